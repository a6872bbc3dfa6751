import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// What the items of a line become.
extension Sell {
  /// An item of an amount.
  static func addGoods(
    _ item: Int, _ price: Amount, _ call: Call, _ books: inout Books
  ) throws(Diagnostic) {
    let isVoucher = call[voucher, item]
    if isVoucher, call[vat, item] != nil {
      throw Diagnostic(
        .vatCodeNotAllowed, at: call.span(of: vat, item: item),
        Phrase(
          "a voucher sold bears no VAT; it is due when the voucher is redeemed",
          "ein verkaufter Gutschein trägt keine MWST; sie entsteht beim Einlösen"))
    }
    var amount = price
    if let quantity = call[quantity, item] {
      amount = try gross(quantity.thousandths, price, item, call)
    }
    let code: VATCodeID? =
      switch call[vat, item] {
      // Most lines name their code; asking the books for it copies them.
      case .code(let id): id
      case nil: nil
      case .some(.none): InvoiceCommand.code(.some(.none), books)
      }
    books.sellingLines.append(
      SaleLine(
        item: isVoucher ? .voucher : .goods(code), amount: amount,
        text: call.keep(call[text, item], in: &books)))
  }

  /// An item of an article: its price, and its code and name unless others are given.
  static func addArticle(
    _ item: Int, on day: Day, _ call: Call, _ books: inout Books
  ) throws(Diagnostic) {
    guard let number = call[article, item], call[amount, item] == nil, !call[voucher, item] else {
      throw wrongItem(item, call)
    }
    let id = try call.article(number, at: call.span(of: article, item: item), books)
    let thousandths = call[quantity, item]?.thousandths ?? 1_000
    let amount = try gross(thousandths, books[id].price, item, call)
    let code =
      call[vat, item] == nil
      ? books.code(of: id, on: day) : InvoiceCommand.code(call[vat, item], books)
    let own = call.keep(call[text, item], in: &books)
    let words = own == .none ? books.keep(Array(books[id].name.utf8)[...]) : own
    books.sellingArticles.append(
      ArticleSale(line: books.sellingLines.count, article: id, thousandths: thousandths))
    books.sellingLines.append(SaleLine(item: .goods(code), amount: amount, text: words))
  }

  private static func gross(
    _ thousandths: Int64, _ price: Amount, _ item: Int, _ call: Call
  ) throws(Diagnostic) -> Amount {
    let product = InvoiceLineOrder.Price.each(quantityThousandths: thousandths, price: price)
    if let amount = product.amount { return amount }
    throw Diagnostic(
      .amountTooLarge, at: span(item, call),
      Phrase(
        "an amount goes up to 10'000'000'000'000.00", "ein Betrag geht bis 10'000'000'000'000.00"))
  }

  /// Neither an amount nor an article, or more than one of amount, voucher and article.
  private static func wrongItem(_ item: Int, _ call: Call) -> Diagnostic {
    guard call.has(article, item) else {
      return Diagnostic(
        .wrongArgument, at: call.end,
        Phrase(
          "an item of the sale has neither an amount nor an article, such as 5.00 vat UN81 or "
            + "article \"A-100\"",
          "ein Posten des Verkaufs hat weder Betrag noch Artikel, zum Beispiel 5.00 mwst UN81 oder "
            + "artikel \"A-100\""),
        possible: ["list articles"])
    }
    let isVoucher = call[voucher, item]
    return Diagnostic(
      .wrongArgument, at: call.span(of: article, item: item),
      isVoucher
        ? Phrase(
          "an item is an article or a voucher of an amount, not both",
          "ein Posten ist ein Artikel oder ein Gutschein über einen Betrag, nicht beides")
        : Phrase(
          "an item has an amount or an article, which has its price; not both",
          "ein Posten hat einen Betrag oder einen Artikel, der seinen Preis hat; nicht beides"))
  }

  /// Where an item says what it costs.
  static func span(_ item: Int, _ call: Call) -> Span {
    call.has(article, item)
      ? call.span(of: article, item: item) : call.span(of: amount, item: item)
  }

  /// Articles of the sale of which there are less than none now.
  static func stockNotices(_ books: Books) -> [Notice] {
    var told: [ArticleID] = []
    for sale in books.sellingArticles where sale.thousandths > 0 && !told.contains(sale.article) {
      if let left = books[sale.article].remaining, left < 0 { told.append(sale.article) }
    }
    return told.map { article in .till(.stockBelowZero(article)) }
  }

  /// Whether cash that goes out leaves less than nothing in the drawer.
  static func drawerNotices(_ id: SaleID, taking amount: Amount, _ books: Books) -> [Notice] {
    let sale = books[id]
    guard sale.method == .cash, amount.isNegative,
      let missing = books.missingCash(on: books[sale.day].day)
    else { return [] }
    return [.till(.drawerBelowZero(sale.day, missing: missing))]
  }
}

extension Call {
  fileprivate func has(_ parameter: Parameter<TextArgument?>, _ item: Int) -> Bool {
    self[parameter, item] != nil
  }
}
