import Ledger
import Testing

@testable import Books

/// Each test starts with all flaws at once and repairs them one by one: what is refused first
/// is the first case of the enum that still applies.
@Suite struct `Refusals of invoices` {
  @Test func `of a new one`() throws {
    var desk = try Desk()
    let supplier = try desk.books.newContact("Lieferant", isCustomer: false, isSupplier: true)
    try desk.invoice()
    try desk.books.lock(through: Desk.day(30))
    var order = desk.order([], for: supplier, on: 5)
    order.due = Desk.day(4)
    order.ownID = "RE-1"
    let huge = InvoiceLineOrder.Price.each(
      quantityThousandths: .max, price: Amount(minorUnits: 10_000))
    order.lines = [
      InvoiceLineOrder(account: desk.account(1100), price: huge, code: nil, text: .none)
    ]
    refused(InvoiceRefusal.notACustomer, &desk) { desk in try desk.books.invoice(order) }
    order.contact = desk.customer
    refused(InvoiceRefusal.idTaken, &desk) { desk in try desk.books.invoice(order) }
    order.ownID = "RE-7"
    refused(InvoiceRefusal.sameAccount(line: 0), &desk) { desk in try desk.books.invoice(order) }
    order.lines[0].account = desk.account(3200)
    refused(InvoiceRefusal.amountTooLarge(line: 0), &desk) { desk in
      try desk.books.invoice(order)
    }
    order.lines[0].price = .total(.zero)
    refused(InvoiceRefusal.amountZero(line: 0), &desk) { desk in try desk.books.invoice(order) }
    order.lines[0].price = .total(Amount(minorUnits: -5))
    let usual = try #require(desk.code("UN81"))
    refused(InvoiceRefusal.codeMissing(line: 0, usual: usual), &desk) { desk in
      try desk.books.invoice(order)
    }
    order.lines[0].code = desk.code("UN77")
    refused(
      InvoiceRefusal.vat(.notValid(on: Desk.day(5), right: usual), line: 0), &desk
    ) { desk in try desk.books.invoice(order) }
    order.lines[0].code = desk.code("VB81")
    refused(InvoiceRefusal.vat(.notASalesCode, line: 0), &desk) { desk in
      try desk.books.invoice(order)
    }
    order.lines[0].code = usual
    refused(InvoiceRefusal.totalNotPositive(Amount(minorUnits: -5)), &desk) { desk in
      try desk.books.invoice(order)
    }
    order.lines[0].price = .total(Amount(minorUnits: 5))
    refused(InvoiceRefusal.dueTooEarly, &desk) { desk in try desk.books.invoice(order) }
    order.due = Desk.day(5)
    refused(InvoiceRefusal.journal(locked(5)), &desk) { desk in try desk.books.invoice(order) }
    _ = try desk.books.unlock()
    #expect(try desk.books.invoice(order).invoice == InvoiceID(1))
  }

  @Test func `of a sum that no amount holds`() throws {
    var desk = try Desk()
    let lines = [InvoiceLineOrder](repeating: desk.line(Amount.limit, "UN81"), count: 12_000)
    refused(InvoiceRefusal.amountTooLarge(line: 1), &desk) { desk in
      try desk.books.invoice(desk.order(lines))
    }
    try desk.invoice(Amount.limit)
    #expect(desk.balance(1100) == Amount.limit)
  }

  @Test func `of a draft that is issued`() throws {
    var desk = try Desk()
    let issued = try desk.invoice()
    refused(IssueRefusal.notDraft, &desk) { desk in try desk.books.issue(issued, on: nil) }
    var order = desk.order([desk.line(10_770, "UN77")], isDraft: true)
    let lastOld = try #require(Day(year: 2023, month: 12, day: 31))
    order.day = lastOld
    order.supply = lastOld
    order.due = lastOld.next
    let draft = try desk.books.invoice(order).invoice
    try desk.books.lock(through: lastOld)
    let right = desk.code("UN81")
    refused(IssueRefusal.vat(.notValid(on: lastOld.next, right: right), line: 0), &desk) { desk in
      try desk.books.issue(draft, on: lastOld.next)
    }
    refused(
      IssueRefusal.journal(.periodLocked(day: lastOld, firstFree: lastOld.next)), &desk
    ) { desk in try desk.books.issue(draft, on: nil) }
    _ = try desk.books.unlock()
    _ = try desk.books.issue(draft, on: nil)
    #expect(desk.books[draft].state == .open)
  }

