import Testing
import Text

@Suite struct `Escaped text` {
  @Test(arguments: [
    ("\u{1B}[2J", "\\u{1b}[2J"), ("a\tb\r\nc", "a\\u{9}b\\u{d}\\u{a}c"),
    ("\u{0}\u{7F}", "\\u{0}\\u{7f}"),
    ("\u{9B}31m", "\\u{9b}31m"), ("x\u{202E}y", "x\\u{202e}y"),
    ("\u{2066}\u{2069}", "\\u{2066}\\u{2069}"),
    ("\u{200F}\u{61C}", "\\u{200f}\\u{61c}"), ("\u{FEFF}\u{200B}", "\\u{feff}\\u{200b}"),
    ("\u{2028}", "\\u{2028}"), ("u\u{308}\u{1B}", "u\u{308}\\u{1b}"), ("\u{E0001}", "\\u{e0001}"),
  ])
  func shown(text: String, expected: String) {
    #expect(visible(text) == expected)
    #expect(visible(bytes: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    "Müller & Söhne", "«Muster» – 100 €", "👩‍👩‍👧 ❤\u{FE0F}", "C:\\temp \\u{1b}", "مرحبا", "e\u{301}",
    "",
  ])
  func `Ordinary text stays`(text: String) {
    #expect(Array(visible(text).utf8) == Array(text.utf8))
    #expect(Array(visible(bytes: Array(text.utf8)).utf8) == Array(text.utf8))
  }

  @Test(
    arguments: [
      ([0xFF], "\\xff"), ([0x61, 0xC3], "a\\xc3"), ([0xC3, 0x28], "\\xc3("),
      ([0xC0, 0xAF], "\\xc0\\xaf"),
      ([0xED, 0xA0, 0x80], "\\xed\\xa0\\x80"), ([0xF4, 0x90, 0x80, 0x80], "\\xf4\\x90\\x80\\x80"),
      ([0xE2, 0x82, 0x41], "\\xe2\\x82A"), ([0x9B, 0x1B], "\\x9b\\u{1b}"),
      ([0xC3, 0xBC, 0x80], "ü\\x80"),
      ([0xF0, 0x9F, 0x99, 0x82, 0x0A], "🙂\\u{a}"), ([0xE0, 0x80, 0x80], "\\xe0\\x80\\x80"),
    ] as [([UInt8], String)])
  func `Broken bytes`(bytes: [UInt8], expected: String) {
    #expect(visible(bytes: bytes) == expected)
  }

  /// Every pair of bytes between two letters, and every scalar of the planes in use.
  @Test func `Nothing that steers a terminal gets through`() {
    func isCalm(_ text: String) -> Bool {
      text.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && !scalar.properties.isBidiControl
      }
    }
    for pair in UInt16.min...UInt16.max {
      let bytes = [0x61, UInt8(pair >> 8), UInt8(pair & 0xFF), 0x62]
      if !isCalm(visible(bytes: bytes)) { Issue.record("\(bytes)") }
    }
    for scalar in (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init) {
      if !isCalm(visible(String(scalar))) { Issue.record("\(scalar.value)") }
    }
  }

  @Test func `Cells cover the bytes without a gap`() {
    let bytes: [UInt8] = Array("aü日\t\u{1B}\r\ne\u{301}🙂".utf8) + [0xFF, 0xC3] + Array("z".utf8)
    var position = 0
    var text = ""
    forEachCell(in: bytes[...], blankTabs: true) { cell in
      #expect(cell.bytes.lowerBound == position)
      #expect(cell.columns == columns(of: cell.text))
      position = cell.bytes.upperBound
      text += cell.text
      return true
    }
    #expect(position == bytes.count)
    #expect(text == "aü日 \\u{1b}\\u{d}\\u{a}é🙂\\xff\\xc3z")
  }
}
