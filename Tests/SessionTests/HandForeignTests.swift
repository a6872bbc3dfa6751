import Books
import Ledger
import Testing

@Suite("Hand bookings, openings and transfers on accounts of another currency")
struct HandForeignTests {
  static let account = "account new 1021 \"Bank EUR\" bank currency EUR\n"
  static let dollars = "account new 1022 \"Bank USD\" bank currency USD\n"

  @Test func theRowsOfSourceThree() {
    let play = play(
      Self.account + """
        book 6510/1021 17.62 foreign 17.05 EUR, 6949/1021 0.03 foreign 0.00 EUR
        book 6510/1021 20.00 foreign 19.30 EUR, 1021/6999 0.02 foreign 0.00 EUR
        expect row 6510/1021 17.62
        expect balance 1021 -37.63
        expect balance 1021 -36.35 EUR
        """)
    #expect(
      play.foreignRows == [
        "6510/1021 17.62 (EUR -17.05)", "6949/1021 0.03 (EUR 0.00)",
        "6510/1021 20.00 (EUR -19.30)", "1021/6999 0.02 (EUR 0.00)",
      ])
  }

  @Test func theRateIsTypedOrThatOfTheDay() {
    let play = play(
      Self.account + """
        book 6510/1021 17.05 EUR rate 1.0350
        rate EUR 0.94 month 2026-03
        book 6510/1021 100.00 EUR
        book 6510/1021 (2 * 50) EUR
        book 1021/3400 100.00 EUR rate 0.95 text "Gutschrift"
        """)
    #expect(
      play.foreignRows == [
        "6510/1021 17.65 (EUR -17.05)", "6510/1021 94.00 (EUR -100.00)",
        "6510/1021 94.00 (EUR -100.00)", "1021/3400 95.00 (EUR 100.00)",
      ])
    #expect(play.log.contains("book 6510/1021 17.05 EUR rate 1.0350"))
    #expect(play.log.contains("book 6510/1021 100.00 EUR"))
    #expect(play.foreign(1021) == -11_705)
  }

  @Test func theTaxTakesItsShare() {
    let play = play(
      Self.account + "book 6510/1021 108.10 EUR rate 0.94 vat VB81 on 2026-03-02\n")
    #expect(
      play.foreignRows == ["6510/1021 94.00 (EUR -100.00)", "1171/1021 7.61 (EUR -8.10)"])
  }

  @Test func betweenTwoAccountsOfOneCurrency() {
    let play = play(
      Self.account + """
        account new 1023 "Sparkonto EUR" bank currency EUR
        book 1023/1021 50.00 EUR rate 0.94
        reverse #1
        """)
    #expect(
      play.foreignRows == [
        "1023/1021 47.00 (EUR 50.00, EUR -50.00)", "1021/1023 47.00 (EUR -50.00, EUR 50.00)",
      ])
    #expect(play.foreign(1021) == 0)
    #expect(play.foreign(1023) == 0)
  }

  @Test func whatDoesNotFitIsRefused() {
    play(
      Self.account + Self.dollars + """
        expect-error wrong-currency book 6510/1020 17.05 EUR rate 1.0
        expect-error wrong-currency book 6510/1021 17.05 USD rate 1.0
        expect-error wrong-currency book 1022/1021 17.05 EUR rate 1.0
        expect-error wrong-currency book 6510/1020 17.05 foreign 17.05 EUR
        expect-error foreign-amount-missing book 6510/1021 17.65
        expect-error rate-missing book 6510/1021 17.05 EUR
        expect-error surplus-argument book 6510/1021 17.05 EUR foreign 17.05 EUR
        expect-error surplus-argument book 6510/1020 17.05 rate 1.0
        expect-error surplus-argument book 6510/1021 17.65 foreign 17.05 EUR rate 1.0
        expect-error amount-not-positive book 6510/1021 -17.05 EUR rate 1.0
        expect-error amount-not-positive book 6510/1021 0.00 EUR rate 1.0
        expect-error amount-not-positive book 6510/1021 17.65 foreign -17.05 EUR
        expect-error amount-zero book 6510/1021 0.01 EUR rate 0.1
        expect-error too-many-places book 6510/1021 17.055 EUR rate 1.0
        """)
  }

  @Test func anOpeningIsInBoth() {
    let play = play(
      Self.account + """
        opening 1021 5'000.00 EUR rate 0.94
        opening 1021 -1'000.00 EUR rate 0.94
        opening 1021 470.00 foreign 500.00 EUR
        expect balance 1021 4'230.00
        expect balance 1021 4'500.00 EUR
        expect-error wrong-currency opening 1020 5'000.00 EUR rate 0.94
        expect-error foreign-amount-missing opening 1021 5'000.00
        expect-error wrong-currency opening 1021 5'000.00 foreign 5'000.00 USD
        expect-error surplus-argument opening 1021 5'000.00 foreign 5'000.00 EUR rate 0.94
        expect-error surplus-argument opening 1021 5'000.00 EUR foreign 5'000.00 EUR
        expect-error rate-missing opening 1021 5'000.00 EUR
        expect-error amount-zero opening 1021 0.00 EUR rate 0.94
        """)
    #expect(
      play.foreignRows == [
        "1021/9100 4700.00 (EUR 5000.00)", "9100/1021 940.00 (EUR -1000.00)",
        "1021/9100 470.00 (EUR 500.00)",
      ])
  }

  @Test func aTransferSaysWhatArrived() {
    let play = play(
      Self.account + Self.dollars + """
        bank 1020 -940.00
        bank 1021 +1'000.00 EUR
        expect-error foreign-amount-missing match BT-1 account 1021
        expect-error wrong-currency match BT-1 account 1021 foreign 1'000.00 USD
        expect-error wrong-currency match BT-1 account 6940 foreign 1'000.00 EUR
        expect-error amount-not-positive match BT-1 account 1021 foreign -1'000.00 EUR
        match BT-1 account 1021 foreign 1'000.00 EUR
        ignore BT-2 "stands on the other statement"
        bank 1021 -500.00 EUR rate 0.94
        match BT-3 account 1022 foreign 550.00 USD
        bank 1021 -10.00 EUR rate 0.94
        account new 1023 "Sparkonto EUR" bank currency EUR
        match BT-4 account 1023
        unmatch BT-1
        match BT-1 account 1021 foreign 1'000.00 EUR
        """)
    play.forget()
    play.run("check")
    #expect(!play.output.contains("BT-2"))
    #expect(
      Array(play.foreignRows.prefix(3)) == [
        "1021/1020 940.00 (EUR 1000.00)", "1022/1021 470.00 (EUR -500.00, USD 550.00)",
        "1023/1021 9.40 (EUR -10.00, EUR 10.00)",
      ])
    #expect(play.foreign(1021) == 49_000)
    play.run("unmatch BT-1\n")
    play.forget()
    play.run("check")
    #expect(play.output.contains("BT-2"))
  }

  @Test func aSplitAddsUpInBoth() {
    let play = play(
      Self.account + customer + """
        bank 1021 +100.01 EUR rate 0.9333
        split BT-1 customer "Kunde AG" 33.33 EUR, account 3400 33.34 vat UN81, account 6940 rest
        expect balance 1021 93.34
        expect balance 1021 100.01 EUR
        unmatch BT-1
        expect balance 1021 0.00 EUR
        expect-error wrong-currency split BT-1 account 3400 50.00 USD, account 6940 rest
        expect-error does-not-add-up split BT-1 account 3400 50.00, account 6940 1.00
        split BT-1 account 3400 105.00, account 6940 -4.99
        bank 1020 +10.00
        expect-error wrong-currency split BT-2 account 3400 10.00 EUR
        """)
    #expect(
      play.rows.suffix(2) == ["1021/3400 97.99", "6940/1021 4.65"])
    #expect(play.foreign(1021) == 10_001)
  }

  @Test func otherVerbsOnMoneyRefuseIt() {
    play(
      Self.account + customer + """
        integration bexio enable
        integration bexio link
        integration bexio grant all
        account new 1025 "Karten" bank
        card-account 1025
        expect-error foreign-amount-missing top-up 100.00 from 1021
        invoice "Kunde AG" 100.00 vat UN81
        bank 1020 +100.00
        match BT-1 RE-1
        credit-note RE-1
        expect-error wrong-currency pay GS-1 from 1021
        expect-error wrong-currency pay GS-1 from 1020 rate 0.94
        """)
  }
}
