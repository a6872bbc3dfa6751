import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Values money in other currencies at the rate of a day.
public enum Revalue: Command {
  static let account = Parameter<AccountID?>.object(
    0, "account", "KONTO", .account,
    Phrase("all money in other currencies otherwise", "sonst alles Geld in anderer Währung"),
    example: "1021")
  static let rate = Parameter<Rate?>.keyword(
    1, "rate", "kurs", .rate,
    Phrase(
      "francs for one unit; the rate of the day otherwise, else by the strategy",
      "Franken für eine Einheit; sonst der Kurs des Tages, sonst nach der Strategie"))
  static let on = onDate(2)

  public static let signature = Signature(
    "revalue", german: "bewerten", .currencies,
    Phrase(
      "Brings the francs of accounts in other currencies to what they are worth (unrealised).",
      "Bringt die Franken von Konten in anderer Währung auf ihren Wert (nicht realisiert)."),
    details: Phrase(
      "Only francs are booked, against gain and loss; the own balance stays. A rate stated for "
        + "that very day goes before the strategy. Open invoices and bills keep the rate they were "
        + "booked at until they are paid. 'reverse' takes it back.",
      "Gebucht werden nur Franken, gegen Gewinn und Verlust; der eigene Saldo bleibt. Ein Kurs für "
        + "genau diesen Tag geht der Strategie vor. Offene Rechnungen behalten ihren Kurs, bis sie "
        + "bezahlt sind. «stornieren» nimmt es zurück."),
    objects: [account.outline], options: [rate.outline, on.outline],
    examples: [
      Example(
        "revalue 1021 rate 0.93", Phrase("6949/1021 50.00, EUR 0.00", "6949/1021 50.00, EUR 0.00"),
        after: stageEuros),
      Example(
        "revalue on year-end", Phrase("all of them", "alle"),
        after: stageEuros + ["rate EUR 0.95 on 2026-12-31"]),
    ],
    search: [
      "unrealised", "exchange difference", "Bewertung", "Neubewertung", "Kursdifferenz",
      "Fremdwährungsbewertung", "Jahresende", "Stichtagskurs", "Abschluss",
    ])

  private static let stageEuros = stageEuroAccount + ["opening 1021 5'000.00 EUR rate 0.94"]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    do {
      let (entries, found) = try context.books.revalue(call[account], at: call[rate], on: day)
      guard entries.isEmpty else {
        let sum = found.reduce(Amount.zero) { sum, line in sum + line.difference }
        return Answer(entries: entries, amount: sum, day: day)
      }
      return Answer(output: .text(nothing(found, day)))
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  private static func nothing(_ found: [Revaluation], _ day: Day) -> Phrase {
    found.isEmpty
      ? Phrase(
        "no money in another currency on \(day); nothing is booked",
        "kein Geld in anderer Währung am \(day); nichts wird gebucht")
      : Phrase(
        "all worth what the books say on \(day); nothing is booked",
        "alles am \(day) so viel wert, wie gebucht ist; nichts wird gebucht")
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard !answer.entries.isEmpty, let day = answer.day else { return nil }
    let sum = answer.amount
    let size = sum.magnitude.shown
    return sum.isNegative
      ? Phrase(
        "revalued on \(day): a loss of \(size), not realised",
        "bewertet am \(day): ein Verlust von \(size), nicht realisiert")
      : Phrase(
        "revalued on \(day): a gain of \(size), not realised",
        "bewertet am \(day): ein Gewinn von \(size), nicht realisiert")
  }

  private static func diagnostic(
    _ refusal: RevalueRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notForeign:
      return Diagnostic(
        .wrongCurrency, at: call.span(of: account),
        Phrase(
          "the account is kept in CHF; there is nothing to revalue",
          "das Konto ist in CHF geführt; es gibt nichts zu bewerten"))
    case .severalCurrencies:
      let numbers = books.foreignMoney.map { id in books.number(id) }
      return Diagnostic(
        .wrongCurrency, at: call.span(of: rate),
        Phrase(
          "one rate cannot be that of several currencies; name the account",
          "ein Kurs kann nicht für mehrere Währungen gelten; das Konto nennen"),
        possible: numbers.map { number in "revalue \(number) rate …" })
    case .ratesMissing(let missing): return ratesMissing(missing, call, books)
    case .amountTooLarge: return .amountTooLarge(at: call.commandSpan)
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  /// All that is missing at once, each with the command that states it.
  private static func ratesMissing(
    _ missing: [MissingRate], _ call: Call, _ books: Books
  ) -> Diagnostic {
    guard missing.count > 1 || missing.first?.period == nil else {
      return .rateMissing(missing[0], at: call.commandSpan, books)
    }
    let codes = missing.map(\.currency.code).joined(separator: ", ")
    let day = call[on] ?? books.workingDay
    return Diagnostic(
      .rateMissing, at: call.commandSpan,
      Phrase("the rates of \(codes) are missing", "die Kurse von \(codes) fehlen"),
      possible: missing.map { missing in
        switch missing.period {
        case .month(let year, let month):
          let name = RateTable.Period.month(year: year, month: month).title
          return "rate \(missing.currency.code) … month \(name)"
        case .day, nil: return "rate \(missing.currency.code) … on \(day)"
        }
      })
  }
}
