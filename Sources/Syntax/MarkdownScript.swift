/// A Markdown text as a script: what is told and what is run, in order.
///
/// Commands are the fenced blocks whose info string begins with the word `kontor`. A block marked
/// `file NAME` is a file that comes with the script: its commands can read it. The fences of both
/// belong to no segment. Any other block is prose. A fence that is not closed runs to the end.
public struct MarkdownScript: Sendable {
  public struct Segment: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case frontMatter
      case prose
      case commands
      /// By its name.
      case file(String)
    }

    public var kind: Kind
    /// Line numbers, counted from 1, end excluded.
    public var lines: Range<Int>
    /// Bytes of the text, the newline of the last line included.
    public var text: Range<Int>

    /// The cursor with which a `LineAssembler` reads the segment.
    public var cursor: LineCursor {
      LineCursor(offset: text.lowerBound, end: text.upperBound, line: lines.lowerBound)
    }
  }

  /// Never empty of lines; prose may consist of blank ones.
  public private(set) var segments: [Segment] = []

  public init(_ text: [UInt8]) {
    var reader = MarkdownReader(text: text)
    segments = reader.read()
  }
}

/// A fence: its sign, how many of them, and what it opens that is no prose.
private struct Fence {
  var sign: UInt8
  var length: Int
  var opens: MarkdownScript.Segment.Kind?
}

private struct MarkdownReader {
  let text: [UInt8]
  private var cursor: LineCursor
  private var segments: [MarkdownScript.Segment] = []
  /// Where the segment being read began.
  private var start: LineCursor

  init(text: [UInt8]) {
    self.text = text
    cursor = LineCursor(text)
    start = cursor
  }

  mutating func read() -> [MarkdownScript.Segment] {
    readFrontMatter()
    var open: Fence?
    while cursor.offset < cursor.end {
      let lineStart = cursor
      let line = nextLine()
      if let fence = open {
        guard closes(line, fence) else { continue }
        if let kind = fence.opens {
          close(kind, at: lineStart)
          start = cursor
        }
        open = nil
      } else if let fence = fence(at: line) {
        open = fence
        if fence.opens != nil {
          close(.prose, at: lineStart)
          start = cursor
        }
      }
    }
    close(open?.opens ?? .prose, at: cursor)
    return segments
  }

  /// The block between two lines `---` at the very beginning, where tools keep title and date.
  private mutating func readFrontMatter() {
    let beginning = cursor
    guard isRule(nextLine(), UInt8(ascii: "-")) else {
      cursor = beginning
      return
    }
    while cursor.offset < cursor.end {
      let line = nextLine()
      if isRule(line, UInt8(ascii: "-")) || isRule(line, Byte.point) {
        close(.frontMatter, at: cursor)
        return
      }
    }
    cursor = beginning
  }

  private mutating func nextLine() -> Range<Int> {
    let newline = newlinePosition(in: text.span, from: cursor.offset, to: cursor.end)
    let line = cursor.offset..<contentEnd(text, from: cursor.offset, to: newline)
    cursor.offset = min(newline + 1, cursor.end)
    cursor.line += 1
    return line
  }

  private mutating func close(_ kind: MarkdownScript.Segment.Kind, at end: LineCursor) {
    if start.line < end.line {
      segments.append(
        MarkdownScript.Segment(
          kind: kind, lines: start.line..<end.line, text: start.offset..<end.offset))
    }
    start = end
  }

  private func isRule(_ line: Range<Int>, _ sign: UInt8) -> Bool {
    let content = trimmed(line)
    return content.count == 3 && content.lowerBound == line.lowerBound
      && text[content].allSatisfy { byte in byte == sign }
  }

  private func fence(at line: Range<Int>) -> Fence? {
    guard let run = fenceRun(line) else { return nil }
    let info = trimmed(run.upperBound..<line.upperBound)
    let sign = text[run.lowerBound]
    // Behind backticks another one would make the line inline code.
    if sign == UInt8(ascii: "`"), text[info].contains(sign) { return nil }
    return Fence(sign: sign, length: run.count, opens: kind(info))
  }

  private func kind(_ info: Range<Int>) -> MarkdownScript.Segment.Kind? {
    let words = text[info].split { byte in byte == Byte.blank || byte == Byte.tab }
    guard let first = words.first else { return nil }
    if first.elementsEqual("kontor".utf8) { return .commands }
    guard words.count == 2, first.elementsEqual("file".utf8) else { return nil }
    return .file(String(decoding: words[1], as: UTF8.self))
  }

  private func closes(_ line: Range<Int>, _ fence: Fence) -> Bool {
    guard let run = fenceRun(line), text[run.lowerBound] == fence.sign else { return false }
    return run.count >= fence.length && trimmed(run.upperBound..<line.upperBound).isEmpty
  }

  /// Three or more equal signs behind up to three blanks.
  private func fenceRun(_ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 3, text[start] == Byte.blank {
      start += 1
    }
    guard start < line.upperBound else { return nil }
    let sign = text[start]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    var end = start
    while end < line.upperBound, text[end] == sign { end += 1 }
    return end - start >= 3 ? start..<end : nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == Byte.blank || byte == Byte.tab }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
