/// What one unit of a currency is worth in francs, exact to ten places.
///
/// Ten places keep what is quoted for 10 000 units with five (`facts/bexio.md`, section 5).
public struct Rate: Hashable, Comparable, Sendable {
  /// In units of 10⁻¹⁰ francs; positive.
  public let units: Int64

  public static let places = 10
  static let scale: Int64 = 10_000_000_000
  /// 100 000 francs for one unit are more than any currency is worth.
  static let limit: Int64 = 100_000 * scale

  /// That of the francs themselves.
  public static let one = Rate(units: scale)

  private init(units: Int64) {
    self.units = units
  }

  /// Reads what is kept as plain data; nil where it is no rate.
  public init?(exactly units: Int64) {
    guard units > 0, units <= Self.limit else { return nil }
    self.init(units: units)
  }

  /// `mantissa` × 10⁻ᵖˡᵃᶜᵉˢ francs for so many units of the currency; nil where that is no rate or
  /// has more than ten places for one unit.
  public init?(_ mantissa: Int64, places: Int, per count: Int64 = 1) {
    guard mantissa > 0, count > 0, (0...18).contains(places) else { return nil }
    var numerator = Int128(mantissa) * Int128(Self.scale)
    for _ in 0..<places {
      guard numerator % 10 == 0 else { return nil }
      numerator /= 10
    }
    let (units, rest) = numerator.quotientAndRemainder(dividingBy: Int128(count))
    guard rest == 0, units > 0, units <= Int128(Self.limit) else { return nil }
    self.init(units: Int64(units))
  }

  /// A rate that was quoted for so many units; nil where it has more than ten places for one.
  public init?(_ count: Int64, of quoted: Rate) {
    guard count > 0, quoted.units % count == 0, quoted.units > 0 else { return nil }
    self.init(units: quoted.units / count)
  }

  public static func < (one: Rate, other: Rate) -> Bool { one.units < other.units }

  /// The value in Rappen, half away from zero; nil beyond the limit of an amount.
  public func value(of money: Money) -> Amount? {
    var divisor = Int128(Self.scale)
    for _ in 0..<money.currency.places { divisor *= 10 }
    let product = Int128(money.amount.minorUnits) * Int128(units) * 100
    let half = product < 0 ? -(divisor / 2) : divisor / 2
    return Amount(exactly: (product + half) / divisor)
  }
}
