import Testing

/// A credit cannot be used before the money came in, nor a rest be closed before its payment.
@Suite struct `Dates of credits` {
  private let overpaid = """
    company "Muster GmbH"
    date 2026-03-01
    contact new "Kunde AG" customer
    invoice "Kunde AG" 1'081.00 vat UN81
    invoice "Kunde AG" 540.50 vat UN81
    bank 1020 +1'131.00 on 2026-03-10
    match BT-1 RE-1

    """

  private func passes(_ script: String) {
    let played = Play().run(overpaid + script)
    #expect(played.errors == "")
    #expect(played.exitCode == 0)
    #expect(played.flaws == [])
  }

  @Test func `a deduction waits for the money`() {
    passes(
      """
      expect-error date-too-early apply-credit RE-2 on 2026-03-05
      apply-credit RE-2
      expect row 2030/1100 50.00 on 2026-03-10
      """)
  }

  @Test func `what came in by then is enough`() {
    passes(
      """
      bank 1020 +30.00 on 2026-04-20
      match BT-2 customer "Kunde AG"
      expect-error date-too-early apply-credit RE-2 60.00 on 2026-03-15
      apply-credit RE-2 50.00 on 2026-03-15
      expect row 2030/1100 50.00 on 2026-03-15
      """)
  }

  @Test func `a payout of the bank before the credit is dated with the credit`() {
    passes(
      """
      bank 1020 -50.00 on 2026-03-05
      expect-error date-too-early match BT-2 customer "Kunde AG" on 2026-03-06
      match BT-2 customer "Kunde AG"
      expect row 2030/1020 50.00 on 2026-03-10
      """)
  }

  @Test func `a release waits for the money`() {
    passes(
      """
      expect-error date-too-early release-credit "Kunde AG" account 8100 on 2026-03-09
      release-credit "Kunde AG" account 8100
      expect row 2030/8100 50.00 on 2026-03-10
      """)
  }

  @Test func `a discount closes the rest after its payment`() {
    passes(
      """
      bank 1020 +500.00 on 2026-03-12
      match BT-2 RE-2
      discount RE-2
      expect row 3800/1100 37.47 on 2026-03-12
      """)
  }
}
