import Books
import CommandKit
import Diagnostics
import Ledger

/// Brings the balance of an account forward.
public enum Opening: Command {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .account, Phrase("the account", "das Konto"))
  static let amount = Parameter<Amount>.object(
    1, "amount", "BETRAG", .amount,
    Phrase("on the natural side of the account", "auf der natürlichen Seite des Kontos"))
  static let on = onDate(2)
  static let party = Parameter<Party?>.keyword(
    3, "for", "für", .party,
    Phrase(
      "whose account, on 1100, 2030, 2000 or 1130", "wessen Konto, auf 1100, 2030, 2000 oder 1130"))
  static let text = textOption(4)

  public static let signature = Signature(
    "opening", german: "eröffnung", .books,
    Phrase(
      "Brings the balance of an account forward, against 9100.",
      "Trägt den Saldo eines Kontos vor, gegen 9100."),
    objects: [account.outline, amount.outline],
    options: [on.outline, party.outline, text.outline],
    examples: [
      Example("opening 1020 25'000.00", Phrase("1020/9100 25'000.00", "1020/9100 25'000.00")),
      Example(
        "opening 2800 20'000.00 on 2026-01-01", Phrase("9100/2800 20'000.00", "9100/2800 20'000.00")
      ),
    ],
    search: ["opening balance", "Saldovortrag", "Eröffnungssaldo", "Anfangsbestand"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let target = call[account]
    do {
      let entries = try context.books.opening(
        target, call[amount], on: call[on], party: call[party],
        text: call.keep(call[text], in: &context.books))
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

  private static func diagnostic(
    _ refusal: BookRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .sameAccount: return .sameAccount(at: call.span(of: account))
    case .amountNotPositive: return .amountZero(at: call.span(of: amount))
    case .vat(let refusal, _): return .vat(refusal, at: call.span(of: amount), call, books)
    case .noControlAccount: return .noControlAccount(at: call.span(of: party))
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
