import CommandKit
import Diagnostics

/// Sets the language of answers.
public enum SetLanguage: Command {
  static let language = Parameter<Int>.object(
    0, "language", "SPRACHE", .choice([Choice("en", "englisch"), Choice("de", "deutsch")]),
    Phrase("of answers, help and reports", "der Antworten, Hilfe und Auswertungen"))

  public static let signature = Signature(
    "set language", german: "setze sprache", .shell,
    Phrase(
      "Sets the language of answers, help and reports.",
      "Stellt die Sprache der Antworten, Hilfe und Auswertungen ein."),
    objects: [language.outline],
    examples: [
      Example("set language de", Phrase("German", "Deutsch")),
      Example("set language en", Phrase("English", "Englisch")),
    ],
    search: ["Deutsch", "English"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let language: Language = call[language] == 0 ? .english : .german
    context.language = language
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    Phrase("answers are in English", "Antworten sind auf Deutsch")
  }
}

/// Sets the format of reports.
public enum SetFormat: Command {
  static let format = Parameter<TextArgument>.object(
    0, "format", "FORMAT", .word(.format),
    Phrase("table, plain, csv, tsv, json, md or html", "table, plain, csv, tsv, json, md oder html")
  )

  public static let signature = Signature(
    "set format", german: "setze format", .shell,
    Phrase("Sets the format of reports.", "Stellt das Format der Auswertungen ein."),
    objects: [format.outline],
    examples: [
      Example("set format csv", Phrase("for spreadsheets", "für Tabellenkalkulationen")),
      Example("set format table", Phrase("the default", "die Vorgabe")),
    ],
    search: ["output", "Ausgabe"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let name = call.text(call[format])
    context.format = try checkedFormat(name, at: call.span(of: format))
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    Phrase("reports come as \(context.format)", "Auswertungen kommen als \(context.format)")
  }
}

/// Label–value lines for screen readers.
public enum SetAccessible: Command {
  static let choice = Parameter<Int>.object(
    0, "on|off", "an|aus", .choice([Choice("on", "an"), Choice("off", "aus")]),
    Phrase("label–value lines instead of tables", "Bezeichnung–Wert-Zeilen statt Tabellen"))

  public static let signature = Signature(
    "set accessible", german: "setze zugänglich", .shell,
    Phrase(
      "Shows label–value lines instead of tables, for screen readers.",
      "Zeigt Bezeichnung–Wert-Zeilen statt Tabellen, für Screenreader."),
    objects: [choice.outline],
    examples: [
      Example("set accessible on", Phrase("no boxes", "keine Rahmen")),
      Example("set accessible off", Phrase("tables again", "wieder Tabellen")),
    ],
    search: ["screen reader", "Barrierefreiheit"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    context.isAccessible = call[choice] == 0
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    context.isAccessible
      ? Phrase(
        "label–value lines instead of tables", "Bezeichnung–Wert-Zeilen statt Tabellen")
      : Phrase(
        "tables, not label–value lines", "Tabellen statt Bezeichnung–Wert-Zeilen")
  }
}
