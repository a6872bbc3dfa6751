import Ledger

public enum ArticleTable {}
public typealias ArticleID = Identifier<ArticleTable>

/// Something the till sells.
public struct Article: Hashable, Sendable {
  public let number: String
  public internal(set) var name: String
  /// Gross.
  public internal(set) var price: Amount
  public internal(set) var code: VATCodeID?
  public internal(set) var account: AccountID?
  /// As it was when the article came in; nil where nobody counts it.
  public let stock: Int?
  /// Thousandths sold since at the till, less those that came back.
  public internal(set) var sold = Int128(0)

  /// Thousandths that are there now; less than zero where more was sold than came in.
  public var remaining: Int128? { stock.map { stock in Int128(stock) * 1_000 - sold } }
}
