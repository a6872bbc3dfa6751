import Books
import Ledger
import Testing

@Suite("Invoices in another currency are open in both amounts")
struct ForeignInvoiceTests {
  static let stage = customer + HandForeignTests.account

  @Test func theVectorOfSourceThree() {
    let play = play(
      Self.stage + """
        invoice "Kunde AG" 100.00 EUR vat UEX rate 0.94
        expect open RE-1 94.00
        expect open RE-1 100.00 EUR
        bank 1021 +100.00 EUR rate 0.93
        match BT-1 RE-1
        expect state RE-1 paid
        expect balance 1100 0.00
        invoice "Kunde AG" 100.00 EUR vat UEX rate 0.94
        bank 1021 +100.00 EUR rate 0.95
        match BT-2 RE-2
        expect balance 1100 0.00
        expect balance 1021 200.00 EUR
        check
        """)
    #expect(
      play.foreignRows == [
        "1100/3200 94.00", "1021/1100 93.00 (EUR 100.00)", "6949/1100 1.00",
        "1100/3200 94.00", "1021/1100 95.00 (EUR 100.00)", "1100/6999 1.00",
      ])
    #expect(play.output.contains("in order"))
  }

  @Test func theTaxIsThatOfTheValue() {
    let play = play(
      Self.stage + """
        rate EUR 0.9333 month 2026-03
        invoice "Kunde AG" 2 x 33.33 EUR vat UN81, 10.05 EUR vat UR26, 20.00 EUR vat UN81
        expect open RE-1 96.71 EUR
        expect open RE-1 90.26
        invoice "Kunde AG" 100.00 EUR vat UN81 net rate 0.94
        expect open RE-2 108.10 EUR
        expect open RE-2 101.61
        """)
    #expect(play.rows.suffix(2) == ["1100/3200 94.00", "1100/2200 7.61"])
  }

  @Test func partReceiptsCloseBothTogether() {
    let play = play(
      Self.stage + """
        invoice "Kunde AG" 100.00 EUR vat UN81 rate 0.9433
        bank 1021 +33.33 EUR rate 0.95
        bank 1021 +33.33 EUR rate 0.94
        bank 1021 +33.34 EUR rate 0.93
        match BT-1 RE-1
        expect open RE-1 66.67 EUR
        expect open RE-1 62.89
        match BT-2 RE-1
        match BT-3 RE-1
        expect state RE-1 paid
        expect open RE-1 0.00 EUR
        expect balance 1100 0.00
        unmatch BT-2
        expect open RE-1 33.33 EUR
        match BT-2 RE-1
        expect state RE-1 paid
        expect balance 1100 0.00
        """)
    #expect(play.foreign(1021) == 10_000)
  }

  @Test func severalInvoicesAndASurplus() {
    let play = play(
      Self.stage + """
        invoice "Kunde AG" 100.00 EUR vat UEX rate 0.94
        invoice "Kunde AG" 50.00 EUR vat UEX rate 0.96
        bank 1021 +160.00 EUR rate 0.93
        match BT-1 RE-1, RE-2
        expect credit "Kunde AG" 9.30
        expect state RE-2 paid
        """)
    #expect(
      play.foreignRows.suffix(5) == [
        "1021/1100 93.00 (EUR 100.00)", "6949/1100 1.00", "1021/1100 46.50 (EUR 50.00)",
        "6949/1100 1.50", "1021/2030 9.30 (EUR 10.00)",
      ])
  }

  @Test func anotherCurrencyIsRefusedWithWhatToDo() {
    let play = play(
      Self.stage + HandForeignTests.dollars + """
        invoice "Kunde AG" 100.00 EUR vat UEX rate 0.94
        invoice "Kunde AG" 93.00 vat UEX
        bank 1020 +93.00
        bank 1022 +110.00 USD rate 0.85
        expect-error wrong-currency match BT-1 RE-1
        expect-error wrong-currency match BT-2 RE-1
        expect-error wrong-currency match BT-1 RE-2, RE-1
        expect-error wrong-currency split BT-1 RE-1 93.00
        expect-error exceeds-open match BT-1 RE-1 foreign 100.01 EUR
        expect-error wrong-currency match BT-1 RE-1 foreign 93.00 USD
        expect-error wrong-currency match BT-1 RE-2 foreign 93.00 EUR
        expect-error surplus-argument match BT-1 customer "Kunde AG" foreign 93.00 EUR
        match BT-1 RE-1 foreign 100.00 EUR
        match BT-2 RE-2
        expect credit "Kunde AG" 0.50
        expect balance 1100 0.00
        """)
    #expect(
      play.foreignRows.suffix(4) == [
        "1020/1100 93.00", "6949/1100 1.00", "1022/1100 93.00 (USD 109.41)",
        "1022/2030 0.50 (USD 0.59)",
      ])
    play.forget()
    play.run("invoice \"Kunde AG\" 10.00 EUR vat UEX rate 0.94\nbank 1020 +9.00\nmatch BT-3 RE-3\n")
    #expect(play.errors.contains("match BT-3 RE-3 foreign 10.00 EUR"))
  }

  @Test func whatTakesItDownTakesBoth() {
    let play = play(
      Self.stage + """
        invoice "Kunde AG" 108.10 EUR vat UN81 rate 0.94
        expect-error wrong-currency discount RE-1 2.00
        expect-error exceeds-open discount RE-1 200.00 EUR
        discount RE-1 8.10 EUR
        expect open RE-1 100.00 EUR
        expect open RE-1 94.00
        expect-error wrong-currency credit-note RE-1 10.00
        expect-error surplus-argument credit-note RE-1 10.00 EUR draft
        credit-note RE-1 10.00 EUR
        expect state GS-1 settled
        expect open RE-1 90.00 EUR
        expect-error wrong-currency book 1100/1020 1.00 for RE-1
        bank 1020 +50.00
        match BT-1 customer "Kunde AG"
        apply-credit RE-1 10.00 EUR force
        expect credit "Kunde AG" 40.60
        apply-credit RE-1 force
        expect open RE-1 36.81 EUR
        write-off RE-1 without-vat
        expect state RE-1 written-off
        expect balance 1100 0.00
        reopen RE-1
        expect open RE-1 36.81 EUR
        unapply-credit RE-1
        expect open RE-1 90.00 EUR
        expect open RE-1 84.60
        """)
    #expect(play.flaws == [])
  }

  @Test func aPaidInvoiceIsCreditedAndTheNotePaidOut() {
    let play = play(
      Self.stage + """
        invoice "Kunde AG" 108.10 EUR vat UN81 rate 1.0
        bank 1021 +108.10 EUR rate 1.0
        match BT-1 RE-1
        credit-note RE-1 54.05 EUR
        expect open GS-1 54.05 EUR
        expect open GS-1 54.05
        expect-error wrong-currency pay GS-1 from 1020
        expect-error wrong-currency pay GS-1 10.00 from 1021 rate 1.0
        expect-error exceeds-credit-note pay GS-1 60.00 EUR from 1021 rate 1.0
        expect-error rate-missing pay GS-1 from 1021
        pay GS-1 20.00 EUR from 1021 rate 1.1
        expect open GS-1 34.05 EUR
        release-credit GS-1 14.05 EUR
        expect credit "Kunde AG" 14.05
        invoice "Kunde AG" 20.00 EUR vat UN81 rate 0.9
        set-off GS-1 RE-2
        expect state GS-1 settled
        expect state RE-2 paid
        expect balance 1100 0.00
        """)
    #expect(play.rows.contains("6949/1100 2.00"))
    #expect(play.rows.contains("1100/6999 2.00"))
    play.run("expect-error exceeds-invoice credit-note RE-1 60.00 EUR\nunpay GS-1\n")
    #expect(play.errors == "")
    #expect(play.flaws == [])
  }

  @Test func takenBackAndIssuedAgain() {
    play(
      Self.stage + """
        invoice "Kunde AG" 99.99 EUR vat UN81 rate 0.9333
        bank 1021 +33.33 EUR rate 0.94
        credit-note RE-1 50.00 EUR
        match BT-1 RE-1
        reopen GS-1
        issue GS-1
        expect open RE-1 16.66 EUR
        expect-error invoice-partly-paid unpaid RE-1
        invoice "Kunde AG" 10.00 EUR vat UN81 rate 0.9333
        unpaid RE-2
        expect open RE-2 0.00 EUR
        reopen RE-2
        expect open RE-2 10.00 EUR
        """)
  }

  @Test func aDraftIsValuedOnTheDayItIsIssued() {
    let play = play(
      Self.stage + """
        rate EUR 0.94 month 2026-03
        rate EUR 0.95 month 2026-04
        invoice "Kunde AG" 100.00 EUR vat UN81, 8.10 EUR vat UEX draft
        expect-error rate-missing issue RE-1 on 2026-05-01
        issue RE-1 on 2026-04-01
        expect open RE-1 102.70
        expect open RE-1 108.10 EUR
        """)
    #expect(play.rows == ["1100/3200 87.88", "1100/3200 7.70", "1100/2200 7.12"])
  }

  @Test func theCollectedBasisMovesTheTaxOfTheFrancs() {
    let play = play(
      "company basis collected\n" + Self.stage + """
        invoice "Kunde AG" 108.10 EUR vat UN81 rate 0.94
        bank 1021 +50.00 EUR rate 0.93
        bank 1021 +58.10 EUR rate 0.95
        match BT-1 RE-1
        match BT-2 RE-1
        expect balance 2202 0.00
        expect balance 2200 7.61
        check
        """)
    #expect(play.output.contains("in order"))
  }

  @Test func anInvoiceHasOneCurrency() {
    play(
      Self.stage + """
        expect-error wrong-currency invoice "Kunde AG" 100.00 EUR vat UN81, 10.00 vat UN81 rate 0.94
        expect-error wrong-currency invoice "Kunde AG" 100.00 EUR vat UN81, 10.00 USD vat UN81
        expect-error wrong-currency invoice "Kunde AG" 100.00 vat UN81 rate 0.94
        expect-error rate-missing invoice "Kunde AG" 100.00 EUR vat UN81
        expect-error amount-zero invoice "Kunde AG" 1 JPY vat UN81 rate 0.004
        invoice "Kunde AG" 1000 JPY vat UEX rate 0.0061
        expect open RE-1 1000 JPY
        expect open RE-1 6.10
        """)
  }
}
