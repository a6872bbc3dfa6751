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
  let bytes = line.span
  let hasSign = from < to && (bytes[from] == Byte.minus || bytes[from] == Byte.plus)
  let isNegative = hasSign && bytes[from] == Byte.minus
  var position = hasSign ? from &+ 1 : from
  var mantissa: Int64 = 0
  var overflows = false
  var digits = 0
  var point: Int?
  var isGrouped = false
  while position < to {
    let byte = bytes[position]
    if Byte.isDigit(byte) {
      let digit = Int64(byte &- 48)
      let (tenfold, carry) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, carryTwo) =
        isNegative
        ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
      mantissa = sum
      overflows = overflows || carry || carryTwo
      digits &+= 1
      position &+= 1
      continue
    }
    let isGroupEnd = isGrouped ? digits == 3 : digits > 0
    if byte == Byte.point, point == nil, isGroupEnd {
      point = position
      digits = 0
      position &+= 1
      continue
    }
    let width = apostropheLength(bytes, at: position, end: to)
    guard width > 0, point == nil, isGroupEnd, digits <= 3 else {
      return explainNoAmount(line, from: from, to: to)
    }
    isGrouped = true
    digits = 0
    position &+= width
  }
  guard digits > 0, !isGrouped || point != nil || digits == 3 else {
    return explainNoAmount(line, from: from, to: to)
  }
  let places = point == nil ? 0 : digits
  if places > ExactDecimal.maximumPlaces { return .tooManyPlaces }
  if overflows { return .tooLarge }
  return .amount(
    minorMantissa: mantissa, places: UInt8(truncatingIfNeeded: places), isSigned: hasSign)
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
