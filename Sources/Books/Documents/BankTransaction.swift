import Ledger

/// What has become of a bank transaction.
public enum BankState: UInt8, Hashable, Sendable {
  case open
  /// With documents or a customer account (Übereinstimmend, Kundenbuchung).
  case matched
  /// Against an account (Manuelle Buchung).
  case booked
  case split
  /// Booked elsewhere; nothing was booked here.
  case ignored
}

/// A line of a bank statement.
public struct BankTransaction: Hashable, Sendable {
  public let account: AccountID
  /// Positive is money received.
  public let amount: Amount
  public let day: Day
  public let contact: ContactID?
  public let text: TextReference
  public internal(set) var state: BankState
  /// Why it was ignored.
  public internal(set) var reason = TextReference.none
  var lastEffect: UInt32 = .max
}
