import Ledger

/// Where a day at the till stands.
public enum TillDayState: Hashable, Sendable {
  case open
  /// The cash was counted and differed by so much from what was expected; more is positive.
  case counted(Amount, difference: Amount)
  /// Its takings are booked by these entries.
  case exported(entries: Range<UInt32>)
}

/// Takings of one kind: what one template books.
public struct TakingsGroup: Hashable, Sendable {
  public enum Item: Hashable, Sendable {
    /// Goods and services, by their VAT code; nil where the company is not liable.
    case goods(VATCodeID?)
    case voucher
  }

  public let method: PaymentMethod
  public let item: Item
  public internal(set) var amount = Amount.zero
}

/// The sales of one day at the till and what became of them; source 001.
public struct TillDay: Hashable, Sendable {
  public let day: Day
  public internal(set) var state = TillDayState.open
  /// Without sales on invoices.
  public internal(set) var groups: [TakingsGroup] = []

  init(day: Day) { self.day = day }
}
