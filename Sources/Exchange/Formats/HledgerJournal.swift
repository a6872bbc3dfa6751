import Books
import Diagnostics
import Ledger
import Text

/// The whole journal as hledger and ledger read it: one transaction an entry, two postings a row.
///
/// For checking balances with programs of others. An account is named `1020 Muster Bank`; what
/// their syntax would read as something else is written differently, so names may differ in
/// punctuation, never in their number. All is in francs, in which the books balance; what a row is
/// on an account of another currency stands behind it.
public struct HledgerJournal: Sendable {
  private let books: Books
  private let language: Language

  public init(_ books: Books, language: Language) {
    self.books = books
    self.language = language
  }

  /// The text of the journal, in the order it was booked.
  public var text: String {
    let names = books.chart.accounts.map { account in accountName(account) }
    var text = "; \(plain(books.company.name))\n"
    for place in books.journal.entries.indices {
      text += "\n"
      append(EntryID(place), names: names, to: &text)
    }
    return text
  }

  private func append(_ id: EntryID, names: [String], to text: inout String) {
    let head = books.journal.entries[id.position]
    let document = Document(packed: head.document).map { document in
      " " + plain(books.names.name(of: document))
    }
    text += "\(head.day) (#\(books.journal.number(of: id)))\(document ?? "")\n"
    for place in books.journal.rowRange(of: id) {
      let row = books.journal.rows[place]
      let words = books.journal.texts[row.text]
      let comment = words.isEmpty ? "" : "  ; \(plain(words))"
      let own = foreign(RowID(place), on: row.debit)
      text += "    \(names[row.debit.position])  CHF \(row.amount.exported)"
      text += own.map { own in words.isEmpty ? own : "\(own) \(plain(words))" } ?? comment
      text += "\n    \(names[row.credit.position])  CHF \((-row.amount).exported)"
      text += (foreign(RowID(place), on: row.credit) ?? "") + "\n"
    }
  }

  private func foreign(_ row: RowID, on account: AccountID) -> String? {
    books.journal.foreignAmount(of: row, on: account).map { amount in
      let currency = books.chart[account].currency
      let digits = currency.places == 0 ? String(amount.minorUnits) : amount.exported
      return "  ; \(currency.code) \(digits)"
    }
  }

  /// `1020 Muster Bank`, as a name that cannot be read as a part of another or as an amount.
  public func accountName(_ account: Account) -> String {
    let name = language == .german ? account.germanName : account.englishName
    let safe = plain(name).unicodeScalars.map { scalar -> Character in
      switch scalar {
      case ":", ";", "(", ")", "[", "]", "@", "=", "|": "-"
      default: Character(scalar)
      }
    }
    return "\(account.number) \(String(safe))"
  }

  /// One line, single blanks: two blanks end a name, and `;`, `,` or `:` make tags of a comment.
  private func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    let scalars = visible(text).unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.isWhitespace ? " " : scalar == ":" ? "." : scalar
    }
    return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
  }
}

/// Whether a text is words of Latin letters and ASCII with a blank between them, as nearly all are:
/// nothing in it has to be written differently.
private func isPlain(_ text: String) -> Bool {
  var isBehindBlank = true
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: ":"): return false
    case UInt8(ascii: " "):
      if isBehindBlank { return false }
      isBehindBlank = true
    case 0x21..<0x7F, 0x80..<0xC2, 0xC3..<0xCC: isBehindBlank = false
    default: return false
    }
  }
  return !isBehindBlank || text.isEmpty
}
