import Ledger

/// Where a receipt stands.
public enum ReceiptState: Hashable, Sendable {
  /// On 2050 until it is known which card has paid.
  case parked
  /// On the account of the card, with the transaction that has paid it.
  case matched(charge: ChargeID)
  /// Paid privately: against this account, set to reconciled by hand.
  case reconciled(account: AccountID)
  /// Taken back.
  case withdrawn
}

/// A receipt that was paid by credit card, source 004.
public struct Receipt: Hashable, Sendable {
  /// Who has sold.
  public let text: TextReference
  public let day: Day
  public let supply: Day
  /// What it says, in its currency; negative where the merchant pays back.
  public let written: Money
  public let rate: Rate
  /// Typed with the receipt; else it was that of its day by the company's strategy.
  public let isRateTyped: Bool
  /// In francs, tax included.
  public let total: Amount
  public let lines: Range<Int>
  public let shares: Range<Int>
  /// What the lines are in the receipt's currency; empty where that is francs.
  public let foreignLines: Range<Int>
  /// Which card has paid, where the receipt says so.
  public internal(set) var card: CreditCardID?
  public internal(set) var state = ReceiptState.parked
  /// Where its rows stand.
  public internal(set) var placement: CardPlacement
  /// The receipt before it that the same transaction has paid.
  var previousOfCharge: UInt32 = .max
  /// The newest of its attachments; the others hang on it.
  var lastAttachment: UInt32 = .max

  public var hasAttachment: Bool { lastAttachment != .max }
  public var isForeign: Bool { written.currency != .chf }

  /// The transaction that has paid it.
  public var charge: ChargeID? {
    if case .matched(let charge) = state { charge } else { nil }
  }
}
