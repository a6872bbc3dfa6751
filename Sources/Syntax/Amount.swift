/// What a stretch of a line is when it is read as an amount.
///
/// Plain data, because every booking asks; the corrected amount of a comma is told by
/// `amountWithPoint`.
public enum AmountScan: Hashable, Sendable {
  /// An amount as written: `1'081.00` has the mantissa 108100 and 2 places.
  ///
  /// `isSigned` tells a written `+` or `-`; the mantissa carries it already.
  case amount(minorMantissa: Int64, places: UInt8, isSigned: Bool)
  /// Something else: a name, a date, two signs, an exponent.
  case notAnAmount
  /// A comma where a point belongs: `12,50`, `1.081,50`.
  case commaInsteadOfPoint
  /// An apostrophe that does not part groups of three: `10'81`, `1''000`.
  case misplacedApostrophe
  /// No digit before the point: `.50`.
  case noDigitsBeforePoint
  /// No digit behind the point: `12.`.
  case noDigitsAfterPoint
  /// More than 18 places.
  case tooManyPlaces
  /// Beyond the 64 bits of an amount.
  case tooLarge
}

/// Reads `from..<to` of the line as an amount: `1'081.00`, `1081`, `1’081.00`, `-50.00`.
public func scanAmount(_ line: [UInt8], from: Int, to: Int) -> AmountScan {
  usualAmount(line, from: from, to: to) ?? anyAmount(line, from: from, to: to)
}

/// `3'347.94` and what is shorter down to `0.05`, which most amounts are: the digits are added up
/// at once.
@inline(__always)
private func usualAmount(_ line: [UInt8], from: Int, to: Int) -> AmountScan? {
  let length = to &- from
  guard length >= 4, length <= 8, to >= 8, to <= line.count else { return nil }
  // Unchecked is right: the eight bytes before `to` lie in the line. Zeros take the place of those
  // that stand before the word.
  let part = line.span.bytes.unsafeLoadUnaligned(
    fromUncheckedByteOffset: to &- 8, as: UInt64.self
  ).littleEndian
  let before = ~(UInt64.max &<< UInt64(truncatingIfNeeded: (8 &- length) &* 8))
  let zeros = EightBytes.every(UInt8(ascii: "0"))
  let word = (part & ~before) | (zeros & before)
  guard UInt8(truncatingIfNeeded: word &>> 40) == Byte.point else { return nil }
  // The whole moves up into the place of the point, its first digit into that of the apostrophe.
  var digits = (word & 0xFFFF_0000_0000_0000) | ((word & 0xFF_FFFF_FFFF) &<< 8) | (zeros & 0xFF)
  if length == 8, UInt8(truncatingIfNeeded: word &>> 8) == Byte.apostrophe {
    digits = (digits & 0xFFFF_FFFF_FF00_0000) | ((word & 0xFF) &<< 16) | (zeros & 0xFFFF)
  }
  guard let pairs = digitPairs(digits) else { return nil }
  let high = (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF)
  let low = (pairs &>> 32 & 0xFF) &* 100 &+ (pairs &>> 48)
  return .amount(
    minorMantissa: Int64(truncatingIfNeeded: high &* 10_000 &+ low), places: 2, isSigned: false)
}

@inline(never)
private func anyAmount(_ line: [UInt8], from: Int, to: Int) -> AmountScan {
  let bytes = line.span.extracting(from..<max(from, to))
  return wellFormedAmount(bytes) ?? explainNoAmount(line, from: from, to: to)
}

/// Digits, in groups of three or not, and perhaps a point with digits behind it; nil otherwise.
@inline(__always)
private func wellFormedAmount(_ bytes: Swift.Span<UInt8>) -> AmountScan? {
  guard bytes.count > 0 else { return nil }
  let isNegative = bytes[0] == Byte.minus
  let hasSign = isNegative || bytes[0] == Byte.plus
  var magnitude: Int64 = 0
  var start = hasSign ? 1 : 0
  var position = addDigits(bytes, from: start, to: &magnitude)
  guard position > start else { return nil }
  if position < bytes.count, bytes[position] != Byte.point {
    guard position &- start <= 3 else { return nil }
    repeat {
      let width = apostropheLength(bytes, at: position, end: bytes.count)
      guard width > 0 else { return nil }
      start = position &+ width
      position = addDigits(bytes, from: start, to: &magnitude)
      guard position &- start == 3 else { return nil }
    } while position < bytes.count && bytes[position] != Byte.point
  }
  var places = 0
  if position < bytes.count {
    start = position &+ 1
    position = addDigits(bytes, from: start, to: &magnitude)
    places = position &- start
    guard places > 0, position == bytes.count else { return nil }
    if places > ExactDecimal.maximumPlaces { return .tooManyPlaces }
  }
  var mantissa = isNegative ? 0 &- magnitude : magnitude
  if bytes.count > safeDigits {
    guard let exact = exactMantissa(bytes, isNegative: isNegative) else { return .tooLarge }
    mantissa = exact
  }
  return .amount(
    minorMantissa: mantissa, places: UInt8(truncatingIfNeeded: places), isSigned: hasSign)
}

