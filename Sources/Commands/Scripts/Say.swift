import CommandKit
import Diagnostics

/// Prints a text.
public enum Say: Command {
  static let text = Parameter<TextArgument>.object(
    0, "text", "TEXT", .text, Phrase("what to say", "was gesagt wird"))

  public static let signature = Signature(
    "say", german: "sagen", .scripts,
    Phrase("Prints a text.", "Gibt einen Text aus."), objects: [text.outline],
    examples: [
      Example(
        "say \"The customer pays too much.\"",
        Phrase("to whoever follows the script", "an alle, die dem Skript folgen")),
      Example("say \"Überzahlung\"", Phrase("in any language", "in jeder Sprache")),
    ],
    search: ["print", "echo"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let words = call.text(call[text])
    return .text(words, words)
  }
}

/// Prints a heading.
public enum Section: Command {
  static let title = Parameter<TextArgument>.object(
    0, "title", "TITEL", .text, Phrase("the heading", "die Überschrift"))

  public static let signature = Signature(
    "section", german: "abschnitt", .scripts,
    Phrase("Prints a heading.", "Gibt eine Überschrift aus."), objects: [title.outline],
    examples: [
      Example(
        "section \"1. The invoice\"",
        Phrase("a new part of the script", "ein neuer Teil des Skripts")),
      Example("section \"2. Die Zahlung\"", Phrase("and the next", "und der nächste")),
    ],
    search: ["heading", "Titel"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let words = call.text(call[title])
    return .text("\n\(words)", "\n\(words)")
  }
}

/// Waits for a key where somebody watches.
public enum Pause: Command {
  public static let signature = Signature(
    "pause", german: "pause", .scripts,
    Phrase(
      "Waits for Enter on a terminal; does nothing elsewhere.",
      "Wartet am Terminal auf Enter; tut sonst nichts."),
    examples: [
      Example("pause", Phrase("between two steps", "zwischen zwei Schritten")),
      Example(
        "pause",
        Phrase(
          "a script on standard input does not wait",
          "ein Skript ab Standardeingabe "
            + "wartet nicht")),
    ],
    search: ["wait"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.pause))
  }
}
