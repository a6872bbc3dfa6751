import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes the export of a day back.
public enum UnexportDay: Command {
  static let day = Parameter<Day>.object(
    0, "date", "DATUM", .date, Phrase("the exported day", "der exportierte Tag"))

  public static let signature = Signature(
    "unexport-day", german: "tag-zurückholen", .till,
    Phrase(
      "Takes the export of a day back: its entries are reversed, the day is open again.",
      "Holt den Export eines Tages zurück: seine Buchungen werden storniert, er ist wieder offen."),
    details: Phrase(
      "Reversed on the day itself while that is open, else on the working date. A count stays "
        + "unless the drawer has changed since the export.",
      "Storniert am Tag selbst, solange er offen ist, sonst am Arbeitsdatum. Ein Kassensturz "
        + "bleibt, ausser die Kasse hat sich seit dem Export geändert."),
    objects: [day.outline],
    examples: [
      Example(
        "unexport-day 2026-03-01", Phrase("to correct a sale", "um einen Verkauf zu berichtigen"),
        after: stageTill + ["date 2026-03-01", "sell 10.00 vat UN81 by cash", "export-day"]),
      Example(
        "unexport-day today", Phrase("of the working date", "vom Arbeitsdatum"),
        after: stageTill + ["sell 10.00 vat UN81 by card", "export-day"]),
    ],
    search: ["undo export", "Tagesabschluss öffnen", "Export rückgängig", "Arcavis"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let date = call[day]
    do {
      let reopened = try context.books.unexportDay(date)
      return Answer(
        entries: reopened.entries, document: .tillDay(reopened.day), day: date,
        notices: reopened.uncounted.map { day in .till(.countUndone(day)) })
    } catch {
      switch error {
      case .notExported:
        let isKnown = context.books.tillDay(on: date) != nil
        throw Diagnostic(
          .dayNotExported, at: call.span(of: day),
          Phrase("\(date) is not exported", "der \(date) ist nicht exportiert"),
          possible: isKnown ? ["export-day \(date)", "takings \(date)"] : ["list till-days"])
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: day))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .tillDay(let id) = answer.document else { return nil }
    let name = context.books.name(id)
    let day = context.books[id].day
    return Phrase(
      "\(name): \(day) is open again", "\(name): der \(day) ist wieder offen")
  }
}
