import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

@Suite struct VATReportTests {
  /// RE-1 of 1'081.00 of which 21.62 is never paid.
  private func underpaid() throws -> (books: Books, invoice: InvoiceID) {
    var books = Books(workingDay: day(3, 1))
    let kunde = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    let invoice = try books.sell(kunde, 1081_00, on: day(3, 1))
    let line = try books.receive(1059_38, from: kunde, on: day(3, 10))
    _ = try books.match(line, invoices: [invoice], on: nil, text: .none)
    return (books, invoice)
  }

  private func cell(_ box: String, _ column: Int, of books: Books) -> Report.Cell? {
    BookReports(books, language: .english).vat().row(box)?.cells[column]
  }

  @Test func `U1 a discount corrects the tax to 79.38`() throws {
    var (books, invoice) = try underpaid()
    _ = try books.discount(invoice, nil, on: nil, text: .none)
    #expect(cell("200", 2, of: books) == .amount(amount(980_00)))
    #expect(cell("303", 2, of: books) == .amount(amount(980_00)))
    #expect(cell("303", 3, of: books) == .amount(amount(79_38)))
    #expect(cell("399", 3, of: books) == .amount(amount(79_38)))
    #expect(cell("500", 3, of: books) == .amount(amount(79_38)))
  }

  @Test func `U2 a credit note without VAT leaves the tax at 81.00`() throws {
    var (books, invoice) = try underpaid()
    _ = try books.creditNote(
      CreditNoteOrder(invoice: invoice, amount: nil, vat: .without, account: nil, day: nil))
    #expect(cell("200", 2, of: books) == .amount(amount(1000_00)))
    #expect(cell("303", 3, of: books) == .amount(amount(81_00)))
    #expect(cell("500", 3, of: books) == .amount(amount(81_00)))
  }

  @Test func `R1 the refund leaves 64.80`() throws {
    var books = Books(workingDay: day(3, 1))
    let kunde = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    let invoice = try books.sell(kunde, 1081_00, on: day(3, 1))
    let line = try books.receive(1081_00, from: kunde, on: day(3, 10))
    _ = try books.match(line, invoices: [invoice], on: nil, text: .none)
    let note = try books.creditNote(
      CreditNoteOrder(
        invoice: invoice, amount: amount(216_20), vat: .proRata, account: nil, day: nil)
    ).note
    _ = try books.pay(note, nil, from: books.account(1020), on: day(4, 10), text: .none)
    #expect(cell("303", 2, of: books) == .amount(amount(800_00)))
    #expect(cell("303", 3, of: books) == .amount(amount(64_80)))
  }

  @Test func `each code stands in its boxes`() throws {
    var books = Books(workingDay: day(3, 1))
    let kunde = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    let sales: [(code: String, gross: Int64)] = [
      ("UN81", 1081_00), ("UR26", 102_60), ("US38", 103_80), ("UO81", 1081_00), ("UEX", 300_00),
      ("ULA", 20_00), ("MEL", 3_00), ("UNO", 40_00), ("SUB", 500_00), ("SPE", 60_00),
    ]
    for sale in sales { _ = try books.sell(kunde, sale.gross, code: sale.code, on: day(3, 1)) }
    let bookings: [(debit: Int, amount: Int64, code: String)] = [
      (4200, 108_10, "VM81"), (6500, 216_20, "VB81"), (6500, 7_00, "ZOLLB"),
      (4400, 100_00, "BZM81"),
    ]
    for booking in bookings {
      books.bookingLines = [
        BookingLine(
          debit: books.account(booking.debit), credit: books.account(1020),
          amount: amount(booking.amount), code: books.code(booking.code))
      ]
      _ = try books.book(on: nil, supply: nil, party: nil)
    }
    let expected: [(box: String, column: Int, minorUnits: Int64)] = [
      ("200", 2, 2563_00), ("205", 2, 1000_00), ("220", 2, 300_00), ("221", 2, 20_00),
      ("225", 2, 3_00), ("230", 2, 40_00), ("289", 2, 363_00), ("299", 2, 2200_00),
      ("303", 2, 2000_00), ("303", 3, 162_00), ("313", 2, 100_00), ("313", 3, 2_60),
      ("343", 2, 100_00), ("343", 3, 3_80), ("383", 2, 100_00), ("383", 3, 8_10),
      ("399", 3, 176_50), ("400", 3, 16_20), ("405", 3, 23_20), ("479", 3, 39_40),
      ("500", 3, 137_10), ("900", 2, 500_00), ("910", 2, 60_00),
    ]
    for figure in expected {
      #expect(
        cell(figure.box, figure.column, of: books) == .amount(amount(figure.minorUnits)),
        "box \(figure.box)")
    }
    #expect(cell("510", 3, of: books) == nil)
  }

  @Test func `a credit is shown in box 510`() throws {
    var books = Books(workingDay: day(3, 1))
    books.bookingLines = [
      BookingLine(
        debit: books.account(6500), credit: books.account(1020), amount: amount(108_10),
        code: books.code("VB81"))
    ]
    _ = try books.book(on: nil, supply: nil, party: nil)
    #expect(cell("510", 3, of: books) == .amount(amount(8_10)))
    #expect(cell("500", 3, of: books) == nil)
  }

  @Test func `net tax rate shows turnover only and says why`() throws {
    var books = Books(workingDay: day(3, 1))
    books.company.method = .netTaxRate
    let kunde = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    _ = try books.sell(kunde, 1081_00, on: day(3, 1))
    let report = BookReports(books, language: .german).vat()
    #expect(report.row("200")?.cells[2] == .amount(amount(1081_00)))
    #expect(report.row("299")?.cells[2] == .amount(amount(1081_00)))
    #expect(report.row("303") == nil)
    #expect(report.row("399") == nil)
    #expect(report.notes.count == 1)
  }

  @Test func `collected turnover counts when it is paid`() throws {
    var books = Books(workingDay: day(3, 1))
    books.company.basis = .collected
    let kunde = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    let invoice = try books.sell(kunde, 1081_00, on: day(3, 1))
    let line = try books.receive(540_50, from: kunde, on: day(4, 10))
    _ = try books.match(line, invoices: [invoice], on: nil, text: .none)
    let reports = BookReports(books, language: .english)
    #expect(reports.vat(days: day(1, 1)...day(3, 31)).row("200")?.cells[2] == .amount(.zero))
    let second = reports.vat(days: day(4, 1)...day(6, 30))
    #expect(second.row("303")?.cells[3] == .amount(amount(40_50)))
  }
}
