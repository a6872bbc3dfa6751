import Diagnostics

/// Refuses a line that is not UTF-8 or that holds characters able to move a cursor or to turn the
/// writing direction.
///
/// Eight bytes at a time for plain ASCII; only a line with something else is read character by
/// character.
func checkCharacters(_ line: Swift.Span<UInt8>, end: Int) throws(Diagnostic) {
  var position = 0
  var suspicious: UInt64 = 0
  while position &+ 8 <= end {
    suspicious |= suspicion(line, at: position)
    position &+= 8
  }
  while position < end {
    let byte = line[position]
    if byte < 0x20 || byte >= 0x7F { suspicious |= highBits }
    position &+= 1
  }
  if suspicious & highBits != 0 { try checkEveryCharacter(line, end: end) }
}

private let highBits: UInt64 = 0x8080_8080_8080_8080

/// Eight bytes of which one is ≥ 0x80, below 0x20 or 0x7F leave one of the high bits set.
@inline(__always)
private func suspicion(_ line: Swift.Span<UInt8>, at position: Int) -> UInt64 {
  let part = line.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
  return part | (part &- 0x2020_2020_2020_2020)
    | ((part ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101)
}

@inline(never)
private func checkEveryCharacter(_ line: Swift.Span<UInt8>, end: Int) throws(Diagnostic) {
  do {
    _ = try UTF8Span(validating: line.extracting(0..<end))
  } catch {
    let flaw = error.byteOffsets
    throw refusal(
      .invalidUTF8, Diagnostics.Span(flaw.lowerBound, flaw.upperBound),
      Phrase("this is not UTF-8", "das ist kein UTF-8"),
      note: Phrase("save the text as UTF-8", "den Text als UTF-8 speichern"))
  }
  var position = 0
  while position < end {
    if position &+ 8 <= end, suspicion(line, at: position) & highBits == 0 {
      position &+= 8
      continue
    }
    let byte = line[position]
    if byte < 0x20 ? byte != Byte.tab : byte == 0x7F {
      throw controlCharacter(UInt32(byte), at: position, bytes: 1)
    }
    if byte == 0xC2, line[position + 1] < 0xA0 {
      throw controlCharacter(UInt32(line[position + 1]), at: position, bytes: 2)
    }
    if byte == 0xE2, let code = directionControl(line[position + 1], line[position + 2]) {
      throw controlCharacter(code, at: position, bytes: 3)
    }
    position += 1
  }
}

/// The code of a bidirectional override or isolate that begins with E2.
private func directionControl(_ second: UInt8, _ third: UInt8) -> UInt32? {
  if second == 0x80, (0xAA...0xAE).contains(third) { return 0x2000 + UInt32(third & 0x3F) }
  if second == 0x81, (0xA6...0xA9).contains(third) { return 0x2040 + UInt32(third & 0x3F) }
  return nil
}

private func controlCharacter(_ code: UInt32, at position: Int, bytes: Int) -> Diagnostic {
  let digits = String(code, radix: 16, uppercase: true)
  let shown = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  return refusal(
    .controlCharacter, Diagnostics.Span(position, position + bytes),
    Phrase("\(shown) is a control character", "\(shown) ist ein Steuerzeichen"))
}

func refusal(
  _ name: ErrorName, _ span: Diagnostics.Span, _ label: Phrase, note: Phrase? = nil,
  fix: String? = nil
) -> Diagnostic {
  Diagnostic(name, at: span, label, notes: note.map { phrase in [phrase] } ?? [], fix: fix)
}
