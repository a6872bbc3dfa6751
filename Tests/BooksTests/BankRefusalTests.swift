import Ledger
import Testing

@testable import Books

@Suite struct `Refusals at the bank` {
  private func match(
    _ bank: BankID, _ invoices: [InvoiceID], on day: Int? = nil
  ) -> (inout Desk) throws -> Void {
    { desk in
      _ = try desk.books.match(bank, invoices: invoices, on: day.map(Desk.day), text: .none)
    }
  }

  private func split(
    _ bank: BankID, _ parts: [(SplitPart.Target, Int64?)], _ code: VATCodeID? = nil,
    on day: Int? = nil
  ) -> (inout Desk) throws -> Void {
    { desk in
      _ = try desk.books.split(
        bank,
        parts.map { target, units in
          SplitPart(
            target: target, amount: units.map(Amount.init(minorUnits:)), code: code, text: .none)
        }, on: day.map(Desk.day), force: false)
    }
  }

  @Test func `of a line taken in or ignored`() throws {
    var desk = try Desk()
    try desk.invoice()
    func take(_ account: Int, _ units: Int64, _ own: String?) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.bank(
          desk.account(account), Amount(minorUnits: units), on: Desk.today, contact: nil,
          text: .none, ownID: own)
      }
    }
    refused(BankRefusal.notABankAccount, &desk, by: take(1100, 0, "RE-1"))
    refused(BankRefusal.idTaken, &desk, by: take(1020, 0, "RE-1"))
    refused(BankRefusal.amountZero, &desk, by: take(1020, 0, "BT-1"))
    try take(1020, 5, "BT-1")(&desk)
    // BT-1 is taken by an own id, so the numbers go on behind it.
    let next = try desk.bank(7)
    #expect(desk.books.names.name(of: .bank(next)) == "BT-2")
    refused(BankRefusal.idTaken, &desk, by: take(1020, 5, "BT-1"))
    refused(BankRefusal.idTaken, &desk, by: take(1020, 5, "BT-2"))
    try take(1020, 5, "BT-02")(&desk)
    _ = try desk.books.ignore(next, reason: .none)
    refused(IgnoreRefusal.notOpen, &desk) { desk in
      try desk.books.ignore(next, reason: .none)
    }
    #expect(try desk.books.unmatch(next).isEmpty)
    refused(UnmatchRefusal.isOpen, &desk) { desk in try desk.books.unmatch(next) }
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `of a match with invoices`() throws {
    var desk = try Desk()
    let draft = try desk.books.invoice(
      desk.order([desk.line(500, "UN81")], isDraft: true)
    ).invoice
    let first = try desk.invoice(10_000, on: 10)
    let second = try desk.invoice(10_000)
    let foreign = try desk.invoice(10_000, for: desk.other)
    let done = try desk.paid(1, second)
    let out = try desk.bank(-5, on: 12)
    refused(MatchRefusal.bankNotOpen, &desk, by: match(done, [draft, draft], on: 1))
    refused(MatchRefusal.invoiceNotOpen(item: 0), &desk, by: match(out, [draft, draft], on: 1))
    refused(
      MatchRefusal.invoiceRepeated(item: 1), &desk, by: match(out, [first, first], on: 1))
    refused(MatchRefusal.wrongSign, &desk, by: match(out, [first], on: 1))
    let exact = try desk.bank(10_000, on: 12)
    refused(MatchRefusal.notReached(item: 1), &desk, by: match(exact, [first, second], on: 1))
    let more = try desk.bank(20_001, on: 12)
    refused(
      MatchRefusal.severalContacts(surplus: Amount(minorUnits: 1)), &desk,
      by: match(more, [first, foreign], on: 1))
    refused(MatchRefusal.dateTooEarly(Desk.day(12)), &desk, by: match(exact, [first], on: 11))
    let early = try desk.bank(10_000, on: 2)
    refused(MatchRefusal.dateTooEarly(Desk.day(10)), &desk, by: match(early, [first], on: 9))
    try desk.books.lock(through: Desk.day(30))
    refused(MatchRefusal.journal(locked(10)), &desk, by: match(early, [first]))
    refused(MatchRefusal.journal(locked(12)), &desk, by: match(exact, [first]))
    try match(exact, [first], on: 31)(&desk)
    try desk.books.lock(through: Desk.day(31))
    let late = JournalRefusal.periodLocked(day: Desk.today, firstFree: Desk.day(32))
    refused(UnmatchRefusal.journal(late), &desk) { desk in try desk.books.unmatch(exact) }
  }

  @Test func `of a match with a customer or an account`() throws {
    var desk = try Desk()
    let out = try desk.bank(-500, on: 12)
    func customer(on day: Int?, force: Bool = false) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.match(
          out, customer: desk.customer, on: day.map(Desk.day), force: force, text: .none)
      }
    }
    func account(
      _ number: Int, _ code: String?, on day: Int?
    ) -> (inout Desk) throws -> Void {
      { desk in
        _ = try desk.books.match(
          out, account: desk.account(number), code: desk.code(code), supply: nil,
          on: day.map(Desk.day), text: .none)
      }
    }
    refused(MatchRefusal.exceedsCredit(.zero), &desk, by: customer(on: 11))
    refused(MatchRefusal.dateTooEarly(Desk.day(12)), &desk, by: customer(on: 11, force: true))
    try desk.books.lock(through: Desk.day(30))
    refused(MatchRefusal.journal(locked(12)), &desk, by: customer(on: nil, force: true))
    refused(MatchRefusal.sameAccount, &desk, by: account(1020, "VB77", on: 11))
    let right = desk.code("VB81")
    refused(
      MatchRefusal.vat(.notValid(on: Desk.day(11), right: right)), &desk,
      by: account(6500, "VB77", on: 11))
    refused(MatchRefusal.dateTooEarly(Desk.day(12)), &desk, by: account(6500, "VB81", on: 11))
    refused(MatchRefusal.journal(locked(12)), &desk, by: account(6500, "VB81", on: nil))
    try account(6500, "VB81", on: 31)(&desk)
    #expect(desk.rows() == ["6500/1020 463", "1171/1020 37"])
    refused(MatchRefusal.bankNotOpen, &desk, by: account(1020, "VB77", on: 11))
    refused(MatchRefusal.bankNotOpen, &desk, by: customer(on: 11))
    _ = try desk.books.unlock()
    _ = try desk.books.unmatch(out)
    try customer(on: nil, force: true)(&desk)
    #expect(desk.credit == -500)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `of a split`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice(10_000, on: 10)
    let income = SplitPart.Target.account(desk.account(8100))
    let money = SplitPart.Target.account(desk.account(1020))
    let first = SplitPart.Target.invoice(invoice)
    let customer = SplitPart.Target.customer(desk.customer)
    let done = try desk.paid(10_000, invoice, on: 10)
    let line = try desk.bank(12_000, on: 12)
    refused(SplitRefusal.bankNotOpen, &desk, by: split(done, [(income, nil), (income, nil)]))
    refused(
      SplitRefusal.restRepeated(part: 1), &desk, by: split(line, [(income, nil), (first, nil)]))
    refused(
      SplitRefusal.invoiceNotOpen(part: 0), &desk, by: split(line, [(first, 1), (first, 1)]))
    _ = try desk.books.unmatch(done)
    refused(
      SplitRefusal.invoiceRepeated(part: 1), &desk, by: split(line, [(first, 1), (first, 1)]))
    let out = try desk.bank(-100, on: 12)
    refused(SplitRefusal.wrongSign(part: 0), &desk, by: split(out, [(first, 1), (money, 1)]))
    refused(SplitRefusal.sameAccount(part: 1), &desk, by: split(line, [(first, 1), (money, 1)]))
    refused(
      SplitRefusal.doesNotAddUp(difference: Amount(minorUnits: 11_998)), &desk,
      by: split(line, [(first, 1), (income, 1)]))
    refused(
      SplitRefusal.doesNotAddUp(difference: .zero), &desk,
      by: split(line, [(first, 12_000), (income, nil)]))
    let limit = Amount.limit
    refused(
      SplitRefusal.doesNotAddUp(difference: Amount(minorUnits: -limit)), &desk,
      by: split(line, [(income, limit), (income, limit), (income, 1)]))
    refused(
      SplitRefusal.doesNotAddUp(difference: Amount(minorUnits: limit)), &desk,
      by: split(line, [(income, -limit), (income, -limit), (income, nil)]))
    refused(
      SplitRefusal.journal(.overflow), &desk,
      by: split(line, [(SplitPart.Target, Int64?)](repeating: (customer, limit), count: 10_000)))
    refused(
      SplitRefusal.amountZero(part: 0), &desk, by: split(line, [(income, 0), (income, nil)]))
    refused(
      SplitRefusal.amountNotPositive(part: 0), &desk, by: split(line, [(first, -1), (income, nil)]))
    refused(
      SplitRefusal.exceedsOpen(part: 0, Amount(minorUnits: 10_000)), &desk,
      by: split(line, [(first, 10_001), (income, nil)]))
    refused(
      SplitRefusal.exceedsCredit(part: 1, Amount(minorUnits: 100)), &desk,
      by: split(line, [(customer, 100), (customer, -101), (income, nil)]))
    refused(
      SplitRefusal.vat(.notValid(on: Desk.day(11), right: desk.code("UN81")), part: 1), &desk,
      by: split(line, [(first, 10_000), (income, nil)], desk.code("UN77"), on: 11))
    refused(
      SplitRefusal.dateTooEarly(Desk.day(12)), &desk,
      by: split(line, [(first, 10_000), (income, nil)], on: 11))
    try desk.books.lock(through: Desk.day(30))
    refused(
      SplitRefusal.journal(locked(12)), &desk, by: split(line, [(first, 10_000), (income, nil)]))
    try split(line, [(first, 10_000), (customer, 2500), (income, nil), (customer, -1000)], on: 31)(
      &desk)
    #expect(desk.books[line].state == .split)
    #expect(desk.books.checkInvariants() == [])
  }
}
