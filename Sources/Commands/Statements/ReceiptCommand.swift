import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes in a receipt that a credit card has paid.
public enum ReceiptCommand: Command {
  static let merchant = Parameter<TextArgument>.object(
    0, "merchant", "HÄNDLER", .text, Phrase("who has sold", "wer verkauft hat"),
    example: "\"Swisscom\"")
  static let amount = Parameter<MoneyArgument>.object(
    0, "amount", "BETRAG", .money,
    Phrase(
      "the line's total, VAT included; below zero where the merchant pays back",
      "das Total der Zeile inklusive MWST; unter null, wenn der Händler zurückzahlt"),
    example: "108.10")
  static let account = Parameter<AccountID>.keyword(
    1, "account", "konto", .account, Phrase("the expense", "der Aufwand"), example: "6510")
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase(
      "the VAT code of the line; none for no tax",
      "der MWST-Code der Zeile; none für keine Steuer"),
    example: "VB81")
  static let text = textOption(3)
  static let on = onDate(1)
  static let supply = supplyDate(2)
  static let card = creditCardOption(
    3, Phrase("the card that has paid, where it is known", "die Karte, wenn sie bekannt ist"))
  static let rate = Parameter<Rate?>.keyword(
    4, "rate", "kurs", .rate,
    Phrase("francs for one unit of its currency", "Franken für eine Einheit ihrer Währung"))
  static let id = ownID(5)

  public static let signature = Signature(
    "receipt", german: "beleg", .statements,
    Phrase(
      "Takes in a receipt paid by credit card: expense and input tax against 2050.",
      "Erfasst einen mit Kreditkarte bezahlten Beleg: Aufwand und Vorsteuer an 2050."),
    details: Phrase(
      "It is parked on 2050 until it is known which card has paid: 'match KT-1 BL-1' then "
        + "supersedes the entry with the account of the card. A receipt in another currency is "
        + "valued at its rate; the difference to what was charged is an exchange difference.",
      "Er ist auf 2050 parkiert, bis die Karte bekannt ist: «abgleichen KT-1 BL-1» "
        + "ersetzt dann die "
        + "Buchung durch eine mit dem Konto der Karte. Ein Beleg in anderer Währung wird zu seinem "
        + "Kurs bewertet; was anders belastet wurde, ist eine Kursdifferenz."),
    objects: [merchant.outline],
    items: [amount.outline, account.outline, vat.outline, text.outline],
    options: [on.outline, supply.outline, card.outline, rate.outline, id.outline],
    examples: [
      Example(
        "receipt \"Swisscom\" 108.10 account 6510 vat VB81",
        Phrase("6510/2050 100.00 and 1171/2050 8.10", "6510/2050 100.00 und 1171/2050 8.10"),
        after: stageCreditCard),
      Example(
        "receipt \"GitHub\" 35.78 USD account 6510 vat none rate 0.9659 card 2070",
        Phrase("34.56 at its rate", "34.56 zu seinem Kurs"), after: stageCreditCard),
    ],
    search: [
      "credit card receipt", "Kreditkartenbeleg", "Quittung", "voucher", "expense", "Spesenbeleg",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    var order = ReceiptOrder(
      merchant: call.keep(call[merchant], in: &context.books), lines: [],
      currency: call[amount, 0].currency ?? .chf, day: day, supply: call[supply] ?? day,
      rate: call[rate], ownID: call.text(id))
    if context.books.creditCards.isEmpty { throw .creditCardMissing(at: call.commandSpan) }
    if let account = call[card] {
      order.card = try call.creditCard(account, at: call.span(of: card), context.books)
    }
    for item in 0..<call.itemCount {
      let money = call[amount, item].money
      guard money.currency == order.currency else {
        throw Diagnostic(
          .wrongCurrency, at: call.span(of: amount, item: item),
          Phrase(
            "one receipt is of one currency: \(order.currency.code)",
            "ein Beleg hat eine Währung: \(order.currency.code)"))
      }
      order.lines.append(
        ReceiptLineOrder(
          account: call[account, item], amount: money.amount, vat: vat(call[vat, item]),
          text: call.keep(call[text, item], in: &context.books)))
    }
    do {
      let (id, entries) = try context.books.receipt(order)
      context.variables.last = .receipt(id)
      var answer = Answer(
        entries: entries, document: .receipt(id), amount: context.books[id].total)
      answer.notices =
        context.books.entered(before: id).map { other in
          [.looksEntered(.receipt(id), before: .receipt(other))]
        } ?? []
      return answer
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  private static func vat(_ argument: CodeArgument?) -> CardVAT {
    switch argument {
    case .code(let id): .code(id)
    case .some(.none): .none
    case nil: .unknown
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .receipt(let id) = answer.document else { return nil }
    let receipt = context.books[id]
    let name = context.books.name(id)
    let value = receipt.isForeign ? " (\(receipt.total.shown) CHF)" : ""
    return Phrase(
      "\(name) parked, \(receipt.written.shown)\(value)",
      "\(name) parkiert, \(receipt.written.shown)\(value)")
  }

  private static func diagnostic(
    _ refusal: ReceiptRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .noCreditCard:
      // Cards there are, but of debit cards only.
      return .creditCardMissing(at: call.commandSpan)
    case .idTaken: return .nameTaken(at: call.span(of: id))
    case .cardTakesNone:
      let card = call[card].flatMap { account in books.creditCard(on: account) }
      return .cardTakesNone(card ?? CreditCardID(0), at: call.span(of: Self.card), books)
    case .accountNotAllowed(let line):
      return .notAccountOfCards(
        call[account, line], at: call.span(of: account, item: line), books)
    case .amountTooLarge(let line): return .amountTooLarge(at: call.span(of: amount, item: line))
    case .amountZero(let line): return .amountZero(at: call.span(of: amount, item: line))
    case .codeMissing(let line, let usual):
      return InvoiceCommand.codeMissing(usual, at: call.span(of: amount, item: line), call, books)
    case .vat(let refusal, let line):
      return .vat(refusal, at: call.span(of: vat, item: line), call, books)
    case .totalZero: return .amountZero(at: call.span(of: amount, item: 0))
    case .rateOnOwnCurrency:
      return Diagnostic(
        .wrongCurrency, at: call.span(of: rate),
        Phrase("the receipt is in CHF", "der Beleg ist in CHF"))
    case .rateMissing(let missing):
      return .rateMissing(missing, at: call.span(of: amount, item: 0), books)
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on), hasOwnDay: true)
    }
  }
}
