/// The accepted commands, each in canonical form: the truth the books are made of.
///
/// All lines behind one another in one arena, with where each ends.
public struct CommandLog: Sendable {
  /// Whoever adds a line writes it here and then calls `endLine`.
  public var bytes: [UInt8] = []
  /// 32 bits, since there is one for every command: a log ends at 4 GB.
  private var ends: [UInt32] = []

  public init() {}

  public var count: Int { ends.count }

  /// Whether another line fits; a command beyond that is refused before it runs.
  public var hasRoom: Bool { bytes.count < Int(UInt32.max) - (1 << 21) && count < Int(UInt32.max) }

  /// The line of the command at a place, counted from 0.
  public subscript(place: Int) -> String {
    let start = place == 0 ? 0 : Int(ends[place - 1])
    return String(decoding: bytes[start..<Int(ends[place])], as: UTF8.self)
  }

  public mutating func reserve(lines: Int, bytes count: Int) {
    ends.reserveCapacity(ends.count + lines)
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Makes a line of what was written since the last one.
  public mutating func endLine() {
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// All lines as a script.
  public var script: String {
    var text = ""
    for place in ends.indices { text += self[place] + "\n" }
    return text
  }
}
