import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Writes an invoice, of one line or several.
public enum InvoiceCommand: Command {
  static let customer = Parameter<ContactID>.object(
    0, "contact", "KONTAKT", .contact, Phrase("the customer", "der Kunde"))
  static let quantity = Parameter<QuantityArgument?>.object(
    0, "quantity", "MENGE", .quantity,
    Phrase("how many, as in 3 x 9.95", "wie viele, wie in 3 x 9.95"))
  static let amount = Parameter<MoneyArgument>.object(
    1, "amount", "BETRAG", .money,
    Phrase(
      "the line's total, VAT included; behind a quantity the price",
      "das Total der Zeile inklusive MWST; hinter einer Menge der Preis"),
    example: "1'081.00")
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase(
      "the VAT code of the line; none for no tax", "der MWST-Code der Zeile; none für keine Steuer")
  )
  static let text = textOption(3)
  static let account = Parameter<AccountID?>.keyword(
    4, "account", "konto", .account,
    Phrase("the revenue account; 3200 otherwise", "das Ertragskonto; sonst 3200"))
  static let on = onDate(1)
  static let supply = supplyDate(2)
  static let due = Parameter<TermArgument?>.keyword(
    3, "due", "fällig", .term,
    Phrase("when it is due; 30 days otherwise", "wann sie fällig ist; sonst 30 Tage"))
  static let reference = Parameter<TextArgument?>.keyword(
    4, "ref", "referenz", .text, Phrase("your reference", "Ihre Referenz"))
  static let id = ownID(5)
  static let draft = Flag(
    6, "draft", "entwurf", Phrase("write it, do not issue it yet", "schreiben, noch nicht stellen"))
  static let net = Flag(
    7, "net", "netto",
    Phrase("prices without VAT; it is added on top", "Preise ohne MWST; sie kommt dazu"))

  static let rate = rateOption(8)

  public static let signature = Signature(
    "invoice", german: "rechnung", .sales,
    Phrase(
      "Writes an invoice and issues it: 1100 against revenue and VAT.",
      "Schreibt eine Rechnung und stellt sie: 1100 an Ertrag und MWST."),
    details: Phrase(
      "Each line has its own amount, code, account and text. Lines built as quantity x price "
        + "are rounded to 0.05 in sum when the company rounds; totals never are. In another "
        + "currency all amounts name it; the francs are those of 'rate' or of the day, and the VAT "
        + "is reckoned in francs.",
      "Jede Zeile hat ihren Betrag, Code, ihr Konto und ihren Text. Zeilen als Menge x Preis "
        + "werden in der Summe auf 0.05 gerundet, wenn die Firma rundet; Totale nie. In anderer "
        + "Währung nennen sie alle Beträge; die Franken sind jene von «kurs» oder des Tages, und "
        + "die MWST rechnet sich in Franken."),
    objects: [customer.outline],
    items: [quantity.outline, amount.outline, vat.outline, text.outline, account.outline],
    options: [
      on.outline, supply.outline, due.outline, reference.outline, id.outline, draft.outline,
      net.outline, rate.outline,
    ],
    examples: [
      Example(
        "invoice \"Kunde AG\" 1'081.00 vat UN81 account 3200 due 30d",
        Phrase("1100/3200 1'000.00 and 1100/2200 81.00", "1100/3200 1'000.00 und 1100/2200 81.00"),
        after: ["contact new \"Kunde AG\" customer"]),
      Example(
        "invoice \"Kunde AG\" 3 x 9.95 vat UN81 text \"Ordner\", 102.60 vat UR26 "
          + "account 3400 draft",
        Phrase("two lines, kept as a draft", "zwei Zeilen, als Entwurf behalten"),
        after: ["contact new \"Kunde AG\" customer"]),
      Example(
        "invoice \"Kunde AG\" 100.00 EUR vat UEX rate 0.94",
        Phrase("1100/3200 94.00, open in euros", "1100/3200 94.00, offen in Euro"),
        after: ["contact new \"Kunde AG\" customer"]),
    ],
    search: ["bill", "sales invoice", "Faktura", "Debitorenrechnung", "fakturieren"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let contact = call[customer]
    let day = call[on] ?? context.books.workingDay
    var order = InvoiceOrder(
      contact: contact, lines: [], day: day, supply: call[supply] ?? day,
      due: try dueDay(call, due, from: day), isDraft: call[draft], isNet: call[net],
      ownID: call.text(id), reference: call.keep(call[reference], in: &context.books))
    try setCurrency(of: &order, call)
    for item in 0..<call.itemCount {
      let typed = call[amount, item].amount
      let price: InvoiceLineOrder.Price =
        call[quantity, item].map { quantity in
          .each(quantityThousandths: quantity.thousandths, price: typed)
        } ?? .total(typed)
      order.lines.append(
        InvoiceLineOrder(
          account: call[account, item] ?? context.books.chart[system: .sales], price: price,
          code: code(call[vat, item], context.books),
          text: call.keep(call[text, item], in: &context.books)))
    }
    do {
      let (id, entries) = try context.books.invoice(order)
      var notices: [Notice] = []
      let credit = context.books[contact].credit
      if credit.isPositive, !order.isDraft { notices.append(.creditAvailable(contact, id, credit)) }
      for line in order.lines where context.books.chart[line.account].kind != .income {
        notices.append(.noRevenueAccount(line.account))
      }
      context.variables.last = .invoice(id)
      return Answer(
        entries: entries, document: .invoice(id), contact: contact,
        amount: context.books[id].total, notices: notices)
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  /// All lines are in the currency of the first; a rate belongs to another one than francs.
  private static func setCurrency(
    of order: inout InvoiceOrder, _ call: Call
  ) throws(Diagnostic) {
    let first = call[amount, 0].currency
    for item in 1..<max(1, call.itemCount) where call[amount, item].currency != first {
      let code = (first ?? .chf).code
      throw Diagnostic(
        .wrongCurrency, at: call.span(of: amount, item: item),
        Phrase(
          "an invoice has one currency; its first line is in \(code)",
          "eine Rechnung hat eine Währung; ihre erste Zeile ist in \(code)"))
    }
    guard let first else {
      guard call[rate] == nil else {
        throw Diagnostic(
          .wrongCurrency, at: call.span(of: rate),
          Phrase("the invoice is in CHF", "die Rechnung ist in CHF"))
      }
      return
    }
    order.currency = first
    order.rate = call[rate]
  }

  /// `none` is the code that is not in the return, so that the line says so.
  static func code(_ argument: CodeArgument?, _ books: Books) -> VATCodeID? {
    switch argument {
    case .code(let id): id
    case .some(.none): books.company.method == .notLiable ? nil : books.codes.find("U00")
    case nil: nil
    }
  }

  static func dueDay(
    _ call: Call, _ due: Parameter<TermArgument?>, from day: Day
  ) throws(Diagnostic) -> Day {
    switch call[due] {
    case .day(let day): return day
    case .days(let days):
      guard let end = day.adding(days) else {
        throw Diagnostic(
          .wrongDate, at: call.span(of: due),
          Phrase("the due date leaves the calendar", "das Fälligkeitsdatum verlässt den Kalender"))
      }
      return end
    case nil: return day.adding(30) ?? day
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .invoice(let id) = answer.document else { return nil }
    let invoice = context.books[id]
    let name = context.books.name(id)
    let total = context.books.total(of: id).shown
    return invoice.state == .draft
      ? Phrase("\(name) kept as a draft, \(total)", "\(name) als Entwurf behalten, \(total)")
      : Phrase(
        "\(name) open \(total), due \(invoice.due)", "\(name) offen \(total), fällig \(invoice.due)"
      )
  }

  static func diagnostic(
    _ refusal: InvoiceRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notACustomer:
      return Diagnostic(
        .notACustomer, at: call.span(of: customer),
        Phrase("the contact is a supplier only", "der Kontakt ist nur Lieferant"))
    case .idTaken: return .nameTaken(at: call.span(of: id))
    case .amountZero(let line): return .amountZero(at: call.span(of: amount, item: line))
    case .amountTooLarge(let line):
      return Diagnostic(
        .amountTooLarge, at: call.span(of: amount, item: line),
        Phrase(
          "up to this line the invoice is larger than 10'000'000'000'000.00",
          "bis zu dieser Zeile ist die Rechnung grösser als 10'000'000'000'000.00"))
    case .currency(let refusal):
      return .currency(refusal, at: call.span(of: amount, item: 0), books)
    case .codeMissing(let line, let usual):
      return codeMissing(usual, at: call.span(of: amount, item: line), call, books)
    case .vat(let refusal, let line):
      return .vat(refusal, at: call.span(of: vat, item: line), call, books)
    case .sameAccount(let line): return .sameAccount(at: call.span(of: account, item: line))
    case .totalNotPositive(let total):
      return Diagnostic(
        .amountNotPositive, at: call.span(of: amount, item: 0),
        Phrase(
          "the invoice comes to \(total.shown); what the customer gets back is a credit note",
          "die Rechnung ergibt \(total.shown); was der Kunde zurückerhält, ist eine Gutschrift"))
    case .dueTooEarly:
      return Diagnostic(
        .dateTooEarly, at: call.span(of: due),
        Phrase("due before the invoice", "fällig vor der Rechnung"))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  static func codeMissing(
    _ usual: VATCodeID?, at span: Span, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let name = usual.map { id in books.codes[id].name }
    return Diagnostic(
      .vatCodeMissing, at: span,
      Phrase(
        "the line needs a VAT code" + (name.map { name in "; usual here is \(name)" } ?? ""),
        "die Zeile braucht einen MWST-Code"
          + (name.map { name in "; üblich ist hier \(name)" } ?? "")),
      notes: [
        Phrase(
          "a code is never applied silently; 'vat none' means no tax",
          "ein Code wird nie stillschweigend angewendet; «mwst ohne» heisst keine Steuer")
      ],
      fix: name.flatMap { name in
        call.replacing(.point(call.endOfMoney(span)), with: " vat \(name)")
      })
  }
}
