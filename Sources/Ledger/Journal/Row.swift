/// A row of the journal as it is stored: 24 bytes, no references.
///
/// Accounts, day and reason share 64 bits and leave none over. An account takes 20: numbers run
/// from 1000 to 999 999, so a chart has fewer than 2²⁰ places. A day takes 17: 300 years have
/// 109 573 of them. The other 7 are the reason. `Journal.check` refuses a batch with more.
public struct Row: Hashable, Sendable {
  public let amount: Amount
  @usableFromInline let packed: UInt64
  public let entry: EntryID
  public let text: TextReference

  init(_ posting: Posting, entry: EntryID, day: Day) {
    amount = posting.amount
    packed =
      UInt64(posting.debit.index) | UInt64(posting.credit.index) << 20
      | UInt64(day.offset) << 40 | UInt64(posting.reason) << 57
    self.entry = entry
    text = posting.text
  }

  /// How many accounts a row can tell apart.
  static var accountLimit: UInt32 { 1 << 20 }
  /// The highest reason that a row can keep.
  public static var reasonLimit: UInt8 { 127 }

  static func canKeep(_ posting: Posting) -> Bool {
    posting.debit.index < accountLimit && posting.credit.index < accountLimit
      && posting.reason <= reasonLimit
  }

  @inlinable public var debit: AccountID {
    AccountID(raw: UInt32(truncatingIfNeeded: packed & 0xf_ffff))
  }

  @inlinable public var credit: AccountID {
    AccountID(raw: UInt32(truncatingIfNeeded: packed >> 20 & 0xf_ffff))
  }

  @inlinable public var day: Day {
    Day(offset: UInt32(truncatingIfNeeded: packed >> 40 & 0x1_ffff))
  }

  /// Why a rule booked this row; its meaning belongs to whoever posts.
  @inlinable public var reason: UInt8 { UInt8(truncatingIfNeeded: packed >> 57) }
}
