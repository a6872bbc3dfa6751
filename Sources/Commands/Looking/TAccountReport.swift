import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Accounts drawn as a T.
public enum TAccountReport: Command {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .account, Phrase("one account or several", "ein Konto oder mehrere"))
  static let from = fromDate(0)
  static let to = toDate(1)
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "t-account", german: "t-konto", .look,
    Phrase(
      "Draws accounts as a T, debit on the left, credit on the right.",
      "Zeichnet Konten als T, Soll links, Haben rechts."),
    items: [account.outline], options: [from.outline, to.outline, format.outline, file.outline],
    examples: [
      Example(
        "t-account 1100, 2030", Phrase("side by side", "nebeneinander"),
        after: stageInvoice),
      Example(
        "t-account 1020 from 2026-03-01", Phrase("from a day on", "ab einem Tag")),
    ],
    search: ["T-Konto", "Kontokreuz"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let accounts = (0..<call.itemCount).map { item in call[account, item] }
    let days = try days(call, from, to)
    let report = context.reports.tAccountReport(accounts, days: days)
    guard call[format] == nil, call[file] == nil, context.format == "table", !context.isAccessible
    else { return try context.answer(report, call, format: format, file: file) }
    context.report = report
    let drawing = context.reports.drawnTAccounts(
      accounts, days: days, page: Page(width: context.width))
    return Answer(output: .text(Phrase(same: drawing)))
  }
}
