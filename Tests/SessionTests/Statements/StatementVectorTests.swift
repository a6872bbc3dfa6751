import Books
import Diagnostics
import Ledger
import Testing

@testable import Session

/// Section 5 of the procedures, source 004.
@Suite("Card statements, their vectors")
struct StatementVectorTests {
  static let cards = """
    card new "Visa"
    card new "Amex"

    """
  static let receipts =
    cards + """
      receipt "Swisscom" 108.10 account 6510 vat VB81 on 2026-02-05
      receipt "Sunrise" 54.05 account 6510 vat VB81 on 2026-02-08
      receipt "SBB" 64.86 account 6640 vat VB81 on 2026-02-10

      """
  static let statements =
    receipts + """
      statement 2070 64.86 on 2026-02-27
      statement 2071 162.15 on 2026-02-28

      """
  static let paid =
    statements + """
      approve KA-1
      approve KA-2
      pay KA-1, KA-2 from 1020

      """
  static let extracted =
    paid + """
      extract KA-1 64.86 text "SBB CFF FFS" on 2026-02-11
      extract KA-2 108.10 text "SWISSCOM (SCHWEIZ) AG" on 2026-02-06, 54.05 text "Sunrise" on 2026-02-09

      """
  static let parkedRows = [
    "6510/2050 100.00", "1171/2050 8.10", "6510/2050 50.00", "1171/2050 4.05", "6640/2050 60.00",
    "1171/2050 4.86",
  ]
  static let paidRows = [
    "2000/2050 64.86", "2070/2000 64.86", "2000/2050 162.15", "2071/2000 162.15",
    "2000/1020 227.01",
  ]

  @Test func receiptsAreParked() {
    play(Self.receipts, rows: Self.parkedRows)
  }

  @Test func statementsAreParkedUntilTheyArePaid() {
    let rows = Self.parkedRows + ["2050/2000 64.86", "2050/2000 162.15"]
    play(Self.statements + "approve KA-1\nexpect state KA-1 approved\n", rows: rows)
    play(Self.paid, rows: rows + Self.paidRows)
  }

  @Test(arguments: [
    "match KT-1 BL-3\nmatch KT-2 BL-1\nmatch KT-3 BL-2\n", "match-receipts\n",
    "match-receipts card 2071\nmatch-receipts card 2070\n",
  ])
  func aWholeMonthComesToZero(_ steps: String) {
    let play = play(
      Self.extracted + steps + """
        expect balance 2000 0.00
        expect balance 2050 0.00
        expect balance 2070 0.00
        expect balance 2071 0.00
        expect balance 1020 -227.01
        expect balance 1171 17.01
        expect row 6640/2070 60.00 on 2026-02-10
        expect row 1171/2070 4.86 on 2026-02-10
        expect row 6510/2071 100.00 on 2026-02-05
        expect row 6510/2071 50.00 on 2026-02-08
        expect state BL-1 matched
        expect state KT-1 matched
        expect state KA-1 paid
        check
        """)
    #expect(play.output.contains("in order"))
    #expect(play.books.cardCauses() == [])
  }

  @Test func extractingBooksNothing() {
    let play = play(Self.extracted)
    #expect(play.rows.count == 13)
  }

  @Test func oneBankLinePaysBoth() {
    play(
      Self.statements + """
        approve KA-1
        approve KA-2
        bank 1020 -227.01 on 2026-03-02
        match BT-1 KA-1, KA-2
        expect state KA-1 paid
        expect state KA-2 paid
        expect bank BT-1 matched
        expect row 2000/1020 227.01 on 2026-03-02
        expect row 2070/2000 64.86 on 2026-02-27
        unmatch BT-1
        expect state KA-1 approved
        expect balance 2070 0.00
        expect balance 2050 0.00
        expect balance 2000 227.01
        """)
  }

