import Glibc
import Text

extension SessionFile {
  /// Tells of every line, comments included, with its number in the file; false stops.
  ///
  /// In a chained file a line is told only once its record has proved right, and without its
  /// mark. The header is left out. Physical lines of an unchained file come as they stand, less a
  /// byte order mark and a closing CR; joining those that a backslash continues is the caller's.
  /// A file may be read again; what was added is read too.
  ///
  /// Read-only, a torn end may just be another shell at work, and is no news.
  @discardableResult
  public func forEachLine(
    _ body: (_ line: ArraySlice<UInt8>, _ number: Int) -> Bool
  ) throws(StoreRefusal) -> Ending {
    guard let file else { throw .misused }
    let before = state
    switch before {
    case .reading: throw .misused
    case .ready where !writer.buffer.isEmpty: try flush()
    case .ready: break
    case .unread, .unusable: break
    }
    state = .reading
    defer { if case .reading = state { state = before } }
    var reader = RecordReader()
    let ending: Ending
    // What another program has added meanwhile is not part of the session.
    let limit = if case .ready = before { writer.now.length } else { Int.max }
    do {
      ending = try reader.read(file, upTo: limit, body)
    } catch {
      throw .file(.unreadable(error.number))
    }
    if case .ready = before { return ending }
    isChained = reader.chain != nil
    switch ending {
    case .whole: try begin(behind: reader, torn: "")
    case .torn(let text): try begin(behind: reader, torn: text)
    case .changed(let record, let line): state = .unusable(.changed(record: record, line: line))
    case .stopped: break
    }
    return ending
  }

  /// Reads the file through, so that its chain can be continued.
  func makeReady() throws(StoreRefusal) {
    if case .unread = state { try forEachLine { _, _ in true } }
    switch state {
    case .ready: return
    case .unusable(let refusal): throw refusal
    case .unread, .reading: throw .misused
    }
  }

  /// Puts the file into the state from which records can be added.
  private func begin(behind reader: RecordReader, torn text: String) throws(StoreRefusal) {
    var point = RecordWriter.Point(
      length: reader.goodLength, recordCount: reader.recordCount, chain: reader.chain)
    if isReadOnly {
      writer = RecordWriter(point)
      state = .unusable(.misused)
      return
    }
    var missing: [UInt8] = reader.lacksNewline ? [UInt8(ascii: "\n")] : []
    if point.length == 0, Self.isHeaderStart(text) {
      // Nothing stands there, not even the header: the shell that made the file was stopped.
      isChained = text.utf8.count > SessionFormat.plainHeader.count
      let header = SessionFormat.header(isChained: isChained)
      missing = header + [UInt8(ascii: "\n")]
      point.chain = isChained ? Chain(header: header) : nil
    } else if !reader.hasHeader, !text.isEmpty {
      // A script somebody wrote by hand, perhaps to its end: the line is not run, but it stays.
      missing = Array("# \(visible(text))\n".utf8)
    }
    do {
      try mend(&point, adding: missing)
    } catch {
      throw .notWritten(error.number)
    }
    writer = RecordWriter(point)
    state = .ready
  }

  /// Cuts off what is no record, and adds what the good part lacks.
  private func mend(
    _ point: inout RecordWriter.Point, adding missing: [UInt8]
  ) throws(OpenFile.Failure) {
    guard let file else { return }
    guard try Int(file.status().st_size) != point.length || !missing.isEmpty else { return }
    try file.cut(to: point.length)
    try file.write(missing, at: point.length)
    try file.syncData()
    point.length += missing.count
  }

  /// Whether a text is what a header begins with; from its comma on it is the chained one.
  private static func isHeaderStart(_ text: String) -> Bool {
    SessionFormat.chainedHeader.starts(with: text.utf8)
  }
}
