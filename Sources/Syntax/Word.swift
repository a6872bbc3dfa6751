import Diagnostics

/// One word of a command line: where it stands and what sort it is, without its text.
///
/// Plain data of twelve bytes; the text stays in the line. Quotes, the dollar sign and brackets
/// belong to the word's bytes.
public struct Word: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case bare
    case quoted
    case variable
    case expression
    case comma
  }

  public var start: UInt32
  public var end: UInt32
  public var kind: Kind
  /// Whether a quoted word holds `\"` or `\\`, so that its text differs from its bytes.
  public var hasEscapes: Bool

  public init(_ kind: Kind, from start: Int, to end: Int, hasEscapes: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.kind = kind
    self.hasEscapes = hasEscapes
  }

  /// The place of the word for a diagnostic.
  public var span: Diagnostics.Span { Diagnostics.Span(Int(start), Int(end)) }
}

/// The text a word stands for: a quoted word without quotes and escapes, any other as written.
public func unquoted(_ word: Word, in line: [UInt8]) -> String {
  guard word.hasEscapes else {
    return String(decoding: line[textRange(of: word)], as: UTF8.self)
  }
  var text: [UInt8] = []
  appendText(of: word, in: line, to: &text)
  return String(decoding: text, as: UTF8.self)
}

/// Adds the bytes that `unquoted` tells to an arena, without a `String` between.
public func appendText(of word: Word, in line: [UInt8], to text: inout [UInt8]) {
  let range = textRange(of: word)
  guard word.hasEscapes else {
    text.append(contentsOf: line[range])
    return
  }
  var position = range.lowerBound
  while position < range.upperBound {
    if line[position] == Byte.backslash, position + 1 < range.upperBound {
      position += 1
    }
    text.append(line[position])
    position += 1
  }
}

/// The name behind the dollar sign of a variable word.
public func variableName(_ word: Word, in line: [UInt8]) -> String {
  guard word.kind == .variable else { return unquoted(word, in: line) }
  return String(decoding: line[(Int(word.start) + 1)..<Int(word.end)], as: UTF8.self)
}

private func textRange(of word: Word) -> Range<Int> {
  let start = Int(word.start)
  let end = Int(word.end)
  return word.kind == .quoted ? (start + 1)..<(end - 1) : start..<end
}
