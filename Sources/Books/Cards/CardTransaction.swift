import Ledger

/// Where a card payment stands.
public enum CardState: Hashable, Sendable {
  /// Reserved; the merchant has ten days to collect (yellow).
  case pending
  /// Collected (green).
  case executed(on: Day)
  /// Booked on its category by this entry; collected on the day.
  case final(on: Day, entry: EntryID)
  /// Not collected in time, or let go by the merchant: taken back by this entry.
  case released(entry: EntryID)

  /// Whether it waits on the transfer account.
  public var isOpen: Bool {
    switch self {
    case .pending, .executed: true
    case .final, .released: false
    }
  }
}

/// What is known about the VAT of a card payment.
public enum CardVAT: Hashable, Sendable {
  case unknown
  /// Stated that there is none.
  case none
  case code(VATCodeID)
}

/// A payment with the debit card, source 000; its amounts are negative where the merchant pays
/// back.
public struct CardTransaction: Hashable, Sendable {
  /// How many days the merchant has to collect.
  public static let collectionDays = 10

  /// Both as they were when it was paid.
  public let account: AccountID
  public let transfer: AccountID
  /// What the merchant reserved, or announced to pay back.
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
  /// What the final rows say in place of the merchant.
  public internal(set) var purpose = TextReference.none
  /// The day a final booking was taken back on because its own was locked: it stays where it was,
  /// and the new one stands beside its reversal, so that no period has it twice.
  public internal(set) var bookedFrom: Day?
  /// Marked as complete by a card administrator.
  public internal(set) var isCompleteByHand = false
  /// Why it was marked so.
  public internal(set) var reason = TextReference.none
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

  /// Whether the merchant pays back.
  public var isRefund: Bool { reserved.isNegative }

  public var hasReceipt: Bool { lastAttachment != .max }

  /// The last day on which the merchant can collect.
  public var lastDay: Day { day.adding(Self.collectionDays) ?? .last }

  /// Where the final booking stands.
  func bookingDay(collected: Day) -> Day { max(collected, bookedFrom ?? collected) }

  /// The day on which it is released if it was not collected.
  public var lapseDay: Day { lastDay.next }
}
