import Ledger

/// What the company has settled about its debit cards.
public struct CardSettings: Hashable, Sendable {
  /// Who works at the provider; what may be done by hand hangs on it.
  public enum Role: UInt8, CaseIterable, Sendable {
    case bookkeeper
    case cardAdministrator
  }

  /// Holds the prepaid balance; nil until the cards are set up.
  public internal(set) var account: AccountID?
  /// Where payments wait until they are final; of group 109.
  public internal(set) var transfer: AccountID?
  public internal(set) var needsReceipt = false
  public internal(set) var needsVAT = false
  public internal(set) var role = Role.bookkeeper
  /// No pending payment lapses before this day; nil while none is pending.
  var nextLapse: Day?
  /// No payment before this place is pending: none becomes so again.
  var firstPending = 0

  public init() {}
}
