import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// What commands work on: the books and what a session knows beside them.
public struct Context: Sendable {
  public var books: Books
  public var variables = Variables()
  /// The accepted commands; an entry names its own by the place here.
  public var log = CommandLog()
  public var language: Language
  /// Columns an answer may use.
  public var width = 80
  public var format = "table"
  /// Label–value lines instead of tables, for screen readers.
  public var isAccessible = false
  /// Why the books were unlocked, in order.
  public var unlocks: [Unlock] = []
  /// The last report, whose figures `why` explains.
  public var report: Report?
  /// The last command that was refused, and why: `why` tells it at length.
  public var lastError: ErrorName?
  /// The highest numbers that were given to what was taken back; none is given a second time.
  public var numbersKept = NumbersGiven.none
  /// Typed commands are shown before they are kept.
  public var asksBefore = false
  /// Why nothing may be booked here: another shell has the session, or its file is read-only.
  public var isReadOnly = false
  /// The fork that is walked, nil in the books; and the names of all others.
  public var fork: String?
  public var otherForks: [String] = []
  /// Comments that wait for the command they stand before, each ended by a line break.
  public var comments: [UInt8] = []

  public struct Unlock: Hashable, Sendable {
    public let day: Day
    public let reason: String
  }

  public init(books: Books, language: Language) {
    self.books = books
    self.language = language
  }
}

extension Context {
  /// How answers look, which is the user's and not the log's.
  public struct Settings: Sendable {
    fileprivate let language: Language
    fileprivate let width: Int
    fileprivate let format: String
    fileprivate let isAccessible: Bool
    fileprivate let asksBefore: Bool
  }

  public var settings: Settings {
    get {
      Settings(
        language: language, width: width, format: format, isAccessible: isAccessible,
        asksBefore: asksBefore)
    }
    set {
      language = newValue.language
      width = newValue.width
      format = newValue.format
      isAccessible = newValue.isAccessible
      asksBefore = newValue.asksBefore
    }
  }

  /// A moment to go back to: books, log and `$last`, not the user's own names nor how answers look.
  public struct Mark: Sendable {
    fileprivate let books: Books.Mark
    fileprivate let last: Document?
    fileprivate let lines: Int
    fileprivate let structure: LogStructure
    fileprivate let unlocks: Int
  }

  public mutating func mark() -> Mark {
    Mark(
      books: books.mark(), last: variables.last, lines: log.count, structure: log.structure,
      unlocks: unlocks.count)
  }

  /// Makes books and log what they were at the mark; the last report is forgotten.
  public mutating func goBack(to mark: Mark) {
    books.goBack(to: mark.books)
    variables.last = mark.last
    log.truncate(to: mark.lines)
    log.structure = mark.structure
    unlocks.removeLast(unlocks.count - mark.unlocks)
    report = nil
  }

  /// Forgets names for documents and contacts that are no longer there.
  public mutating func dropDanglingNames() {
    for name in variables.names where name != "last" {
      if let value = variables[name], !isThere(value) { variables[name] = nil }
    }
  }

  private func isThere(_ value: Variable) -> Bool {
    switch value {
    case .amount, .day, .text: true
    case .contact(let id): id.position < books.contacts.count
    case .document(.invoice(let id)): id.position < books.invoices.count
    case .document(.creditNote(let id)): id.position < books.creditNotes.count
    case .document(.bank(let id)): id.position < books.bank.count
    case .document(.card(let id)): id.position < books.cards.count
    case .document(.sale(let id)): id.position < books.sales.count
    case .document(.tillDay(let id)): id.position < books.tillDays.count
    case .document(.bill(let id)): id.position < books.bills.count
    case .document(.receipt(let id)): id.position < books.receipts.count
    case .document(.statement(let id)): id.position < books.statements.count
    case .document(.charge(let id)): id.position < books.charges.count
    }
  }
}
