import Diagnostics
import Testing

@testable import Syntax

/// The words of a line, each with a letter for its kind: `b:book`, `q:"a"`, `v:$x`, `e:(1)`, `,`.
func shownWords(_ line: String) throws -> [String] {
  let bytes = Array(line.utf8)
  var words: [Word] = []
  try lex(bytes, into: &words)
  return words.map { word in
    let text = String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
    switch word.kind {
    case .bare: return "b:" + text
    case .quoted: return "q:" + text
    case .variable: return "v:" + text
    case .expression: return "e:" + text
    case .comma: return text
    }
  }
}

func lexRefusal(of line: [UInt8]) -> Diagnostic? {
  var words: [Word] = []
  do {
    try lex(line, into: &words)
    return nil
  } catch {
    return error
  }
}

@Suite struct `Words of a line` {
  @Test(
    arguments: [
      ("", []),
      ("  \t ", []),
      ("# a comment", []),
      ("#", []),
      ("#!/usr/bin/env kontorist", []),
      ("check", ["b:check"]),
      ("check # why", ["b:check"]),
      ("check#why", ["b:check#why"]),
      ("check #", ["b:check"]),
      ("reverse #12 # wrong", ["b:reverse", "b:#12"]),
      ("show #12.1,#3", ["b:show", "b:#12.1", ",", "b:#3"]),
      ("match BT-1 RE-1,# rest", ["b:match", "b:BT-1", "b:RE-1", ","]),
      ("check\r", ["b:check"]),
      ("date\u{A0}2026-03-01\u{202F}x", ["b:date", "b:2026-03-01", "b:x"]),
      (
        "book 1020/1100 1'081.00, 1020/2030 50.00",
        ["b:book", "b:1020/1100", "b:1'081.00", ",", "b:1020/2030", "b:50.00"]
      ),
      ("a 12,50 b", ["b:a", "b:12,50", "b:b"]),
      (
        "12,x ,5 5, 5,,5",
        ["b:12", ",", "b:x", ",", "b:5", "b:5", ",", "b:5", ",", ",", "b:5"]
      ),
      (#"say "a \"b\" \\ c" x"#, ["b:say", #"q:"a \"b\" \\ c""#, "b:x"]),
      ("\"\",", ["q:\"\"", ","]),
      ("say \"# no comment\"", ["b:say", "q:\"# no comment\""]),
      (
        "pay $last,$x2 $a-b $überzahlung",
        ["b:pay", "v:$last", ",", "v:$x2", "v:$a-b", "v:$überzahlung"]
      ),
      ("a ($paid - (1'081.00 # 2)), b", ["b:a", "e:($paid - (1'081.00 # 2))", ",", "b:b"]),
      ("journal > out.csv >b", ["b:journal", "b:>", "b:out.csv", "b:>b"]),
      ("1’081.00 l'Oréal d’or 5” a(b)", ["b:1’081.00", "b:l'Oréal", "b:d’or", "b:5”", "b:a(b)"]),
      (#"a\b c\"#, [#"b:a\b"#, #"b:c\"#]),
      ("Zürich 東京 🧾", ["b:Zürich", "b:東京", "b:🧾"]),
    ] as [(String, [String])])
  func `are cut at blanks and commas`(line: String, words: [String]) throws {
    #expect(try shownWords(line) == words)
  }

  @Test(
    arguments: [
      (#"say "open"#, ErrorName.openQuote, #""open"#, nil),
      (#"say "open \""#, .openQuote, #""open \""#, nil),
      (#"say "open \"#, .openQuote, #""open \"#, nil),
      ("a (1 + (2)", .openBracket, "(", nil),
      ("a )", .wrongExpression, ")", nil),
      (#"a (1 "x")"#, .wrongExpression, "\"", nil),
      (#"say "a"b"#, .wrongArgument, "", #"say "a" b"#),
      ("a (1)x", .wrongArgument, "", "a (1) x"),
      ("a $x/5", .wrongArgument, "", "a $x /5"),
      ("a $ 5", .wrongName, "$", nil),
      ("a $5", .wrongName, "$", nil),
      (#"say ab"c""#, .wrongArgument, "\"", #"say ab "c""#),
      (#"say ab"c"#, .wrongArgument, "\"", nil),
      (#"say "C:\temp""#, .wrongArgument, #"\"#, #"say "C:\\temp""#),
      ("say “Müller”", .wrongArgument, "“", #"say "Müller""#),
      ("say „Müller“ x", .wrongArgument, "„", #"say "Müller" x"#),
      ("say «Müller»", .wrongArgument, "«", #"say "Müller""#),
      ("say »Müller«", .wrongArgument, "»", #"say "Müller""#),
      ("say ”open", .wrongArgument, "”", nil),
      ("a\u{7}b", .controlCharacter, "\u{7}", nil),
      ("check\rx", .controlCharacter, "\r", nil),
      ("a\nb", .controlCharacter, "\n", nil),
      ("abc\u{7F}", .controlCharacter, "\u{7F}", nil),
      ("longer than eight\u{1B}[2J", .controlCharacter, "\u{1B}", nil),
      ("a \u{85}", .controlCharacter, "\u{85}", nil),
      ("# \u{202E}", .controlCharacter, "\u{202E}", nil),
      ("a \u{202A}", .controlCharacter, "\u{202A}", nil),
      ("a \u{2066}", .controlCharacter, "\u{2066}", nil),
      ("a \u{2069} and more", .controlCharacter, "\u{2069}", nil),
    ] as [(String, ErrorName, String, String?)])
  func `are refused with the bytes at fault`(
    line: String, name: ErrorName, place: String, fix: String?
  ) throws {
    let bytes = Array(line.utf8)
    let refusal = try #require(lexRefusal(of: bytes))
    #expect(refusal.name == name)
    let fault = bytes[refusal.span.start..<refusal.span.end]
    #expect(String(decoding: fault, as: UTF8.self) == place)
    #expect(refusal.fix == fix)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF], 1), ([0xC3], 0), ([0x61, 0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x62, 0xE2, 0x80], 2), ([0xC2], 0),
      ([0xE2, 0x80], 0), ([0x80], 0),
    ] as [([UInt8], Int)])
  func `are refused when they are no UTF-8`(line: [UInt8], start: Int) throws {
    let refusal = try #require(lexRefusal(of: line))
    #expect(refusal.name == .invalidUTF8)
    #expect(refusal.span.start == start)
  }

  @Test func `keep the neighbours of refused characters`() throws {
    #expect(try shownWords("a\u{A0}\u{2028}\u{2029}\u{2030}\u{2065}\u{206A}b\t~").count == 3)
  }

  @Test func `have an end`() throws {
    let longest = [UInt8](repeating: UInt8(ascii: "a"), count: maximumLineLength)
    #expect(lexRefusal(of: longest) == nil)
    #expect(lexRefusal(of: longest + [0x61])?.name == .lineTooLong)
  }

  @Test func `nest brackets 64 deep and no deeper`() throws {
    func brackets(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "(", count: depth) + String(repeating: ")", count: depth)).utf8)
    }
    #expect(lexRefusal(of: brackets(64)) == nil)
    #expect(lexRefusal(of: brackets(65))?.name == .tooDeep)
    #expect(lexRefusal(of: brackets(65))?.span == Diagnostics.Span(64, 65))
  }

  @Test func `offer corrections without reading a hostile line over and over`() throws {
    let line = Array(String(repeating: #"a""#, count: 100_000).utf8)
    #expect(lexRefusal(of: line)?.fix == nil)
  }

  @Test(arguments: [
    (#""a \"b\" \\""#, #"a "b" \"#), ("\"\"", ""), (#""Kunde AG""#, "Kunde AG"),
    ("RE-1", "RE-1"), ("$x", "$x"), ("(1 + 2)", "(1 + 2)"),
  ])
  func `stand for a text`(line: String, text: String) throws {
    let bytes = Array(line.utf8)
    var words: [Word] = []
    try lex(bytes, into: &words)
    let word = try #require(words.first)
    #expect(unquoted(word, in: bytes) == text)
    var arena: [UInt8] = [1]
    appendText(of: word, in: bytes, to: &arena)
    #expect(arena == [1] + Array(text.utf8))
    #expect(variableName(word, in: bytes) == (word.kind == .variable ? "x" : text))
  }
}

@Suite struct `Names` {
  @Test func `are equal exactly when their words are`() throws {
    let line = Array("book Book boo abcdefghijklmnopqrstuvwx abcdefghijklmnopqrstuvwxy on".utf8)
    var words: [Word] = []
    try lex(line, into: &words)
    let names = words.map { word in name(of: word, in: line) }
    #expect(names == ["book", "Book", "boo", "abcdefghijklmnopqrstuvwx", "", "on"])
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: ["", "a", "abcdefgh", "abcdefghi", "abcdefghijklmnopqrstuvwx", "Überzahlung"])
  func `keep up to 24 bytes`(text: String) {
    let bytes = Array(text.utf8)
    #expect(name(in: bytes, from: 0, to: bytes.count) == Name(text))
    let padded = bytes + Array("________".utf8)
    #expect(name(in: padded, from: 0, to: bytes.count) == Name(text))
    #expect(Name(text).description == text)
  }

  @Test func `are ordered as their bytes`() {
    let words = ["a", "aa", "ab", "abcdefgh", "abcdefgha", "abcdefghabcdefghx", "b", "z"]
    #expect(words.shuffled().map { word in Name(word) }.sorted() == words.map { Name($0) })
  }

  @Test func `belong to bare words only`() throws {
    let line = Array(#""on" $on"#.utf8)
    var words: [Word] = []
    try lex(line, into: &words)
    #expect(words.map { word in name(of: word, in: line) } == ["", ""])
  }
}
