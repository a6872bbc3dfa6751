import Ledger

/// Why a rate is not taken in.
public enum RateRefusal: Error, Hashable, Sendable {
  /// One franc is worth one franc.
  case ownCurrency
}

extension Books {
  /// States what a currency is worth in a month or on a day; a later statement replaces it.
  ///
  /// What is booked stays as it is: each document keeps the rate it was booked at.
  public mutating func setRate(
    _ rate: Rate, of currency: Currency, _ period: RateTable.Period
  ) throws(RateRefusal) {
    guard currency != .chf else { throw .ownCurrency }
    rates.set(rate, of: currency, period)
    revision += 1
  }
}
