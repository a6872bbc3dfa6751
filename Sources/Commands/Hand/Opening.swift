import Books
import CommandKit
import Diagnostics
import Ledger

/// Brings the balance of an account forward.
public enum Opening: Command {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .account, Phrase("the account", "das Konto"))
  static let amount = Parameter<MoneyArgument>.object(
    1, "amount", "BETRAG", .money,
    Phrase("on the natural side of the account", "auf der natürlichen Seite des Kontos"),
    example: "25'000.00")
  static let on = onDate(2)
  static let party = Parameter<Party?>.keyword(
    3, "for", "für", .party,
    Phrase(
      "whose account, on 1100, 2030, 2000 or 1130", "wessen Konto, auf 1100, 2030, 2000 oder 1130"))
  static let text = textOption(4)
  static let rate = rateOption(5)
  static let foreign = Parameter<MoneyArgument?>.keyword(
    6, "foreign", "fremd", .money,
    Phrase(
      "what it is in the account's own currency, without a sign",
      "was es in der Währung des Kontos ist, ohne Vorzeichen"),
    example: "5'000.00 EUR")

  public static let signature = Signature(
    "opening", german: "eröffnung", .books,
    Phrase(
      "Brings the balance of an account forward, against 9100.",
      "Trägt den Saldo eines Kontos vor, gegen 9100."),
    details: Phrase(
      "On an account of another currency type the amount in it, with 'rate' or at that of the day; "
        + "or the francs of the last closing and 'foreign'.",
      "Auf einem Konto in anderer Währung den Betrag in dieser tippen, mit «kurs» oder zu jenem "
        + "des Tages; oder die Franken des letzten Abschlusses und «fremd»."),
    objects: [account.outline, amount.outline],
    options: [on.outline, party.outline, text.outline, rate.outline, foreign.outline],
    examples: [
      Example("opening 1020 25'000.00", Phrase("1020/9100 25'000.00", "1020/9100 25'000.00")),
      Example(
        "opening 2800 20'000.00 on 2026-01-01", Phrase("9100/2800 20'000.00", "9100/2800 20'000.00")
      ),
      Example(
        "opening 1021 4'700.00 foreign 5'000.00 EUR",
        Phrase("francs and euros", "Franken und Euro"), after: stageEuroAccount),
    ],
    search: ["opening balance", "Saldovortrag", "Eröffnungssaldo", "Anfangsbestand"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let target = call[account]
    let (foreign, value) = try foreignBalance(call)
    do {
      let entries = try context.books.opening(
        target, call[amount].amount, on: call[on], party: call[party],
        text: call.keep(call[text], in: &context.books), foreign: foreign, value: value)
      let controls = [
        SystemAccount.receivables, .customerCredits, .payables,
      ]
      let system = controls.first { system in context.books.chart[system: system] == target }
      let notices: [Notice] =
        system != nil && call[party] == nil ? [.controlAccountByHand(target)] : []
      return Answer(entries: entries, notices: notices)
    } catch {
      switch error {
      case .isOpeningAccount: throw .sameAccount(at: call.span(of: account))
      case .amountZero: throw .amountZero(at: call.span(of: amount))
      case .booking(let refusal): throw diagnostic(refusal, call, context.books)
      }
    }
  }

  /// What is typed in another currency: as the amount, or beside francs.
  private static func foreignBalance(
    _ call: Call
  ) throws(Diagnostic) -> (Money?, ForeignLine.Value) {
    if let currency = call[amount].currency {
      guard call[foreign] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: foreign),
          Phrase(
            "the amount is in \(currency.code) already; 'foreign' goes with francs",
            "der Betrag ist schon in \(currency.code); «fremd» gehört zu Franken"))
      }
      return (Money(call[amount].amount.magnitude, currency), .rate(call[rate]))
    }
    guard call[rate] == nil else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: rate),
        Phrase(
          "a rate values an amount in another currency, such as 5'000.00 EUR",
          "ein Kurs bewertet einen Betrag in anderer Währung, zum Beispiel 5'000.00 EUR"))
    }
    return (call[foreign]?.money, .known)
  }

  private static func diagnostic(
    _ refusal: BookRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .sameAccount: return .sameAccount(at: call.span(of: account))
    case .amountNotPositive: return .amountZero(at: call.span(of: amount))
    case .vat(let refusal, _): return .vat(refusal, at: call.span(of: amount), call, books)
    case .noControlAccount: return .noControlAccount(at: call.span(of: party))
    case .invoiceForeign(let currency):
      return .partsAmounts(currency, at: call.span(of: party))
    case .currency(.otherCurrency(let own), _):
      let typed = (call[foreign] ?? call[amount]).currency
      return .otherCurrency(
        call[account], own, typed,
        at: call[foreign] == nil ? call.span(of: amount) : call.span(of: foreign), books)
    case .currency(let refusal, _): return .currency(refusal, at: call.span(of: amount), books)
    case .twoCurrencies: return .twoCurrencies(at: call.span(of: account))
    case .invoiceNotOpen:
      guard case .invoice(let id) = call[party] else {
        return .noControlAccount(at: call.span(of: party))
      }
      return .notOpen(
        id, at: call.span(of: party),
        Phrase("nothing can be booked for it", "dafür lässt sich nichts buchen"), books)
    case .exceedsOpen(let open): return .exceedsOpen(open, at: call.span(of: amount))
    case .exceedsCredit(let credit): return .exceedsCredit(credit, at: call.span(of: amount))
    case .billNotOpen:
      guard case .bill(let id) = call[party] else { return .noControlAccount(at: call.end) }
      return .billNotOpen(
        id, at: call.span(of: party),
        Phrase("nothing can be booked for it", "dafür lässt sich nichts buchen"), books)
    case .exceedsAdvance(let advance): return .exceedsAdvance(advance, at: call.span(of: amount))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
