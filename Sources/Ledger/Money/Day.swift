/// A calendar day, as the number of days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  public let number: Int32

  /// The nearest of `numbers`.
  public init(number: Int32) {
    self.number = min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound)
  }

  /// The days of `years`, with the one before the first and the one after the last.
  @usableFromInline static var numbers: ClosedRange<Int32> { lowest...84_006 }
  @inlinable static var lowest: Int32 { -25_568 }

  /// Counted from the lowest of `numbers`, for what is stored; below 2¹⁷.
  var offset: UInt32 { UInt32(number - Self.lowest) }

  @inlinable init(offset: UInt32) { number = Int32(truncatingIfNeeded: offset) + Self.lowest }

  /// Years the books accept; a date outside is a typing mistake.
  public static let years = 1900...2199

  /// Nil for a day that the calendar does not have or a year outside `years`.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(month: month, year: year)
    else { return nil }
    // Days from civil: years begin in March, so that the leap day is the last one.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  public static func length(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// The day `count` days later; nil outside `years`.
  public func adding(_ count: Int) -> Day? {
    let (sum, overflow) = Int(number).addingReportingOverflow(count)
    guard !overflow, let number = Int32(exactly: sum), number >= Self.first.number,
      number <= Self.last.number
    else { return nil }
    return Day(number: number)
  }

  @inlinable public var next: Day { Day(number: number + 1) }
  public var previous: Day { Day(number: number - 1) }

  public var endOfMonth: Day {
    let (year, month, _) = civil
    return Day(year: year, month: month, day: Self.length(month: month, year: year)) ?? self
  }

  public var startOfYear: Day { Day(year: civil.year, month: 1, day: 1) ?? self }
  public var endOfYear: Day { Day(year: civil.year, month: 12, day: 31) ?? self }

  public static let first = Day(number: -25_567)
  public static let last = Day(number: 84_005)

  @inlinable
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-03-01`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes what `description` says, without making a string of it.
  public func append(to bytes: inout [UInt8]) {
    let (year, month, day) = civil
    Self.appendDigits(year / 100, to: &bytes)
    Self.appendDigits(year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.appendDigits(month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.appendDigits(day, to: &bytes)
  }

  /// Two of them; a year of the calendar has four.
  @inline(__always)
  private static func appendDigits(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
