import Ledger
import Testing

@testable import Books

@Suite struct `Overpayment` {
  private func overpaid(_ basis: Company.VATBasis) throws -> (Desk, InvoiceID, BankID) {
    var desk = try Desk(basis)
    let invoice = try desk.invoice()
    let bank = try desk.paid(113_100, invoice)
    return (desk, invoice, bank)
  }

  @Test func `is deducted from the next invoice`() throws {
    var (desk, first, _) = try overpaid(.agreed)
    #expect(
      desk.rows() == ["1100/3200 100000", "1100/2200 8100", "1020/1100 108100", "1020/2030 5000"])
    #expect(desk.books[first].state == .paid)
    #expect(desk.credit == 5000)
    let next = try desk.invoice(54_050)
    let rows = try desk.booked { desk in
      try desk.books.applyCredit(to: next, nil, from: nil, on: nil, force: false)
    }
    #expect(rows == ["2030/1100 5000"])
    #expect(desk.books[next].state == .partlyPaid(remaining: Amount(minorUnits: 49_050)))
    #expect(
      [1020, 1100, 2200, 3200, 2030].map(desk.balance) == [113_100, 49_050, 12_150, 150_000, 0])
    #expect(desk.facts == ["UN81 150000 12150"])
    let back = try desk.booked { desk in try desk.books.unapplyCredit(from: next) }
    #expect(back == ["1100/2030 5000"])
    #expect(desk.books[next].state == .open)
    #expect(desk.credit == 5000)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `leaves no trail that grows when it is matched and taken back`() throws {
    var (desk, invoice, bank) = try overpaid(.agreed)
    for _ in 0..<3 {
      _ = try desk.books.unmatch(bank)
      #expect(desk.books[bank].lastEffect == .max)
      #expect(desk.books[invoice].lastEffect == .max)
      #expect(desk.books[desk.customer].lastEffect == .max)
      _ = try desk.books.match(bank, invoices: [invoice], on: nil, text: .none)
    }
    #expect(desk.books.effects(of: bank).count == 2)
    #expect(desk.credit == 5000)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `moves the tax with each settlement on the collected basis`() throws {
    var (desk, _, _) = try overpaid(.collected)
    #expect(
      desk.rows() == [
        "1100/3200 100000", "1100/2202 8100", "1020/1100 108100", "2202/2200 8100",
        "1020/2030 5000",
      ])
    let next = try desk.invoice(54_050)
    let applied = try desk.booked { desk in
      try desk.books.applyCredit(to: next, nil, from: nil, on: nil, force: false)
    }
    #expect(applied == ["2030/1100 5000", "2202/2200 375"])
    #expect(desk.facts == ["UN81 104625 8475"])
    let rest = try desk.booked { desk in try desk.paid(49_050, next) }
    #expect(rest == ["1020/1100 49050", "2202/2200 3675"])
    #expect(desk.balance(2202) == 0)
    #expect(desk.facts == ["UN81 150000 12150"])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `is refunded, and a returned refund comes back`() throws {
    var (desk, _, _) = try overpaid(.agreed)
    let out = try desk.bank(-5000)
    let rows = try desk.booked { desk in
      try desk.books.match(out, customer: desk.customer, on: nil, force: false, text: .none)
    }
    #expect(rows == ["2030/1020 5000"])
    #expect(desk.credit == 0)
    let returned = try desk.bank(5000)
    let back = try desk.booked { desk in
      try desk.books.match(returned, customer: desk.customer, on: nil, force: false, text: .none)
    }
    #expect(back == ["1020/2030 5000"])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `is a second payment as a whole`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    try desk.paid(108_100, invoice)
    let rows = try desk.booked { desk in try desk.paid(108_100, invoice) }
    #expect(rows == ["1020/2030 108100"])
    #expect(desk.books.journal.rows.last?.reason == RowReason.alreadyPaidHeld.rawValue)
    #expect(desk.credit == 108_100)
  }

  @Test func `is kept as income, or a fee of the bank is taken off`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    let bank = try desk.bank(113_100)
    let rows = try desk.booked { desk in
      try desk.books.split(
        bank,
        [
          SplitPart(
            target: .invoice(invoice), amount: Amount(minorUnits: 108_100), code: nil, text: .none),
          SplitPart(target: .account(desk.account(8100)), amount: nil, code: nil, text: .none),
        ], on: nil, force: false)
    }
    #expect(rows == ["1020/1100 108100", "1020/8100 5000"])
    #expect(desk.balance(2030) == 0)
    _ = try desk.books.unmatch(bank)
    #expect(desk.books[bank].state == .open)
    let less = try desk.bank(107_600)
    let fee = try desk.booked { desk in
      try desk.books.split(
        less,
        [
          SplitPart(
            target: .invoice(invoice), amount: Amount(minorUnits: 108_100), code: nil, text: .none),
          SplitPart(
            target: .account(desk.account(6940)), amount: Amount(minorUnits: -500), code: nil,
            text: .none),
        ], on: nil, force: false)
    }
    #expect(fee == ["1020/1100 108100", "6940/1020 500"])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `may carry a VAT code where it is kept`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    let bank = try desk.bank(118_910)
    let rows = try desk.booked { desk in
      try desk.books.split(
        bank,
        [
          SplitPart(
            target: .account(desk.account(3600)), amount: nil, code: desk.code("UN81"),
            text: .none),
          SplitPart(
            target: .invoice(invoice), amount: Amount(minorUnits: 108_100), code: nil, text: .none),
        ], on: nil, force: false)
    }
    #expect(rows == ["1020/3600 10000", "1020/2200 810", "1020/1100 108100"])
    #expect(desk.facts == ["UN81 110000 8910"])
  }

  @Test func `is released to income`() throws {
    var (desk, _, _) = try overpaid(.agreed)
    let rows = try desk.booked { desk in
      try desk.books.releaseCredit(
        of: desk.customer, nil, to: desk.account(8100), code: nil, on: nil, text: .none)
    }
    #expect(rows == ["2030/8100 5000"])
    let entry = EntryID(desk.books.journal.entries.count - 1)
    _ = try desk.books.reverse(entry, text: .none)
    #expect(desk.credit == 5000)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `stays put while it is in use`() throws {
    var (desk, _, bank) = try overpaid(.agreed)
    let next = try desk.invoice(54_050)
    _ = try desk.books.applyCredit(to: next, nil, from: nil, on: nil, force: false)
    #expect(throws: UnmatchRefusal.creditInUse(desk.customer, by: next)) {
      try desk.books.unmatch(bank)
    }
    _ = try desk.books.unapplyCredit(from: next)
    let rows = try desk.booked { desk in try desk.books.unmatch(bank) }
    #expect(rows == ["1100/1020 108100", "2030/1020 5000"])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `of several invoices goes to their one customer`() throws {
    var desk = try Desk()
    let first = try desk.invoice(10_000)
    let second = try desk.invoice(20_000)
    let short = try desk.booked { desk in try desk.paid(15_000, first, second) }
    #expect(short == ["1020/1100 10000", "1020/1100 5000"])
    #expect(desk.open(second) == 15_000)
    let more = try desk.booked { desk in try desk.paid(16_000, second, first) }
    #expect(more == ["1020/1100 15000", "1020/2030 1000"])
  }
}
