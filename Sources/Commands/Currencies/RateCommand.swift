import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// States an exchange rate.
public enum RateCommand: Command {
  static let currency = Parameter<Currency>.object(
    0, "currency", "WÄHRUNG", .currency, Phrase("the currency", "die Währung"))
  static let rate = Parameter<Rate>.object(
    1, "rate", "KURS", .rate,
    Phrase("francs for one unit, or for those of 'per'", "Franken für eine Einheit oder «je»"))
  static let month = Parameter<MonthArgument?>.keyword(
    2, "month", "monat", .month,
    Phrase("the month whose average it is", "der Monat, dessen Mittelkurs es ist"))
  static let on = onDate(3)
  static let per = Parameter<Int?>.keyword(
    4, "per", "je", .choice(units.map { unit in Choice("\(unit)", "\(unit)") }),
    Phrase("for how many units it is quoted, 1 otherwise", "für wie viele Einheiten, sonst 1"),
    example: "100")

  /// As the federal office quotes them (`facts/bexio.md`, section 5).
  static let units: [Int64] = [1, 100, 1_000, 10_000]

  public static let signature = Signature(
    "rate", german: "kurs", .currencies,
    Phrase("States an exchange rate.", "Nennt einen Wechselkurs."),
    details: Phrase(
      "With 'month' it is the monthly average (ESTV), else the rate of a day (BAZG), the working "
        + "date without 'on'. What is booked stays at the rate it was booked at.",
      "Mit «monat» ist es der Monatsmittelkurs (ESTV), sonst ein Tageskurs (BAZG), ohne «am» der "
        + "des Arbeitsdatums. Was gebucht ist, bleibt beim Kurs, zu dem es gebucht wurde."),
    objects: [currency.outline, rate.outline],
    options: [month.outline, on.outline, per.outline],
    examples: [
      Example(
        "rate USD 0.9659 month 2026-03",
        Phrase("the monthly average of March", "der Monatsmittelkurs für März")),
      Example(
        "rate DKK 12.4792 per 100 on 2026-08-24",
        Phrase("quoted for 100 crowns", "für 100 Kronen notiert")),
    ],
    search: ["exchange rate", "currency", "Wechselkurs", "Devisenkurs", "ESTV", "BAZG"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let rate = Rate(per(call), of: call[rate]) else {
      throw Diagnostic(
        .wrongArgument, at: call.span(of: Self.rate),
        Phrase(
          "a rate has up to ten places for one unit",
          "ein Kurs hat bis zu zehn Nachkommastellen für eine Einheit"))
    }
    let day = call[on] ?? context.books.workingDay
    let period: RateTable.Period
    if let month = call[month] {
      guard call[on] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: on),
          Phrase("a rate is for a month or for a day", "ein Kurs gilt für einen Monat oder Tag"))
      }
      period = .month(year: month.year, month: month.month)
    } else {
      period = .day(day)
    }
    let before = context.books.rates.rate(of: call[currency], period)
    do {
      try context.books.setRate(rate, of: call[currency], period)
      let stated = "1 \(call[currency].code) = \(rate.shown) CHF, \(period.title)"
      var answer = Answer.text(stated, stated)
      if let before, before != rate {
        answer = .text(
          "\(stated); it was \(before.shown), what is booked stays",
          "\(stated); vorher \(before.shown), was gebucht ist, bleibt")
      }
      answer.notices =
        Self.unused(period, context.books).map { other in [.rateNotTaken(other)] } ?? []
      return answer
    } catch {
      throw Diagnostic(
        .wrongArgument, at: call.span(of: currency),
        Phrase("the books are kept in CHF", "die Bücher sind in CHF geführt"))
    }
  }

  /// What the strategy of the year takes in place of such a rate; nil where it takes it.
  private static func unused(
    _ period: RateTable.Period, _ books: Books
  ) -> BookkeepingSettings.Strategy? {
    let strategy: BookkeepingSettings.Strategy
    let own: BookkeepingSettings.Strategy
    switch period {
    case .month(let year, _):
      strategy = books.bookkeeping.strategy(in: year)
      own = .monthly
    case .day(let day):
      strategy = books.bookkeeping.strategy(in: day.civil.year)
      own = .daily
    }
    return strategy == own ? nil : strategy
  }

  private static func per(_ call: Call) -> Int64 { call[per].map { index in units[index] } ?? 1 }
}

extension RateTable.Period {
  /// `2026-03` or `2026-03-15`.
  public var title: String {
    switch self {
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .day(let day): day.description
    }
  }
}
