import Syntax

/// A command as it is typed at the prompt: one line, or several while a quote is open or a
/// backslash ends them.
public struct TypedLine {
  private var begun = ""

  public init() {}

  /// What stands before the next line; nil where a new command begins.
  public private(set) var continuation: String?

  /// Adds a line; the whole command once it is complete.
  public mutating func add(_ line: String) -> String? {
    let whole = begun + line
    switch completeness(of: Array(whole.utf8)) {
    case .openQuote:
      begun = whole + " "
      continuation = "\"…"
    case .continued:
      begun = String(whole.dropLast()) + " "
      continuation = "…"
    case .complete:
      drop()
      return whole
    }
    return nil
  }

  /// Forgets what was begun.
  public mutating func drop() {
    begun = ""
    continuation = nil
  }
}
