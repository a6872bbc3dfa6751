import Books
import Ledger
import Testing

@Suite("The strategy of rates, its accounts, and what money is worth on a day")
struct BookkeepingTests {
  static let account = HandForeignTests.account
  static let dollars = HandForeignTests.dollars

  @Test func aUsedStrategyHoldsForItsYear() {
    let play = play(
      Self.account + """
        rate EUR 0.94 month 2026-03
        rate EUR 0.95 on 2026-03-01
        bookkeeping strategy daily year 2026
        bank 1021 -10.00 EUR
        match BT-1 account 6510
        expect balance 1021 -9.50
        expect-error strategy-in-use bookkeeping strategy monthly year 2026
        expect-error strategy-in-use bookkeeping strategy manual year 2026
        bookkeeping strategy daily year 2026
        bookkeeping strategy manual
        bookkeeping strategy daily year 2027
        unmatch BT-1
        bookkeeping strategy monthly year 2026
        match BT-1 account 6510
        expect balance 1021 -9.40
        """)
    play.forget()
    play.run("bookkeeping strategy daily year 2026\n")
    #expect(play.errors.contains("BT-1 of 2026"))
    #expect(play.errors.contains("Art. 45 MWSTV"))
    #expect(play.errors.contains("bookkeeping strategy daily year 2027"))
  }

  @Test func whatIsTypedBindsNoStrategy() {
    play(
      customer + Self.account + """
        bank 1021 -10.00 EUR rate 0.94
        match BT-1 account 6510
        book 6510/1021 10.00 EUR rate 0.94
        invoice "Kunde AG" 10.00 EUR vat UEX rate 0.94
        bookkeeping strategy manual
        expect-error rate-missing book 6510/1021 10.00 EUR
        bookkeeping strategy monthly
        rate EUR 0.94 month 2026-03
        book 6510/1021 10.00 EUR
        expect-error strategy-in-use bookkeeping strategy manual
        reverse #4
        bookkeeping strategy manual
        bookkeeping strategy monthly
        invoice "Kunde AG" 10.00 EUR vat UEX
        expect-error strategy-in-use bookkeeping strategy daily
        """)
  }

  @Test(arguments: [
    "bill \"Handel AG\" 10.00 EUR account 6510", "receipt \"Zug\" 10.00 EUR account 6510",
  ])
  func whatTookItsRateKeepsTheStrategy(purchase: String) {
    let script =
      Self.account + """
        contact new "Handel AG" supplier
        card new "Viseca"
        rate EUR 0.94 month 2026-03

        """
    play(
      script + """
        \(purchase) vat none
        expect-error strategy-in-use bookkeeping strategy daily
        rate EUR 0.95 month 2026-03
        expect-error strategy-in-use bookkeeping strategy daily
        """)
    // Typed, it is not of the strategy, also where both say the same.
    play(script + purchase + " vat none rate 0.94\nbookkeeping strategy daily\n")
  }

  @Test func whatIsSetForAYearIsSaid() {
    let play = Play()
    play.showAnswers()
    play.type(["bookkeeping strategy daily year 2027"])
    #expect(play.output.contains("rates: monthly average (ESTV), 2027 rate of the day (BAZG)"))
  }

  @Test func otherForeignIsNamed() {
    let play = Play().run(
      customer + Self.account + """
        invoice "Kunde AG" 100.00 EUR vat UEX rate 0.94
        bank 1020 +20.00
        match BT-1 RE-1 foreign 20.00 USD

        """)
    #expect(play.errors.contains("'foreign' is what it comes to in EUR"), "\(play.errors)")
  }

