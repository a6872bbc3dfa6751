/// What session files look like, apart from the chain itself.
enum SessionFormat {
  static let plainHeader = Array("# kontorist session".utf8)
  static let chainedHeader = Array("# kontorist session, chained".utf8)
  /// Stands between a command and its hash; to the lexer the rest of the line is a comment.
  static let markStart = Array("  #= ".utf8)
  static let hashDigits = 64
  static let markLength = markStart.count + hashDigits

  static func header(isChained: Bool) -> [UInt8] { isChained ? chainedHeader : plainHeader }

  /// The line without what editors add: a byte order mark at the start of a file, a closing CR.
  static func bare(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    var line = line
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return line
  }

  /// Whether something that looks like a link of the chain ends the line.
  static func hasMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= markLength else { return false }
    let mark = line.suffix(markLength)
    return mark.starts(with: markStart) && mark.suffix(hashDigits).allSatisfy(isHexadecimal)
  }

  /// Whether a line of an unchained file is a command: neither blank nor a comment.
  static func isCommand(_ line: ArraySlice<UInt8>) -> Bool {
    for byte in line where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") {
      return byte != UInt8(ascii: "#")
    }
    return false
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}
