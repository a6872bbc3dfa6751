/// A place in the bytes of a script: what is still to be read, and the number of the next line.
public struct LineCursor: Hashable, Sendable {
  public var offset: Int
  public var end: Int
  /// Counted from 1.
  public var line: Int

  public init(offset: Int, end: Int, line: Int) {
    self.offset = offset
    self.end = end
    self.line = line
  }

  /// The whole text; a byte order mark at its beginning is skipped.
  public init(_ text: [UInt8]) {
    self.init(offset: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, end: text.count, line: 1)
  }
}

/// Joins physical lines that a trailing backslash continues into one command line.
///
/// The backslash becomes a blank. One assembler serves a whole script: its buffers are reused, and
/// a line costs one copy of its bytes. An open quote does not run over lines.
public struct LineAssembler: Sendable {
  /// The command line, without newline, closing CR and joining backslashes.
  public private(set) var line: [UInt8] = []
  /// The number of the physical line with which the command line begins, counted from 1.
  public private(set) var firstLine = 1
  /// The physical lines behind the first; nearly always none.
  private var continuations: [Part] = []
  private var tail = LineTail()
  private var isOpen = false

  private struct Part {
    var offset: Int
    var line: Int
  }

  public init() {}

  /// The number of the physical line with which it ends.
  public var lastLine: Int { continuations.last?.line ?? firstLine }

  /// Whether the last line added asks for another one.
  public var isContinued: Bool { isOpen }

  /// Reads the next command line, an empty one included, and moves the cursor behind it.
  ///
  /// False when nothing is left. At the end of the text an unfinished line counts as finished.
  public mutating func next(in text: [UInt8], _ cursor: inout LineCursor) -> Bool {
    guard cursor.offset < cursor.end else { return false }
    isOpen = false
    while cursor.offset < cursor.end {
      let newline = newlinePosition(in: text.span, from: cursor.offset, to: cursor.end)
      let isFinished = add(text, from: cursor.offset, to: newline, number: cursor.line)
      cursor.offset = newline + 1
      cursor.line += 1
      if isFinished { break }
    }
    isOpen = false
    return true
  }

  /// Adds one physical line without its newline; true when the command line is complete.
  ///
  /// The first line after a complete one begins a new command line.
  public mutating func add(_ text: [UInt8], from: Int, to: Int, number: Int) -> Bool {
    if isOpen {
      continuations.append(Part(offset: line.count, line: number))
    } else {
      line.removeAll(keepingCapacity: true)
      if !continuations.isEmpty { continuations.removeAll(keepingCapacity: true) }
      tail = LineTail()
      firstLine = number
    }
    let start = line.count
    let end = contentEnd(text, from: from, to: to)
    line.append(contentsOf: text[from..<end])
    isOpen = end > from && text[end - 1] == Byte.backslash && joins(from: start)
    return !isOpen
  }

  /// Replaces the backslash that ends the line, unless it is in a comment or half of a pair.
  private mutating func joins(from start: Int) -> Bool {
    guard endsInBackslash(line, from: start, to: line.count) else { return false }
    let backslash = line.count - 1
    tail.advance(line, from: start, to: backslash)
    if tail.place == .comment { return false }
    line[backslash] = Byte.blank
    tail.joinLine()
    return true
  }

  /// The physical line in which a byte of the command line stands, and its offset there.
  public func place(of offset: Int) -> (line: Int, offset: Int) {
    var low = 0
    var high = continuations.count
    while low < high {
      let middle = (low + high) / 2
      if continuations[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (firstLine, offset) }
    let part = continuations[low - 1]
    return (part.line, offset - part.offset)
  }
}
