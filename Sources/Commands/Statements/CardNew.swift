import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Sets up a credit card.
public enum CardNew: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .text, Phrase("the name, in quotes", "der Name, in Anführungszeichen"),
    example: "\"Visa Geschäft\"")
  static let account = Parameter<Int?>.keyword(
    1, "account", "konto", .integer,
    Phrase(
      "2070 to 2079, the next free one otherwise; or that of a debit card",
      "2070 bis 2079, sonst das nächste freie; oder das einer Debitkarte"), example: "2070")
  static let number = cardNumber(2)
  static let feeCode = Parameter<VATCodeID?>.keyword(
    3, "fee-vat", "gebühren-mwst", .vatCode,
    Phrase("the code of fees on this card", "der Code für Gebühren auf dieser Karte"),
    example: "V00")

  public static let signature = Signature(
    "card new", german: "karte neu", .statements,
    Phrase(
      "Sets up a credit card with the accounts it needs.",
      "Richtet eine Kreditkarte mit ihren Konten ein."),
    details: Phrase(
      "No standard plan has them: 2050, where receipts are parked, and 2070 to 2079, one for each "
        + "card. On the account of a debit card it bears number and fee code only, and takes no "
        + "receipts and statements.",
      "Kein Standardplan hat sie: 2050, wo Belege parkiert sind, und 2070 bis 2079, "
        + "eines je Karte. "
        + "Auf dem Konto einer Debitkarte trägt sie nur Nummer und Gebühren-Code und nimmt weder "
        + "Belege noch Abrechnungen."),
    objects: [name.outline], options: [account.outline, number.outline, feeCode.outline],
    examples: [
      Example(
        "card new \"Visa Geschäft\"",
        Phrase("creates 2050 and 2070", "legt 2050 und 2070 an")),
      Example(
        "card new \"Mastercard\" account 2075 number \"…1234\" fee-vat V00",
        Phrase("with its number and the code of its fees", "mit Nummer und Gebühren-Code")),
    ],
    search: ["credit card", "Kreditkarte", "Firmenkarte", "company card", "Visa", "Mastercard"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let title = try checkedCardName(call.text(call[name]), at: call.span(of: name))
    do {
      let made = try context.books.newCreditCard(
        title, account: call[account], number: call.text(number) ?? "", feeCode: call[feeCode])
      let created = made.created.map { id in context.books.number(id) }.joined(separator: ", ")
      let card = context.books.title(made.card)
      return Answer(
        output: .text(
          Phrase(
            "card \(card)" + (created.isEmpty ? "" : "\ncreated \(created)"),
            "Karte \(card)" + (created.isEmpty ? "" : "\nangelegt \(created)"))))
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: CreditCardRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let span = call.span(of: account)
    func notFitting(_ id: AccountID) -> Diagnostic {
      let number = books.number(id)
      return Diagnostic(
        .accountNotAllowed, at: span,
        Phrase(
          "\(number) is there already and is no liability in CHF",
          "\(number) gibt es schon, und es ist kein Passivkonto in CHF"))
    }
    switch refusal {
    case .nameTaken(let id): return .cardNameTaken(id, at: call.span(of: name), books)
    case .parkingNotFitting(let id), .accountNotFitting(let id): return notFitting(id)
    case .noAccountFree:
      return Diagnostic(
        .accountTaken, at: call.end,
        Phrase(
          "2070 to 2079 are all there; name one with 'account'",
          "2070 bis 2079 gibt es alle; eines mit «konto» nennen"))
    case .numberNotFitting:
      return Diagnostic(
        .notACardAccount, at: span,
        Phrase(
          "a credit card has one of 2070 to 2079, a debit card an account where money lies",
          "eine Kreditkarte hat eines von 2070 bis 2079, eine Debitkarte ein Konto mit Geld"))
    case .accountTaken(let id):
      let title = books.title(id)
      return Diagnostic(
        .accountTaken, at: span,
        Phrase("it is that of the card \(title)", "es ist jenes der Karte \(title)"),
        possible: ["card change \(books.number(books[id].account)) number \"…\""])
    case .vat(let refusal): return .vat(refusal, at: call.span(of: feeCode), call, books)
    }
  }
}

/// Changes what is known of a credit card.
public enum CardChange: Command {
  static let card = creditCardObject(
    Phrase("the card, by its account", "die Karte, nach ihrem Konto"))
  static let name = Parameter<TextArgument?>.keyword(
    1, "name", "name", .text, Phrase("another name", "ein anderer Name"),
    example: "\"Visa Geschäft\"")
  static let number = cardNumber(2)
  static let feeCode = Parameter<CodeArgument?>.keyword(
    3, "fee-vat", "gebühren-mwst", .vatCodeOrNone,
    Phrase(
      "the code of its fees; none takes that of the settings",
      "der Code ihrer Gebühren; ohne nimmt den der Einstellungen"), example: "V00")

  public static let signature = Signature(
    "card change", german: "karte ändern", .statements,
    Phrase(
      "Changes name, number or fee code of a credit card.",
      "Ändert Name, Nummer oder Gebühren-Code einer Kreditkarte."),
    details: Phrase(
      "The account stays, and so does its name in the chart.",
      "Das Konto bleibt, und so sein Name im Kontenplan."),
    objects: [card.outline], options: [name.outline, number.outline, feeCode.outline],
    examples: [
      Example(
        "card change 2070 number \"…1234\"",
        Phrase("what the issuer's file calls it", "wie sie in der Datei heisst"),
        after: stageCreditCard),
      Example(
        "card change 2070 name \"Visa Chefin\" fee-vat none",
        Phrase("name and code", "Name und Code"), after: stageCreditCard),
    ],
    search: ["credit card", "Kreditkarte", "card number", "Kartennummer"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = try call.creditCard(call[card], at: call.span(of: card), context.books)
    guard call[name] != nil || call[number] != nil || call[feeCode] != nil else {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase(
          "what is to change? for example: number \"…1234\"",
          "was ändert? zum Beispiel: nummer \"…1234\""))
    }
    var title: String?
    if let text = call.text(name) {
      title = try checkedCardName(text, at: call.span(of: name))
    }
    do {
      try context.books.changeCreditCard(
        id, name: title, number: call.text(number), feeCode: call[feeCode].map(\.code))
      let card = context.books.title(id)
      return Answer(output: .text(Phrase("card \(card)", "Karte \(card)")))
    } catch {
      switch error {
      case .nameTaken(let other):
        throw .cardNameTaken(other, at: call.span(of: name), context.books)
      case .vat(let refusal):
        throw .vat(refusal, at: call.span(of: feeCode), call, context.books)
      }
    }
  }
}

private func cardNumber(_ index: Int) -> Parameter<TextArgument?> {
  .keyword(
    index, "number", "nummer", .text,
    Phrase(
      "what the issuer's file calls it; the last four digits are enough",
      "wie sie in der Datei heisst; die letzten vier Ziffern genügen"), example: "\"…1234\"")
}

private func checkedCardName(_ text: String, at span: Span) throws(Diagnostic) -> String {
  guard !text.isEmpty, text.utf8.count <= 100 else {
    throw Diagnostic(
      .wrongName, at: span,
      Phrase("the name of a card has 1 to 100 bytes", "ein Kartenname hat 1 bis 100 Bytes"))
  }
  return text
}

extension Diagnostic {
  fileprivate static func cardNameTaken(
    _ id: CreditCardID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let number = books.number(books[id].account)
    return Diagnostic(
      .nameTaken, at: span,
      Phrase("the card on \(number) has this name", "die Karte auf \(number) hat diesen Namen"))
  }
}
