import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Pays with the debit card, or takes a refund on it.
public enum CardPayment: Command {
  static let amount = Parameter<Amount>.object(
    0, "amount", "BETRAG", .amount, Phrase("what is reserved", "was reserviert wird"),
    example: "108.10")
  static let merchant = Parameter<TextArgument>.object(
    1, "merchant", "HÄNDLER", .text, Phrase("who is paid", "wer bezahlt wird"),
    example: "\"Papeterie\"")
  static let refund = Flag(
    2, "refund", "rückerstattung",
    Phrase("the merchant pays back", "der Händler zahlt zurück"))
  static let on = onDate(3)
  static let id = ownID(4)

  public static let signature = Signature(
    "card-payment", german: "kartenzahlung", .cards,
    Phrase(
      "Pays with the debit card: pending, at once on the transfer account.",
      "Zahlt mit der Debitkarte: pendent, sofort auf dem Transferkonto."),
    details: Phrase(
      "The merchant has ten days to collect; then the money is back on the card. Above what is "
        + "available the payment is declined. A refund is a payment the other way, with a negative "
        + "amount in lists; it is collected, categorized and synchronised like any other.",
      "Der Händler hat zehn Tage, um einzuziehen; dann ist das Geld zurück auf der Karte. Über "
        + "dem, was verfügbar ist, wird die Zahlung abgelehnt. Eine Rückerstattung ist eine "
        + "Zahlung in der Gegenrichtung, in Listen mit negativem Betrag; sie wird eingezogen, "
        + "kontiert und synchronisiert wie jede andere."),
    objects: [amount.outline, merchant.outline], options: [refund.outline, on.outline, id.outline],
    examples: [
      Example(
        "card-payment 108.10 \"Papeterie\"",
        Phrase("1090/1025 108.10, KT-1 pending", "1090/1025 108.10, KT-1 pendent"),
        after: stageCards),
      Example(
        "card-payment 21.60 \"SBB\" on 2026-02-27 as BILLETT",
        Phrase("earlier, with an id of its own", "früher, mit eigener Nummer"),
        after: stageCards),
      Example(
        "card-payment 20.00 \"Papeterie\" refund",
        Phrase("1025/1090 20.00, KT-2 pending", "1025/1090 20.00, KT-2 pendent"),
        after: stageCardPayment),
    ],
    search: [
      "debit card", "Debitkarte", "Kartentransaktion", "pay by card", "reserve",
      "merchant refund", "Gutschrift auf Karte",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      let (id, entries) = try context.books.payByCard(
        call[amount], merchant: call.keep(call[merchant], in: &context.books),
        refund: call[refund], on: call[on], ownID: call.text(id))
      context.variables.last = .card(id)
      return Answer(entries: entries, document: .card(id))
    } catch {
      switch error {
      case .notSetUp: throw .cardsNotSetUp(at: call.commandSpan, context.books)
      case .integrationInactive:
        throw .integrationInactive(at: call.commandSpan, context.books)
      case .idTaken: throw .nameTaken(at: call.span(of: id))
      case .amountNotPositive: throw .notPositive(at: call.span(of: amount), hasSides: false)
      case .declined(let available): throw declined(available, call)
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: on))
      }
    }
  }

  private static func declined(_ available: Amount, _ call: Call) -> Diagnostic {
    let missing = (call[amount] - available).shown
    return Diagnostic(
      .cardDeclined, at: call.span(of: amount),
      Phrase(
        "declined: \(available.shown) is available on the card",
        "abgelehnt: auf der Karte sind \(available.shown) verfügbar"),
      possible: ["top-up \(missing)"])
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .card(let id) = answer.document else { return nil }
    let payment = context.books[id]
    let name = context.books.name(id)
    let available = context.books.availableOnCard.shown
    return Phrase(
      "\(name) pending \(payment.reserved.shown), available \(available)",
      "\(name) pendent \(payment.reserved.shown), verfügbar \(available)")
  }
}
