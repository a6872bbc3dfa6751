import CommandKit
import Diagnostics
import Text

/// Shows all commands, one command, or a topic.
public enum Help: Command {
  static let topic = Parameter<TextArgument?>.object(
    0, "topic", "THEMA", .word(.topic), Phrase("a command or a topic", "ein Befehl oder ein Thema"))
  static let second = Parameter<TextArgument?>.object(
    1, "word", "WORT", .word(.topic),
    Phrase("the second word of a command", "das zweite Wort eines Befehls"))

  public static let signature = Signature(
    "help", german: "hilfe", .shell,
    Phrase(
      "Shows all commands, one of them, or a topic.",
      "Zeigt alle Befehle, einen davon oder ein Thema."),
    objects: [topic.outline, second.outline],
    examples: [
      Example("help match", Phrase("form, arguments, examples", "Form, Argumente, Beispiele")),
      Example("help overpayment", Phrase("a topic", "ein Thema")),
    ],
    search: ["manual", "Hilfe", "Handbuch", "?"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let width = context.width
    // The other language is not worded: a page takes as long as starting the program.
    func both(_ text: (Language) -> String) -> Answer {
      let text = text(context.language)
      return .text(text, text)
    }
    guard let first = call.text(topic) else {
      return both { language in overview(language, width) }
    }
    let name = call.text(second).map { second in "\(first) \(second)" } ?? first
    let members = Catalogue.signatures.filter { signature in
      signature.name.hasPrefix(name + " ") || signature.german.hasPrefix(name + " ")
    }
    if let signature = Catalogue.find(name) {
      return both { language in
        let page = page(signature, language, width)
        // `show` is a command and the first word of others, `vat` a command and a topic.
        let more = members.isEmpty ? "" : "\n\n\(list(members, language, width))"
        let found = Topic.find(signature.name) ?? Topic.find(signature.german)
        let topic = found.map { topic in "\n\n\(self.page(topic, language, width))" }
        return page + more + (topic ?? "")
      }
    }
    if let topic = Topic.find(name) { return both { language in page(topic, language, width) } }
    guard members.isEmpty else { return both { language in list(members, language, width) } }
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
        Phrase(
          "no such topic; did you mean '\(near)'?", "kein solches Thema; meinten Sie «\(near)»?")
      }
        ?? Phrase(
          "no such topic; 'apropos WORD' searches", "kein solches Thema; «suche WORT» sucht"),
      fix: near.map { near in "help \(near)" })
  }
}

extension Topic {
  /// The topic of this name, English or German.
  static func find(_ name: String) -> Topic? {
    all.first { topic in topic.name == name || topic.german == name }
  }
}
