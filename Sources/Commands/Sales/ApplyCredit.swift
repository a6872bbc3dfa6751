import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Deducts the customer's credit from an open invoice, or an advance from a bill.
public enum ApplyCredit: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.invoice, .bill]),
    Phrase("the open invoice or bill", "die offene Rechnung oder Lieferantenrechnung"))
  static let amount = Parameter<MoneyArgument?>.object(
    1, "amount", "BETRAG", .money,
    Phrase(
      "as much as credit and invoice allow otherwise",
      "sonst so viel, wie Guthaben und Rechnung erlauben"),
    example: "50.00")
  static let from = Parameter<ContactID?>.keyword(
    2, "from", "von", .contact,
    Phrase(
      "whose credit; it must be the contact's own", "wessen Guthaben; es muss das eigene sein")
  )
  static let on = onDate(3)
  static let force = forceFlag(4)

  public static let signature = Signature(
    "apply-credit", german: "anrechnen", .sales,
    Phrase(
      "Deducts a customer's credit from an invoice (2030/1100), an advance from a bill.",
      "Rechnet ein Guthaben an eine Rechnung an (2030/1100), Vorauszahlungen ebenso."
    ),
    details: Phrase(
      "bexio allows it while the invoice is open; 'force' does it on a partly paid one. A credit "
        + "is in francs: of an invoice in another currency it takes both amounts in proportion.",
      "bexio erlaubt es, solange die Rechnung offen ist; «force» tut es auch bei einer "
        + "teilweise bezahlten. Ein Guthaben ist in Franken: von einer Rechnung in anderer Währung "
        + "nimmt es beide Beträge im Verhältnis."),
    objects: [document.outline, amount.outline],
    options: [from.outline, on.outline, force.outline],
    examples: [
      Example(
        "apply-credit RE-2", Phrase("2030/1100 50.00", "2030/1100 50.00"), after: Self.stage),
      Example(
        "apply-credit RE-2 20.00", Phrase("30.00 remain as credit", "30.00 bleiben Guthaben"),
        after: Self.stage),
      Example(
        "apply-credit LR-2", Phrase("2000/1130 10.00", "2000/1130 10.00"),
        after: stageBill + [
          "bank 1020 -118.10", "match BT-1 LR-1",
          "bill \"Papier AG\" 54.05 account 6500 vat VB81",
        ]),
    ],
    search: ["deduct", "Gutschriften verbuchen", "Guthaben", "verrechnen"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'131.00", "match BT-1 RE-1", "invoice \"Kunde AG\" 540.50 vat UN81",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[document] {
    case .invoice(let id): return try apply(to: id, call, &context)
    case .bill(let id): return try apply(to: id, call, &context)
    case .creditNote, .bank, .card, .sale, .tillDay, .receipt, .statement, .charge:
      throw .noTarget(call[document], at: call.span(of: document))
    }
  }

  private static func apply(
    to id: InvoiceID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.applyCredit(
        to: id, call[amount]?.amount, in: call[amount]?.currency, from: call[from], on: call[on],
        force: call[force])
      return Answer(
        entries: entries, document: .invoice(id), contact: context.books[id].contact)
    } catch {
      throw diagnostic(error, id, call, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    if let bill = advanceHeadline(answer, context) { return bill }
    guard let contact = answer.contact, let state = invoiceHeadline(answer, context) else {
      return nil
    }
    let left = context.books[contact]
    return Phrase(
      "\(state.english); credit of \(left.name) \(left.credit.shown)",
      "\(state.german); Guthaben von \(left.name) \(left.credit.shown)")
  }

  private static func diagnostic(
    _ refusal: ApplyCreditRefusal, _ id: InvoiceID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let why = Phrase(
      "a credit can only be deducted from an open invoice",
      "ein Guthaben lässt sich nur an eine offene Rechnung anrechnen")
    switch refusal {
    case .notOpen: return .notOpen(id, at: call.span(of: document), why, books)
    case .partlyPaid:
      var diagnostic = Diagnostic.notOpen(id, at: call.span(of: document), why, books)
      diagnostic.fix = call.replacing(call.end, with: " force")
      return diagnostic
    case .otherContact:
      let name = books[books[id].contact].name
      return Diagnostic(
        .otherContact, at: call.span(of: from),
        Phrase(
          "the invoice is for \(name); another customer's credit cannot pay it",
          "die Rechnung geht an \(name); das Guthaben eines anderen Kunden bezahlt sie nicht"))
    case .noCredit:
      let name = books[books[id].contact].name
      return Diagnostic(
        .noCredit, at: call.span(of: document),
        Phrase("\(name) has no credit", "\(name) hat kein Guthaben"))
    case .amountNotPositive: return .notPositive(at: call.span(of: amount))
    case .exceedsCredit(let credit): return .exceedsCredit(credit, at: call.span(of: amount))
    case .exceedsOpen(let open): return .exceedsOpen(open, at: call.span(of: amount))
    case .currency(let refusal):
      return .currency(refusal, of: .invoice(id), at: call.span(of: amount), books)
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
