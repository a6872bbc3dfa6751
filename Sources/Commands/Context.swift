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

  public struct Unlock: Hashable, Sendable {
    public let day: Day
    public let reason: String
  }

  public init(books: Books, language: Language) {
    self.books = books
    self.language = language
  }
}
