import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// The rows of the journal in the order they were booked.
  ///
  /// One pass over the rows; what it keeps grows with the rows it shows.
  public func journal(_ filter: JournalFilter = JournalFilter()) -> Report {
    var sum = Amount.zero
    let wording = RowWords(self)
    let places = books.rows(filter)
    var rows: [Report.Row] = []
    rows.reserveCapacity(places.count + 1)
    for place in places {
      let amount = books.journal.rows[place.position].amount
      sum += amount
      rows.append(wording.journalRow(place, amount: amount))
    }
    rows.append(journalTotal(rows.count, sum, .journal(filter)))
    return Report(
      "journal", title: say("Journal", "Journal"),
      subtitles: subtitles(days: filter.days) + words(filter), columns: journalColumns, rows: rows)
  }

  func journalTotal(
    _ count: Int, _ sum: Amount, _ query: FigureQuery, key: String = "total"
  ) -> Report.Row {
    let words = count == 1 ? say("1 row", "1 Zeile") : say("\(count) rows", "\(count) Zeilen")
    return Report.Row(
      .total, key: key,
      [.empty, .empty, .empty, .empty, .text(words), .empty, .amount(sum)], figures: [6: query])
  }

  func words(_ filter: JournalFilter) -> [String] {
    var words: [String] = []
    if let account = filter.account { words.append(numberAndName(account)) }
    if let contact = filter.contact { words.append(label(contact)) }
    if let document = filter.document { words.append(label(document)) }
    return words.isEmpty ? [] : [words.joined(separator: ", ")]
  }

  var journalColumns: [Report.Column] {
    [
      column("row", Phrase("Row", "Zeile"), .code),
      column("date", Phrase("Date", "Datum"), .day),
      column("debit", Phrase("Debit", "Soll"), .text),
      column("credit", Phrase("Credit", "Haben"), .text),
      column("text", Phrase("Text", "Text"), .text),
      column("vat", Phrase("VAT", "MWST"), .code),
      column("amount", Phrase("Amount", "Betrag"), .amount),
    ]
  }

  /// The rows that make a figure; their sum is exactly the figure.
  ///
  /// `line` names the figure as the report did.
  public func why(_ query: FigureQuery, line: String) -> Report {
    let parts = books.rows(of: query)
    let wording = RowWords(self)
    var rows = parts.map { part in wording.journalRow(part.row, amount: part.amount) }
    let sum = parts.reduce(Amount.zero) { sum, part in sum + part.amount }
    rows.append(journalTotal(rows.count, sum, query))
    return Report(
      "why", title: say("Rows of \(line)", "Zeilen von \(line)"), subtitles: company,
      columns: journalColumns, rows: rows)
  }

  /// An entry with its rows and what it is linked to.
  public func show(_ id: EntryID) -> Report {
    let head = books.journal.entries[id.position]
    var fields = [
      Report.Field("date", say("Date", "Datum"), .day(head.day)),
      Report.Field("kind", say("Kind", "Art"), kind(head.kind)),
    ]
    if let document = Document(packed: head.document) {
      fields.append(
        Report.Field("document", say("Document", "Beleg"), .text(label(document))))
    }
    if let original = books.journal.original(of: id) {
      fields.append(
        Report.Field("original", say("Takes back", "Nimmt zurück"), .text(label(original))))
    }
    if let successor = books.journal.successor(of: id) {
      fields.append(
        Report.Field(
          "successor", say("Taken back by", "Zurückgenommen durch"), .text(label(successor))))
    }
    var sum = Amount.zero
    var rows: [Report.Row] = []
    let wording = RowWords(self)
    for place in books.journal.rowRange(of: id) {
      let amount = books.journal.rows[place].amount
      sum += amount
      rows.append(wording.journalRow(RowID(place), amount: amount))
    }
    rows.append(journalTotal(rows.count, sum, .entry(id), key: label(id)))
    return Report(
      "entry", title: say("Entry \(label(id))", "Buchung \(label(id))"), subtitles: company,
      fields: fields, columns: journalColumns, rows: rows,
      notes: vatNotes(of: id) + foreignNotes(of: [id]))
  }

  private func vatNotes(of id: EntryID) -> [String] {
    books.journal.facts(of: id).map { fact in
      let code = books.codes[fact.code].name
      let base = fact.base.shown
      let tax = fact.tax.shown
      return say(
        "\(code) on \(label(fact.row)): net \(base), tax \(tax)",
        "\(code) auf \(label(fact.row)): netto \(base), Steuer \(tax)")
    }
  }

  private func kind(_ kind: EntryKind) -> Report.Cell {
    let key =
      switch kind {
      case .booking: "booking"
      case .opening: "opening"
      case .reversal: "reversal"
      case .superseding: "superseding"
      }
    return .label(key: key, text: kindWords(kind))
  }

  func kindWords(_ kind: EntryKind) -> String {
    switch kind {
    case .booking: say("booking", "Buchung")
    case .opening: say("opening balance", "Eröffnung")
    case .reversal: say("reversal", "Storno")
    case .superseding: say("correction", "Korrektur")
    }
  }
}
