import Books
import Exchange
import Ledger
import Testing

/// What is expected in the drawer, and when a count falls.
@Suite struct `Counts of the till` {
  private static let counted =
    Tills.activated + """
      sell 100.00 vat UN81 by cash
      count-cash 99.50
      export-day

      """

  @Test func `cash that a template books elsewhere is expected there, before the export and after`()
  {
    let played = play(
      Tills.activated + """
        template cash 1020/3400 vat UR26
        sell 100.00 vat UN81, 50.00 vat UR26 by cash
        count-cash 100.00
        export-day
        count-cash 100.00 on 2026-03-02
        expect state TA-2 counted
        expect-error nothing-to-export export-day 2026-03-02
        expect balance 1000 100.00
        """)
    #expect(played.books.tillDays.allSatisfy { day in day.state.count?.difference == .zero })
  }

  @Test(arguments: [
    ("template cash 1020/3400 vat UN81", "open"), ("template cash 1020/2035 vouchers", "open"),
    ("template cash 1000/3400 vat UN81", "counted"), ("template cash 1000/3400", "counted"),
    ("template card 1020/3400", "counted"),
  ])
  func `a count falls where a template moves cash to another account`(
    template: String, state: String
  ) {
    play(
      Tills.activated + """
        sell 100.00 vat UN81 by cash
        count-cash 100.00
        \(template)
        expect state TA-1 \(state)
        """)
  }

  @Test func `an export taken back keeps the count while it is right`() {
    play(
      Self.counted + """
        count-cash 99.50 on 2026-03-02
        unexport-day 2026-03-01
        expect state TA-1 counted
        expect state TA-2 counted
        """)
  }

  @Test(arguments: [
    "sell 10.00 vat UN81 by cash on 2026-02-28", "template cash 1020/3200",
    "book 6570/1000 5.00",
  ])
  func `one taken back is counted anew where the drawer has changed since`(change: String) {
    let played = play(
      Self.counted + """
        \(change)
        count-cash 50.00 on 2026-03-02

        """)
    played.showAnswers()
    played.run(
      """
      unexport-day 2026-03-01
      expect state TA-1 open
      """)
    #expect(played.errors == "")
    #expect(played.output.contains("count it again"))
    let days = played.books.tillDays
    #expect(days.allSatisfy { day in day.state.count == nil })
    #expect(played.flaws == [])
  }

  @Test func `the drawer is no account that its own differences are booked on`() {
    let played = play(
      Tills.activated + "expect-error account-not-allowed template cash 6790/3200")
    played.run("template cash 6790/3200")
    #expect(played.errors.contains("6790 takes the differences of the count"))
  }
}
