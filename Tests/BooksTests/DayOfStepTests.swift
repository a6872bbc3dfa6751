import Ledger
import Testing

@testable import Books

/// An invoice of day 10 (RE-1) and one of day 12 (RE-2), bank lines of day 8 and 14.
@Suite struct `The day of a step` {
  static let working = [5, 20]

  private func world(_ working: Int) throws -> Desk {
    var desk = try Desk()
    try desk.invoice(10_000, on: 10)
    try desk.invoice(5000, on: 12)
    try desk.bank(10_000, on: 8)
    try desk.bank(-300, on: 14)
    desk.books.setWorkingDay(Desk.day(working))
    return desk
  }

  private func day(
    of step: (inout Desk) throws -> Void, in desk: inout Desk
  ) throws -> Int? {
    let count = desk.books.journal.entries.count
    try step(&desk)
    let days = Set(desk.books.journal.entries[count...].map(\.day))
    #expect(days.count == 1)
    return days.first.map { day in Int(day.number - Desk.day(0).number) }
  }

  @Test(arguments: working)
  func `of the bank is the line's, but not before the invoice`(working: Int) throws {
    var desk = try world(working)
    let paid = try day(
      of: { desk in
        _ = try desk.books.match(BankID(0), invoices: [InvoiceID(0)], on: nil, text: .none)
      }, in: &desk)
    #expect(paid == 10)
    // Back on the day it was booked on, and again where one wants it.
    let back = try day(of: { desk in _ = try desk.books.unmatch(BankID(0)) }, in: &desk)
    #expect(back == 10)
    let parts = [
      SplitPart(target: .invoice(InvoiceID(1)), amount: nil, code: nil, text: .none),
      SplitPart(
        target: .customer(desk.customer), amount: Amount(minorUnits: 5000), code: nil, text: .none),
    ]
    let split = try day(
      of: { desk in
        _ = try desk.books.split(BankID(0), parts, on: nil, force: false)
      }, in: &desk)
    #expect(split == 12)
    let payout = try day(
      of: { desk in
        _ = try desk.books.match(
          BankID(1), customer: desk.customer, on: nil, force: false, text: .none)
      }, in: &desk)
    #expect(payout == 14)
    _ = try desk.books.unmatch(BankID(1))
    let named = try day(
      of: { desk in
        _ = try desk.books.match(
          BankID(1), account: desk.account(6940), code: nil, supply: nil, on: Desk.day(17),
          text: .none)
      }, in: &desk)
    #expect(named == 17)
  }

  @Test(arguments: working)
  func `of other steps is the working day, but not before the invoice`(working: Int) throws {
    var desk = try world(working)
    let first = InvoiceID(0)
    let later = max(working, 10)
    let discount = try day(
      of: { desk in
        _ = try desk.books.discount(first, Amount(minorUnits: 10), on: nil, text: .none)
      }, in: &desk)
    #expect(discount == later)
    desk.books.setWorkingDay(Desk.day(25))
    let reopened = try day(of: { desk in _ = try desk.books.reopen(first, on: nil) }, in: &desk)
    #expect(reopened == later)
    desk.books.setWorkingDay(Desk.day(working))
    let unpaid = try day(of: { desk in _ = try desk.books.setUnpaid(first, on: nil) }, in: &desk)
    #expect(unpaid == later)
    desk.books.setWorkingDay(Desk.day(25))
    let again = try day(of: { desk in _ = try desk.books.reopen(first, on: nil) }, in: &desk)
    #expect(again == 25)
    desk.books.setWorkingDay(Desk.day(working))
    let hand = try day(
      of: { desk in
        try desk.book(1099, 1100, 10, party: .invoice(first))
      }, in: &desk)
    #expect(hand == later)
    let plain = try day(of: { desk in try desk.book(1099, 1091, 10) }, in: &desk)
    #expect(plain == working)
    let noted = try day(of: { desk in try desk.note(first, 2000) }, in: &desk)
    #expect(noted == later)
  }

  @Test func `of a reversal is the working day where the original one is locked`() throws {
    var desk = try world(20)
    let parts: [InvoiceID] = [InvoiceID(0)]
    _ = try desk.books.match(BankID(0), invoices: parts, on: nil, text: .none)
    let entry = try desk.book(1099, 1091, 10, on: 16)
    try desk.books.lock(through: Desk.day(15))
    let open = try day(
      of: { desk in
        _ = try desk.books.reverse(entry, text: .none)
      }, in: &desk)
    #expect(open == 16)
    let back = try day(of: { desk in _ = try desk.books.unmatch(BankID(0)) }, in: &desk)
    #expect(back == 20)
    #expect(desk.books.checkInvariants() == [])
  }
}
