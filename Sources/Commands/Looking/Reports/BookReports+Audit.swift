import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// Entries that were reversed or superseded beside those that did it, each with its command.
  ///
  /// `command` gives the line of the log that booked an entry, in English, if the log has it.
  public func audit(
    _ filter: JournalFilter = JournalFilter(), command: (CommandID) -> String? = { _ in nil }
  ) -> Report {
    let groups = books.replacements(filter)
    var rows: [Report.Row] = []
    for group in groups {
      if !rows.isEmpty { rows.append(.blank) }
      for entry in group {
        rows += books.journal.rowRange(of: entry).map { place in auditRow(RowID(place)) }
        if let line = command(books.journal.entries[entry.position].command) {
          rows.append(remark(on: entry, line))
        }
      }
    }
    let nothing = say(
      "No entry was reversed or superseded.", "Keine Buchung wurde storniert oder ersetzt.")
    return Report(
      "audit", title: say("Reversals and their originals", "Stornos und ihre Originale"),
      subtitles: subtitles(days: filter.days) + words(filter),
      columns: [
        column("row", Phrase("Row", "Zeile"), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("link", Phrase("Reversal", "Storno"), .code),
        column("accounts", Phrase("Accounts", "Konten"), .code),
        column("text", Phrase("Text", "Text"), .text),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ], rows: rows,
      notes: (groups.isEmpty ? [nothing] : []) + gaps)
  }

  /// Numbers that an auditor looks for in vain.
  private var gaps: [String] {
    let ranges = books.journal.unusedNumbers
    guard !ranges.isEmpty else { return [] }
    let limit = 12
    let names = ranges.prefix(limit).map { range in
      range.count == 1 ? "#\(range.lowerBound)" : "#\(range.lowerBound)–#\(range.upperBound)"
    }
    let list = names.joined(separator: ", ") + (ranges.count > limit ? ", …" : "")
    return [
      say(
        "Numbers that no entry bears, taken back with undo or left out by numbering: \(list).",
        "Nummern, die keine Buchung trägt, mit «rückgängig» zurückgenommen oder von "
          + "«nummerierung» ausgelassen: \(list).")
    ]
  }

  private func remark(on entry: EntryID, _ line: String) -> Report.Row {
    let shown = Catalogue.localized(line, language)
    let cell = Report.Cell.label(key: line, text: say("Command: \(shown)", "Befehl: \(shown)"))
    return Report.Row(.remark, [.text(label(entry)), .empty, .empty, .empty, cell, .empty])
  }

  private func auditRow(_ place: RowID) -> Report.Row {
    let row = books.journal.rows[place.position]
    return Report.Row(
      key: label(place),
      [
        .text(label(place)), .day(row.day), link(row.entry),
        .text("\(number(of: row.debit))/\(number(of: row.credit))"), .text(grounds(row)),
        .amount(row.amount),
      ])
  }

  /// What the entry takes back or replaces, and what did the same to it.
  private func link(_ entry: EntryID) -> Report.Cell {
    var keys: [String] = []
    var words: [String] = []
    if let original = books.journal.original(of: entry).map(label) {
      let replaces = books.journal.entries[entry.position].kind == .superseding
      keys.append(replaces ? "supersedes \(original)" : "reverses \(original)")
      words.append(
        replaces
          ? say("for \(original)", "statt \(original)") : say("of \(original)", "von \(original)"))
    }
    if let successor = books.journal.successor(of: entry) {
      let replaces = books.journal.entries[successor.position].kind == .superseding
      let name = label(successor)
      keys.append(replaces ? "superseded by \(name)" : "reversed by \(name)")
      words.append(say("by \(name)", "durch \(name)"))
    }
    return .label(key: keys.joined(separator: ", "), text: words.joined(separator: ", "))
  }

  /// Document, reason of the rule and text: a reversal keeps the text of its original unless it
  /// was given one.
  private func grounds(_ row: Row) -> String {
    let head = books.journal.entries[row.entry.position]
    let text = books.journal.texts[row.text]
    let reason = RowReason(rawValue: row.reason)?.phrase[language] ?? ""
    let words = [reason, text].filter { part in !part.isEmpty }.joined(separator: "; ")
    guard let document = Document(packed: head.document) else { return words }
    return words.isEmpty ? label(document) : "\(label(document)) \(words)"
  }
}
