import Books
import Commands
import Diagnostics
import Exchange
import Text

/// What the prompt says of a session.
public struct PromptWords {
  private let context: Context
  /// Something was done that is in no file of the user's.
  private let isUnsaved: Bool

  public init(_ context: Context, isUnsaved: Bool = false) {
    self.context = context
    self.isUnsaved = isUnsaved
  }

  /// One line for a new session.
  public var greeting: String {
    Phrase(
      "Kontorist \(kontoristVersion). help start shows the way, Tab completes, ? tells what can "
        + "follow, Ctrl-D leaves.",
      "Kontorist \(kontoristVersion). hilfe einstieg zeigt den Weg, Tab ergänzt, ? sagt, was "
        + "folgen kann, Ctrl-D verlässt.")[context.language]
  }

  /// Company, fork and working date, so that one sees whose books, which way and which day; a
  /// star where something is in no file.
  public var prompt: String {
    let name = context.books.company.name
    // Half of a narrow terminal is left for the line.
    let room = min(20, context.width / 2 - 13)
    let shown = name.isEmpty || room < 4 ? "" : fitted(visible(name), to: room) + " "
    let mark = isUnsaved ? "*" : ""
    return "\(shown)\(mode)\(context.books.workingDay)\(mark)>"
  }

  private var mode: String {
    if context.isReadOnly {
      return Phrase("(read-only) ", "(nur lesen) ")[context.language]
    }
    if context.log.structure.openGroup != nil {
      return Phrase("(group) ", "(Gruppe) ")[context.language]
    }
    let room = max(min(16, context.width / 2 - 16), 4)
    return context.fork.map { name in "(\(fitted(name, to: room))) " } ?? ""
  }

  /// `isCut`: there are still others, which were not looked at.
  public func more(_ count: Int, isCut: Bool) -> String {
    isCut
      ? Phrase(
        "… over \(count) more, type on", "… über \(count) weitere, tippen Sie weiter")[
          context.language]
      : Phrase("… \(count) more, type on", "… \(count) weitere, tippen Sie weiter")[
        context.language]
  }
}
