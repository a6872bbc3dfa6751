import Books
import CommandKit
import Diagnostics
import Ledger

/// Sets a credit note off with another invoice of the customer.
public enum SetOff: Command {
  static let note = noteObject(Phrase("the issued credit note", "die gestellte Gutschrift"))
  static let invoice = Parameter<InvoiceID>.object(
    1, "invoice", "RECHNUNG", .document(.invoice), Phrase("the open invoice", "die offene Rechnung")
  )
  static let amount = Parameter<MoneyArgument?>.object(
    2, "amount", "BETRAG", .money,
    Phrase("as much as both allow otherwise", "sonst so viel, wie beide erlauben"),
    example: "100.00")
  static let on = onDate(3)

  public static let signature = Signature(
    "set-off", german: "verrechnen", .sales,
    Phrase(
      "Sets a credit note off with an invoice; both stand on 1100, so it books nothing.",
      "Verrechnet eine Gutschrift mit einer Rechnung; beide stehen auf 1100, es bucht nichts."),
    objects: [note.outline, invoice.outline, amount.outline], options: [on.outline],
    examples: [
      Example(
        "set-off GS-1 RE-2", Phrase("RE-2 is partly paid", "RE-2 ist teilweise bezahlt"),
        after: Self.stage),
      Example(
        "set-off GS-1 RE-2 100.00", Phrase("the rest stays on GS-1", "der Rest bleibt auf GS-1"),
        after: Self.stage),
    ],
    search: ["offset", "verrechnen", "ausgleichen"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'081.00", "match BT-1 RE-1", "credit-note RE-1 216.20",
    "invoice \"Kunde AG\" 540.50 vat UN81",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[note]
    let target = call[invoice]
    do {
      let entries = try context.books.setOff(
        id, with: target, call[amount]?.amount, in: call[amount]?.currency, on: call[on])
      return Answer(entries: entries, document: .invoice(target), other: .creditNote(id))
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let invoice = invoiceHeadline(answer, context), case .creditNote(let id) = answer.other
    else { return nil }
    let name = context.books.name(id)
    let state = context.books[id].state.title
    return Phrase(
      "\(invoice.english); \(name) \(state.english)", "\(invoice.german); \(name) \(state.german)")
  }

  private static func diagnostic(
    _ refusal: SetOffRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let id = call[note]
    switch refusal {
    case .isDraft: return .noteIsDraft(id, at: call.span(of: note), books)
    case .isSettled: return .noteIsSettled(id, at: call.span(of: note), books)
    case .invoiceNotOpen:
      return .notOpen(
        call[invoice], at: call.span(of: invoice),
        Phrase("nothing is open on it", "darauf ist nichts offen"), books)
    case .otherContact:
      let name = books[books[id].contact].name
      return Diagnostic(
        .otherContact, at: call.span(of: invoice),
        Phrase(
          "the credit note is for \(name), the invoice is not",
          "die Gutschrift geht an \(name), die Rechnung nicht"))
    case .amountNotPositive: return .notPositive(at: call.span(of: amount))
    case .exceedsNote(let open):
      return .exceedsNote(Money(open, books.currency(of: id)), at: call.span(of: amount))
    case .exceedsOpen(let open):
      return .exceedsOpen(Money(open, books.currency(of: id)), at: call.span(of: amount))
    case .currency(let refusal):
      let isTyped =
        call[amount] != nil && books.currency(of: id) == books.currency(of: call[invoice])
      return .currency(
        refusal, of: .invoice(call[invoice]),
        at: isTyped ? call.span(of: amount) : call.span(of: invoice), books)
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
