import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// A sale at the till.
public enum Sell: Command {
  static let quantity = Parameter<QuantityArgument?>.object(
    0, "quantity", "MENGE", .quantity,
    Phrase(
      "how many, as in 3 x; less than zero is a return", "wie viele, wie in 3 x; unter null zurück")
  )
  static let amount = Parameter<Amount?>.object(
    1, "amount", "BETRAG", .amount,
    Phrase("VAT included; less than zero is a return", "inklusive MWST; unter null eine Rückgabe"))
  static let article = Parameter<TextArgument?>.keyword(
    2, "article", "artikel", .text,
    Phrase(
      "instead of an amount: its price, VAT code and name",
      "statt eines Betrags: sein Preis, MWST-Code und Name"))
  static let vat = Parameter<CodeArgument?>.keyword(
    3, "vat", "mwst", .vatCodeOrNone,
    Phrase(
      "the VAT code of the line; none for no tax", "der MWST-Code der Zeile; none für keine Steuer")
  )
  static let voucher = Flag(
    4, "voucher", "gutschein",
    Phrase("a voucher is sold, without VAT", "ein Gutschein wird verkauft, ohne MWST"))
  static let text = Parameter<TextArgument?>.keyword(
    5, "text", "text", .text, Phrase("what was sold", "was verkauft wurde"))
  static let method = Parameter<Int>.keyword(
    0, "by", "mit", .choice(PaymentMethod.choices),
    Phrase("how it is paid", "wie bezahlt wird"))
  static let customer = Parameter<ContactID?>.keyword(
    1, "for", "für", .contact,
    Phrase("the customer of an invoice", "der Kunde einer Rechnung"))
  static let due = Parameter<TermArgument?>.keyword(
    2, "due", "fällig", .term,
    Phrase(
      "when the invoice is due; 30 days otherwise", "wann die Rechnung fällig ist; sonst 30 Tage"))
  static let on = Parameter<Day?>.keyword(
    3, "on", "am", .date,
    Phrase("the day of the sale; the working date otherwise", "der Tag; sonst das Arbeitsdatum"))
  static let id = ownID(4)
  static let force = Flag(
    5, "force", "erzwingen",
    Phrase("redeem more vouchers than are outstanding", "mehr Gutscheine einlösen, als ausstehen"))

