import CLibedit

/// How many columns a scalar takes where libedit draws it within a line.
func columns(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 32 || scalar.value == 127 { return 2 }
  if scalar.isASCII { return 1 }
  // The C library knows widths only in a UTF-8 locale.
  _ = LineEditor.usesUTF8
  let width = kontorist_columns(wchar_t(bitPattern: scalar.value))
  // What the terminal cannot show libedit writes as \U+ and at least four figures.
  return width >= 0 ? Int(width) : 3 + max(4, String(scalar.value, radix: 16).count)
}

/// How many columns a text without control characters takes.
func columns(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in sum + columns(of: scalar) }
}

/// Where the cursor stands behind `text`, counted from the beginning of the prompt.
func position(
  behind text: some Sequence<Unicode.Scalar>, width: Int
) -> (row: Int, column: Int) {
  var row = 0
  var column = 0
  for scalar in text {
    if scalar == "\n" {
      row += 1
      column = 0
      continue
    }
    let size = columns(of: scalar)
    if column + size > width {
      row += 1
      column = 0
    }
    column += size
    if column >= width {
      row += 1
      column = 0
    }
  }
  return (row, column)
}

extension String {
  /// The text cut to at most `width` columns, with `…` where something is missing.
  func cut(to width: Int) -> String {
    guard columns(of: self) > width else { return self }
    var result = ""
    var used = 0
    for character in self {
      let size = columns(of: String(character))
      if used + size > width - 1 { break }
      result.append(character)
      used += size
    }
    return width > 0 ? result + "…" : ""
  }

  /// The text with blanks behind it up to `width` columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns(of: self)))
  }

  /// The text with `�` for what could move the cursor, change colours or turn the direction of
  /// writing.
  var withoutControls: String {
    guard unicodeScalars.contains(where: \.steersTheTerminal) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(scalar.steersTheTerminal ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var steersTheTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
