import Books
import Ledger
import Testing

@Suite("An account of another currency keeps two balances")
struct ForeignAccountTests {
  private static let account = "account new 1021 \"Bank EUR\" bank currency EUR\n"

  @Test func aChargeMovesBoth() {
    let play = play(
      Self.account + """
        bank 1021 -17.05 EUR rate 1.0350
        match BT-1 account 6510
        expect balance 1021 -17.65
        """)
    #expect(play.foreignRows == ["6510/1021 17.65 (EUR -17.05)"])
    #expect(play.foreign(1021) == -1705)
  }

  @Test func theTaxTakesItsShareOfBoth() {
    let play = play(
      Self.account + """
        bank 1021 -108.10 EUR rate 1.0000
        match BT-1 account 6510 vat VB81
        unmatch BT-1
        match BT-1 account 6510 vat VB81
        """)
    #expect(
      play.foreignRows == [
        "6510/1021 100.00 (EUR -100.00)", "1171/1021 8.10 (EUR -8.10)",
        "1021/6510 100.00 (EUR 100.00)", "1021/1171 8.10 (EUR 8.10)",
        "6510/1021 100.00 (EUR -100.00)", "1171/1021 8.10 (EUR -8.10)",
      ])
    #expect(play.foreign(1021) == -10810)
  }

  @Test func whatIsNotItsCurrencyIsRefused() {
    play(
      Self.account + """
        expect-error wrong-currency bank 1021 -17.05 rate 1.0350
        expect-error wrong-currency bank 1021 -17.05 USD
        expect-error wrong-currency bank 1020 -17.05 EUR
        expect-error wrong-currency bank 1020 -17.05 rate 1.0350
        expect-error too-many-places bank 1021 -17.055 EUR
        expect-error wrong-amount bank 1020 -17.05 fee 17.06
        """)
  }

  @Test func noVerbBooksOnItWithoutItsAmount() {
    play(
      Self.account + """
        contact new "Kunde AG" customer
        invoice "Kunde AG" 100.00 vat UN81
        credit-note RE-1
        bank 1020 +100.00
        expect-error foreign-amount-missing match BT-1 account 1021
        expect-error foreign-amount-missing book 6510/1021 17.65
        expect-error foreign-amount-missing book 6510/1021 17.65, 6500/1021 1.00
        expect-error foreign-amount-missing opening 1021 100.00
        """)
  }

  @Test func aMissingRateIsNamed() {
    let play = Play().run(Self.account + "bank 1021 -17.05 EUR\nmatch BT-1 account 6510\n")
    #expect(play.errors.contains("rate-missing"))
    #expect(play.errors.contains("EUR for 2026-03"))
    #expect(play.errors.contains("rate EUR … month 2026-03"))
    #expect(play.books.journal.entries.isEmpty)
  }

  @Test func aPartForASupplierSaysWhatItIs() {
    let play = play(
      Self.account + """
        contact new "Hosting Ltd." supplier
        bill "Hosting Ltd." 20.00 account 6510 vat none
        bank 1021 -25.00 EUR rate 0.96
        expect-error wrong-currency split BT-1 LR-1 20.00 EUR, account 6510 rest
        split BT-1 supplier "Hosting Ltd." 20.00 EUR, account 6510 rest
        """)
    #expect(
      play.foreignRows.suffix(2) == ["1130/1021 19.20 (EUR -20.00)", "6510/1021 4.80 (EUR -5.00)"])
  }
}
