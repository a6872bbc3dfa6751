import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Pays a credit note out.
public enum PayNote: Command {
  static let note = noteObject(Phrase("the issued credit note", "die gestellte Gutschrift"))
  static let amount = Parameter<MoneyArgument?>.object(
    1, "amount", "BETRAG", .money,
    Phrase(
      "in the currency of the note; what is open otherwise",
      "in der Währung der Gutschrift; sonst was offen ist"),
    example: "216.20")
  static let from = Parameter<AccountID>.keyword(
    2, "from", "von", .moneyAccount,
    Phrase("the account the money left", "das Konto, von dem das Geld ging"))
  static let on = onDate(3)
  static let text = textOption(4)
  static let rate = rateOption(5)

  public static let signature = Signature(
    "pay", german: "auszahlen", .sales,
    Phrase(
      "Records the payment of a credit note: 1100 against the bank.",
      "Erfasst den Zahlungsausgang einer Gutschrift: 1100 an Bank."),
    details: Phrase(
      "The bank transaction of the same payment is ignored: it cannot be matched with a credit "
        + "note, and this step books the bank side.",
      "Die Banktransaktion derselben Zahlung wird ignoriert: sie lässt sich nicht mit einer "
        + "Gutschrift abgleichen, und dieser Schritt bucht die Bankseite."),
    objects: [note.outline, amount.outline],
    options: [from.outline, on.outline, text.outline, rate.outline],
    examples: [
      Example(
        "pay GS-1 216.20 from 1020", Phrase("1100/1020 216.20", "1100/1020 216.20"),
        after: Self.stage),
      Example(
        "pay GS-1 from 1020", Phrase("all that is open", "alles, was offen ist"),
        after: Self.stage),
    ],
    search: ["refund", "payout", "Zahlungsausgang", "Rückerstattung", "rückzahlen"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'081.00", "match BT-1 RE-1", "credit-note RE-1 216.20",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[note]
    if call[rate] != nil, context.books.foreign(id) == nil {
      throw Diagnostic(
        .wrongCurrency, at: call.span(of: rate),
        Phrase("the credit note is in CHF", "die Gutschrift ist in CHF"))
    }
    do {
      let entries = try context.books.pay(
        id, call[amount]?.amount, in: call[amount]?.currency, from: call[from], rate: call[rate],
        on: call[on],
        text: call.keep(call[text], in: &context.books))
      return Answer(
        entries: entries, document: .creditNote(id))
    } catch {
      throw .payNote(
        error, id, note: call.span(of: note), account: call.span(of: from),
        amount: call.span(of: amount), on: call.span(of: on), context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    noteHeadline(answer, context)
  }
}

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
