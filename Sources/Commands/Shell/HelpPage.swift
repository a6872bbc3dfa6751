import CommandKit
import Diagnostics
import Text

extension Help {
  /// Longer lines are tiring to read, however wide the terminal is.
  private static let readable = 100

  /// The page of one command: what it does, its form, its arguments, two examples.
  static func page(_ signature: Signature, _ language: Language, _ width: Int) -> String {
    let width = min(width, readable)
    let title = language == .german ? signature.german : signature.name
    let other = language == .german ? signature.name : signature.german
    let heading = title == other ? title : "\(title) (\(other))"
    var parts = [
      wrapped(heading + "\n" + signature.summary[language], width: width, indent: 0),
      wrapped(signature.usage(language), width: width, indent: 6, first: 2),
    ]
    if !signature.outlines.isEmpty { parts.append(arguments(signature, language, width)) }
    let details = signature.details[language]
    if !details.isEmpty { parts.append(wrapped(details, width: width, indent: 0)) }
    let examples = signature.examples.map { example in
      "  \(Catalogue.localized(example.line, language))\n"
        + wrapped(example.says[language], width: width, indent: 6)
    }
    parts.append(
      Phrase("Examples", "Beispiele")[language] + "\n" + examples.joined(separator: "\n"))
    return parts.joined(separator: "\n\n")
  }

  /// A topic: paragraphs in lines, commands as they are.
  static func page(_ topic: Topic, _ language: Language, _ width: Int) -> String {
    let lines = topic.text[language].split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.map { line in
      line.hasPrefix("  ")
        ? "  " + Catalogue.localized(String(line.dropFirst(2)), language)
        : wrapped(String(line), width: min(width, readable), indent: 0)
    }
    return topic.title[language] + "\n\n" + body.joined(separator: "\n")
  }

  private static func arguments(
    _ signature: Signature, _ language: Language, _ width: Int
  ) -> String {
    hanging(
      signature.outlines.map { outline in (label(outline, language), outline.help[language]) },
      width: width)
  }

  private static func label(_ outline: Outline, _ language: Language) -> String {
    switch outline.role {
    case .object: language == .german ? outline.german : outline.name.uppercased()
    case .keyword, .flag:
      outline.german == outline.name
        ? outline.name
        : language == .german
          ? "\(outline.german) (\(outline.name))" : "\(outline.name) (\(outline.german))"
    }
  }
}
