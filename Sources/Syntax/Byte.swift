/// The bytes with a meaning in the language.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let blank = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let dollar = UInt8(ascii: "$")
  static let percent = UInt8(ascii: "%")
  static let apostrophe = UInt8(ascii: "'")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  static let star = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }

  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 <= 25 }
}

/// Eight digits, the first in the lowest byte, as four numbers of two digits in 16 bits each; nil
/// where another byte stands among them.
@inline(__always)
func digitPairs(_ bytes: UInt64) -> UInt64? {
  let digits = bytes ^ EightBytes.every(UInt8(ascii: "0"))
  // What is no digit is more than 9 now and reaches the high bit.
  let found = digits | (digits &+ EightBytes.every(0x80 - 10))
  guard found & EightBytes.every(0x80) == 0 else { return nil }
  return (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
}

/// How many bytes the blank at `position` takes: 1 for space and tab, 2 for U+00A0, 3 for U+202F,
/// which word processors put into amounts and before colons; 0 when no blank stands there.
func blankLength(_ line: Swift.Span<UInt8>, at position: Int, end: Int) -> Int {
  guard position < end else { return 0 }
  switch line[position] {
  case Byte.blank, Byte.tab:
    return 1
  case 0xC2:
    return position + 1 < end && line[position + 1] == 0xA0 ? 2 : 0
  case 0xE2:
    guard position + 2 < end, line[position + 1] == 0x80 else { return 0 }
    return line[position + 2] == 0xAF ? 3 : 0
  default:
    return 0
  }
}

/// How many bytes the apostrophe at `position` takes: 1 for `'`, 3 for U+2019, else 0.
func apostropheLength(_ line: Swift.Span<UInt8>, at position: Int, end: Int) -> Int {
  guard position < end else { return 0 }
  if line[position] == Byte.apostrophe { return 1 }
  guard position + 2 < end, line[position] == 0xE2, line[position + 1] == 0x80 else { return 0 }
  return line[position + 2] == 0x99 ? 3 : 0
}

/// Where the variable name that begins at `start` ends; `start` itself when none begins there.
///
/// Letters, digits, `_`, and a hyphen before a letter: `$paid-rest` is one name while
/// `$paid-50.00` and `$paid-$rest` are differences.
func variableNameEnd(_ line: Swift.Span<UInt8>, from start: Int, end: Int) -> Int {
  var position = start
  while position < end {
    let byte = line[position]
    if isLetter(byte) || (byte & 0xC0 == 0x80 && position > start) {
      position += 1
    } else if position > start, Byte.isDigit(byte) {
      position += 1
    } else if position > start, byte == Byte.minus, position + 1 < end,
      isLetter(line[position + 1])
    {
      position += 2
    } else {
      break
    }
  }
  return position
}

/// Whether a letter begins with this byte: the leads C2 and E2 are left out, behind them stand the
/// blanks, quotes and dashes.
private func isLetter(_ byte: UInt8) -> Bool {
  Byte.isASCIILetter(byte) || byte == UInt8(ascii: "_") || (byte >= 0xC3 && byte != 0xE2)
}
