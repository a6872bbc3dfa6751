import CommandKit
import Diagnostics

/// Goes on with the session in a file.
public enum Open: Command {
  static let path = Parameter<TextArgument>.object(
    0, "file", "DATEI", .path, Phrase("a session file", "eine Sitzungsdatei"))

  public static let signature = Signature(
    "open", german: "öffnen", .history,
    Phrase(
      "Goes on with the session in a file; every command is kept there.",
      "Geht mit der Sitzung in einer Datei weiter; jeder Befehl wird dort festgehalten."),
    objects: [path.outline],
    examples: [
      Example(
        "open books.kontor",
        Phrase("what was booked there is back", "was dort gebucht wurde, ist wieder da")),
      Example(
        "open \"2025/year end.kontor\"",
        Phrase(
          "in a folder; quotes where a name has blanks",
          "in einem Ordner; Anführungszeichen, wo ein Name Leerschläge hat")),
    ],
    search: ["load", "session", "Sitzung", "laden"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.store(.open(path: call.text(call[path])))))
  }
}

/// Puts the session into a new file.
public enum SaveAs: Command {
  static let path = Parameter<TextArgument>.object(
    0, "file", "DATEI", .path, Phrase("a new file", "eine neue Datei"))
  static let plain = Flag(
    1, "plain", "schlicht",
    Phrase(
      "without the chain of check sums, for editing", "ohne Kette von Prüfsummen, zum Bearbeiten"))

  public static let signature = Signature(
    "save-as", german: "speichern-unter", .history,
    Phrase(
      "Puts the session into a new file; from then on every command is kept there.",
      "Legt die Sitzung in einer neuen Datei ab; von da an wird jeder Befehl dort festgehalten."),
    details: Phrase(
      "The file is a script that runs. Each record carries a check sum over itself and all before "
        + "it, so that verify notices a change.",
      "Die Datei ist ein Skript, das läuft. Jeder Satz trägt eine Prüfsumme über sich und alle "
        + "davor, sodass «verifizieren» eine Änderung bemerkt."),
    objects: [path.outline], options: [plain.outline],
    examples: [
      Example(
        "save-as march.kontor",
        Phrase(
          "the star in the prompt goes and stays away",
          "der Stern im Prompt verschwindet und bleibt weg"),
        after: ["book 6500/1020 108.10 vat VB81"]),
      Example(
        "save-as \"march 2026.kontor\" plain",
        Phrase("a file to edit by hand", "eine Datei zum Bearbeiten von Hand")),
    ],
    search: ["save", "write", "speichern", "sichern"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(
      output: .request(.store(.save(path: call.text(call[path]), isChained: !call[plain]))))
  }
}

/// Brings back what a shell had kept that ended unexpectedly.
public enum Resume: Command {
  public static let signature = Signature(
    "resume", german: "fortsetzen", .history,
    Phrase(
      "Brings back what a shell had kept that ended without leaving.",
      "Holt zurück, was eine Shell aufbewahrt hat, die ohne Verlassen endete."),
    details: Phrase(
      "A shell without a session file keeps every command for itself and offers it after a crash.",
      "Eine Shell ohne Sitzungsdatei bewahrt jeden Befehl auf und bietet ihn nach einem Absturz an."
    ),
    examples: [
      Example(
        "expect-error nothing-to-resume resume", Phrase("all ended well", "alles endete gut")),
      Example(
        "expect-error nothing-to-resume resume",
        Phrase("only at the prompt", "nur an der Eingabezeile"),
        after: ["book 6500/1020 5.00"]),
    ],
    search: ["recover", "crash", "autosave", "Absturz", "wiederherstellen"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.store(.resume)))
  }
}

/// Forgets what shells had kept that ended unexpectedly.
public enum ResumeDrop: Command {
  public static let signature = Signature(
    "resume drop", german: "fortsetzen verwerfen", .history,
    Phrase("Forgets what resume offers.", "Vergisst, was «fortsetzen» anbietet."),
    examples: [
      Example(
        "expect-error nothing-to-resume resume drop",
        Phrase("nothing is kept", "nichts ist aufbewahrt")),
      Example(
        "expect-error nothing-to-resume resume drop",
        Phrase("only at the prompt", "nur an der Eingabezeile"),
        after: ["book 6500/1020 5.00"]),
    ],
    search: ["autosave", "crash", "Absturz"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.store(.forgetAutosaves)))
  }
}

