import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Writes a credit note on an invoice.
public enum CreditNoteCommand: Command {
  static let invoice = invoiceObject(
    Phrase("the invoice it is about", "die Rechnung, um die es geht"))
  static let amount = Parameter<MoneyArgument?>.object(
    1, "amount", "BETRAG", .money,
    Phrase(
      "what is open otherwise, or the whole invoice", "sonst was offen ist, oder die ganze Rechnung"
    ), example: "216.20")
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase(
      "one code, or none; the invoice's lines pro rata otherwise",
      "ein Code oder none; sonst die Zeilen der Rechnung im Verhältnis"))
  static let account = Parameter<AccountID?>.keyword(
    3, "account", "konto", .account,
    Phrase(
      "the account; the invoice's, or 3801 with 'vat none'",
      "das Konto; jenes der Rechnung, oder 3801 mit «vat none»"))
  static let on = onDate(4)
  static let id = ownID(5)
  static let text = textOption(6)
  static let draft = Flag(
    7, "draft", "entwurf", Phrase("write it, do not issue it yet", "schreiben, noch nicht stellen"))
  static let force = forceFlag(8)

  public static let signature = Signature(
    "credit-note", german: "gutschrift", .sales,
    Phrase(
      "Writes a credit note and sets it off up to what is open on the invoice.",
      "Schreibt eine Gutschrift und verrechnet sie mit dem, was auf der Rechnung offen ist."),
    details: Phrase(
      "What is more stays on the note: pay it, set it off with another invoice, or release it to "
        + "the customer's credit. 'vat none' leaves the VAT as it is, which the law allows only "
        + "when the price was not reduced.",
      "Was darüber hinausgeht, bleibt auf der Gutschrift: auszahlen, mit einer anderen Rechnung "
        + "verrechnen oder ins Guthaben auflösen. «vat none» lässt die MWST stehen, was das "
        + "Gesetz nur erlaubt, wenn der Preis nicht gemindert wurde."),
    objects: [invoice.outline, amount.outline],
    options: [
      vat.outline, account.outline, on.outline, id.outline, text.outline, draft.outline,
      force.outline,
    ],
    examples: [
      Example(
        "credit-note RE-1 216.20",
        Phrase("3200/1100 200.00 and 2200/1100 16.20", "3200/1100 200.00 und 2200/1100 16.20"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "bank 1020 +1'081.00", "match BT-1 RE-1",
        ]),
      Example(
        "credit-note RE-1 21.62 vat none",
        Phrase("3801/1100 21.62, no VAT", "3801/1100 21.62, keine MWST"),
        after: ["contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81"]),
    ],
    search: ["credit memo", "Gutschrift", "Storno Rechnung", "Minderung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let target = call[invoice]
    let vat: CreditNoteVAT =
      switch call[vat] {
      case nil: .proRata
      case .some(.none): .without
      case .code(let id): .code(id)
      }
    var order = CreditNoteOrder(
      invoice: target, amount: call[amount]?.amount, vat: vat, account: call[account],
      day: call[on])
    order.currency = call[amount]?.currency
    order.isDraft = call[draft]
    order.force = call[force]
    order.ownID = call.text(id)
    order.text = call.keep(call[text], in: &context.books)
    do {
      let (id, entries) = try context.books.creditNote(order)
      context.variables.last = .creditNote(id)
      var answer = Answer(entries: entries, document: .creditNote(id), other: .invoice(target))
      if case .without = vat, context.books.company.method == .effective {
        let total = context.books[id].total
        answer.notices.append(.vatNotCorrected(context.books.tax(in: total, of: target), target))
      }
      let remaining = context.books[id].remaining
      if remaining.isPositive { answer.notices.append(.noteStaysOpen(id, remaining)) }
      return answer
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let note = noteHeadline(answer, context), case .invoice(let id) = answer.other else {
      return nil
    }
    let name = context.books.name(id)
    let state = context.books.stateTitle(id)
    return Phrase(
      "\(note.english); \(name) \(state.english)", "\(note.german); \(name) \(state.german)")
  }

  private static func diagnostic(
    _ refusal: CreditNoteRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let target = call[invoice]
    switch refusal {
    case .invoiceNotIssued:
      return .notOpen(
        target, at: call.span(of: invoice),
        Phrase(
          "a credit note is on an issued invoice",
          "eine Gutschrift gilt einer "
            + "gestellten Rechnung"),
        books)
    case .idTaken: return .nameTaken(at: call.span(of: id))
    case .amountNotPositive: return .notPositive(at: call.span(of: amount))
    case .exceedsInvoice(let left):
      return .exceedsInvoice(
        Money(left, books.currency(of: target)), at: call.span(of: amount))
    case .currency(let refusal):
      return .currency(refusal, of: .invoice(target), at: call.span(of: amount), books)
    case .foreignDraft:
      return Diagnostic(
        .surplusArgument, at: call.span(of: draft),
        Phrase(
          "a credit note in another currency takes the francs of its invoice when it is issued; "
            + "leave 'draft' out",
          "eine Gutschrift in anderer Währung nimmt die Franken ihrer Rechnung, wenn sie gestellt "
            + "wird; «entwurf» weglassen"))
    case .vat(let refusal): return .vat(refusal, at: call.span(of: vat), call, books)
    case .sameAccount: return .sameAccount(at: call.span(of: account))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}

extension Diagnostic {
  static func exceedsInvoice(_ left: Money, at span: Span) -> Diagnostic {
    Diagnostic(
      .exceedsInvoice, at: span,
      Phrase(
        "credit notes would exceed the invoice; \(left.shown) are left",
        "Gutschriften würden die Rechnung übersteigen; \(left.shown) bleiben"))
  }
}
