import CommandKit
import Diagnostics
import Text

extension Help {
  /// The page of one command: what it does, its form, its arguments, two examples.
  static func page(_ signature: Signature, _ language: Language, _ width: Int) -> String {
    var parts: [String] = []
    let other = language == .german ? signature.name : signature.german
    let alias = other == signature.name ? "" : " (\(other))"
    let title = language == .german ? signature.german : signature.name
    parts.append(
      wrapped(
        "\(title)\(title == other ? "" : alias.isEmpty ? " (\(other))" : alias)  "
          + signature.summary[language], width: width, indent: 2))
    parts.append(wrapped("  \(signature.usage(language))", width: width, indent: 6))
    if !signature.outlines.isEmpty { parts.append(arguments(signature, language, width)) }
    let details = signature.details[language]
    if !details.isEmpty { parts.append(wrapped(details, width: width, indent: 0)) }
    let examples = signature.examples.map { example in
      wrapped("  \(example.line)", width: width, indent: 6) + "\n"
        + wrapped("      \(example.says[language])", width: width, indent: 6)
    }
    parts.append(
      Phrase("Examples", "Beispiele")[language] + "\n" + examples.joined(separator: "\n"))
    return parts.joined(separator: "\n\n")
  }

  private static func arguments(
    _ signature: Signature, _ language: Language, _ width: Int
  ) -> String {
    let rows = signature.outlines.map { outline in
      (label(outline, language), outline.help[language])
    }
    let column = min(rows.map { row in columns(of: row.0) }.max() ?? 0, 24)
    return rows.map { label, help in
      wrapped("  \(padded(label, to: column))  \(help)", width: width, indent: column + 4)
    }.joined(separator: "\n")
  }

  private static func label(_ outline: Outline, _ language: Language) -> String {
    switch outline.role {
    case .object: language == .german ? outline.german : outline.name.uppercased()
    case .keyword, .flag:
      outline.german == outline.name ? outline.name : "\(outline.name) (\(outline.german))"
    }
  }
}
