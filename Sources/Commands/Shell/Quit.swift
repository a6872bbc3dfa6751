import CommandKit
import Diagnostics

/// Leaves the shell.
public enum Quit: Command {
  public static let signature = Signature(
    "quit", german: "beenden", .shell,
    Phrase("Leaves the shell, or ends the script.", "Verlässt die Shell oder beendet das Skript."),
    examples: [
      Example("quit", Phrase("as Ctrl-D on an empty line", "wie Ctrl-D auf leerer Zeile")),
      Example("beenden", Phrase("the same in German", "dasselbe auf Deutsch")),
    ],
    search: ["exit", "bye", "verlassen", "Ende"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.quit))
  }
}

/// The version of the program; one word for `--version` and the command.
public let kontoristVersion = "0.1.0"

/// Says which version this is.
public enum Version: Command {
  public static let signature = Signature(
    "version", german: "version", .shell,
    Phrase("Says which version this is.", "Sagt, welche Version das ist."),
    examples: [
      Example("version", Phrase("as --version", "wie --version")),
      Example("version", Phrase("for a report of a fault", "für eine Fehlermeldung")),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .text(Phrase(same: "kontorist \(kontoristVersion)")))
  }
}
