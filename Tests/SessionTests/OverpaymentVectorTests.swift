import Testing

/// O1, O2 and O3 of source 002, to the row.
@Suite struct `Overpayments` {
  static let paid =
    customer + """
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1

      """
  static let paidRows = [
    "1100/3200 1000.00", "1100/2200 81.00", "1020/1100 1081.00", "1020/2030 50.00",
  ]
  static let next = "invoice \"Kunde AG\" 540.50 vat UN81 account 3200 on 2026-03-20\n"

  @Test func `O1: the surplus is deducted from the next invoice`() {
    let script =
      Self.paid + """
        expect state RE-1 paid
        expect credit "Kunde AG" 50.00
        \(Self.next)
        expect open RE-2 540.50
        apply-credit RE-2
        expect state RE-2 partly-paid
        expect open RE-2 490.50
        expect credit "Kunde AG" 0.00
        expect balance 1020 1'131.00
        expect balance 1100 490.50
        expect balance 2200 121.50
        expect balance 3200 1'500.00
        expect balance 2030 0.00
        expect trial-balance
        """
    play(
      script,
      rows: Self.paidRows + ["1100/3200 500.00", "1100/2200 40.50", "2030/1100 50.00"])
  }

  @Test func `O1: refusals and the way back`() {
    let script =
      Self.paid + """
        \(Self.next)
        contact new "Andere AG"
        invoice "Andere AG" 20.00 vat UN81
        expect-error invoice-not-open apply-credit RE-1
        expect-error no-credit apply-credit RE-3
        expect-error other-contact apply-credit RE-3 from "Kunde AG"
        expect-error exceeds-credit apply-credit RE-2 50.01
        expect-error amount-not-positive apply-credit RE-2 -1.00
        invoice "Kunde AG" 30.00 vat UN81
        expect-error exceeds-open apply-credit RE-4 30.01
        apply-credit RE-2 20.00
        expect-error invoice-not-open apply-credit RE-2
        apply-credit RE-2 force
        expect open RE-2 490.50
        expect-error credit-in-use unmatch BT-1
        unapply-credit RE-2
        expect open RE-2 540.50
        expect credit "Kunde AG" 50.00
        expect-error no-credit-applied unapply-credit RE-2
        release-credit "Kunde AG" account 8100
        expect row 2030/8100 50.00
        expect credit "Kunde AG" 0.00
        expect-error no-credit release-credit "Kunde AG" account 8100
        """
    let played = play(script)
    #expect(played.rows.suffix(3) == ["1100/2030 20.00", "1100/2030 30.00", "2030/8100 50.00"])
  }

  @Test func `issuing for a customer with a credit offers the step`() {
    let played = Play()
    played.showAnswers()
    played.run(Self.paid)
    played.forget()
    played.run(Self.next)
    #expect(played.output.contains("apply-credit RE-2"))
    #expect(played.output.contains("50.00"))
  }

  @Test func `O2: an overpayment is paid back`() {
    play(
      Self.paid + """
        bank 1020 -50.00 to "Kunde AG" on 2026-03-15
        match BT-2 customer "Kunde AG"
        expect credit "Kunde AG" 0.00
        expect balance 1020 1'081.00
        expect balance 2030 0.00
        """, rows: Self.paidRows + ["2030/1020 50.00"])
  }

  @Test func `O2: a double payment is paid back, and may come back`() {
    play(
      customer + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'081.00
        bank 1020 +1'081.00
        match BT-1 RE-1
        match BT-2 RE-1
        expect credit "Kunde AG" 1'081.00
        bank 1020 -1'081.01
        bank 1020 -1'081.00
        bank 1020 +1'081.00
        expect-error exceeds-credit match BT-3 customer "Kunde AG"
        match BT-4 customer "Kunde AG"
        expect credit "Kunde AG" 0.00
        match BT-5 customer "Kunde AG"
        expect credit "Kunde AG" 1'081.00
        match BT-3 customer "Kunde AG" force
        expect credit "Kunde AG" -0.01
        """,
      rows: [
        "1100/3200 1000.00", "1100/2200 81.00", "1020/1100 1081.00", "1020/2030 1081.00",
        "2030/1020 1081.00", "1020/2030 1081.00", "2030/1020 1081.01",
      ])
  }

  @Test func `O3: the surplus is kept as income`() {
    play(
      customer + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'131.00
        expect-error does-not-add-up split BT-1 RE-1 1'081.00, account 8100 49.00
        expect-error does-not-add-up split BT-1 RE-1 1'081.00, account 8100 51.00
        expect-error rest-repeated split BT-1 RE-1 rest, account 8100 rest
        expect-error exceeds-open split BT-1 RE-1 1'081.01, account 8100 rest
        expect-error document-repeated split BT-1 RE-1 1.00, RE-1 rest
        split BT-1 RE-1 1'081.00, account 8100 rest text "Überzahlung"
        expect bank BT-1 split
        expect state RE-1 paid
        expect credit "Kunde AG" 0.00
        expect balance 2030 0.00
        """,
      rows: ["1100/3200 1000.00", "1100/2200 81.00", "1020/1100 1081.00", "1020/8100 50.00"])
  }

  @Test func `O3: the rest may carry VAT, the bank may keep a fee`() {
    play(
      customer + """
        invoice "Kunde AG" 1'081.00 vat UN81
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'131.00
        split BT-1 RE-1 1'081.00, account 3200 rest vat UN81
        bank 1020 +1'076.00
        split BT-2 RE-2 1'081.00, account 6940 -5.00
        expect state RE-2 paid
        expect balance 1020 2'207.00
        """,
      rows: [
        "1100/3200 1000.00", "1100/2200 81.00", "1100/3200 1000.00", "1100/2200 81.00",
        "1020/1100 1081.00", "1020/3200 46.25", "1020/2200 3.75", "1020/1100 1081.00",
        "6940/1020 5.00",
      ])
  }
}
