/// An amount as Swiss accounts write it: `1'081.00`, `-50.00`.
///
/// `minorUnits` counts the smallest unit, `places` how many digits stand behind the point (0 for
/// none). The thousands are parted by the ASCII apostrophe, which every keyboard can type back.
public func grouped(minorUnits: Int64, places: Int) -> String {
  var bytes: [UInt8] = []
  appendGrouped(minorUnits: minorUnits, places: places, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes an amount as `grouped` does, without making a string of it.
public func appendGrouped(minorUnits: Int64, places: Int, to bytes: inout [UInt8]) {
  appendDecimal(minorUnits, places: places, separator: UInt8(ascii: "'"), to: &bytes)
}

/// Writes a number with `places` digits behind the point and no separators: `-1081.00`.
public func appendDecimal(_ minorUnits: Int64, places: Int, to bytes: inout [UInt8]) {
  appendDecimal(minorUnits, places: places, separator: nil, to: &bytes)
}

private func appendDecimal(
  _ minorUnits: Int64, places: Int, separator: UInt8?, to bytes: inout [UInt8]
) {
  if minorUnits < 0 { bytes.append(UInt8(ascii: "-")) }
  let start = bytes.count
  let places = max(0, places)
  var left = minorUnits.magnitude
  var count = 0
  // From the last digit to the first; there is one before the point.
  repeat {
    if count == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
    let whole = count - places
    if let separator, whole > 0, whole.isMultiple(of: 3) { bytes.append(separator) }
    bytes.append(UInt8(ascii: "0") + UInt8(left % 10))
    left /= 10
    count += 1
  } while left > 0 || count <= places
  bytes[start...].reverse()
}
