import Testing

@testable import Syntax

private func lines(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  var assembler = LineAssembler()
  var cursor = LineCursor(bytes)
  var lines: [String] = []
  while assembler.next(in: bytes, &cursor) {
    lines.append("\(assembler.firstLine): " + String(decoding: assembler.line, as: UTF8.self))
  }
  return lines
}

@Suite struct `Lines of a script` {
  @Test(
    arguments: [
      ("", []),
      ("a", ["1: a"]),
      ("a\n", ["1: a"]),
      ("a\r\n\r\nb", ["1: a", "2: ", "3: b"]),
      (
        "\n\nlong enough for eight bytes\nc\n",
        ["1: ", "2: ", "3: long enough for eight bytes", "4: c"]
      ),
      ("a\\\nb\nc", ["1: a b", "3: c"]),
      ("a \\\r\n  b\\\n  c\nd", ["1: a    b   c", "4: d"]),
      ("a \\", ["1: a  "]),
      ("a\\\\\nb", ["1: a\\\\", "2: b"]),
      ("# c \\\nb", ["1: # c \\", "2: b"]),
      ("a # c \\\nb", ["1: a # c \\", "2: b"]),
      ("a,#c \\\nb", ["1: a,#c \\", "2: b"]),
      ("a#c \\\nb", ["1: a#c  b"]),
      ("a #1 \\\nb", ["1: a #1  b"]),
      ("a \"# c \\\nb\" # \\\nd", ["1: a \"# c  b\" # \\", "3: d"]),
      ("a \"\\\" # \\\nb\"", ["1: a \"\\\" #  b\""]),
      ("a (1 # \\\n2)", ["1: a (1 #  2)"]),
      ("a \\\n# c \\\nb", ["1: a  # c \\", "3: b"]),
      ("a\\\n#c \\\nb", ["1: a #c \\", "3: b"]),
      ("a \"open\nb", ["1: a \"open", "2: b"]),
      ("\u{FEFF}a", ["1: a"]),
    ] as [(String, [String])])
  func `are joined at a backslash outside comments`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test func `know where each byte came from`() {
    let text = Array("x\nab \\\ncd \\\n\\\nef".utf8)
    var assembler = LineAssembler()
    var cursor = LineCursor(text)
    #expect(assembler.place(of: 3) == (1, 3))
    while assembler.next(in: text, &cursor) {}
    #expect(String(decoding: assembler.line, as: UTF8.self) == "ab  cd   ef")
    let places = [0, 3, 4, 7, 8, 9, 10, 11].map { offset in assembler.place(of: offset) }
    #expect(places.map(\.line) == [2, 2, 3, 3, 4, 5, 5, 5])
    #expect(places.map(\.offset) == [0, 3, 0, 3, 0, 0, 1, 2])
    #expect(assembler.firstLine == 2)
    #expect(assembler.lastLine == 5)
  }

  @Test func `can be added one by one`() {
    var assembler = LineAssembler()
    let first = Array("a \\".utf8)
    let isComplete = assembler.add(first, from: 0, to: first.count, number: 7)
    #expect(!isComplete)
    #expect(assembler.isContinued)
    let second = Array("b".utf8)
    let isCompleteNow = assembler.add(second, from: 0, to: 1, number: 8)
    #expect(isCompleteNow)
    #expect(assembler.line == Array("a  b".utf8))
    #expect(assembler.place(of: 3) == (8, 0))
  }

  @Test(
    arguments: [
      ("", Completeness.complete), ("check", .complete), (#"say "a""#, .complete),
      (#"say "a"#, .openQuote), (#"say "a\""#, .openQuote), (#"say "a\"#, .openQuote),
      (#"book \"#, .continued), ("# a \\", .complete), (#"# "a"#, .complete),
      (#"a \\"#, .complete), ("say \"a\nb", .openQuote), ("say \"a\nb\"", .complete),
      ("a \\\nb", .complete), ("a \\\nb \\", .continued), ("# a\nb \\", .continued),
      (#"it"s"#, .complete), (#"(1 "#, .complete), ("(1 # \\", .continued),
      ("a # b \\\nc \\", .continued), ("say \"# \\", .openQuote),
    ] as [(String, Completeness)])
  func `tell the prompt whether to go on`(text: String, expected: Completeness) {
    #expect(completeness(of: Array(text.utf8)) == expected)
  }
}
