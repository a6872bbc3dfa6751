import Testing

private func lines(_ count: Int, _ line: String = "let a = 1\n") -> String {
  String(repeating: line, count: count)
}

private func literal(_ count: Int) -> String {
  "let text = \"\"\"\n" + lines(count, "  data\n") + "  \"\"\"\n"
}

@Suite struct `Size rules` {
  @Test(arguments: [(400, 0), (401, 1)])
  func `a file has at most 400 lines`(count: Int, expected: Int) {
    #expect(SizeRules.longFile(path: "A.swift", text: lines(count)).count == expected)
  }

  @Test func `a file that is mostly literals is data`() {
    #expect(SizeRules.longFile(path: "A.swift", text: literal(900)).isEmpty)
    #expect(SizeRules.longFile(path: "A.swift", text: lines(300) + literal(200)).count == 1)
    #expect(SizeRules.longFile(path: "A.swift", text: lines(401) + literal(900)).count == 1)
  }

  @Test(arguments: [(100, 0), (101, 1)])
  func `a line has at most 100 columns, however many bytes`(count: Int, expected: Int) {
    let text = "x\n" + String(repeating: "ü", count: count) + "\n"
    let found = SizeRules.longLines(path: "A.swift", text: text)
    #expect(found.map(\.line) == Array(repeating: 2, count: expected))
  }

  @Test func `a line of a literal may be longer`() {
    let long = String(repeating: "x", count: 120)
    let text = "let a = \"\"\"\n  \(long)\n  \"\"\"\n// \(long)\n"
    #expect(SizeRules.longLines(path: "A.swift", text: text).map(\.line) == [4])
  }

  @Test(arguments: [
    "func long(_ a: (Int) -> Void = { _ in }) {\n", "  init() {\n", "var long: Int {\n",
    "subscript(index: Int) -> Int {\n", "func long()\n  throws(E) -> [Int: (Int)] where A: B {\n",
    "func `a name with func in it { `() {\n",
  ])
  func `a function has at most 70 lines`(head: String) {
    let count = head.split(separator: "\n").count
    for (extra, expected) in [(0, 0), (1, 1)] {
      let text = "// one\n" + head + lines(69 - count + extra) + "}\n"
      let found = SizeRules.longFunctions(path: "A.swift", text: text)
      #expect(found.map(\.line) == Array(repeating: 2, count: expected))
    }
  }

  @Test(arguments: [
    "protocol A {\n  func a()\n  init()\n  var b: Int { get }\n}\nstruct B {\n",
    "struct B {\n  var stored: Int\n  var other = 1\n", "let a = self.init()\nstruct A {\n",
    "// func a() {\nstruct A {\n", "let a = \"func a() {\"\nstruct A {\n",
  ])
  func `what has no body is no function`(head: String) {
    #expect(SizeRules.longFunctions(path: "A.swift", text: head + lines(90) + "}\n").isEmpty)
  }
}

@Suite struct `The scanner of code` {
  @Test(arguments: [
    ("a // b\nc", "a     \nc"), ("a /* b /* c */ d */ e", "a                   e"),
    ("\"a\\\"b\" c", "       c"), ("\"a \\(b(\"c\")) d\" e", "     b(   )     e"),
    ("#\"a\"b\"# c", "        c"), ("\"\"\"\n\"a\"\n\"\"\" c", "   \n   \n    c"),
    ("`a b` c", "      c"), ("#/\"/# c", "      c"), ("\"open\nc", "     \nc"), ("#if a", "#if a"),
  ])
  func `leaves only code`(text: String, expected: String) {
    #expect(String(decoding: CodeScanner(text).code, as: UTF8.self) == expected)
  }
}
