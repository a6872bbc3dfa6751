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
  var progress = Progress()
  do throws(Diagnostic) {
    try lexWords(line, into: &words, &progress)
  } catch {
    drop(after: progress.count, from: &words)
    throw withReadableFix(error)
  }
  drop(after: progress.count, from: &words)
}

/// Whether a correction can be read in its turn.
func isReadable(_ line: [UInt8]) -> Bool {
  var words: [Word] = []
  var progress = Progress()
  do {
    try lexWords(line, into: &words, &progress)
    return true
  } catch {
    return false
  }
}

/// How far a line is read: the next byte, and how many words there are.
private struct Progress {
  var position = 0
  var count = 0
}

/// Takes away the words that a longer line before has left.
@inline(__always)
private func drop(after count: Int, from words: inout [Word]) {
  if words.count > count { words.removeLast(words.count &- count) }
}

/// Writes over the words of the line before: lines that follow each other often have as many, and
/// then nothing is emptied and nothing grows.
@inline(__always)
private func lexWords(
  _ line: [UInt8], into words: inout [Word], _ progress: inout Progress
) throws(Diagnostic) {
  guard line.count <= maximumLineLength else { throw lineTooLong(line.count) }
  let hasReturn = line.last == Byte.carriageReturn
  let bytes = line.span.extracting(first: hasReturn ? line.count &- 1 : line.count)
  if !isPrintableASCII(bytes) { try checkCharacters(bytes) }
  while true {
    readPlainWords(bytes, into: &words, &progress)
    guard progress.position < bytes.count else { return }
    try readOther(bytes, into: &words, &progress)
  }
}

/// Reads words of the usual kinds, with a blank behind each, as long as there is a word to be
/// written over.
///
/// Nearly all a line consists of. Everything else is left to `readOther`, so that no call and no
/// error stands in the way.
@inline(never)
private func readPlainWords(
  _ line: Swift.Span<UInt8>, into words: inout [Word], _ progress: inout Progress
) {
  guard line.count >= 8 else { return }
  var room = words.mutableSpan
  var (position, count) = (progress.position, progress.count)
  // Unchecked is right in this loop: neither number is ever negative, and the condition bounds both.
  while position < line.count, count < room.count {
    let first = line[unchecked: position]
    var end: Int
    var kind = Word.Kind.bare
    if first &- 0x30 < 0x50 {
      // From `0` to the end of ASCII nothing has a meaning at the beginning of a word.
      end = wordStop(longLine: line, from: position &+ 1)
    } else {
      guard first == Byte.quote else { break }
      end = textStop(longLine: line, from: position &+ 1)
      guard end < line.count, line[unchecked: end] == Byte.quote else { break }
      end &+= 1
      kind = .quoted
    }
    guard end == line.count || line[unchecked: end] == Byte.blank else { break }
    room[unchecked: count] = Word(kind, from: position, to: end)
    count &+= 1
    position = end &+ 1
  }
  progress = Progress(position: position, count: count)
}

/// The first place from `position` on where a bare word may end, at the latest the end of the line.
@inline(__always)
private func wordStop(longLine line: Swift.Span<UInt8>, from position: Int) -> Int {
  // Most words are short: the loop for the others stands apart and keeps this way straight.
  let next = position &+ 8
  guard next <= line.count else { return farWordStop(longLine: line, from: position) }
  let stops = EightBytes(whole: line, at: position).wordStops
  return stops == 0
    ? farWordStop(longLine: line, from: next) : position &+ stops.bytesBefore
}

@inline(never)
private func farWordStop(longLine line: Swift.Span<UInt8>, from start: Int) -> Int {
  var position = start
  while position &+ 8 <= line.count {
    let stops = EightBytes(whole: line, at: position).wordStops
    if stops != 0 { return position &+ stops.bytesBefore }
    position &+= 8
  }
  guard position < line.count else { return position }
  return position &+ EightBytes(lastOf: line, from: position).wordStops.bytesBefore
}

/// The first quote or backslash from `start` on; beyond the end of the line if there is none.
@inline(never)
private func textStop(longLine line: Swift.Span<UInt8>, from start: Int) -> Int {
  var position = start
  while position &+ 8 <= line.count {
    let stops = EightBytes(whole: line, at: position).textStops
    if stops != 0 { return position &+ stops.bytesBefore }
    position &+= 8
  }
  guard position < line.count else { return position }
  return position &+ EightBytes(lastOf: line, from: position).textStops.bytesBefore
}

/// Reads one word of any kind, or what stands between words.
@inline(never)
private func readOther(
  _ line: Swift.Span<UInt8>, into words: inout [Word], _ progress: inout Progress
) throws(Diagnostic) {
  let other = try otherWord(line, from: progress.position)
  progress.position = other.next
  guard let word = other.word else { return }
  if progress.count < words.count {
    words[progress.count] = word
  } else {
    words.append(word)
  }
  progress.count &+= 1
  if word.kind != .bare, word.kind != .comma { try checkWordEnd(line, at: other.next) }
}

/// The word at `start` and where to read on; no word for a blank and a comment.
private func otherWord(
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
private func checkWordEnd(_ line: Swift.Span<UInt8>, at end: Int) throws(Diagnostic) {
  if end == line.count || line[end] == Byte.comma { return }
  if blankLength(line, at: end, end: line.count) > 0 { return }
  throw blankMissing(line, at: end, end: line.count)
}

/// Where the bare word that begins at `start` ends: at a blank, a comma that is in no number, or
/// with the line.
private func bareEnd(_ line: Swift.Span<UInt8>, from start: Int) throws(Diagnostic) -> Int {
  var position = start &+ 1
  while position < line.count {
    let stops = EightBytes(line, at: position).wordStops
    if stops == 0 {
      position &+= 8
      continue
    }
    position &+= stops.bytesBefore
    guard position < line.count, try isInWord(line, at: position) else { break }
    position &+= 1
  }
  return position
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
  var position = start &+ 1
  var hasEscapes = false
  while position < line.count {
    let stops = EightBytes(line, at: position).textStops
    if stops == 0 {
      position &+= 8
      continue
    }
    position &+= stops.bytesBefore
    if line[position] == Byte.quote { return (position &+ 1, hasEscapes) }
    let next = position &+ 1
    guard next < line.count else { break }
    guard line[next] == Byte.quote || line[next] == Byte.backslash else {
      throw wrongEscape(line, at: position, end: line.count)
    }
    hasEscapes = true
    position &+= 2
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
