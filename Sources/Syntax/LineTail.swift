/// Whether a text typed so far can be run or goes on in the next line.
public enum Completeness: Hashable, Sendable {
  case complete
  /// A quoted text is still open.
  case openQuote
  /// A backslash outside a comment ends it.
  case continued
}

/// Tells for the prompt whether another line is needed; `text` may already hold several lines.
public func completeness(of text: [UInt8]) -> Completeness {
  var tail = LineTail()
  var position = 0
  while true {
    let newline = newlinePosition(in: text.span, from: position, to: text.count)
    let end = contentEnd(text, from: position, to: newline)
    let isContinued = endsInBackslash(text, from: position, to: end)
    tail.advance(text, from: position, to: isContinued ? end - 1 : end)
    if newline == text.count {
      if tail.place == .quoted { return .openQuote }
      return isContinued && tail.place != .comment ? .continued : .complete
    }
    if !isContinued || tail.place == .comment { tail.endLine() }
    position = newline + 1
  }
}

/// Where the reading of a line stands, just enough to tell a comment from a command.
///
/// The lexer cannot answer, because it refuses what is not yet complete. Can be advanced piece by
/// piece, so that a line of many pieces is read once.
struct LineTail {
  enum Place {
    case between
    case inWord
    case quoted
    case brackets(depth: Int)
    case comment
  }

  private(set) var place = Place.between

  mutating func advance(_ line: [UInt8], from: Int, to: Int) {
    let bytes = line.span
    var position = from
    while position < to {
      switch place {
      case .comment:
        return
      case .quoted:
        if bytes[position] == Byte.backslash { position += 1 } else { closeQuote(bytes[position]) }
      case .brackets(let depth):
        nest(bytes[position], depth: depth)
      case .between, .inWord:
        let blank = blankLength(bytes, at: position, end: to)
        if blank > 0 {
          place = .between
          position += blank
          continue
        }
        beginOrGoOn(bytes, at: position, end: to)
      }
      position += 1
    }
  }

  /// A newline that no backslash takes away: ends everything but a quote.
  mutating func endLine() {
    if place != .quoted { place = .between }
  }

  /// The blank that stands for a backslash at the end of a line.
  mutating func joinLine() {
    if place == .inWord { place = .between }
  }

  private mutating func closeQuote(_ byte: UInt8) {
    if byte == Byte.quote { place = .inWord }
  }

  private mutating func nest(_ byte: UInt8, depth: Int) {
    if byte == Byte.open {
      place = .brackets(depth: depth + 1)
    } else if byte == Byte.close {
      place = depth == 1 ? .inWord : .brackets(depth: depth - 1)
    }
  }

  private mutating func beginOrGoOn(_ line: Swift.Span<UInt8>, at position: Int, end: Int) {
    let byte = line[position]
    if byte == Byte.comma {
      place = .between
      return
    }
    guard place == .between else { return }
    switch byte {
    case Byte.quote:
      place = .quoted
    case Byte.open:
      place = .brackets(depth: 1)
    case Byte.hash where position + 1 == end || !Byte.isDigit(line[position + 1]):
      place = .comment
    default:
      place = .inWord
    }
  }
}

extension LineTail.Place: Equatable {}

/// Where the physical line ends without a closing CR.
func contentEnd(_ text: [UInt8], from: Int, to: Int) -> Int {
  to > from && text[to - 1] == Byte.carriageReturn ? to - 1 : to
}

/// Whether an odd number of backslashes ends the line; a pair is text.
func endsInBackslash(_ text: [UInt8], from: Int, to: Int) -> Bool {
  var position = to
  while position > from, text[position - 1] == Byte.backslash { position -= 1 }
  return (to - position) % 2 == 1
}
