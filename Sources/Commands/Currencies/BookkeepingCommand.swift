import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// How foreign money is valued and where its differences go.
public enum BookkeepingCommand: Command {
  static let strategy = Parameter<Int?>.keyword(
    0, "strategy", "strategie",
    .choice([
      Choice("monthly", "monatlich"), Choice("daily", "täglich"), Choice("manual", "manuell"),
    ]),
    Phrase(
      "which rate documents take by themselves: the monthly average, that of the day, or none",
      "welchen Kurs Belege von selbst nehmen: Monatsmittel, Tageskurs oder keinen"))
  static let year = Parameter<Int?>.keyword(
    1, "year", "jahr", .integer,
    Phrase(
      "only for this calendar year; otherwise for all without one of their own",
      "nur für dieses Kalenderjahr; sonst für alle ohne eigene"),
    example: "2027")
  static let loss = account(
    2, "loss", "verlust", Phrase("exchange losses, 6949 at first", "Kursverluste, zuerst 6949"),
    "6949")
  static let gain = account(
    3, "gain", "gewinn", Phrase("exchange gains, 6999 at first", "Kursgewinne, zuerst 6999"),
    "6999")
  static let fees = account(
    4, "fees", "gebühren",
    Phrase("fees of banks and cards, 6940 at first", "Gebühren von Bank und Karte, zuerst 6940"),
    "6940")
  static let vat = Parameter<VATCodeID?>.keyword(
    5, "vat", "mwst", .vatCode,
    Phrase(
      "the code of fee, exchange and rounding lines, VSF or V00 at first",
      "der Code der Zeilen für Gebühren und Kurs- und Rundungsdifferenzen, zuerst VSF oder V00"),
    example: "VSF")
  static let privateAccount = account(
    6, "private", "privat",
    Phrase(
      "where private money of employees is owed", "wo privates Geld Mitarbeitender geschuldet ist"),
    "2100")

  private static func account(
    _ index: Int, _ name: String, _ german: String, _ help: Phrase, _ example: String
  ) -> Parameter<AccountID?> {
    .keyword(index, name, german, .account, help, example: example)
  }

  public static let signature = Signature(
    "bookkeeping", german: "buchhaltung", .currencies,
    Phrase(
      "Sets how foreign money is valued and where its differences go; alone it shows that.",
      "Stellt ein, wie fremdes Geld bewertet wird und wohin Differenzen gehen; allein zeigt er es."
    ),
    details: Phrase(
      "The strategy holds for a calendar year: once a document of the year has taken its rate from "
        + "it, it cannot change for that year (Art. 45 MWSTV). Fees and differences bear the code "
        + "set here, unless the card has one of its own.",
      "Die Strategie gilt für ein Kalenderjahr: hat ein Beleg des Jahres seinen Kurs daraus "
        + "genommen, ändert sie sich für dieses Jahr nicht mehr (Art. 45 MWSTV). Gebühren und "
        + "Differenzen tragen den hier gesetzten Code, ausser die Karte hat einen eigenen."),
    options: [
      strategy.outline, year.outline, loss.outline, gain.outline, fees.outline, vat.outline,
      privateAccount.outline,
    ],
    examples: [
      Example("bookkeeping", Phrase("shows all settings", "zeigt alle Einstellungen")),
      Example(
        "bookkeeping strategy daily year 2027",
        Phrase("daily rates from 2027 on the 1st", "Tageskurse im Jahr 2027")),
      Example(
        "bookkeeping fees 6940 vat VSF private 2100",
        Phrase("accounts and code", "Konten und Code")),
    ],
    search: [
      "Buchungseinstellungen", "Buchhaltungssystem", "Einstellungen", "Währungsstrategie",
      "Monatsmittelkurs", "Tageskurs", "Kursdifferenz", "Kontera", "settings", "currency strategy",
      "Privatauslagen",
    ], looksAlone: true)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard call.hasArguments else {
      let report = context.reports.bookkeeping()
      context.report = report
      return Answer(output: .report(report, format: nil, file: nil))
    }
    if let year = call[year] {
      guard call[strategy] != nil else {
        throw Diagnostic(
          .missingArgument, at: call.end,
          Phrase("a year goes with 'strategy'", "ein Jahr gehört zu «strategie»"))
      }
      guard Day.years.contains(year) else {
        throw Diagnostic(
          .wrongArgument, at: call.span(of: Self.year),
          Phrase("a year is 1900 to 2199", "ein Jahr ist 1900 bis 2199"))
      }
    }
    var order = BookkeepingOrder()
    order.strategy = call[strategy].flatMap { place in
      BookkeepingSettings.Strategy(rawValue: UInt8(truncatingIfNeeded: place))
    }
    order.year = call[year]
    order.loss = call[loss]
    order.gain = call[gain]
    order.fees = call[fees]
    order.code = call[vat]
    order.privateAccount = call[privateAccount]
    do {
      try context.books.setBookkeeping(order)
      return Answer()
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard answer.output == nil else { return nil }
    let settings = context.books.bookkeeping
    let strategy = settings.strategy.title
    let years = settings.strategies.sorted { one, other in one.key < other.key }
    let english = years.map { year, strategy in ", \(year) \(strategy.title.english)" }.joined()
    let german = years.map { year, strategy in ", \(year) \(strategy.title.german)" }.joined()
    let accounts =
      "\(context.books.number(settings.loss))/\(context.books.number(settings.gain))/"
      + context.books.number(settings.fees)
    let own = settings.privateAccount.map { account in context.books.number(account) }
    let code = settings.code.map { code in context.books.codes[code].name }
    return Phrase(
      "rates: \(strategy.english)\(english); loss, gain and fees \(accounts)"
        + (code.map { code in "; VAT \(code)" } ?? "")
        + (own.map { own in "; private money \(own)" } ?? ""),
      "Kurse: \(strategy.german)\(german); Verlust, Gewinn und Gebühren \(accounts)"
        + (code.map { code in "; MWST \(code)" } ?? "")
        + (own.map { own in "; privates Geld \(own)" } ?? ""))
  }

