import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Turnover and balance of every account.
public enum TrialBalanceReport: Command {
  static let from = fromDate(0)
  static let to = toDate(1)
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "trial-balance", german: "saldobilanz", .look,
    Phrase(
      "Shows turnover and balance of every account; both sides agree.",
      "Zeigt Umsatz und Saldo jedes Kontos; beide Seiten stimmen überein."),
    options: [from.outline, to.outline, format.outline, file.outline],
    examples: [
      Example(
        "trial-balance", Phrase("the whole journal", "das ganze Journal")),
      Example(
        "trial-balance to 2026-03-31 format csv", Phrase("for a spreadsheet", "für eine Tabelle")),
    ],
    search: ["Saldobilanz", "Summen- und Saldenliste", "Probebilanz"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.trialBalance(days: try days(call, from, to)), call, format: format,
      file: file)
  }
}
