/// Goes through a session file in large pieces, line by line, and holds each record to the chain.
struct RecordReader {
  /// Told of each line without its mark, and its number in the file; false ends the reading.
  typealias Body = (_ line: ArraySlice<UInt8>, _ number: Int) -> Bool

  private var buffer = [UInt8](repeating: 0, count: 1 << 20)
  private var filled = 0
  /// Where in the file the buffer begins.
  private var offset = 0
  /// Where in the buffer the record and the line begin that are being read.
  private var record = 0
  private var line = 0
  private var recordNumber = 1
  private var number = 1
  /// Records that are told together or not at all, of which the last has not come yet.
  private var held: Held?

  private struct Held {
    /// Where in the buffer and in the file it begins.
    var start: Int
    let number: Int
    /// How things stood before it.
    let chain: Chain?
    let recordCount: Int
    let title: String
    /// The next command is the last.
    var isEnding = false
  }

  private static let lineEnd = UInt8(ascii: "\n")

  /// Nil in an unchained file.
  private(set) var chain: Chain?
  private(set) var hasHeader = false
  private(set) var recordCount = 0
  /// The last record is whole but for the end of its line.
  private(set) var lacksNewline = false

  /// Up to here the file is good.
  var goodLength: Int { offset + (held?.start ?? record) }

  /// Reads the file, or as much of it as is ours.
  mutating func read(
    _ file: OpenFile, upTo limit: Int = .max, _ body: Body
  ) throws(OpenFile.Failure) -> SessionFile.Ending {
    while true {
      let there = try file.read(at: offset + filled, into: &buffer, from: filled)
      let count = min(there, limit - offset - filled)
      guard count > 0 else { return takeTail(body) }
      filled += count
      while let newline = newline(in: buffer.span, from: line, to: filled) {
        if let ending = take(upTo: newline, body) { return ending }
      }
      makeRoom()
    }
  }

  /// Moves what is not yet read to the front, and doubles the buffer for a record as long as it.
  private mutating func makeRoom() {
    let start = held?.start ?? record
    if start > 0 {
      let rest = filled - start
      for place in 0..<rest { buffer[place] = buffer[start + place] }
      offset += start
      line -= start
      record -= start
      filled = rest
      held?.start = 0
    }
    if filled * 2 > buffer.count { buffer += repeatElement(0, count: buffer.count) }
  }

  // MARK: - Lines

  /// Takes the line that ends at the newline; an answer ends the reading.
  private mutating func take(upTo newline: Int, _ body: Body) -> SessionFile.Ending? {
    defer {
      line = newline + 1
      number += 1
    }
    if number == 1, isHeader(upTo: newline) {
      hasHeader = true
      endRecord(at: newline)
      return nil
    }
    if chain == nil { return takePlain(upTo: newline, body) }
    if line < newline, buffer[line] == UInt8(ascii: "#") { return nil }
    let before = beginsWhole ? chain : nil
    guard fits(upTo: newline) else { return changed }
    guard handOver(upTo: newline, before, body) else { return .stopped }
    endRecord(at: newline)
    return nil
  }

  private var changed: SessionFile.Ending { .changed(record: recordCount + 1, line: number) }

  private mutating func isHeader(upTo newline: Int) -> Bool {
    let first = buffer[line..<newline]
    if first.elementsEqual(SessionFormat.chainedHeader) {
      chain = Chain(header: SessionFormat.chainedHeader)
      return true
    }
    return SessionFormat.bare(first, isFirst: true).elementsEqual(SessionFormat.plainHeader)
  }

  private mutating func takePlain(upTo newline: Int, _ body: Body) -> SessionFile.Ending? {
    let content = SessionFormat.bare(buffer[line..<newline], isFirst: number == 1)
    // The first line is told only when what follows shows that it is no damaged header.
    if number == 1, isChained(behind: newline) { return .changed(record: 0, line: 1) }
    // Links without a chain: its header is damaged. Further down somebody may have pasted them.
    if recordCount < 2, SessionFormat.hasMark(content) { return .changed(record: 0, line: 1) }
    defer { record = newline + 1 }
    let isCommand = SessionFormat.isCommand(content)
    if isCommand { recordCount += 1 } else if hasHeader { takeMark(content, line, number, nil) }
    guard let held else { return body(content, number) ? nil : .stopped }
    guard isCommand, held.isEnding else { return nil }
    return tellHeld(upTo: newline, body) ? nil : .stopped
  }

  /// Whether one of the next lines carries a link of a chain.
  private func isChained(behind newline: Int) -> Bool {
    buffer[newline + 1..<filled].split(
      separator: UInt8(ascii: "\n"), maxSplits: 8
    ).prefix(8).contains(where: SessionFormat.hasMark)
  }

