import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Matches a bank transaction with invoices or bills, the account of a contact, or an account.
public enum Match: Command {
  static let bank = bankObject(
    Phrase("the bank or card transaction", "die Bank- oder Kartentransaktion"),
    [.bank, .charge, .card])
  /// The same by its kind.
  static let line = lineObject
  static let target = Parameter<TargetArgument>.object(
    0, "target", "ZIEL", .target,
    Phrase(
      "invoices or bills, customer or supplier CONTACT, or account NUMBER",
      "Rechnungen oder Lieferantenrechnungen, customer oder supplier KONTAKT, account NUMMER"))
  static let vat = Parameter<CodeArgument?>.keyword(
    1, "vat", "mwst", .vatCodeOrNone,
    Phrase("the VAT code, with an account", "der MWST-Code, bei einem Konto"))
  static let text = textOption(2)
  static let foreign = Parameter<MoneyArgument?>.keyword(
    6, "foreign", "fremd", .money,
    Phrase(
      "what it is in the currency of the other account, or how much of the invoice it settles",
      "was es in der Währung des anderen Kontos ist, oder wie viel der Rechnung es begleicht"),
    example: "1'000.00 EUR")
  static let on = onDateOfBank(1)
  static let supply = supplyDate(2)
  static let force = forceFlag(3)
  static let fee = Parameter<MoneyArgument?>.keyword(
    4, "fee", "gebühr", .money,
    Phrase(
      "bills: the part that bank or card kept",
      "Rechnungen: der Teil, den Bank oder Karte behielt"),
    example: "0.50")
  static let byHand = byHandFlag(5)

  public static let signature = Signature(
    "match", german: "abgleichen", .bank,
    Phrase(
      "Matches a bank or card transaction: with documents, a contact, or an account.",
      "Gleicht eine Bank- oder Kartentransaktion ab: mit Belegen, Kontakt oder Konto."),
    details: Phrase(
      "Invoices are filled in the given order; what is left goes to the customer's credit, 2030. "
        + "'customer' is the Kundenbuchung on 2030, 'account' the Manuelle Buchung. Bills are "
        + "filled alike, what is left is an advance, 1130; fee and exchange difference become "
        + "lines of the bill. 'supplier' is the Kundenbuchung on 1130. What no bill can store is "
        + "booked 'by-hand'. Where the bank has changed money, 'foreign' says what it is in the "
        + "other currency. Money paid may settle card statements; a card transaction takes "
        + "receipts or an account.",
      "Rechnungen werden der Reihe nach gefüllt; was übrig bleibt, wird Guthaben des Kunden, "
        + "2030. «customer» ist die Kundenbuchung auf 2030, «account» die manuelle Buchung. "
        + "Lieferantenrechnungen werden ebenso gefüllt, was übrig bleibt, ist eine Vorauszahlung, "
        + "1130; Gebühr und Kursdifferenz werden Zeilen der Rechnung. «supplier» ist die "
        + "Kundenbuchung auf 1130. Was keine Rechnung speichern kann, wird «von-hand» gebucht. Wo "
        + "die Bank Geld gewechselt hat, sagt «fremd», was es in der anderen Währung ist. Ein "
        + "Ausgang bezahlt Kreditkartenabrechnungen; eine Kartentransaktion nimmt Belege oder ein "
        + "Konto."),
    objects: [bank.outline], items: [target.outline, vat.outline, text.outline],
    options: [
      on.outline, supply.outline, force.outline, fee.outline, byHand.outline, foreign.outline,
    ],
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
      Example(
        "match BT-1 account 1021 foreign 1'000.00 EUR",
        Phrase("euros bought from francs", "Euro aus Franken gekauft"),
        after: stageEuroAccount + ["bank 1020 -940.00"]),
      Example(
        "match BT-1 LR-1 fee 0.50",
        Phrase(
          "a USD bill paid in CHF, with a fee on it", "eine USD-Rechnung in CHF, mit einer Gebühr"),
        after: [
          "contact new \"Adobe Inc.\" supplier",
          "bill \"Adobe Inc.\" 35.78 USD account 6510 vat none rate 0.9659",
          "bank 1020 -34.95",
        ]),
    ],
    search: ["reconcile", "Abgleich", "Kundenbuchung", "zuordnen", "übereinstimmend", "ausziffern"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[line] {
    case .charge(let charge): return try matchCharge(charge, call, &context)
    case .card(let card): throw refuseDebitCard(card, at: call.span(of: bank), context.books)
    default: break
    }
    if let answer = try matchPurchase(call, &context) { return answer }
    let id = call[bank]
    if isOfStatements(call) { return try matchStatements(id, call, &context) }
    try checkShape(call, context.books)
    let text = call.keep(call[text, 0], in: &context.books)
    do throws(MatchRefusal) {
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
          id, invoices: invoices, on: call[on], text: text, texts: texts,
          foreign: call[foreign]?.money)
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
          text: text, foreign: call[foreign]?.money)
      case .supplier:
        // Told apart before.
        throw .bankNotOpen
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
      case .customer where call[foreign] != nil:
        throw Diagnostic(
          .surplusArgument, at: call.span(of: foreign),
          Phrase(
            "a customer's credit is in francs", "das Guthaben eines Kunden ist in Franken"))
      case .customer, .supplier, .account:
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
    if let purchase = purchaseHeadline(id, answer, books) { return purchase }
    if case .invoice(let invoice) = answer.other {
      let state = books.stateTitle(invoice)
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
