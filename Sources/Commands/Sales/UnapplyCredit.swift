import Books
import CommandKit
import Diagnostics
import Ledger

/// Gives a deducted credit back to the customer, or an advance back to the supplier.
public enum UnapplyCredit: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.invoice, .bill]),
    Phrase(
      "the invoice or bill it was deducted from", "die Rechnung, an die es angerechnet ist"))

  public static let signature = Signature(
    "unapply-credit", german: "anrechnung-aufheben", .sales,
    Phrase(
      "Takes a deducted credit back: 1100/2030, of a supplier 1130/2000.",
      "Macht eine Anrechnung rückgängig: 1100/2030, beim Lieferanten 1130/2000."),
    objects: [document.outline],
    examples: [
      Example(
        "unapply-credit RE-2",
        Phrase("the credit of 50.00 is there again", "das Guthaben von 50.00 ist wieder da"),
        after: Self.stage + ["apply-credit RE-2"]),
      Example(
        "unapply-credit RE-2",
        Phrase("several deductions go back together", "mehrere Anrechnungen gehen zusammen zurück"),
        after: Self.stage + ["apply-credit RE-2 20.00", "apply-credit RE-2 30.00 force"]),
    ],
    search: ["Anrechnung rückgängig"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'131.00", "match BT-1 RE-1", "invoice \"Kunde AG\" 540.50 vat UN81",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[document] {
    case .invoice(let id): return try unapply(from: id, call, &context)
    case .bill(let id): return try unapply(from: id, call, &context)
    case .creditNote, .bank, .card, .sale, .tillDay, .receipt, .statement, .charge:
      throw .noTarget(call[document], at: call.span(of: document))
    }
  }

  private static func unapply(
    from id: BillID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    let span = call.span(of: document)
    do {
      let entries = try context.books.unapplyAdvance(from: id)
      return Answer(entries: entries, document: .bill(id), contact: context.books[id].contact)
    } catch {
      switch error {
      case .noneApplied:
        throw Diagnostic(
          .noCreditApplied, at: span,
          Phrase(
            "no advance was deducted from it", "daran ist keine Vorauszahlung angerechnet"))
      case .takenBack(let elsewhere): throw .takenBack(elsewhere, at: span, context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  private static func unapply(
    from id: InvoiceID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.unapplyCredit(from: id)
      return Answer(
        entries: entries, document: .invoice(id), contact: context.books[id].contact)
    } catch {
      switch error {
      case .noCreditApplied:
        throw Diagnostic(
          .noCreditApplied, at: call.span(of: document),
          Phrase("no credit was deducted from it", "daran ist kein Guthaben angerechnet"))
      case .takenBack(let elsewhere):
        throw .takenBack(elsewhere, at: call.span(of: document), context.books)
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: document))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    ApplyCredit.headline(answer, context)
  }
}
