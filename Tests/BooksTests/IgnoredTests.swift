import Ledger
import Testing

@testable import Books

@Suite struct `Ignored bank transactions` {
  private func ignored(_ desk: inout Desk, _ units: Int64, on day: Int) throws -> BankID {
    let id = try desk.bank(units, on: day)
    _ = try desk.books.ignore(id, reason: .none)
    return id
  }

  @Test(arguments: [(4, true), (5, false), (10, false), (15, false), (16, true)])
  func `are explained within five days`(day: Int, isUnexplained: Bool) throws {
    var desk = try Desk()
    _ = try ignored(&desk, -500, on: 10)
    try desk.book(2000, 1020, 500, on: day)
    #expect(desk.books.unexplainedIgnored().isEmpty != isUnexplained)
  }

  @Test func `are explained one by one, as many as possible`() throws {
    var desk = try Desk()
    let late = try ignored(&desk, -500, on: 10)
    _ = try ignored(&desk, -500, on: 5)
    let none = try ignored(&desk, -500, on: 40)
    try desk.book(2000, 1020, 500, on: 5)
    #expect(desk.books.unexplainedIgnored() == [late, none])
    // The line of day 10 could take either payment, the one of day 5 only the first.
    try desk.book(2000, 1020, 500, on: 15)
    #expect(desk.books.unexplainedIgnored() == [none])
  }

  @Test func `are not explained by another sign, amount or account, nor by what does not hold`()
    throws
  {
    var desk = try Desk()
    let id = try ignored(&desk, -500, on: 1)
    try desk.book(1020, 2000, 500)
    try desk.book(2000, 1020, 501)
    try desk.book(2000, 1029, 500)
    let taken = try desk.book(2000, 1020, 500)
    _ = try desk.books.reverse(taken, text: .none)
    let out = try desk.bank(-500)
    _ = try desk.books.match(
      out, account: desk.account(6940), code: nil, supply: nil, on: nil, text: .none)
    _ = try desk.books.opening(
      desk.account(1020), Amount(minorUnits: -500), on: nil, party: nil, text: .none)
    #expect(desk.books.unexplainedIgnored() == [id])
  }

  @Test func `are explained by a booking with tax, and by the other statement of a transfer`()
    throws
  {
    var desk = try Desk()
    _ = try ignored(&desk, -10_810, on: 1)
    try desk.book(6500, 1020, 10_810, "VB81")
    #expect(desk.books.unexplainedIgnored() == [])
    let other = try desk.books.bank(
      desk.account(1029), Amount(minorUnits: 900), on: Desk.today, contact: nil, text: .none,
      ownID: nil)
    _ = try desk.books.ignore(other, reason: .none)
    #expect(desk.books.unexplainedIgnored() == [other])
    let out = try desk.bank(-900)
    _ = try desk.books.match(
      out, account: desk.account(1029), code: nil, supply: nil, on: nil, text: .none)
    #expect(desk.books.unexplainedIgnored() == [])
  }
}
