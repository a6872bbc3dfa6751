import CommandKit
import Diagnostics

/// Expects that a command is refused with exactly this error, and that nothing changes.
public enum ExpectError: Command {
  static let name = Parameter<TextArgument>.object(
    0, "error", "FEHLER", .word(.errorName), Phrase("the name of the error", "der Name des Fehlers")
  )
  static let command = Parameter<RestArgument>.object(
    1, "command", "BEFEHL", .rest,
    Phrase("the command that is refused", "der Befehl, der abgelehnt wird"))

  public static let signature = Signature(
    "expect-error", german: "erwarte-fehler", .scripts,
    Phrase(
      "Expects that a command is refused with exactly this error, the books unchanged.",
      "Erwartet, dass ein Befehl mit genau diesem Fehler abgelehnt wird, die Bücher unverändert."),
    objects: [name.outline, command.outline],
    examples: [
      Example(
        "expect-error unknown-account book 6501/1020 5.00",
        Phrase("no such account", "kein solches Konto")),
      Example(
        "expect-error same-account book 1020/1020 5.00",
        Phrase("nothing to book", "nichts zu buchen")),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[name])
    guard let error = ErrorName(rawValue: text) else {
      throw .unknownErrorName(text, at: call.span(of: name), call)
    }
    return Answer(
      output: .request(.expectError(error, commandAt: call[command].start)))
  }
}
