import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The sheet of an account (Kontoblatt).
public enum SheetReport: Command {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .account, Phrase("the account", "das Konto"))
  static let from = fromDate(1)
  static let to = toDate(2)
  static let format = formatOption(3)
  static let file = fileOption(4)

  public static let signature = Signature(
    "sheet", german: "kontoblatt", .look,
    Phrase(
      "Shows every row of an account with its running balance.",
      "Zeigt jede Zeile eines Kontos mit laufendem Saldo."),
    objects: [account.outline], options: [from.outline, to.outline, format.outline, file.outline],
    examples: [
      Example(
        "sheet 1020", Phrase("the whole account", "das ganze Konto")),
      Example(
        "sheet 1020 from 2026-03-01 to 2026-03-31",
        Phrase("with the balance brought forward", "mit dem Vortrag")),
    ],
    search: ["ledger", "account statement", "Kontoblatt", "Kontoauszug"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.sheet(of: call[account], days: try days(call, from, to)), call,
      format: format, file: file)
  }
}
