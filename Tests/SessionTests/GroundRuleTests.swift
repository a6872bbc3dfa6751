import Testing

/// Section 0 of the procedures, to the row.
@Suite struct `Ground rules` {
  @Test func `VAT is computed once per document and code`() {
    play(
      customer + "invoice \"Kunde AG\" 9.95 vat UN81, 9.95 vat UN81, 9.95 vat UN81",
      rows: ["1100/3200 9.21", "1100/3200 9.20", "1100/3200 9.20", "1100/2200 2.24"])
  }

  @Test func `three at 9.95 come to 2.24 of tax`() {
    play(
      customer + """
        invoice "Kunde AG" 3 x 9.95 vat UN81
        expect open RE-1 29.85
        expect balance 2200 2.24
        invoice "Kunde AG" 9.95 vat UN81, 9.95 vat UN81, 9.95 vat UN81
        expect balance 2200 4.48
        """)
  }

  @Test func `import tax is tax as a whole, acquisition tax comes on top`() {
    play(
      """
      book 6500/1020 81.00 vat ZOLLB
      book 6500/1020 1'000.00 vat BZB81
      """,
      rows: ["1171/1020 81.00", "6500/1020 1000.00", "1171/2203 81.00"])
  }

  @Test func `not liable: no code, no tax`() {
    play(
      "company \"Verein\" vat none\n" + customer + """
        expect-error not-liable invoice "Kunde AG" 100.00 vat UN81
        expect-error not-liable book 6500/1020 10.00 vat VB81
        invoice "Kunde AG" 100.00
        book 6500/1020 10.00
        """, rows: ["1100/3200 100.00", "6500/1020 10.00"])
  }

  @Test func `net tax rate: sales stay gross, no input tax except acquisition tax`() {
    play(
      "company \"Saldo GmbH\" vat net-tax\n" + customer + """
        expect-error vat-code-not-allowed book 6500/1020 108.10 vat VB81
        invoice "Kunde AG" 1'081.00 vat UN81
        discount RE-1 81.00
        book 6500/1020 100.00 vat BZB81
        """,
      rows: [
        "1100/3200 1081.00", "3800/1100 81.00", "6500/1020 100.00", "6500/2203 8.10",
      ])
  }

  @Test func `a code must fit the date of supply`() {
    play(
      customer + """
        expect-error vat-code-not-valid invoice "Kunde AG" 1'077.00 vat UN77
        expect-error vat-code-not-valid invoice "Kunde AG" 1'081.00 vat UN81 supply 2023-12-31
        expect-error vat-code-not-valid invoice "Kunde AG" 1'081.00 vat UN81 on 2023-12-31
        invoice "Kunde AG" 1'077.00 vat UN77 supply 2023-12-31
        invoice "Kunde AG" 1'081.00 vat UN81 supply 2024-01-01 on 2023-12-31
        discount RE-1 21.54
        """,
      rows: [
        "1100/3200 1000.00", "1100/2200 77.00", "1100/3200 1000.00", "1100/2200 81.00",
        "3800/1100 20.00", "2200/1100 1.54",
      ])
  }

  @Test func `what follows has the codes and the supply of its invoice`() {
    let played = play(
      customer + """
        invoice "Kunde AG" 1'077.00 vat UN77 on 2023-12-31
        invoice "Kunde AG" 1'077.00 vat UN77 on 2023-12-31
        date 2026-03-01
        discount RE-1 21.54
        credit-note RE-1 107.70
        write-off RE-1 with-vat
        expect balance 2200 77.00
        unpaid RE-2
        expect balance 2200 0.00
        expect vat 302 0.00
        """)
    #expect(
      played.rows[4...] == [
        "3800/1100 20.00", "2200/1100 1.54", "3200/1100 100.00", "2200/1100 7.70",
        "3805/1100 880.00", "2200/1100 67.76", "3200/1100 1000.00", "2200/1100 77.00",
      ])
  }

  @Test func `the error names the code that fits`() {
    let played = Play().run(customer + "invoice \"Kunde AG\" 10.00 vat UN81 supply 2023-05-01")
    #expect(played.exitCode == 3)
    #expect(played.fix == "invoice \"Kunde AG\" 10.00 vat UN77 supply 2023-05-01")
  }

  @Test func `a line needs its code, a booking bears it on one side`() {
    play(
      customer
        + """
        expect-error vat-code-missing invoice "Kunde AG" 10.00
        expect-error vat-side-unclear book 1020/1100 10.00 vat UN81
        expect-error vat-side-unclear book 6500/3200 10.00 vat UN81
        book 6500/3200 108.10 vat UN81 vat-on credit
        bank 1020 -5.00
        match BT-1 account 6940
        """,
      rows: ["6500/3200 100.00", "6500/2200 8.10", "6940/1020 5.00"])
  }

  @Test func `documents built from quantity and price are rounded to 0.05`() {
    play(
      customer + """
        date 2023-06-01
        invoice "Kunde AG" 1 x 17.80 vat UN77 net
        expect open RE-1 19.15
        invoice "Kunde AG" 17.83 vat UN77
        expect open RE-2 17.83
        company rounding 0.01
        invoice "Kunde AG" 1 x 17.83 vat UN77
        expect open RE-3 17.83
        """,
      rows: [
        "1100/3200 17.80", "1100/2200 1.37", "6945/1100 0.02", "1100/3200 16.56",
        "1100/2200 1.27", "1100/3200 16.56", "1100/2200 1.27",
      ])
  }

  @Test func `rounding up stands on the other side`() {
    let played = play(customer + "invoice \"Kunde AG\" 1 x 17.83 vat UN81\nexpect open RE-1 17.85")
    #expect(played.rows.last == "1100/6945 0.02")
  }

  @Test func `balances are brought forward on their natural side`() {
    play(
      customer + """
        opening 1020 25'000.00
        opening 2800 20'000.00 on 2026-01-01
        opening 1020 -1.00
        opening 2030 50.00 for "Kunde AG"
        expect credit "Kunde AG" 50.00
        expect-error same-account opening 9100 1.00
        expect-error amount-zero opening 1020 0.00
        """,
      rows: ["1020/9100 25000.00", "9100/2800 20000.00", "9100/1020 1.00", "9100/2030 50.00"])
  }

  @Test func `a reversal swaps the sides on the original date, or on the working date`() {
    play(
      """
      book 6500/1020 108.10 vat VB81 on 2026-02-10
      book 6500/1020 10.00 on 2026-02-11
      reverse #1 text "wrong account"
      expect row 1020/6500 100.00 on 2026-02-10
      expect row 1020/1171 8.10 on 2026-02-10
      expect-error entry-already-reversed reverse #1
      expect-error entry-of-document reverse #3
      lock 2026-02-28
      reverse #2
      expect row 1020/6500 10.00 on 2026-03-01
      expect balance 1020 0.00
      """)
  }

  @Test func `an entry of a document goes back through the document`() {
    play(Overpayments.paid + "expect-error entry-of-document reverse #1")
  }

  @Test func `method and basis hold once they are in use`() {
    play(
      Overpayments.paid + """
        expect-error setting-in-use company basis collected
        expect-error setting-in-use company vat none
        company "Neuer Name" rounding 0.01
        """)
  }
}
