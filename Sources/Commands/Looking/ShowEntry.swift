import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// An entry with its rows.
public enum ShowEntry: Command {
  static let entry = Parameter<EntryID>.object(
    0, "entry", "BUCHUNG", .entry, Phrase("the entry", "die Buchung"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "show entry", german: "zeige buchung", .look,
    Phrase(
      "Shows an entry with its rows, VAT, and what it reverses.",
      "Zeigt eine Buchung mit ihren Zeilen, der MWST und was sie storniert."),
    objects: [entry.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "show entry #1", Phrase("the short form is show #1", "kurz: show #1"),
        after: ["book 6500/1020 108.10"]),
      Example(
        "show #1", Phrase("the same", "dasselbe"),
        after: ["book 6500/1020 108.10"]),
    ],
    search: ["Buchungssatz"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.shown(call[entry]), call, format: format, file: file)
  }
}
