import Ledger

/// The rates that are known: by month and by day of each currency.
public struct RateTable: Hashable, Sendable {
  /// What a rate is for.
  public enum Period: Hashable, Comparable, Sendable {
    case month(year: Int, month: Int)
    case day(Day)
  }

  struct Key: Hashable, Sendable {
    let currency: UInt32
    let period: Period
  }

  private(set) var rates: [Key: Rate] = [:]

  public var count: Int { rates.count }

  public func rate(of currency: Currency, _ period: Period) -> Rate? {
    rates[Key(currency: currency.raw, period: period)]
  }

  mutating func set(_ rate: Rate?, of currency: Currency, _ period: Period) {
    rates[Key(currency: currency.raw, period: period)] = rate
  }

  /// All rates, by currency and then by period.
  public var sorted: [(currency: Currency, period: Period, rate: Rate)] {
    rates.compactMap { key, rate in
      Currency(raw: key.currency).map { currency in
        (currency: currency, period: key.period, rate: rate)
      }
    }.sorted { one, other in
      (one.currency.code, one.period) < (other.currency.code, other.period)
    }
  }
}

/// A rate that a document needs and nobody has stated.
public struct MissingRate: Error, Hashable, Sendable {
  public let currency: Currency
  /// What it would be looked up by; nil where each document says its own.
  public let period: RateTable.Period?
}

extension Books {
  /// What the company's strategy says a currency is worth on a day; 1 for francs.
  public func rate(of currency: Currency, on day: Day) throws(MissingRate) -> Rate {
    guard currency != .chf else { return .one }
    let (year, month, _) = day.civil
    let period: RateTable.Period
    switch bookkeeping.strategy(in: year) {
    case .monthly: period = .month(year: year, month: month)
    case .daily: period = .day(day)
    case .manual: throw MissingRate(currency: currency, period: nil)
    }
    guard let rate = rates.rate(of: currency, period) else {
      throw MissingRate(currency: currency, period: period)
    }
    return rate
  }

  /// Spreads the value of a sum over its parts in proportion, so that they add up to it.
  func values(of parts: [Amount], in currency: Currency, at rate: Rate) -> [Amount]? {
    let sum = parts.reduce(.zero, +)
    guard let value = rate.value(of: Money(sum, currency)), value.canBeShared(by: parts) else {
      return nil
    }
    return currency == .chf ? parts : value.shared(by: parts)
  }
}
