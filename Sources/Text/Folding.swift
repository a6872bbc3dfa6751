/// The key under which a text is found however its user types it.
///
/// `Müller`, `mueller` and `muller` share one key: case and accents do not count, nor does an `e`
/// behind `a`, `o` or `u`. The key of a beginning is a beginning of the key, so that prefixes can
/// be looked up, and a key is its own key. It is for looking up, not for showing.
public func folded(_ text: String) -> String {
  var key = String.UnicodeScalarView()
  var takesUmlaut = false
  func append(_ scalar: Unicode.Scalar) {
    if takesUmlaut && scalar == "e" { return }
    takesUmlaut = scalar == "a" || scalar == "o" || scalar == "u"
    key.append(scalar)
  }
  if text.utf8.allSatisfy({ byte in byte < 0x80 }) {
    for byte in text.utf8 {
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      append(Unicode.Scalar(isUpper ? byte | 0x20 : byte))
    }
    return String(key)
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
