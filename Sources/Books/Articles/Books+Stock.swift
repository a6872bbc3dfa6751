import Ledger

/// An article in a line of a sale; most lines have none, so it stands beside them.
public struct ArticleSale: Hashable, Sendable {
  /// Among the lines of all sales; among `sellingLines` while the command runs.
  public internal(set) var line: UInt32
  public let article: ArticleID
  public let thousandths: Int64

  public init(line: Int, article: ArticleID, thousandths: Int64) {
    self.line = UInt32(truncatingIfNeeded: line)
    self.article = article
    self.thousandths = thousandths
  }
}

extension Books {
  /// The code an article is sold with on a day; none where the company is not liable.
  public func code(of article: ArticleID, on day: Day) -> VATCodeID? {
    guard company.method != .notLiable, let code = articles[article.position].code else {
      return nil
    }
    return codes[code].isValid(on: day) ? code : codes.counterpart(of: code, on: day) ?? code
  }

  /// Keeps the articles of `sellingArticles` with the sale whose lines begin here.
  mutating func takeFromStock(linesFrom first: UInt32) {
    for var sale in sellingArticles {
      articles[sale.article.position].sold += Int128(sale.thousandths)
      sale.line += first
      articleSales.append(sale)
    }
  }

  /// Gives back what the lines of a sale took.
  mutating func giveBackToStock(_ lines: Range<UInt32>) {
    var low = 0
    var high = articleSales.count
    while low < high {
      let middle = (low + high) / 2
      if articleSales[middle].line < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < articleSales.count, articleSales[low].line < lines.upperBound {
      articles[articleSales[low].article.position].sold -= Int128(articleSales[low].thousandths)
      low += 1
    }
  }

  /// The revenue account of a line of `sellingLines` on an invoice.
  func account(ofSellingLine line: Int) -> AccountID {
    let sale = sellingArticles.first { sale in Int(sale.line) == line }
    return sale.flatMap { sale in articles[sale.article.position].account }
      ?? chart[system: .sales]
  }

  /// The stock of every article against the sales that took from it.
  func stockFlaws() -> [String] {
    var flaws: [String] = []
    var sold = [Int128](repeating: 0, count: articles.count)
    var next = 0
    for sale in sales {
      while next < articleSales.count, articleSales[next].line < sale.lines.upperBound {
        let taken = articleSales[next]
        if taken.line < sale.lines.lowerBound { flaws.append("an article sold to nobody") }
        if !sale.isVoid { sold[taken.article.position] += Int128(taken.thousandths) }
        next += 1
      }
    }
    if next < articleSales.count { flaws.append("an article sold to nobody") }
    for (place, article) in articles.enumerated() where article.sold != sold[place] {
      flaws.append("stock of article \(article.number)")
    }
    return flaws
  }
}
