/// An exact amount in the minor unit of the books' base currency (Rappen).
///
/// Within `limit`, so that sums over a document stay far inside `Int64`; what is summed over the
/// whole journal is checked where it is posted. Products are formed in `Int128`.
public struct Amount: Hashable, Comparable, Sendable {
  public let minorUnits: Int64

  /// The largest single amount, 10 trillion francs: 9 000 of them still add up in `Int64`.
  public static let limit: Int64 = 1_000_000_000_000_000

  public static let zero = Amount(minorUnits: 0)

  @inlinable public init(minorUnits: Int64) {
    self.minorUnits = minorUnits
  }

  /// Nil outside ±`limit`.
  @inlinable public init?(exactly value: Int128) {
    guard value.magnitude <= UInt128(Self.limit) else { return nil }
    self.init(minorUnits: Int64(value))
  }

  @inlinable public var isPositive: Bool { minorUnits > 0 }
  @inlinable public var isNegative: Bool { minorUnits < 0 }
  @inlinable public var isZero: Bool { minorUnits == 0 }
  @inlinable public var magnitude: Amount { isNegative ? -self : self }

  @inlinable public static func < (left: Amount, right: Amount) -> Bool {
    left.minorUnits < right.minorUnits
  }
  @inlinable public static func + (left: Amount, right: Amount) -> Amount {
    Amount(minorUnits: left.minorUnits + right.minorUnits)
  }
  @inlinable public static func - (left: Amount, right: Amount) -> Amount {
    Amount(minorUnits: left.minorUnits - right.minorUnits)
  }
  @inlinable public static prefix func - (amount: Amount) -> Amount {
    Amount(minorUnits: 0 - amount.minorUnits)
  }
  @inlinable public static func += (left: inout Amount, right: Amount) { left = left + right }
  @inlinable public static func -= (left: inout Amount, right: Amount) { left = left - right }
}

/// An amount of one currency, as it is typed and as a bank reports it.
public struct Money: Hashable, Sendable {
  public let amount: Amount
  public let currency: Currency

  public init(_ amount: Amount, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}

extension Amount {
  /// This amount times `numerator` / `denominator`, half away from zero to the minor unit.
  ///
  /// `denominator` is positive; the product is formed in `Int128`, so factors up to 10¹⁵ fit.
  public func scaledHalfAwayFromZero(_ numerator: Int64, over denominator: Int64) -> Amount {
    let product = Int128(minorUnits) * Int128(numerator)
    let divisor = Int128(denominator)
    let half = product < 0 ? -(divisor / 2) : divisor / 2
    // An odd divisor has no exact half; truncation after adding the smaller half is then right.
    return Amount(minorUnits: Int64(truncatingIfNeeded: (product + half) / divisor))
  }

  /// The nearest multiple of `step` minor units, half away from zero: 5 rounds to 0.05.
  public func roundedHalfAwayFromZero(toMultipleOf step: Int64) -> Amount {
    guard step > 1 else { return self }
    return Amount(minorUnits: scaledHalfAwayFromZero(1, over: step).minorUnits * step)
  }

  /// Whether the shares by these weights are amounts: weights of mixed signs that nearly cancel
  /// out make shares of any size.
  public func canBeShared(by weights: [Amount]) -> Bool {
    var total = Int128(0)
    var size = Int128(0)
    for weight in weights {
      total += Int128(weight.minorUnits)
      size += Int128(weight.minorUnits.magnitude)
    }
    guard total != 0 else { return true }
    let (product, overflows) = Int128(minorUnits.magnitude).multipliedReportingOverflow(by: size)
    return !overflows && product.magnitude / total.magnitude <= UInt128(Self.limit)
  }

  /// Shares the amount in proportion to `weights`, losing nothing.
  ///
  /// What truncation leaves over goes to the largest remainders, to the earlier share where two
  /// are equal. Weights may be negative as long as they do not add up to zero; a share is never
  /// further than one unit from its exact size, where `canBeShared` holds.
  public func shared(by weights: [Amount]) -> [Amount] {
    let total = weights.reduce(Int128(0)) { sum, weight in sum + Int128(weight.minorUnits) }
    guard total != 0 else { return weights.map { _ in .zero } }
    guard weights.count > 1 else { return [self] }
    var shares: [Int64] = []
    var remainders: [(position: Int, size: Int128)] = []
    let direction: Int128 = total < 0 ? -1 : 1
    var given: Int64 = 0
    for (position, weight) in weights.enumerated() {
      let product = Int128(minorUnits) * Int128(weight.minorUnits)
      let share = Int64(truncatingIfNeeded: product / total)
      shares.append(share)
      given += share
      remainders.append((position, (product - Int128(share) * total) * direction))
    }
    var left = minorUnits - given
    let step: Int64 = left < 0 ? -1 : 1
    // Shares of mixed signs have remainders of both: only one in the direction of what is left
    // over may take a part of it.
    remainders.sort { one, other in
      one.size != other.size
        ? one.size * Int128(step) > other.size * Int128(step) : one.position < other.position
    }
    var next = 0
    while left != 0, !remainders.isEmpty {
      shares[remainders[next % remainders.count].position] += step
      left -= step
      next += 1
    }
    return shares.map(Amount.init(minorUnits:))
  }
}