  private static func diagnostic(
    _ refusal: BookkeepingRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .strategyInUse(let year, let use):
      let by =
        switch use {
        case .document(let document): books.name(document)
        case .entry(let entry): "#\(books.journal.number(of: entry))"
        }
      let next =
        BookkeepingSettings.Strategy.allCases.indices.contains(call[strategy] ?? -1)
        ? strategy.outline.choices[call[strategy] ?? 0].english : ""
      return Diagnostic(
        .strategyInUse, at: call.span(of: strategy),
        Phrase(
          "\(by) of \(year) has taken its rate from the strategy; it holds for the calendar year "
            + "(Art. 45 MWSTV)",
          "\(by) von \(year) hat seinen Kurs aus der Strategie; sie gilt für das Kalenderjahr "
            + "(Art. 45 MWSTV)"),
        possible: year < Day.years.upperBound
          ? ["bookkeeping strategy \(next) year \(year + 1)"] : [])
    case .accountNotFitting(let setting): return notFitting(setting, call, books)
    case .vat(let refusal): return .vat(refusal, at: call.span(of: vat), call, books)
    }
  }

  private static func notFitting(
    _ setting: BookkeepingRefusal.Setting, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let (parameter, words): (Parameter<AccountID?>, Phrase) =
      switch setting {
      case .loss: (loss, Phrase("losses go to an expense account", "Verluste gehören zum Aufwand"))
      case .gain:
        (
          gain,
          Phrase(
            "gains go to an income account or one of class 6",
            "Gewinne gehören auf ein Ertragskonto oder eines der Klasse 6")
        )
      case .fees: (fees, Phrase("fees go to an expense account", "Gebühren gehören zum Aufwand"))
      case .privateAccount:
        (
          privateAccount,
          Phrase(
            "private money is owed on a liability or asset without documents, such as 2100",
            "privates Geld ist auf einem Passiv- oder Aktivkonto ohne Belege geschuldet, wie 2100")
        )
      }
    return Diagnostic(.accountNotAllowed, at: call.span(of: parameter), words)
  }
}

extension Outline {
  /// The words an argument may be.
  var choices: [Choice] {
    if case .choice(let choices) = shape { choices } else { [] }
  }
}

extension BookkeepingSettings.Strategy {
  var name: String {
    switch self {
    case .monthly: "monthly"
    case .daily: "daily"
    case .manual: "manual"
    }
  }

  var title: Phrase {
    switch self {
    case .monthly: Phrase("monthly average (ESTV)", "Monatsmittelkurs (ESTV)")
    case .daily: Phrase("rate of the day (BAZG)", "Tageskurs (BAZG)")
    case .manual: Phrase("typed with each document", "bei jedem Beleg getippt")
    }
  }
}
