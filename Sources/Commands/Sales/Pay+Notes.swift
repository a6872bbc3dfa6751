import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The state of the credit note an answer is about.
func noteHeadline(_ answer: Answer, _ context: Context) -> Phrase? {
  guard case .creditNote(let id) = answer.document else { return nil }
  let state = context.books[id].state.title
  let name = context.books.name(id)
  return Phrase("\(name) \(state.english)", "\(name) \(state.german)")
}

extension Diagnostic {
  static func noteIsDraft(_ id: CreditNoteID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .noteIsDraft, at: span,
      Phrase("\(name) is a draft; issue it first", "\(name) ist ein Entwurf; zuerst stellen"),
      possible: ["issue \(name)"])
  }

  static func noteIsSettled(_ id: CreditNoteID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .noteIsSettled, at: span,
      Phrase("\(name) is settled; nothing is open on it", "\(name) ist erledigt; nichts ist offen"),
      possible: books.possible(for: .creditNote(id)))
  }

  /// A note is paid from an account of its own currency.
  static func accountCurrency(of id: CreditNoteID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    let code = books.currency(of: id).code
    let fitting = books.chart.ordered.filter { account in
      books.chart[account].isMoney && books.chart[account].currency.code == code
    }
    return Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "\(name) is in \(code); it is paid from an account in \(code), or released to the "
          + "customer's credit and paid back in francs",
        "\(name) ist in \(code); ausbezahlt wird von einem Konto in \(code), oder sie wird ins "
          + "Guthaben aufgelöst und in Franken zurückbezahlt"),
      possible: fitting.prefix(1).map { account in "pay \(name) from \(books.number(account))" }
        + ["release-credit \(name)"])
  }

  static func exceedsNote(_ open: Money, at span: Span) -> Diagnostic {
    Diagnostic(
      .exceedsNote, at: span,
      Phrase(
        "more than is open on the credit note: \(open.shown)",
        "mehr als auf der Gutschrift offen ist: \(open.shown)"))
  }

  static func payNote(
    _ refusal: PayNoteRefusal, _ id: CreditNoteID, note: Span, account: Span, amount: Span,
    on: Span, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .isDraft: .noteIsDraft(id, at: note, books)
    case .isSettled: .noteIsSettled(id, at: note, books)
    case .notABankAccount: .notABankAccount(at: account, books)
    case .amountNotPositive: .notPositive(at: amount)
    case .exceedsNote(let open): .exceedsNote(Money(open, books.currency(of: id)), at: amount)
    case .currency(let refusal): .currency(refusal, of: .creditNote(id), at: amount, books)
    case .accountCurrency: .accountCurrency(of: id, at: account, books)
    case .dateTooEarly(let first): .tooEarly(first, at: on)
    case .journal(let refusal): .journal(refusal, at: on)
    }
  }
}
