import Diagnostics

/// A shipped scenario: a Markdown script that teaches and proves itself.
public struct Scenario: Sendable {
  public let name: String
  public let title: Phrase
  /// The whole Markdown file.
  public let text: Phrase

  public static func find(_ name: String) -> Scenario? {
    all.first { scenario in scenario.name == name }
  }
}
