import Books
import Exchange
import Ledger
import Testing

/// Section 3 of the procedures, source 001, to the row.
@Suite("The till") struct Tills {
  /// The three takings of the section.
  static let takings = """
    sell 1'081.00 vat UN81 by cash
    sell 540.50 vat UN81 by card
    sell 205.20 vat UR26 by cash

    """
  static let account = "account new 1000 \"Kasse\" cash\n"
  static let activated = "till activate\n" + account
  static let takingsRows = [
    "1000/3200 1000.00", "1000/2200 81.00", "1000/3200 200.00", "1000/2200 5.20",
    "1092/3200 500.00", "1092/2200 40.50",
  ]

  @Test func `takings by method and rate, exported once`() {
    play(
      Self.activated + Self.takings + """
        expect entries 0
        expect takings cash 1'286.20
        expect takings card 540.50
        expect state TA-1 open
        export-day
        expect balance 1000 1'286.20
        expect balance 3200 1'700.00
        expect balance 2200 126.70
        expect balance 1092 540.50
        expect entries 3
        expect state TA-1 exported
        expect vat 302 0.00
        expect-error day-exported export-day
        expect-error day-exported sell 1.00 vat UN81 by cash
        expect-error day-exported count-cash 1.00
        expect-error day-exported void KB-1
        """, rows: Self.takingsRows)
  }

  @Test func `the return has turnover and tax of the export`() {
    let played = play(Self.activated + Self.takings + "export-day")
    let facts = played.books.journal.facts
    #expect(facts.map(\.base.exported) == ["1000.00", "200.00", "500.00"])
    #expect(facts.map(\.tax.exported) == ["81.00", "5.20", "40.50"])
  }

  @Test(arguments: ["account new 1000 \"Kasse\" cash", "template cash 1020/3200"])
  func `without account 1000 the whole export fails, and each remedy alone is enough`(
    remedy: String
  ) {
    let played = play(
      "till activate\n" + Self.takings + "expect-error account-missing export-day")
    #expect(played.rows.isEmpty)
    let digest = played.digest
    played.forget()
    played.run("export-day")
    #expect(played.errors.contains("account new 1000 \"Kasse\" cash, template cash 1020/3200"))
    #expect(played.digest == digest)
    played.forget()
    played.run("\(remedy)\nexport-day")
    #expect(played.errors == "")
    let cash = remedy.hasPrefix("account") ? "1000" : "1020"
    #expect(
      played.rows
        == Self.takingsRows.map { row in row.replacing("1000/", with: "\(cash)/") })
    #expect(played.flaws == [])
  }

  @Test func `VAT once per group over the sum, whatever the basis`() {
    for basis in ["agreed", "collected"] {
      play(
        "company \"Muster GmbH\" basis \(basis)\n" + Self.activated + """
          sell 9.95 vat UN81 by cash
          sell 9.95 vat UN81 text "Ordner" by cash
          sell 9.95 vat UN81 by cash
          export-day
          expect balance 2202 0.00
          """, rows: ["1000/3200 27.61", "1000/2200 2.24"])
    }
  }

  @Test func `a voucher sold without VAT, redeemed with it`() {
    play(
      Self.activated + """
        sell 100.00 voucher by card
        expect-error exceeds-vouchers sell 100.05 vat UN81 by voucher
        sell 54.05 vat UN81 by voucher
        expect-error exceeds-vouchers sell 50.00 vat UN81 by voucher
        expect-error exceeds-vouchers void KB-1
        export-day
        expect balance 2035 45.95
        date +1d
        expect-error exceeds-vouchers sell 45.96 vat UN81 by voucher
        sell 45.95 vat UN81 by voucher
        export-day
        expect balance 2035 0.00
        date +1d
        expect-error exceeds-vouchers sell 1.00 vat UN81 by voucher
        sell 1.00 vat UN81 by voucher force
        """,
      rows: [
        "1092/2035 100.00", "2035/3200 50.00", "2035/2200 4.05", "2035/3200 42.51",
        "2035/2200 3.44",
      ])
  }

  @Test func `a voucher of earlier years comes in with the opening`() {
    play(
      Self.activated + """
        expect-error exceeds-vouchers sell 50.00 vat UN81 by voucher
        opening 2035 50.00
        sell 50.00 vat UN81 by voucher
        expect-error exceeds-vouchers sell -0.05 voucher by cash
        """)
  }

  @Test(arguments: [("1'286.00", "6790/1000 0.20"), ("1'286.50", "1000/6790 0.30")])
  func `a counted difference goes with the export, without VAT`(counted: String, row: String) {
    let played = play(
      Self.activated + Self.takings + """
        count-cash 9.00
        count-cash \(counted)
        expect state TA-1 counted
        export-day
        expect balance 1000 \(counted)
        expect balance 3200 1'700.00
        """, rows: Self.takingsRows + [row])
    #expect(played.books.journal.facts.count == 3)
  }

  @Test func `what was counted as expected books nothing more`() {
    play(
      Self.activated + "opening 1000 200.00\n" + Self.takings + "count-cash 1'486.20\nexport-day",
      rows: ["1000/9100 200.00"] + Self.takingsRows)
  }

  @Test func `the difference of a day before is not found twice`() {
    play(
      Self.activated + """
        sell 10.81 vat UN81 by cash
        count-cash 10.00
        date +1d
        sell 10.81 vat UN81 by cash
        count-cash 20.81
        export-day
        export-day 2026-03-01
        expect balance 1000 20.81
        expect balance 6790 0.81
        """)
  }

  @Test func `a sale after the count undoes it, of later days too`() {
    let played = play(
      Self.activated + """
        sell 10.81 vat UN81 by cash
        count-cash 10.00
        date +1d
        sell 10.81 vat UN81 by cash
        count-cash 20.81
        sell 5.00 vat UN81 by card
        expect state TA-2 open
        expect state TA-1 counted
        count-cash 20.81
        """)
    played.showAnswers()
    played.run("sell 1.00 vat UN81 by cash on 2026-03-01")
    #expect(played.output.contains("the cash of 2026-03-01 had been counted"))
    #expect(played.output.contains("the cash of 2026-03-02 had been counted"))
    played.run("count-cash 11.81 on 2026-03-01\ncount-cash 22.62\nvoid KB-1")
    played.run("expect state TA-1 open\nexpect state TA-2 open")
    #expect(played.errors == "")
    #expect(played.flaws == [])
  }
}
