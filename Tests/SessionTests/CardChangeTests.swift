import Books
import Ledger
import Testing

/// What changes under card payments: accounts, final bookings, VAT and what is said of them.
@Suite struct `Card payments and what changes` {
  @Test func `after a change of the transfer account earlier payments stay`() {
    let played = play(
      CardPayments.paid + """
        collect KT-1
        categorize KT-1 6500
        card-account 1025 transfer 1091
        card-payment 50.00 "danach"
        collect KT-2
        categorize KT-2 6500
        sync
        expect card KT-1 executed
        expect card KT-2 final
        expect balance 1090 108.10
        expect balance 1091 0.00
        """,
      rows: CardPayments.paidRows + ["1091/1025 50.00", "6500/1091 50.00"])
    played.showAnswers()
    played.run("sync")
    #expect(
      played.output.split(separator: "\n").joined(separator: " ").contains(
        "KT-1: on an earlier transfer account (card-account 1025 transfer 1090)"))
    played.run("check")
    #expect(played.errors == "")
    #expect(played.exitCode == 0)
    played.run(
      """
      card-account 1025 transfer 1090
      sync
      card-account 1025 transfer 1091
      expect card KT-1 final
      expect balance 1090 0.00
      """)
    #expect(played.errors == "")
    #expect(played.flaws == [])
  }

  @Test func `changing it names the payments that stay`() {
    let played = play(CardPayments.paid)
    played.showAnswers()
    played.run("card-account 1025 transfer 1091")
    let words = played.output.split(separator: "\n").joined(separator: " ")
    #expect(words.contains("card account 1025, transfer account 1091"))
    #expect(words.contains("KT-1 stays on 1090 and is not synchronised"))
  }

  @Test func `a top-up stands on two statements`() {
    let played = play(
      """
      account new 1025 "Kartenkonto" bank
      card-account 1025
      bank 1020 -1'000.00 text "Aufladung"
      bank 1025 +1'000.00 text "Aufladung"
      match BT-1 account 1025
      ignore BT-2 "schon gebucht"
      expect balance 1025 1'000.00
      check
      """, rows: ["1025/1020 1000.00"])
    #expect(played.output.contains("in order"))
    #expect(!played.output.contains("BT-2"))
  }

  @Test func `a final booking goes back and comes again`() {
    let played = play(
      CardPayments.paid + """
        collect KT-1
        categorize KT-1 6510 vat VB81
        sync
        expect-error card-not-open categorize KT-1 6500
        expect-error entry-of-document reverse #3
        unsync KT-1
        expect card KT-1 executed
        categorize KT-1 6500
        sync
        expect balance 6510 0.00
        expect balance 6500 100.00
        lock 2026-03-31
        date 2026-04-01
        unsync KT-1
        expect balance 6500 0.00
        lock 2026-04-01
        sync
        expect card KT-1 executed
        """,
      rows: CardPayments.paidRows + [
        "6510/1090 100.00", "1171/1090 8.10", "1090/6510 100.00", "1090/1171 8.10",
        "6500/1090 100.00", "1171/1090 8.10", "1090/6500 100.00", "1090/1171 8.10",
      ])
    played.showAnswers()
    played.run("sync")
    #expect(played.output.contains("period locked (unlock"))
    played.run("unlock \"Korrektur\"\nsync\nexpect row 6500/1090 100.00 on 2026-04-01")
    #expect(played.errors == "")
  }

  @Test func `a hand booking on the transfer account is found`() {
    let played = play(CardPayments.paid + "book 1090/1020 5.00")
    played.run("check")
    #expect(played.exitCode == 4)
    #expect(played.output.contains("1090 differs by 5.00: ledger 113.10 ≠ 108.10"))
    #expect(played.output.contains("#3"))
    #expect(played.flaws == [])
  }

  @Test func `VAT is asked for only where it is deducted`() {
    play(
      "company vat net-tax\n" + CardPayments.paid + """
        require vat on
        categorize KT-1 6500
        expect card KT-1 complete
        expect-error vat-code-not-allowed categorize KT-1 vat VB81
        categorize KT-1 vat BZB81
        collect KT-1
        sync
        """,
      rows: CardPayments.paidRows + ["6500/1090 108.10", "6500/2203 8.76"])
    play(
      "company vat none\n" + CardPayments.paid + """
        require vat on
        expect-error not-liable categorize KT-1 6500 vat VB81
        categorize KT-1 6500
        expect card KT-1 complete
        """)
    play(
      CardPayments.paid
        + "categorize KT-1 6500 vat VB81\nexpect-error setting-in-use company vat none")
  }

  @Test func `a code fits the day of the payment`() {
    let played = play(
      CardPayments.cards + """
        card-payment 107.70 "alt" on 2023-12-31
        expect-error vat-code-not-valid categorize KT-1 6500 vat VB81
        categorize KT-1 6500 vat VB77
        collect KT-1 on 2024-01-02
        sync
        """)
    #expect(played.rows.suffix(2) == ["6500/1090 100.00", "1171/1090 7.70"])
  }

  @Test func `what is not said stays, and the purpose is what the rows say`() {
    let played = play(
      CardPayments.paid + """
        categorize KT-1 6500 vat VB81 text "Ordner"
        categorize KT-1 6510
        categorize KT-1 vat none
        collect KT-1
        sync
        """, rows: CardPayments.paidRows + ["6510/1090 108.10"])
    let row = played.books.journal.rows[2]
    #expect(played.books.journal.texts[row.text] == "Ordner")
  }
}
