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
  /// Positive is money received; in the currency of the account.
  public let amount: Amount
  public let day: Day
  public let contact: ContactID?
  public let text: TextReference
  /// What one unit of the account's currency was worth, where that was said.
  public let rate: Rate?
  /// The part of the amount that the bank or the card's issuer kept; not negative.
  public let fee: Amount
  public internal(set) var state: BankState
  /// Why it was ignored.
  public internal(set) var reason = TextReference.none
  var lastEffect: UInt32 = .max
}
