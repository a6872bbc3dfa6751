import Testing

/// The vectors on the basis of consideration collected (vereinnahmt).
@Suite struct `Collected basis` {
  static let start = "company \"Muster GmbH\" basis collected\n" + customer

  @Test func `O1: VAT falls due with each receipt, 81.00, 3.75, 36.75`() {
    play(
      Self.start + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'131.00
        match BT-1 RE-1
        invoice "Kunde AG" 540.50 vat UN81
        apply-credit RE-2
        expect balance 2200 84.75
        expect balance 2202 36.75
        bank 1020 +490.50
        match BT-2 RE-2
        expect balance 2200 121.50
        expect balance 2202 0.00
        """,
      rows: [
        "1100/3200 1000.00", "1100/2202 81.00", "1020/1100 1081.00", "2202/2200 81.00",
        "1020/2030 50.00", "1100/3200 500.00", "1100/2202 40.50", "2030/1100 50.00",
        "2202/2200 3.75", "1020/1100 490.50", "2202/2200 36.75",
      ])
  }

  @Test func `U1: the discount corrects what is not due yet`() {
    let played = play(
      Self.start + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'059.38
        match BT-1 RE-1
        expect balance 2200 79.38
        discount RE-1
        expect balance 2202 0.00
        expect balance 2200 79.38
        """)
    #expect(played.rows.suffix(2) == ["3800/1100 20.00", "2202/1100 1.62"])
  }

  @Test func `U2: closing without correction moves the rest`() {
    let played = play(
      Self.start + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'059.38
        match BT-1 RE-1
        credit-note RE-1 21.62 vat none
        expect balance 2202 0.00
        expect balance 2200 81.00
        """)
    #expect(played.rows.suffix(2) == ["3801/1100 21.62", "2202/2200 1.62"])
  }

  @Test func `U4: not paid takes the tax from 2202`() {
    let played = play(
      Self.start + """
        invoice "Kunde AG" 1'081.00 vat UN81
        unpaid RE-1
        expect balance 2202 0.00
        """)
    #expect(played.rows.suffix(2) == ["3200/1100 1000.00", "2202/1100 81.00"])
  }

  @Test func `R1: the payout moves the tax back, 2200/2202 16.20`() {
    let played = play(
      Self.start + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'081.00
        match BT-1 RE-1
        credit-note RE-1 216.20
        pay GS-1 from 1020
        expect balance 2200 64.80
        expect balance 2202 0.00
        """)
    #expect(
      played.rows.suffix(4) == [
        "3200/1100 200.00", "2202/1100 16.20", "1100/1020 216.20", "2200/2202 16.20",
      ])
  }

  @Test func `a plain booking posts 2200 and 1171 at once`() {
    play(
      Self.start + """
        book 1020/3200 108.10 vat UN81
        book 6500/1020 108.10 vat VB81
        """,
      rows: ["1020/3200 100.00", "1020/2200 8.10", "6500/1020 100.00", "1171/1020 8.10"])
  }
}
