import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// How far card statements are, and the four accounts.
public enum StatementsReport: Command {
  static let format = formatOption(0)
  static let file = fileOption(1)

  public static let signature = Signature(
    "statements", german: "abrechnungen", .statements,
    Phrase(
      "Shows how far card statements are, and the balances of 2000, 2050 and the cards.",
      "Zeigt, wie weit die Kreditkartenabrechnungen sind, und die Saldi von 2000, 2050 "
        + "und Karten."),
    details: Phrase(
      "When all is approved, paid, extracted and matched, the accounts are zero. 'check' explains "
        + "what is left on them.",
      "Ist alles genehmigt, bezahlt, extrahiert und abgeglichen, sind die Konten null. «prüfen» "
        + "erklärt, was darauf übrig ist."),
    options: [format.outline, file.outline],
    examples: [
      Example("statements", Phrase("what is missing", "was fehlt"), after: stageStatement),
      Example(
        "statements format csv", Phrase("for other programs", "für andere Programme"),
        after: stageExtracted),
    ],
    search: ["progress", "Fortschritt", "Kreditkartenabrechnungen", "card statements"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(context.reports.statements(), call, format: format, file: file)
  }
}
