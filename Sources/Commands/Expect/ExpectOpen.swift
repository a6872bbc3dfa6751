import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Expects what is open on an invoice or a credit note.
public enum ExpectOpen: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.invoice, .creditNote, .bill, .statement]),
    Phrase(
      "an invoice, a credit note, a bill or a card statement",
      "eine Rechnung, Gutschrift, Lieferantenrechnung oder Kreditkartenabrechnung"))
  static let amount = expectedMoney(1)

  public static let signature = Signature(
    "expect open", german: "erwarte offen", .scripts,
    Phrase(
      "Expects what is open on an invoice or a credit note.",
      "Erwartet, was auf einer Rechnung oder Gutschrift offen ist."),
    objects: [document.outline, amount.outline],
    examples: [
      Example(
        "expect open RE-1 1'081.00", Phrase("nothing paid yet", "noch nichts bezahlt"),
        after: stageInvoice),
      Example(
        "expect open RE-1 0.00", Phrase("paid", "bezahlt"),
        after: stageInvoice + ["bank 1020 +1'081.00", "match BT-1 RE-1"]),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let target = call[document]
    let expected = call[amount].money
    if expected.currency != .chf { return try expectForeign(target, expected, call, context) }
    let actual =
      switch target {
      case .invoice(let id): context.books[id].remaining
      case .creditNote(let id): context.books[id].remaining
      case .bill(let id): context.books[id].remaining
      case .statement(let id): context.books[id].remaining
      case .bank, .card, .sale, .tillDay, .receipt, .charge: Amount.zero
      }
    guard actual == expected.amount else {
      let name = context.books.name(target)
      throw .expectation(
        at: call.span(of: amount), expected: expected.shown, actual: actual.shown,
        Phrase("open on \(name)", "offen auf \(name)"),
        rows: context.books.notes(context.books.rows(of: target)))
    }
    return Answer()
  }

  /// What is open in the currency a document was written in.
  private static func expectForeign(
    _ target: Document, _ expected: Money, _ call: Call, _ context: Context
  ) throws(Diagnostic) -> Answer {
    let books = context.books
    let open =
      switch target {
      case .invoice(let id): books.open(id)
      case .creditNote(let id): books.open(id)
      case .bill(let id): Money(books[id].foreignRemaining, books[id].written.currency)
      case .bank, .card, .sale, .tillDay, .receipt, .statement, .charge:
        Money(.zero, .chf)
      }
    guard open.currency == expected.currency else {
      throw .currency(.otherCurrency(open.currency), of: target, at: call.span(of: amount), books)
    }
    guard open.amount == expected.amount else {
      let name = books.name(target)
      throw .expectation(
        at: call.span(of: amount), expected: expected.shown, actual: open.shown,
        Phrase("open on \(name)", "offen auf \(name)"), rows: books.notes(books.rows(of: target)))
    }
    return Answer()
  }
}

/// Lines that set the stage of examples with a customer.
let stageCustomer = ["contact new \"Kunde AG\" customer"]
/// Lines that set the stage of examples with an open invoice.
let stageInvoice = ["contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81"]
