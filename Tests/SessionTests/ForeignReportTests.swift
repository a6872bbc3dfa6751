import Diagnostics
import Exchange
import Testing

@Suite("Reports show what is in other currencies beside the francs")
struct ForeignReportTests {
  static let books =
    ForeignInvoiceTests.stage + """
      opening 1021 5'000.00 EUR rate 0.94 on 2026-01-01
      bank 1021 -17.05 EUR rate 1.0350 on 2026-03-01
      match BT-1 account 6510
      invoice "Kunde AG" 100.00 EUR vat UEX rate 0.94
      bank 1021 +33.33 EUR rate 0.95
      match BT-2 RE-1

      """

  private func shown(_ command: String, width: Int = 100) -> String {
    let play = Play(width: width).run(Self.books)
    play.forget()
    play.run(command + "\n")
    #expect(play.errors == "")
    return play.output
  }

  @Test(arguments: [
    "balance 1021", "balance", "trial-balance", "list accounts 1021", "sheet 1021",
    "t-account 1021",
  ]) func bothBalances(command: String) {
    let text = shown(command)
    #expect(text.contains("EUR"), "\(text)")
    #expect(text.contains("5'016.28"), "\(text)")
    #expect(text.contains("4'714.01"), "\(text)")
    for line in shown(command, width: 40).split(separator: "\n") where command != "t-account 1021" {
      #expect(line.count <= 120, "\(line)")
    }
  }

  @Test(arguments: ["sheet 1021", "sheet 1021 format csv"])
  func aSheetOfManyFrancsFitsEightyColumns(command: String) {
    let play = Play(width: 80).run(
      ForeignInvoiceTests.stage + """
        opening 1021 125'000.00 EUR rate 0.95
        book 6500/1021 12'345.67 EUR rate 0.95 text "Lager Konstanz"

        """)
    play.forget()
    play.run(command + "\n")
    let head = play.output.split(separator: "\n").first { line in
      line.lowercased().contains("date")
    }
    if command.hasSuffix("csv") {
      #expect(head?.contains("debit") == true)
      return
    }
    #expect(head?.contains("Balance EUR") == true)
    #expect(head?.contains("Debit") == false)
    #expect(play.output.contains("107'021.61  -12'345.67   112'654.33"), "\(play.output)")
    for line in play.output.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func openBillsByAge() {
    let play = Play().run(
      Suppliers.bill
        + "bill \"Papier AG\" 10.00 account 6500 vat none on 2026-01-10 due 2026-01-20\n")
    play.forget()
    play.run("open-items suppliers\n")
    let lines = play.output.split(separator: "\n").drop { line in line != "By age" }
      .map { line in line.split(separator: " ").joined(separator: " ") }
    #expect(
      lines.starts(with: [
        "By age", "not due 108.10", "1–30 days 0.00", "31–60 days 10.00", "61–90 days 0.00",
        "> 90 days 0.00",
      ]), "\(lines)")
  }

  @Test func billsFitEightyColumns() {
    let play = Play(.german, width: 80).run(Suppliers.usd + Suppliers.dollar)
    play.run("pay LR-1 15.78 USD from 1022 rate 0.96\n")
    play.forget()
    play.run("list bills\n")
    #expect(play.output.contains("Rechnung  Lieferant"), "\(play.output)")
    #expect(play.output.contains("teilweise bezahlt"))
  }

  @Test func aSplitCountsItsPartsAndDoubtsItsDifferences() {
    let play = Play().run(Suppliers.usd + "bank 1020 -20.00\n")
    play.showAnswers()
    play.type(["split BT-1 LR-1 10.00, account 6500 rest"])
    #expect(play.output.contains("BT-1 split into 2 parts"), "\(play.output)")
    #expect(play.output.contains("24.56 less were paid than LR-1 is worth"))
  }

  @Test func whatIsOpenOfABillIsSaidInItsCurrency() {
    let play = Play().run(Suppliers.usd + Suppliers.dollar)
    play.showAnswers()
    play.type(["pay LR-1 15.78 USD from 1022 rate 0.96"])
    #expect(play.output.contains("LR-1 partly paid, open 20.00 USD (19.32)"), "\(play.output)")
  }

  @Test func machinesHaveStableKeys() {
    let csv = shown("balance 1021 format csv")
    #expect(csv.contains("currency,own") || csv.contains("currency;own"), "\(csv)")
    #expect(csv.contains("EUR"))
    let json = shown("sheet 1021 format json")
    #expect(json.contains("own-balance"), "\(json)")
    #expect(!shown("balance 1020 format csv").contains("own"))
    #expect(!shown("sheet 1020 format csv").contains("own"))
  }

  @Test func documentsAndEntries() {
    let bank = shown("show BT-1")
    #expect(bank.contains("1.0350") || bank.contains("1.035"), "\(bank)")
    #expect(bank.contains("EUR"))
    let invoice = shown("show RE-1")
    #expect(invoice.contains("66.67"), "\(invoice)")
    #expect(invoice.contains("0.94"))
    let entry = shown("show entry #2")
    #expect(entry.contains("-17.05 EUR on 1021, rate 1.035"), "\(entry)")
    #expect(shown("show entry #1").contains("rate ≈ 0.9400"))
    #expect(shown("list bank").contains("EUR"))
    #expect(shown("list invoices").contains("66.67"))
    #expect(shown("set accessible on\nbalance 1021").contains("5'016.28"))
  }

  @Test func theAnswerTellsTheEuros() {
    let play = Play().run(Self.books)
    play.showAnswers()
    play.forget()
    play.run(
      """
      book 6510/1021 10.00 EUR rate 0.94
      bank 1021 +10.00 EUR rate 0.93
      match BT-3 RE-1
      """)
    #expect(play.output.contains("-10.00 EUR"))
    #expect(play.output.contains("56.67 EUR (53.27)"), "\(play.output)")
  }

  @Test func whatFollowsIsInItsCurrency() {
    let play = Play().run(Self.books + "bank 1021 +66.67 EUR rate 0.94 from \"Kunde AG\"\n")
    play.forget()
    play.run("next BT-3\n")
    #expect(play.output.contains("match BT-3 RE-1"), "\(play.output)")
    play.run("unmatch BT-2\n")
    play.forget()
    play.run("ignore BT-3 \"x\"\nignore BT-2 \"x\"\nrate EUR 0.94 month 2026-03\nnext RE-1\n")
    #expect(play.output.contains("bank 1021 +100.00 EUR"), "\(play.output)")
  }

  @Test func theJournalOfOthersIsInFrancs() {
    let play = play(Self.books)
    let text = HledgerJournal(play.books, language: .english).text
    #expect(text.contains("6510 Communication costs  CHF 17.65\n"))
    #expect(text.contains("1021 Bank EUR  CHF -17.65  ; EUR -17.05\n"))
    #expect(text.contains("1021 Bank EUR  CHF 31.66  ; EUR 33.33\n"))
  }
}
