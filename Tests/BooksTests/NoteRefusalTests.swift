import Ledger
import Testing

@testable import Books

@Suite struct `Refusals of credit notes` {
  @Test func `of a new one`() throws {
    var desk = try Desk()
    let invoice = try desk.books.invoice(
      desk.order([desk.line(10_000, "UN81")], on: 10, isDraft: true)
    ).invoice
    var order = CreditNoteOrder(
      invoice: invoice, amount: .zero, vat: .code(try #require(desk.code("UN77"))),
      account: desk.account(1100), day: Desk.day(9))
    order.ownID = "RE-1"
    func step(_ desk: inout Desk) throws { _ = try desk.books.creditNote(order) }
    refused(CreditNoteRefusal.invoiceNotIssued, &desk, by: step)
    _ = try desk.books.issue(invoice, on: nil)
    try desk.books.lock(through: Desk.day(30))
    refused(CreditNoteRefusal.idTaken, &desk, by: step)
    order.ownID = nil
    refused(CreditNoteRefusal.sameAccount, &desk, by: step)
    order.account = nil
    refused(CreditNoteRefusal.amountNotPositive, &desk, by: step)
    order.amount = Amount(minorUnits: 10_001)
    refused(CreditNoteRefusal.exceedsInvoice(left: Amount(minorUnits: 10_000)), &desk, by: step)
    order.amount = Amount(minorUnits: 1000)
    let right = desk.code("UN81")
    refused(
      CreditNoteRefusal.vat(.notValid(on: Desk.day(10), right: right)), &desk, by: step)
    order.vat = .code(try #require(desk.code("VB81")))
    refused(CreditNoteRefusal.vat(.notASalesCode), &desk, by: step)
    order.vat = .proRata
    refused(CreditNoteRefusal.dateTooEarly(Desk.day(10)), &desk, by: step)
    order.day = nil
    refused(CreditNoteRefusal.journal(locked(10)), &desk, by: step)
    order.day = Desk.day(31)
    try step(&desk)
    #expect(desk.books.names.name(of: .creditNote(CreditNoteID(0))) == "GS-1")
    #expect(desk.open(invoice) == 9000)
  }

  @Test func `of one that is issued`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice(10_000, on: 10)
    try desk.paid(1000, invoice, on: 10)
    let draft = try desk.note(invoice, 10_000, isDraft: true)
    let done = try desk.note(invoice, 5000)
    func issue(_ id: CreditNoteID, on day: Int?, force: Bool = false) -> (inout Desk) throws -> Void
    {
      { desk in _ = try desk.books.issue(id, on: day.map(Desk.day), force: force) }
    }
    refused(IssueNoteRefusal.notDraft, &desk, by: issue(done, on: 9))
    _ = try desk.books.writeOff(invoice, correctsVAT: false, on: nil, text: .none)
    refused(IssueNoteRefusal.invoiceNotIssued, &desk, by: issue(draft, on: 9))
    _ = try desk.books.reopen(invoice, on: nil)
    refused(
      IssueNoteRefusal.exceedsInvoice(left: Amount(minorUnits: 5000)), &desk,
      by: issue(draft, on: 9))
    refused(
      IssueNoteRefusal.dateTooEarly(Desk.day(10)), &desk, by: issue(draft, on: 9, force: true))
    try desk.books.lock(through: Desk.day(30))
    refused(IssueNoteRefusal.journal(locked(10)), &desk, by: issue(draft, on: nil, force: true))
    try issue(draft, on: 31, force: true)(&desk)
    // 40.00 were open; what the note has beyond that stays on it.
    #expect(desk.open(draft) == 6000)
  }

  @Test func `of a payment and a release`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice(10_000, on: 10)
    try desk.paid(10_000, invoice, on: 10)
    let note = try desk.note(invoice, 5000, isDraft: true)
    func pay(_ units: Int64, from account: Int = 1020, on day: Int? = 9) -> (inout Desk) throws ->
      Void
    {
      { desk in
        _ = try desk.books.pay(
          note, Amount(minorUnits: units), from: desk.account(account), on: day.map(Desk.day),
          text: .none)
      }
    }
    func release(_ units: Int64, on day: Int? = 9) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.releaseNote(
          note, Amount(minorUnits: units), on: day.map(Desk.day), text: .none)
      }
    }
    refused(PayNoteRefusal.isDraft, &desk, by: pay(0, from: 1100))
    refused(PayNoteRefusal.isDraft, &desk, by: release(0))
    refused(TakeBackNoteRefusal.isDraft, &desk) { desk in try desk.books.takeBack(note) }
    _ = try desk.books.issue(note, on: nil)
    try desk.books.lock(through: Desk.day(30))
    refused(PayNoteRefusal.notABankAccount, &desk, by: pay(0, from: 1100))
    let open = Amount(minorUnits: 5000)
    for step in [pay, { units, _, day in release(units, on: day) }] {
      refused(PayNoteRefusal.amountNotPositive, &desk, by: step(0, 1020, 9))
      refused(PayNoteRefusal.exceedsNote(open), &desk, by: step(5001, 1020, 9))
      refused(PayNoteRefusal.dateTooEarly(Desk.day(10)), &desk, by: step(1, 1020, 9))
      refused(PayNoteRefusal.journal(locked(10)), &desk, by: step(1, 1020, nil))
    }
    refused(UnpayNoteRefusal.notPaidOut, &desk) { desk in try desk.books.unpay(note) }
    refused(TakeBackNoteRefusal.journal(locked(1)), &desk) { desk in
      try desk.books.takeBack(note)
    }
    try pay(4000, on: 31)(&desk)
    try release(1000, on: 32)(&desk)
    refused(PayNoteRefusal.isSettled, &desk, by: pay(0, from: 1100))
    refused(PayNoteRefusal.isSettled, &desk, by: release(0))
    refused(TakeBackNoteRefusal.paidOut(open), &desk) { desk in try desk.books.takeBack(note) }
    _ = try desk.books.unpay(note)
    #expect(desk.open(note) == 5000)
    #expect(desk.credit == 0)
  }

  @Test func `of a set-off`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice(10_000, on: 10)
    try desk.paid(10_000, invoice, on: 10)
    let note = try desk.note(invoice, 5000, isDraft: true)
    let next = try desk.invoice(4000, on: 12)
    let foreign = try desk.invoice(4000, for: desk.other)
    func setOff(
      _ id: InvoiceID, _ units: Int64, on day: Int? = 11
    ) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.setOff(
          note, with: id, Amount(minorUnits: units), on: day.map(Desk.day))
      }
    }
    refused(SetOffRefusal.isDraft, &desk, by: setOff(invoice, 0))
    _ = try desk.books.issue(note, on: nil)
    refused(SetOffRefusal.invoiceNotOpen, &desk, by: setOff(invoice, 0))
    refused(SetOffRefusal.otherContact, &desk, by: setOff(foreign, 0))
    refused(SetOffRefusal.amountNotPositive, &desk, by: setOff(next, 0))
    refused(SetOffRefusal.exceedsNote(Amount(minorUnits: 5000)), &desk, by: setOff(next, 5001))
    refused(SetOffRefusal.exceedsOpen(Amount(minorUnits: 4000)), &desk, by: setOff(next, 4001))
    refused(SetOffRefusal.dateTooEarly(Desk.day(12)), &desk, by: setOff(next, 1))
    try setOff(next, 4000, on: nil)(&desk)
    _ = try desk.books.releaseNote(note, nil, on: nil, text: .none)
    refused(SetOffRefusal.isSettled, &desk, by: setOff(next, 1))
  }

  @Test func `of a set-off in a locked period, where it books`() throws {
    var desk = try Desk(.collected)
    let invoice = try desk.invoice(10_000)
    try desk.paid(10_000, invoice)
    let note = try desk.note(invoice, 5000)
    let next = try desk.invoice(4000, "UR26", on: 12)
    try desk.books.lock(through: Desk.day(30))
    refused(SetOffRefusal.journal(locked(12)), &desk) { desk in
      try desk.books.setOff(note, with: next, nil, on: nil)
    }
    _ = try desk.books.setOff(note, with: next, nil, on: Desk.day(31))
    #expect(desk.books.checkInvariants() == [])
  }
}
