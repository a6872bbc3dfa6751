import Books
import Diagnostics
import Exchange
import Ledger

/// The running balance of an account in its own currency; says nothing of one in francs.
struct OwnBalance {
  private let account: AccountID
  private let currency: Currency
  private let isNatural: Bool
  private var balance = Amount.zero

  /// Begins with what was there before a day.
  init(_ books: Books, _ account: AccountID, before day: Day?) {
    self.account = account
    currency = books.chart[account].currency
    isNatural = books.chart[account].kind.naturalSide == .debit
    guard currency != .chf, let day, day > .first else { return }
    balance = books.foreignBalances(through: day.previous)[account.position]
  }

  /// What a row is, and the balance behind it; without a row the balance alone.
  mutating func cells(_ row: RowID?, _ reports: BookReports) -> [Report.Cell] {
    guard currency != .chf else { return [] }
    var first = Report.Cell.empty
    if let row, let amount = reports.books.journal.foreignAmount(of: row, on: account) {
      balance += amount
      first = reports.cell(Money(amount, currency))
    }
    return [first, reports.cell(Money(isNatural ? balance : -balance, currency))]
  }

  func columns(_ reports: BookReports) -> [Report.Column] {
    guard currency != .chf else { return [] }
    return [
      reports.column("own", Phrase(same: currency.code), .amount),
      reports.column(
        "own-balance", Phrase("Balance \(currency.code)", "Saldo \(currency.code)"), .amount),
    ]
  }
}
