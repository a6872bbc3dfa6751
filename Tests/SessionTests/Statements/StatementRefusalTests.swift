import Books
import Diagnostics
import Ledger
import Testing

@testable import Session

/// Every refusal of the commands on credit cards leaves the books as they were.
@Suite("Card statements, what is refused")
struct StatementRefusalTests {
  /// BL-1 parked, BL-2 matched with KT-1, BL-3 reconciled, BL-4 withdrawn, BL-5 in USD, BL-6 says
  /// 2071; KA-1 paid, KA-2 approved, KA-3 uploaded, KA-4 withdrawn, KA-5 half extracted.
  static let stage = """
    card new "Visa"
    card new "Amex"
    account new 1025 "Debit" bank
    card new "Debit" account 1025
    account new 1021 "Bank EUR" bank currency EUR
    receipt "Swisscom" 108.10 account 6510 vat VB81 on 2026-02-05
    receipt "SBB" 64.86 account 6640 vat VB81 on 2026-02-06
    receipt "Coop" 20.00 account 6500 vat none
    receipt "Migros" 30.00 account 6500 vat none
    receipt "GitHub" 35.78 USD account 6510 vat none rate 0.9659
    receipt "Shell" 40.00 account 6200 vat none card 2071
    reconcile BL-3
    withdraw BL-4
    statement 2070 64.86 on 2026-02-27
    statement 2070 300.00 on 2026-02-28
    statement 2071 50.00
    statement 2071 60.00
    statement 2070 70.00
    withdraw KA-4
    approve KA-1
    approve KA-2
    pay KA-1 from 1020
    extract KA-1 64.86 text "SBB" on 2026-02-07
    match KT-1 BL-2
    extract KA-2 108.00 text "Swisscom", 34.95 text "GitHub" original 35.87 USD, 40.00 text "Shell", 107.05 text "Dell" original 100.00 EUR, 10.00 text "X"
    extract KA-5 10.00 more
    bank 1020 -300.00 on 2026-03-01
    bank 1020 +300.00
    bank 1021 -300.00 EUR rate 1.00
    bank 1020 -400.00
    lock 2026-01-31

    """

