import Books
import Diagnostics
import Exchange
import Ledger

/// Words the reports on one set of books; each report is a function that gives a `Report`.
///
/// Amounts come from the same queries that the rows of a figure come from.
public struct BookReports: Sendable {
  public let books: Books
  public let language: Language

  public init(_ books: Books, language: Language) {
    self.books = books
    self.language = language
  }
}

// Words that all reports share.
extension BookReports {
  func say(_ english: String, _ german: String) -> String { Phrase(english, german)[language] }

  func column(
    _ key: String, _ header: Phrase, _ kind: Report.Kind, isFlexible: Bool? = nil
  ) -> Report.Column {
    Report.Column(key, header[language], kind, isFlexible: isFlexible)
  }

  func name(of account: AccountID) -> String {
    language == .german ? books.chart[account].germanName : books.chart[account].englishName
  }

  func number(of account: AccountID) -> String { String(books.chart[account].number) }

  func numberAndName(_ account: AccountID) -> String {
    "\(number(of: account)) \(name(of: account))"
  }

  func label(_ entry: EntryID) -> String { "#\(books.journal.number(of: entry))" }

  func label(_ row: RowID) -> String { books.rowName(row) }

  func label(_ document: Document) -> String { books.names.name(of: document) }

  func label(_ contact: ContactID) -> String { books[contact].name }

  /// Company and period, which every report names.
  func subtitles(days: ClosedRange<Day>?) -> [String] {
    company + [period(days)]
  }

  func subtitles(asOf day: Day?) -> [String] {
    company + [day.map { day in say("as of \(day)", "per \(day)") } ?? period(nil)]
  }

  var company: [String] { books.company.name.isEmpty ? [] : [books.company.name] }

  private func period(_ days: ClosedRange<Day>?) -> String {
    guard let days, days != Day.first...Day.last else {
      return say("all entries", "alle Buchungen")
    }
    if days.lowerBound == .first {
      return say("to \(days.upperBound)", "bis \(days.upperBound)")
    }
    if days.upperBound == .last {
      return say("from \(days.lowerBound)", "ab \(days.lowerBound)")
    }
    return say(
      "\(days.lowerBound) to \(days.upperBound)", "\(days.lowerBound) bis \(days.upperBound)")
  }

  /// The days up to and including a day; nil is the whole journal.
  func through(_ day: Day?) -> ClosedRange<Day>? {
    day.map { day in Day.first...max(Day.first, day) }
  }

  /// What a row is about: its document, then its text, the reason of the rule or what the bank
  /// wrote.
  func about(_ place: RowID) -> String {
    let row = books.journal.rows[place.position]
    let document = Document(packed: books.journal.entries[row.entry.position].document)
    var words = books.journal.texts[row.text]
    if words.isEmpty { words = RowReason(rawValue: row.reason)?.phrase[language] ?? "" }
    guard let document else { return words }
    if words.isEmpty, case .bank(let id) = document { words = books.journal.texts[books[id].text] }
    return words.isEmpty ? label(document) : "\(label(document)) \(words)"
  }

  func codes(of row: RowID) -> String {
    let facts = books.journal.facts(of: row)
    guard facts.count > 1 else {
      return facts.first.map { fact in books.codes[fact.code].name } ?? ""
    }
    return facts.map { fact in books.codes[fact.code].name }.joined(separator: ", ")
  }
}
