import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension Diagnostic {
  /// What a script expected and what is so, with the rows that make the figure.
  static func expectation(
    at span: Span, expected: String, actual: String, _ what: Phrase, rows: [Phrase] = []
  ) -> Diagnostic {
    Diagnostic(
      .expectationFailed, at: span,
      Phrase(
        "\(what.english): expected \(expected), actual \(actual)",
        "\(what.german): erwartet \(expected), tatsächlich \(actual)"),
      notes: rows)
  }
}

extension Books {
  /// A row on one line, for the explanation of a figure.
  func described(_ row: RowID) -> String {
    let stored = journal.rows[row.position]
    let debit = chart[stored.debit].number
    let credit = chart[stored.credit].number
    return "\(rowName(row))  \(stored.day)  \(debit)/\(credit)  \(stored.amount.shown)"
  }

  /// `#3` for the only row of an entry, `#3.2` for one of several.
  public func rowName(_ row: RowID) -> String {
    let entry = journal.rows[row.position].entry
    let range = journal.rowRange(of: entry)
    let number = journal.number(of: entry)
    return range.count == 1
      ? "#\(number)" : "#\(number).\(row.position - range.lowerBound + 1)"
  }

  /// The last rows of a figure as notes, and how many there are before them.
  func notes(_ rows: [RowID]) -> [Phrase] {
    let shown = rows.suffix(12)
    var notes = shown.map { row in Phrase(same: described(row)) }
    if rows.count > shown.count {
      let more = rows.count - shown.count
      notes.insert(Phrase("… \(more) earlier rows", "… \(more) frühere Zeilen"), at: 0)
    }
    return notes
  }

  func rows(on account: AccountID) -> [RowID] {
    journal.rows.indices.filter { place in
      journal.rows[place].debit == account || journal.rows[place].credit == account
    }.map { place in RowID(place) }
  }

  /// Rows that changed what is open on a document; those it booked where no contact owes it.
  func rows(of document: Document) -> [RowID] {
    let found = moves.filter { move in move.document == document.packed }.map(\.row)
    guard found.isEmpty else { return found }
    return journal.entries.indices.filter { place in
      journal.entries[place].document == document.packed
    }.flatMap { place in journal.rowRange(of: EntryID(place)).map { row in RowID(row) } }
  }
}

func expectedAmount(_ index: Int) -> Parameter<Amount> {
  .object(index, "amount", "BETRAG", .amount, Phrase("the figure", "die Zahl"))
}

/// A figure in francs, or in the currency of what it is about.
func expectedMoney(_ index: Int) -> Parameter<MoneyArgument> {
  .object(
    index, "amount", "BETRAG", .money,
    Phrase(
      "the figure; with a currency that of its own", "die Zahl; mit Währung jene in der eigenen"),
    example: "1'081.00")
}
