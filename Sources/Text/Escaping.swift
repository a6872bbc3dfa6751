/// The text with everything that could steer a terminal or hide written out, as `\u{1b}`.
///
/// That is control characters (tabs and line ends too), C1 controls, bidirectional overrides and
/// invisible format characters. Ordinary text comes back unchanged; backslashes are ordinary.
public func visible(_ text: String) -> String {
  if text.utf8.allSatisfy(isHarmless) { return text }
  var shown = ""
  for scalar in text.unicodeScalars { shown += visible(scalar) }
  return shown
}

/// Whether nothing in these bytes of a text is ever written out: a quick answer, no where unsure.
public func isCertainlyVisible(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.allSatisfy(isHarmless)
}

/// As for texts; bytes that are not UTF-8 are shown as `\xff`.
public func visible(bytes: some Collection<UInt8>) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return visible(text) }
  var shown = ""
  forEachCell(in: Array(bytes)[...]) { cell in
    shown += cell.text
    return true
  }
  return shown
}

/// One character of a line as it is shown, with the bytes it came from.
public struct ShownCell: Hashable, Sendable {
  public let text: String
  public let columns: Int
  /// Indices into the bytes shown.
  public let bytes: Range<Int>

  public init(text: String, columns: Int, bytes: Range<Int>) {
    self.text = text
    self.columns = columns
    self.bytes = bytes
  }
}

/// Walks over bytes in the characters a terminal will show, escapes written out, until `body`
/// answers false; tabs become one blank when `blankTabs` is set.
public func forEachCell(
  in bytes: ArraySlice<UInt8>, blankTabs: Bool = false, _ body: (ShownCell) -> Bool
) {
  var position = bytes.startIndex
  while position < bytes.endIndex {
    var end = position
    while let length = scalarLength(in: bytes, at: end) { end += length }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    guard cells(of: text, from: position, blankTabs: blankTabs, body) else { return }
    guard end < bytes.endIndex else { return }
    let escape = "\\x" + hexadecimal(UInt32(bytes[end]), digits: 2)
    guard body(ShownCell(text: escape, columns: 4, bytes: end..<end + 1)) else { return }
    position = end + 1
  }
}

private func cells(
  of text: String, from start: Int, blankTabs: Bool, _ body: (ShownCell) -> Bool
) -> Bool {
  var position = start
  func show(_ shown: String, width: Int, length: Int) -> Bool {
    let bytes = position..<position + length
    position += length
    return body(ShownCell(text: shown, columns: width, bytes: bytes))
  }
  for character in text {
    if !character.unicodeScalars.contains(where: isUnsafe) {
      let length = character.utf8.count
      let width = columns(of: character)
      guard show(String(character), width: width, length: length) else { return false }
      continue
    }
    for scalar in character.unicodeScalars {
      let shown = blankTabs && scalar == "\t" ? " " : visible(scalar)
      let length = UTF8.width(scalar)
      guard show(shown, width: columns(of: shown), length: length) else { return false }
    }
  }
  return true
}

private func visible(_ scalar: Unicode.Scalar) -> String {
  isUnsafe(scalar) ? "\\u{" + hexadecimal(scalar.value, digits: 1) + "}" : String(scalar)
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// Bytes that never begin an unsafe scalar: printable ASCII, and no lead byte of the list below.
private func isHarmless(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: false
  default: true
  }
}

/// The zero-width joiners (U+200C, U+200D) are left alone: emoji and scripts need them.
private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF, 0xFFF9...0xFFFB, 0xE0001:
    true
  default: false
  }
}

/// The length of the well-formed UTF-8 sequence at `position`; nil at the end and at broken bytes.
private func scalarLength(in bytes: ArraySlice<UInt8>, at position: Int) -> Int? {
  guard position < bytes.endIndex else { return nil }
  let lead = bytes[position]
  let (length, second): (Int, ClosedRange<UInt8>) =
    switch lead {
    case 0..<0x80: (1, 0x80...0xBF)
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  guard length > 0, position + length <= bytes.endIndex else { return nil }
  if length > 1 && !second.contains(bytes[position + 1]) { return nil }
  for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 { return nil }
  return length
}
