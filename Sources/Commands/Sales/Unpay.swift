import Books
import CommandKit
import Diagnostics
import Ledger

/// Takes payments that were recorded by hand back.
public enum Unpay: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.creditNote, .bill, .statement]),
    Phrase(
      "the paid credit note, bill or card statement",
      "die bezahlte Gutschrift, Lieferantenrechnung oder Kreditkartenabrechnung"))

  public static let signature = Signature(
    "unpay", german: "auszahlung-aufheben", .sales,
    Phrase(
      "Takes the payment of a credit note, a bill or a card statement back.",
      "Macht die Zahlung einer Gutschrift, Lieferanten- oder Kartenabrechnung rückgängig."),
    details: Phrase(
      "A joint payment of several statements goes back as a whole.",
      "Eine gemeinsame Zahlung mehrerer Abrechnungen geht als Ganzes zurück."),
    objects: [document.outline],
    examples: [
      Example(
        "unpay GS-1", Phrase("1020/1100 216.20", "1020/1100 216.20"),
        after: Self.stage + ["pay GS-1 from 1020"]),
      Example(
        "unpay GS-1",
        Phrase("several payments go back together", "mehrere Auszahlungen gehen zusammen zurück"),
        after: Self.stage + ["pay GS-1 100.00 from 1020", "pay GS-1 116.20 from 1020"]),
      Example(
        "unpay LR-1", Phrase("1020/2000 108.10", "1020/2000 108.10"),
        after: stageBill + ["pay LR-1 from 1020"]),
    ],
    search: ["Zahlungsausgang rückgängig", "Zahlung rückgängig"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'081.00", "match BT-1 RE-1", "credit-note RE-1 216.20",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[document] {
    case .creditNote(let id): return try unpay(id, call, &context)
    case .bill(let id): return try unpay(id, call, &context)
    case .statement(let id): return try unpay(id, call, &context)
    case .invoice, .bank, .card, .sale, .tillDay, .receipt, .charge:
      throw .noTarget(call[document], at: call.span(of: document))
    }
  }

  private static func unpay(
    _ id: CreditNoteID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      return Answer(entries: try context.books.unpay(id), document: .creditNote(id))
    } catch {
      let span = call.span(of: document)
      switch error {
      case .notPaidOut: throw .notPaidOut(.creditNote(id), at: span, context.books)
      case .creditInUse(let contact, let invoice):
        throw .creditInUse(contact, by: invoice, at: span, context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  private static func unpay(
    _ id: BillID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      return Answer(entries: try context.books.unpay(id), document: .bill(id))
    } catch {
      let span = call.span(of: document)
      switch error {
      case .notPaid: throw .notPaidOut(.bill(id), at: span, context.books)
      case .takenBack(let elsewhere): throw .takenBack(elsewhere, at: span, context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    noteHeadline(answer, context) ?? billHeadline(answer, context)
      ?? statementHeadline(answer, context)
  }
}

extension Diagnostic {
  static func notPaidOut(_ document: Document, at span: Span, _ books: Books) -> Diagnostic {
    Diagnostic(
      .notPaidOut, at: span,
      Phrase("no payment was recorded on it", "darauf ist keine Zahlung erfasst"),
      possible: books.possible(for: document))
  }
}
