import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The merchant collects a card payment.
public enum Collect: Command {
  static let payment = cardObject(Phrase("the card payment", "die Kartenzahlung"))
  static let amount = Parameter<Amount?>.object(
    1, "amount", "BETRAG", .amount,
    Phrase("where it is not what was reserved", "wo es nicht der reservierte ist"),
    example: "110.00")
  static let on = onDate(2)

  public static let signature = Signature(
    "collect", german: "einziehen", .cards,
    Phrase(
      "The merchant collects a pending payment: it is executed.",
      "Der Händler zieht eine pendente Zahlung ein: sie ist ausgeführt."),
    details: Phrase(
      "At most ten days after the payment. Another amount than the reserved one books the "
        + "difference, also above what is available. Of a refund it is what the merchant pays "
        + "back; the amount is positive all the same.",
      "Höchstens zehn Tage nach der Zahlung. Ein anderer Betrag als der reservierte bucht die "
        + "Differenz, auch über dem, was verfügbar ist. Bei einer Rückerstattung ist es, was der "
        + "Händler zurückzahlt; der Betrag ist trotzdem positiv."),
    objects: [payment.outline, amount.outline], options: [on.outline],
    examples: [
      Example(
        "collect KT-1", Phrase("nothing is booked", "nichts wird gebucht"),
        after: stageCardPayment),
      Example(
        "collect KT-1 110.00", Phrase("1090/1025 1.90 more", "1090/1025 1.90 mehr"),
        after: stageCardPayment),
    ],
    search: ["settle", "capture", "ausgeführt", "executed", "Einzug"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[payment]
    do {
      let entries = try context.books.collect(id, call[amount], on: call[on])
      let account = context.books[id].account
      let isOverdrawn =
        !entries.isEmpty && context.books.journal.balance(of: account).isNegative
      return Answer(
        entries: entries, document: .card(id), notices: isOverdrawn ? [.cardOverdrawn(id)] : [])
    } catch {
      switch error {
      case .notPending:
        throw .notPending(
          id, again: context.books.paidAnew(id, call[amount]), at: call.span(of: payment),
          Phrase("only what is pending is collected", "nur Pendentes wird eingezogen"),
          context.books)
      case .amountNotPositive: throw .notPositive(at: call.span(of: amount), hasSides: false)
      case .dateTooEarly(let first): throw .tooEarly(first, at: call.span(of: on))
      case .tooLate(let last):
        let name = context.books.name(id)
        let other = call[amount].map { amount in " \(amount.shown)" } ?? ""
        throw Diagnostic(
          .collectedTooLate, at: call.span(of: on),
          Phrase(
            "the reservation holds until \(last), ten days after the payment",
            "die Reservation hält bis \(last), zehn Tage nach der Zahlung"),
          possible: ["collect \(name)\(other) on \(last)"])
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: on))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .card(let id) = answer.document else { return nil }
    let name = context.books.name(id)
    let amount = context.books[id].amount.shown
    let rest = context.books.waitingWords(id)
    return Phrase(
      "\(name) executed \(amount); \(rest.english)", "\(name) ausgeführt \(amount); \(rest.german)")
  }
}
