import Ledger

/// Where a card payment stands.
public enum CardState: Hashable, Sendable {
  /// Reserved; the merchant has ten days to collect (yellow).
  case pending
  /// Collected (green).
  case executed(on: Day)
  /// Booked on its category by this entry.
  case final(on: Day, entry: EntryID)
  /// Not collected in time, by this entry back on the card.
  case released(entry: EntryID)
}

/// What is known about the VAT of a card payment.
public enum CardVAT: Hashable, Sendable {
  case unknown
  /// Stated that there is none.
  case none
  case code(VATCodeID)
}

/// A payment with the debit card; source 000.
public struct CardTransaction: Hashable, Sendable {
  /// Both as they were when it was paid.
  public let account: AccountID
  public let transfer: AccountID
  /// What the merchant reserved.
  public let reserved: Amount
  public let day: Day
  /// The merchant.
  public let text: TextReference
  /// What was collected; until then what is reserved.
  public internal(set) var amount: Amount
  public internal(set) var state = CardState.pending
  /// The expense it is for.
  public internal(set) var category: AccountID?
  public internal(set) var vat = CardVAT.unknown
  /// Marked as complete by a card administrator.
  public internal(set) var isCompleteByHand = false
  /// The newest of its attachments; the others hang on it.
  var lastAttachment: UInt32 = .max

  init(account: AccountID, transfer: AccountID, amount: Amount, day: Day, text: TextReference) {
    self.account = account
    self.transfer = transfer
    reserved = amount
    self.day = day
    self.text = text
    self.amount = amount
  }
}
