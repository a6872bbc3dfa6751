/// The accepted commands, each in canonical form: the truth the books are made of.
///
/// All lines behind one another in one arena, with where each ends. A line may have comments
/// before it, each on a line of its own, and one behind it.
public struct CommandLog: Sendable {
  /// Whoever adds a line writes it here and then calls `endLine`.
  public var bytes: [UInt8] = []
  /// 32 bits, since there is one for every command: a log ends at 4 GB.
  private var ends: [UInt32] = []
  /// Lines at the front that are not ours: a part may share the memory of the whole.
  private var skipped = 0
  /// What holds lines together, parts them and names them.
  public var structure = LogStructure()

  public init() {}

  public var count: Int { ends.count - skipped }

  /// Whether another line fits; a command beyond that is refused before it runs.
  public var hasRoom: Bool { bytes.count < Int(UInt32.max) - (1 << 21) && count < Int(UInt32.max) }

  /// The command at a place, counted from 0, without the comments before it.
  public subscript(place: Int) -> String {
    let record = record(place)
    let start = record.lastIndex(of: UInt8(ascii: "\n")).map { newline in newline + 1 }
    return String(decoding: record[(start ?? record.startIndex)...], as: UTF8.self)
  }

  /// The line at a place with the comments before it, as it is written.
  public func record(_ place: Int) -> ArraySlice<UInt8> {
    bytes[start(of: place)..<Int(ends[place + skipped])]
  }

  private func start(of place: Int) -> Int {
    let index = place + skipped
    return index == 0 ? 0 : Int(ends[index - 1])
  }

  public mutating func reserve(lines: Int, bytes count: Int) {
    ends.reserveCapacity(ends.count + lines)
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Makes a line of what was written since the last one.
  public mutating func endLine() {
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Takes off what was written since the last line.
  public mutating func takeUnended() -> ArraySlice<UInt8> {
    let rest = bytes[start(of: count)...]
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
      part.bytes = bytes
      part.ends = ends
      part.skipped = skipped + places.lowerBound
      return part
    }
    let first = start(of: places.lowerBound)
    part.bytes = Array(bytes[first..<start(of: places.upperBound)])
    part.ends = ends[places.lowerBound + skipped..<places.upperBound + skipped].map { end in
      end - UInt32(truncatingIfNeeded: first)
    }
    return part
  }

  public mutating func append(contentsOf other: CommandLog) {
    guard other.skipped == 0 else {
      for place in 0..<other.count { append(other.record(place)) }
      return
    }
    let first = UInt32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.map { end in end + first })
  }

  /// Forgets the lines from a place on.
  public mutating func truncate(to count: Int) {
    let kept = start(of: count)
    guard kept < bytes.count / 2 else {
      bytes.removeLast(bytes.count - kept)
      ends.removeLast(self.count - count)
      return
    }
    // Little stays: what goes may be shared with the step that was taken back, and is not copied.
    bytes = Array(bytes[..<kept])
    ends = Array(ends[..<(count + skipped)])
  }

  /// Forgets all lines and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    skipped = 0
  }

  /// All lines as a script.
  public var script: String {
    var text = ""
    for place in 0..<count { text += String(decoding: record(place), as: UTF8.self) + "\n" }
    return text
  }
}
