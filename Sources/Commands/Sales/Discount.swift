import Books
import CommandKit
import Diagnostics
import Ledger

/// Skonto: takes part of an invoice or a bill off, with its VAT.
public enum Discount: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.invoice, .bill]),
    Phrase("the open invoice or bill", "die offene Rechnung oder Lieferantenrechnung"))
  static let amount = Parameter<MoneyArgument?>.object(
    1, "amount", "BETRAG", .money,
    Phrase(
      "in the currency of the document; what is open otherwise",
      "in der Währung des Belegs; sonst was offen ist"),
    example: "21.62")
  static let on = onDate(2)
  static let text = textOption(3)

  public static let signature = Signature(
    "discount", german: "skonto", .sales,
    Phrase(
      "Grants a discount on an invoice (3800) or takes one on a bill (4900), with its VAT.",
      "Gewährt ein Skonto auf eine Rechnung (3800) oder zieht es ab (4900), mit der MWST."),
    details: Phrase(
      "The VAT of each rate is corrected in proportion, so turnover and tax go down together. A "
        + "bill is never covered by a discount alone.",
      "Die MWST jedes Satzes wird im Verhältnis korrigiert, Umsatz und Steuer sinken gemeinsam. "
        + "Eine Lieferantenrechnung ist nie durch Skonto allein gedeckt."),
    objects: [document.outline, amount.outline], options: [on.outline, text.outline],
    examples: [
      Example(
        "discount RE-1",
        Phrase("3800/1100 20.00 and 2200/1100 1.62", "3800/1100 20.00 und 2200/1100 1.62"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "bank 1020 +1'059.38", "match BT-1 RE-1",
        ]),
      Example(
        "discount RE-1 21.62", Phrase("2 %, before the payment", "2 %, vor der Zahlung"),
        after: ["contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81"]),
      Example(
        "discount LR-1 2.16",
        Phrase("2000/4900 2.00 and 2000/1171 0.16", "2000/4900 2.00 und 2000/1171 0.16"),
        after: stageBill),
    ],
    search: ["cash discount", "Skonto", "Abzug", "Rabatt", "Minderung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[document] {
    case .invoice(let id): return try discount(id, call, &context)
    case .bill(let id): return try discount(id, call, &context)
    case .creditNote, .bank, .card, .sale, .tillDay, .receipt, .statement, .charge:
      throw .noTarget(call[document], at: call.span(of: document))
    }
  }

  private static func discount(
    _ id: InvoiceID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.discount(
        id, call[amount]?.amount, in: call[amount]?.currency, on: call[on],
        text: call.keep(call[text], in: &context.books))
      return Answer(entries: entries, document: .invoice(id))
    } catch {
      throw .reduction(
        error, of: id, invoice: call.span(of: document), amount: call.span(of: amount),
        on: call.span(of: on), context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    invoiceHeadline(answer, context) ?? billHeadline(answer, context)
  }
}

/// The state of the invoice an answer is about.
func invoiceHeadline(_ answer: Answer, _ context: Context) -> Phrase? {
  guard case .invoice(let id) = answer.document else { return nil }
  let state = context.books.stateTitle(id)
  let name = context.books.name(id)
  return Phrase("\(name) \(state.english)", "\(name) \(state.german)")
}

extension Diagnostic {
  static func reduction(
    _ refusal: ReductionRefusal, of id: InvoiceID, invoice: Span, amount: Span, on: Span,
    _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notOpen:
      .notOpen(
        id, at: invoice, Phrase("nothing is open to reduce", "es ist nichts offen"), books)
    case .amountNotPositive: .notPositive(at: amount)
    case .exceedsOpen(let open): .exceedsOpen(Money(open, books.currency(of: id)), at: amount)
    case .currency(let refusal): .currency(refusal, of: .invoice(id), at: amount, books)
    case .dateTooEarly(let first): .tooEarly(first, at: on)
    case .journal(let refusal): .journal(refusal, at: on)
    }
  }
}
