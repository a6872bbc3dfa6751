import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension Book {
  /// Says which lines are in another currency and where their francs come from.
  static func stageForeign(_ call: borrowing Call, _ books: inout Books) throws(Diagnostic) {
    books.bookingForeign.removeAll(keepingCapacity: true)
    let rate = call[rate]
    var usesRate = false
    for item in 0..<call.itemCount {
      let typed = call[amount, item]
      let known = call[foreign, item]
      if let currency = typed.currency {
        guard known == nil else {
          throw Diagnostic(
            .surplusArgument, at: call.span(of: foreign, item: item),
            Phrase(
              "the amount is in \(currency.code) already; 'foreign' goes with francs",
              "der Betrag ist schon in \(currency.code); «fremd» gehört zu Franken"))
        }
        usesRate = true
        books.bookingForeign.append(
          ForeignLine(line: item, money: Money(typed.amount, currency), value: .rate(rate)))
      } else if let known {
        books.bookingForeign.append(ForeignLine(line: item, money: known.money, value: .known))
      }
    }
    guard rate == nil || usesRate else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: Self.rate),
        Phrase(
          "a rate values an amount in another currency, such as 17.05 EUR",
          "ein Kurs bewertet einen Betrag in anderer Währung, zum Beispiel 17.05 EUR"))
    }
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
