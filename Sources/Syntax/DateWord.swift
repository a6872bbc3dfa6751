/// A date as it was written; whether the calendar has it is not asked here.
public enum DateWord: Hashable, Sendable {
  /// `2026-03-01`
  case iso(year: Int, month: Int, day: Int)
  /// `1.3.2026`
  case full(day: Int, month: Int, year: Int)
  /// `1.3.`, in the year of the working date.
  case dayMonth(day: Int, month: Int)
  /// `today` or `heute`
  case today
  /// `+10d` or `-3d`, in German `+10t`.
  case offset(days: Int)
  /// `month-end` or `monatsende`
  case monthEnd
  /// `year-end` or `jahresende`
  case yearEnd
}

/// Reads `from..<to` of the line as a date word; nil when it has none of the forms.
public func scanDate(_ line: [UInt8], from: Int, to: Int) -> DateWord? {
  if to &- from == 10, let date = isoDate(line.span.extracting(from..<to)) { return date }
  return otherDate(line, from: from, to: to)
}

/// The date forms for the hand.
@inline(never)
private func otherDate(_ line: [UInt8], from: Int, to: Int) -> DateWord? {
  guard from < to else { return nil }
  let first = line[from]
  if first == Byte.plus || first == Byte.minus {
    guard let days = days(line, from: from + 1, to: to, isUnitNeeded: true) else { return nil }
    return .offset(days: first == Byte.minus ? -days : days)
  }
  guard Byte.isDigit(first) else { return dateNames(line, from: from, to: to) }
  return pointedDate(line, from: from, to: to)
}

/// Reads a number of days such as `30d`, `30t` or `30`; nil for anything else.
public func scanDays(_ line: [UInt8], from: Int, to: Int) -> Int? {
  days(line, from: from, to: to, isUnitNeeded: false)
}

private let today: [Name] = ["today", "heute"]
private let monthEnd: [Name] = ["month-end", "monatsende"]
private let yearEnd: [Name] = ["year-end", "jahresende"]

private func dateNames(_ line: [UInt8], from: Int, to: Int) -> DateWord? {
  // Keywords such as `on` and `text` are asked too, and most fall out here.
  guard (5...10).contains(to - from) else { return nil }
  let name = name(in: line, from: from, to: to)
  if today.contains(name) { return .today }
  if monthEnd.contains(name) { return .monthEnd }
  return yearEnd.contains(name) ? .yearEnd : nil
}

/// `2026-03-01`, which nearly every date is.
@inline(__always)
private func isoDate(_ word: Swift.Span<UInt8>) -> DateWord? {
  guard word[4] == Byte.minus, word[7] == Byte.minus else { return nil }
  let bytes = word.bytes
  let year = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self).littleEndian
  let month = bytes.unsafeLoadUnaligned(fromByteOffset: 5, as: UInt16.self).littleEndian
  let day = bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt16.self).littleEndian
  let digits = UInt64(year) | UInt64(month) &<< 32 | UInt64(day) &<< 48
  guard let pairs = digitPairs(digits) else { return nil }
  return .iso(
    year: Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF)),
    month: Int(truncatingIfNeeded: pairs &>> 32 & 0xFF),
    day: Int(truncatingIfNeeded: pairs &>> 48 & 0xFF))
}

private func pointedDate(_ line: [UInt8], from: Int, to: Int) -> DateWord? {
  let dayEnd = digitsEnd(line, from: from, to: to)
  guard dayEnd < to, line[dayEnd] == Byte.point, dayEnd - from <= 2,
    let day = number(line, from: from, to: dayEnd)
  else { return nil }
  let monthEnd = digitsEnd(line, from: dayEnd + 1, to: to)
  guard monthEnd < to, line[monthEnd] == Byte.point, monthEnd - dayEnd <= 3,
    let month = number(line, from: dayEnd + 1, to: monthEnd)
  else { return nil }
  if monthEnd + 1 == to { return .dayMonth(day: day, month: month) }
  guard to - monthEnd == 5, let year = number(line, from: monthEnd + 1, to: to) else { return nil }
  return .full(day: day, month: month, year: year)
}

/// Up to six digits, so that no calendar is led out of its range.
private func days(_ line: [UInt8], from: Int, to: Int, isUnitNeeded: Bool) -> Int? {
  guard from < to else { return nil }
  let hasUnit = line[to - 1] == UInt8(ascii: "d") || line[to - 1] == UInt8(ascii: "t")
  guard hasUnit || !isUnitNeeded else { return nil }
  let end = hasUnit ? to - 1 : to
  guard end - from <= 6 else { return nil }
  return number(line, from: from, to: end)
}

private func digitsEnd(_ line: [UInt8], from: Int, to: Int) -> Int {
  var position = from
  while position < to, Byte.isDigit(line[position]) { position += 1 }
  return position
}

/// A number of few digits; callers bound the length.
private func number(_ line: [UInt8], from: Int, to: Int) -> Int? {
  guard from < to else { return nil }
  var value = 0
  for position in from..<to {
    guard Byte.isDigit(line[position]) else { return nil }
    value = value * 10 + Int(line[position] &- 48)
  }
  return value
}
