import Books
import Exchange
import Ledger

/// The rows of the journal in words, for reports of a million of them: what every row says of its
/// accounts is worded once.
struct RowWords {
  private let reports: BookReports
  /// By account place: number and name for people, the number alone for machines.
  private let accounts: [Report.Cell]

  init(_ reports: BookReports) {
    self.reports = reports
    accounts = reports.books.chart.accounts.indices.map { place in
      let id = AccountID(place)
      return .label(key: reports.number(of: id), text: reports.numberAndName(id))
    }
  }

  func journalRow(_ place: RowID, amount: Amount) -> Report.Row {
    let row = reports.books.journal.rows[place.position]
    let name = reports.label(place)
    return Report.Row(
      key: name,
      [
        .text(name), .day(row.day), accounts[row.debit.position], accounts[row.credit.position],
        .text(reports.about(place)), .text(reports.codes(of: place)), .amount(amount),
      ])
  }
}
