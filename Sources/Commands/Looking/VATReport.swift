import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The VAT return.
public enum VATReport: Command {
  static let from = fromDate(0)
  static let to = toDate(1)
  static let all = Flag(2, "all", "alle", Phrase("empty boxes too", "auch leere Ziffern"))
  static let format = formatOption(3)
  static let file = fileOption(4)

  public static let signature = Signature(
    "vat", german: "mwst", .look,
    Phrase(
      "Shows the VAT return, boxes 200 to 910.", "Zeigt die MWST-Abrechnung, Ziffern 200 bis 910."),
    options: [from.outline, to.outline, all.outline, format.outline, file.outline],
    examples: [
      Example(
        "vat", Phrase("the whole journal", "das ganze Journal")),
      Example(
        "vat from 2026-01-01 to 2026-03-31", Phrase("one quarter", "ein Quartal")),
    ],
    search: ["tax return", "MWST-Abrechnung", "Umsatzsteuer", "Vorsteuer", "Ziffer"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.vat(days: try days(call, from, to), all: call[all]), call, format: format,
      file: file)
  }
}
