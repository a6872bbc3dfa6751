import Session
import Testing

/// Numbers and dates at the ends of what the books take.
@Suite struct `Limits` {
  static let most = "10'000'000'000'000.00"

  /// Lines of which each is refused or accepted; the books must be whole either way.
  static let lines: [String] = [
    "book 6500/1020 \(most)", "book 6500/1020 \(most) vat VB81", "book 6500/1020 0.01 vat VB81",
    "book 6500/1020 \(most) vat BZB81", "book 6500/1020 \(most) vat ZOLLB",
    "book 6500/1020 \(most), 6500/1020 \(most), 6500/1020 \(most)",
    "book 6500/1020 (\(most) * 1000)", "book 6500/1020 (\(most) + 0.01)",
    "book 6500/1020 (9223372036854775807 * 9223372036854775807)",
    "book 6500/1020 (170141183460469231731687303715884105727 + 1)",
    "book 6500/1020 (0 - 170141183460469231731687303715884105727 - 2)",
    "book 6500/1020 (1 / 0.000000000000000001)", "book 6500/1020 (1 / 0)", "book 6500/1020 (0 / 0)",
    "book 6500/1020 (0.000000000000000001 * 0.000000000000000001)",
    "book 6500/1020 (1 / 3 / 3 / 3 * 27)", "book 6500/1020 (-1 / 3)",
    "book 6500/1020 (1\(String(repeating: " / 3", count: 200)))",
    "book 6500/1020 (1\(String(repeating: " * 3", count: 200)))",
    "book 6500/1020 92233720368547758.07", "book 6500/1020 9223372036854775807",
    "book 6500/1020 9223372036854775808", "book 6500/1020 -9223372036854775808",
    "invoice \"Kunde AG\" \(most) vat UN81", "invoice \"Kunde AG\" \(most) vat UN81 net",
    "invoice \"Kunde AG\" 1000000000000 x \(most) vat UN81",
    "invoice \"Kunde AG\" 9999999999999.999 x 9999999999999.99 vat UN81",
    "invoice \"Kunde AG\" 0.001 x 0.01 vat UN81", "invoice \"Kunde AG\" -1 x 5.00 vat UN81",
    "invoice \"Kunde AG\" -1 x -5.00 vat UN81", "invoice \"Kunde AG\" 0 x 5.00 vat UN81",
    "invoice \"Kunde AG\" 1 x 0.01 vat UN81", "invoice \"Kunde AG\" 1 x 0.02 vat UN81",
    "invoice \"Kunde AG\" \(most) vat UN81, \(most) vat UN81, \(most) vat UN81",
    "invoice \"Kunde AG\" \(most) vat UN81, -\(most) vat UN81, 0.01 vat UN81",
    "invoice \"Kunde AG\" 0.01 vat UN81, 0.01 vat UR26, 0.01 vat US38",
    "bank 1020 +\(most)", "bank 1020 -\(most)", "opening 1020 \(most)", "opening 1020 -\(most)",
    "opening 2030 \(most) for \"Kunde AG\"",
    "invoice \"Kunde AG\" 1.00 vat UN81 on 2199-12-31", "book 6500/1020 1.00 on 2200-01-01",
    "book 6500/1020 1.00 on 1900-01-01", "book 6500/1020 1.00 on 1899-12-31",
    "invoice \"Kunde AG\" 1.00 vat UN81 on 2199-12-31 due 30d",
    "invoice \"Kunde AG\" 1.00 vat UN81 due 3650d", "invoice \"Kunde AG\" 1.00 vat UN81 due 3651d",
    "invoice \"Kunde AG\" 1.00 vat UN81 due 99999999999999999999d",
    "date +99999d", "date +9223372036854775807d", "date +99999999999999999999d", "date 2199-12-31",
    "date +1d", "date month-end", "date year-end", "date 31.12.9999", "date 1.1.0", "date 29.2.",
    "date 1900-01-01", "date -1d", "date 1.1.", "lock 2199-12-31", "lock 1900-01-01",
    "book 6500/1020 1.00", "unlock \"x\"", "lock 1900-01-01", "reverse #1",
    "reverse #99999999999999999999",
    "show #0", "show #4294967296", "show RE-0", "show RE-99999999999999999999",
    "show BT-4294967297",
    "account new 999999 \"x\"", "account new 1000000 \"x\"",
    "account new 99999999999999999999 \"x\"",
    "balance 1..999999", "balance 0..0", "balance 5..4", "balance 1...9",
    "balance 99999999999999..2",
    "expect rows 99999999999999999999", "expect rows -1", "expect vat 999 1.00",
    "why 99999999999999999",
    "journal from 2199-12-31 to 1900-01-01", "vat from 2200-01-01", "open-items as-of 1900-01-01",
    "trial-balance from 2026-03-02 to 2026-03-01", "sheet 1020 from 2199-12-31 to 2199-12-31",
    "contact new \"\"", "contact new \"\(String(repeating: "ü", count: 101))\"",
    "invoice \"Kunde AG\" 1.00 vat UN81 as \(String(repeating: "a", count: 41))",
    "invoice \"Kunde AG\" 1.00 vat UN81 as RE-1", "invoice \"Kunde AG\" 1.00 vat UN81 as GS-7",
    "invoice \"Kunde AG\" 1.00 vat UN81 as re-1", "let last = 1", "let 1 = 1", "let x.y = 1",
    "say \"\(String(repeating: "x", count: 60_000))\"",
    "book 6500/1020 1.00 text \"\(String(repeating: "x", count: 60_000))\"",
    "book \(String(repeating: "6500/1020 1.00, ", count: 3_000))6500/1020 1.00",
  ]

