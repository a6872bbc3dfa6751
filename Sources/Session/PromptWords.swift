import Books
import Commands
import Diagnostics
import Exchange
import Text

/// What the prompt says of a session.
public struct PromptWords {
  private let context: Context

  public init(_ context: Context) {
    self.context = context
  }

  /// One line for a new session.
  public var greeting: String {
    Phrase(
      "Kontorist \(kontoristVersion). help start shows the way, Tab completes, ? tells what can "
        + "follow, Ctrl-D leaves.",
      "Kontorist \(kontoristVersion). hilfe einstieg zeigt den Weg, Tab ergänzt, ? sagt, was "
        + "folgen kann, Ctrl-D verlässt.")[context.language]
  }

  /// Company and working date, so that one sees whose books and which day.
  public var prompt: String {
    let name = context.books.company.name
    // Half of a narrow terminal is left for the line.
    let room = min(20, context.width / 2 - 13)
    let shown = name.isEmpty || room < 4 ? "" : fitted(visible(name), to: room) + " "
    return "\(shown)\(context.books.workingDay)>"
  }

  public func more(_ count: Int) -> String {
    Phrase("… \(count) more, type on", "… \(count) weitere, tippen Sie weiter")[context.language]
  }
}
