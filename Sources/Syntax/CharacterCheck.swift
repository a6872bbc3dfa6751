import Diagnostics

/// Refuses a line that is not UTF-8 or that holds characters able to move a cursor or to turn the
/// writing direction.
///
/// Eight bytes at a time for plain ASCII, and letters of two bytes between; only a line with
/// something rarer is read character by character.
func checkCharacters(_ line: Swift.Span<UInt8>) throws(Diagnostic) {
  var position = EightBytes.first(in: line, from: 0, { bytes in bytes.suspicious })
  while position < line.count {
    let width = harmlessLength(line, at: position)
    guard width > 0 else { return try checkEveryCharacter(line) }
    position = EightBytes.first(in: line, from: position &+ width, { bytes in bytes.suspicious })
  }
}

/// How many bytes a tab or a well-formed character of two bytes takes, the controls U+0080 to
/// U+009F excepted; 0 for all that has to be looked at closely.
@inline(__always)
private func harmlessLength(_ line: Swift.Span<UInt8>, at position: Int) -> Int {
  let byte = line[position]
  if byte == Byte.tab { return 1 }
  guard byte >= 0xC2, byte <= 0xDF, position &+ 1 < line.count else { return 0 }
  let second = line[position &+ 1]
  return second & 0xC0 == 0x80 && (byte > 0xC2 || second >= 0xA0) ? 2 : 0
}

@inline(never)
private func checkEveryCharacter(_ line: Swift.Span<UInt8>) throws(Diagnostic) {
  do {
    _ = try UTF8Span(validating: line)
  } catch {
    let flaw = error.byteOffsets
    throw refusal(
      .invalidUTF8, Diagnostics.Span(flaw.lowerBound, flaw.upperBound),
      Phrase("this is not UTF-8", "das ist kein UTF-8"),
      note: Phrase("save the text as UTF-8", "den Text als UTF-8 speichern"))
  }
  var position = EightBytes.first(in: line, from: 0, { bytes in bytes.suspicious })
  while position < line.count {
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
    position = EightBytes.first(in: line, from: position + 1, { bytes in bytes.suspicious })
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
