import Books
import Ledger
import Testing

/// Every refusal of the verbs of bills; the books are as they were.
@Suite("Refusals of bills") struct BillRefusals {
  private static let stage =
    Suppliers.bill + Suppliers.adobe + Suppliers.euro + """
      contact new "Kunde AG" customer
      invoice "Kunde AG" 100.00 vat UN81
      credit-note RE-1 10.00
      bill "Papier AG" 54.05 account 6500 vat VB81 ref "117" draft
      bill "Adobe Inc." 35.78 USD account 6510 vat none rate 0.9659
      bill "Papier AG" 20.00 account 6500 vat none
      bank 1020 -100.00
      bank 1020 +100.00
      bank 1020 -20.00
      match BT-3 LR-4
      bank 1021 -10.00 EUR rate 1.0350
      bank 1020 -500.00 fee 1.00
      lock 2026-01-31

      """

  private static let table: [(String, String)] = [
    ("not-a-supplier", "bill \"Kunde AG\" 1.00 account 6500 vat none"),
    ("name-taken", "bill $P 1.00 account 6500 vat none as LR-1"),
    ("account-not-allowed", "bill $P 1.00 account 2000 vat none"),
    ("account-not-allowed", "bill $P 1.00 account 1171 vat none"),
    ("account-not-allowed", "bill $P 1.00 account 9100 vat none"),
    (
      "wrong-currency",
      "bill $P 1.00 account 6500 vat none, 1.00 USD account 6500 vat none"
    ),
    ("amount-zero", "bill $P 0.00 account 6500 vat none"),
    (
      "amount-too-large",
      "bill $P 10'000'000'000'000.00 account 6500 vat none, 0.01 account 6500 vat none"
    ),
    ("vat-code-missing", "bill $P 1.00 account 6500"),
    ("vat-code-not-valid", "bill $P 1.00 account 6500 vat VB77"),
    ("vat-code-not-allowed", "bill $P 1.00 account 6500 vat UN81"),
    ("vat-code-not-allowed", "bill $P 1.00 account 6500 vat VEV"),
    ("vat-code-not-allowed", "bill $P 1.00 account 6500 vat VKÜ"),
    (
      "amount-not-positive",
      "bill $P 9.00 account 6500 vat none, -1.00 account 6500 vat BZB81"
    ),
    ("amount-not-positive", "bill $P -1.00 account 6500 vat none"),
    ("amount-not-positive", "bill $P 0.01 USD account 6500 vat none rate 0.1"),
    ("wrong-currency", "bill $P 1.00 account 6500 vat none rate 0.9"),
    ("rate-missing", "bill $P 1.00 USD account 6500 vat none"),
    ("date-too-early", "bill $P 1.00 account 6500 vat none due 2026-02-28"),
    ("reference-taken", "bill $P 1.00 account 6500 vat none ref \"117\""),
    ("period-locked", "bill $P 1.00 account 6500 vat none on 2026-01-31"),
    ("bill-not-draft", "post LR-1"),
    ("bill-is-draft", "unpost LR-2"),
    ("bill-not-open", "unpost LR-4"),
    ("document-repeated", "pay LR-1, LR-1 from 1020"),
    ("bill-is-draft", "pay LR-2 from 1020"),
    ("bill-not-open", "pay LR-4 from 1020"),
    ("not-a-bank-account", "pay LR-1 from 6500"),
    ("private-account-missing", "pay LR-1 private"),
    ("surplus-argument", "pay LR-1 from 1020 private"),
    ("missing-argument", "pay LR-1"),
    ("wrong-currency", "pay LR-1 1.00 EUR from 1020"),
    ("wrong-currency", "pay LR-1 from 1020 rate 0.9"),
    ("bill-not-possible", "pay LR-1 10.00 EUR from 1021"),
    ("bill-possible", "pay LR-1 from 1020 by-hand"),
    ("missing-argument", "pay LR-1 from 1021 by-hand rate 1.0350"),
    ("amount-not-positive", "pay LR-1 0.00 from 1020"),
    ("exceeds-open", "pay LR-1 108.11 from 1020"),
    ("date-too-early", "pay LR-1 from 1020 on 2026-02-28"),
    ("not-paid-out", "unpay LR-1"),
    ("wrong-argument", "pay LR-1, GS-1 from 1020"),
    ("bank-not-open", "match BT-3 LR-1"),
    ("document-repeated", "match BT-1 LR-1, LR-1"),
    ("wrong-sign", "match BT-2 LR-1"),
    ("bill-not-possible", "match BT-4 LR-1"),
    ("bill-not-possible", "match BT-4 LR-3"),
    ("bill-possible", "match BT-1 LR-1 by-hand"),
    ("bill-not-open", "match BT-4 LR-4 by-hand"),
    ("bill-stands-alone", "match BT-5 LR-1, LR-3"),
    ("wrong-amount", "match BT-1 LR-1 fee 100.00"),
    ("document-not-reached", "match BT-1 LR-1, LR-2"),
    ("several-contacts", "match BT-5 LR-1, LR-5"),
    ("date-too-early", "match BT-1 LR-1 on 2026-02-28"),
    ("surplus-argument", "match BT-1 LR-1 vat VB81"),
    ("surplus-argument", "match BT-1 account 6500 by-hand"),
    ("surplus-argument", "match BT-4 LR-1, LR-3 by-hand"),
    ("wrong-argument", "match BT-1 LR-1, RE-1"),
    ("not-a-supplier", "match BT-1 supplier \"Kunde AG\""),
    ("exceeds-credit", "match BT-2 supplier \"Papier AG\""),
    ("bill-not-open", "split BT-1 LR-4 10.00, account 6500 rest"),
    ("wrong-sign", "split BT-2 LR-1 10.00, account 6500 rest"),
    ("exceeds-open", "split BT-5 LR-1 108.11, account 6500 rest"),
    ("not-a-supplier", "split BT-1 supplier \"Kunde AG\" rest"),
    ("exceeds-credit", "split BT-2 supplier \"Papier AG\" rest"),
    ("bill-is-draft", "discount LR-2 1.00"),
    ("bill-not-open", "discount LR-4"),
    ("wrong-currency", "discount LR-3 1.00"),
    ("exceeds-open", "discount LR-1 108.11"),
    ("discount-alone", "discount LR-1"),
    ("date-too-early", "discount LR-1 1.00 on 2026-02-28"),
    ("nothing-to-reopen", "reopen LR-1"),
    ("bill-is-draft", "apply-credit LR-2"),
    ("bill-not-open", "apply-credit LR-4"),
    ("no-credit", "apply-credit LR-1"),
    ("other-contact", "apply-credit LR-1 from \"Adobe Inc.\""),
    ("no-credit-applied", "unapply-credit LR-1"),
    ("not-a-control-account", "book 6500/1020 1.00 for LR-1"),
    ("bill-not-open", "book 2000/1020 1.00 for LR-2"),
    ("exceeds-open", "book 2000/1020 108.11 for LR-1"),
    ("exceeds-credit", "book 1020/1130 1.00 for \"Papier AG\""),
    ("entry-of-document", "reverse #1"),
  ]

