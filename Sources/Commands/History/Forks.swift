import CommandKit
import Diagnostics

/// Begins another way from here, beside the books.
public enum ForkCommand: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .name, Phrase("what the other way is called", "wie der andere Weg heisst"),
    example: "discount")

  public static let signature = Signature(
    "fork", german: "variante", .history,
    Phrase(
      "Begins another way from here and goes on in it; the books stay as they are.",
      "Beginnt hier einen anderen Weg und geht darin weiter; die Bücher bleiben, wie sie sind."),
    details: Phrase(
      "Try what you like; switch goes back to the books or to another fork, compare shows two side "
        + "by side. Nothing is ever merged: to keep a way, do it in the books.",
      "Probieren Sie, was Sie wollen; «wechseln» geht zu den Büchern oder in eine andere Variante, "
        + "«vergleichen» zeigt zwei nebeneinander. Zusammengeführt wird nichts: was bleiben soll, "
        + "wird in den Büchern getan."),
    objects: [name.outline],
    examples: [
      Example("fork discount", Phrase("another way begins", "ein anderer Weg beginnt")),
      Example(
        "fork note", Phrase("a second one, from the books", "ein zweiter, ab den Büchern"),
        after: ["fork discount", "switch books"]),
    ],
    search: ["branch", "what if", "was wäre wenn", "Kopie", "Szenario"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[name])
    guard text.utf8.count <= 40 else {
      throw Diagnostic(
        .wrongName, at: call.span(of: name),
        Phrase("a name has 1 to 40 bytes", "ein Name hat 1 bis 40 Bytes"))
    }
    return Answer(output: .request(.history(.fork(text))))
  }
}

/// Goes on in another fork, or in the books.
public enum SwitchCommand: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .word(.fork), Phrase("a fork, or books", "eine Variante, oder bücher"))

  public static let signature = Signature(
    "switch", german: "wechseln", .history,
    Phrase(
      "Goes on in another fork, or in the books.",
      "Geht in einer anderen Variante weiter, oder in den Büchern."),
    objects: [name.outline],
    examples: [
      Example(
        "switch books", Phrase("back to the books", "zurück zu den Büchern"), after: ["fork try"]),
      Example(
        "switch try", Phrase("and into the fork again", "und wieder in die Variante"),
        after: ["fork try", "switch books"]),
    ],
    search: ["checkout", "branch", "umschalten"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.history(.switchTo(call.text(call[name])))))
  }
}

/// Forgets a fork.
public enum ForkDrop: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .word(.fork), Phrase("a fork", "eine Variante"))

  public static let signature = Signature(
    "fork drop", german: "variante verwerfen", .history,
    Phrase(
      "Forgets a fork with all that was done in it.",
      "Vergisst eine Variante mit allem, was darin geschah."),
    objects: [name.outline],
    examples: [
      Example(
        "fork drop try", Phrase("it was only a try", "es war nur ein Versuch"),
        after: ["fork try", "switch books"]),
      Example(
        "expect-error fork-in-use fork drop try", Phrase("one is in it", "man ist darin"),
        after: ["fork try"]),
    ],
    search: ["delete branch", "löschen"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.history(.dropFork(call.text(call[name])))))
  }
}

/// Shows two forks side by side.
public enum CompareCommand: Command {
  static let first = Parameter<TextArgument>.object(
    0, "first", "ERSTE", .word(.fork), Phrase("a fork, or books", "eine Variante, oder bücher"))
  static let second = Parameter<TextArgument?>.object(
    1, "second", "ZWEITE", .word(.fork),
    Phrase("another; where you are otherwise", "eine andere; sonst wo Sie sind"))
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "compare", german: "vergleichen", .history,
    Phrase(
      "Shows two forks side by side: balances, open items, VAT, cash.",
      "Zeigt zwei Varianten nebeneinander: Salden, offene Posten, MWST, flüssige Mittel."),
    objects: [first.outline, second.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "compare books try", Phrase("what the fork changes", "was die Variante ändert"),
        after: ["fork try", "book 6500/1020 5.00"]),
      Example(
        "compare books", Phrase("with where you are", "mit dem, wo Sie sind"),
        after: ["fork try", "book 6500/1020 5.00"]),
    ],
    search: ["diff", "difference", "Unterschied", "nebeneinander"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    if let name = call.text(format) { _ = try checkedFormat(name, at: call.span(of: format)) }
    return Answer(
      output: .request(
        .compare(
          call.text(call[first]), call.text(second), format: call.text(format),
          file: call.text(file))))
  }
}
