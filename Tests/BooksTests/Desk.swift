import Ledger

@testable import Books

/// A company's books with two customers, and short ways to the verbs; amounts in Rappen.
struct Desk {
  var books: Books
  let customer: ContactID
  let other: ContactID

  /// 2026-03-01, the working day the books begin with.
  static let today = day(1)

  /// A day counted from 2026-03-01 as 1.
  static func day(_ number: Int) -> Day {
    Day(number: 20_512 + Int32(number))
  }

  init(_ basis: Company.VATBasis = .agreed, _ method: Company.VATMethod = .effective) throws {
    var books = Books(workingDay: Desk.today)
    try books.setCompany(Company(name: "Muster GmbH", method: method, basis: basis))
    customer = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    other = try books.newContact("Andere AG", isCustomer: true, isSupplier: false)
    self.books = books
  }

  func account(_ number: Int) -> AccountID {
    books.chart.find(number) ?? AccountID(0)
  }

  func code(_ name: String?) -> VATCodeID? {
    name.flatMap(books.codes.find)
  }

  func line(_ units: Int64, _ code: String?, _ account: Int = 3200) -> InvoiceLineOrder {
    InvoiceLineOrder(
      account: self.account(account), price: .total(Amount(minorUnits: units)),
      code: self.code(code), text: .none)
  }

  func order(
    _ lines: [InvoiceLineOrder], for contact: ContactID? = nil, on day: Int = 1,
    isDraft: Bool = false
  ) -> InvoiceOrder {
    let day = Desk.day(day)
    return InvoiceOrder(
      contact: contact ?? customer, lines: lines, day: day, supply: day, due: day,
      isDraft: isDraft)
  }

  @discardableResult
  mutating func invoice(
    _ units: Int64 = 108_100, _ code: String? = "UN81", for contact: ContactID? = nil,
    on day: Int = 1
  ) throws -> InvoiceID {
    try books.invoice(order([line(units, code)], for: contact, on: day)).invoice
  }

  @discardableResult
  mutating func bank(_ units: Int64, on day: Int = 1) throws -> BankID {
    try books.bank(
      account(1020), Amount(minorUnits: units), on: Desk.day(day), contact: nil, text: .none,
      ownID: nil)
  }

  @discardableResult
  mutating func paid(_ units: Int64, _ invoices: InvoiceID..., on day: Int = 1) throws -> BankID {
    let id = try bank(units, on: day)
    _ = try books.match(id, invoices: invoices, on: nil, text: .none)
    return id
  }

  @discardableResult
  mutating func note(
    _ invoice: InvoiceID, _ units: Int64?, _ vat: CreditNoteVAT = .proRata, isDraft: Bool = false,
    force: Bool = false
  ) throws -> CreditNoteID {
    var order = CreditNoteOrder(
      invoice: invoice, amount: units.map(Amount.init(minorUnits:)), vat: vat, account: nil,
      day: nil)
    order.isDraft = isDraft
    order.force = force
    return try books.creditNote(order).note
  }

  @discardableResult
  mutating func book(
    _ debit: Int, _ credit: Int, _ units: Int64, _ code: String? = nil, side: Side? = nil,
    party: Party? = nil, on day: Int? = nil, force: Bool = false
  ) throws -> EntryID {
    books.bookingLines = [
      BookingLine(
        debit: account(debit), credit: account(credit), amount: Amount(minorUnits: units),
        code: self.code(code), vatSide: side)
    ]
    let entries = try books.book(
      on: day.map(Desk.day), supply: nil, party: party, force: force)
    return EntryID(entries.lowerBound)
  }
}

// What the books say.
extension Desk {
  /// On the natural side.
  func balance(_ number: Int) -> Int64 {
    let balance = books.journal.balance(of: account(number))
    let side = books.chart[account(number)].kind.naturalSide
    return side == .debit ? balance.minorUnits : -balance.minorUnits
  }

  func open(_ id: InvoiceID) -> Int64 { books[id].remaining.minorUnits }
  func open(_ id: CreditNoteID) -> Int64 { books[id].remaining.minorUnits }
  var credit: Int64 { books[customer].credit.minorUnits }

  /// `1020/1100 108100`, from a row on.
  func rows(from first: Int = 0) -> [String] {
    books.journal.rows[first...].map { row in
      let debit = books.chart[row.debit].number
      let credit = books.chart[row.credit].number
      return "\(debit)/\(credit) \(row.amount.minorUnits)"
    }
  }

  /// `UN81 100000 8100`: what the return adds up, by code; codes that cancel out are left out.
  var facts: [String] {
    var sums: [(code: VATCodeID, base: Int64, tax: Int64)] = []
    for fact in books.journal.facts {
      let place =
        sums.firstIndex { sum in sum.code == fact.code }
        ?? {
          sums.append((fact.code, 0, 0))
          return sums.count - 1
        }()
      sums[place].base += fact.base.minorUnits
      sums[place].tax += fact.tax.minorUnits
    }
    return sums.filter { sum in sum.base != 0 || sum.tax != 0 }.map { sum in
      "\(books.codes[sum.code].name) \(sum.base) \(sum.tax)"
    }.sorted()
  }

  /// The rows that `step` books.
  mutating func booked<Answer>(by step: (inout Desk) throws -> Answer) throws -> [String] {
    let first = books.journal.rows.count
    _ = try step(&self)
    return rows(from: first)
  }
}
