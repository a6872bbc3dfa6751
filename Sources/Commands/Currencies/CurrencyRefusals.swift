import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger
import Text

// Refusals that have to do with other currencies, and how money and rates are shown.
extension Diagnostic {
  /// A rate that nobody has stated, with the command that states it.
  static func rateMissing(_ missing: MissingRate, at span: Span, _ books: Books) -> Diagnostic {
    let code = missing.currency.code
    switch missing.period {
    case .month(let year, let month):
      let name = "\(year)-\(month < 10 ? "0" : "")\(month)"
      return Diagnostic(
        .rateMissing, at: span,
        Phrase(
          "the monthly average of \(code) for \(name) is missing",
          "der Monatsmittelkurs von \(code) für \(name) fehlt"),
        possible: ["rate \(code) … month \(name)", "rate import FILE"])
    case .day(let day):
      return Diagnostic(
        .rateMissing, at: span,
        Phrase(
          "the rate of \(code) of \(day) is missing", "der Kurs von \(code) vom \(day) fehlt"),
        possible: ["rate \(code) … on \(day)", "rate import FILE"])
    case nil:
      return Diagnostic(
        .rateMissing, at: span,
        Phrase(
          "rates are typed with each document (strategy manual): add rate and the francs for one "
            + code,
          "Kurse stehen bei jedem Beleg (Strategie manuell): kurs und die Franken für 1 \(code) "
            + "anfügen"))
    }
  }

  /// Why an amount does not fit by its currency.
  static func currency(
    _ refusal: CurrencyRefusal, at span: Span, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .otherCurrency(let own):
      return Diagnostic(
        .wrongCurrency, at: span,
        Phrase("the amount is in \(own.code) here", "der Betrag ist hier in \(own.code)"))
    case .tooSmall:
      return Diagnostic(
        .amountZero, at: span,
        Phrase(
          "so little is no Rappen, or would leave none for the rest: take all that is open",
          "so wenig ist kein Rappen oder liesse keinen für den Rest: alles Offene nehmen"))
    case .rateMissing(let missing): return .rateMissing(missing, at: span, books)
    case .amountTooLarge: return .amountTooLarge(at: span)
    }
  }

  /// A document is in another currency than what was typed for it.
  static func currency(
    _ refusal: CurrencyRefusal, of document: Document, at span: Span, _ books: Books
  ) -> Diagnostic {
    guard case .otherCurrency(let own) = refusal else {
      return .currency(refusal, at: span, books)
    }
    let name = books.name(document)
    return Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "\(name) is in \(own.code); amounts on it are typed in \(own.code)",
        "\(name) ist in \(own.code); Beträge dazu stehen in \(own.code)"))
  }

  static func amountTooLarge(at span: Span) -> Diagnostic {
    Diagnostic(
      .amountTooLarge, at: span,
      Phrase(
        "an amount goes up to 10'000'000'000'000.00", "ein Betrag geht bis 10'000'000'000'000.00"))
  }

  /// What was typed is not the currency that the account is kept in.
  static func otherCurrency(
    _ account: AccountID, _ own: Currency, _ typed: Currency?, at span: Span, _ books: Books
  ) -> Diagnostic {
    let number = books.number(account)
    let wanted = (typed ?? .chf).code
    return Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "\(number) is kept in \(own.code), not in \(wanted)",
        "\(number) ist in \(own.code) geführt, nicht in \(wanted)"),
      notes: typed == nil || own != .chf
        ? []
        : [
          Phrase(
            "an account of its own holds \(wanted): account new N \"Bank \(wanted)\" bank currency "
              + wanted,
            "\(wanted) gehört auf ein eigenes Konto: konto neu N \"Bank \(wanted)\" bank währung "
              + wanted)
        ])
  }
}

extension Money {
  /// With its currency, unless that is of the books: `35.78 USD`.
  public var shown: String { currency == .chf ? amount.shown : withCode }

  /// As a command line takes it: `35.78 USD`.
  public var exported: String { currency == .chf ? amount.exported : plain }

  /// Without apostrophes, with its currency in any case: `1234.50 USD`.
  public var plain: String { withCode.filter { character in character != "'" } }

  /// With its currency in any case: `34.95 CHF`.
  public var withCode: String {
    "\(grouped(minorUnits: amount.minorUnits, places: Int(currency.places))) \(currency.code)"
  }
}

extension Rate {
  /// `0.9659`, without the zeros at the end.
  public var shown: String {
    var scale: Int64 = 1
    for _ in 0..<Self.places { scale *= 10 }
    var digits = String(scale + units % scale).dropFirst()
    while digits.count > 4, digits.last == "0" { digits.removeLast() }
    return "\(units / scale).\(digits)"
  }
}
