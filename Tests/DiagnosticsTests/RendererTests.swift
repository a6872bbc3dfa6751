import Diagnostics
import Testing
import Text

@Suite struct `Drawn diagnostics` {
  static let overpaid = Diagnostic(
    .invoiceNotOpen, at: Span(13, 17),
    Phrase(
      "RE-1 is paid; a credit can only be deducted from an open invoice",
      "RE-1 ist bezahlt; ein Guthaben kann nur von einer offenen Rechnung abgezogen werden"),
    possible: ["show RE-1", "credit-note RE-1", "unmatch BT-1"])
  static let line = Array("apply-credit RE-1".utf8)
  static let english = Renderer(language: .english, width: 100)
  static let narrow = Renderer(language: .english, width: 40)

  @Test func `In a script`() {
    #expect(
      Self.english.render(
        Self.overpaid, line: Self.line, place: Place(file: "overpay.kontor", line: 7))
          == """
          overpay.kontor:7:14: error: invoice-not-open
            apply-credit RE-1
                         ^^^^ RE-1 is paid; a credit can only be deducted from an open invoice
            possible now: show RE-1, credit-note RE-1, unmatch BT-1
          """)
  }

  @Test func `At the prompt, in German`() {
    let renderer = Renderer(language: .german, width: 110)
    var diagnostic = Self.overpaid
    diagnostic.fix = "apply-credit RE-2"
    diagnostic.notes = [Phrase("Paid on 2026-03-10.", "Bezahlt am 10.03.2026.")]
    #expect(
      renderer.render(diagnostic, line: Self.line) == """
        Fehler: invoice-not-open
          apply-credit RE-1
                       ^^^^ RE-1 ist bezahlt; ein Guthaben kann nur von einer offenen Rechnung abgezogen werden
          Bezahlt am 10.03.2026.
          jetzt möglich: show RE-1, credit-note RE-1, unmatch BT-1
          korrigiert: apply-credit RE-2
        """)
  }

  @Test func `The label wraps under itself where there is room`() {
    let renderer = Renderer(language: .english, width: 60)
    #expect(
      renderer.render(Self.overpaid, line: Self.line) == """
        error: invoice-not-open
          apply-credit RE-1
                       ^^^^ RE-1 is paid; a credit can only be
                            deducted from an open invoice
          possible now: show RE-1, credit-note RE-1, unmatch BT-1
        """)
  }

  @Test func `Otherwise it has its own lines`() {
    #expect(
      Self.narrow.render(Self.overpaid, line: Self.line) == """
        error: invoice-not-open
          apply-credit RE-1
                       ^^^^
            RE-1 is paid; a credit can only be
            deducted from an open invoice
          possible now: show RE-1, credit-note
            RE-1, unmatch BT-1
        """)
  }

  @Test func `The caller knows the column of a joined line`() {
    let place = Place(file: "a.kontor", line: 8)
    let text = Self.english.render(Self.overpaid, line: Self.line, place: place, column: 5)
    #expect(text.hasPrefix("a.kontor:8:5: error: "))
  }

  @Test(arguments: [
    ("bank ⟦20⟧ x", 5, 2), ("⟦bank⟧", 0, 4), ("bank⟦⟧", 4, 1), ("bank ⟦⟧20", 5, 1), ("⟦⟧", 0, 1),
    ("Müller ⟦ü⟧", 7, 1), ("Mu\u{308}ller ⟦x⟧", 7, 1), ("日本 ⟦日本⟧ x", 5, 4), ("🙂 ⟦👩‍👩‍👧⟧", 3, 2),
    ("\t⟦x⟧", 1, 1), ("\u{1B} ⟦x⟧", 7, 1), ("a⟦\u{1B}⟧b", 1, 6), ("a⟦\t\t⟧b", 1, 2),
    ("🇨🇭🇨🇭⟦x⟧", 4, 1), ("\r\n⟦x⟧", 10, 1),
  ])
  func `Carets stand under the word`(text: String, offset: Int, carets: Int) {
    let lines = Self.english.draw(text, file: "f").split(separator: "\n")
    #expect(lines[0].hasPrefix("f:3:\(offset + 1): "))
    let blanks = String(repeating: " ", count: offset + 2)
    #expect(lines[2] == blanks + String(repeating: "^", count: carets) + " here")
  }

  @Test func `A span within a character marks the character`() {
    let line = Array("e\u{301}🙂x".utf8)
    for (span, marks) in [(Span(1, 2), "  ^"), (Span(4, 5), "   ^^"), (Span(7, 8), "     ^")] {
      let diagnostic = Diagnostic(.wrongName, at: span, Phrase(same: ""))
      let lines = Self.english.render(diagnostic, line: line).split(separator: "\n")
      #expect(lines[2] == marks)
    }
    #expect(Self.english.column(of: 4, in: line) == 2)
    #expect(Self.english.column(of: 7, in: line) == 4)
    #expect(Self.english.column(of: 99, in: line) == 5)
    #expect(Self.english.column(of: -1, in: line) == 1)
  }

  @Test func `Nothing quoted can steer the terminal`() {
    let attack = "\u{1B}]0;x\u{7}\n\u{9B}2J\u{202E}"
    let text = Self.english.draw(
      "show ⟦\(attack)⟧", attack, file: attack, notes: [Phrase(same: attack)], possible: [attack],
      fix: attack)
    let shown = "\\u{1b}]0;x\\u{7}\\u{a}\\u{9b}2J\\u{202e}"
    #expect(
      text == """
        \(shown):3:6: error: unknown-word
          show \(shown)
               \(String(repeating: "^", count: shown.utf8.count)) \(shown)
          \(shown)
          possible now: \(shown)
          try: \(shown)
        """)
  }

  @Test func `Broken bytes are shown as such`() {
    let diagnostic = Diagnostic(.invalidUTF8, at: Span(1, 2), Phrase("not UTF-8", "kein UTF-8"))
    #expect(
      Self.english.render(diagnostic, line: [0x61, 0xFF, 0x62]) == """
        error: invalid-utf8
          a\\xffb
           ^^^^ not UTF-8
        """)
  }

  @Test func `Styles add nothing but escapes`() {
    var renderer = Self.english
    renderer.styling.enabled = true
    let styled = renderer.render(Self.overpaid, line: Self.line)
    let bare = styled.replacing("\u{1B}[1;31m", with: "").replacing("\u{1B}[1m", with: "")
      .replacing("\u{1B}[0m", with: "")
    #expect(bare == Self.english.render(Self.overpaid, line: Self.line))
    #expect(styled.contains("\u{1B}[1;31m^^^^\u{1B}[0m"))
  }
}
