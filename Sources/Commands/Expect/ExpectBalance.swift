import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Expects the balance of an account, its natural side positive.
public enum ExpectBalance: Command {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .account, Phrase("the account", "das Konto"))
  static let amount = expectedMoney(1)

  public static let signature = Signature(
    "expect balance", german: "erwarte saldo", .scripts,
    Phrase(
      "Expects the balance of an account; its natural side is positive.",
      "Erwartet den Saldo eines Kontos; seine natürliche Seite ist positiv."),
    objects: [account.outline, amount.outline],
    examples: [
      Example("expect balance 1020 0.00", Phrase("nothing booked yet", "noch nichts gebucht")),
      Example(
        "expect balance 1021 -17.05 EUR",
        Phrase("in its own currency", "in seiner eigenen Währung"),
        after: stageEuroAccount + ["book 6510/1021 17.05 EUR rate 1.0350"]),
      Example(
        "expect balance 6500 108.10", Phrase("exit code 4 otherwise", "sonst Exit-Code 4"),
        after: ["book 6500/1020 108.10"]),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[account]
    let expected = call[amount].money
    let own = context.books.chart[id].currency
    let isForeign = expected.currency != .chf
    guard !isForeign || expected.currency == own else {
      throw .otherCurrency(id, own, expected.currency, at: call.span(of: amount), context.books)
    }
    let balance =
      isForeign
      ? context.books.journal.foreignBalance(of: id) : context.books.journal.balance(of: id)
    let kind = context.books.chart[id].kind
    let actual = kind.naturalSide == .debit ? balance : -balance
    guard actual == expected.amount else {
      let number = context.books.number(id)
      throw .expectation(
        at: call.span(of: amount), expected: expected.shown,
        actual: Money(actual, expected.currency).shown,
        Phrase("balance \(number)", "Saldo \(number)"),
        rows: context.books.notes(context.books.rows(on: id)))
    }
    return Answer()
  }
}
