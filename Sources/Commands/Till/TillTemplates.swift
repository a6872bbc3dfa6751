import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Creates the standard templates of the booking export.
public enum TillTemplates: Command {
  public static let signature = Signature(
    "till templates", german: "kasse vorlagen", .till,
    Phrase(
      "Creates the standard templates of the booking export that are missing.",
      "Erstellt die fehlenden Standard-Buchungssätze des Buchhaltungsexports."),
    details: Phrase(
      "Cash 1000/3200, card 1092/3200, voucher 2035/3200; vouchers sold 1000/2035 and 1092/2035. "
        + "'template' changes one.",
      "Bar 1000/3200, Karte 1092/3200, Gutschein 2035/3200; verkaufte Gutscheine 1000/2035 und "
        + "1092/2035. «vorlage» ändert eine."),
    examples: [
      Example(
        "till templates", Phrase("five of them", "fünf davon"), after: ["till connect"]),
      Example(
        "till templates", Phrase("all are there", "alle sind da"), after: ["till activate"]),
    ],
    search: ["Buchungssätze für Export", "Standard Buchungssätze", "Arcavis"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      try context.books.makeTemplates()
      return Answer()
    } catch {
      throw .tillNotConnected(at: call.commandSpan, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let count = context.books.till.templates.count
    return Phrase(
      "the standard templates are there; templates: \(count)",
      "die Standardvorlagen sind da; Vorlagen: \(count)")
  }
}
