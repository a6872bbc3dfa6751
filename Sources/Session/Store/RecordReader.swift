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

  /// Nil in an unchained file.
  private(set) var chain: Chain?
  private(set) var hasHeader = false
  private(set) var recordCount = 0
  /// The last record is whole but for the end of its line.
  private(set) var lacksNewline = false

  /// Up to here the file is good.
  var goodLength: Int { offset + record }

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
    if record > 0 {
      let rest = filled - record
      for place in 0..<rest { buffer[place] = buffer[record + place] }
      offset += record
      line -= record
      filled = rest
      record = 0
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
    guard fits(upTo: newline) else { return changed }
    guard handOver(upTo: newline - SessionFormat.markLength, body) else { return .stopped }
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
    guard body(content, number) else { return .stopped }
    if SessionFormat.isCommand(content) { recordCount += 1 }
    record = newline + 1
    return nil
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

  /// Tells of the comment lines of the record, and of its command.
  private mutating func handOver(upTo end: Int, _ body: Body) -> Bool {
    var start = record
    for number in recordNumber..<number {
      let newline = buffer[start..<line].firstIndex(of: UInt8(ascii: "\n")) ?? line
      guard body(buffer[start..<newline], number) else { return false }
      start = newline + 1
    }
    recordCount += 1
    return body(buffer[line..<end], number)
  }

  // MARK: - The end of the file

  /// Judges what stands behind the last line that has an end.
  private mutating func takeTail(_ body: Body) -> SessionFile.Ending {
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
      guard handOver(upTo: end - SessionFormat.markLength, body) else { return .stopped }
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
