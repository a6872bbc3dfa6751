import Syntax

/// The accepted commands, each in canonical form: the truth the books are made of.
///
/// All lines behind one another in one arena, as a script has them: a record is a line, with the
/// comments before it, each on a line of its own, and the one behind it. Where every 16th begins
/// is kept; the others are found from there, since few are ever asked for.
public struct CommandLog: Sendable {
  /// Whoever adds a line writes it here and then calls `endLine`.
  public var bytes: [UInt8] = []
  /// Where every 16th record begins.
  private var starts: [UInt32] = []
  /// Records in the arena.
  private var total = 0
  /// Where the last of them begins, and where what is not ended yet.
  private var lastStart = 0
  private var end = 0
  /// Records at the front that are not ours: a part may share the memory of the whole.
  private var skipped = 0
  /// What holds lines together, parts them and names them.
  public var structure = LogStructure()

  private static let stride = 16

  public init() {}

  public var count: Int { total - skipped }

  /// Whether another line fits; a command beyond that is refused before it runs.
  public var hasRoom: Bool { bytes.count < Int(UInt32.max) - (1 << 21) }

  /// The command at a place, counted from 0, without the comments before it.
  public subscript(place: Int) -> String {
    let record = record(place)
    let start = record.lastIndex(of: UInt8(ascii: "\n")).map { newline in newline + 1 }
    return String(decoding: record[(start ?? record.startIndex)...], as: UTF8.self)
  }

  /// The line at a place with the comments before it, as it is written.
  public func record(_ place: Int) -> ArraySlice<UInt8> {
    let start = start(of: place)
    return bytes[start..<recordEnd(from: start)]
  }

  /// What was added last.
  public var lastRecord: ArraySlice<UInt8> { bytes[lastStart..<max(end - 1, lastStart)] }

  /// Records one after another, each found where the one before it ends.
  public func records(_ places: Range<Int>) -> Records {
    Records(log: self, position: start(of: places.lowerBound), left: places.count)
  }

  /// Goes through records of a log, which it keeps as it was.
  public struct Records: Sequence, IteratorProtocol {
    fileprivate let log: CommandLog
    fileprivate var position: Int
    fileprivate var left: Int

    public mutating func next() -> ArraySlice<UInt8>? {
      guard left > 0 else { return nil }
      let start = position
      let end = log.recordEnd(from: start)
      position = end + 1
      left -= 1
      return log.bytes[start..<end]
    }
  }

  private func start(of place: Int) -> Int {
    let index = place + skipped
    if index == total { return end }
    return index == total - 1 ? lastStart : foundStart(of: index)
  }

  /// Goes from the nearest start that is kept.
  private func foundStart(of index: Int) -> Int {
    var position = Int(starts[index / Self.stride])
    for _ in 0..<index % Self.stride { position = recordEnd(from: position) + 1 }
    return position
  }

  /// Where the record ends that begins here: no command begins as a comment does.
  private func recordEnd(from start: Int) -> Int {
    var line = start
    while true {
      let newline = newlinePosition(in: bytes.span, from: line, to: bytes.count)
      guard bytes[line] == UInt8(ascii: "#") else { return newline }
      line = newline + 1
    }
  }

  public mutating func reserve(lines: Int, bytes count: Int) {
    starts.reserveCapacity(starts.count + lines / Self.stride)
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Makes a line of what was written since the last one.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    note(from: end, to: bytes.count)
  }

  private mutating func note(from start: Int, to next: Int) {
    if total % Self.stride == 0 { starts.append(UInt32(truncatingIfNeeded: start)) }
    total += 1
    lastStart = start
    end = next
  }

  /// Takes off what was written since the last line.
  public mutating func takeUnended() -> ArraySlice<UInt8> {
    let rest = bytes[end...]
    bytes.removeLast(rest.count)
    return rest
  }

  public mutating func append(_ record: ArraySlice<UInt8>) {
    bytes.append(contentsOf: record)
    endLine()
  }

  /// The lines of some places, without what holds them together.
  public func lines(_ places: Range<Int>) -> CommandLog {
    var part = CommandLog()
    if places.upperBound == count, places.count > count / 2 {
      // Nearly everything: the whole is about to be cut, and whoever cuts it copies what stays.
      part = self
      part.structure = LogStructure()
      part.skipped += places.lowerBound
      if part.end < bytes.count { part.bytes.removeLast(bytes.count - part.end) }
      return part
    }
    part.add(bytes[start(of: places.lowerBound)..<start(of: places.upperBound)])
    return part
  }

  public mutating func append(contentsOf other: CommandLog) {
    add(other.bytes[other.start(of: 0)..<other.end])
  }

  /// Adds whole records.
  private mutating func add(_ records: ArraySlice<UInt8>) {
    bytes.append(contentsOf: records)
    while end < bytes.count { note(from: end, to: recordEnd(from: end) + 1) }
  }

  /// Forgets the lines from a place on.
  public mutating func truncate(to count: Int) {
    let kept = start(of: count)
    total = count + skipped
    let starts = (total + Self.stride - 1) / Self.stride
    self.starts.removeLast(self.starts.count - starts)
    if kept < bytes.count / 2 {
      // Little stays: what goes may be shared with the step that was taken back, and is not
      // copied.
      bytes = Array(bytes[..<kept])
    } else {
      bytes.removeLast(bytes.count - kept)
    }
    end = kept
    lastStart = total > 0 ? foundStart(of: total - 1) : 0
  }

  /// Forgets all lines and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    (total, lastStart, end, skipped) = (0, 0, 0, 0)
  }

  /// All lines as a script.
  public var script: String {
    String(decoding: bytes[start(of: 0)..<end], as: UTF8.self)
  }
}