  @Test func aPartPaymentSupersedesNothing() {
    play(
      Self.statements + """
        approve KA-1
        approve KA-2
        bank 1020 -100.00
        match BT-1 KA-1, KA-2
        expect state KA-1 paid
        expect state KA-2 partly-paid
        expect open KA-2 127.01
        expect balance 2071 0.00
        pay KA-2 27.01 from 1020
        expect open KA-2 100.00
        pay KA-2 from 1020
        expect state KA-2 paid
        expect balance 2071 -162.15
        unpay KA-2
        expect open KA-2 127.01
        expect balance 2071 0.00
        unmatch BT-1
        expect state KA-2 approved
        """)
  }

  @Test func aJointPaymentGoesBackAsAWhole() {
    let play = play(
      Self.paid + """
        unpay KA-2
        expect state KA-1 approved
        expect state KA-2 approved
        expect balance 1020 0.00
        expect balance 2070 0.00
        """)
    #expect(
      play.rows.suffix(5) == [
        "1020/2000 227.01", "2000/2070 64.86", "2050/2000 64.86", "2000/2071 162.15",
        "2050/2000 162.15",
      ])
    play.showAnswers()
    play.forget()
    play.run("pay KA-1, KA-2 from 1020\nunpay KA-1\n")
    #expect(play.output.contains("also that of KA-2"))
  }

  @Test func aPaymentInAdvanceIsDeducted() {
    play(
      Self.cards + """
        receipt "SBB" 64.86 account 6640 vat VB81
        bank 1020 -20.00
        match BT-1 account 2070
        statement 2070 64.86
        approve KA-1
        pay KA-1 44.86 from 1020
        apply-advance KA-1 20.00
        expect state KA-1 paid
        extract KA-1 64.86 text "SBB"
        match KT-1 BL-1
        expect row 2070/1020 20.00
        expect row 2000/2070 20.00
        expect row 2000/1020 44.86
        expect balance 2000 0.00
        expect balance 2050 0.00
        expect balance 2070 0.00
        expect balance 1020 -64.86
        expect-error advance-in-use unmatch BT-1
        unapply-advance KA-1
        expect open KA-1 20.00
        unmatch BT-1
        expect-error exceeds-advance apply-advance KA-1
        """)
  }

  @Test func aPrivateCardIsOwedToItsOwner() {
    play(
      Self.receipts + """
        reconcile BL-1
        expect state BL-1 reconciled
        expect balance 2100 108.10
        expect row 6510/2100 100.00 on 2026-02-05
        unreconcile BL-1
        expect balance 2100 0.00
        expect balance 2050 227.01
        company "Muster GmbH"
        reconcile BL-1
        expect balance 2560 108.10
        """)
  }

  @Test func aTransactionWithoutAReceiptIsBookedOnItsCard() {
    let play = play(
      Self.extracted + """
        match KT-3 account 6510 vat VB81
        expect state KT-3 booked
        expect row 6510/2071 50.00 on 2026-02-09
        expect row 1171/2071 4.05 on 2026-02-09
        unmatch KT-3
        expect state KT-3 open
        """)
    #expect(play.rows.suffix(2) == ["2071/6510 50.00", "2071/1171 4.05"])
  }

  @Test func severalReceiptsMakeOneTransaction() {
    play(
      Self.receipts + """
        statement 2070 162.15
        extract KA-1 162.15 text "Telecom"
        match KT-1 BL-1, BL-2
        expect balance 2070 162.15
        unmatch KT-1
        expect balance 2070 0.00
        expect state BL-2 parked
        """)
  }

  @Test func aRefundGoesTheOtherWay() {
    play(
      Self.cards + """
        receipt "SBB" 64.86 account 6640 vat VB81
        receipt "SBB" -10.81 account 6640 vat VB81
        statement 2070 54.05
        approve KA-1
        pay KA-1 from 1020
        extract KA-1 64.86 text "SBB", -10.81 text "SBB"
        match-receipts
        expect balance 2070 0.00
        expect balance 2050 0.00
        expect balance 6640 50.00
        expect balance 1171 4.05
        """)
  }
}

@Suite("Receipts of credit cards")
struct CardReceiptTests {
  private static let card = "card new \"Visa\"\n"