/// Checks the chain of a session file.
public enum Verify: Command {
  static let path = Parameter<TextArgument>.object(
    0, "file", "DATEI", .path, Phrase("a session file", "eine Sitzungsdatei"))

  public static let signature = Signature(
    "verify", german: "verifizieren", .history,
    Phrase(
      "Checks a session file and names the first record that was changed.",
      "Prüft eine Sitzungsdatei und nennt den ersten Satz, der geändert wurde."),
    objects: [path.outline],
    examples: [
      Example(
        "verify books.kontor",
        Phrase("how many records are as written", "wie viele Sätze sind wie geschrieben")),
      Example(
        "verify \"2025/year end.kontor\"",
        Phrase("before it is handed on", "bevor sie weitergegeben wird")),
    ],
    search: ["tamper", "integrity", "GeBüV", "Integrität", "Prüfsumme"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.store(.verify(path: call.text(call[path])))))
  }
}

/// Writes what was done as a clean script.
public enum Record: Command {
  static let path = Parameter<TextArgument>.object(
    0, "file", "DATEI", .path, Phrase("a new or an old script", "ein neues oder altes Skript"))
  static let expects = Flag(
    1, "with-expects", "mit-erwartungen",
    Phrase(
      "after each step the expectations that prove it",
      "nach jedem Schritt die Erwartungen, die ihn beweisen"))
  static let since = Parameter<TextArgument?>.keyword(
    2, "since", "seit", .word(.checkpoint),
    Phrase("a checkpoint; the beginning otherwise", "ein Merkpunkt; sonst der Anfang"))

  public static let signature = Signature(
    "record", german: "aufzeichnen", .history,
    Phrase(
      "Writes what was done as a clean script: without what was undone or refused, with comments.",
      "Schreibt, was getan wurde, als sauberes Skript: ohne Zurückgenommenes und Abgelehntes, mit "
        + "Kommentaren."),
    details: Phrase(
      "With expectations the script proves itself when it runs.",
      "Mit Erwartungen beweist das Skript sich selbst, wenn es läuft."),
    objects: [path.outline], options: [expects.outline, since.outline],
    examples: [
      Example(
        "record day.kontor with-expects",
        Phrase("a script that proves itself", "ein Skript, das sich selbst beweist"),
        after: ["book 6500/1020 108.10 vat VB81"]),
      Example(
        "record april.kontor since march",
        Phrase("what came after the checkpoint", "was nach dem Merkpunkt kam"),
        after: ["checkpoint march", "book 6640/1020 64.86 vat VB81"]),
    ],
    search: ["script", "export commands", "Skript", "Makro"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(
      output: .request(
        .store(
          .record(
            path: call.text(call[path]), since: call.text(since), withExpects: call[expects]))))
  }
}

/// Notes that the bookings so far were handed on.
public enum Exported: Command {
  static let target = Parameter<TextArgument>.object(
    0, "to", "WOHIN", .text,
    Phrase("a file, a program, a person", "eine Datei, ein Programm, jemand"),
    example: "\"Treuhand AG\"")

  public static let signature = Signature(
    "exported", german: "exportiert", .history,
    Phrase(
      "Notes that the bookings so far were handed on; they are reversed from then on, not undone.",
      "Hält fest, dass die Buchungen bis hier weitergegeben sind; sie werden fortan storniert, "
        + "nicht zurückgenommen."),
    details: Phrase(
      "export with a file does it by itself.", "«exportieren» in eine Datei tut es von selbst."),
    objects: [target.outline],
    examples: [
      Example(
        "exported \"Treuhand AG\"", Phrase("the fiduciary has them", "der Treuhänder hat sie")),
      Example(
        "exported \"MWST-Abrechnung Q1\"",
        Phrase("the return has been filed", "die Abrechnung ist eingereicht"),
        after: ["book 6500/1020 5.00"]),
    ],
    search: ["hand over", "fiduciary", "Treuhänder", "Übergabe"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.log.structure.checkNoGroup(at: call.commandSpan)
    context.log.structure.barriers.append(
      LogStructure.Barrier(
        place: context.log.count + 1, reason: .exported(to: call.text(call[target]))))
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? { closed }

  /// What holds from then on.
  public static let closed = Phrase(
    "handed on: what is booked so far is corrected with reverse, not with undo",
    "weitergegeben: was bis hier gebucht ist, korrigiert «stornieren», nicht «rückgängig»")
}
