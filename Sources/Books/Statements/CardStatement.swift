import Ledger

/// Where a statement of a credit card stands.
public enum StatementState: Hashable, Sendable {
  /// 2050/2000, not approved.
  case uploaded
  case approved
  case partlyPaid(remaining: Amount)
  /// Approved and paid: superseded by 207x/2000.
  case paid
  /// Taken back.
  case withdrawn
}

/// A statement of a credit card, source 004.
public struct CardStatement: Hashable, Sendable {
  public let card: CreditCardID
  public let day: Day
  public let due: Day
  public let total: Amount
  public let reference: TextReference
  public internal(set) var state = StatementState.uploaded
  /// 2050/2000, or 207x/2000 that superseded it.
  public internal(set) var placement: CardPlacement
  /// What its transactions add up to, as far as they are extracted.
  public internal(set) var extracted = Amount.zero
  /// Whether all of them are: then they add up to the total.
  public internal(set) var isExtracted = false
  /// The newest of its transactions; the others hang on it.
  var lastCharge: UInt32 = .max
  var lastEffect: UInt32 = .max

  public var isPayable: Bool {
    switch state {
    case .approved, .partlyPaid: true
    case .uploaded, .paid, .withdrawn: false
    }
  }
}

/// What has become of a transaction on a statement.
public enum ChargeState: Hashable, Sendable {
  case open
  /// With a receipt or several, or with a bill.
  case matched
  /// Without a receipt, by this entry.
  case booked(entry: EntryID)
  /// Its statement was extracted anew or taken back.
  case withdrawn
}

/// A transaction on a credit card as its statement lists it: it books nothing by itself.
public struct CardCharge: Hashable, Sendable {
  public let statement: StatementID
  public let day: Day
  /// Positive where the card has paid, negative where the merchant has paid back.
  public let amount: Amount
  /// What the merchant has charged, where that was in another currency.
  public let original: Money?
  /// The merchant.
  public let text: TextReference
  public internal(set) var state = ChargeState.open
  /// The bill it has paid, where it was no receipt.
  public internal(set) var bill: BillID?
  /// The newest of the receipts it is matched with; the others hang on it.
  var lastReceipt: UInt32 = .max
  /// The one before it on the same statement.
  let previous: UInt32
}
