import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Deducts what was paid in advance from a card statement.
public enum ApplyAdvance: Command {
  static let statement = statementObject(
    Phrase("the approved statement", "die genehmigte Abrechnung"))
  static let amount = Parameter<Amount?>.object(
    1, "amount", "BETRAG", .amount,
    Phrase("as much as can be otherwise", "sonst so viel wie möglich"), example: "20.00")
  static let on = onDate(2)

  public static let signature = Signature(
    "apply-advance", german: "vorauszahlung-anrechnen", .statements,
    Phrase(
      "Deducts what was paid in advance from a card statement: 2000/2070.",
      "Rechnet eine Vorauszahlung an eine Kreditkartenabrechnung an: 2000/2070."),
    details: Phrase(
      "A payment that waits for no statement is booked 2070/1020, by hand or by a match with the "
        + "account. At most what was paid so on the card and is not deducted yet.",
      "Eine Zahlung unabhängig von einer Abrechnung wird 2070/1020 gebucht, von Hand oder beim "
        + "Abgleich mit dem Konto. Höchstens, was so auf der Karte bezahlt und nicht "
        + "angerechnet ist."
    ),
    objects: [statement.outline, amount.outline], options: [on.outline],
    examples: [
      Example(
        "apply-advance KA-1 20.00", Phrase("2000/2070 20.00", "2000/2070 20.00"),
        after: stageAdvance),
      Example(
        "apply-advance KA-1", Phrase("all of it", "alles davon"), after: stageAdvance),
    ],
    search: ["prepayment", "Vorauszahlung", "advance payment", "Akonto"])

  static let stageAdvance = stageApproved + ["book 2070/1020 20.00"]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[statement]
    do {
      let entries = try context.books.applyAdvance(id, call[amount], on: call[on])
      return Answer(entries: entries, document: .statement(id))
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: ApplyCardAdvanceRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let id = call[statement]
    let span = call.span(of: statement)
    switch refusal {
    case .isWithdrawn: return .withdrawn(.statement(id), at: span, books)
    case .notApproved: return .statementNotApproved(id, at: span, books)
    case .isPaid: return .statementIsPaid(id, at: span, books)
    case .amountNotPositive: return .notPositive(at: call.span(of: amount), hasSides: false)
    case .exceedsAdvance(let available):
      let account = books.number(books[books[id].card].account)
      let left = available.isPositive ? available : .zero
      return Diagnostic(
        .exceedsAdvance, at: call[amount] == nil ? span : call.span(of: amount),
        Phrase(
          "more than was paid in advance on \(account) and is not deducted yet: \(left.shown)",
          "mehr als auf \(account) vorausbezahlt und nicht angerechnet ist: \(left.shown)"),
        possible: ["book \(account)/1020 …"])
    case .exceedsOpen(let open): return .exceedsOpen(open, at: call.span(of: amount))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    statementHeadline(answer, context)
  }
}

/// Takes back what was deducted from a card statement.
public enum UnapplyAdvance: Command {
  static let statement = statementObject(Phrase("the statement", "die Abrechnung"))

  public static let signature = Signature(
    "unapply-advance", german: "vorauszahlung-lösen", .statements,
    Phrase(
      "Takes back what was deducted from a card statement.",
      "Löst die Vorauszahlung wieder von einer Kreditkartenabrechnung."),
    objects: [statement.outline],
    examples: [
      Example(
        "unapply-advance KA-1", Phrase("2070/2000 20.00", "2070/2000 20.00"),
        after: ApplyAdvance.stageAdvance + ["apply-advance KA-1"]),
      Example(
        "unapply-advance KA-1",
        Phrase("several deductions go back together", "mehrere gehen zusammen zurück"),
        after: ApplyAdvance.stageAdvance + ["apply-advance KA-1 5.00", "apply-advance KA-1 6.00"]),
    ],
    search: ["prepayment", "Anrechnung lösen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[statement]
    let span = call.span(of: statement)
    do {
      return Answer(entries: try context.books.unapplyAdvance(id), document: .statement(id))
    } catch {
      switch error {
      case .nothingApplied:
        throw Diagnostic(
          .noAdvanceApplied, at: span,
          Phrase(
            "nothing paid in advance was deducted from it",
            "daran ist keine Vorauszahlung angerechnet"),
          possible: context.books.possible(for: .statement(id)))
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    statementHeadline(answer, context)
  }
}
