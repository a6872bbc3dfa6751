import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Creates an article of the till.
public enum ArticleNew: Command {
  static let number = articleNumber(
    Phrase("its number, in quotes", "die Nummer, in Anführungszeichen"))
  static let name = Parameter<TextArgument>.object(
    1, "name", "NAME", .text, Phrase("the name, in quotes", "der Name, in Anführungszeichen"),
    example: "\"Kaffee\"")
  static let price = Parameter<Amount>.object(
    2, "price", "PREIS", .amount, Phrase("gross", "brutto"), example: "4.50")
  static let vat = articleVAT(3)
  static let account = articleAccount(4)
  static let stock = Parameter<Int?>.keyword(
    5, "stock", "bestand", .integer,
    Phrase("how many there are; said this once", "wie viele da sind; nur dieses eine Mal"))

  public static let signature = Signature(
    "article new", german: "artikel neu", .till,
    Phrase("Creates an article of the till.", "Legt einen Artikel der Kasse an."),
    details: Phrase(
      "The stock is taken over once; from then on each sale of the article lowers it. The account "
        + "is for sales on an invoice: takings are booked through the templates.",
      "Der Bestand wird einmal übernommen; danach senkt ihn jeder Verkauf des Artikels. Das Konto "
        + "gilt für Verkäufe auf Rechnung: Einnahmen werden über die Vorlagen gebucht."),
    objects: [number.outline, name.outline, price.outline],
    options: [vat.outline, account.outline, stock.outline],
    examples: [
      Example(
        "article new \"A-100\" \"Kaffee\" 4.50 vat UR26 account 3200 stock 20",
        Phrase("with stock", "mit Bestand")),
      Example("article new \"A-101\" \"Tasse\" 12.00 vat UN81", Phrase("without", "ohne")),
    ],
    search: ["product", "item", "Produkt", "Ware", "Sortiment"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[number])
    guard !text.isEmpty, text.utf8.count <= 40 else {
      throw Diagnostic(
        .wrongName, at: call.span(of: number),
        Phrase(
          "the number of an article has 1 to 40 bytes", "eine Artikelnummer hat 1 bis 40 Bytes"))
    }
    let title = try checkedName(call.text(call[name]), at: call.span(of: name))
    let facts = ArticleFacts(code: call[vat], account: call[account])
    do {
      let id = try context.books.newArticle(
        text, name: title, price: call[price], facts, stock: call[stock])
      return Answer(output: .text(context.books[id].phrase))
    } catch {
      throw Diagnostic.article(
        error, context.books, number: call.span(of: number), price: call.span(of: price),
        code: call.span(of: vat))
    }
  }
}

/// Changes an article.
public enum ArticleChange: Command {
  static let number = articleNumber(Phrase("its number", "die Nummer"))
  static let name = Parameter<TextArgument?>.keyword(
    1, "name", "name", .text, Phrase("another name", "ein anderer Name"))
  static let price = Parameter<Amount?>.keyword(
    2, "price", "preis", .amount, Phrase("another price, gross", "ein anderer Preis, brutto"))
  static let vat = articleVAT(3)
  static let account = articleAccount(4)

  public static let signature = Signature(
    "article change", german: "artikel ändern", .till,
    Phrase(
      "Changes name, price, VAT code or account of an article.",
      "Ändert Name, Preis, MWST-Code oder Konto eines Artikels."),
    details: Phrase(
      "The stock stays: it is the till's.", "Der Bestand bleibt: ihn führt die Kasse."),
    objects: [number.outline],
    options: [name.outline, price.outline, vat.outline, account.outline],
    examples: [
      Example(
        "article change \"A-100\" price 4.80", Phrase("another price", "ein anderer Preis"),
        after: stageArticle),
      Example(
        "article change \"A-100\" name \"Kaffee crème\" vat UR26",
        Phrase("name and code", "Name und Code"), after: stageArticle),
    ],
    search: ["product", "price", "Produkt", "Preis", "bearbeiten"])

  static let stageArticle = ["article new \"A-100\" \"Kaffee\" 4.50 vat UR26 stock 20"]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = try call.article(call[number], at: call.span(of: number), context.books)
    var facts = ArticleFacts(price: call[price], code: call[vat], account: call[account])
    if let title = call.text(name) { facts.name = try checkedName(title, at: call.span(of: name)) }
    guard !facts.isEmpty else {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase("what is to change? for example: price 4.80", "was ändert? zum Beispiel: price 4.80")
      )
    }
    do {
      try context.books.changeArticle(id, facts)
      return Answer(output: .text(context.books[id].phrase))
    } catch {
      throw Diagnostic.article(
        error, context.books, number: call.span(of: number), price: call.span(of: price),
        code: call.span(of: vat))
    }
  }
}

private func articleNumber(_ help: Phrase) -> Parameter<TextArgument> {
  .object(0, "number", "NUMMER", .text, help, example: "\"A-100\"")
}

private func articleVAT(_ index: Int) -> Parameter<VATCodeID?> {
  .keyword(index, "vat", "mwst", .vatCode, Phrase("a code of sales", "ein Code für Umsätze"))
}

private func articleAccount(_ index: Int) -> Parameter<AccountID?> {
  .keyword(
    index, "account", "konto", .account,
    Phrase("its revenue on an invoice", "sein Ertrag auf Rechnung"))
}

extension Article {
  fileprivate var phrase: Phrase {
    Phrase("article \(number) \(name) \(price.shown)", "Artikel \(number) \(name) \(price.shown)")
  }
}

extension Diagnostic {
  fileprivate static func article(
    _ refusal: ArticleRefusal, _ books: Books, number: Span, price: Span, code: Span
  ) -> Diagnostic {
    switch refusal {
    case .numberTaken(let id):
      let name = books[id].name
      return Diagnostic(
        .articleTaken, at: number,
        Phrase("\(name) has this number", "\(name) hat diese Nummer"),
        possible: ["article change \(quoted(books[id].number)) price \(books[id].price.exported)"])
    case .priceNegative:
      return Diagnostic(
        .amountNotPositive, at: price,
        Phrase("a price is not below zero", "ein Preis liegt nicht unter null"))
    case .notASalesCode:
      return Diagnostic(
        .vatCodeNotAllowed, at: code,
        Phrase(
          "an article takes codes of sales, such as UN81",
          "ein Artikel nimmt Codes für Umsätze, zum Beispiel UN81"))
    }
  }
}
