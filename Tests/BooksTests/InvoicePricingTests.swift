import Ledger
import Testing

@testable import Books

@Suite struct `Invoices` {
  private func each(
    _ desk: Desk, _ quantity: Int64, _ price: Int64, _ code: String = "UN81"
  ) -> InvoiceLineOrder {
    InvoiceLineOrder(
      account: desk.account(3200),
      price: .each(quantityThousandths: quantity, price: Amount(minorUnits: price)),
      code: desk.code(code), text: .none)
  }

  @Test func `bear the tax once per code over the summed gross`() throws {
    var desk = try Desk()
    let line = desk.line(995, "UN81")
    _ = try desk.books.invoice(desk.order([line, line, line]))
    #expect(
      desk.rows() == ["1100/3200 921", "1100/3200 920", "1100/3200 920", "1100/2200 224"])
    #expect(desk.facts == ["UN81 2761 224"])
  }

  @Test(
    arguments: [
      (1000, 9998, 10_000, ["1100/3200 9249", "1100/2200 749", "1100/6945 2"]),
      (1000, 9992, 9990, ["1100/3200 9243", "1100/2200 749", "6945/1100 2"]),
      (1500, 1000, 1500, ["1100/3200 1388", "1100/2200 112"]),
    ] as [(Int64, Int64, Int64, [String])])
  func `built from quantity and price are rounded to 0.05`(
    quantity: Int64, price: Int64, total: Int64, rows: [String]
  ) throws {
    for basis in Company.VATBasis.allCases {
      var desk = try Desk(basis)
      let id = try desk.books.invoice(desk.order([each(desk, quantity, price)])).invoice
      #expect(desk.open(id) == total)
      if basis == .agreed { #expect(desk.rows() == rows) }
      let note = try desk.note(id, nil)
      #expect(desk.books[note].state == .settled)
      #expect(desk.balance(2202) == 0)
      #expect(desk.books.checkInvariants() == [])
    }
  }

  @Test func `with a total given, or exact ones, are not rounded`() throws {
    var desk = try Desk()
    let given = try desk.invoice(9997)
    #expect(desk.open(given) == 9997)
    let mixed = try desk.books.invoice(
      desk.order([desk.line(100, "UN81"), each(desk, 1000, 9997)])
    ).invoice
    #expect(desk.open(mixed) == 10_097)
    try desk.books.setCompany(Company(roundingStep: 1))
    let exact = try desk.books.invoice(desk.order([each(desk, 1000, 9997)])).invoice
    #expect(desk.open(exact) == 9997)
  }

  @Test func `with net prices add the tax once per code`() throws {
    var desk = try Desk()
    var order = desk.order([desk.line(921, "UN81"), desk.line(920, "UN81"), desk.line(920, "UN81")])
    order.isNet = true
    let id = try desk.books.invoice(order).invoice
    #expect(desk.open(id) == 2985)
    #expect(desk.rows().last == "1100/2200 224")
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `take lines off with their tax`() throws {
    var desk = try Desk()
    _ = try desk.books.invoice(
      desk.order([desk.line(20_000, "UN81"), desk.line(-9190, "UN81"), desk.line(-50, "UEX")]))
    #expect(desk.balance(1100) == 10_760)
    #expect(desk.facts == ["UEX -50 0", "UN81 10000 810"])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `keep out of the return what does not belong there`() throws {
    for basis in Company.VATBasis.allCases {
      var desk = try Desk(basis)
      let id = try desk.invoice(10_000, "U00")
      try desk.paid(5000, id)
      _ = try desk.books.discount(id, nil, on: nil, text: .none)
      #expect(desk.books.journal.facts.isEmpty)
      #expect(desk.books.checkInvariants() == [])
    }
  }

  @Test func `supplied under the old rates keep them in every correction`() throws {
    var desk = try Desk()
    var order = desk.order([desk.line(107_700, "UN77")])
    order.supply = try #require(Day(year: 2023, month: 12, day: 31))
    let id = try desk.books.invoice(order).invoice
    _ = try desk.books.discount(id, Amount(minorUnits: 10_770), on: nil, text: .none)
    #expect(desk.rows().suffix(2) == ["3800/1100 10000", "2200/1100 770"])
    try desk.note(id, 10_770)
    #expect(desk.facts == ["UN77 80000 6160"])
    let old = try #require(desk.code("UN77"))
    try desk.note(id, 10_770, .code(old))
    #expect(desk.facts == ["UN77 70000 5390"])
    let new = try #require(desk.code("UN81"))
    refused(CreditNoteRefusal.vat(.notValid(on: order.supply, right: old)), &desk) { desk in
      try desk.note(id, 10_770, .code(new))
    }
  }

  @Test func `issued later are supplied on that day, unless another was named`() throws {
    var desk = try Desk()
    let plain = try desk.books.invoice(desk.order([desk.line(100, "UN81")], isDraft: true)).invoice
    var order = desk.order([desk.line(100, "UN81")], isDraft: true)
    order.supply = Desk.day(-20)
    order.due = Desk.day(31)
    let named = try desk.books.invoice(order).invoice
    _ = try desk.books.issue(plain, on: Desk.day(5))
    _ = try desk.books.issue(named, on: Desk.day(5))
    #expect(desk.books[plain].supply == Desk.day(5))
    #expect(desk.books[named].supply == Desk.day(-20))
    #expect(desk.books[named].due == Desk.day(35))
  }
}