  static let table: [(ErrorName, String)] = [
    (.nameTaken, "card new \"Visa\""),
    (.notACardAccount, "card new \"X\" account 2080"),
    (.accountTaken, "card new \"X\" account 2070"),
    (.accountTaken, "card new \"X\" account 1025"),
    (.vatCodeNotAllowed, "card new \"X\" fee-vat UN81"),
    (.nameTaken, "card change 2071 name \"Visa\""),
    (.notACardAccount, "card change 2000 name \"Y\""),
    (.missingArgument, "card change 2070"),
    (.notACardAccount, "receipt \"X\" 10.00 account 6500 vat none card 1025"),
    (.notACardAccount, "receipt \"X\" 10.00 account 6500 vat none card 1020"),
    (.accountNotAllowed, "receipt \"X\" 10.00 account 2050 vat none"),
    (.accountNotAllowed, "receipt \"X\" 10.00 account 6500 vat none, 5.00 account 2070 vat none"),
    (.amountZero, "receipt \"X\" 0.00 account 6500 vat none"),
    (.amountZero, "receipt \"X\" 10.00 account 6500 vat none, -10.00 account 6500 vat none"),
    (.vatCodeMissing, "receipt \"X\" 10.00 account 6500"),
    (.vatCodeNotAllowed, "receipt \"X\" 10.00 account 6500 vat UN81"),
    (.vatCodeNotValid, "receipt \"X\" 10.00 account 6500 vat VB77"),
    (.rateMissing, "receipt \"X\" 10.00 USD account 6500 vat none"),
    (.wrongCurrency, "receipt \"X\" 10.00 account 6500 vat none rate 0.9"),
    (.wrongCurrency, "receipt \"X\" 10.00 USD account 6500 vat none, 1.00 account 6500 vat none"),
    (.nameTaken, "receipt \"X\" 10.00 account 6500 vat none as BL-1"),
    (.periodLocked, "receipt \"X\" 10.00 account 6500 vat none on 2026-01-31"),
    (.amountTooLarge, "receipt \"X\" 9'999'999'999'999.00 USD account 6500 vat none rate 2"),
    (.notACardAccount, "statement 1025 10.00"),
    (.notACardAccount, "statement 1020 10.00"),
    (.amountNotPositive, "statement 2070 0.00"),
    (.amountNotPositive, "statement 2070 -5.00"),
    (.dateTooEarly, "statement 2070 5.00 due 2026-02-01"),
    (.periodLocked, "statement 2070 5.00 on 2026-01-31"),
    (.nameTaken, "statement 2070 5.00 as KA-1"),
    (.statementIsApproved, "approve KA-2"),
    (.documentWithdrawn, "approve KA-4"),
    (.statementNotApproved, "unapprove KA-3"),
    (.statementIsPaid, "unapprove KA-1"),
    (.statementIsApproved, "withdraw KA-2"),
    (.statementExtracted, "withdraw KA-5"),
    (.receiptNotParked, "withdraw BL-2"),
    (.documentWithdrawn, "pay KA-4 from 1020"),
    (.statementNotApproved, "pay KA-2, KA-3 from 1020"),
    (.statementIsPaid, "pay KA-1 from 1020"),
    (.documentRepeated, "pay KA-2, KA-2 from 1020"),
    (.notABankAccount, "pay KA-2 from 6500"),
    (.wrongCurrency, "pay KA-2 from 1021"),
    (.amountNotPositive, "pay KA-2 0.00 from 1020"),
    (.exceedsOpen, "pay KA-2 300.01 from 1020"),
    (.dateTooEarly, "pay KA-2 from 1020 on 2026-02-01"),
    (.notPaidOut, "unpay KA-2"),
    (.statementNotApproved, "match BT-1 KA-3"),
    (.statementIsPaid, "match BT-1 KA-1"),
    (.documentWithdrawn, "match BT-1 KA-4"),
    (.documentRepeated, "match BT-1 KA-2, KA-2"),
    (.wrongSign, "match BT-2 KA-2"),
    (.wrongCurrency, "match BT-3 KA-2"),
    (.exceedsOpen, "match BT-4 KA-2"),
    (.dateTooEarly, "match BT-1 KA-2 on 2026-02-01"),
    (.wrongArgument, "match BT-1 KA-2, account 6500"),
    (.surplusArgument, "match BT-1 KA-2 vat VB81"),
    (.exceedsAdvance, "apply-advance KA-2"),
    (.exceedsAdvance, "apply-advance KA-2 5.00"),
    (.statementNotApproved, "apply-advance KA-3"),
    (.statementIsPaid, "apply-advance KA-1"),
    (.amountNotPositive, "apply-advance KA-2 0.00"),
    (.noAdvanceApplied, "unapply-advance KA-2"),
    (.statementExtracted, "extract KA-1 64.86"),
    (.statementExtracted, "extract KA-5 nowhere.csv"),
    (.documentWithdrawn, "extract KA-4 60.00"),
    (.documentWithdrawn, "extract KA-4 nowhere.csv"),
    (.fileNotFound, "extract KA-3 nowhere.csv"),
    (.surplusArgument, "extract KA-3 nowhere.csv 50.00"),
    (.missingArgument, "extract KA-3"),
    (.missingArgument, "extract KA-3 text \"X\""),
    (.doesNotAddUp, "extract KA-3 49.00"),
    (.amountZero, "extract KA-3 50.00, 0.00"),
    (.wrongCurrency, "extract KA-3 50.00 original 50.00 CHF"),
    (.wrongSign, "extract KA-3 50.00 original -50.00 EUR"),
    (.transactionMatched, "unextract KA-1"),
    (.statementNotExtracted, "unextract KA-3"),
    (.transactionMatched, "match KT-1 BL-1"),
    (.statementNotExtracted, "match KT-7 BL-1"),
    (.documentRepeated, "match KT-2 BL-1, BL-1"),
    (.receiptNotParked, "match KT-2 BL-3"),
    (.otherCard, "match KT-4 BL-6"),
    (.doesNotAddUp, "match KT-2 BL-1"),
    (.doesNotAddUp, "match KT-3 BL-5"),
    (.wrongCurrency, "match KT-5 BL-5"),
    (.doesNotAddUp, "match KT-6 BL-5"),
    (.surplusArgument, "match KT-2 BL-1, account 6500"),
    (.wrongArgument, "match KT-2 RE-1"),
    (.surplusArgument, "match KT-2 BL-1 on 2026-03-01"),
    (.surplusArgument, "match KT-2 BL-1 vat VB81"),
    (.accountNotAllowed, "match KT-2 account 2050"),
    (.accountNotAllowed, "match KT-2 account 2071"),
    (.vatCodeNotAllowed, "match KT-2 account 6500 vat UN81"),
    (.dateTooEarly, "match KT-2 account 6500 on 2026-02-01"),
    (.transactionNotMatched, "unmatch KT-2"),
    (.receiptNotParked, "reconcile BL-2"),
    (.accountNotAllowed, "reconcile BL-1 account 6500"),
    (.accountNotAllowed, "reconcile BL-1 account 2070"),
    (.accountNotAllowed, "reconcile BL-1 account 1020"),
    (.receiptNotReconciled, "unreconcile BL-1"),
    (.notACardAccount, "match-receipts card 6500"),
    (.entryOfDocument, "reverse #1"),
  ]

