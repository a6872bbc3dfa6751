import CommandKit
import Diagnostics
import Text

/// Shows all commands, one command, or a topic.
public enum Help: Command {
  static let topic = Parameter<TextArgument?>.object(
    0, "topic", "THEMA", .word(.topic), Phrase("a command or a topic", "ein Befehl oder ein Thema"))
  static let second = Parameter<TextArgument?>.object(
    1, "word", "WORT", .word(.topic), Phrase("the second word of a command", "das zweite Wort eines Befehls"))

  public static let signature = Signature(
    "help", german: "hilfe", .shell,
    Phrase("Shows all commands, one of them, or a topic.",
      "Zeigt alle Befehle, einen davon oder ein Thema."),
    objects: [topic.outline, second.outline],
    examples: [
      Example("help match", Phrase("form, arguments, examples", "Form, Argumente, Beispiele")),
      Example("help overpayment", Phrase("a topic", "ein Thema")),
    ],
    search: ["manual", "Hilfe", "Handbuch", "?"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let first = call.text(topic) else {
      return Answer(
        output: .text(Phrase(
          overview(.english, context.width), overview(.german, context.width))))
    }
    let name = call.text(second).map { second in "\(first) \(second)" } ?? first
    if let signature = Catalogue.find(name) {
      return Answer(
        output: .text(Phrase(
          page(signature, .english, context.width), page(signature, .german, context.width))))
    }
    if let topic = Topic.find(name) {
      return Answer(
        output: .text(Phrase(
          "\(topic.title.english)\n\n\(topic.text.english)",
          "\(topic.title.german)\n\n\(topic.text.german)")))
    }
    let members = Catalogue.signatures.filter { signature in
      signature.name.hasPrefix(name + " ") || signature.german.hasPrefix(name + " ")
    }
    guard members.isEmpty else {
      return Answer(
        output: .text(Phrase(
          list(members, .english, context.width), list(members, .german, context.width))))
    }
    throw unknown(name, call)
  }

  private static func unknown(_ name: String, _ call: Call) -> Diagnostic {
    let names =
      Catalogue.signatures.flatMap { signature in [signature.name, signature.german] }
      + Topic.all.flatMap { topic in [topic.name, topic.german] }
    let near = nearest(to: name, among: names, limit: 1).first
    return Diagnostic(
      .unknownTopic, at: call.span(of: topic),
      near.map { near in
        Phrase("no such topic; did you mean '\(near)'?", "kein solches Thema; meinten Sie «\(near)»?")
      } ?? Phrase("no such topic; 'apropos WORD' searches", "kein solches Thema; «apropos WORT» sucht"),
      fix: near.map { near in "help \(near)" })
  }

  /// All commands by subject, and where to go on.
  static func overview(_ language: Language, _ width: Int) -> String {
    var parts: [String] = []
    for subject in Subject.allCases {
      let members = Catalogue.signatures.filter { signature in signature.subject == subject }
      parts.append("\(subject.title[language])\n\(list(members, language, width))")
    }
    let topics = Topic.all.map { topic in language == .german ? topic.german : topic.name }
    let more = Phrase(
      "help COMMAND tells more; apropos WORD searches. Topics: ",
      "hilfe BEFEHL sagt mehr; apropos WORT sucht. Themen: ")
    parts.append(
      wrapped(more[language] + topics.joined(separator: ", "), width: width, indent: 0))
    return parts.joined(separator: "\n\n")
  }

  static func list(_ signatures: [Signature], _ language: Language, _ width: Int) -> String {
    let names = signatures.map { signature in shownName(signature, language) }
    let column = min(names.map { name in columns(of: name) }.max() ?? 0, 22)
    return zip(signatures, names).map { signature, name in
      let summary = signature.summary[language]
      return wrapped(
        "  \(padded(name, to: column))  \(summary)", width: width, indent: column + 4)
    }.joined(separator: "\n")
  }

  private static func shownName(_ signature: Signature, _ language: Language) -> String {
    language == .german && signature.german != signature.name
      ? signature.german : signature.name
  }
}

extension Topic {
  /// The topic of this name, English or German.
  static func find(_ name: String) -> Topic? {
    all.first { topic in topic.name == name || topic.german == name }
  }
}
