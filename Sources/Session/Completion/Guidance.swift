import CommandKit
import Commands
import Diagnostics
import Text

/// What `?` shows: what can come next at the cursor, and whether the line can be run already.
public struct Guidance {
  private let context: Context

  public init(_ context: Context) {
    self.context = context
  }

  /// The lines to show below; nil where `?` is a character like others.
  ///
  /// It asks only at the beginning of a word, outside quotes, brackets and comments.
  public func lines(_ line: String, cursor: Int) -> [String]? {
    guard let parts = LineParts(line, cursor: cursor), parts.typed.isEmpty else { return nil }
    let text: String
    switch parts.command {
    case .commandName: text = commands
    case .errorName:
      text = hanging(
        [
          (say("ERROR", "FEHLER"), say("the name of an error, such as", "ein Fehlername, wie"))
        ].map { label, help in (label, "\(help) invoice-not-open") }, width: context.width)
    case .unknown:
      text = say("no such command; help lists them", "kein solcher Befehl; hilfe listet sie auf")
    case .member(let family, let signature, let from):
      let members = Catalogue.signatures.filter { signature in
        name(signature).hasPrefix(family + " ") || signature.name.hasPrefix(family + " ")
          || signature.german.hasPrefix(family + " ")
      }
      let rows = members.map { signature in
        (
          label: name(signature).split(separator: " ").last.map(String.init) ?? "",
          text: signature.summary[context.language]
        )
      }
      text =
        hanging(rows, width: context.width)
        + (signature.map { signature in "\n" + arguments(signature, parts, from) } ?? "")
    case .argument(let signature, let from): text = arguments(signature, parts, from)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func say(_ english: String, _ german: String) -> String {
    Phrase(english, german)[context.language]
  }

  private func name(_ signature: Signature) -> String {
    context.language == .german ? signature.german : signature.name
  }

  /// The names alone, by subject: one page.
  private var commands: String {
    let rows = Subject.allCases.map { subject in
      let names = Catalogue.signatures.filter { signature in signature.subject == subject }
        .map(name)
      return (label: subject.title[context.language], text: names.joined(separator: ", "))
    }
    return hanging(rows, width: context.width, indent: 0, widest: 26)
  }

  private func arguments(_ signature: Signature, _ parts: LineParts, _ from: Int) -> String {
    let position = ArgumentPosition(signature, parts.words, from: from, parts.line)
    let useful = position.expected.filter { expected in
      context.books.isOfUse(expected.outline, in: signature)
    }
    var rows = useful.map { expected in row(expected) }
    if position.takesComma {
      rows.append((",", say("one more of the list", "noch eines der Liste")))
    }
    if position.missing.isEmpty {
      rows.append(
        ("Enter", say("the line is complete: runs it", "die Zeile ist vollständig: führt sie aus")))
    }
    return hanging(rows, width: context.width)
  }

  private func row(_ expected: ArgumentPosition.Expected) -> (label: String, text: String) {
    let language = context.language
    switch expected {
    case .value(let outline):
      let name = language == .german ? outline.german : outline.name.uppercased()
      let isKeyword = outline.role == .keyword(isRequired: outline.isRequired)
      return (
        isKeyword ? outline.shape.title[language] : outline.isRequired ? name : "[\(name)]",
        told(outline)
      )
    case .keyword(let outline):
      let name = language == .german ? outline.german : outline.name
      return (outline.isRequired ? name : "[\(name)]", told(outline))
    }
  }

  /// What it is, its kind where that says more, and an example.
  private func told(_ outline: Outline) -> String {
    let help = outline.help[context.language]
    guard outline.role != .flag else { return help }
    let kind = outline.shape.title[context.language]
    let example = say("such as \(outline.example)", "zum Beispiel \(outline.example)")
    return outline.shape.isToldByKind ? "\(help): \(kind), \(example)" : "\(help), \(example)"
  }
}

extension Shape {
  /// Whether its kind says more than what the argument is for; a document is told by its name.
  fileprivate var isToldByKind: Bool {
    switch self {
    case .amount, .amountOr, .money, .rate, .currency, .month, .account, .moneyAccount,
      .accountRange,
      .date, .term, .vatCode,
      .vatCodeOrNone, .integer, .quantity, .choice, .contact, .party, .creditSource:
      true
    case .accountPair, .document, .entry, .showable, .text, .name, .target, .word, .path, .rest,
      .value:
      false
    }
  }
}
