import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Pays a credit note out, or card statements.
public enum PayNote: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.creditNote, .statement]),
    Phrase(
      "an issued credit note, or approved card statements",
      "eine gestellte Gutschrift oder genehmigte Kreditkartenabrechnungen"))
  static let amount = Parameter<Amount?>.object(
    1, "amount", "BETRAG", .amount, Phrase("what is open otherwise", "sonst was offen ist"))
  static let from = Parameter<AccountID>.keyword(
    0, "from", "von", .moneyAccount,
    Phrase("the account the money left", "das Konto, von dem das Geld ging"))
  static let on = onDate(1)
  static let text = textOption(2)

  public static let signature = Signature(
    "pay", german: "auszahlen", .sales,
    Phrase(
      "Records the payment of a credit note, 1100/1020, or of card statements, 2000/1020.",
      "Erfasst die Zahlung einer Gutschrift, 1100/1020, oder von Kartenabrechnungen, 2000/1020."),
    details: Phrase(
      "The bank transaction of the same payment is ignored: it cannot be matched with a credit "
        + "note, and this step books the bank side. Several statements make one payment; "
        + "one that is "
        + "paid in full is superseded by 2070/2000.",
      "Die Banktransaktion derselben Zahlung wird ignoriert: sie lässt sich nicht mit einer "
        + "Gutschrift abgleichen, und dieser Schritt bucht die Bankseite. Mehrere Abrechnungen "
        + "ergeben eine Zahlung; eine ganz bezahlte wird durch 2070/2000 ersetzt."),
    items: [document.outline, amount.outline],
    options: [from.outline, on.outline, text.outline],
    examples: [
      Example(
        "pay GS-1 216.20 from 1020", Phrase("1100/1020 216.20", "1100/1020 216.20"),
        after: Self.stage),
      Example(
        "pay GS-1 from 1020", Phrase("all that is open", "alles, was offen ist"),
        after: Self.stage),
      Example(
        "pay KA-1, KA-2 from 1020",
        Phrase("two statements, one payment", "zwei Abrechnungen, eine Zahlung"),
        after: stageApproved + ["card new \"Amex\"", "statement 2071 20.00", "approve KA-2"]),
    ],
    search: ["refund", "payout", "Zahlungsausgang", "Rückerstattung", "rückzahlen"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'081.00", "match BT-1 RE-1", "credit-note RE-1 216.20",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard case .creditNote(let id) = call[document, 0] else {
      return try payStatements(call, &context)
    }
    guard call.itemCount == 1 else { throw .mixedPayment(at: call.span(of: document, item: 1)) }
    do {
      let entries = try context.books.pay(
        id, call[amount, 0], from: call[from], on: call[on],
        text: call.keep(call[text], in: &context.books))
      return Answer(
        entries: entries, document: .creditNote(id))
    } catch {
      throw .payNote(
        error, id, note: call.span(of: document, item: 0), account: call.span(of: from),
        amount: call.span(of: amount, item: 0), on: call.span(of: on), context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    noteHeadline(answer, context) ?? statementHeadline(answer, context)
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

  static func exceedsNote(_ open: Amount, at span: Span) -> Diagnostic {
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
    case .exceedsNote(let open): .exceedsNote(open, at: amount)
    case .dateTooEarly(let first): .tooEarly(first, at: on)
    case .journal(let refusal): .journal(refusal, at: on)
    }
  }
}
