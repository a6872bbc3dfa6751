/// The key under which a text is found however its user types it.
///
/// `Müller`, `mueller` and `muller` share one key: case and accents do not count, nor does an `e`
/// behind `a`, `o` or `u`. The key of a beginning is a beginning of the key, so that prefixes can
/// be looked up, and a key is its own key. It is for looking up, not for showing.
public func folded(_ text: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  appendFolded(text, to: &key)
  return String(decoding: key, as: UTF8.self)
}

/// Appends the bytes of the key, for whoever keeps many keys behind one another.
public func appendFolded(_ text: String, to key: inout [UInt8]) {
  if text.utf8.allSatisfy({ byte in byte < 0x80 }) {
    var takesUmlaut = false
    for byte in text.utf8 {
      let lowered = lowercase(byte)
      if takesUmlaut && lowered == UInt8(ascii: "e") { continue }
      takesUmlaut = makesUmlaut(lowered)
      key.append(lowered)
    }
  } else {
    key.append(contentsOf: foldedScalars(of: text).utf8)
  }
}

/// Whether the key of the text begins with the bytes of a key; makes no string of an ASCII text.
public func foldedText(_ text: String, beginsWith key: [UInt8]) -> Bool {
  guard text.utf8.allSatisfy({ byte in byte < 0x80 }) else {
    return foldedScalars(of: text).utf8.starts(with: key)
  }
  var position = 0
  var takesUmlaut = false
  for byte in text.utf8 {
    if position == key.count { return true }
    let lowered = lowercase(byte)
    if takesUmlaut && lowered == UInt8(ascii: "e") { continue }
    guard lowered == key[position] else { return false }
    takesUmlaut = makesUmlaut(lowered)
    position += 1
  }
  return position == key.count
}

private func lowercase(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

private func makesUmlaut(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u")
}

private func foldedScalars(of text: String) -> String {
  var key = String.UnicodeScalarView()
  var takesUmlaut = false
  func append(_ scalar: Unicode.Scalar) {
    if takesUmlaut && scalar == "e" { return }
    takesUmlaut = scalar == "a" || scalar == "o" || scalar == "u"
    key.append(scalar)
  }
  for scalar in decomposed(text) where !isMark(scalar) {
    for lowered in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lowered) {
      if let letters = latinLetters[lowered] {
        letters.unicodeScalars.forEach(append)
      } else {
        append(lowered)
      }
    }
  }
  return String(key)
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
}

/// What does not come apart into a letter and an accent.
private let latinLetters: [Unicode.Scalar: String] = [
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  "ħ": "h", "ŋ": "n", "ſ": "s", "ς": "σ", "’": "'", "\u{A0}": " ", "\u{202F}": " ",
]
