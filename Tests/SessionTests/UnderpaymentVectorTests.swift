import Testing

/// U1 to U4 of source 002, to the row.
@Suite struct `Underpayments` {
  static let short =
    customer + """
      invoice "Kunde AG" 1'081.00 vat UN81
      bank 1020 +1'059.38
      match BT-1 RE-1
      expect open RE-1 21.62
      expect state RE-1 partly-paid

      """
  static let shortRows = ["1100/3200 1000.00", "1100/2200 81.00", "1020/1100 1059.38"]

  @Test func `U1: a discount corrects the VAT`() {
    play(
      Self.short + """
        expect-error exceeds-open discount RE-1 21.63
        expect-error amount-not-positive discount RE-1 0.00
        discount RE-1
        expect state RE-1 paid
        expect vat 200 980.00
        expect vat 303 79.38
        expect balance 2200 79.38
        expect-error invoice-not-open discount RE-1 1.00
        """, rows: Self.shortRows + ["3800/1100 20.00", "2200/1100 1.62"])
  }

  @Test func `U1: mixed rates share the discount in proportion`() {
    play(
      customer + """
        invoice "Kunde AG" 500.00 vat UN81, 102.60 vat UR26
        bank 1020 +590.55
        match BT-1 RE-1
        discount RE-1 12.05
        expect state RE-1 paid
        """,
      rows: [
        "1100/3200 462.53", "1100/3200 100.00", "1100/2200 37.47", "1100/2200 2.60",
        "1020/1100 590.55", "3800/1100 9.25", "3800/1100 2.00", "2200/1100 0.75",
        "2200/1100 0.05",
      ])
  }

  @Test func `U2: a credit note without VAT leaves the tax`() {
    let played = Play()
    played.showAnswers()
    played.run(
      Self.short + """
        credit-note RE-1 21.62 vat none
        expect state RE-1 paid
        expect state GS-1 settled
        expect balance 2200 81.00
        expect balance 3801 -21.62
        """)
    #expect(played.errors == "")
    #expect(played.rows == Self.shortRows + ["3801/1100 21.62"])
    #expect(played.output.contains("1.62 too much is paid"))
  }

  @Test func `U3: a loss with VAT correction`() {
    play(
      Self.short + """
        write-off RE-1 with-vat
        expect state RE-1 written-off
        expect balance 2200 79.38
        """, rows: Self.shortRows + ["3805/1100 20.00", "2200/1100 1.62"])
  }

  @Test func `U3: a loss without VAT correction`() {
    play(
      Self.short + """
        write-off RE-1 without-vat
        expect state RE-1 written-off
        expect balance 2200 81.00
        """, rows: Self.shortRows + ["3805/1100 21.62"])
  }

  @Test func `U3: what bexio does by hand comes to the same`() {
    play(
      Self.short + """
        discount RE-1
        book 3805/3800 20.00
        expect balance 3800 0.00
        expect balance 3805 -20.00
        expect balance 2200 79.38
        """)
  }

  @Test func `U4: not paid takes the revenue back, and a late payment is matched after all`() {
    play(
      customer + """
        invoice "Kunde AG" 1'081.00 vat UN81
        remind RE-1
        remind RE-1
        remind RE-1
        expect-error reminders-exhausted remind RE-1
        expect state RE-1 reminded
        date 2026-06-30
        unpaid RE-1
        expect state RE-1 not-paid
        expect row 3200/1100 1'000.00 on 2026-06-30
        expect row 2200/1100 81.00 on 2026-06-30
        expect balance 1100 0.00
        bank 1020 +1'081.00
        expect-error invoice-not-open match BT-1 RE-1
        reopen RE-1
        match BT-1 RE-1
        expect state RE-1 paid
        expect balance 2200 81.00
        """,
      rows: [
        "1100/3200 1000.00", "1100/2200 81.00", "3200/1100 1000.00", "2200/1100 81.00",
        "1100/3200 1000.00", "1100/2200 81.00", "1020/1100 1081.00",
      ])
  }

  @Test func `U4: refused once part was paid`() {
    play(
      Self.short + """
        expect-error invoice-partly-paid unpaid RE-1
        expect-error nothing-to-reopen reopen RE-1
        """)
  }
}