  @Test func `of a reminder`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    for level in UInt8(1)...3 { #expect(try desk.books.remind(invoice) == level) }
    refused(RemindRefusal.levelsExhausted, &desk) { desk in try desk.books.remind(invoice) }
    try desk.paid(108_100, invoice)
    refused(RemindRefusal.notOpen, &desk) { desk in try desk.books.remind(invoice) }
  }

  @Test func `of a discount and a write-off`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice(on: 10)
    let bank = try desk.paid(108_100, invoice, on: 10)
    try desk.books.lock(through: Desk.day(30))
    func discount(_ units: Int64?, on day: Int?) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.discount(
          invoice, units.map(Amount.init(minorUnits:)), on: day.map(Desk.day), text: .none)
      }
    }
    refused(ReductionRefusal.notOpen, &desk, by: discount(0, on: 9))
    refused(ReductionRefusal.notOpen, &desk) { desk in
      try desk.books.writeOff(invoice, correctsVAT: true, on: nil, text: .none)
    }
    _ = try desk.books.unlock()
    _ = try desk.books.unmatch(bank)
    try desk.books.lock(through: Desk.day(30))
    refused(ReductionRefusal.amountNotPositive, &desk, by: discount(0, on: 9))
    let open = Amount(minorUnits: 108_100)
    refused(ReductionRefusal.exceedsOpen(open), &desk, by: discount(108_101, on: 9))
    refused(ReductionRefusal.dateTooEarly(Desk.day(10)), &desk, by: discount(100, on: 9))
    refused(ReductionRefusal.journal(locked(10)), &desk, by: discount(100, on: nil))
    try discount(100, on: 31)(&desk)
    #expect(desk.open(invoice) == 108_000)
  }

  @Test func `of an invoice set to not paid, and reopened`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice(on: 10)
    try desk.paid(108_100, invoice, on: 10)
    refused(UnpaidRefusal.notOpen, &desk) { desk in
      try desk.books.setUnpaid(invoice, on: Desk.day(9))
    }
    refused(ReopenRefusal.nothingToReopen, &desk) { desk in
      try desk.books.reopen(invoice, on: nil)
    }
    let note = try desk.note(invoice, 8100)
    _ = try desk.books.unmatch(BankID(0))
    let other = try desk.invoice(on: 10)
    let part = try desk.paid(100, other, on: 10)
    refused(UnpaidRefusal.partlyPaid(settled: Amount(minorUnits: 100)), &desk) { desk in
      try desk.books.setUnpaid(other, on: Desk.day(9))
    }
    _ = try desk.books.unmatch(part)
    refused(UnpaidRefusal.hasCreditNotes(Amount(minorUnits: 8100)), &desk) { desk in
      try desk.books.setUnpaid(invoice, on: Desk.day(9))
    }
    _ = try desk.books.takeBack(note)
    refused(UnpaidRefusal.dateTooEarly(Desk.day(10)), &desk) { desk in
      try desk.books.setUnpaid(invoice, on: Desk.day(9))
    }
    try desk.books.lock(through: Desk.day(30))
    refused(UnpaidRefusal.journal(locked(10)), &desk) { desk in
      try desk.books.setUnpaid(invoice, on: nil)
    }
    _ = try desk.books.setUnpaid(invoice, on: Desk.day(40))
    refused(ReopenRefusal.dateTooEarly(Desk.day(40)), &desk) { desk in
      try desk.books.reopen(invoice, on: Desk.day(39))
    }
    refused(UnpaidRefusal.notOpen, &desk) { desk in try desk.books.setUnpaid(invoice, on: nil) }
    refused(IssueNoteRefusal.invoiceNotIssued, &desk) { desk in
      try desk.books.issue(note, on: nil)
    }
    _ = try desk.books.reopen(invoice, on: nil)
    #expect(desk.books[invoice].state == .open)
  }

  @Test func `of a credit that is deducted`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice(10_000, on: 10)
    func apply(
      _ units: Int64, from owner: ContactID? = nil, on day: Int? = 9, force: Bool = false
    ) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.applyCredit(
          to: invoice, Amount(minorUnits: units), from: owner, on: day.map(Desk.day), force: force)
      }
    }
    try desk.paid(10_000, invoice, on: 10)
    refused(ApplyCreditRefusal.notOpen, &desk, by: apply(0, from: desk.other))
    _ = try desk.books.unmatch(BankID(0))
    let part = try desk.paid(1000, invoice, on: 10)
    refused(ApplyCreditRefusal.partlyPaid, &desk, by: apply(0, from: desk.other))
    refused(ApplyCreditRefusal.otherContact, &desk, by: apply(0, from: desk.other, force: true))
    _ = try desk.books.unmatch(part)
    refused(ApplyCreditRefusal.noCredit, &desk, by: apply(0))
    let held = try desk.bank(20_000)
    _ = try desk.books.match(held, customer: desk.customer, on: nil, force: false, text: .none)
    refused(ApplyCreditRefusal.amountNotPositive, &desk, by: apply(0))
    refused(
      ApplyCreditRefusal.exceedsCredit(Amount(minorUnits: 20_000)), &desk, by: apply(20_001))
    refused(ApplyCreditRefusal.exceedsOpen(Amount(minorUnits: 10_000)), &desk, by: apply(10_001))
    refused(ApplyCreditRefusal.dateTooEarly(Desk.day(10)), &desk, by: apply(1))
    try desk.books.lock(through: Desk.day(30))
    refused(ApplyCreditRefusal.journal(locked(10)), &desk, by: apply(1, on: nil))
    refused(UnapplyCreditRefusal.noCreditApplied, &desk) { desk in
      try desk.books.unapplyCredit(from: invoice)
    }
    try apply(1, on: 31)(&desk)
    try desk.books.lock(through: Desk.day(32))
    let first = JournalRefusal.periodLocked(day: Desk.today, firstFree: Desk.day(33))
    refused(UnapplyCreditRefusal.journal(first), &desk) { desk in
      try desk.books.unapplyCredit(from: invoice)
    }
  }

  @Test func `of a credit that is released`() throws {
    var desk = try Desk()
    func release(
      _ units: Int64, to account: Int = 2030, _ code: String? = "UN77"
    ) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.releaseCredit(
          of: desk.customer, Amount(minorUnits: units), to: desk.account(account),
          code: desk.code(code), on: nil, text: .none)
      }
    }
    refused(ReleaseCreditRefusal.noCredit, &desk, by: release(0))
    let held = try desk.bank(20_000)
    _ = try desk.books.match(held, customer: desk.customer, on: nil, force: false, text: .none)
    try desk.books.lock(through: Desk.day(30))
    refused(ReleaseCreditRefusal.amountNotPositive, &desk, by: release(0))
    refused(
      ReleaseCreditRefusal.exceedsCredit(Amount(minorUnits: 20_000)), &desk, by: release(20_001))
    refused(ReleaseCreditRefusal.sameAccount, &desk, by: release(1))
    refused(
      ReleaseCreditRefusal.vat(.notValid(on: Desk.today, right: desk.code("UN81"))), &desk,
      by: release(1, to: 8100))
    refused(ReleaseCreditRefusal.journal(locked(1)), &desk, by: release(1, to: 8100, nil))
    _ = try desk.books.unlock()
    try release(1081, to: 8100, "UN81")(&desk)
    #expect(desk.rows().suffix(2) == ["2030/8100 1000", "2030/2200 81"])
    try release(500, to: 1100, nil)(&desk)
    #expect(desk.books.checkInvariants() == [])
    #expect(desk.books.controlDifferences() == [])
  }
}
