import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// A bank transaction that pays card statements.
extension Match {
  /// Whether the line is about card statements.
  static func isOfStatements(_ call: Call) -> Bool {
    if case .document(.statement) = call[target, 0] { true } else { false }
  }

  static func matchStatements(
    _ id: BankID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    try refuseForeign(call)
    var targets: [StatementID] = []
    for item in 0..<call.itemCount {
      guard case .document(.statement(let statement)) = call[target, item] else {
        throw .mixedPayment(at: call.span(of: target, item: item))
      }
      guard call[vat, item] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: vat, item: item),
          Phrase("a statement bears no VAT", "eine Abrechnung trägt keine MWST"))
      }
      targets.append(statement)
    }
    do {
      let entries = try context.books.match(
        id, statements: targets, on: call[on], text: call.keep(call[text, 0], in: &context.books))
      var answer = Answer(
        entries: entries, document: .bank(id), other: targets.first.map { id in .statement(id) })
      answer.notices += bookedLater(id, entries, call[on], context.books)
      return answer
    } catch {
      throw diagnostic(error, targets, call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: MatchStatementsRefusal, _ ids: [StatementID], _ call: Call, _ books: Books
  ) -> Diagnostic {
    func span(_ item: Int) -> Span { call.span(of: target, item: item) }
    switch refusal {
    case .bankNotOpen: return .bankNotOpen(call[bank], at: call.span(of: bank), books)
    case .isRepeated(let item): return .repeated(at: span(item))
    case .isWithdrawn(let item):
      return .withdrawn(.statement(ids[item]), at: span(item), books)
    case .notApproved(let item): return .statementNotApproved(ids[item], at: span(item), books)
    case .isPaid(let item): return .statementIsPaid(ids[item], at: span(item), books)
    case .wrongSign:
      return Diagnostic(
        .wrongSign, at: span(0),
        Phrase(
          "money received pays no card statement",
          "ein Eingang bezahlt keine Kreditkartenabrechnung"))
    case .otherCurrency(let own): return .statementsInFrancs(own, at: call.span(of: bank))
    case .notReached(let item):
      return Diagnostic(
        .documentNotReached, at: span(item),
        Phrase(
          "the money is used up before it; leave it out",
          "das Geld reicht nicht bis dahin; weglassen"))
    case .exceedsOpen(let difference):
      let card = books.number(books[books[ids[0]].card].account)
      let line = books.name(call[bank])
      return Diagnostic(
        .exceedsOpen, at: span(max(0, ids.count - 1)),
        Phrase(
          "\(difference.shown) more than is open on the statements",
          "\(difference.shown) mehr als auf den Abrechnungen offen ist"),
        notes: DifferenceClue.all(
          for: difference, among: ids.map { id in books[id].remaining }, books.codes)
          + [
            Phrase(
              "what is paid in advance is matched with the account of the card",
              "eine Vorauszahlung wird mit dem Konto der Karte abgeglichen")
          ],
        possible: ["match \(line) account \(card)"])
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  /// How the statements stand that a bank transaction has paid.
  static func statementHeadline(_ id: BankID, _ books: Books) -> Phrase {
    var seen: [StatementID] = []
    for position in books.effects(of: id) {
      if case .statement(let statement) = books.effects[position].target { seen.append(statement) }
    }
    let parts = seen.map { statement in
      (books.name(statement), books[statement].state.title)
    }
    return Phrase(
      parts.map { name, state in "\(name) \(state.english)" }.joined(separator: ", "),
      parts.map { name, state in "\(name) \(state.german)" }.joined(separator: ", "))
  }
}
