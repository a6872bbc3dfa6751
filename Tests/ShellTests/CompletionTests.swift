import Testing

@testable import Terminal

@Suite struct `Tab decides by the candidates and what was typed` {
  static func more(_ count: Int, isCut: Bool) -> String { isCut ? "+\(count)+" : "+\(count)" }

  static let müller = ["\"Müller AG\"", "\"Müller Söhne\""]

  static func fold(_ text: String) -> String {
    text.lowercased().replacing("ü", with: "u").replacing("ue", with: "u")
  }

  @Test(arguments: [
    ("bo", 2, 0, ["book"], CompletionStep.replace(count: 2, text: "book ")),
    ("book 10", 7, 5, ["1020"], .replace(count: 2, text: "1020 ")),
    ("bo 1020", 2, 0, ["book"], .replace(count: 2, text: "book")),
    ("x", 1, 0, ["lines ("], .replace(count: 1, text: "lines (")),
    ("x", 1, 0, ["date="], .replace(count: 1, text: "date=")),
    ("x", 1, 0, ["\""], .replace(count: 1, text: "\"")),
    ("b", 1, 0, ["book", "book-in"], .replace(count: 1, text: "book")),
    ("book", 4, 0, ["book", "book-in"], .list),
    ("", 0, 0, ["book", "bank"], .list),
    ("", 0, 0, ["book"], .replace(count: 0, text: "book ")),
    ("", 0, 0, ["book", "match"], .list),
    ("deb", 3, 0, ["1100", "1101"], .list),
    ("mueller", 7, 0, Self.müller, .replace(count: 7, text: "\"Müller ")),
    ("\"Mü", 4, 0, Self.müller, .replace(count: 3, text: "\"Müller ")),
    ("x", 1, 0, [], .nothing),
    ("x", 1, 5, ["a"], .nothing),
    ("x", 1, -1, ["a"], .nothing),
  ])
  func step(line: String, cursor: Int, from: Int, inserts: [String], step: CompletionStep) {
    let list = CompletionList(
      replaceFrom: from, candidates: inserts.map { insert in Candidate(insert: insert) })
    #expect(list.step(in: line, at: cursor, fold: Self.fold) == step)
  }

  @Test func `of a list that is cut nobody knows what all begin with`() {
    let some = ["RE-99", "RE-990"].map { insert in Candidate(insert: insert) }
    let list = CompletionList(replaceFrom: 5, candidates: some, isCut: true)
    #expect(list.step(in: "show RE-", at: 8, fold: Self.fold) == .list)
    #expect(list.listing(width: 24, height: 1, more: Self.more).last == "+1+")
  }

  @Test func `amounts stand in a column of their own and are never cut`() {
    let list = CompletionList(
      replaceFrom: 0,
      candidates: [
        Candidate(insert: "1020", description: "Bank", figure: "CHF 1'250.00"),
        Candidate(insert: "1100", description: "Forderungen aus Lieferungen", figure: "CHF -5.00"),
        Candidate(insert: "1200", description: "Vorräte"),
      ])
    #expect(
      list.listing(width: 34, height: 9, more: Self.more) == [
        "1020  Bank           CHF 1'250.00", "1100  Forderungen …     CHF -5.00", "1200  Vorräte",
      ])
  }

  @Test func `a list stands in two columns within the width`() {
    let list = CompletionList(
      replaceFrom: 0,
      candidates: [
        Candidate(insert: "1100", description: "Forderungen CHF 1'250.00"),
        Candidate(insert: "Müller", description: "Zürich"),
        Candidate(insert: "x\u{1B}[2J"),
      ])
    #expect(
      list.listing(width: 24, height: 9, more: Self.more) == [
        "1100    Forderungen CH…", "Müller  Zürich", "x�[2J",
      ])
    #expect(list.listing(width: 24, height: 2, more: Self.more).last == "+2")
  }
}

@Suite struct `Columns are counted as libedit draws them` {
  @Test(arguments: [("", 0), ("Müller", 6), ("u\u{308}", 1), ("日本", 4), ("\t", 2)])
  func width(text: String, width: Int) {
    #expect(columns(of: text) == width)
  }

  @Test(arguments: [
    ("abc", 10, 0, 3), ("abcdefghij", 10, 1, 0), ("abcdefghijk", 10, 1, 1), ("ab\nc", 10, 1, 1),
    ("abcdefghi日", 10, 1, 2),
  ])
  func place(text: String, width: Int, row: Int, column: Int) {
    #expect(position(behind: text.unicodeScalars, width: width) == (row, column))
  }

  @Test(arguments: [("Müller AG", 9, "Müller AG"), ("Müller AG", 8, "Müller …"), ("日本", 3, "日…")])
  func cut(text: String, width: Int, expected: String) {
    #expect(text.cut(to: width) == expected)
  }
}
