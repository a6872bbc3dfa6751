import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// A document with its lines and steps.
public enum ShowDocument: Command {
  static let target = Parameter<Showable>.object(
    0, "id", "NUMMER", .showable,
    Phrase("RE-1, GS-1, BT-1 or #3", "RE-1, GS-1, BT-1 oder #3"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "show", german: "zeige", .look,
    Phrase(
      "Shows a document or an entry with all that happened to it.",
      "Zeigt einen Beleg oder eine Buchung mit allem, was geschah."),
    objects: [target.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "show RE-1", Phrase("lines, steps, what is open", "Zeilen, Schritte, was offen ist"),
        after: stageInvoice),
      Example(
        "show #1", Phrase("an entry", "eine Buchung"),
        after: stageInvoice),
    ],
    search: ["details", "Beleg anzeigen"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[target] {
    case .document(let document):
      return try context.answer(
        context.reports.show(document), call, format: format, file: file)
    case .entry(let id):
      return try context.answer(
        context.shown(id), call, format: format, file: file)
    }
  }
}
