import CommandKit
import Diagnostics

/// Shows what a command would do, and does not do it.
public enum Preview: Command {
  static let command = Parameter<RestArgument>.object(
    0, "command", "BEFEHL", .rest,
    Phrase("the command that is tried", "der Befehl, der probiert wird"))

  public static let signature = Signature(
    "preview", german: "vorschau", .history,
    Phrase(
      "Shows what a command would book: rows, T accounts, open items and VAT before and after.",
      "Zeigt, was ein Befehl buchen würde: Zeilen, T-Konten, offene Posten und MWST vorher "
        + "und nachher."
    ),
    details: Phrase(
      "The command runs as it would and is taken back; no number is used up.",
      "Der Befehl läuft, wie er liefe, und wird zurückgenommen; keine Nummer wird gebraucht."),
    objects: [command.outline],
    examples: [
      Example(
        "preview book 6500/1020 108.10 vat VB81", Phrase("nothing is booked", "nichts wird gebucht")
      ),
      Example(
        "preview match BT-1 RE-1", Phrase("what the match settles", "was der Abgleich ausgleicht"),
        after: stageInvoice + ["bank 1020 +1'131.00 from \"Kunde AG\""]),
    ],
    search: ["dry run", "try", "what if", "probieren", "Probelauf"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.preview(commandAt: call[command].start)))
  }
}

/// Asks before each command that changes the books.
public enum SetConfirm: Command {
  static let choice = Parameter<Int>.object(
    0, "on|off", "an|aus", .choice([Choice("on", "an"), Choice("off", "aus")]),
    Phrase("show and ask before booking", "vor dem Buchen zeigen und fragen"))

  public static let signature = Signature(
    "set confirm", german: "setze bestätigung", .shell,
    Phrase(
      "Shows what a typed command would do and asks before it is kept.",
      "Zeigt, was ein getippter Befehl täte, und fragt, bevor er gilt."),
    details: Phrase(
      "It asks for each typed command that books something or changes a document. Reports and "
        + "scripts are not asked about.",
      "Gefragt wird bei jedem getippten Befehl, der etwas bucht oder einen Beleg ändert. Bei "
        + "Auswertungen und Skripten wird nicht gefragt."),
    objects: [choice.outline],
    examples: [
      Example("set confirm on", Phrase("preview and ask", "Vorschau und Frage")),
      Example("set confirm off", Phrase("book at once", "sofort buchen")),
    ],
    search: ["ask", "preview", "fragen", "Vorschau"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    context.asksBefore = call[choice] == 0
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    context.asksBefore
      ? Phrase(
        "what a typed command would book is shown from now on, and kept when you say yes",
        "was ein getippter Befehl buchen würde, wird ab jetzt gezeigt und gilt, wenn Sie Ja sagen")
      : Phrase("typed commands book at once", "getippte Befehle buchen sofort")
  }
}
