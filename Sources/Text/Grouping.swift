/// An amount as Swiss accounts write it: `1'081.00`, `-50.00`.
///
/// `minorUnits` counts the smallest unit, `places` how many digits stand behind the point (0 for
/// none). The thousands are parted by the ASCII apostrophe, which every keyboard can type back.
public func grouped(minorUnits: Int64, places: Int) -> String {
  var digits = Array(String(minorUnits.magnitude).utf8)
  let places = max(0, places)
  if digits.count <= places {
    digits.insert(
      contentsOf: repeatElement(UInt8(ascii: "0"), count: places + 1 - digits.count), at: 0)
  }
  let whole = digits.count - places
  var bytes: [UInt8] = minorUnits < 0 ? [UInt8(ascii: "-")] : []
  for (index, digit) in digits.enumerated() {
    if index == whole {
      bytes.append(UInt8(ascii: "."))
    } else if index > 0 && index < whole && (whole - index).isMultiple(of: 3) {
      bytes.append(UInt8(ascii: "'"))
    }
    bytes.append(digit)
  }
  return String(decoding: bytes, as: UTF8.self)
}
