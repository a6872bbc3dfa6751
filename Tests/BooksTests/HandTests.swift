import Ledger
import Testing

@testable import Books

@Suite struct `Hand bookings` {
  @Test(
    arguments: [
      (6500, 1020, 10_810, "VB81", nil, ["6500/1020 10000", "1171/1020 810"], ["VB81 10000 810"]),
      (4200, 1020, 10_260, "VM26", nil, ["4200/1020 10000", "1170/1020 260"], ["VM26 10000 260"]),
      (1500, 2000, 10_810, "VB81", nil, ["1500/2000 10000", "1171/2000 810"], ["VB81 10000 810"]),
      (1020, 3200, 10_810, "UN81", nil, ["1020/3200 10000", "1020/2200 810"], ["UN81 10000 810"]),
      (
        3800, 1100, 10_810, "UN81", nil, ["3800/1100 10000", "2200/1100 810"], ["UN81 -10000 -810"]
      ),
      (
        1020, 6500, 10_810, "VB81", nil, ["1020/6500 10000", "1020/1171 810"], ["VB81 -10000 -810"]
      ),
      (1020, 3200, 10_000, "UEX", nil, ["1020/3200 10000"], ["UEX 10000 0"]),
      (1020, 3200, 10_000, "U00", nil, ["1020/3200 10000"], []),
      (6500, 1020, 10_000, "V00", nil, ["6500/1020 10000"], []),
      (6500, 1020, 10_000, "VSF", nil, ["6500/1020 10000"], ["VSF 10000 0"]),
      (4200, 1020, 4321, "ZOLLM", nil, ["1170/1020 4321"], ["ZOLLM 0 4321"]),
      (6510, 2000, 3456, "BZB81", nil, ["6510/2000 3456", "1171/2203 280"], ["BZB81 3456 280"]),
      (
        1090, 2000, 10_810, "VB81", Side.debit, ["1090/2000 10000", "1171/2000 810"],
        ["VB81 10000 810"]
      ),
      (1020, 3200, 6, "UN81", nil, ["1020/3200 6"], ["UN81 6 0"]),
    ] as [(Int, Int, Int64, String, Side?, [String], [String])])
  func `split the tax off against the same counter account`(
    debit: Int, credit: Int, units: Int64, code: String, side: Side?, rows: [String],
    facts: [String]
  ) throws {
    for basis in Company.VATBasis.allCases {
      var desk = try Desk(basis)
      let entry = try desk.book(debit, credit, units, code, side: side)
      #expect(desk.rows() == rows)
      #expect(desk.facts == facts)
      _ = try desk.books.reverse(entry, text: .none)
      #expect(desk.facts == [])
      #expect([debit, credit, 2200, 1170, 1171, 2203].map(desk.balance) == [0, 0, 0, 0, 0, 0])
      #expect(desk.books.checkInvariants() == [])
    }
  }

  @Test(arguments: Company.VATBasis.allCases)
  func `on net tax rate keep sales gross and deduct nothing`(basis: Company.VATBasis) throws {
    var desk = try Desk(basis, .netTaxRate)
    let invoice = try desk.invoice()
    #expect(desk.rows() == ["1100/3200 108100"])
    #expect(desk.facts == (basis == .agreed ? ["UN81 108100 0"] : []))
    try desk.paid(100_000, invoice)
    _ = try desk.books.discount(invoice, nil, on: nil, text: .none)
    #expect(desk.facts == ["UN81 100000 0"])
    #expect(desk.books.checkInvariants() == [])
    let first = desk.books.journal.rows.count
    try desk.book(6510, 2000, 10_000, "BZB81")
    #expect(desk.rows(from: first) == ["6510/2000 10000", "6510/2203 810"])
    for code in ["VB81", "VM26", "ZOLLM", "VSF", "VIM", "VKÜ"] {
      refused(BookRefusal.vat(.inputOnNetTaxRate, line: 0), &desk) { desk in
        try desk.book(6510, 2000, 100, code)
      }
    }
  }

  @Test func `without liability bear no code`() throws {
    var desk = try Desk(.agreed, .notLiable)
    try desk.invoice(10_000, nil)
    #expect(desk.rows() == ["1100/3200 10000"])
    for id in desk.books.codes.all {
      let name = desk.books.codes[id].name
      refused(BookRefusal.vat(.companyNotLiable, line: 0), &desk) { desk in
        try desk.book(6500, 1020, 100, name)
      }
    }
  }

