import Diagnostics

/// A shipped scenario: a Markdown script that teaches and proves itself.
///
/// The texts are those of `Docs/Scenarios`, written into the program by
/// `Scripts/embed-scenarios`.
public struct Scenario: Sendable {
  public let name: String
  public let title: Phrase
  /// The whole Markdown file, without the line end of its last line.
  public let text: Phrase

  public static func find(_ name: String) -> Scenario? {
    all.first { scenario in scenario.name == name }
  }
}
