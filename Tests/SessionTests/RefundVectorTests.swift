import Testing

/// R1 of source 002 and bank transactions in general, to the row.
@Suite("Refunds and the bank") struct Refunds {
  static let paid =
    customer + """
      invoice "Kunde AG" 1'081.00 vat UN81
      bank 1020 +1'081.00
      match BT-1 RE-1

      """
  static let paidRows = ["1100/3200 1000.00", "1100/2200 81.00", "1020/1100 1081.00"]
  static let notedRows = paidRows + ["3200/1100 200.00", "2200/1100 16.20"]

  @Test func `R1: paid, then refunded with a credit note`() {
    let played = play(
      Self.paid + """
        bank 1020 -216.20 on 2026-04-10
        ignore BT-2 "refund is booked on GS-1"
        credit-note RE-1 216.20
        expect-error credit-note-not-matchable match BT-2 GS-1
        expect-error exceeds-credit-note pay GS-1 216.21 from 1020
        pay GS-1 216.20 from 1020 on 2026-04-10
        expect state GS-1 settled
        expect balance 1020 864.80
        expect balance 2200 64.80
        expect balance 1100 0.00
        expect-error credit-note-is-settled pay GS-1 from 1020
        """, rows: Self.notedRows + ["1100/1020 216.20"])
    played.run("check")
    #expect(played.output.hasSuffix("in order: 1100 and 2030 agree with open items and credits\n"))
    played.run("unpay GS-1\nexpect state GS-1 issued\nexpect open GS-1 216.20")
    #expect(played.errors == "")
    #expect(played.rows.last == "1020/1100 216.20")
    played.run("check")
    #expect(played.output.contains("BT-2 is ignored"))
  }

  @Test func `R1: a draft is not paid, a note not above its invoice unless forced`() {
    play(
      Self.paid + """
        credit-note RE-1 216.20 draft
        expect-error credit-note-is-draft pay GS-1 from 1020
        expect-error credit-note-is-draft set-off GS-1 RE-1
        expect-error not-paid-out unpay GS-1
        expect-error exceeds-invoice credit-note RE-1 1'081.01
        issue GS-1
        expect-error credit-note-not-draft issue GS-1
        expect-error exceeds-invoice credit-note RE-1 864.81
        credit-note RE-1 900.00 force
        expect open GS-2 900.00
        """)
  }

  @Test func `a note sets off first, then is set off, released or taken back`() {
    let played = play(
      customer + """
        invoice "Kunde AG" 100.00 vat UN81
        invoice "Kunde AG" 540.50 vat UN81
        bank 1020 +540.50
        match BT-1 RE-2
        credit-note RE-1 60.00
        expect open RE-1 40.00
        expect state GS-1 settled
        credit-note RE-2 216.20
        set-off GS-2 RE-1 30.00
        expect open RE-1 10.00
        expect open GS-2 186.20
        expect-error exceeds-credit-note set-off GS-2 RE-1 186.21
        expect-error exceeds-open set-off GS-2 RE-1 10.01
        release-credit GS-2 100.00
        expect credit "Kunde AG" 100.00
        expect-error credit-note-is-settled reopen GS-2
        reopen GS-1
        expect state GS-1 draft
        expect open RE-1 70.00
        """)
    #expect(played.rows.contains("1100/2030 100.00"))
  }

  @Test func `several part payments, then one payment for several invoices`() {
    play(
      customer + """
        invoice "Kunde AG" 100.00 vat UN81
        invoice "Kunde AG" 100.00 vat UN81
        invoice "Kunde AG" 100.00 vat UN81
        bank 1020 +40.00
        bank 1020 +110.00
        bank 1020 +160.00
        match BT-1 RE-1
        expect-error document-not-reached match BT-2 RE-1, RE-2, RE-3
        match BT-2 RE-1, RE-2
        expect state RE-1 paid
        expect open RE-2 50.00
        match BT-3 RE-2, RE-3
        expect credit "Kunde AG" 10.00
        """,
      rows: Array(repeating: ["1100/3200 92.51", "1100/2200 7.49"], count: 3).flatMap(\.self) + [
        "1020/1100 40.00", "1020/1100 60.00", "1020/1100 50.00", "1020/1100 50.00",
        "1020/1100 100.00", "1020/2030 10.00",
      ])
  }

  @Test func `an unknown payer waits on 1099, then is matched`() {
    play(
      customer + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'081.00
        match BT-1 account 1099
        expect bank BT-1 booked
        expect-error bank-not-open match BT-1 RE-1
        unmatch BT-1
        match BT-1 RE-1
        expect balance 1099 0.00
        """,
      rows: [
        "1100/3200 1000.00", "1100/2200 81.00", "1020/1099 1081.00", "1099/1020 1081.00",
        "1020/1100 1081.00",
      ])
  }

  @Test func `a discount stays when its payment is unmatched`() {
    play(
      Underpayments.short + """
        discount RE-1
        unmatch BT-1
        expect open RE-1 1'059.38
        expect-error bank-is-open unmatch BT-1
        reopen RE-1
        expect open RE-1 1'081.00
        """)
  }

  @Test func `sign, currency, several customers`() {
    play(
      customer + """
        contact new "Andere AG"
        contact new "Lieferant AG" supplier
        invoice "Kunde AG" 100.00 vat UN81
        invoice "Andere AG" 100.00 vat UN81
        bank 1020 -100.00
        bank 1020 +250.00
        expect-error wrong-sign match BT-1 RE-1
        expect-error wrong-sign split BT-1 RE-1 rest
        expect-error wrong-currency bank 1020 +10.00 USD
        expect-error not-a-bank-account bank 3200 10.00
        expect-error amount-zero bank 1020 0.00
        expect-error several-contacts match BT-2 RE-1, RE-2
        expect-error not-a-customer invoice "Lieferant AG" 10.00 vat UN81
        split BT-2 RE-1 100.00, RE-2 100.00, customer "Andere AG" rest
        expect credit "Andere AG" 50.00
        """)
  }

  @Test func `a hand booking on 1100 goes into the sub-ledger with 'for'`() {
    play(
      Underpayments.short + """
        book 3805/1100 21.62 for RE-1
        expect state RE-1 paid
        book 1020/2030 50.00 for "Kunde AG"
        expect credit "Kunde AG" 50.00
        expect-error not-a-control-account book 6500/1020 1.00 for RE-1
        expect trial-balance
        book 1100/3200 10.00
        expect-error expectation-failed expect trial-balance
        """)
  }
}
