import Testing
import Text

@Suite struct `Wrapped text` {
  @Test(arguments: [
    ("one two three", 9, 2, "  one two\n  three"), ("one  two", 20, 0, "one two"), ("", 10, 2, ""),
    ("abcdefgh", 5, 1, " abcd\n efgh"), ("日本語", 4, 0, "日本\n語"), ("a\n\nb", 9, 1, " a\n\n b"),
    ("日本", 1, 0, "日\n本"), ("ab cd", 2, 4, "    a\n    b\n    c\n    d"),
    ("x abcdefgh y", 4, 0, "x\nabcd\nefgh\ny"),
  ])
  func breaks(text: String, width: Int, indent: Int, expected: String) {
    #expect(wrapped(text, width: width, indent: indent) == expected)
  }

  @Test func `The first line may begin elsewhere`() {
    #expect(wrapped("aa bb cc", width: 6, indent: 4, first: 1) == " aa bb\n    cc")
    #expect(wrappedLines("aa bb cc", width: 8, firstWidth: 2) == ["aa", "bb cc"])
  }
}

@Suite struct `Grouped amounts` {
  @Test(
    arguments: [
      (108_100, 2, "1'081.00"), (-5_000, 2, "-50.00"), (0, 2, "0.00"), (5, 2, "0.05"),
      (-5, 2, "-0.05"),
      (99_999, 2, "999.99"), (100_000, 2, "1'000.00"), (1_234_567, 0, "1'234'567"), (7, 0, "7"),
      (1, 4, "0.0001"), (-123, 0, "-123"), (-100_000, 2, "-1'000.00"),
      (.max, 2, "92'233'720'368'547'758.07"), (.min, 2, "-92'233'720'368'547'758.08"),
      (.min, 0, "-9'223'372'036'854'775'808"), (12, -1, "12"),
    ] as [(Int64, Int, String)])
  func shown(minorUnits: Int64, places: Int, expected: String) {
    #expect(grouped(minorUnits: minorUnits, places: places) == expected)
  }
}

@Suite struct Styles {
  @Test(arguments: Style.allCases)
  func `Escapes only when switched on, and switched off again`(style: Style) {
    #expect(Styling.plain.apply(style, to: "x") == "x")
    let styled = Styling(enabled: true).apply(style, to: "x")
    #expect(styled.hasPrefix("\u{1B}[") && styled.hasSuffix("mx\u{1B}[0m"))
    #expect(Styling(enabled: true).apply(style, to: "").isEmpty)
  }
}

@Suite struct `Hanging texts` {
  static let rows = [("one", "the first of all the rows"), ("second", "short"), ("bare", "")]

  @Test func `stand in two columns`() {
    #expect(
      hanging(Self.rows.map { row in (label: row.0, text: row.1) }, width: 34) == """
          one     the first of all the
                  rows
          second  short
          bare
        """)
  }

  @Test func `stand below their labels where there is no room beside them`() {
    #expect(
      hanging(Self.rows.map { row in (label: row.0, text: row.1) }, width: 30) == """
          one
              the first of all the
              rows
          second
              short
          bare
        """)
  }

  @Test func `leave a long label a line of its own`() {
    #expect(
      hanging([("a very long label", "x"), ("b", "y")], width: 40, indent: 0, widest: 4) == """
        a very long label
           x
        b  y
        """)
  }
}
