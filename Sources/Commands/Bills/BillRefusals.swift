import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Refusals that verbs of bills share, worded once.
extension Diagnostic {
  static func notASupplier(_ id: ContactID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books[id].name
    return Diagnostic(
      .notASupplier, at: span,
      Phrase("\(name) is no supplier", "\(name) ist kein Lieferant"),
      possible: ["contact change \(quoted(name)) supplier"])
  }

  static func billNotOpen(
    _ id: BillID, at span: Span, _ why: Phrase, _ books: Books
  ) -> Diagnostic {
    let name = books.name(id)
    let state = books.stateTitle(id)
    return Diagnostic(
      .billNotOpen, at: span,
      Phrase(
        "\(name) is \(state.english); \(why.english)",
        "\(name) ist \(state.german); \(why.german)"),
      possible: books.possible(for: .bill(id)))
  }

  static func billIsDraft(_ id: BillID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .billIsDraft, at: span,
      Phrase("\(name) is a draft; book it first", "\(name) ist ein Entwurf; zuerst verbuchen"),
      possible: ["post \(name)"])
  }

  static func rateOnFrancs(at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongCurrency, at: span,
      Phrase("one franc is worth one franc", "ein Franken ist ein Franken wert"))
  }

  static func billAlone(at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongArgument, at: span,
      Phrase("only bills make a list here", "nur Lieferantenrechnungen bilden hier eine Liste"))
  }

  static func amountTooSmall(at span: Span) -> Diagnostic {
    Diagnostic(
      .amountNotPositive, at: span,
      Phrase(
        "in francs it comes to less than 0.01", "in Franken ergibt es weniger als 0.01"))
  }

  static func exceedsAdvance(_ advance: Amount, at span: Span) -> Diagnostic {
    Diagnostic(
      .exceedsCredit, at: span,
      Phrase(
        "more than the supplier holds of ours: \(advance.shown)",
        "mehr als der Lieferant von uns hält: \(advance.shown)"))
  }

  static func advanceInUse(
    _ contact: ContactID, by bill: BillID?, at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books[contact].name
    guard let bill else {
      return Diagnostic(
        .advanceInUse, at: span,
        Phrase(
          "the advance with \(name) has been paid back or used since",
          "die Vorauszahlung bei \(name) ist inzwischen zurückbezahlt oder gebraucht"))
    }
    let document = books.name(bill)
    return Diagnostic(
      .advanceInUse, at: span,
      Phrase(
        "the advance was deducted from \(document)",
        "die Vorauszahlung ist an \(document) angerechnet"),
      possible: ["unapply-credit \(document)"])
  }

  /// Source 003: what no bill can store, and what is done instead.
  static func billNotPossible(
    _ combination: BillCombination, at span: Span, _ books: Books, possible: [String]
  ) -> Diagnostic {
    let name = books.name(combination.bill)
    let written = books[combination.bill].written.withCode
    let code = combination.charged.currency.code
    let charged =
      combination.charged.amount.isZero ? "… \(code)" : combination.charged.withCode
    return Diagnostic(
      .billNotPossible, at: span,
      Phrase(
        "\(name) over \(written) cannot be a bill that was paid with \(charged)",
        "\(name) über \(written) kann keine Rechnung sein, die mit \(charged) bezahlt ist"),
      notes: [
        Phrase(
          "the \(charged) cannot be stored on a supplier bill, which knows its own currency and "
            + "CHF only: the balance in \(code) would be wrong",
          "die \(charged) lassen sich auf keiner Lieferantenrechnung speichern, die nur ihre "
            + "eigene Währung und CHF kennt: der Saldo in \(code) würde falsch"),
        Phrase(
          "booked by hand, the account loses just that, and what the bill differs by is exchange",
          "von Hand gebucht, gehen genau sie vom Konto ab; was die Rechnung abweicht, ist Kurs"),
      ], possible: possible)
  }

  static func billPossible(_ id: BillID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .billPossible, at: span,
      Phrase(
        "\(name) can be paid as a bill; by hand is for what no bill can store",
        "\(name) lässt sich als Rechnung bezahlen; von Hand ist, was keine Rechnung speichert"))
  }
}

/// The state of the bill an answer is about.
func billHeadline(_ answer: Answer, _ context: Context) -> Phrase? {
  guard case .bill(let id) = answer.document else { return nil }
  let state = context.books.stateTitle(id)
  let name = context.books.name(id)
  return Phrase("\(name) \(state.english)", "\(name) \(state.german)")
}

func billObject(_ help: Phrase) -> Parameter<BillID> {
  .object(0, "bill", "LIEFERANTENRECHNUNG", .document(.bill), help)
}

/// What the examples of bills stand on.
let stageBill = [
  "contact new \"Papier AG\" supplier", "bill \"Papier AG\" 108.10 account 6500 vat VB81",
]
