/// Swift text with comments, names in backticks and the contents of literals blanked out, so
/// that rules about code do not fire on prose.
///
/// Bytes keep their places and lines keep their numbers. Code inside an interpolation stays. A
/// regular expression is known by its `#/` only.
struct CodeScanner {
  private(set) var code: [UInt8]
  /// The lines, counted from 1, that belong to the text of a multi-line string literal.
  private(set) var literalLines: Set<Int> = []
  private var position = 0
  private var line = 1

  init(_ text: String) {
    code = Array(text.utf8)
    scanCode(inInterpolation: false)
  }

  private func sees(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= code.count else { return false }
    return (0..<count).allSatisfy { offset in
      code[position + offset] == text.utf8Start[offset]
    }
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where position < code.count {
      if code[position] == UInt8(ascii: "\n") {
        line += 1
      } else {
        code[position] = UInt8(ascii: " ")
      }
      position += 1
    }
  }

  private mutating func scanCode(inInterpolation: Bool) {
    var depth = 0
    while position < code.count {
      if sees("//") {
        while position < code.count, !sees("\n") { blank() }
      } else if sees("/*") {
        blankComment()
      } else if sees("`") || sees("#/") {
        blankSpan()
      } else if let hashes = hashesOfString() {
        scanString(hashes: hashes)
      } else {
        if sees("(") { depth += 1 }
        if sees(")") {
          depth -= 1
          if inInterpolation, depth < 0 { return blank() }
        }
        if sees("\n") { line += 1 }
        position += 1
      }
    }
  }

  private mutating func blankComment() {
    var depth = 0
    while position < code.count {
      if sees("/*") {
        depth += 1
        blank(2)
      } else if sees("*/") {
        depth -= 1
        blank(2)
        if depth == 0 { return }
      } else {
        blank()
      }
    }
  }

  /// A name in backticks or a regular expression; neither runs over the end of its line.
  private mutating func blankSpan() {
    let isName = sees("`")
    blank(isName ? 1 : 2)
    while position < code.count, !sees("\n") {
      let ends = isName ? sees("`") : sees("/#")
      if ends { return blank(isName ? 1 : 2) }
      blank()
    }
  }

  /// How many `#` stand before the quote of the string that starts here; nil when none starts.
  private func hashesOfString() -> Int? {
    var end = position
    while end < code.count, code[end] == UInt8(ascii: "#") { end += 1 }
    guard end < code.count, code[end] == UInt8(ascii: "\"") else { return nil }
    return end - position
  }

  private func seesHashes(_ count: Int, after offset: Int) -> Bool {
    let start = position + offset
    guard start + count <= code.count else { return false }
    return code[start..<start + count].allSatisfy { byte in byte == UInt8(ascii: "#") }
  }

  private mutating func scanString(hashes: Int) {
    blank(hashes)
    let isMultiline = sees("\"\"\"")
    let quotes = isMultiline ? 3 : 1
    blank(quotes)
    while position < code.count {
      let isClosing = isMultiline ? sees("\"\"\"") : sees("\"")
      if isClosing, seesHashes(hashes, after: quotes) { return blank(quotes + hashes) }
      if sees("\\"), seesHashes(hashes, after: 1) {
        blank(1 + hashes)
        if sees("(") {
          blank()
          scanCode(inInterpolation: true)
        } else {
          blank()
        }
      } else if sees("\n"), !isMultiline {
        return
      } else {
        blank()
        if isMultiline { literalLines.insert(line) }
      }
    }
  }
}
