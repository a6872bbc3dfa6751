import Books
import Diagnostics
import Ledger
import Testing

@testable import Session

/// Each difference of source 004 with its document, its amount and what helps.
@Suite("What is left on the accounts of cards is explained")
struct StatementCheckTests {
  private func told(_ script: String) -> String {
    let play = play(script)
    play.forget()
    play.run("check\n")
    #expect(play.exitCode == 0, "hints are no differences: \(play.output)")
    return play.output
  }

  @Test func aTransactionWithoutAReceipt() {
    let text = told(
      StatementVectorTests.extracted + "match KT-1 BL-3\nmatch KT-2 BL-1\nwithdraw BL-2\n")
    #expect(text.contains("2071 is not zero but 54.05 in debit:"))
    #expect(text.contains("+54.05 KT-3 no receipt: match KT-3 account …, receipt …"))
    #expect(!text.contains("2070 is not"))
  }

  @Test func anExpenseParkedByMistake() {
    let text = told(
      StatementVectorTests.extracted
        + "match-receipts\nunmatch KT-3\nwithdraw BL-2\nbook 6510/2050 54.05 vat VB81\n")
    #expect(text.contains("2050 is not zero but 54.05 in credit:"))
    #expect(text.contains("booked by hand on 2050 in place of the card: reverse #"))
    #expect(text.contains("match KT-3 account …"))
    #expect(text.contains("+54.05 KT-3 booked by hand on 2050"))
    // What it says helps.
    let play = play(
      StatementVectorTests.extracted
        + "match-receipts\nunmatch KT-3\nwithdraw BL-2\nbook 6510/2050 54.05 vat VB81\n")
    let number = play.books.journal.entries.count
    play.run("reverse #\(number)\nmatch KT-3 account 6510 vat VB81\ncheck\n")
    #expect(play.output.contains("in order"))
  }

  @Test func anExpenseBookedByHandOnTheCardIsExplained() {
    let text = told(
      StatementVectorTests.extracted
        + "match-receipts\nunmatch KT-3\nwithdraw BL-2\nbook 6510/2071 54.05 vat VB81\n")
    #expect(text.contains("in order"))
  }

  @Test func aPrivateCard() {
    let text = told(
      StatementVectorTests.extracted
        + "match-receipts\nreceipt \"Coop\" 33.00 account 6500 vat none on 2026-02-20\n")
    #expect(text.contains("-33.00 BL-4 no transaction has paid it: the owner's private card?"))
    #expect(text.contains("reconcile BL-4"))
  }

  @Test func aReceiptThatWaitsForItsStatement() {
    let text = told(
      StatementVectorTests.extracted
        + "match-receipts\nreceipt \"Coop\" 33.00 account 6500 vat none on 2026-03-20\n")
    #expect(text.contains("BL-4 waits for the transactions of its statement"))
  }

  @Test func aPaymentInAdvance() {
    let text = told(
      StatementVectorTests.cards + "book 2070/1020 20.00\nstatement 2070 64.86\napprove KA-1\n")
    #expect(text.contains("+20.00 2070 paid in advance, not deducted: apply-advance KA-1"))
    #expect(text.contains("-64.86 KA-1 not paid"))
    #expect(text.contains("+64.86 KA-1 not paid"))
  }

  @Test func cashDrawnWithTheCardIsNoPaymentInAdvance() {
    let script =
      StatementVectorTests.cards + """
        statement 2070 100.00
        approve KA-1
        pay KA-1 from 1020
        extract KA-1 100.00 text "Bancomat"
        match KT-1 account 1020
        book 2070/1020 20.00

        """
    #expect(told(script).contains("+20.00 2070 paid in advance"))
    let play = play(
      script + "statement 2070 50.00\napprove KA-2\napply-advance KA-2\nexpect balance 2070 0.00\n")
    #expect(play.exitCode == 0, "\(play.errors)")
  }

