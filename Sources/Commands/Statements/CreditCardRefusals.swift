import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Refusals that several commands on credit cards share, worded once.
extension Diagnostic {
  static func notACreditCard(
    _ account: AccountID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let number = books.number(account)
    guard !books.creditCards.isEmpty else { return .creditCardMissing(at: span) }
    let list = books.creditCards.indices.map { place in books.title(CreditCardID(place)) }
      .joined(separator: ", ")
    return Diagnostic(
      .notACardAccount, at: span,
      Phrase(
        "\(number) is the account of no card; there is \(list)",
        "\(number) ist das Konto keiner Karte; es gibt \(list)"))
  }

  static func creditCardMissing(at span: Span) -> Diagnostic {
    Diagnostic(
      .creditCardMissing, at: span,
      Phrase("no credit card is set up", "es ist keine Kreditkarte eingerichtet"),
      possible: ["card new \"Visa\""])
  }

  /// That of a debit card bears number and fee code only.
  static func cardTakesNone(_ id: CreditCardID, at span: Span, _ books: Books) -> Diagnostic {
    let title = books.title(id)
    return Diagnostic(
      .notACardAccount, at: span,
      Phrase(
        "\(title) is a debit card: it pays at once and has no statements",
        "\(title) ist eine Debitkarte: sie zahlt sofort und hat keine Abrechnungen"))
  }

  static func withdrawn(_ document: Document, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(document)
    return Diagnostic(
      .documentWithdrawn, at: span,
      Phrase("\(name) was withdrawn; enter it anew", "\(name) ist zurückgezogen; neu erfassen"),
      possible: ["show \(name)"])
  }

  static func statementNotApproved(_ id: StatementID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .statementNotApproved, at: span,
      Phrase("\(name) is not approved", "\(name) ist nicht genehmigt"),
      possible: ["approve \(name)"])
  }

  static func statementIsApproved(_ id: StatementID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    let state = books[id].state.title
    return Diagnostic(
      .statementIsApproved, at: span,
      Phrase("\(name) is \(state.english)", "\(name) ist \(state.german)"),
      possible: books.possible(for: .statement(id)))
  }

  static func statementIsPaid(_ id: StatementID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    let state = books[id].state.title
    return Diagnostic(
      .statementIsPaid, at: span,
      Phrase("\(name) is \(state.english)", "\(name) ist \(state.german)"),
      possible: books.possible(for: .statement(id)))
  }

  static func receiptNotParked(_ id: ReceiptID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    let state = books[id].state.title
    return Diagnostic(
      .receiptNotParked, at: span,
      Phrase(
        "\(name) is \(state.english); only a parked receipt can be used",
        "\(name) ist \(state.german); gebraucht wird nur ein parkierter Beleg"),
      possible: books.possible(for: .receipt(id)))
  }

  static func repeated(at span: Span) -> Diagnostic {
    Diagnostic(.documentRepeated, at: span, Phrase("named twice", "zweimal genannt"))
  }

  static func statementsInFrancs(
    _ currency: Currency, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "the account is kept in \(currency.code); statements are in CHF",
        "das Konto ist in \(currency.code) geführt; Abrechnungen sind in CHF"))
  }

  static func advanceInUse(_ id: StatementID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .advanceInUse, at: span,
      Phrase(
        "it was paid in advance and deducted from \(name)",
        "es wurde vorausbezahlt und von \(name) abgezogen"),
      possible: ["unapply-advance \(name)"])
  }

  static func notAccountOfCards(_ account: AccountID, at span: Span, _ books: Books) -> Diagnostic {
    let number = books.number(account)
    return Diagnostic(
      .accountNotAllowed, at: span,
      Phrase(
        "\(number) is booked through receipts and statements themselves",
        "\(number) wird durch Belege und Abrechnungen selbst bebucht"))
  }
}
