import Syntax

/// A script while it runs: where its lines come from.
final class ScriptSource {
  /// The file as the user named it; nil for standard input and `-c`.
  let name: String?
  var assembler = LineAssembler()
  /// The number of a line that stood alone and was not assembled; nil for an assembled one.
  var plainLine: Int?
  /// Commands are shown before they run.
  var isEchoed = false

  init(name: String?) {
    self.name = name
  }

  /// The line of the file, its text and the offset in it, where a byte of the composed command
  /// line stands.
  func place(of offset: Int, in line: [UInt8]) -> (line: Int, text: [UInt8], offset: Int) {
    if let plainLine { return (plainLine, line, offset) }
    let whole = assembler.line
    let start = Self.place(of: offset, in: line, asIn: whole)
    let found = assembler.place(of: start)
    return (
      found.line, Array(whole[min(max(start - found.offset, 0), whole.count)...]), found.offset
    )
  }

  /// Where the character stands in the line as typed that begins at `offset` in the composed one,
  /// which may be shorter or longer.
  private static func place(of offset: Int, in composed: [UInt8], asIn typed: [UInt8]) -> Int {
    guard composed != typed else { return offset }
    let before = composed[..<min(max(offset, 0), composed.count)]
    let count = String(decoding: before, as: UTF8.self).count
    return String(decoding: typed, as: UTF8.self).prefix(count).utf8.count
  }
}
