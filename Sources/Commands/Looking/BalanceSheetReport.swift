import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The balance sheet (OR 959a).
public enum BalanceSheetReport: Command {
  static let asOf = asOfDate(0)
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "balance-sheet", german: "bilanz", .look,
    Phrase(
      "Shows the balance sheet in the groups of the KMU plan.",
      "Zeigt die Bilanz in den Gruppen des KMU-Plans."),
    options: [asOf.outline, format.outline, file.outline],
    examples: [
      Example(
        "balance-sheet", Phrase("as it is now", "wie sie jetzt ist")),
      Example(
        "balance-sheet as-of 2026-12-31", Phrase("at the year's end", "am Jahresende")),
    ],
    search: ["Bilanz", "assets", "Aktiven", "Passiven"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.balanceSheet(asOf: call[asOf]), call, format: format, file: file)
  }
}
