import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Matches a bank transaction with invoices, a customer account, or an account.
public enum Match: Command {
  static let bank = bankObject(
    Phrase("the bank or card transaction", "die Bank- oder Kartentransaktion"),
    [.bank, .charge, .card])
  /// The same by its kind.
  static let line = lineObject
  static let target = Parameter<TargetArgument>.object(
    0, "target", "ZIEL", .target,
    Phrase(
      "invoices, customer CONTACT, or account NUMBER",
      "Rechnungen, customer KONTAKT oder account NUMMER"))
  static let vat = Parameter<CodeArgument?>.keyword(
    1, "vat", "mwst", .vatCodeOrNone,
    Phrase("the VAT code, with an account", "der MWST-Code, bei einem Konto"))
  static let text = textOption(2)
  static let on = onDateOfBank(1)
  static let supply = supplyDate(2)
  static let force = forceFlag(3)

  public static let signature = Signature(
    "match", german: "abgleichen", .bank,
    Phrase(
      "Matches a bank or card transaction: with documents, a customer, or an account.",
      "Gleicht eine Bank- oder Kartentransaktion ab: mit Belegen, Kunden oder einem Konto."),
    details: Phrase(
      "Invoices are filled in the given order; what is left goes to the customer's credit, 2030. "
        + "'customer' is the Kundenbuchung on 2030, 'account' the Manuelle Buchung. Money paid may "
        + "settle card statements; a card transaction takes receipts or an account.",
      "Rechnungen werden der Reihe nach gefüllt; was übrig bleibt, wird Guthaben des Kunden, "
        + "2030. «customer» ist die Kundenbuchung auf 2030, «account» die manuelle Buchung. Ein "
        + "Ausgang bezahlt Kreditkartenabrechnungen; eine Kartentransaktion nimmt Belege oder ein "
        + "Konto."),
    objects: [bank.outline], items: [target.outline, vat.outline, text.outline],
    options: [on.outline, supply.outline, force.outline],
    examples: [
      Example(
        "match BT-1 RE-1",
        Phrase("the surplus of 50.00 goes to 2030", "der Überschuss von 50.00 geht auf 2030"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "bank 1020 +1'131.00 from \"Kunde AG\"",
        ]),
      Example(
        "match BT-1 account 6940 text \"Spesen\"",
        Phrase("bank charges, by hand", "Bankspesen, von Hand"), after: ["bank 1020 -5.00"]),
    ],
    search: ["reconcile", "Abgleich", "Kundenbuchung", "zuordnen", "übereinstimmend", "ausziffern"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[line] {
    case .charge(let charge): return try matchCharge(charge, call, &context)
    case .card(let card): throw refuseDebitCard(card, at: call.span(of: bank), context.books)
    default: break
    }
    let id = call[bank]
    if isOfStatements(call) { return try matchStatements(id, call, &context) }
    try checkShape(call, context.books)
    let text = call.keep(call[text, 0], in: &context.books)
    do {
      let entries: Range<Int>
      var answer = Answer(document: .bank(id))
      switch call[target, 0] {
      case .document:
        let invoices = (0..<call.itemCount).compactMap { item in invoice(call, item) }
        var texts = [text]
        for item in 1..<max(1, call.itemCount) {
          texts.append(call.keep(call[Self.text, item], in: &context.books))
        }
        entries = try context.books.match(
          id, invoices: invoices, on: call[on], text: text, texts: texts)
        answer.other = invoices.first.map { invoice in .invoice(invoice) }
        answer.contact = invoices.first.map { invoice in context.books[invoice].contact }
      case .customer(let contact):
        entries = try context.books.match(
          id, customer: contact, on: call[on], force: call[force], text: text)
        answer.contact = contact
        if context.books[id].amount.isPositive {
          answer.notices.append(.prepaymentWithoutInvoice(contact))
        } else if context.books[contact].credit.isNegative {
          answer.notices.append(.creditOverdrawn(contact))
        }
      case .account(let account):
        entries = try context.books.match(
          id, account: account, code: call[vat, 0]?.code, supply: call[supply], on: call[on],
          text: text)
      }
      answer.entries = entries
      answer.notices += bookedLater(id, entries, call[on], context.books)
      return answer
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  /// Said when the day is neither the bank's nor the user's choice.
  static func bookedLater(
    _ id: BankID, _ entries: Range<Int>, _ chosen: Day?, _ books: Books
  ) -> [Notice] {
    guard chosen == nil, let first = entries.first else { return [] }
    let day = books.journal.entries[first].day
    return day > books[id].day ? [.bookedLater(id, day)] : []
  }

  private static func invoice(_ call: Call, _ item: Int) -> InvoiceID? {
    if case .document(.invoice(let id)) = call[target, item] { id } else { nil }
  }

  /// Only invoices make a list; notes and bank lines are no targets.
  private static func checkShape(_ call: Call, _ books: Books) throws(Diagnostic) {
    for item in 0..<call.itemCount {
      let span = call.span(of: target, item: item)
      switch call[target, item] {
      case .document(.invoice):
        guard call[vat, item] == nil else {
          throw Diagnostic(
            .surplusArgument, at: call.span(of: vat, item: item),
            Phrase("the invoice has its own VAT", "die Rechnung hat ihre eigene MWST"))
        }
      case .document(.creditNote(let note)):
        throw Diagnostic.noteNotMatchable(note, at: span, call[bank], books)
      case .document(let document):
        throw .noTarget(document, at: span)
      case .customer, .account:
        guard call.itemCount == 1 else {
          throw Diagnostic(
            .surplusArgument, at: span,
            Phrase(
              "only invoices make a list; to part an amount use 'split'",
              "nur Rechnungen bilden eine Liste; zum Aufteilen «aufteilen» verwenden"))
        }
        if case .customer = call[target, item], call[vat, item] != nil {
          throw .creditBearsNoVAT(at: call.span(of: vat, item: item))
        }
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let books = context.books
    if case .charge(let id) = answer.document { return chargeHeadline(id, books) }
    guard case .bank(let id) = answer.document else { return nil }
    if case .statement = answer.other { return statementHeadline(id, books) }
    let name = books.name(id)
    if case .invoice(let invoice) = answer.other {
      let state = books[invoice].state.title
      let credit = answer.contact.map { contact in books[contact].credit } ?? .zero
      let customer = answer.contact.map { contact in books[contact].name } ?? ""
      let held = credit.isPositive
      return Phrase(
        "\(books.name(invoice)) \(state.english)"
          + (held ? ", credit of \(customer) \(credit.shown)" : ""),
        "\(books.name(invoice)) \(state.german)"
          + (held ? ", Guthaben von \(customer) \(credit.shown)" : ""))
    }
    guard let contact = answer.contact else {
      return Phrase("\(name) booked", "\(name) verbucht")
    }
    let credit = books[contact].credit.shown
    return Phrase(
      "\(name) matched, credit of \(books[contact].name) \(credit)",
      "\(name) abgeglichen, Guthaben von \(books[contact].name) \(credit)")
  }
}
