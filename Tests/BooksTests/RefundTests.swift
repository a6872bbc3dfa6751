import Ledger
import Testing

@testable import Books

@Suite struct `Refund with a credit note` {
  private func refunded(_ basis: Company.VATBasis) throws -> (Desk, InvoiceID, CreditNoteID) {
    var desk = try Desk(basis)
    let invoice = try desk.invoice()
    try desk.paid(108_100, invoice)
    let bank = try desk.bank(-21_620, on: 5)
    _ = try desk.books.ignore(bank, reason: .none)
    #expect(desk.books.unexplainedIgnored() == [bank])
    let note = try desk.note(invoice, 21_620)
    return (desk, invoice, note)
  }

  @Test(arguments: [
    (Company.VATBasis.agreed, ["3200/1100 20000", "2200/1100 1620"], ["1100/1020 21620"]),
    (
      .collected, ["3200/1100 20000", "2202/1100 1620"],
      ["1100/1020 21620", "2200/2202 1620"]
    ),
  ])
  func `is paid out on the note`(
    basis: Company.VATBasis, issued: [String], paid: [String]
  ) throws {
    var (desk, invoice, note) = try refunded(basis)
    #expect(desk.rows().suffix(2) == issued[...])
    #expect(desk.open(note) == 21_620)
    let rows = try desk.booked { desk in
      try desk.books.pay(note, nil, from: desk.account(1020), on: Desk.day(4), text: .none)
    }
    #expect(rows == paid)
    #expect([1020, 2200, 1100, 2202].map(desk.balance) == [86_480, 6480, 0, 0])
    #expect(desk.facts == ["UN81 80000 6480"])
    #expect(desk.books.unexplainedIgnored() == [])
    #expect(desk.books[note].state == .settled)
    #expect(desk.books[invoice].state == .paid)
    #expect(desk.books.checkInvariants() == [])
    #expect(throws: TakeBackNoteRefusal.paidOut(Amount(minorUnits: 21_620))) {
      try desk.books.takeBack(note)
    }
    _ = try desk.books.unpay(note)
    #expect(desk.open(note) == 21_620)
    #expect(desk.books.unexplainedIgnored().count == 1)
    _ = try desk.books.takeBack(note)
    #expect([1020, 2200, 1100, 2202].map(desk.balance) == [108_100, 8100, 0, 0])
    #expect(desk.books[invoice].noted == .zero)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `is set off with another invoice, and back`() throws {
    var (desk, _, note) = try refunded(.collected)
    let next = try desk.invoice(54_050)
    let rows = try desk.booked { desk in
      try desk.books.setOff(note, with: next, nil, on: nil)
    }
    // What the note takes back is what the invoice makes due.
    #expect(rows == [])
    #expect(desk.open(next) == 32_430)
    #expect(desk.books[note].state == .settled)
    #expect(desk.books.checkInvariants() == [])
    _ = try desk.books.takeBack(note)
    #expect(desk.books[next].state == .open)
    #expect(desk.balance(2202) == 4050)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `nets the tax of a set-off by code`() throws {
    var (desk, _, note) = try refunded(.collected)
    let next = try desk.invoice(10_260, "UR26")
    let rows = try desk.booked { desk in
      try desk.books.setOff(note, with: next, nil, on: nil)
    }
    // Half of the note, all of the invoice: 16.20 × 102.60 ÷ 216.20 back, 2.60 due.
    #expect(rows == ["2202/2200 260", "2200/2202 769"])
    #expect(desk.facts == ["UN81 90509 7331", "UR26 10000 260"])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `is released to the credit, and back while that is unused`() throws {
    var (desk, _, note) = try refunded(.agreed)
    let rows = try desk.booked { desk in
      try desk.books.releaseNote(note, nil, on: nil, text: .none)
    }
    #expect(rows == ["1100/2030 21620"])
    #expect(desk.credit == 21_620)
    let next = try desk.invoice(54_050)
    _ = try desk.books.applyCredit(to: next, nil, from: nil, on: nil, force: false)
    #expect(throws: UnpayNoteRefusal.creditInUse(desk.customer, by: next)) {
      try desk.books.unpay(note)
    }
    _ = try desk.books.unapplyCredit(from: next)
    _ = try desk.books.unpay(note)
    #expect(desk.credit == 0)
    #expect(desk.open(note) == 21_620)
    _ = try desk.books.takeBack(note)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `sets off what is open and keeps the rest`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    try desk.paid(100_000, invoice)
    let note = try desk.note(invoice, 21_620)
    #expect(desk.books[invoice].state == .paid)
    #expect(desk.open(note) == 13_520)
    #expect(desk.balance(1100) == -13_520)
    let usual = try desk.note(invoice, nil)
    #expect(desk.books[usual].total == Amount(minorUnits: 86_480))
    #expect(throws: CreditNoteRefusal.exceedsInvoice(left: .zero)) { try desk.note(invoice, nil) }
  }

  @Test func `counts drafts when they are issued`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    let draft = try desk.note(invoice, 108_100, isDraft: true)
    try desk.note(invoice, 8100)
    let left = Amount(minorUnits: 100_000)
    #expect(throws: IssueNoteRefusal.exceedsInvoice(left: left)) {
      try desk.books.issue(draft, on: nil)
    }
    _ = try desk.books.issue(draft, on: nil, force: true)
    #expect(desk.open(draft) == 8100)
    #expect(desk.books.checkInvariants() == [])
  }
}
