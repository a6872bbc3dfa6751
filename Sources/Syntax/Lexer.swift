import Diagnostics

/// The longest command line, in bytes; a longer one is a file of another kind.
public let maximumLineLength = 1 << 20

/// How deep brackets may stand in each other.
public let maximumBracketDepth = 64

/// Cuts a line without its newline into words; a comment and a trailing CR are left out.
///
/// `words` is emptied and filled, its memory kept. Nothing is allocated for a good line.
/// - Throws: a refusal of kind language with the bytes at fault; `words` then holds what was
///   read before.
public func lex(_ line: [UInt8], into words: inout [Word]) throws(Diagnostic) {
  do throws(Diagnostic) {
    try lexWords(line, into: &words)
  } catch {
    throw withReadableFix(error)
  }
}

/// The lexer itself; the corrections in its refusals are not yet tried.
func lexWords(_ line: [UInt8], into words: inout [Word]) throws(Diagnostic) {
  words.removeAll(keepingCapacity: true)
  let bytes = line.span
  guard line.count <= maximumLineLength else { throw lineTooLong(line.count) }
  var end = line.count
  if end > 0, bytes[end &- 1] == Byte.carriageReturn { end &-= 1 }
  try checkCharacters(bytes, end: end)
  var position = 0
  while let start = nextWordStart(bytes, from: position, end: end) {
    switch bytes[start] {
    case Byte.quote:
      position = try lexQuoted(bytes, from: start, end: end, into: &words)
    case Byte.comma:
      position = start &+ 1
      words.append(Word(.comma, from: start, to: position))
    case Byte.open:
      position = try lexExpression(bytes, from: start, end: end, into: &words)
    case Byte.dollar:
      position = try lexVariable(bytes, from: start, end: end, into: &words)
    case Byte.close:
      throw strayBracket(at: start)
    case 0xC2, 0xE2:
      if typographicQuoteLength(bytes, at: start, end: end) > 0 {
        throw typographicQuote(bytes, at: start, end: end)
      }
      position = try lexBare(bytes, from: start, end: end, into: &words)
    default:
      position = try lexBare(bytes, from: start, end: end, into: &words)
    }
  }
}

/// Skips blanks; nil at the end of the line and at a comment.
@inline(__always)
private func nextWordStart(_ line: Swift.Span<UInt8>, from: Int, end: Int) -> Int? {
  var position = from
  while position < end {
    let byte = line[position]
    if byte == Byte.blank || byte == Byte.tab {
      position &+= 1
    } else if byte >= 0x80 {
      let length = blankLength(line, at: position, end: end)
      if length == 0 { return position }
      position &+= length
    } else if byte == Byte.hash {
      let next = position &+ 1
      return next < end && Byte.isDigit(line[next]) ? position : nil
    } else {
      return position
    }
  }
  return nil
}

/// A bit for every byte below 64 that ends a bare word or is not allowed in it.
private let bareStops: UInt64 = 1 << 9 | 1 << 32 | 1 << 34 | 1 << 44

@inline(__always)
private func lexBare(
  _ line: Swift.Span<UInt8>, from start: Int, end: Int, into words: inout [Word]
) throws(Diagnostic) -> Int {
  var position = start &+ 1
  while position < end {
    let byte = line[position]
    if byte < 64 {
      if bareStops &>> UInt64(byte) & 1 != 0 {
        if byte == Byte.quote { throw quoteInsideWord(line, at: position, end: end) }
        if byte != Byte.comma { break }
        let next = position &+ 1
        let isInNumber =
          Byte.isDigit(line[position &- 1]) && next < end && Byte.isDigit(line[next])
        if !isInNumber { break }
      }
    } else if byte >= 0x80, blankLength(line, at: position, end: end) > 0 {
      break
    }
    position &+= 1
  }
  words.append(Word(.bare, from: start, to: position))
  return position
}

private func lexQuoted(
  _ line: Swift.Span<UInt8>, from start: Int, end: Int, into words: inout [Word]
) throws(Diagnostic) -> Int {
  var position = start &+ 1
  var hasEscapes = false
  while position < end {
    let byte = line[position]
    if byte == Byte.quote {
      position &+= 1
      words.append(Word(.quoted, from: start, to: position, hasEscapes: hasEscapes))
      try checkWordEnd(line, at: position, end: end)
      return position
    }
    if byte == Byte.backslash {
      position &+= 1
      guard position < end else { break }
      guard line[position] == Byte.quote || line[position] == Byte.backslash else {
        throw wrongEscape(line, at: position - 1, end: end)
      }
      hasEscapes = true
    }
    position &+= 1
  }
  throw openQuote(from: start, to: end)
}

private func lexVariable(
  _ line: Swift.Span<UInt8>, from start: Int, end: Int, into words: inout [Word]
) throws(Diagnostic) -> Int {
  let position = variableNameEnd(line, from: start &+ 1, end: end)
  guard position > start &+ 1 else { throw nameMissing(at: start) }
  words.append(Word(.variable, from: start, to: position))
  try checkWordEnd(line, at: position, end: end)
  return position
}

private func lexExpression(
  _ line: Swift.Span<UInt8>, from start: Int, end: Int, into words: inout [Word]
) throws(Diagnostic) -> Int {
  var depth = 0
  var position = start
  while position < end {
    switch line[position] {
    case Byte.open:
      depth &+= 1
      if depth > maximumBracketDepth { throw bracketsTooDeep(at: position) }
    case Byte.close:
      depth &-= 1
      if depth == 0 {
        position &+= 1
        words.append(Word(.expression, from: start, to: position))
        try checkWordEnd(line, at: position, end: end)
        return position
      }
    case Byte.quote:
      throw quoteInExpression(at: position)
    default:
      break
    }
    position &+= 1
  }
  throw openBracket(at: start)
}

/// A quoted word, a variable and an expression are followed by a blank, a comma or nothing.
@inline(__always)
private func checkWordEnd(
  _ line: Swift.Span<UInt8>, at position: Int, end: Int
) throws(Diagnostic) {
  if position == end || line[position] == Byte.blank || line[position] == Byte.comma { return }
  if blankLength(line, at: position, end: end) > 0 { return }
  throw blankMissing(line, at: position, end: end)
}
