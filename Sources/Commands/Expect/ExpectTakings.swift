import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Expects the takings of a day by one payment method.
public enum ExpectTakings: Command {
  static let method = Parameter<Int>.object(
    0, "method", "ZAHLUNGSART", .choice(Array(PaymentMethod.choices.prefix(3))),
    Phrase("how it was paid", "wie bezahlt wurde"))
  static let amount = expectedAmount(1)
  static let on = Parameter<Day?>.keyword(
    2, "on", "am", .date, Phrase("the day; the working date otherwise", "sonst das Arbeitsdatum"))

  public static let signature = Signature(
    "expect takings", german: "erwarte einnahmen", .scripts,
    Phrase(
      "Expects the takings of a day by one payment method, VAT included.",
      "Erwartet die Einnahmen eines Tages mit einer Zahlungsart, inklusive MWST."),
    objects: [method.outline, amount.outline], options: [on.outline],
    examples: [
      Example(
        "expect takings cash 10.00", Phrase("of the working date", "vom Arbeitsdatum"),
        after: ["till activate", "sell 10.00 vat UN81 by cash"]),
      Example(
        "expect takings card 0.00 on 2026-02-28", Phrase("nothing then", "nichts damals")),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    let method = PaymentMethod(rawValue: UInt8(truncatingIfNeeded: call[method])) ?? .cash
    let takings =
      context.books.tillDay(on: day).map { id in context.books[id].takings(method) } ?? .zero
    guard takings == call[amount] else {
      throw .expectation(
        at: call.span(of: amount), expected: call[amount].shown, actual: takings.shown,
        Phrase("takings of \(day)", "Einnahmen vom \(day)"))
    }
    return Answer()
  }
}