/// Adds the digits from `start` on to a magnitude, which is right up to 18 digits; tells where
/// they end.
@inline(__always)
private func addDigits(
  _ bytes: Swift.Span<UInt8>, from start: Int, to magnitude: inout Int64
) -> Int {
  var position = start
  while position < bytes.count {
    // Unchecked is right: no place is negative, and this one is in the word.
    let digit = bytes[unchecked: position] &- 48
    guard digit < 10 else { break }
    magnitude = magnitude &* 10 &+ Int64(digit)
    position &+= 1
  }
  return position
}

/// As many digits always fit into an `Int64`.
private let safeDigits = 18

/// The digits of a longer amount; nil beyond 64 bits.
@inline(never)
private func exactMantissa(_ bytes: Swift.Span<UInt8>, isNegative: Bool) -> Int64? {
  var mantissa: Int64 = 0
  for position in bytes.indices where Byte.isDigit(bytes[position]) {
    let digit = Int64(bytes[position] &- 48)
    let (tenfold, overflows) = mantissa.multipliedReportingOverflow(by: 10)
    let (sum, overflowsToo) =
      isNegative
      ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
    if overflows || overflowsToo { return nil }
    mantissa = sum
  }
  return mantissa
}

/// Why a stretch that is no amount is none; read a second time, since only errors pay for it.
@inline(never)
private func explainNoAmount(_ line: [UInt8], from: Int, to: Int) -> AmountScan {
  let bytes = line.span
  var position = from
  if position < to, bytes[position] == Byte.minus || bytes[position] == Byte.plus { position += 1 }
  var digits = 0
  var digitsBehindPoint = 0
  var points = 0
  var commas = 0
  var firstPoint: Int?
  let start = position
  while position < to {
    let apostrophe = apostropheLength(bytes, at: position, end: to)
    switch bytes[position] {
    case Byte.point:
      points += 1
      firstPoint = firstPoint ?? position
    case Byte.comma:
      commas += 1
    case let byte where Byte.isDigit(byte):
      digits += 1
      if points > 0 { digitsBehindPoint += 1 }
    default:
      if apostrophe == 0 { return .notAnAmount }
    }
    position += max(apostrophe, 1)
  }
  if digits == 0 { return .notAnAmount }
  if commas > 0 {
    let corrected = amountWithPoint(line, from: from, to: to)
    return corrected == nil ? .notAnAmount : .commaInsteadOfPoint
  }
  if points > 1 { return .notAnAmount }
  if firstPoint == start { return .noDigitsBeforePoint }
  if points == 1, digitsBehindPoint == 0 { return .noDigitsAfterPoint }
  return .misplacedApostrophe
}

/// The amount that a comma was meant to write: `12,50` gives `12.50`, `1.081,50` and `1,081.50`
/// give `1'081.50`, `1,081` gives `1'081`; nil when it cannot be told.
public func amountWithPoint(_ line: [UInt8], from: Int, to: Int) -> String? {
  var text = String(decoding: line[from..<to], as: UTF8.self)
  var sign = ""
  if text.hasPrefix("-") || text.hasPrefix("+") { sign = String(text.removeFirst()) }
  let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  guard parts.count > 1, let head = parts.first, let tail = parts.last else { return nil }
  let corrected: String
  if text.contains(".") {
    if tail.contains(".") {
      corrected = parts.joined(separator: "'")
    } else {
      let groups = head.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, groups.dropFirst().allSatisfy({ group in group.utf8.count == 3 })
      else { return nil }
      corrected = groups.joined(separator: "'") + "." + tail
    }
  } else if tail.utf8.count == 3, head.utf8.count <= 3 {
    corrected = parts.joined(separator: "'")
  } else {
    guard parts.count == 2 else { return nil }
    corrected = head + "." + tail
  }
  let bytes = Array((sign + corrected).utf8)
  guard case .amount = scanAmount(bytes, from: 0, to: bytes.count) else { return nil }
  return sign + corrected
}
