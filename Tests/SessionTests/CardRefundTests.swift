import Books
import Ledger
import Testing

/// Money that comes back on the card: a refund of the merchant, a reservation that is let go.
@Suite("Card refunds and releases") struct CardRefunds {
  private static let paid =
    CardPayments.paid + "collect KT-1\ncategorize KT-1 6500 vat VB81\nsync\n"
  private static let paidRows =
    CardPayments.paidRows + ["6500/1090 100.00", "1171/1090 8.10"]

  @Test func `a refund goes the way of a payment, back`() {
    let played = play(
      Self.paid + """
        card-payment 21.62 "Papeterie" refund
        expect card KT-2 pending
        expect balance 1025 913.52
        expect balance 1090 -21.62
        collect KT-2
        expect card KT-2 executed
        categorize KT-2 6500 vat VB81
        sync
        expect card KT-2 final
        expect balance 1090 0.00
        expect balance 6500 80.00
        expect balance 1171 6.48
        expect vat 405 6.48
        """,
      rows: Self.paidRows + ["1025/1090 21.62", "1090/6500 20.00", "1090/1171 1.62"])
    played.forget()
    played.run("check\nlist card-payments")
    #expect(played.output.contains("in order"))
    #expect(played.output.contains("-21.62"))
    played.run("unsync KT-2\nexpect card KT-2 executed\nexpect vat 405 8.10")
    #expect(played.errors == "")
    #expect(played.flaws == [])
  }

  @Test func `collecting keeps the direction, and nothing is declined`() {
    let played = play(
      CardPayments.cards + """
        card-payment 5'000.00 "Hotel" refund
        collect KT-1 5'010.00
        card-payment 20.00 "Hotel" refund
        collect KT-2 15.00
        expect balance 1025 6'025.00
        expect balance 1090 -5'025.00
        """,
      rows: [
        "1025/1020 1000.00", "1025/1090 5000.00", "1025/1090 10.00", "1025/1090 20.00",
        "1090/1025 5.00",
      ])
    #expect(played.flaws == [])
  }

  @Test func `a refund that does not come is taken back`() {
    let played = play(
      CardPayments.cards + "card-payment 20.00 \"Papeterie\" refund\n",
      rows: ["1025/1020 1000.00", "1025/1090 20.00"])
    played.showAnswers()
    played.run("date 2026-03-12")
    #expect(played.output.contains("not collected in time, taken back: KT-1"))
    #expect(played.rows.last == "1090/1025 20.00")
    #expect(played.books.journal.entries.last?.day.description == "2026-03-12")
    played.run("collect KT-1")
    #expect(
      played.errors.contains("possible now: card-payment 20.00 \"Papeterie\" refund, show KT-1"))
    #expect(played.flaws == [])
  }

  @Test func `a refund reserves nothing, and is complete by the same rules`() {
    let played = play(
      CardPayments.cards + """
        require receipt on
        card-payment 30.00 "Kiosk"
        card-payment 20.00 "Papeterie" refund
        collect KT-2
        categorize KT-2 6500
        sync
        expect card KT-2 executed
        role card-administrator
        complete KT-2
        sync
        expect card KT-2 final

        """)
    #expect(played.books.reservedOnCard == Amount(minorUnits: 3_000))
    #expect(played.rows.last == "1090/6500 20.00")
  }

  @Test func `a refund that comes short of an overdrawn card is told`() {
    let played = play(
      CardPayments.cards + """
        card-payment 500.00 "Hotel" refund
        card-payment 1'400.00 "Hotel"

        """)
    played.showAnswers()
    played.run("collect KT-1 10.00")
    #expect(played.output.contains("less came back than was announced: 1025 stands at -390.00"))
  }

  @Test func `what the merchant lets go is back on the working date`() {
    let played = play(
      CardPayments.paid + """
        card-payment 20.00 "Papeterie" refund on 2026-03-08
        date 2026-03-05
        release KT-1
        release KT-2
        expect card KT-1 released
        expect state KT-2 released
        expect balance 1025 1'000.00
        expect balance 1090 0.00
        expect-error card-not-pending release KT-1
        expect-error card-not-pending collect KT-1
        expect-error card-not-open categorize KT-1 6500
        date 2026-03-31
        """,
      rows: CardPayments.paidRows + ["1025/1090 20.00", "1025/1090 108.10", "1090/1025 20.00"])
    #expect(
      played.books.journal.entries.suffix(2).map(\.day.description) == ["2026-03-05", "2026-03-08"])
    #expect(played.flaws == [])
  }

  @Test func `a release is said, previewed and undone`() {
    let played = Play().type(CardPayments.paid.split(separator: "\n").map(String.init))
    let digest = played.digest
    played.type(["preview release KT-1", "expect card KT-1 pending"])
    #expect(played.output.contains("pending → released"))
    played.forget()
    played.showAnswers()
    played.type(["release KT-1"])
    #expect(played.output.contains("KT-1 released, available 1'000.00"))
    played.type(["undo", "expect card KT-1 pending"])
    #expect(played.digest == digest)
    #expect(played.errors == "")
  }
}
