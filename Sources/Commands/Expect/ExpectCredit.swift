import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Expects the credit we hold for a customer.
public enum ExpectCredit: Command {
  static let contact = Parameter<ContactID>.object(
    0, "contact", "KONTAKT", .contact, Phrase("the customer", "der Kunde"))
  static let amount = expectedAmount(1)

  public static let signature = Signature(
    "expect credit", german: "erwarte guthaben", .scripts,
    Phrase(
      "Expects the credit we hold for a customer on 2030.",
      "Erwartet das Guthaben, das wir für einen Kunden auf 2030 halten."),
    objects: [contact.outline, amount.outline],
    examples: [
      Example(
        "expect credit \"Kunde AG\" 0.00", Phrase("none yet", "noch keines"), after: stageInvoice),
      Example(
        "expect credit \"Kunde AG\" 50.00", Phrase("overpaid", "überzahlt"),
        after: stageInvoice + ["bank 1020 +1'131.00", "match BT-1 RE-1"]),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let owner = context.books[call[contact]]
    guard owner.credit == call[amount] else {
      let credits = context.books.chart[system: .customerCredits]
      let rows = context.books.moves(of: call[contact]).map(\.row).filter { row in
        let stored = context.books.journal.rows[row.position]
        return stored.debit == credits || stored.credit == credits
      }
      throw .expectation(
        at: call.span(of: amount), expected: call[amount].shown, actual: owner.credit.shown,
        Phrase("credit of \(owner.name)", "Guthaben von \(owner.name)"),
        rows: context.books.notes(rows))
    }
    return Answer()
  }
}
