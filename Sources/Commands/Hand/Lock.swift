import Books
import CommandKit
import Diagnostics
import Ledger

/// Closes the books up to a day.
public enum Lock: Command {
  static let day = Parameter<Day>.object(
    0, "date", "DATUM", .date, Phrase("the last locked day", "der letzte gesperrte Tag"))

  public static let signature = Signature(
    "lock", german: "sperren", .books,
    Phrase(
      "Locks the books through a day; nothing is booked on or before it.",
      "Sperrt die Bücher bis und mit einem Tag; davor und an ihm wird nichts mehr gebucht."),
    objects: [day.outline],
    examples: [
      Example(
        "lock 2026-03-31",
        Phrase("the first quarter is closed", "das erste Quartal ist abgeschlossen")),
      Example(
        "lock month-end", Phrase("the month of the working date", "der Monat des Arbeitsdatums")),
    ],
    search: ["close period", "Periode abschliessen", "Buchungssperre"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.log.structure.checkNoGroup(at: call.commandSpan)
    do {
      try context.books.lock(through: call[day])
      context.log.structure.barriers.append(
        LogStructure.Barrier(place: context.log.count + 1, reason: .locked(through: call[day])))
      return Answer(day: call[day], notices: leftBehind(call[day], context.books))
    } catch {
      switch error {
      case .alreadyLocked(let through):
        throw Diagnostic(
          .periodLocked, at: call.span(of: day),
          Phrase(
            "locked through \(through) already; going back is 'unlock' with a reason",
            "schon bis \(through) gesperrt; zurück geht es mit «entsperren» und einem Grund"),
          possible: ["unlock \"…\""])
      }
    }
  }

  /// What waits for a booking on a locked day.
  private static func leftBehind(_ day: Day, _ books: Books) -> [Notice] {
    let days = books.daysNotExported(before: day.next)
    let hasCards = books.paymentsBehindLock(first: 0).count > 0
    return (days.isEmpty ? [] : [.till(.takingsBehindLock(days))])
      + (hasCards ? [.paymentsBehindLock] : [])
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    answer.day.map { day in
      Phrase(
        "locked through \(day); the first free date is \(day.next)",
        "bis \(day) gesperrt; das erste freie Datum ist \(day.next)")
    }
  }
}
