import Ledger

/// How foreign money is valued and where its differences go: what source 003 calls the settings
/// of the accounting system.
public struct BookkeepingSettings: Hashable, Sendable {
  /// Which rate a document takes by itself.
  public enum Strategy: UInt8, CaseIterable, Sendable {
    /// The monthly average at its date (ESTV).
    case monthly
    /// That of its day (BAZG).
    case daily
    /// None: each document says its own.
    case manual
  }

  /// Of the calendar years that differ from `strategy`, by year.
  public internal(set) var strategies: [Int: Strategy] = [:]
  public internal(set) var strategy = Strategy.monthly
  public internal(set) var loss: AccountID
  public internal(set) var gain: AccountID
  public internal(set) var fees: AccountID
  /// The code of fee, exchange and rounding lines; nil takes VSF, or V00 for a company opened
  /// since 2025.
  public internal(set) var code: VATCodeID?
  /// Where private money of employees is owed; nil until it is set.
  public internal(set) var privateAccount: AccountID?

  init(chart: Chart) {
    loss = chart[system: .exchangeLoss]
    gain = chart[system: .exchangeGain]
    fees = chart[system: .bankCharges]
  }

  public func strategy(in year: Int) -> Strategy { strategies[year] ?? strategy }
}