  /// Whether the record whose mark ends here continues the chain; it does so from now on.
  private mutating func fits(upTo end: Int) -> Bool {
    let command = end - SessionFormat.markLength
    return command > line && chain?.add(buffer, record..<command) == true
  }

  private mutating func endRecord(at newline: Int) {
    record = newline + 1
    recordNumber = number + 1
  }

  /// Tells of the comment lines of the record that ends here, and of its command; or waits for
  /// the rest of what is told together.
  private mutating func handOver(upTo end: Int, _ before: Chain?, _ body: Body) -> Bool {
    for comment in record < line ? buffer[record..<line].split(separator: Self.lineEnd) : [] {
      takeMark(comment, record, recordNumber, before)
    }
    recordCount += 1
    if let held { return held.isEnding ? tellHeld(upTo: end, body) : true }
    guard record < line else { return body(buffer[line..<end - SessionFormat.markLength], number) }
    return tell(record..<end, from: recordNumber, body)
  }

  /// Tells of lines, of commands without their marks.
  private func tell(_ lines: Range<Int>, from first: Int, _ body: Body) -> Bool {
    var start = lines.lowerBound
    var number = first
    while start < lines.upperBound {
      let end = newline(in: buffer.span, from: start, to: lines.upperBound) ?? lines.upperBound
      var content = buffer[start..<end]
      if chain == nil {
        content = SessionFormat.bare(content, isFirst: false)
      } else if content.first != UInt8(ascii: "#") {
        content = content.dropLast(SessionFormat.markLength)
      }
      guard body(content, number) else { return false }
      start = end + 1
      number += 1
    }
    return true
  }

  // MARK: - What is told together

  /// Whether the record that is being read begins what is whole or not there.
  private var beginsWhole: Bool {
    guard record < line else { return false }
    return buffer[record..<line].split(separator: Self.lineEnd).contains { comment in
      comment.starts(with: Session.wholeBegins.utf8)
    }
  }

  private mutating func takeMark(
    _ comment: ArraySlice<UInt8>, _ start: Int, _ number: Int, _ before: Chain?
  ) {
    if comment.starts(with: Session.wholeBegins.utf8), held == nil {
      let title = comment.dropFirst(Session.wholeBegins.utf8.count + 1)
      held = Held(
        start: start, number: number, chain: before, recordCount: recordCount,
        title: String(decoding: title, as: UTF8.self))
    } else if [Session.wholeLast, Session.scriptBegins, Session.scriptEnds].contains(where: {
      mark in comment.starts(with: mark.utf8)
    }) {
      // Where somebody has cut out the last, what comes behind must not wait for it.
      held?.isEnding = true
    }
  }

  private mutating func tellHeld(upTo end: Int, _ body: Body) -> Bool {
    guard let held else { return true }
    self.held = nil
    return tell(held.start..<end, from: held.number, body)
  }

  // MARK: - The end of the file

  /// Judges what stands behind the last line that has an end.
  private mutating func takeTail(_ body: Body) -> SessionFile.Ending {
    let ending = tail(body)
    guard let held else { return ending }
    switch ending {
    case .changed, .stopped: return ending
    case .whole, .torn:
      chain = held.chain
      recordCount = held.recordCount
      lacksNewline = false
      return .torn(held.title)
    }
  }

  private mutating func tail(_ body: Body) -> SessionFile.Ending {
    // After a loss of power, what was never written reads as NULs.
    var end = filled
    while end > record, buffer[end - 1] == 0 { end -= 1 }
    guard filled > record else { return .whole }
    let torn = SessionFile.Ending.torn(String(decoding: buffer[record..<end], as: UTF8.self))
    guard let before = chain else { return torn }
    if line == filled || buffer[line] == UInt8(ascii: "#") {
      // The line of a command that became a comment; no crash makes a link of the chain.
      let last = line == filled ? lastLine(before: line) : buffer[line..<end]
      return SessionFormat.hasMark(last) ? changed : torn
    }
    if fits(upTo: end) {
      guard handOver(upTo: end, before, body) else { return .stopped }
      lacksNewline = true
      record = end
      return .whole
    }
    chain = before
    // The record is whole, but something else stands in the place of its newline.
    if end == filled, fits(upTo: end - 1) { return changed }
    chain = before
    return torn
  }

  private func lastLine(before end: Int) -> ArraySlice<UInt8> {
    let lines = buffer[record..<end].dropLast()
    return lines[((lines.lastIndex(of: UInt8(ascii: "\n")) ?? record - 1) + 1)...]
  }
}