  @Test func accountsAndCodeFit() {
    let play = play(
      Self.account + """
        expect-error account-not-allowed bookkeeping loss 6999
        expect-error account-not-allowed bookkeeping loss 1020
        expect-error account-not-allowed bookkeeping gain 3200 fees 2000
        expect-error account-not-allowed bookkeeping gain 5000
        expect-error account-not-allowed bookkeeping private 2000
        expect-error account-not-allowed bookkeeping private 1020
        expect-error account-not-allowed bookkeeping private 1021
        expect-error account-not-allowed bookkeeping private 6500
        expect-error vat-code-not-allowed bookkeeping vat UN81
        expect-error vat-code-not-valid bookkeeping vat VB77
        expect-error missing-argument bookkeeping year 2026
        expect-error wrong-argument bookkeeping strategy daily year 26
        bookkeeping loss 6900 gain 6950 fees 6940 vat V00 private 2100
        book 6510/1021 100.00 EUR rate 0.94
        revalue 1021 rate 0.95
        expect row 6900/1021 1.00
        """)
    play.forget()
    play.run("bookkeeping\nset language de\nbuchhaltung\nkurse\n")
    #expect(play.output.contains("Exchange losses"))
    #expect(play.output.contains("Kursverluste"))
    #expect(play.output.contains("V00"))
    #expect(play.output.contains("2100"))
    #expect(!play.log.hasSuffix("bookkeeping\n"))
    #expect(play.log.contains("bookkeeping loss 6900 gain 6950 fees 6940 vat V00 private 2100"))
  }

  @Test func theCodeFollowsTheOpeningOfTheBooks() {
    let old = play("company \"A\" opened 2023-05-01\n")
    #expect(old.books.differenceCode == old.books.codes.find("VSF"))
    let new = play("company \"A\" opened 2025-04-01\n")
    #expect(new.books.differenceCode == new.books.codes.find("V00"))
    let none = play("company \"A\" vat none opened 2023-05-01\n")
    #expect(none.books.differenceCode == nil)
    none.run("expect-error not-liable bookkeeping vat VSF\n")
    #expect(none.errors == "")
  }

  @Test func revaluedInFrancsAlone() {
    let play = play(
      Self.account + Self.dollars + """
        opening 1021 5'000.00 EUR rate 0.94
        opening 1022 100.00 USD rate 0.80
        expect-error rate-missing revalue
        rate EUR 0.93 month 2026-12
        rate EUR 0.92 on 2026-12-31
        rate USD 0.81 month 2026-12
        revalue on 2026-12-31
        expect balance 1021 4'600.00
        expect balance 1022 81.00
        expect balance 1021 5'000.00 EUR
        revalue on 2026-12-31
        expect entries 4
        expect-error wrong-currency revalue rate 0.9
        expect-error wrong-currency revalue 1020
        reverse #3
        expect balance 1021 4'700.00
        expect balance 1021 5'000.00 EUR
        revalue 1021 rate 0.95 on 2026-12-31
        """)
    #expect(
      play.foreignRows.suffix(4) == [
        "6949/1021 100.00 (EUR 0.00)", "1022/6999 1.00 (USD 0.00)",
        "1021/6949 100.00 (EUR 0.00)", "1021/6999 50.00 (EUR 0.00)",
      ])
  }

  @Test func allMissingRatesAreNamedAtOnce() {
    let play = Play().run(
      Self.account + Self.dollars + """
        opening 1021 5'000.00 EUR rate 0.94
        opening 1022 100.00 USD rate 0.80
        revalue on 2026-12-31
        """)
    #expect(play.errors.contains("rate EUR … month 2026-12"))
    #expect(play.errors.contains("rate USD … month 2026-12"))
    play.forget()
    play.run("bookkeeping strategy manual\nrevalue on 2026-12-31\n")
    #expect(play.errors.contains("rate EUR … on 2026-12-31"))
  }

  @Test func aValueOfTheDayCountsOnlyWhatIsThereByThen() {
    let play = play(
      Self.account + """
        opening 1021 100.00 EUR rate 0.94 on 2026-01-01
        book 1021/3400 100.00 EUR rate 0.96 on 2026-05-01
        revalue 1021 rate 0.95 on 2026-03-31
        """)
    #expect(play.rows.last == "1021/6999 1.00")
  }

  @Test func aChangedRateIsSaidWithTheOldOne() {
    let play = play("rate EUR 0.94 month 2026-03\nrate EUR 0.94 month 2026-03\n")
    play.showAnswers()
    play.forget()
    play.run("rate EUR 0.95 month 2026-03\nrates EUR\nrates USD\n")
    #expect(play.output.contains("it was 0.94"))
    #expect(play.output.contains("2026-03"))
    #expect(play.output.contains("No rate is known yet"))
  }
}
