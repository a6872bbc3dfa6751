import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The check list of the till.
public enum TillStatus: Command {
  static let format = formatOption(0)
  static let file = fileOption(1)

  public static let signature = Signature(
    "till", german: "kasse", .till,
    Phrase(
      "Shows what of the till is set up, and the next step for what is not.",
      "Zeigt, was an der Kasse eingerichtet ist, und den nächsten Schritt für das andere."),
    options: [format.outline, file.outline],
    examples: [
      Example("till", Phrase("nothing yet", "noch nichts")),
      Example(
        "till", Phrase("but for account 1000", "bis auf das Konto 1000"),
        after: ["till activate"]),
    ],
    search: ["Arcavis", "POS", "cash register", "Registrierkasse", "Checkliste"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(context.reports.till(), call, format: format, file: file)
  }
}