  @Test(arguments: table) func leavesTheBooksAsTheyWere(name: ErrorName, command: String) {
    let isUnknown = command.hasSuffix("RE-1")
    let played = play(Self.stage)
    let digest = played.digest
    let log = played.log
    let wanted = isUnknown ? ErrorName.unknownDocument : name
    played.run("expect-error \(wanted.rawValue) \(command)")
    #expect(played.errors == "")
    played.run(command)
    #expect(played.errors.contains("error: \(wanted.rawValue)\n"))
    #expect(played.digest == digest)
    #expect(played.log == log)
    #expect(played.flaws == [])
  }

  @Test func withoutACardThereIsNoReceipt() {
    let play = Play()
    play.run("receipt \"X\" 10.00 account 6500 vat none\n")
    #expect(play.errors.contains("credit-card-missing"))
    #expect(play.errors.contains("card new \"Visa\""))
    play.forget()
    play.run("statement 2000 10.00\n")
    #expect(play.errors.contains("credit-card-missing"))
  }

  @Test func aPaymentWithTheDebitCardIsNoTransaction() {
    let play = play(
      """
      account new 1025 "Kartenkonto" bank
      card-account 1025
      integration bexio enable
      integration bexio link
      integration bexio grant all
      top-up 100.00
      card-payment 10.00 "Papeterie"
      card new "Visa"
      receipt "Papeterie" 10.00 account 6500 vat none
      """)
    play.run("match KT-1 BL-1\n")
    #expect(play.errors.contains("debit card"))
    #expect(play.errors.contains("collect KT-1"))
  }

  @Test func theDifferenceIsExplained() {
    let play = play(Self.stage)
    play.run("extract KA-3 41.00\n")
    #expect(play.errors.contains("9.00 are missing"))
    #expect(play.errors.contains("two digits swapped?"))
    play.forget()
    play.run("match KT-2 BL-1\n")
    #expect(play.errors.contains("0.10 more than KT-2"))
    play.forget()
    play.run("match BT-4 KA-2\n")
    #expect(play.errors.contains("100.00 more than is open"))
    #expect(play.errors.contains("match BT-4 account 2070"))
  }

  @Test func aNumberOfACardPaymentIsNotGivenTwice() {
    let play = play(Self.stage)
    #expect(play.books.names.find(named: "KT-1") == .charge(ChargeID(0)))
  }
}
