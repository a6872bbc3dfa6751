import Books
import Commands
import Diagnostics
import Ledger
import Testing

@testable import Session

@Suite("A card transaction pays a bill")
struct ChargeBillTests {
  private static let stage = """
    company "Muster GmbH" opened 2023-01-01
    contact new "Adobe Inc." supplier
    card new "Visa" fee-vat V00
    statement 2070 34.95
    extract KA-1 34.95 text "ADOBE" on 2026-03-03

    """

  @Test func withFeeAndDifferenceOnTheAccountOfTheCard() {
    let play = play(
      Self.stage + """
        bill "Adobe Inc." 35.78 USD account 6510 vat none rate 0.9659
        match KT-1 LR-1 fee 0.50
        expect state LR-1 paid
        expect state KT-1 matched
        """)
    #expect(
      play.rows.suffix(4) == [
        "6510/2000 34.56", "6940/2000 0.50", "2000/6999 0.11", "2000/2070 34.95",
      ])
    // The code on the card wins for the fee, and for the fee only.
    let books = play.books
    let codes = books.journal.facts.map { fact in books.codes[fact.code].name }
    #expect(codes == ["VSF"])
    play.run(
      """
      expect-error transaction-matched match KT-1 account 6510
      expect-error not-paid-out unpay LR-1
      unmatch KT-1
      expect state LR-1 booked
      expect state KT-1 open
      expect balance 2070 0.00
      expect open LR-1 34.56
      match KT-1 LR-1 fee 0.50
      approve KA-1
      pay KA-1 from 1020
      expect balance 2000 0.00
      expect balance 2050 0.00
      expect balance 2070 0.00
      """)
    #expect(play.errors == "")
    #expect(play.flaws == [])
  }

  @Test func showNamesTheBill() {
    let play = play(
      Self.stage + """
        bill "Adobe Inc." 50.00 account 6510 vat VB81
        match KT-1 LR-1
        """)
    play.run("show KT-1")
    #expect(play.output.contains("Bill: LR-1"))
    play.run("list transactions format csv")
    #expect(play.output.contains("LR-1"))
  }

  @Test func inFrancsInPartOrWhole() {
    let play = play(
      Self.stage + """
        bill "Adobe Inc." 50.00 account 6510 vat VB81
        match KT-1 LR-1
        expect open LR-1 15.05
        """)
    #expect(play.rows.last == "2000/2070 34.95")
  }

  @Test func isRefusedWithTheReason() {
    let play = play(
      Self.stage + """
        bill "Adobe Inc." 20.00 account 6510 vat none
        bill "Adobe Inc." 100.00 USD account 6510 vat none rate 0.9659
        bill "Adobe Inc." 34.95 account 6510 vat none
        expect-error exceeds-open match KT-1 LR-1
        expect-error does-not-add-up match KT-1 LR-2
        expect-error wrong-amount match KT-1 LR-3 fee 34.95
        expect-error surplus-argument match KT-1 LR-3, LR-1
        expect-error surplus-argument match KT-1 LR-3 vat VB81
        expect-error surplus-argument match KT-1 LR-3 by-hand
        expect-error date-too-early match KT-1 LR-3 on 2026-03-02
        match KT-1 LR-2 force
        unmatch KT-1
        match KT-1 LR-3
        expect-error transaction-matched match KT-1 LR-1
        """)
    #expect(play.flaws == [])
  }

  @Test func completionTellsCardTransactionsFromCardPayments() throws {
    var session = Session(workingDay: Play.day, language: .english)
    for line in Self.stage.split(separator: "\n") { _ = try session.run(String(line)) }
    for line in ["match KT-", "match KT-1", "show KT", "next KT-1", "categorize KT-", "unmatch K"] {
      let found = Completer(session.context).complete(line, cursor: line.utf8.count).candidates
      #expect(found.allSatisfy { candidate in !candidate.insert.contains("KT-0") })
      if line.hasPrefix("match") { #expect(found.map(\.insert) == ["KT-1"]) }
    }
    #expect(
      Completer(session.context).nextNumbers.filter { next in next.insert == "KT-2" }.count == 1)
  }

  @Test func theBillThatFitsIsOffered() throws {
    var session = Session(workingDay: Play.day, language: .english)
    let bill = "bill \"Adobe Inc.\" 35.78 USD account 6510 vat none rate 0.9659"
    for line in Self.stage.split(separator: "\n") { _ = try session.run(String(line)) }
    _ = try session.run("bill \"Adobe Inc.\" 200.00 account 6510 vat none")
    _ = try session.run(bill)
    let line = "match KT-1 "
    let found = Completer(session.context).complete(line, cursor: line.utf8.count).candidates
    #expect(found.first?.insert == "LR-2")
    let books = session.context.books
    #expect(books.possible(for: .charge(ChargeID(0))).first == "match KT-1 LR-2")
  }

  @Test func byHandHasToBeADifferenceOfRates() {
    let play = play(
      """
      account new 1021 "Bank EUR" bank currency EUR
      contact new "Papier AG" supplier
      bill "Papier AG" 200.00 account 6500 vat VB81
      bank 1021 -19.30 EUR rate 0.94
      expect-error bill-not-possible match BT-1 LR-1
      expect-error does-not-add-up match BT-1 LR-1 by-hand
      match BT-1 LR-1 by-hand force
      """)
    #expect(play.foreign(1021) == -1930)
  }

  @Test func aFeeBesideReceiptsIsATransactionOfItsOwn() {
    let play = play(
      Self.stage + """
        receipt "Adobe Inc." 34.45 account 6510 vat none
        expect-error surplus-argument match KT-1 BL-1 fee 0.50
        """)
    play.run("match KT-1 BL-1 fee 0.50")
    #expect(play.errors.contains("a fee goes on a supplier's bill"))
  }
}

@Suite("What looks entered twice is told")
struct EnteredTwiceTests {
  @Test func aStatementAndAReceipt() {
    let play = play("date 2026-03-31\ncard new \"Visa\"\n")
    play.showAnswers()
    play.run(
      """
      statement 2070 34.95
      receipt "SBB" 64.86 account 6640 vat VB81
      receipt "Bäckerei" 64.86 account 6640 vat VB81
      """)
    #expect(!play.output.contains("same amount"))
    play.run("statement 2070 34.95\nreceipt \"SBB\" 64.86 account 6640 vat VB81")
    #expect(play.output.contains("KA-1 has the same amount"))
    #expect(play.output.contains("BL-1 has the same amount"))
    play.forget()
    play.run("withdraw BL-3\nwithdraw BL-1\nreceipt \"SBB\" 64.86 account 6640 vat VB81")
    #expect(!play.output.contains("same amount"))
    #expect(play.errors == "")
  }

  @Test func aRateTheStrategyWillNotTake() {
    let play = Play()
    play.showAnswers()
    play.run("rate USD 0.96 on 2026-04-30")
    #expect(play.output.contains("documents of that year take:"))
    play.forget()
    play.run("rate USD 0.96 month 2026-04")
    #expect(!play.output.contains("documents of"))
  }

  @Test func aPaidStatementOffersItsReceipts() {
    let play = play(
      """
      card new "Visa"
      receipt "SBB" 64.86 account 6640 vat VB81
      statement 2070 64.86
      extract KA-1 64.86 text "SBB"
      approve KA-1
      pay KA-1 from 1020
      """)
    #expect(play.books.possible(for: .statement(StatementID(0))).contains("match-receipts"))
  }
}
