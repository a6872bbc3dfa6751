import CommandKit
import Diagnostics
import Text

/// Finds commands and topics by a word of the trade.
public enum Apropos: Command {
  static let word = Parameter<TextArgument>.object(
    0, "word", "WORT", .text,
    Phrase(
      "a word, also of bexio, Banana or Abacus", "ein Wort, auch aus bexio, Banana oder Abacus"))

  public static let signature = Signature(
    "apropos", german: "suche", .shell,
    Phrase("Finds commands by a word of the trade.", "Findet Befehle nach einem Wort der Praxis."),
    objects: [word.outline],
    examples: [
      Example(
        "apropos Kundenbuchung",
        Phrase("bexio's word for match … customer", "bexios Wort für match … customer")),
      Example("apropos refund", Phrase("what to do with it", "was damit zu tun ist")),
    ],
    search: ["search", "find", "suchen"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[word])
    let key = folded(text)
    let width = context.width
    let words = Topic.words.filter { word in folded(word.foreign).contains(key) }
    let found = Catalogue.signatures.filter { signature in
      ([signature.name, signature.german, signature.summary.english, signature.summary.german]
        + signature.search)
        .contains { candidate in folded(candidate).contains(key) }
        || isMeant(signature, by: words)
    }
    // A word that is known as a whole comes before one that only holds it.
    let exact = words.filter { word in folded(word.foreign) == key }
    let ranked =
      found.filter { signature in isMeant(signature, by: exact) }
      + found.filter { signature in !isMeant(signature, by: exact) }
    let topics = Topic.all.filter { topic in
      folded(topic.title.english).contains(key) || folded(topic.title.german).contains(key)
        || folded(topic.name).contains(key) || folded(topic.german).contains(key)
    }
    guard !found.isEmpty || !topics.isEmpty || !words.isEmpty else {
      throw Diagnostic(
        .unknownTopic, at: call.span(of: word),
        Phrase("nothing is known by this word", "unter diesem Wort ist nichts bekannt"),
        possible: ["help"])
    }
    func listed(_ language: Language) -> String {
      let foreign = words.map { word in "  \(word.foreign) (\(word.origin)) → \(word.command)" }
      let isGerman = language == .german
      let names =
        ranked.map { signature in
          (isGerman ? signature.german : signature.name, signature.summary[language])
        }
        + topics.map { topic in
          (isGerman ? "hilfe \(topic.german)" : "help \(topic.name)", topic.title[language])
        }
      let listing = hanging(names.map { name in (label: name.0, text: name.1) }, width: width)
      return (foreign + (names.isEmpty ? [] : [listing])).joined(separator: "\n")
    }
    return .text(listed(.english), listed(.german))
  }

  private static func isMeant(
    _ signature: Signature, by words: [(foreign: String, command: String, origin: String)]
  ) -> Bool {
    words.contains { word in
      word.command == signature.name || word.command.hasPrefix(signature.name + " ")
    }
  }
}