  public static let signature = Signature(
    "sell", german: "verkaufen", .till,
    Phrase(
      "Sells at the till: in cash, by card, for a voucher, or on an invoice.",
      "Verkauft an der Kasse: bar, mit Karte, mit Gutschein oder auf Rechnung."),
    details: Phrase(
      "Books nothing by itself: it goes into the takings of the day, which are exported once. "
        + "On an invoice it is booked at once and stays out of the export. An article comes with "
        + "its price, name and VAT code and leaves the stock; its account is used on an invoice "
        + "only, since the export books through the templates.",
      "Bucht selbst nichts: es kommt in die Einnahmen des Tages, die einmal exportiert werden. "
        + "Auf Rechnung wird sofort gebucht, und es bleibt ausserhalb des Exports. Ein Artikel "
        + "bringt Preis, Namen und MWST-Code mit und verlässt den Bestand; sein Konto gilt nur auf "
        + "Rechnung, denn der Export bucht über die Vorlagen."),
    items: [
      quantity.outline, amount.outline, article.outline, vat.outline, voucher.outline,
      text.outline,
    ],
    options: [
      method.outline, customer.outline, due.outline, on.outline, id.outline, force.outline,
    ],
    examples: [
      Example(
        "sell 1'081.00 vat UN81, 20.50 vat UR26 by cash",
        Phrase("two rates, in cash", "zwei Sätze, bar"), after: ["till activate"]),
      Example(
        "sell 100.00 voucher by card",
        Phrase("a voucher is sold", "ein Gutschein wird verkauft"), after: ["till activate"]),
      Example(
        "sell 2 x article \"A-100\", 5.00 vat UN81 by card",
        Phrase("two of an article, and something else", "zwei von einem Artikel und noch etwas"),
        after: ["till activate", "article new \"A-100\" \"Kaffee\" 4.50 vat UR26 stock 20"]),
      Example(
        "sell 540.50 vat UN81 by invoice for \"Kunde AG\"",
        Phrase("an open invoice in bexio", "eine offene Rechnung in bexio"),
        after: ["contact new \"Kunde AG\" customer", "till activate"]),
    ],
    search: [
      "POS", "receipt", "Kassenbeleg", "Verkauf", "Bon", "Arcavis", "Gutschein", "kassieren",
    ]
  )

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    let payment = try payment(call, on: day)
    context.books.sellingLines.removeAll(keepingCapacity: true)
    if !context.books.sellingArticles.isEmpty { context.books.sellingArticles.removeAll() }
    for item in 0..<call.itemCount {
      guard let price = call[amount, item], call[article, item] == nil else {
        try addArticle(item, on: day, call, &context.books)
        continue
      }
      try addGoods(item, price, call, &context.books)
    }
    let order = SaleOrder(payment, on: day, ownID: call.text(id), isForced: call[force])
    do {
      let sold = try context.books.sell(order)
      context.variables.last = .sale(sold.sale)
      let sale = context.books[sold.sale]
      var answer = Answer(
        entries: sold.entries, document: .sale(sold.sale), other: .tillDay(sale.day),
        amount: sale.amount)
      if !sold.uncounted.isEmpty {
        answer.notices = sold.uncounted.map { day in .till(.countUndone(day)) }
      }
      // Of what books nothing nobody else says it.
      if sold.entries.isEmpty, day > context.books.workingDay {
        answer.notices.append(.futureDate(day))
      }
      if !context.books.sellingArticles.isEmpty { answer.notices += stockNotices(context.books) }
      if sale.amount.isNegative {
        answer.notices += drawerNotices(sold.sale, taking: sale.amount, context.books)
      }
      return answer
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  private static func payment(
    _ call: Call, on day: Day
  ) throws(Diagnostic) -> SaleOrder.Payment {
    guard call[method] == 3 else {
      if call[customer] != nil || call[due] != nil {
        throw Diagnostic(
          .surplusArgument,
          at: call[customer] == nil ? call.span(of: due) : call.span(of: customer),
          Phrase(
            "only a sale by invoice is for a customer and due later",
            "nur ein Verkauf auf Rechnung ist für einen Kunden und später fällig"))
      }
      switch call[method] {
      case 0: return .cash
      case 1: return .card
      default: return .voucher
      }
    }
    guard let contact = call[customer] else {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase(
          "'for' is missing: the customer of the invoice, such as for \"Kunde AG\"",
          "«für» fehlt: der Kunde der Rechnung, zum Beispiel für \"Kunde AG\""))
    }
    return .invoice(contact, due: try InvoiceCommand.dueDay(call, due, from: day))
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .sale(let id) = answer.document else { return nil }
    let books = context.books
    let name = books.name(id)
    let sale = books[id]
    let amount = sale.amount.shown
    if let invoice = sale.invoice {
      let invoiceName = books.name(invoice)
      return Phrase(
        "\(name) on invoice \(invoiceName), open \(amount)",
        "\(name) auf Rechnung \(invoiceName), offen \(amount)")
    }
    let day = books[sale.day].day
    let method = sale.method.title
    return Phrase(
      "\(name) \(method.english) \(amount), into the takings of \(day)",
      "\(name) \(method.german) \(amount), in die Einnahmen vom \(day)")
  }

  private static func diagnostic(
    _ refusal: SellRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notConnected: return .tillNotConnected(at: call.commandSpan, books)
    case .idTaken: return .nameTaken(at: call.span(of: id))
    case .dayExported(let day): return .dayExported(day, at: call.span(of: on), books)
    case .voucherNotAllowed(let line):
      return .voucherNotAllowed(at: call.span(of: voucher, item: line))
    case .amountZero(let line): return .amountZero(at: span(line, call))
    case .codeMissing(let line, let usual):
      return InvoiceCommand.codeMissing(
        usual, at: span(line, call), call, books)
    case .vat(let refusal, let line):
      return .vat(refusal, at: call.span(of: vat, item: line), call, books)
    case .totalZero: return .amountZero(at: span(0, call))
    case .exceedsVouchers(let outstanding):
      return .exceedsVouchers(outstanding, at: span(0, call), books)
    case .invoice(let refusal): return invoice(refusal, call, books)
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