  @Test func `are refused in this order`() throws {
    var desk = try Desk()
    let invoice = try desk.books.invoice(
      desk.order([desk.line(10_000, "UN81")], on: 10, isDraft: true)
    ).invoice
    let party = Party.invoice(invoice)
    func book(
      _ debit: Int, _ credit: Int, _ units: Int64, _ code: String? = nil, on day: Int? = 9,
      side: Side? = nil, party: Party? = party
    ) -> (inout Desk) throws -> Void {
      { desk in
        try desk.book(debit, credit, units, code, side: side, party: party, on: day)
      }
    }
    refused(BookRefusal.invoiceNotOpen, &desk, by: book(1020, 1020, 0))
    _ = try desk.books.issue(invoice, on: nil)
    refused(BookRefusal.noControlAccount, &desk, by: book(1020, 1020, 0))
    for code in ["UN77", nil] {
      refused(BookRefusal.sameAccount(line: 0), &desk, by: book(1100, 1100, 0, code))
      refused(BookRefusal.amountNotPositive(line: 0), &desk, by: book(1020, 1100, 0, code))
    }
    refused(
      BookRefusal.vat(.notValid(on: Desk.day(9), right: desk.code("UN81")), line: 0), &desk,
      by: book(1020, 1100, 1, "UN77"))
    refused(BookRefusal.vat(.sideUnclear, line: 0), &desk, by: book(1020, 1100, 1, "UN81"))
    refused(
      BookRefusal.vat(.sideUnclear, line: 0), &desk, by: book(6500, 3200, 1, "UN81", party: nil))
    refused(
      BookRefusal.sameAccount(line: 0), &desk, by: book(2200, 3200, 10_810, "UN81", party: nil))
    refused(
      BookRefusal.sameAccount(line: 0), &desk, by: book(6500, 1171, 10_810, "ZOLLB", party: nil))
    refused(
      BookRefusal.exceedsOpen(Amount(minorUnits: 10_000)), &desk, by: book(1020, 1100, 10_001))
    refused(BookRefusal.exceedsOpen(.zero), &desk, by: book(1100, 1020, 1))
    refused(BookRefusal.exceedsCredit(.zero), &desk, by: book(2030, 1020, 1))
    refused(BookRefusal.dateTooEarly(Desk.day(10)), &desk, by: book(1020, 2030, 1))
    try desk.books.lock(through: Desk.day(30))
    refused(BookRefusal.journal(locked(10)), &desk, by: book(1020, 1100, 1, on: nil))
    try book(1020, 1100, 10_000, on: 31)(&desk)
    #expect(desk.books[invoice].state == .paid)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `for somebody keep the control accounts right`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    try desk.book(3805, 1100, 2162, party: .invoice(invoice))
    #expect(desk.open(invoice) == 105_938)
    try desk.book(1100, 3200, 10_810, "UN81", party: .contact(desk.customer))
    #expect(desk.books[desk.customer].handReceivable.minorUnits == 10_810)
    let held = try desk.book(1020, 2030, 500, party: .contact(desk.customer))
    try desk.book(2030, 1100, 200, party: .contact(desk.customer))
    #expect(desk.credit == 300)
    #expect(desk.books.controlDifferences() == [])
    #expect(desk.books.checkInvariants() == [])
    refused(ReverseRefusal.creditInUse(desk.customer, by: nil), &desk) { desk in
      try desk.books.reverse(held, text: .none)
    }
    let stranger = try desk.book(1100, 1020, 700)
    try desk.book(1020, 2030, 30)
    let differences = desk.books.controlDifferences()
    #expect(differences.map { one in desk.books.chart[one.account].number } == [1100, 2030])
    #expect(differences.map(\.difference.minorUnits) == [700, 30])
    #expect(differences.first?.culprits == [desk.books.journal.entries[stranger.position].firstRow])
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `on 2202 are named, also when they were taken back once`() throws {
    var desk = try Desk(.collected)
    let invoice = try desk.invoice()
    let bank = try desk.paid(50_000, invoice)
    _ = try desk.books.unmatch(bank)
    try desk.book(2202, 2200, 100)
    let taken = try desk.book(2202, 2200, 7)
    _ = try desk.books.reverse(taken, text: .none)
    let difference = try #require(desk.books.controlDifferences().first)
    #expect(difference.difference.minorUnits == -100)
    #expect(difference.culprits.count == 3)
    #expect(desk.books.checkInvariants() == [])
  }

  @Test func `are reversed once, and only by hand what was made by hand`() throws {
    var desk = try Desk()
    let invoice = try desk.invoice()
    let entry = try desk.book(6500, 1020, 100)
    refused(ReverseRefusal.ofDocument(.invoice(invoice)), &desk) { desk in
      try desk.books.reverse(EntryID(0), text: .none)
    }
    let entries = try desk.books.reverse(entry, text: .none)
    let reversal = EntryID(entries.lowerBound)
    refused(ReverseRefusal.alreadyReversed(by: reversal), &desk) { desk in
      try desk.books.reverse(entry, text: .none)
    }
    refused(ReverseRefusal.isReversal(of: entry), &desk) { desk in
      try desk.books.reverse(reversal, text: .none)
    }
    try desk.paid(108_100, invoice)
    let back = try desk.book(1100, 1020, 5000, party: .invoice(invoice))
    #expect(desk.open(invoice) == 5000)
    try desk.paid(1, invoice)
    refused(ReverseRefusal.invoiceNotOpen(invoice), &desk) { desk in
      try desk.books.reverse(back, text: .none)
    }
    let late = try desk.book(6500, 1020, 100, on: 40)
    try desk.books.lock(through: Desk.day(30))
    _ = try desk.books.reverse(late, text: .none)
    #expect(desk.books.journal.rows.last?.day == Desk.day(40))
    try desk.books.lock(through: Desk.day(40))
    desk.books.setWorkingDay(Desk.day(41))
    _ = try desk.books.unmatch(BankID(1))
    #expect(desk.books.journal.rows.last?.day == Desk.day(41))
    #expect(desk.books.checkInvariants() == [])
  }

  @Test(
    arguments: [
      (1020, 2_500_000, "1020/9100 2500000"), (1020, -5, "9100/1020 5"),
      (2000, 700, "9100/2000 700"),
      (2000, -700, "2000/9100 700"),
    ] as [(Int, Int64, String)])
  func `open on the natural side`(account: Int, units: Int64, row: String) throws {
    var desk = try Desk()
    func open(_ account: Int, _ units: Int64, _ desk: inout Desk) throws {
      _ = try desk.books.opening(
        desk.account(account), Amount(minorUnits: units), on: nil, party: nil, text: .none)
    }
    refused(OpeningRefusal.isOpeningAccount, &desk) { desk in try open(9100, 0, &desk) }
    refused(OpeningRefusal.amountZero, &desk) { desk in try open(account, 0, &desk) }
    try open(account, units, &desk)
    #expect(desk.rows() == [row])
    #expect(desk.books.journal.entries[0].kind == .opening)
    _ = try desk.books.opening(
      desk.account(2030), Amount(minorUnits: 50), on: nil, party: .contact(desk.customer),
      text: .none)
    #expect(desk.credit == 50)
    try desk.books.lock(through: Desk.day(30))
    refused(OpeningRefusal.booking(.journal(locked(1))), &desk) { desk in
      try open(account, units, &desk)
    }
  }

  @Test func `and settings of the company are refused when in use`() throws {
    var desk = try Desk()
    refused(ContactRefusal.nameTaken(desk.customer), &desk) { desk in
      try desk.books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    }
    let bank = desk.account(1020)
    refused(AccountRefusal.numberTaken(bank), &desk) { desk in
      try desk.books.newAccount(desk.books.chart[bank])
    }
    refused(UnlockRefusal.notLocked, &desk) { desk in try desk.books.unlock() }
    try desk.books.lock(through: Desk.day(30))
    refused(LockRefusal.alreadyLocked(through: Desk.day(30)), &desk) { desk in
      try desk.books.lock(through: Desk.day(30))
    }
    #expect(try desk.books.unlock() == Desk.day(30))
    try desk.invoice()
    refused(CompanyRefusal.inUse, &desk) { desk in
      try desk.books.setCompany(Company(basis: .collected))
    }
    try desk.books.setCompany(Company(name: "Neu AG"))
    #expect(desk.books.company.name == "Neu AG")
  }
}
