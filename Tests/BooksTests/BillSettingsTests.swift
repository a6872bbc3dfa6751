import Ledger
import Testing

@testable import Books

/// What the settings of the accounting system decide about bills; set here as their command does.
@Suite struct `Bills and settings` {
  private static func books(opened year: Int) throws -> (Books, BillID, BankID) {
    var books = Books(workingDay: try #require(Day(year: year, month: 3, day: 1)))
    let contact = try books.newContact("Adobe Inc.", isCustomer: false, isSupplier: true)
    let account = try #require(books.chart.find(6510))
    let day = books.workingDay
    let (bill, _) = try books.bill(
      BillOrder(
        contact: contact,
        lines: [
          BillLineOrder(
            account: account, amount: Amount(minorUnits: 3578), currency: Currency(code: "USD"),
            code: .none)
        ], day: day, supply: day, due: day, rate: Rate(9659, places: 4)))
    let bank = try #require(books.chart.find(1020))
    let line = try books.bank(
      bank, Amount(minorUnits: -3495), fee: Amount(minorUnits: 50), on: day, contact: nil,
      text: .none, ownID: nil)
    return (books, bill, line)
  }

  private static func codes(_ books: Books) -> [String] {
    books.journal.facts.map { fact in
      let row = books.journal.rows[fact.row.position]
      return "\(books.chart[row.debit].number)/\(books.chart[row.credit].number) "
        + books.codes[fact.code].name
    }
  }

  @Test func `fee and difference bear VSF, and it goes back with them`() throws {
    var (books, bill, line) = try Self.books(opened: 2024)
    _ = try books.match(line, bills: [bill], on: nil, text: .none)
    #expect(Self.codes(books) == ["6940/2000 VSF", "2000/6999 VSF"])
    _ = try books.unmatch(line)
    #expect(books.figure(.vatBox(.inputInvestment, .tax, days: nil)) == .zero)
    #expect(books.checkInvariants() == [])
  }

  @Test func `a code on the card wins for the fee only`() throws {
    var (books, bill, line) = try Self.books(opened: 2024)
    let account = try #require(books.chart.find(1020))
    books.creditCards.append(
      CreditCard(name: "Visa", account: account, number: "", feeCode: books.codes.find("V00")))
    _ = try books.match(line, bills: [bill], on: nil, text: .none)
    #expect(Self.codes(books) == ["2000/6999 VSF"])
  }

  @Test func `private money is owed to whom it belongs`() throws {
    var (books, bill, _) = try Self.books(opened: 2026)
    books.bookkeeping.privateAccount = books.chart.find(2560)
    _ = try books.pay(
      [BillPaymentOrder(bill: bill)], with: .personal, on: nil, text: .none)
    let owed = try #require(books.chart.find(2560))
    #expect(books.journal.balance(of: owed) == Amount(minorUnits: -3456))
    #expect(books[bill].state == .paid)
    #expect(books.checkInvariants() == [])
    _ = try books.unpay(bill)
    #expect(books[bill].state == .booked)
    let euro = try #require(Currency(code: "EUR"))
    #expect(throws: PayBillRefusal.self) {
      try books.pay(
        [BillPaymentOrder(bill: bill, amount: Money(Amount(minorUnits: 3300), euro))],
        with: .personal, on: nil, text: .none)
    }
    #expect(books.checkInvariants() == [])
  }
}
