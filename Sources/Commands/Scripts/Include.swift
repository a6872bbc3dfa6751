import CommandKit
import Diagnostics

/// Runs another script.
public enum Include: Command {
  static let path = Parameter<TextArgument>.object(
    0, "file", "DATEI", .path, Phrase("relative to this script", "relativ zu diesem Skript"))

  public static let signature = Signature(
    "include", german: "einlesen", .scripts,
    Phrase(
      "Runs another script, .kontor or .md.", "Führt ein anderes Skript aus, .kontor oder .md."),
    objects: [path.outline],
    examples: [
      Example(
        "expect-error file-not-found include none.kontor",
        Phrase("a missing file is an error", "eine fehlende Datei ist ein Fehler")),
      Example(
        "expect-error file-is-directory include /",
        Phrase("a directory too", "ein Verzeichnis auch")),
    ],
    search: ["run", "source", "load", "laden"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.include(path: call.text(call[path]))))
  }
}
