import Ledger

public enum CreditCardTable {}
public typealias CreditCardID = Identifier<CreditCardTable>

/// A credit card of the company, with the account that its statements and receipts meet on.
public struct CreditCard: Hashable, Sendable {
  public internal(set) var name: String
  /// 2070, 2071 …, one for each card; one of a debit card bears number and fee code only.
  public let account: AccountID
  /// What the issuer's file calls it, often masked; empty where it is not known.
  public internal(set) var number: String
  /// The code of fees on this card, before that of the settings.
  public internal(set) var feeCode: VATCodeID?
}
