import Diagnostics

/// A subject help explains beyond single commands.
public struct Topic: Sendable {
  public let name: String
  public let german: String
  public let title: Phrase
  /// Paragraphs of one line each, parted by empty lines; commands stand on lines of their own,
  /// indented by two blanks, and can be run in order on new books.
  public let text: Phrase

  /// All topics, in the order in which one would read them.
  public static let all =
    basics + bookkeeping + [currencies] + payments + purchases + statements + partners + history
    + shell

  /// The commands of the text, in their order.
  public func commands(_ language: Language) -> [String] {
    text[language].split(separator: "\n").filter { line in line.hasPrefix("  ") }
      .map { line in String(line.dropFirst(2)) }
  }
}
