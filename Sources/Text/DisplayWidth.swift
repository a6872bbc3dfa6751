/// Where a text stands in the columns given to it.
public enum Alignment: Hashable, Sendable {
  case left
  case right
}

/// How many terminal columns a text takes; control characters count nothing.
///
/// Wide East Asian characters and emoji take two, combining and invisible ones none. Printable
/// ASCII costs one pass over the bytes.
public func columns(of text: String) -> Int {
  if text.utf8.allSatisfy({ byte in byte >= 0x20 && byte < 0x7F }) { return text.utf8.count }
  return text.reduce(0) { sum, character in sum + columns(of: character) }
}

/// How many terminal columns one character takes, however many scalars it is made of.
public func columns(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if scalars.count == 1 { return columns(of: first) }
  if isShownAsEmoji(first) { return 2 }
  let asksForEmoji = scalars.contains { scalar in scalar.value == 0xFE0F }
  if asksForEmoji && first.properties.isEmoji { return 2 }
  return scalars.reduce(0) { sum, scalar in sum + columns(of: scalar) }
}

/// The text, or as much of its beginning as leaves room for `mark` within `limit` columns.
public func fitted(_ text: String, to limit: Int, mark: String = "…") -> String {
  if text.utf8.count <= limit || columns(of: text) <= limit { return text }
  let room = limit - columns(of: mark)
  guard room >= 0 else { return String(mark.prefix(max(0, limit))) }
  var used = 0
  var end = text.startIndex
  while end < text.endIndex {
    let taken = columns(of: text[end])
    if used + taken > room { break }
    used += taken
    end = text.index(after: end)
  }
  return text[..<end] + mark
}

/// How many terminal columns bytes of UTF-8 take that need neither escapes nor a look at their
/// characters: printable ASCII and the Latin letters up to U+02FF, which never join; else nil.
func simpleWidth(of bytes: ArraySlice<UInt8>) -> Int? {
  var width = 0
  for byte in bytes {
    switch byte {
    case 0x20..<0x7F, 0xC3..<0xCC: width += 1
    case 0x80..<0xC0: continue
    default: return nil
    }
  }
  return width
}

/// Appends what `fitted` gives of a text that is too long; gives the columns it takes.
func appendFitted(
  _ bytes: ArraySlice<UInt8>, to limit: Int, mark: String, _ output: inout [UInt8]
) -> Int {
  let markWidth = columns(of: mark)
  let room = limit - markWidth
  guard room >= 0, simpleWidth(of: bytes) != nil else {
    let text = fitted(String(decoding: bytes, as: UTF8.self), to: limit, mark: mark)
    output.append(contentsOf: text.utf8)
    return columns(of: text)
  }
  var end = bytes.startIndex
  var used = 0
  while end < bytes.endIndex {
    if bytes[end] & 0xC0 != 0x80 {
      if used == room { break }
      used += 1
    }
    end += 1
  }
  output.append(contentsOf: bytes[..<end])
  output.append(contentsOf: mark.utf8)
  return used + markWidth
}

/// The text with blanks up to `width` columns; a longer text is left as it is.
public func padded(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
  let blanks = String(repeating: " ", count: max(0, width - columns(of: text)))
  switch alignment {
  case .left: return text + blanks
  case .right: return blanks + text
  }
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 {
    return value < 0x20 || (value >= 0x7F && value < 0xA0) ? 0 : 1
  }
  if isWide(value) || isShownAsEmoji(scalar) { return 2 }
  // The vowels and finals of decomposed Hangul join the wide consonant before them.
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return 0
  default:
    return 1
  }
}

/// Half a flag is a letter in a box: one column, and two of them make the two of a flag.
private func isShownAsEmoji(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x231A && !(0x1F1E6...0x1F1FF).contains(scalar.value)
    && scalar.properties.isEmojiPresentation
}

/// East Asian Width W and F, without the emoji: the standard library knows those.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case ..<0x1100: false
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x3FFFD:
    // Tone marks stand on the ideograph before them.
    !(0x302A...0x302D).contains(value) && !(0x3099...0x309A).contains(value) && value != 0x16FE4
  default: false
  }
}