  @Test func halfAnExtraction() {
    let text = told(
      StatementVectorTests.cards + """
        statement 2070 100.00
        approve KA-1
        pay KA-1 from 1020
        extract KA-1 60.00 text "SBB" more

        """)
    #expect(text.contains("+100.00 KA-1 its transactions are missing: extract KA-1 …"))
    #expect(!text.contains("KT-1"))
  }

  @Test func aReceiptThatNamesTheWrongCard() {
    let text = told(
      StatementVectorTests.cards + """
        receipt "SBB" 60.00 account 6640 vat none card 2071 on 2026-02-10
        statement 2070 60.00
        approve KA-1
        pay KA-1 from 1020
        extract KA-1 60.00 text "SBB"

        """)
    #expect(
      text.contains(
        "-60.00 BL-1 has the amount of KT-1 on 2070, but names another card: withdraw BL-1, receipt"
      ))
  }

  @Test func whatAgreesIsNamed() {
    let text = told(StatementVectorTests.extracted + "match-receipts\n")
    #expect(text.contains("2050, 2070, 2071 with card receipts and statements"))
  }

  @Test func whatIsNotDoneYet() {
    let text = told(StatementVectorTests.statements)
    #expect(text.contains("KA-1 not approved: approve KA-1"))
    #expect(told(StatementVectorTests.receipts).contains("BL-1 waits"))
    let fitting = told(StatementVectorTests.extracted)
    #expect(fitting.contains("BL-1 its transaction is not matched yet: match KT-2 BL-1"))
    #expect(fitting.contains("KT-2 its receipt is not matched yet: match KT-2 BL-1"))
    let early = told(
      StatementVectorTests.receipts
        + "statement 2070 64.86\nextract KA-1 64.86 text \"SBB\"\nmatch KT-1 BL-3\n")
    #expect(early.contains("-64.86 KA-1 transactions matched, not paid: approve KA-1"))
    let missing = told(
      StatementVectorTests.cards + "statement 2070 64.86\napprove KA-1\npay KA-1 from 1020\n")
    #expect(missing.contains("+64.86 KA-1 its transactions are missing: extract KA-1 …"))
  }

  @Test func whatBelongsToNothingIsADifference() {
    let play = play(StatementVectorTests.cards + "book 6500/2050 12.00\n")
    play.run("check\n")
    #expect(play.exitCode == 4)
    #expect(play.output.contains("2050 differs by 12.00"))
    #expect(play.output.contains("reverse #N"))
    let card = Play().run(StatementVectorTests.cards + "book 2000/2070 12.00\ncheck\n")
    #expect(card.exitCode == 4)
    #expect(card.output.contains("2070 differs by 12.00"))
  }

  @Test func progressIsShown() {
    let play = play(StatementVectorTests.extracted + "match KT-2 BL-1\n")
    play.forget()
    play.run("statements\n")
    #expect(play.output.contains("1 of 2"))
    #expect(play.output.contains("✓ 0.00"))
    play.forget()
    play.run(
      "list receipts\nlist statements\nlist transactions\nlist credit-cards\nshow KA-2\nshow KT-2\n"
    )
    #expect(play.errors == "")
    #expect(play.output.contains("KT-3"))
  }

  @Test func germanIsGerman() {
    let play = Play(.german)
    play.run(
      """
      karte neu "Visa" nummer "1234"
      beleg "SBB" 64.86 konto 6640 mwst VB81
      kartenabrechnung 2070 64.86
      genehmigen KA-1
      auszahlen KA-1 von 1020
      extrahieren KA-1 64.86 text "SBB"
      belege-abgleichen
      abgleich-aufheben KT-1
      prüfen
      abrechnungen
      """)
    #expect(play.errors == "")
    #expect(play.output.contains("abgleichen KT-1 BL-1"))
    #expect(play.log.contains("card new \"Visa\" number \"1234\""))
    #expect(play.log.contains("match-receipts"))
  }
}
