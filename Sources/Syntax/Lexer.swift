import Diagnostics

/// The longest command line, in bytes; a longer one is a file of another kind.
public let maximumLineLength = 1 << 20

/// How deep brackets may stand in each other.
public let maximumBracketDepth = 64

/// Cuts a line without its newline into words; a comment and a trailing CR are left out.
///
/// `words` is emptied and filled, its memory kept. Nothing is allocated for a good line.
/// - Returns: whether there is a word that may name a variable.
/// - Throws: a refusal of kind language with the bytes at fault; `words` then holds what was
///   read before.
@discardableResult
public func lex(_ line: [UInt8], into words: inout [Word]) throws(Diagnostic) -> Bool {
  var progress = Progress()
  do throws(Diagnostic) {
    try lexWords(line, into: &words, &progress)
  } catch {
    drop(after: progress.count, from: &words)
    throw withReadableFix(error)
  }
  drop(after: progress.count, from: &words)
  return progress.hasNames
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
  /// Among the words is one that may name a variable.
  var hasNames = false
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
  while progress.position < bytes.count {
    if progress.count == words.count { makeRoom(in: &words) }
    readPlainWords(bytes, into: &words, &progress)
    if progress.position < bytes.count, progress.count < words.count {
      try readOther(bytes, into: &words, &progress)
    }
  }
}

/// Words to be written over by a line that has more of them than the one before.
@inline(never)
private func makeRoom(in words: inout [Word]) {
  words.append(contentsOf: repeatElement(Word(.bare, from: 0, to: 0), count: 8))
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
  // Unchecked is right in this loop: no number is ever negative, and its condition bounds both.
  while position < line.count, count < room.count {
    let first = line[unchecked: position]
    var end: Int
    var kind = Word.Kind.bare
    // From `0` to the end of ASCII nothing has a meaning as a first byte, nor has a sign.
    if first &- 0x30 < 0x50 || first == Byte.plus || first == Byte.minus {
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
  (progress.position, progress.count) = (position, count)
}

/// The first place from `start` on where a bare word may end, at the latest the end of the line.
@inline(__always)
private func wordStop(longLine line: Swift.Span<UInt8>, from start: Int) -> Int {
  stop(longLine: line, from: start, { bytes in bytes.wordStops }, farWordStop)
}

@inline(never)
private func farWordStop(_ line: Swift.Span<UInt8>, from start: Int) -> Int {
  EightBytes.first(in: line, from: start, { bytes in bytes.wordStops })
}

/// The first quote or backslash from `start` on; beyond the end of the line if there is none.
@inline(__always)
private func textStop(longLine line: Swift.Span<UInt8>, from start: Int) -> Int {
  stop(longLine: line, from: start, { bytes in bytes.textStops }, farTextStop)
}

@inline(never)
private func farTextStop(_ line: Swift.Span<UInt8>, from start: Int) -> Int {
  EightBytes.first(in: line, from: start, { bytes in bytes.textStops })
}

/// Most words are short: the loop for the others stands apart and keeps this way straight.
@inline(__always)
private func stop(
  longLine line: Swift.Span<UInt8>, from start: Int, _ question: (EightBytes) -> UInt64,
  _ farStop: (Swift.Span<UInt8>, Int) -> Int
) -> Int {
  var position = start
  for _ in 0..<2 {
    guard position &+ 8 <= line.count else { break }
    let found = question(EightBytes(whole: line, at: position))
    if found != 0 { return position &+ found.bytesBefore }
    position &+= 8
  }
  return farStop(line, position)
}

/// Reads one word of any kind, or what stands between words.
@inline(never)
private func readOther(
  _ line: Swift.Span<UInt8>, into words: inout [Word], _ progress: inout Progress
) throws(Diagnostic) {
  let other = try otherWord(line, from: progress.position)
  progress.position = other.next
  guard let word = other.word else { return }
  words[progress.count] = word
  progress.count &+= 1
  if word.kind == .variable || word.kind == .expression { progress.hasNames = true }
  if word.kind != .bare, word.kind != .comma { try checkWordEnd(line, at: other.next) }
}
