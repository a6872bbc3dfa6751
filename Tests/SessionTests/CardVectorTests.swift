import Books
import Ledger
import Testing

/// Section 2 of the procedures (source 000), to the row.
@Suite("Card payments") struct CardPayments {
  /// Cards that can be used, with 1'000.00 on them.
  static let cards = """
    account new 1025 "Kartenkonto" bank
    card-account 1025
    integration bexio enable
    integration bexio link
    integration bexio grant all
    top-up 1'000.00

    """
  static let digest = "0f343b0931126a20f133d67c2b018a3b1e2b5a5b5c5d5e5f6061626364656667"
  static let receipt = "attach KT-1 \"quittung.pdf\" size 48213 sha256 \(digest)\n"
  static let paid = cards + "card-payment 108.10 \"Papeterie\"\n"
  static let paidRows = ["1025/1020 1000.00", "1090/1025 108.10"]

  @Test func `the whole table`() {
    let played = play(
      Self.cards + """
        require receipt on
        require vat on
        card-payment 108.10 "Papeterie" on 2026-03-01
        expect card KT-1 pending
        expect card KT-1 incomplete
        expect balance 1025 891.90
        expect balance 1090 108.10
        collect KT-1 on 2026-03-02
        expect card KT-1 executed
        categorize KT-1 6500 vat VB81
        expect card KT-1 incomplete
        \(Self.receipt)
        expect card KT-1 complete
        sync
        expect card KT-1 final
        expect state KT-1 final
        expect balance 1025 891.90
        expect balance 1090 0.00
        expect balance 6500 100.00
        expect balance 1171 8.10
        """, rows: Self.paidRows + ["6500/1090 100.00", "1171/1090 8.10"])
    #expect(played.books.journal.entries.last?.day.description == "2026-03-02")
    played.forget()
    played.run("check")
    let words = played.output.split(separator: "\n").map { line in line.drop { $0 == " " } }
    #expect(
      words.joined(separator: " ")
        == "in order: 1100 and 2030 agree with open items and credits; 1090 with the card payments "
        + "that are not final")
  }

  @Test func `without VAT it is one row, and the code is not asked for`() {
    play(
      Self.paid + "collect KT-1\ncategorize KT-1 6500\nsync\nexpect card KT-1 final",
      rows: Self.paidRows + ["6500/1090 108.10"])
    play(
      Self.paid + "require vat on\ncollect KT-1\ncategorize KT-1 6500 vat none\nsync",
      rows: Self.paidRows + ["6500/1090 108.10"])
  }

  @Test func `a second synchronisation changes nothing and says so`() {
    let played = play(Self.paid + "collect KT-1\ncategorize KT-1 6500\nsync\n")
    let digest = played.digest
    played.showAnswers()
    played.forget()
    played.run("sync")
    #expect(
      played.output == "nothing to synchronise, nothing has changed; none waits\n")
    #expect(played.digest == digest)
  }

  @Test func `after ten days the money is back, dated the day after`() {
    let played = play(
      Self.paid + """
        date 2026-03-11
        expect card KT-1 pending
        date 2026-03-12
        expect card KT-1 released
        expect balance 1025 1'000.00
        expect balance 1090 0.00
        date 2026-04-30
        expect-error card-not-pending collect KT-1
        expect-error card-not-open categorize KT-1 6500
        expect-error card-not-open \(Self.receipt)
        """, rows: Self.paidRows + ["1025/1090 108.10"])
    #expect(played.books.journal.entries.last?.day.description == "2026-03-12")
    played.type(["date 2026-05-01", "undo"])
    #expect(played.errors == "")
    let typed = Play().type(
      (Self.paid + "date 2026-03-20").split(separator: "\n").map(String.init))
    let digest = typed.digest
    typed.type(["undo", "expect card KT-1 pending", "expect balance 1090 108.10", "redo"])
    #expect(typed.errors == "")
    #expect(typed.digest == digest)
    typed.run("expect card KT-1 released")
    #expect(played.flaws == [])
  }

  @Test func `the answer says which have lapsed, and a preview leaves them`() {
    let played = play(
      Self.cards + (1...7).map { number in "card-payment \(number).00 \"x\"\n" }.joined())
    played.showAnswers()
    played.run("preview date 2026-03-20\nexpect card KT-1 pending")
    #expect(played.output.contains("7.00"))
    played.forget()
    played.run("date 2026-03-20")
    let words = played.output.split(separator: "\n").prefix(2).map { line in
      line.drop { letter in letter == " " }
    }
    #expect(
      words.joined(separator: " ")
        == "working date 2026-03-20; not collected in time, back on the card: KT-1, KT-2, KT-3, "
        + "KT-4, KT-5 and 2 more")
    #expect(played.books.journal.entries.count == 15)
    #expect(played.errors == "")
  }

  @Test func `lapsing over a lock is dated on the working date, or refused`() {
    let played = play(
      Self.paid + """
        lock 2026-03-31
        expect-error period-locked date 2026-03-20
        expect card KT-1 pending
        date 2026-04-02
        expect card KT-1 released
        """, rows: Self.paidRows + ["1025/1090 108.10"])
    #expect(played.books.journal.entries.last?.day.description == "2026-04-02")
  }

  @Test func `a payment entered late is still collected in its time`() {
    play(
      Self.cards + """
        date 2026-06-30
        card-payment 10.00 "spät" on 2026-06-01
        expect-error collected-too-late collect KT-1
        expect-error date-too-early collect KT-1 on 2026-05-31
        collect KT-1 on 2026-06-11
        card-payment 10.00 "spät" on 2026-06-01
        date 2026-06-30
        expect card KT-1 executed
        expect card KT-2 released
        """)
  }

  @Test func `another amount is booked as a difference, also above what is available`() {
    let played = play(
      Self.paid + """
        card-payment 800.00 "Hotel"
        card-payment 20.00 "Taxi"
        expect-error card-declined card-payment 71.91 "zu viel"
        collect KT-1 110.00
        collect KT-2 780.00
        """,
      rows: Self.paidRows + [
        "1090/1025 800.00", "1090/1025 20.00", "1090/1025 1.90", "1025/1090 20.00",
      ])
    played.showAnswers()
    played.run("collect KT-3 500.00")
    #expect(played.output.contains("above what was available"))
    played.run(
      """
      expect balance 1025 -390.00
      categorize KT-3 6640
      sync
      expect balance 1090 890.00
      """)
    #expect(played.rows.last == "6640/1090 500.00")
    #expect(played.errors == "")
    #expect(played.flaws == [])
  }

  @Test func `what waits is named with what is missing`() {
    let played = play(
      Self.cards + """
        require receipt on
        require vat on
        card-payment 1.00 "pendent"
        card-payment 2.00 "ohne alles"
        collect KT-2
        card-payment 3.00 "ohne Beleg"
        collect KT-3
        categorize KT-3 6500 vat VB81
        """)
    played.showAnswers()
    played.run("sync")
    let words = played.output.split(separator: "\n").joined(separator: " ")
    #expect(words.contains("nothing to synchronise, nothing has changed; 3 wait"))
    #expect(words.contains("KT-1: not collected yet (collect KT-1), category missing"))
    #expect(words.contains("KT-2: category missing (categorize KT-2 6500), receipt missing"))
    #expect(words.contains("KT-3: receipt missing (attach KT-3"))
    played.run("expect-error not-card-administrator complete KT-3")
    played.run("role card-administrator\nexpect-error category-missing complete KT-2")
    played.run("complete KT-3 \"Kleinbetrag\"\nexpect-error card-is-complete complete KT-3\nsync")
    #expect(played.errors == "")
    #expect(Array(played.rows.suffix(2)) == ["6500/1090 2.78", "1171/1090 0.22"])
    #expect(played.flaws == [])
  }

  @Test func `more than twenty are counted`() {
    let played = play(
      Self.cards + (1...25).map { number in "card-payment \(number).00 \"x\"\n" }.joined())
    played.showAnswers()
    played.run("sync")
    #expect(played.output.contains("KT-20:"))
    #expect(!played.output.contains("KT-21:"))
    #expect(played.output.contains("5 more wait; 'list card-payments' shows all"))
  }
}
