import Diagnostics

// The words that `readPlainWords` leaves out: with escapes, in brackets, with letters beyond ASCII.

/// The word at `start` and where to read on; no word for a blank and a comment.
func otherWord(
  _ line: Swift.Span<UInt8>, from start: Int
) throws(Diagnostic) -> (word: Word?, next: Int) {
  let end: Int
  switch line[start] {
  case Byte.quote:
    let text = try quotedEnd(line, from: start)
    return (Word(.quoted, from: start, to: text.end, hasEscapes: text.hasEscapes), text.end)
  case Byte.comma:
    end = start &+ 1
    return (Word(.comma, from: start, to: end), end)
  case Byte.open:
    end = try expressionEnd(line, from: start)
    return (Word(.expression, from: start, to: end), end)
  case Byte.dollar:
    end = variableNameEnd(line, from: start &+ 1, end: line.count)
    guard end > start &+ 1 else { throw nameMissing(at: start) }
    return (Word(.variable, from: start, to: end), end)
  case Byte.close:
    throw strayBracket(at: start)
  case Byte.hash:
    let next = start &+ 1
    guard next < line.count, Byte.isDigit(line[next]) else { return (nil, line.count) }
  default:
    let blank = blankLength(line, at: start, end: line.count)
    if blank > 0 { return (nil, start &+ blank) }
    if typographicQuoteLength(line, at: start, end: line.count) > 0 {
      throw typographicQuote(line, at: start, end: line.count)
    }
  }
  end = try bareEnd(line, from: start)
  return (Word(.bare, from: start, to: end), end)
}

/// A quoted word, a variable and an expression are followed by a blank, a comma or nothing.
func checkWordEnd(_ line: Swift.Span<UInt8>, at end: Int) throws(Diagnostic) {
  if end == line.count || line[end] == Byte.comma { return }
  if blankLength(line, at: end, end: line.count) > 0 { return }
  throw blankMissing(line, at: end, end: line.count)
}

/// Where the bare word that begins at `start` ends: at a blank, a comma that is in no number, or
/// with the line.
private func bareEnd(_ line: Swift.Span<UInt8>, from start: Int) throws(Diagnostic) -> Int {
  var position = start
  while true {
    position = EightBytes.first(in: line, from: position &+ 1, { bytes in bytes.wordStops })
    guard position < line.count, try isInWord(line, at: position) else { return position }
  }
}

/// Whether a byte that may end a bare word is in it nevertheless.
private func isInWord(_ line: Swift.Span<UInt8>, at position: Int) throws(Diagnostic) -> Bool {
  switch line[position] {
  case Byte.blank, Byte.tab:
    return false
  case Byte.quote:
    throw quoteInsideWord(line, at: position, end: line.count)
  case Byte.comma:
    let next = position &+ 1
    return Byte.isDigit(line[position &- 1]) && next < line.count && Byte.isDigit(line[next])
  default:
    return blankLength(line, at: position, end: line.count) == 0
  }
}

private func quotedEnd(
  _ line: Swift.Span<UInt8>, from start: Int
) throws(Diagnostic) -> (end: Int, hasEscapes: Bool) {
  var position = EightBytes.first(in: line, from: start &+ 1, { bytes in bytes.textStops })
  var hasEscapes = false
  while position < line.count {
    if line[position] == Byte.quote { return (position &+ 1, hasEscapes) }
    let next = position &+ 1
    guard next < line.count else { break }
    guard line[next] == Byte.quote || line[next] == Byte.backslash else {
      throw wrongEscape(line, at: position, end: line.count)
    }
    hasEscapes = true
    position = EightBytes.first(in: line, from: position &+ 2, { bytes in bytes.textStops })
  }
  throw openQuote(from: start, to: line.count)
}

private func expressionEnd(_ line: Swift.Span<UInt8>, from start: Int) throws(Diagnostic) -> Int {
  var depth = 0
  for position in start..<line.count {
    switch line[position] {
    case Byte.open:
      depth &+= 1
      if depth > maximumBracketDepth { throw bracketsTooDeep(at: position) }
    case Byte.close:
      depth &-= 1
      if depth == 0 { return position &+ 1 }
    case Byte.quote:
      throw quoteInExpression(at: position)
    default:
      break
    }
  }
  throw openBracket(at: start)
}