  @Test(arguments: table) func `refused, and the books are as they were`(
    name: String, command: String
  ) {
    let more = """
      contact new "Druck AG" supplier
      bill "Druck AG" 10.00 account 6500 vat none as LR-5

      """
    let played = play(Self.stage + more)
    let digest = played.digest
    let line = command.replacing("$P", with: "\"Papier AG\"")
    played.run("expect-error \(name) \(line)")
    #expect(played.errors == "", "\(command)")
    #expect(played.digest == digest)
    #expect(played.flaws == [])
  }

  @Test func `what a bill needs is offered with the refusal`() {
    let played = Play().run(Self.stage + "bill \"Papier AG\" 1.00 account 6500")
    #expect(played.errors.contains("vat-code-missing"))
    let twice = Play().run(
      Self.stage + "bill \"Papier AG\" 1.00 account 6500 vat none ref \"117\"")
    #expect(twice.errors.contains("LR-2 of this supplier has the same number"))
    #expect(twice.fix?.hasSuffix("force") == true)
  }

  @Test func `more than a tenth is hardly an exchange difference`() {
    let played = Play().run(Suppliers.usd + "bank 1020 -50.00")
    played.showAnswers()
    played.type(["match BT-1 LR-1"])
    #expect(played.errors.contains("does-not-add-up"))
    #expect(played.books.journal.entries.count == 1)
    played.type(["match BT-1 LR-1 force"])
    #expect(played.output.contains("hardly an exchange difference"))
  }

  @Test func `undo takes a match back whole, and replay comes to the same`() {
    let played = play(Suppliers.usd + "bank 1020 -34.95 fee 0.50")
    let before = played.digest
    played.type(["match BT-1 LR-1", "undo"])
    #expect(played.digest == before)
    played.type(["redo"])
    let again = Play().run(played.log)
    #expect(again.errors == "")
    #expect(again.rows == played.rows)
    #expect(again.digest == played.digest)
  }

  @Test func `German words lead to the same`() {
    play(
      """
      kontakt neu "Papier AG" lieferant
      lieferantenrechnung "Papier AG" 108.10 konto 6500 mwst VB81 entwurf
      verbuchen LR-1
      bezahlen LR-1 8.10 von 1020
      auszahlen LR-1 von 1020
      auszahlung-aufheben LR-1
      bank 1020 -100.00
      abgleichen BT-1 lieferant "Papier AG"
      anrechnen LR-1
      skonto LR-1
      wieder-öffnen LR-1
      anrechnung-aufheben LR-1
      abgleich-aufheben BT-1
      verbuchung-aufheben LR-1
      expect state LR-1 draft
      """)
  }
}