  @Test func theTaxIsReckonedOncePerCode() {
    play(
      Self.card
        + "receipt \"Migros\" 9.95 account 6500 vat VB81, 9.95 account 6510 vat VB81 "
        + "text \"Papier\", 9.95 account 6640 vat VB81, 5.00 account 6500 vat none\n",
      rows: [
        "6500/2050 9.21", "6510/2050 9.20", "6640/2050 9.20", "6500/2050 5.00", "1171/2050 2.24",
      ])
  }

  @Test func acquisitionTaxIsOwedBeside() {
    play(
      Self.card + "receipt \"GitHub\" 34.56 account 6510 vat BZB81\n",
      rows: ["6510/2050 34.56", "1171/2203 2.80"])
  }

  @Test func aForeignReceiptIsValuedAtItsRate() {
    let play = play(
      Self.card + """
        rate USD 0.9659 month 2026-03
        receipt "GitHub" 35.78 USD account 6510 vat none
        statement 2070 34.95
        extract KA-1 34.95 text "GITHUB" original 35.78 USD
        match KT-1 BL-1
        expect balance 2070 34.95
        expect balance 6949 0.39
        """)
    #expect(
      play.rows == [
        "6510/2050 34.56", "2050/2000 34.95", "2050/6510 34.56", "6510/2070 34.56",
        "6949/2070 0.39",
      ])
  }

  @Test func aGainGoesTo6999() {
    play(
      Self.card + """
        receipt "GitHub" 35.78 USD account 6510 vat none rate 0.9659
        statement 2070 34.45
        extract KA-1 34.45 text "GITHUB" original 35.78 USD
        match-receipts
        expect row 2070/6999 0.11
        expect balance 2070 34.45
        unmatch KT-1
        expect balance 6999 0.00
        expect balance 2050 0.11
        """)
  }

  @Test func whereItsDayIsLockedATransferIsBooked() {
    play(
      StatementVectorTests.extracted + """
        lock 2026-02-28
        match KT-1 BL-3
        expect row 2050/2070 64.86 on 2026-03-01
        expect balance 2070 0.00
        unmatch KT-1
        expect row 2070/2050 64.86 on 2026-03-01
        match KT-1 BL-3
        expect balance 2070 0.00
        unpay KA-1
        expect row 2050/2070 64.86 on 2026-03-01
        pay KA-1, KA-2 from 1020
        expect balance 2070 0.00
        expect balance 2000 0.00
        """)
  }

  @Test func aDifferenceGoesBackBehindALock() {
    play(
      Self.card + """
        receipt "GitHub" 35.78 USD account 6510 vat none rate 0.9659 on 2026-02-03
        statement 2070 34.95
        extract KA-1 34.95 text "GITHUB" original 35.78 USD
        match KT-1 BL-1
        lock 2026-02-28
        unmatch KT-1
        expect balance 6949 0.00
        expect balance 2070 0.00
        match KT-1 BL-1
        expect balance 6949 0.39
        expect balance 2070 34.95
        unlock "again"
        unmatch KT-1
        expect balance 6949 0.00
        """)
  }

  @Test func filesAreAttached() {
    let digits = String(repeating: "0f", count: 32)
    let play = play(
      Self.card + """
        receipt "SBB" 64.86 account 6640 vat VB81
        attach BL-1 "sbb.pdf" size 812 sha256 \(digits)
        expect-error attached-already attach BL-1 "again.pdf" size 812 sha256 \(digits)
        """)
    play.run("show BL-1\n")
    #expect(play.output.contains("sbb.pdf, 812 bytes"))
  }

  @Test func whatIsParkedCanBeWithdrawn() {
    play(
      Self.card + """
        receipt "SBB" 64.86 account 6640 vat VB81
        withdraw BL-1
        expect state BL-1 withdrawn
        expect balance 2050 0.00
        expect balance 1171 0.00
        statement 2070 10.00
        withdraw KA-1
        expect state KA-1 withdrawn
        expect balance 2000 0.00
        expect-error document-withdrawn approve KA-1
        expect-error receipt-not-parked withdraw BL-1
        """)
  }
}
