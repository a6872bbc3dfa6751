/// A decimal number without rounding: `mantissa` divided by ten to the power of `places`.
///
/// Always reduced, so that exact numbers are equal values when they are equal: 1.50 is 15 with one
/// place.
public struct ExactDecimal: Hashable, Sendable {
  public let mantissa: Int128
  /// 0 to 18.
  public let places: Int
  /// False once a quotient or product needed more than 18 places and was rounded half away from
  /// zero.
  public let isExact: Bool

  public static let maximumPlaces = 18
  public static let zero = ExactDecimal(0)

  public init(_ whole: Int64) {
    self.init(reduced: Int128(whole), places: 0, isExact: true)
  }

  /// Reads what `scanAmount` told; nil outside 0 to 18 places.
  public init?(mantissa: Int128, places: Int, isExact: Bool = true) {
    guard (0...Self.maximumPlaces).contains(places) else { return nil }
    self.init(reducing: mantissa, places: places, isExact: isExact)
  }

  private init(reduced mantissa: Int128, places: Int, isExact: Bool) {
    self.mantissa = mantissa
    self.places = places
    self.isExact = isExact
  }

  /// Drops closing zeros and rounds what lies beyond 18 places.
  private init(reducing mantissa: Int128, places: Int, isExact: Bool) {
    var value = mantissa
    var left = places
    while left > 0, value % 10 == 0 {
      value /= 10
      left -= 1
    }
    guard left > Self.maximumPlaces else {
      self.init(reduced: value, places: left, isExact: isExact)
      return
    }
    // At most 36 places come in, from a product: the divisor is at most 10^18.
    let divisor = Self.powerOfTen(left - Self.maximumPlaces) ?? 1
    let rest = value % divisor
    var rounded = value / divisor
    if rest.magnitude * 2 >= divisor.magnitude { rounded += rest < 0 ? -1 : 1 }
    self.init(reducing: rounded, places: Self.maximumPlaces, isExact: false)
  }

  /// The number in units of 10^-`wanted`; nil when it has more places or exceeds 64 bits.
  public func minorUnits(places wanted: Int) -> Int64? {
    guard wanted >= places, let factor = Self.powerOfTen(wanted - places) else { return nil }
    let (units, overflows) = mantissa.multipliedReportingOverflow(by: factor)
    return overflows ? nil : Int64(exactly: units)
  }

  /// The number in units of 10^-`wanted`, rounded half away from zero; nil when it exceeds 64 bits.
  public func roundedMinorUnits(places wanted: Int) -> Int64? {
    guard places > wanted, let divisor = Self.powerOfTen(places - wanted) else {
      return minorUnits(places: wanted)
    }
    let rest = mantissa % divisor
    var units = mantissa / divisor
    if rest.magnitude * 2 >= divisor.magnitude { units += mantissa < 0 ? -1 : 1 }
    return Int64(exactly: units)
  }

  /// The negative number; nil only for the lowest of all.
  public var negated: ExactDecimal? {
    let (value, overflows) = Int128(0).subtractingReportingOverflow(mantissa)
    return overflows ? nil : ExactDecimal(reduced: value, places: places, isExact: isExact)
  }

  /// Nil when the sum exceeds the mantissa; likewise for the other three.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(places, other.places)
    guard let left = widened(to: common), let right = other.widened(to: common) else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    if overflows { return nil }
    return ExactDecimal(reducing: sum, places: common, isExact: isExact && other.isExact)
  }

  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    other.negated.flatMap { negative in adding(negative) }
  }

  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflows) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    if overflows { return nil }
    return ExactDecimal(
      reducing: product, places: places + other.places, isExact: isExact && other.isExact)
  }

  /// A hundredth of the number, what a percent sign makes of it.
  public var hundredth: ExactDecimal {
    ExactDecimal(reducing: mantissa, places: places + 2, isExact: isExact)
  }

  /// Nil for a division by zero and when the quotient exceeds the mantissa.
  public func divided(by other: ExactDecimal) -> ExactDecimal? {
    guard other.mantissa != 0 else { return nil }
    guard mantissa != 0 else { return ExactDecimal(reduced: 0, places: 0, isExact: isExact) }
    let common = Self.greatestCommonDivisor(mantissa.magnitude, other.mantissa.magnitude)
    var dividend = mantissa.magnitude / common
    var divisor = other.mantissa.magnitude / common
    guard let factor = Self.powerOfTen(abs(other.places - places)) else { return nil }
    if other.places > places {
      guard let product = Self.product(dividend, factor.magnitude) else { return nil }
      dividend = product
    } else {
      guard let product = Self.product(divisor, factor.magnitude) else { return nil }
      divisor = product
    }
    let isNegative = (mantissa < 0) != (other.mantissa < 0)
    return Self.quotient(
      dividend, divisor, isNegative: isNegative, isExact: isExact && other.isExact)
  }

  /// The division of the schoolbook, digit by digit behind the point.
  private static func quotient(
    _ dividend: UInt128, _ divisor: UInt128, isNegative: Bool, isExact: Bool
  ) -> ExactDecimal? {
    var quotient = dividend / divisor
    var rest = dividend % divisor
    var places = 0
    while rest != 0, places < maximumPlaces {
      guard let tenfold = product(rest, 10), let next = product(quotient, 10),
        next <= UInt128(Int128.max) - 9
      else { break }
      quotient = next + tenfold / divisor
      rest = tenfold % divisor
      places += 1
    }
    if rest >= divisor - rest { quotient += 1 }
    guard let value = Int128(exactly: quotient) else { return nil }
    return ExactDecimal(
      reducing: isNegative ? -value : value, places: places, isExact: isExact && rest == 0)
  }

  private func widened(to wanted: Int) -> Int128? {
    guard let factor = Self.powerOfTen(wanted - places) else { return nil }
    let (value, overflows) = mantissa.multipliedReportingOverflow(by: factor)
    return overflows ? nil : value
  }

  private static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...38).contains(exponent) else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  private static func product(_ left: UInt128, _ right: UInt128) -> UInt128? {
    let (value, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? nil : value
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var larger = left
    var smaller = right
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number with a point and without grouping: `-583.74`.
  public var description: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
