import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The income statement (OR 959b).
public enum IncomeStatementReport: Command {
  static let from = fromDate(0)
  static let to = toDate(1)
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "income-statement", german: "erfolgsrechnung", .look,
    Phrase(
      "Shows the income statement step by step, as the KMU plan has it.",
      "Zeigt die Erfolgsrechnung in Stufen, wie der KMU-Plan sie hat."),
    options: [from.outline, to.outline, format.outline, file.outline],
    examples: [
      Example(
        "income-statement", Phrase("the whole journal", "das ganze Journal")),
      Example(
        "income-statement from 2026-01-01 to 2026-12-31", Phrase("one year", "ein Jahr")),
    ],
    search: ["profit", "loss", "Erfolgsrechnung", "Gewinn", "Verlust"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.incomeStatement(days: try days(call, from, to)), call, format: format,
      file: file)
  }
}
