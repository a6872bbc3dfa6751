import Books
import Commands
import Diagnostics
import Ledger
import Testing

@testable import Session

/// What `next` shows is tried, so it is legal and says what happens.
@Suite struct `What can follow` {
  private static let overpaid = """
    contact new "Kunde AG" customer
    invoice "Kunde AG" 1'081.00 vat UN81
    bank 1020 +1'131.00 from "Kunde AG"
    match BT-1 RE-1
    """

  private static func shown(_ script: String, _ language: Language = .english) -> String {
    let played = Play(language, width: 80).run(script)
    played.forget()
    played.showAnswers()
    return played.type([language == .german ? "weiter RE-1" : "next RE-1"]).output
  }

  @Test func `an overpaid invoice shows the tree of source 002`() {
    let expected = """
      RE-1: paid

          Deduct it from the next invoice: once one is written, next shows the step.
      bank 1020 -50.00 from "Kunde AG"
      match BT-2 customer "Kunde AG"
          Pay it back: when the bank has paid, the line goes against the credit.
          2030/1020 50.00; BT-2 matched, credit of Kunde AG 0.00
      release-credit "Kunde AG" account 8100
          Keep it as income, on the account your fiduciary names.
          2030/8100 50.00; credit of Kunde AG 0.00
      credit-note RE-1
          Grant a refund: a credit note, of the whole or of a part, that is then paid
          out.
          3200/1100 1'000.00 · 2200/1100 81.00; GS-1 issued, open 1'081.00; RE-1 paid
      unmatch BT-1
          Opens a bank or card transaction again and takes back what it booked.
          1100/1020 1'081.00 · 2030/1020 50.00; BT-1 open again

      """
    #expect(Self.shown(Self.overpaid) == expected)
  }

  @Test func `the next invoice takes the credit`() {
    let shown = Self.shown(Self.overpaid + "\ninvoice \"Kunde AG\" 540.50 vat UN81")
    #expect(shown.contains("apply-credit RE-2\n    Deduct it from the next invoice.\n"))
    #expect(shown.contains("2030/1100 50.00; RE-2 partly paid, open 490.50"))
  }

  @Test func `an underpaid invoice shows discount, credit note and loss`() {
    let shown = Self.shown(
      """
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81
      bank 1020 +1'059.38 from "Kunde AG"
      match BT-1 RE-1
      """)
    #expect(shown.contains("discount RE-1\n"))
    #expect(shown.contains("3800/1100 20.00 · 2200/1100 1.62; RE-1 paid"))
    #expect(shown.contains("credit-note RE-1 21.62 vat none\n"))
    #expect(shown.contains("write-off RE-1 with-vat\n"))
    #expect(shown.contains("3805/1100 21.62; RE-1 written off"))
  }

  /// However much has come in since: what is old is what waits.
  @Test func `what is meant is found among a thousand others`() {
    let played = Play().run(
      """
      contact new "Kunde AG" customer
      contact new "Andere AG" customer
      invoice "Kunde AG" 100.00 vat none
      bank 1020 +100.00 from "Kunde AG"
      """)
    for _ in 0..<1001 { played.run("bank 1020 -1.00") }
    #expect(played.type(["next RE-1"]).output.contains("match BT-1 RE-1\n"))
    for _ in 0..<1001 { played.run("invoice \"Andere AG\" 1.00 vat none") }
    played.run(
      """
      invoice "Kunde AG" 20.00 vat none
      bank 1020 +300.00 from "Kunde AG"
      match BT-1003 RE-1003
      """)
    played.forget()
    #expect(played.type(["next RE-1003"]).output.contains("apply-credit RE-1\n"))
    played.run("credit-note RE-1003 10.00")
    played.forget()
    #expect(played.type(["next GS-1"]).output.contains("set-off GS-1 RE-1\n"))
  }

  @Test func `it speaks German`() {
    let shown = Self.shown(Self.overpaid, .german)
    #expect(shown.contains("auflösen \"Kunde AG\" konto 8100\n"))
    #expect(shown.contains("    Als Ertrag behalten, auf dem Konto, das Ihr Treuhänder nennt.\n"))
  }

  @Test func `machines read it`() {
    let played = Play().run(Self.overpaid).type(["next RE-1 format csv"])
    #expect(played.output.hasPrefix("line,command,meaning,rows,result"))
    #expect(played.output.contains("normal,unmatch BT-1,Opens a bank or card transaction again"))
  }

  @Test func `a day whose export lacks the cash account is offered with it`() {
    let played = Play(width: 80).run("till activate\nsell 108.10 vat UN81 by cash")
    played.forget()
    let shown = played.type(["next"]).output
    #expect(shown.contains("account new 1000 \"Kasse\" cash\nexport-day 2026-03-01\n"))
    #expect(shown.contains("1000/3200 100.00 · 1000/2200 8.10"))
    #expect(played.books.chart.find(1000) == nil)
  }

  @Test func `nothing waits in new books`() {
    #expect(Play().type(["next"]).output == "What waits\nnothing waits\n")
  }

  @Test(arguments: 0..<12) func `it changes nothing, and each step can be taken`(
    seed: Int
  ) throws {
    var clerk = HistoryClerk(seed)
    let played = Play()
    for _ in 0..<40 { played.run(clerk.work(played.books)) }
    let context = played.runner.session.context
    let digest = played.digest
    let log = played.log
    let documents = DocumentKind.allCases.flatMap { kind in
      (1...max(1, context.books.names.numbersGiven(kind))).compactMap { number in
        context.books.names.find(kind, number: number)
      }
    }
    for document in documents {
      let steps = NextSteps(books: played.books).steps(for: document)
      for step in steps.compactMap({ step in played.runner.session.tried(step) }) {
        let entries = played.books.journal.entries.count
        let before = played.runner.session
        for line in step.lines { _ = try played.runner.session.run(line) }
        let books = played.books
        let rows = books.rows(of: entries..<books.journal.entries.count)
        #expect(rows.count == step.rows.count)
        #expect(played.flaws == [])
        played.runner.session = before
      }
      played.type(["next \(context.books.name(document))"])
    }
    played.type(["next"])
    #expect(played.digest == digest)
    #expect(played.log == log)
  }
}

/// What is possible by the books and legal is offered; but not to match a receipt that may be
/// anybody's, nor to give all of an invoice as a discount.
@Suite struct `Nothing is left out` {
  @Test(arguments: 0..<8) func `of what can follow`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 900)
    let played = Play()
    for _ in 0..<60 { played.run(clerk.work(played.books)) }
    let books = played.books
    for kind in DocumentKind.allCases {
      for number in 1...max(1, books.names.numbersGiven(kind)) {
        guard let document = books.names.find(kind, number: number) else { continue }
        let offered = NextSteps(books: books).steps(for: document).flatMap(\.lines)
        for line in books.possible(for: document) {
          guard played.runner.session.tried(NextStep([line])) != nil else { continue }
          if line.hasPrefix("match ") || line.hasPrefix("discount ") { continue }
          let words = line.split(separator: " ").prefix(2).joined(separator: " ")
          #expect(offered.contains { step in step.hasPrefix(words) }, "\(line): \(offered)")
        }
      }
    }
  }
}