  @Test func `every line is taken or refused, alone`() {
    for line in Self.lines {
      let played = Play()
      played.showAnswers()
      played.run(customer)
      let digest = played.digest
      played.run(line)
      #expect(played.flaws == [], "\(line.prefix(80))")
      if !played.errors.isEmpty { #expect(played.digest == digest, "\(line.prefix(80))") }
      LogTests.expectReplay(of: played)
    }
  }

  @Test func `every line is taken or refused, after all before`() {
    let played = Play()
    played.showAnswers()
    played.run(customer)
    for line in Self.lines {
      let digest = played.digest
      played.forget()
      played.run(line)
      if !played.errors.isEmpty { #expect(played.digest == digest, "\(line.prefix(80))") }
      for report in ["trial-balance", "vat", "balance-sheet", "open-items", "show contact 1"] {
        played.run(report)
      }
    }
    #expect(played.flaws == [])
    LogTests.expectReplay(of: played)
  }

  @Test func `the sum of all rows has an end, and the books stay whole before it`() {
    let played = Play()
    played.runner.options.keepsGoing = true
    played.run(
      customer + String(repeating: "bank 1020 +\(Self.most)\n", count: 2)
        + String(repeating: "book 6500/1020 \(Self.most)\n", count: 9_230))
    #expect(played.errors.contains("error: overflow"))
    #expect(played.flaws == [])
    let digest = played.digest
    played.forget()
    for line in [
      "match BT-1 account 6940", "match BT-1 customer \"Kunde AG\"", "reverse #1",
      "invoice \"Kunde AG\" \(Self.most) vat UN81", "opening 1020 \(Self.most)",
      "split BT-1 account 6940 1.00, account 8100 rest",
    ] {
      played.forget()
      played.run(line)
      #expect(played.errors.contains("error: overflow"), "\(line)")
      #expect(played.digest == digest, "\(line)")
    }
    for report in ["trial-balance", "balance-sheet", "income-statement", "sheet 1020", "check"] {
      played.forget()
      #expect(played.run(report).errors == "")
    }
  }

  @Test func `computed amounts are rounded once, half away from zero`() {
    #expect(
      play(
        """
        book 6500/1020 (1 / 3)
        book 6500/1020 (99.50 * 1.081)
        book 6500/1020 (540 + 8.1%)
        book 6500/1020 (0.125 * 1)
        book 6500/1020 (1 / 3 * 3)
        """
      ).rows.map { row in row.dropFirst(10) } == ["0.33", "107.56", "583.74", "0.13", "1.00"])
  }
}
