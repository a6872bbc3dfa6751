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
  /// As it was when the article came in; the till keeps it from then on.
  public let stock: Int?
}
