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
    details: Phrase(
      "A card payment that no merchant has collected within ten days lapses with it: the money is "
        + "back on the card, dated the day after. Where that day is locked it is the new working "
        + "date; where that is locked too the command is refused.",
      "Eine Kartenzahlung, die kein Händler innert zehn Tagen eingezogen hat, verfällt damit: das "
        + "Geld ist zurück auf der Karte, auf den Tag danach. Ist dieser gesperrt, gilt das neue "
        + "Arbeitsdatum; ist auch das gesperrt, wird der Befehl abgelehnt."),
    objects: [day.outline],
    examples: [
      Example("date 2026-03-01", Phrase("from now on", "ab jetzt")),
      Example("date +10d", Phrase("ten days on", "zehn Tage weiter")),
    ],
    search: ["today", "working date", "Arbeitsdatum", "heute"], looksAlone: true)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let day = call[day] else { return Answer(day: context.books.workingDay) }
    do {
      let lapsed = try context.books.moveWorkingDay(to: day)
      return Answer(entries: lapsed, day: day)
    } catch {
      throw .journal(error, at: call.span(of: Self.day))
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let day = context.books.workingDay
    guard !answer.entries.isEmpty else {
      return Phrase("working date \(day)", "Arbeitsdatum \(day)")
    }
    let lapsed = lapsed(answer.entries, context.books)
    let hasRefund = answer.entries.contains { place in
      guard case .card(let id) = Document(packed: context.books.journal.entries[place].document)
      else { return false }
      return context.books[id].isRefund
    }
    guard !hasRefund else {
      return Phrase(
        "working date \(day); not collected in time, taken back: \(lapsed.english)",
        "Arbeitsdatum \(day); nicht eingezogen, zurückgenommen: \(lapsed.german)")
    }
    return Phrase(
      "working date \(day); not collected in time, back on the card: \(lapsed.english)",
      "Arbeitsdatum \(day); nicht eingezogen, zurück auf der Karte: \(lapsed.german)")
  }

  /// The first payments that lapsed, and how many more.
  private static func lapsed(_ entries: Range<Int>, _ books: Books) -> Phrase {
    let first = entries.prefix(5).compactMap { place -> CardID? in
      guard case .card(let id) = Document(packed: books.journal.entries[place].document) else {
        return nil
      }
      return id
    }
    return books.named(first, of: entries.count)
  }
}
