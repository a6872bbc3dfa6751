import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Records what was counted in the drawer.
public enum CountCash: Command {
  static let amount = Parameter<Amount>.object(
    0, "amount", "BETRAG", .amount,
    Phrase("all that is in the drawer", "alles, was in der Kasse liegt"))
  static let on = Parameter<Day?>.keyword(
    1, "on", "am", .date, Phrase("the day; the working date otherwise", "sonst das Arbeitsdatum"))

  public static let signature = Signature(
    "count-cash", german: "kassensturz", .till,
    Phrase(
      "Records the cash counted at the end of a day; a difference is booked with the export.",
      "Hält den Kassensturz eines Tages fest; eine Differenz wird mit dem Export gebucht."),
    details: Phrase(
      "Expected is the balance of the cash account with the takings that are not exported yet. "
        + "Less is 6790/1000, more 1000/6790, without VAT. A sale afterwards undoes the count.",
      "Erwartet wird der Saldo des Kassenkontos samt den noch nicht exportierten Einnahmen. Zu "
        + "wenig ist 6790/1000, zu viel 1000/6790, ohne MWST. Ein späterer Verkauf hebt den "
        + "Kassensturz auf."),
    objects: [amount.outline], options: [on.outline],
    examples: [
      Example(
        "count-cash 9.50", Phrase("0.50 too little", "0.50 zu wenig"),
        after: ["till activate", "sell 10.00 vat UN81 by cash"]),
      Example(
        "count-cash 0.00 on 2026-02-28", Phrase("an empty drawer", "eine leere Kasse"),
        after: ["till activate"]),
    ],
    search: ["drawer", "Kassendifferenz", "Manko", "zählen", "Arcavis", "cash up"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    do {
      let counted = try context.books.countCash(on: day, call[amount])
      let isLater = day > context.books.workingDay
      return Answer(
        document: .tillDay(counted.day), amount: call[amount],
        notices: counted.uncounted.map { day in .till(.countUndone(day)) }
          + (isLater ? [.futureDate(day)] : []))
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .tillDay(let id) = answer.document, let count = context.books[id].state.count
    else { return nil }
    let counted = count.counted.shown
    let difference = count.difference.magnitude.shown
    if count.difference.isZero {
      return Phrase("counted \(counted), as expected", "gezählt \(counted), wie erwartet")
    }
    return count.difference.isPositive
      ? Phrase(
        "counted \(counted), \(difference) more than expected",
        "gezählt \(counted), \(difference) mehr als erwartet")
      : Phrase(
        "counted \(counted), \(difference) less than expected",
        "gezählt \(counted), \(difference) weniger als erwartet")
  }

  private static func diagnostic(
    _ refusal: CountRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notConnected: return .tillNotConnected(at: call.commandSpan, books)
    case .dayExported(let day): return .dayExported(day, at: call.span(of: on), books)
    case .amountNegative:
      return Diagnostic(
        .amountNotPositive, at: call.span(of: amount),
        Phrase(
          "a drawer holds nothing or more", "in einer Kasse liegt nichts oder mehr als nichts"))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
