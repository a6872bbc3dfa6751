import Ledger
import Testing

@testable import Books

@Suite struct `Underpayment` {
  private func short(_ basis: Company.VATBasis) throws -> (Desk, InvoiceID) {
    var desk = try Desk(basis)
    let invoice = try desk.invoice()
    try desk.paid(105_938, invoice)
    return (desk, invoice)
  }

  @Test(arguments: [
    (Company.VATBasis.agreed, ["3800/1100 2000", "2200/1100 162"]),
    (.collected, ["3800/1100 2000", "2202/1100 162"]),
  ])
  func `as a discount corrects the tax`(basis: Company.VATBasis, expected: [String]) throws {
    var (desk, invoice) = try short(basis)
    let rows = try desk.booked { desk in
      try desk.books.discount(invoice, nil, on: nil, text: .none)
    }
    #expect(rows == expected)
    #expect(desk.books[invoice].state == .paid)
    #expect(desk.balance(2200) == 7938)
    #expect(desk.balance(2202) == 0)
    #expect(desk.facts == ["UN81 98000 7938"])
    _ = try desk.books.reopen(invoice, on: nil)
    #expect(desk.open(invoice) == 2162)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `of mixed rates is shared by their gross sums`() throws {
    var desk = try Desk()
    let invoice = try desk.books.invoice(
      desk.order([desk.line(50_000, "UN81"), desk.line(10_260, "UR26", 3400)])
    ).invoice
    #expect(
      desk.rows() == [
        "1100/3200 46253", "1100/3400 10000", "1100/2200 3747", "1100/2200 260",
      ])
    let rows = try desk.booked { desk in
      try desk.books.discount(invoice, Amount(minorUnits: 1205), on: nil, text: .none)
    }
    #expect(
      rows == ["3800/1100 925", "3800/1100 200", "2200/1100 75", "2200/1100 5"])
    #expect(desk.facts == ["UN81 45328 3672", "UR26 9800 255"])
  }

  @Test func `of mixed rates leaves nothing on 2202, however it is closed`() throws {
    for part in stride(from: Int64(1), to: 60_260, by: 997) {
      var desk = try Desk(.collected)
      let invoice = try desk.books.invoice(
        desk.order([desk.line(50_000, "UN81"), desk.line(10_260, "UR26", 3400)])
      ).invoice
      try desk.paid(part, invoice)
      _ = try desk.books.discount(invoice, nil, on: nil, text: .none)
      #expect(desk.balance(2202) == 0)
      #expect(desk.books.checkInvariants() == [], "after \(part)")
    }
  }

  @Test(arguments: [
    (Company.VATBasis.agreed, ["3801/1100 2162"]),
    (.collected, ["3801/1100 2162", "2202/2200 162"]),
  ])
  func `as a credit note without VAT leaves the tax`(
    basis: Company.VATBasis, expected: [String]
  ) throws {
    var (desk, invoice) = try short(basis)
    var note = CreditNoteID(0)
    let rows = try desk.booked { desk in note = try desk.note(invoice, nil, .without) }
    #expect(rows == expected)
    #expect(desk.books[invoice].state == .paid)
    #expect(desk.books[note].state == .settled)
    #expect(desk.balance(2200) == 8100)
    #expect(desk.facts == ["UN81 100000 8100"])
    _ = try desk.books.takeBack(note)
    #expect(desk.books[note].state == .draft)
    #expect(desk.open(invoice) == 2162)
    #expect(desk.balance(3801) == 0)
    #expect(desk.books.checkInvariants() == [])
    _ = try desk.books.issue(note, on: nil)
    #expect(desk.balance(2200) == 8100)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `of an export is turnover on the collected basis, tax or not`() throws {
    var desk = try Desk(.collected)
    let invoice = try desk.invoice(50_000, "UEX")
    try desk.paid(30_000, invoice)
    #expect(desk.facts == ["UEX 30000 0"])
    try desk.book(1099, 1100, 10_000, party: .invoice(invoice))
    #expect(desk.facts == ["UEX 40000 0"])
    try desk.note(invoice, nil, .without)
    #expect(desk.facts == ["UEX 50000 0"])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test(arguments: [
    (Company.VATBasis.agreed, true, ["3805/1100 2000", "2200/1100 162"]),
    (.agreed, false, ["3805/1100 2162"]),
    (.collected, true, ["3805/1100 2000", "2202/1100 162"]),
    (.collected, false, ["3805/1100 2162", "2202/2200 162"]),
  ])
  func `as a loss`(basis: Company.VATBasis, correctsVAT: Bool, expected: [String]) throws {
    var (desk, invoice) = try short(basis)
    let rows = try desk.booked { desk in
      try desk.books.writeOff(invoice, correctsVAT: correctsVAT, on: nil, text: .none)
    }
    #expect(rows == expected)
    #expect(desk.books[invoice].state == .writtenOff)
    #expect(desk.balance(2200) == (correctsVAT ? 7938 : 8100))
    _ = try desk.books.reopen(invoice, on: nil)
    #expect(desk.open(invoice) == 2162)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `stays a loss when the payment goes back and comes again`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    let bank = try desk.paid(105_938, invoice)
    _ = try desk.books.writeOff(invoice, correctsVAT: true, on: nil, text: .none)
    _ = try desk.books.unmatch(bank)
    #expect(desk.open(invoice) == 105_938)
    _ = try desk.books.match(bank, invoices: [invoice], on: nil, text: .none)
    #expect(desk.books[invoice].state == .writtenOff)
  }

  @Test(arguments: [
    (Company.VATBasis.agreed, ["3200/1100 100000", "2200/1100 8100"], ["UN81 100000 8100"]),
    (.collected, ["3200/1100 100000", "2202/1100 8100"], []),
  ])
  func `of all of it takes the revenue back`(
    basis: Company.VATBasis, expected: [String], facts: [String]
  ) throws {
    var desk = try Desk(basis)
    let invoice = try desk.invoice()
    _ = try desk.books.remind(invoice)
    desk.books.setWorkingDay(Desk.day(40))
    let rows = try desk.booked { desk in try desk.books.setUnpaid(invoice, on: nil) }
    #expect(rows == expected)
    #expect(desk.books.journal.rows.last?.day == Desk.day(40))
    #expect(desk.facts == [])
    guard case .notPaid = desk.books[invoice].state else {
      Issue.record("\(desk.books[invoice].state)")
      return
    }
    #expect(desk.books.checkInvariants() == [])
    _ = try desk.books.reopen(invoice, on: nil)
    #expect(desk.books[invoice].state == .reminded(level: 1))
    #expect(desk.facts == facts)
    try desk.paid(108_100, invoice, on: 41)
    #expect(desk.books[invoice].state == .paid)
    #expect(desk.balance(2200) == 8100)
    #expect(desk.books.checkInvariants() == [])
  }
}
