import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes in the statement of a credit card.
public enum StatementCommand: Command {
  static let card = creditCardObject(
    Phrase("the card, by its account", "die Karte, nach ihrem Konto"))
  static let amount = Parameter<Amount>.object(
    1, "amount", "BETRAG", .amount,
    Phrase(
      "its new charges together, without what was carried over",
      "die neuen Belastungen zusammen, ohne Saldovortrag"), example: "64.86")
  static let on = onDate(2)
  static let due = Parameter<TermArgument?>.keyword(
    3, "due", "fällig", .term,
    Phrase("when it is due; 30 days otherwise", "wann sie fällig ist; sonst 30 Tage"))
  static let reference = Parameter<TextArgument?>.keyword(
    4, "ref", "referenz", .text, Phrase("its reference", "ihre Referenz"))
  static let id = ownID(5)

  public static let signature = Signature(
    "statement", german: "kartenabrechnung", .statements,
    Phrase(
      "Takes in the statement of a credit card: 2050/2000 until it is approved and paid.",
      "Erfasst eine Kreditkartenabrechnung: 2050/2000, bis sie genehmigt und bezahlt ist."),
    details: Phrase(
      "Once approved and paid in full it is superseded by 2070/2000. With nothing to "
        + "pay nothing is "
        + "booked: the refunds of a statement in credit belong to the next one.",
      "Ist sie genehmigt und ganz bezahlt, wird sie durch 2070/2000 ersetzt. Wo nichts zu zahlen "
        + "ist, wird nichts gebucht: Gutschriften einer Abrechnung im Plus gehören zur nächsten."),
    objects: [card.outline, amount.outline],
    options: [on.outline, due.outline, reference.outline, id.outline],
    examples: [
      Example(
        "statement 2070 64.86", Phrase("2050/2000 64.86", "2050/2000 64.86"),
        after: stageCreditCard),
      Example(
        "statement 2070 64.86 on 2026-03-31 due 20d ref \"03/2026\" as KA-Visa-03",
        Phrase("with its reference and an own id", "mit Referenz und eigener Nummer"),
        after: stageCreditCard),
    ],
    search: [
      "credit card statement", "card bill", "Kreditkartenabrechnung", "Kreditkartenrechnung",
      "Monatsrechnung",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    let card = try call.creditCard(call[Self.card], at: call.span(of: Self.card), context.books)
    let last = try InvoiceCommand.dueDay(call, due, from: day)
    do {
      let (id, entries) = try context.books.statement(
        of: card, call[amount], on: day, due: last,
        reference: call.keep(call[reference], in: &context.books), ownID: call.text(id))
      context.variables.last = .statement(id)
      let notices: [Notice] =
        context.books.entered(before: id).map { other in
          [.looksEntered(.statement(id), before: .statement(other))]
        } ?? []
      return Answer(entries: entries, document: .statement(id), notices: notices)
    } catch {
      throw diagnostic(error, card, call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: StatementRefusal, _ card: CreditCardID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .idTaken: return .nameTaken(at: call.span(of: id))
    case .cardTakesNone: return .cardTakesNone(card, at: call.span(of: Self.card), books)
    case .amountNotPositive:
      return Diagnostic(
        .amountNotPositive, at: call.span(of: amount),
        Phrase(
          "there is nothing to pay; what the issuer owes belongs to the next statement",
          "es ist nichts zu zahlen; was der Herausgeber schuldet, gehört zur nächsten Abrechnung"))
    case .dueTooEarly:
      return Diagnostic(
        .dateTooEarly, at: call.span(of: due),
        Phrase("due before the statement", "fällig vor der Abrechnung"))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on), hasOwnDay: true)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    statementHeadline(answer, context)
  }
}

/// The state of the statement an answer is about.
func statementHeadline(_ answer: Answer, _ context: Context) -> Phrase? {
  guard case .statement(let id) = answer.document else { return nil }
  let statement = context.books[id]
  let name = context.books.name(id)
  let state = statement.state.title
  let total = statement.total.shown
  return Phrase("\(name) \(state.english), \(total)", "\(name) \(state.german), \(total)")
}
