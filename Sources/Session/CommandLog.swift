/// The accepted commands, each in canonical form: the truth the books are made of.
///
/// All lines behind one another in one arena, with where each ends.
public struct CommandLog: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  public init() {}

  public var count: Int { ends.count }

  /// The line of the command at a place, counted from 0.
  public subscript(place: Int) -> String {
    let start = place == 0 ? 0 : ends[place - 1]
    return String(decoding: bytes[start..<ends[place]], as: UTF8.self)
  }

  mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }

  /// Forgets the commands behind the first `count`.
  mutating func truncate(to count: Int) {
    guard count < ends.count else { return }
    bytes.removeLast(bytes.count - (count == 0 ? 0 : ends[count - 1]))
    ends.removeLast(ends.count - count)
  }

  /// All lines as a script.
  public var script: String {
    var text = ""
    for place in ends.indices { text += self[place] + "\n" }
    return text
  }
}
