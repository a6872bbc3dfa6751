import Text

/// Writes separated values that `CSVTable` reads back as they were.
public struct CSVWriter {
  public private(set) var text = ""
  private let separator: Character
  private let lineEnd: String
  private var isFirst = true

  public init(separator: Character, lineEnd: String, hasByteOrderMark: Bool) {
    self.separator = separator
    self.lineEnd = lineEnd
    if hasByteOrderMark { text = "\u{FEFF}" }
  }

  public mutating func add(_ cell: String) {
    if !isFirst { text.append(separator) }
    isFirst = false
    let needsQuotes = cell.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || scalar == ";" || scalar == ","
        || scalar == "\t"
    }
    text += needsQuotes ? "\"" + doublingQuotes(cell) + "\"" : cell
  }

  public mutating func endRow() {
    text += lineEnd
    isFirst = true
  }
}

/// A cell that a spreadsheet would run as a formula is led by an apostrophe; numbers and phone
/// numbers are harmless and stay as they are.
///
/// What is led by apostrophes already gets one more, so that `withoutGuard` gives the text back.
public func guardingFormula(_ text: String) -> String { isFormula(text) ? "'" + text : text }

/// The text that `guardingFormula` was given.
public func withoutGuard(_ text: String) -> String {
  text.utf8.first == UInt8(ascii: "'") && isFormula(text) ? String(text.dropFirst()) : text
}

/// Whether a sign that begins formulas stands first, apostrophes left aside.
private func isFormula(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, first < 0x40 + 1 else { return false }
  let rest = bytes.drop { byte in byte == UInt8(ascii: "'") }
  switch rest.first {
  case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
  case UInt8(ascii: "+"), UInt8(ascii: "-"):
    return !rest.allSatisfy { byte in
      byte >= UInt8(ascii: "(") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: " ")
    }
  default: return false
  }
}
