/// What is to be added to a session file, and how far the file has come.
struct RecordWriter {
  /// A state of the file to which one can go back.
  struct Point {
    var length: Int
    var recordCount: Int
    var chain: Chain?
  }

  /// About as much is written at a time.
  static let piece = 1 << 20

  /// With everything added so far; its length is what has been handed to the system.
  private(set) var now: Point
  private(set) var synced: Point
  private(set) var buffer: [UInt8] = []
  /// Something may stand behind the synced part that the system would not take back yet.
  var needsCut = false

  init(_ point: Point) {
    now = point
    synced = point
  }

  var hasUnsynced: Bool { !buffer.isEmpty || now.length != synced.length }

  /// Adds a record; false for what is none.
  mutating func add(_ record: ArraySlice<UInt8>) -> Bool {
    guard Self.isRecord(record) else { return false }
    if buffer.capacity == 0 { buffer.reserveCapacity(Self.piece + Self.piece / 4) }
    buffer.append(contentsOf: record)
    if now.chain == nil {
      buffer.append(UInt8(ascii: "\n"))
    } else {
      now.chain?.add(record)
      if let mark = now.chain?.mark { buffer.append(contentsOf: mark) }
    }
    now.recordCount += 1
    return true
  }

  /// Zero or more comment lines and one command, so that it is read back as it was written.
  private static func isRecord(_ record: ArraySlice<UInt8>) -> Bool {
    let bytes = record.span
    var line = 0
    while line < bytes.count {
      let isComment = bytes[line] == UInt8(ascii: "#")
      guard let newline = newline(in: bytes, from: line, to: bytes.count) else { return !isComment }
      guard isComment else { return false }
      line = newline + 1
    }
    return false
  }

  mutating func bufferIsWritten() {
    now.length += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  mutating func isSynced() { synced = now }

  mutating func goBack() {
    now = synced
    buffer.removeAll(keepingCapacity: true)
  }
}
