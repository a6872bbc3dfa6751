import Testing
import Text

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("Muster AG", 9), ("Müller", 6), ("Mu\u{308}ller", 6), ("日本", 4), ("ｱｶ", 2), ("Ａ", 2),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇭", 2), ("🇨", 1),
    ("❤\u{FE0F}", 2), ("❤", 1), ("1\u{FE0F}\u{20E3}", 2), ("a\u{200D}b", 2), ("\u{301}", 0),
    ("\u{1B}\t\n\r\n", 0), ("\u{85}", 0), ("…─═", 3), ("１２", 4), ("が", 2), ("か\u{3099}", 2),
    ("\u{AD}", 1), ("⌚", 2), ("CHF 1’000", 9),
  ])
  func columnsOfTexts(text: String, expected: Int) {
    #expect(columns(of: text) == expected)
  }

  @Test(arguments: [
    ("Forderungen", 11, "Forderungen"), ("Forderungen", 10, "Forderung…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("Mu\u{308}ller", 3, "Mu\u{308}…"), ("abc", 1, "…"), ("abc", 0, ""),
    ("abc", -3, ""), ("", 0, ""), ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"),
  ])
  func fits(text: String, limit: Int, expected: String) {
    let shown = fitted(text, to: limit)
    #expect(shown == expected)
    #expect(columns(of: shown) <= max(0, limit))
  }

  @Test func `The mark counts`() {
    #expect(fitted("abcdefgh", to: 6, mark: "...") == "abc...")
    #expect(fitted("abcdefgh", to: 2, mark: "...") == "..")
  }

  @Test func pads() {
    #expect(padded("日", to: 4) == "日  ")
    #expect(padded("ü", to: 3, alignment: .right) == "  ü")
    #expect(padded("long", to: 2) == "long")
    #expect(padded("x", to: -1) == "x")
  }
}
