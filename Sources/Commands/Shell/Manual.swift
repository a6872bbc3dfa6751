import CommandKit
import Diagnostics

/// Prints the whole reference as Markdown.
public enum Manual: Command {
  static let language = Parameter<Int?>.object(
    0, "language", "SPRACHE", .choice([Choice("en", "englisch"), Choice("de", "deutsch")]),
    Phrase("the language of answers otherwise", "sonst die Sprache der Antworten"))

  public static let signature = Signature(
    "manual", german: "handbuch", .shell,
    Phrase(
      "Prints the whole reference as Markdown.",
      "Gibt das ganze Nachschlagewerk als Markdown aus."),
    details: Phrase(
      "All commands with arguments and examples, all errors, all topics; made from the same "
        + "declarations as help.",
      "Alle Befehle mit Argumenten und Beispielen, alle Fehler, alle Themen; aus denselben "
        + "Angaben wie die Hilfe."),
    objects: [language.outline],
    examples: [
      Example("manual", Phrase("in the language of answers", "in der Sprache der Antworten")),
      Example("manual de", Phrase("in German", "auf Deutsch")),
    ],
    search: ["reference", "documentation", "Dokumentation", "Nachschlagewerk", "Markdown"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let chosen = call[language].map { choice in choice == 0 ? Language.english : .german }
    return Answer(output: .text(Phrase(same: text(chosen ?? context.language))))
  }

  /// The reference in one language, without a line end at its end.
  static func text(_ language: Language) -> String {
    let reference = Reference(language: language)
    return (reference.opening + reference.commands + reference.errors + reference.topics)
      .joined(separator: "\n\n")
  }
}

/// The reference, block by block; blocks are parted by empty lines.
private struct Reference {
  let language: Language

  var opening: [String] {
    [
      Phrase("# The commands of Kontorist", "# Die Befehle von Kontorist")[language],
      Phrase(
        "What `help`, `explain` and the topics say in the shell, on one page. In a form, words "
          + "in capitals stand for what you type, brackets for what may be left out, and "
          + "`[, …]` for more of the same behind a comma. Commands and keywords have German "
          + "names too, here in brackets; both are understood everywhere.",
        "Was `hilfe`, `erklären` und die Themen in der Shell sagen, auf einer Seite. In einer "
          + "Form stehen grosse Wörter für das, was Sie tippen, eckige Klammern für das, was "
          + "wegbleiben darf, und `[, …]` für weitere hinter einem Komma. Befehle und "
          + "Schlüsselwörter haben auch englische Namen, hier in Klammern; verstanden werden "
          + "überall beide.")[language],
    ]
  }

  var commands: [String] {
    Subject.allCases.flatMap { subject in
      ["## \(subject.title[language])"]
        + Catalogue.signatures.filter { signature in signature.subject == subject }
        .flatMap(page)
    }
  }

  private func page(_ signature: Signature) -> [String] {
    let name = language == .german ? signature.german : signature.name
    let other = language == .german ? signature.name : signature.german
    var blocks = [
      "### \(name)" + (other == name ? "" : " (\(other))"),
      escaped(signature.summary[language]),
      code([signature.usage(language)]),
    ]
    if !signature.outlines.isEmpty { blocks.append(arguments(signature.outlines)) }
    let details = signature.details[language]
    if !details.isEmpty { blocks.append(escaped(details)) }
    blocks.append(
      signature.examples.map { example in
        "- `\(example.line)`: \(escaped(example.says[language]))"
      }.joined(separator: "\n"))
    return blocks
  }

  private func arguments(_ outlines: [Outline]) -> String {
    let head = Phrase(
      "| argument | takes | meaning |", "| Argument | nimmt | Bedeutung |")[language]
    let rows = outlines.map { outline in
      "| \(label(outline)) | \(takes(outline)) | \(escaped(outline.help[language])) |"
    }
    return ([head, "|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// Objects as the form calls them, words that are typed in both languages.
  private func label(_ outline: Outline) -> String {
    switch outline.role {
    case .object:
      return escaped(language == .german ? outline.german : outline.name.uppercased())
    case .keyword, .flag:
      let alias = outline.german == outline.name ? "" : " (`\(outline.german)`)"
      return "`\(outline.name)`\(alias)"
    }
  }

  private func takes(_ outline: Outline) -> String {
    outline.role == .flag ? "" : escaped(outline.shape.title[language])
  }

  var errors: [String] {
    var blocks = [Phrase("## Errors", "## Fehler")[language]]
    var last: ErrorName.Kind?
    for name in ErrorName.allCases {
      if name.kind != last { blocks.append("### \(heading(name.kind))") }
      last = name.kind
      blocks.append("#### \(name.rawValue)")
      blocks += paragraphs(name.explanation[language])
    }
    return blocks
  }

  private func heading(_ kind: ErrorName.Kind) -> String {
    let title =
      switch kind {
      case .language: Phrase("The line cannot be read", "Die Zeile ist nicht lesbar")
      case .state: Phrase("Not at this moment", "Nicht in diesem Moment")
      case .rule:
        Phrase("Refused by a rule of bookkeeping", "Von einer Regel der Buchhaltung abgelehnt")
      case .expectation: Phrase("An expectation is not met", "Eine Erwartung ist nicht erfüllt")
      case .file: Phrase("Files and the outside", "Dateien und was ausserhalb liegt")
      }
    return title[language] + Phrase(" (exit code ", " (Exit-Code ")[language]
      + "\(kind.exitCode))"
  }

  var topics: [String] {
    [Phrase("## Topics", "## Themen")[language]]
      + Topic.all.flatMap { topic in
        let name = language == .german ? topic.german : topic.name
        return ["### \(topic.title[language]) (\(name))"] + paragraphs(topic.text[language])
      }
  }

  /// Prose as paragraphs, and commands, which are indented by two blanks, as code.
  private func paragraphs(_ text: String) -> [String] {
    var blocks: [String] = []
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") {
        lines.append(String(line.dropFirst(2)))
        continue
      }
      if !lines.isEmpty { blocks.append(code(lines)) }
      lines = []
      if !line.isEmpty { blocks.append(escaped(String(line))) }
    }
    return lines.isEmpty ? blocks : blocks + [code(lines)]
  }

  private func code(_ lines: [String]) -> String {
    lines.count == 1 ? "`\(lines[0])`" : (["```text"] + lines + ["```"]).joined(separator: "\n")
  }

  /// Prose stays prose: nothing in it ends a cell, starts markup or is taken for HTML.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { shown, character in
      switch character {
      case "|", "\\", "`", "*", "_", "[", "]", "<": shown += "\\\(character)"
      case "#" where shown.isEmpty: shown += "\\#"
      default: shown.append(character)
      }
    }
  }
}
