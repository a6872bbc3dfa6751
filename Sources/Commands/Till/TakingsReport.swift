import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The takings of a day by payment method and VAT code.
public enum TakingsReport: Command {
  static let day = Parameter<Day?>.object(
    0, "date", "DATUM", .date, Phrase("the working date otherwise", "sonst das Arbeitsdatum"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "takings", german: "tageseinnahmen", .till,
    Phrase(
      "Shows the takings of a day by payment method and VAT code, and the cash expected.",
      "Zeigt die Einnahmen eines Tages nach Zahlungsart und MWST-Code und die erwartete Kasse."),
    objects: [day.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "takings", Phrase("of the working date", "vom Arbeitsdatum"),
        after: ["till activate", "sell 10.00 vat UN81, 5.00 vat UR26 by cash"]),
      Example("takings 2026-02-28", Phrase("of another day", "eines anderen Tages")),
    ],
    search: ["Z report", "Tagesabschluss", "Kassenabschluss", "Umsatz", "Arcavis"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.takings(of: call[day] ?? context.books.workingDay), call, format: format,
      file: file)
  }
}
