import Ledger
import Testing

@testable import Books

/// What the books come to at one moment, and what differs from another.
@Suite struct `Standings` {
  /// An account, document or contact with its two figures in Rappen.
  private func told(_ change: StandingChange) -> [String] {
    func pair(_ pair: BeforeAfter<Amount>) -> String {
      "\(pair.before.minorUnits) → \(pair.after.minorUnits)"
    }
    func state(_ figures: Standing.DocumentFigures?) -> String {
      figures.map { figures in "\(figures.state) \(figures.open.minorUnits)" } ?? "none"
    }
    var lines = change.accounts.map { line in "\(line.account.number) \(pair(line.balance))" }
    lines += change.documents.map { line in
      "\(line.name) \(state(line.figures.before)) → \(state(line.figures.after))"
    }
    lines += change.contacts.map { line in
      "\(line.name) \(pair(line.credit)), \(pair(line.receivable))"
    }
    lines += change.boxes.map { line in
      "box \(line.box.rawValue) \(pair(line.base)), \(pair(line.tax))"
    }
    return lines
  }

  @Test func `of new books are empty`() {
    let standing = Books(workingDay: Desk.today).standing()
    #expect(standing.accounts.isEmpty)
    #expect(standing.boxes.isEmpty)
    #expect(standing.vatDue == .zero)
    #expect(standing.cash == .zero)
    #expect(standing.change(to: standing).isEmpty)
  }

  @Test func `a sale changes two accounts beside 1100, its invoice and the return`() throws {
    var desk = try Desk()
    let before = desk.books.standing()
    try desk.invoice()
    let change = before.change(to: desk.books.standing())
    #expect(
      told(change) == [
        "1100 0 → 108100", "2200 0 → 8100", "3200 0 → 100000", "RE-1 none → open 108100",
        "box 200 0 → 100000, 0 → 0", "box 299 0 → 100000, 0 → 0",
        "box 303 0 → 100000, 0 → 8100", "box 399 0 → 0, 0 → 8100",
      ])
    #expect(change.entryCount == BeforeAfter(before: 0, after: 1))
    #expect(change.rowCount == BeforeAfter(before: 0, after: 2))
    #expect(change.vatDue?.before == .zero)
    #expect(change.vatDue?.after == Amount(minorUnits: 8100))
    #expect(change.cash.isEqual)
  }

  @Test func `a payment settles, and taking it back opens again with both states told`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    let line = try desk.bank(113_100)
    let open = desk.books.standing()
    _ = try desk.books.match(line, invoices: [invoice], on: nil, text: .none)
    let paid = desk.books.standing()
    #expect(
      told(open.change(to: paid)) == [
        "1020 0 → 113100", "1100 108100 → 0", "2030 0 → 5000",
        "RE-1 open 108100 → paid 0", "BT-1 open 113100 → matched 0", "Kunde AG 0 → 5000, 0 → 0",
      ])
    _ = try desk.books.unmatch(line)
    let back = paid.change(to: desk.books.standing())
    #expect(
      told(back) == [
        "1020 113100 → 0", "1100 0 → 108100", "2030 5000 → 0",
        "RE-1 paid 0 → open 108100", "BT-1 matched 0 → open 113100", "Kunde AG 5000 → 0, 0 → 0",
      ])
    #expect(back.cash.difference == Amount(minorUnits: -113_100))
    // The balances are the old ones; the turnovers are not.
    let whole = open.change(to: desk.books.standing())
    #expect(whole.accounts.allSatisfy { line in line.balance.isEqual })
    #expect(whole.accounts.map(\.account.number) == [1020, 1100, 2030])
    #expect(whole.documents.isEmpty)
    #expect(!whole.isEmpty)
  }

  @Test func `credit notes are open below zero; drafts are told`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    try desk.paid(108_100, invoice)
    let draft = try desk.note(invoice, 21_620, isDraft: true)
    let before = desk.books.standing()
    _ = try desk.books.issue(draft, on: nil)
    let change = before.change(to: desk.books.standing())
    #expect(told(change).contains("GS-1 draft 0 → issued -21620"))
  }

  @Test func `documents with ids of their own are told by them`() throws {
    var desk = try Desk()
    try desk.bank(100)
    let before = desk.books.standing()
    _ = try desk.books.bank(
      desk.account(1020), Amount(minorUnits: 500), on: Desk.today, contact: nil, text: .none,
      ownID: "ZKB-7")
    try desk.bank(200)
    let change = before.change(to: desk.books.standing())
    #expect(told(change) == ["BT-2 none → open 200", "ZKB-7 none → open 500"])
    let back = desk.books.standing().change(to: before)
    #expect(told(back) == ["BT-2 open 200 → none", "ZKB-7 open 500 → none"])
  }

  @Test func `a hand booking for a customer is told with the customer`() throws {
    var desk = try Desk()
    let before = desk.books.standing()
    try desk.book(1100, 3200, 10_000, "UN81", party: .contact(desk.other))
    let change = before.change(to: desk.books.standing())
    #expect(change.contacts.map(\.name) == ["Andere AG"])
    #expect(change.contacts.map(\.receivable.after.minorUnits) == [10_000])
  }

  @Test func `names tell accounts, contacts and documents apart, not their places`() throws {
    var one = try Desk()
    var other = one
    _ = try one.books.newAccount(
      Account(number: 1010, kind: .asset, isMoney: true, germanName: "Post", englishName: "Post"))
    _ = try other.books.newAccount(
      Account(number: 6501, kind: .expense, isMoney: false, germanName: "a", englishName: "a"))
    try one.book(1010, 2800, 5_000)
    try other.book(6501, 1020, 5_000)
    let change = one.books.standing().change(to: other.books.standing())
    #expect(
      told(change) == ["1010 5000 → 0", "1020 0 → -5000", "2800 5000 → 0", "6501 0 → 5000"])
    #expect(change.cash.difference == Amount(minorUnits: -10_000))
  }

  @Test func `U1 and U2: the same cash, VAT due 79.38 against 81.00`() throws {
    var discount = try Desk()
    let invoice = try discount.invoice()
    try discount.paid(105_938, invoice)
    var note = discount
    _ = try discount.books.discount(invoice, nil, on: nil, text: .none)
    try note.note(invoice, 2_162, .without)
    let change = discount.books.standing().change(to: note.books.standing())
    #expect(
      told(change) == [
        "2200 7938 → 8100", "3800 -2000 → 0", "3801 0 → -2162", "GS-1 none → settled 0",
        "box 200 98000 → 100000, 0 → 0", "box 299 98000 → 100000, 0 → 0",
        "box 303 98000 → 100000, 7938 → 8100", "box 399 0 → 0, 7938 → 8100",
      ])
    #expect(change.cash.isEqual)
    #expect(change.cash.after == Amount(minorUnits: 105_938))
    #expect(change.vatDue?.before == Amount(minorUnits: 7_938))
    #expect(change.vatDue?.after == Amount(minorUnits: 8_100))
  }

  @Test func `without the effective method no VAT is due from the books alone`() throws {
    var desk = try Desk(.agreed, .netTaxRate)
    try desk.invoice()
    let standing = desk.books.standing()
    #expect(standing.vatDue == nil)
    #expect(standing.boxes.map(\.box) == [.turnover, .taxableTurnover])
  }
}
