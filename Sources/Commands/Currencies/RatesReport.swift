import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Lists the exchange rates that are known.
public enum RatesReport: Command {
  static let currency = Parameter<Currency?>.object(
    0, "currency", "WÄHRUNG", .currency, Phrase("only of this one", "nur von dieser"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "rates", german: "kurse", .currencies,
    Phrase("Lists the exchange rates that are known.", "Listet die bekannten Wechselkurse auf."),
    objects: [currency.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "rates", Phrase("all currencies", "alle Währungen"),
        after: ["rate USD 0.9659 month 2026-03"]),
      Example(
        "rates USD", Phrase("one currency", "eine Währung"),
        after: ["rate USD 0.9659 month 2026-03"]),
    ],
    search: ["exchange rates", "Wechselkurse", "Devisenkurse", "Monatsmittelkurse", "Kurstabelle"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.rates(of: call[currency]), call, format: format, file: file)
  }
}
