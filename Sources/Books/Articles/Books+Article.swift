import Ledger

/// Why an article is not created or changed, in the order of testing.
public enum ArticleRefusal: Error, Hashable, Sendable {
  case numberTaken(ArticleID)
  case priceNegative
  /// Something sold bears a code of sales.
  case notASalesCode
}

/// What is said about an article; what is not said stays as it is.
public struct ArticleFacts: Hashable, Sendable {
  public var name: String?
  public var price: Amount?
  public var code: VATCodeID?
  public var account: AccountID?

  public init(
    name: String? = nil, price: Amount? = nil, code: VATCodeID? = nil, account: AccountID? = nil
  ) {
    self.name = name
    self.price = price
    self.code = code
    self.account = account
  }

  public var isEmpty: Bool { self == ArticleFacts() }
}

extension Books {
  /// Creates an article; its stock is taken over this once.
  public mutating func newArticle(
    _ number: String, name: String, price: Amount, _ facts: ArticleFacts, stock: Int?
  ) throws(ArticleRefusal) -> ArticleID {
    if let place = articleNumbers.find(number) { throw .numberTaken(ArticleID(place)) }
    var facts = facts
    facts.price = price
    try check(facts)
    let id = ArticleID(articles.count)
    articleNumbers.append(number, of: id.position)
    articles.append(
      Article(
        number: number, name: name, price: price, code: facts.code, account: facts.account,
        stock: stock))
    revision += 1
    return id
  }

  /// Changes what is said, and leaves the rest.
  public mutating func changeArticle(
    _ id: ArticleID, _ facts: ArticleFacts
  ) throws(ArticleRefusal) {
    try check(facts)
    if let name = facts.name { articles[id.position].name = name }
    if let price = facts.price { articles[id.position].price = price }
    if let code = facts.code { articles[id.position].code = code }
    if let account = facts.account { articles[id.position].account = account }
    revision += 1
  }

  private func check(_ facts: ArticleFacts) throws(ArticleRefusal) {
    if let price = facts.price, price.isNegative { throw .priceNegative }
    if let code = facts.code, !codes[code].isSale, codes[code].kind != .none {
      throw .notASalesCode
    }
  }

  /// The article of exactly this number.
  public func article(numbered number: String) -> ArticleID? {
    articleNumbers.find(number).map { place in ArticleID(place) }
  }
}
