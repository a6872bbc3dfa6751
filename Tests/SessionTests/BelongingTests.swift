import Books
import Ledger
import Session
import Testing

/// Words that stand in a line have an effect, or are refused.
@Suite struct `What stands in a line` {
  static let stage =
    customer + """
      invoice "Kunde AG" 100.00 vat UN81
      invoice "Kunde AG" 50.00 vat UN81
      bank 1020 +160.00
      bank 1020 +10.00

      """

  @Test(arguments: [
    ("surplus-argument", "match BT-2 customer \"Kunde AG\" vat UN81"),
    ("surplus-argument", "split BT-2 customer \"Kunde AG\" rest vat UN81"),
    ("surplus-argument", "release-credit GS-1 account 8100"),
    ("surplus-argument", "release-credit GS-1 vat UN81"),
    ("wrong-argument", "reverse #5.1"),
    ("wrong-argument", "show entry #1.2"),
    ("unknown-entry", "show #1.3"),
    ("wrong-date", "journal from 2026-03-10 to 2026-03-09"),
    ("wrong-date", "vat from 2026-03-10 to 2026-03-09"),
  ]) func `is refused where it can have no effect`(error: String, command: String) {
    let stage = Self.stage + "match BT-1 RE-1, RE-2\ncredit-note RE-1 20.00\n"
    play(stage + "expect-error \(error) \(command)")
  }

  @Test func `belongs to its item, a text too`() {
    let script = Self.stage + "match BT-1 RE-1 text \"one\", RE-2 text \"two\""
    let books = play(script).books
    let texts = books.journal.rows.suffix(3).map { row in books.journal.texts[row.text] }
    #expect(texts == ["one", "two", "one"])
    let second = play(Self.stage + "match BT-1 RE-1, RE-2 text \"two\"").books
    let rows = second.journal.rows.suffix(3).map { row in second.journal.texts[row.text] }
    #expect(rows == ["", "two", ""])
  }

  @Test func `comes before the remark in a corrected line`() {
    let played = play(Self.stage + "match BT-2 RE-1\nmatch BT-1 customer \"Kunde AG\"")
    played.runner.runTyped("apply-credit RE-1 # as agreed")
    #expect(played.fix == "apply-credit RE-1 force # as agreed")
  }

  @Test func `is quoted in a corrected line`() {
    let played = play("contact new \"The \\\"Inn\\\"\"")
    played.runner.runTyped("open-items for \"The \\\"Inm\\\"\"")
    #expect(played.fix == "open-items for \"The \\\"Inn\\\"\"")
  }

  @Test func `force issues what was drafted with force`() {
    let script =
      Self.stage + """
        credit-note RE-1 150.00 force draft
        expect-error exceeds-invoice issue GS-1
        issue GS-1 force
        expect state GS-1 issued
        expect open GS-1 50.00
        """
    play(script)
  }

  @Test func `force makes no rows out of shares that are no amounts`() {
    let script =
      customer + """
        invoice "Kunde AG" 4'000'000'000'000.00 vat UN81, -3'999'999'999'999.98 vat UN81
        expect-error overflow credit-note RE-1 123'456.00 force
        credit-note RE-1 0.02
        """
    play(script)
  }
}
