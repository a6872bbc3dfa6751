import Books
import Diagnostics
import Exchange
import Ledger

/// A row of a journal as it is set beside those of another one, where entries have other numbers.
public struct ComparedRow: Hashable, Sendable {
  let day: Day
  /// `3800/1100`.
  let accounts: String
  let amount: Amount
  /// Why it was booked, or what it says.
  let text: String
}

extension BookReports {
  /// The rows of the entries from a place on.
  public func comparedRows(from entry: Int) -> [ComparedRow] {
    books.rows(of: entry..<books.journal.entries.count).map { place in
      let row = books.journal.rows[place]
      let words = books.journal.texts[row.text]
      return ComparedRow(
        day: row.day, accounts: "\(number(of: row.debit))/\(number(of: row.credit))",
        amount: row.amount,
        text: words.isEmpty ? RowReason(rawValue: row.reason)?.phrase[language] ?? "" : words)
    }
  }

  /// The rows that only one of two journals has, those of the first before those of the second.
  func rowsApart(_ first: [ComparedRow], _ second: [ComparedRow]) -> [Report.Row] {
    let onlyFirst = first.less(second)
    let onlySecond = second.less(first)
    let rows =
      onlyFirst.map { row in rowApart(row, .amount(row.amount), .empty) }
      + onlySecond.map { row in rowApart(row, .empty, .amount(row.amount)) }
    let limit = 20
    guard rows.count > limit else { return rows }
    let more = say("… \(rows.count - limit) more rows", "… \(rows.count - limit) weitere Zeilen")
    return rows.prefix(limit)
      + [
        Report.Row(
          key: "more", [.label(key: "more", text: ""), .text(more), .empty, .empty, .empty])
      ]
  }

  private func rowApart(
    _ row: ComparedRow, _ first: Report.Cell, _ second: Report.Cell
  ) -> Report.Row {
    let text = row.text.isEmpty ? "\(row.day)" : "\(row.day)  \(row.text)"
    return Report.Row(
      key: row.accounts,
      [.label(key: row.accounts, text: row.accounts), .text(text), first, second, .empty])
  }
}

extension [ComparedRow] {
  /// Those that the other list does not have, each as often as it is missing there.
  fileprivate func less(_ other: [ComparedRow]) -> [ComparedRow] {
    var counts: [ComparedRow: Int] = [:]
    for row in other { counts[row, default: 0] += 1 }
    return filter { row in
      guard let count = counts[row], count > 0 else { return true }
      counts[row] = count - 1
      return false
    }
  }
}
