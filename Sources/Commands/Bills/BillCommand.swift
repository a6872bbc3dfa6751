import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes a supplier's bill in, of one line or several.
public enum BillCommand: Command {
  static let supplier = Parameter<ContactID>.object(
    0, "contact", "KONTAKT", .contact, Phrase("the supplier", "der Lieferant"),
    example: "\"Adobe Inc.\"")
  static let amount = Parameter<MoneyArgument>.object(
    0, "amount", "BETRAG", .money,
    Phrase(
      "the line's total, VAT included; net with acquisition tax",
      "das Total der Zeile inklusive MWST; netto bei Bezugsteuer"))
  static let account = Parameter<AccountID>.keyword(
    1, "account", "konto", .account,
    Phrase("the account of the expense", "das Konto des Aufwands"))
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase(
      "the VAT code of the line; none for no tax", "der MWST-Code der Zeile; none für keine Steuer")
  )
  static let text = textOption(3)
  static let on = Parameter<Day?>.keyword(
    1, "on", "am", .date,
    Phrase(
      "the date of the bill; the working date otherwise",
      "das Datum der Rechnung; sonst das Arbeitsdatum"))
  static let supply = supplyDate(2)
  static let due = Parameter<TermArgument?>.keyword(
    3, "due", "fällig", .term,
    Phrase("when it is due; 30 days otherwise", "wann sie fällig ist; sonst 30 Tage"))
  static let reference = Parameter<TextArgument?>.keyword(
    4, "ref", "referenz", .text,
    Phrase("the supplier's own number", "die Nummer des Lieferanten"))
  static let rate = Parameter<Rate?>.keyword(
    5, "rate", "kurs", .rate,
    Phrase(
      "francs for one unit of its currency; that of the strategy otherwise",
      "Franken für eine Einheit ihrer Währung; sonst der Kurs nach der Strategie"))
  static let id = ownID(6)
  static let draft = Flag(
    7, "draft", "entwurf", Phrase("keep it, do not book it yet", "behalten, noch nicht verbuchen"))
  static let force = Flag(
    8, "force", "erzwingen",
    Phrase(
      "take it although the supplier's number is there already",
      "aufnehmen, obwohl es die Nummer des Lieferanten schon gibt"))

  public static let signature = Signature(
    "bill", german: "lieferantenrechnung", .bills,
    Phrase(
      "Takes a supplier's bill in and books it: expense and input tax against 2000.",
      "Nimmt eine Lieferantenrechnung auf und verbucht sie: Aufwand und Vorsteuer an 2000."),
    details: Phrase(
      "Each line has its own amount, account, code and text; the first amount says the currency of "
        + "all. What is in another currency is booked in francs at the rate of its date. With "
        + "acquisition tax (BZB81) the amount is net, with import tax (ZOLLB) all of it is tax. On "
        + "the collected basis the tax waits on 1172 until the bill is paid.",
      "Jede Zeile hat ihren Betrag, ihr Konto, ihren Code und Text; der erste Betrag nennt die "
        + "Währung aller. Was in anderer Währung ist, wird zum Kurs seines Datums in Franken "
        + "gebucht. Bei Bezugsteuer (BZB81) ist der Betrag netto, bei Einfuhrsteuer (ZOLLB) ist "
        + "alles Steuer. Vereinnahmt wartet die Steuer auf 1172, bis die Rechnung bezahlt ist."),
    objects: [supplier.outline],
    items: [amount.outline, account.outline, vat.outline, text.outline],
    options: [
      on.outline, supply.outline, due.outline, reference.outline, rate.outline, id.outline,
      draft.outline, force.outline,
    ],
    examples: [
      Example(
        "bill \"Papier AG\" 108.10 account 6500 vat VB81 due 30d ref \"2026-117\"",
        Phrase("6500/2000 100.00 and 1171/2000 8.10", "6500/2000 100.00 und 1171/2000 8.10"),
        after: ["contact new \"Papier AG\" supplier"]),
      Example(
        "bill \"Adobe Inc.\" 35.78 USD account 6510 vat none rate 0.9659",
        Phrase("6510/2000 34.56, owed in USD", "6510/2000 34.56, geschuldet in USD"),
        after: ["contact new \"Adobe Inc.\" supplier"]),
    ],
    search: [
      "supplier bill", "invoice received", "payable", "creditor", "eingangsrechnung",
      "Kreditorenrechnung", "Lieferantenrechnung", "Kreditor", "Einkaufsrechnung",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let contact = call[supplier]
    let order = try order(call, &context.books)
    do {
      let (id, entries) = try context.books.bill(order)
      context.variables.last = .bill(id)
      return Answer(
        entries: entries, document: .bill(id), contact: contact,
        amount: context.books[id].total, notices: notices(of: id, context.books))
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  private static func order(
    _ call: Call, _ books: inout Books
  ) throws(Diagnostic) -> BillOrder {
    let day = call[on] ?? books.workingDay
    var order = BillOrder(
      contact: call[supplier], lines: [], day: day, supply: call[supply] ?? day,
      due: try InvoiceCommand.dueDay(call, due, from: day), rate: call[rate],
      reference: call.keep(call[reference], in: &books), ownID: call.text(id),
      isDraft: call[draft], isForced: call[force])
    for item in 0..<call.itemCount {
      let money = call[amount, item]
      let code: BillLineOrder.Code =
        switch call[vat, item] {
        case .code(let id): .code(id)
        case .some(.none): .none
        case nil: .missing
        }
      order.lines.append(
        BillLineOrder(
          account: call[account, item], amount: money.amount, currency: money.currency,
          code: code, text: call.keep(call[text, item], in: &books)))
    }
    return order
  }

  /// What is said of a bill that is taken in or booked.
  static func notices(of id: BillID, _ books: Books) -> [Notice] {
    let bill = books[id]
    var notices: [Notice] = []
    for line in books.lines[bill.lines] {
      if let code = line.code, let account = books.unusual(code, line.account) {
        notices.append(.unusualCode(code, account))
      }
    }
    let advance = books[bill.contact].advance
    if advance.isPositive, bill.state != .draft {
      notices.append(.bill(.advanceAvailable(bill.contact, id, advance)))
    }
    return notices
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .bill(let id) = answer.document else { return nil }
    let bill = context.books[id]
    let name = context.books.name(id)
    let total = bill.isForeign ? "\(bill.written.shown) = \(bill.total.shown)" : bill.total.shown
    return bill.state == .draft
      ? Phrase("\(name) kept as a draft, \(total)", "\(name) als Entwurf behalten, \(total)")
      : Phrase(
        "\(name) booked \(total), due \(bill.due)", "\(name) verbucht \(total), fällig \(bill.due)")
  }
}
