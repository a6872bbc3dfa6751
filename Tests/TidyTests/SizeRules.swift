/// How long files, lines and functions may be.
enum SizeRules {
  static let linesPerFile = 400
  static let columnsPerLine = 100
  static let linesPerFunction = 70

  /// A file that is mostly the text of string literals is data (a chart of accounts, the scripts
  /// of scenarios): there only the lines of code count.
  static func longFile(path: String, text: String) -> [Finding] {
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    guard count > linesPerFile else { return [] }
    let literal = CodeScanner(text).literalLines.count
    if literal * 2 > count, count - literal <= linesPerFile { return [] }
    return [Finding(path, "has \(count) lines; split it at \(linesPerFile) at the latest")]
  }

  /// Lines within a multi-line string literal are data and may be longer.
  static func longLines(path: String, text: String) -> [Finding] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let long = lines.indices.filter { index in lines[index].count > columnsPerLine }
    guard !long.isEmpty else { return [] }
    let literal = CodeScanner(text).literalLines
    return long.filter { index in !literal.contains(index + 1) }.map { index in
      Finding(
        path, line: index + 1, "has \(lines[index].count) columns; break it at \(columnsPerLine)")
    }
  }

  static func longFunctions(path: String, text: String) -> [Finding] {
    FunctionFinder(text).functions.filter { function in
      function.lineCount > linesPerFunction
    }.map { function in
      Finding(
        path, line: function.line,
        "starts a function of \(function.lineCount) lines; take it apart at \(linesPerFunction)")
    }
  }
}

/// Where functions, initialisers, subscripts and computed properties start and how long they are.
///
/// It goes by keywords and brackets: the first `{` behind the signature opens the body.
struct FunctionFinder {
  struct Function: Hashable {
    let line: Int
    let lineCount: Int
  }

  private(set) var functions: [Function] = []
  private let code: [UInt8]

  private static let openers: Set<String> = ["func", "init", "subscript", "deinit", "var"]
  private static let nextDeclaration = openers.union([
    "let", "case", "struct", "enum", "class", "extension", "protocol", "static", "public",
    "mutating", "associatedtype",
  ])

  init(_ text: String) {
    code = CodeScanner(text).code
    var position = 0
    var line = 1
    while position < code.count {
      let word = word(at: position)
      if Self.openers.contains(word), !isMember(at: position),
        let body = startOfBody(from: position + word.utf8.count, isProperty: word == "var")
      {
        let end = endOfBlock(from: body)
        functions.append(
          Function(line: line, lineCount: newlines(in: position..<end) + 1))
      }
      let next = position + max(word.utf8.count, 1)
      line += newlines(in: position..<next)
      position = next
    }
  }

  private func newlines(in range: Range<Int>) -> Int {
    code[range].count { byte in byte == UInt8(ascii: "\n") }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private func word(at position: Int) -> String {
    var end = position
    while end < code.count, isWordByte(code[end]) { end += 1 }
    return String(decoding: code[position..<end], as: UTF8.self)
  }

  /// `self.init(…)` calls, it declares nothing.
  private func isMember(at position: Int) -> Bool {
    position > 0 && code[position - 1] == UInt8(ascii: ".")
  }

  /// The `{` of the body; nil for a requirement of a protocol or a stored property.
  private func startOfBody(from start: Int, isProperty: Bool) -> Int? {
    var depth = 0
    var position = start
    while position < code.count {
      let word = word(at: position)
      if depth == 0, Self.nextDeclaration.contains(word) { return nil }
      switch code[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return position
      case UInt8(ascii: "}") where depth == 0: return nil
      case UInt8(ascii: "="), UInt8(ascii: "\n"):
        if isProperty, depth == 0 { return nil }
      default: break
      }
      position += max(word.utf8.count, 1)
    }
    return nil
  }

  private func endOfBlock(from start: Int) -> Int {
    var depth = 0
    for position in start..<code.count {
      if code[position] == UInt8(ascii: "{") { depth += 1 }
      if code[position] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return position }
      }
    }
    return code.count
  }
}
