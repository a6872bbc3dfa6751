import Diagnostics
import Testing
import Text

@Suite struct `Long lines` {
  static let narrow = Renderer(language: .english, width: 40)

  @Test(arguments: [
    (
      "⟦invoice⟧ to MUSTER dated 2026-03-10 for 1'081.00",
      """
        invoice to MUSTER dated 2026-03-10 f…
        ^^^^^^^ here
      """
    ),
    (
      "invoice to MUSTER dated 2026-03-10 for ⟦1'081.00⟧",
      """
        …USTER dated 2026-03-10 for 1'081.00
                                    ^^^^^^^^
          here
      """
    ),
    (
      "invoice to MÜSTER dated 2026-03-10 ⟦für⟧ 1'081.00 CHF incl. VAT 8.1 % due in thirty days",
      """
        … 2026-03-10 für 1'081.00 CHF incl. V…
                     ^^^ here
      """
    ),
    (
      "memo ⟦\"one two three four five six seven eight nine\"⟧ x",
      """
        …"one two three four five six seven e…
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          here
      """
    ),
  ])
  func `Cut around the span`(text: String, expected: String) {
    #expect(Self.narrow.draw(text) == "error: unknown-word\n" + expected)
  }

  /// Every word of a line full of odd characters, at every width.
  @Test(arguments: [20, 21, 30, 40, 41, 79, 80, 120, 200])
  func `The carets always stand under the word and the width holds`(width: Int) throws {
    let words = [
      "Müller", "日本語", "🙂", "Mu\u{308}", "plain", "1'081.00", "🇨🇭", "👩‍👩‍👧", "x", "«ü»", "CHF",
      "가각", "due", "2026-03-10", "e\u{301}", "Strasse",
    ]
    let renderer = Renderer(language: .english, width: width)
    var line: [UInt8] = []
    let spans = words.map { word in
      let start = line.count + (line.isEmpty ? 0 : 1)
      line += Array(((line.isEmpty ? "" : " ") + word).utf8)
      return Span(start, line.count)
    }
    for (word, span) in zip(words, spans) {
      let diagnostic = Diagnostic(.unknownWord, at: span, Phrase(same: "no such word known here"))
      let lines = renderer.render(diagnostic, line: line).split(separator: "\n").map(String.init)
      for line in lines { #expect(columns(of: line) <= width) }
      let marks = lines[2].prefix { character in character == " " || character == "^" }
      let offset = marks.prefix { character in character == " " }.count
      var behind = lines[1]
      while columns(of: String(lines[1].dropLast(behind.count))) < offset { behind.removeFirst() }
      #expect(behind.hasPrefix(word), "\(word) at width \(width)")
      #expect(marks.count { character in character == "^" } == columns(of: word))
    }
  }

  @Test func `The end of a line as wide as the terminal`() {
    for length in 30...45 {
      let text = Self.narrow.draw(String(repeating: "x", count: length) + "⟦⟧", "missing")
      let lines = text.split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { line in columns(of: line) <= 40 })
      #expect(columns(of: lines[2]) == columns(of: lines[1]) + 1)
    }
  }

  /// Ten megabytes of letters; less of what debug builds are slow to count the columns of.
  @Test(arguments: [
    ("a", 10_000_000), ("ü", 400_000), ("日", 400_000), ("\u{301}", 400_000), ("\u{1B}", 400_000),
    ("🇨", 400_000), ("👩\u{200D}", 400_000), ("\u{1100}", 400_000), (" ", 400_000),
  ])
  func `Endless lines are drawn in a few`(filling: String, bytes: Int) {
    let half = Array(String(repeating: filling, count: bytes / 2 / filling.utf8.count).utf8)
    let line = half + Array("word".utf8) + half
    let place = Place(file: "f", line: 1)
    for span in [
      Span(0, line.count), Span(half.count, half.count + 4), Span(line.count, line.count),
    ] {
      let diagnostic = Diagnostic(.lineTooLong, at: span, Phrase(same: "too long"))
      let text = Self.narrow.render(diagnostic, line: line, place: place)
      #expect(text.utf8.count < 15_000)
      let lines = text.split(separator: "\n").map(String.init)
      #expect(lines.count <= 4)
      #expect(lines.dropFirst().allSatisfy { line in columns(of: line) <= 40 })
    }
  }

  @Test func `Texts of any length are cut`() {
    let long = String(repeating: "abc ", count: 1_000_000)
    let text = Self.narrow.draw(
      "⟦x⟧", long, notes: [Phrase(same: long)], possible: [long], fix: long)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count < 60)
    #expect(lines.allSatisfy { line in columns(of: line) <= 40 })
  }

  @Test func `Spans outside the line and widths of nothing are drawn somehow`() {
    for width in [-5, 0, 1, 20] {
      let renderer = Renderer(language: .german, width: width)
      for span in [Span(-3, -1), Span(5, 2), Span(90, 99), Span(0, .max), Span(.max, .max)] {
        let diagnostic = Diagnostic(.internalError, at: span, Phrase(same: "x"))
        let text = renderer.render(diagnostic, line: Array("ab".utf8))
        #expect(text.hasPrefix("Fehler: internal-error\n  ab\n"))
        #expect(text.contains("^ x"))
      }
    }
  }
}
