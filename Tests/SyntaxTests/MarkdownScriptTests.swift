import Testing

@testable import Syntax

/// The segments with their line numbers and text, lines parted by `|`.
private func shown(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return MarkdownScript(bytes).segments.map { segment in
    let content = String(decoding: bytes[segment.text], as: UTF8.self)
    return "\(segment.kind) \(segment.lines.lowerBound)..<\(segment.lines.upperBound) "
      + content.replacing("\r\n", with: "|").replacing("\n", with: "|")
  }
}

@Suite struct `Scripts in Markdown` {
  @Test(
    arguments: [
      ("", []),
      ("# Title\ntext", ["prose 1..<3 # Title|text"]),
      (
        "a\n```kontor\ncheck\n```\nb\n",
        ["prose 1..<2 a|", "commands 3..<4 check|", "prose 5..<6 b|"]
      ),
      ("```kontor\r\ncheck\r\n```\r\nb", ["commands 2..<3 check|", "prose 4..<5 b"]),
      ("~~~ kontor run\na\n```\n~~~~ \n", ["commands 2..<4 a|```|"]),
      ("````kontor\na\n```\nb\n````", ["commands 2..<5 a|```|b|"]),
      ("   ```kontor\n   a\n  ```", ["commands 2..<3    a|"]),
      ("    ```kontor\n    a", ["prose 1..<3     ```kontor|    a"]),
      ("```kontorist\na\n```", ["prose 1..<4 ```kontorist|a|```"]),
      ("```\n```kontor\na\n```\nb", ["prose 1..<6 ```|```kontor|a|```|b"]),
      ("``kontor\na", ["prose 1..<3 ``kontor|a"]),
      ("```kontor `x`\na", ["prose 1..<3 ```kontor `x`|a"]),
      ("~~~kontor `x`\na", ["commands 2..<3 a"]),
      ("a\n```kontor\ncheck\nb", ["prose 1..<2 a|", "commands 3..<5 check|b"]),
      ("```kontor\na\n``` x\n```", ["commands 2..<4 a|``` x|"]),
      ("```kontor\n```\n", []),
      ("---\ntitle: x\n---\na", ["frontMatter 1..<4 ---|title: x|---|", "prose 4..<5 a"]),
      ("---\ntitle: x\n...\na", ["frontMatter 1..<4 ---|title: x|...|", "prose 4..<5 a"]),
      (
        "a\n```file k.csv\nx;y\n```\nb",
        ["prose 1..<2 a|", "file(\"k.csv\") 3..<4 x;y|", "prose 5..<6 b"]
      ),
      ("```file\nx\n```", ["prose 1..<4 ```file|x|```"]),
      ("```file a b\nx\n```", ["prose 1..<4 ```file a b|x|```"]),
      ("---\na", ["prose 1..<3 ---|a"]),
      ("a\n---\nb\n---\n", ["prose 1..<5 a|---|b|---|"]),
      ("\u{FEFF}---\n---\na", ["frontMatter 1..<3 ---|---|", "prose 3..<4 a"]),
    ] as [(String, [String])])
  func `are parted into what is told and what is run`(text: String, segments: [String]) {
    #expect(shown(text) == segments)
  }

  @Test func `keep the line numbers for the commands`() throws {
    let text = Array("told\n```kontor\n\na \\\nb\n```\n".utf8)
    let segments = MarkdownScript(text).segments
    var cursor = try #require(segments.last).cursor
    var assembler = LineAssembler()
    var numbers: [Int] = []
    while assembler.next(in: text, &cursor) { numbers.append(assembler.firstLine) }
    #expect(numbers == [3, 4])
    #expect(assembler.line == Array("a  b".utf8))
  }
}
