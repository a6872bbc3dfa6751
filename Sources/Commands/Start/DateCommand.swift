import Books
import CommandKit
import Diagnostics
import Ledger

/// Sets the working date, on which steps are booked.
public enum DateCommand: Command {
  static let day = Parameter<Day?>.object(
    0, "date", "DATUM", .date, Phrase("the new working date", "das neue Arbeitsdatum"))

  public static let signature = Signature(
    "date", german: "datum", .start,
    Phrase(
      "Sets or shows the working date, on which steps are booked.",
      "Setzt oder zeigt das Arbeitsdatum, an dem Schritte gebucht werden."),
    objects: [day.outline],
    examples: [
      Example("date 2026-03-01", Phrase("from now on", "ab jetzt")),
      Example("date +10d", Phrase("ten days on", "zehn Tage weiter")),
    ],
    search: ["today", "working date", "Arbeitsdatum", "heute"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    if let day = call[day] { context.books.setWorkingDay(day) }
    return Answer(day: context.books.workingDay)
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let day = context.books.workingDay
    return Phrase("working date \(day)", "Arbeitsdatum \(day)")
  }
}
