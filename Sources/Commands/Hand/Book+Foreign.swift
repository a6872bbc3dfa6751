import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension Book {
  /// A rate without an amount in another currency would be read and not used.
  static func checkRate(_ call: Call, _ books: Books) throws(Diagnostic) {
    let isUsed = books.bookingForeign.contains { line in line.value != .known }
    guard !isUsed else { return }
    throw Diagnostic(
      .surplusArgument, at: call.span(of: rate),
      Phrase(
        "a rate values an amount in another currency, such as 17.05 EUR",
        "ein Kurs bewertet einen Betrag in anderer Währung, zum Beispiel 17.05 EUR"))
  }
}

extension Diagnostic {
  /// An invoice in another currency goes down in both amounts at once.
  static func partsAmounts(_ currency: Currency, at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "the invoice is in \(currency.code); a hand booking in francs would part its two amounts: "
          + "match, discount and write-off keep them together",
        "die Rechnung ist in \(currency.code); eine Handbuchung in Franken würde ihre beiden "
          + "Beträge trennen: abgleichen, skonto und ausbuchen halten sie zusammen"))
  }

  static func twoCurrencies(at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "the two accounts are kept in different currencies; one amount cannot be both",
        "die beiden Konten sind in verschiedenen Währungen geführt; ein Betrag ist nicht beides"),
      notes: [
        Phrase(
          "book over an account in francs: one line out of the first, one into the second, both "
            + "against 1099",
          "über ein Konto in Franken buchen: eine Zeile aus dem ersten, eine ins zweite, beide "
            + "gegen 1099")
      ])
  }

  /// The currency of a line against the accounts it is booked on.
  static func currency(
    _ refusal: CurrencyRefusal, at span: Span, of pair: PairArgument, _ books: Books
  ) -> Diagnostic {
    guard case .otherCurrency(let own) = refusal else {
      return .currency(refusal, at: span, books)
    }
    let names = "\(books.number(pair.debit))/\(books.number(pair.credit))"
    return Diagnostic(
      .wrongCurrency, at: span,
      own == .chf
        ? Phrase(
          "\(names): neither account is kept in another currency than CHF",
          "\(names): keines der Konten ist in einer anderen Währung als CHF geführt")
        : Phrase("\(names) is kept in \(own.code)", "\(names) ist in \(own.code) geführt"))
  }
}

/// Lines that set the stage of examples with an account in euros.
let stageEuroAccount = ["account new 1021 \"Bank EUR\" bank currency EUR"]

/// What one unit of the currency is worth, where the rate of the day is not meant.
func rateOption(_ index: Int) -> Parameter<Rate?> {
  .keyword(
    index, "rate", "kurs", .rate,
    Phrase(
      "francs for one unit; that of the day otherwise",
      "Franken für eine Einheit; sonst der Kurs des Tages"))
}
