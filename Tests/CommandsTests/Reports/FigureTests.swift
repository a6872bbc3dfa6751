import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

/// A report with the name of the call that made it.
private struct NamedReport {
  let name: String
  let report: Report
}

@Suite struct FigureTests {
  /// Whole journal, up to a day, from a day, within.
  private static let periods: [ClosedRange<Day>?] = [
    nil, Day.first...day(6, 30), day(4, 1)...Day.last, day(3, 1)...day(9, 30),
  ]

  private func reports(on books: Books) -> [NamedReport] {
    let reports = BookReports(books, language: .german)
    var all: [NamedReport] = []
    func add(_ name: String, _ report: Report) {
      all.append(NamedReport(name: name, report: report))
    }
    for days in Self.periods {
      let period = days.map { days in "\(days)" } ?? "all"
      add("trial \(period)", reports.trialBalance(days: days))
      add("income \(period)", reports.incomeStatement(days: days))
      add("vat \(period)", reports.vat(days: days, all: true))
      add("journal \(period)", reports.journal(JournalFilter(days: days)))
      for number in [1020, 1100, 2200, 3200] {
        add("sheet \(number) \(period)", reports.sheet(of: books.account(number), days: days))
      }
      add(
        "t \(period)",
        reports.tAccountReport([books.account(1020), books.account(3200)], days: days))
    }
    for asOf in [nil, day(5, 15), day(8, 1)] {
      add("balance \(asOf as Any)", reports.balance(asOf: asOf))
      add("sheet \(asOf as Any)", reports.balanceSheet(asOf: asOf))
      add("open items \(asOf as Any)", reports.openItems(asOf: asOf))
      for contact in books.contacts.indices {
        add("contact \(asOf as Any)", reports.show(ContactID(contact), asOf: asOf))
        add("open \(contact)", reports.openItems(asOf: asOf, contact: ContactID(contact)))
      }
    }
    all += lists(reports) + documents(reports)
    return all
  }

  private func lists(_ reports: BookReports) -> [NamedReport] {
    [
      NamedReport(name: "accounts", report: reports.accounts()),
      NamedReport(name: "contacts", report: reports.contacts()),
      NamedReport(name: "invoices", report: reports.invoices()),
      NamedReport(name: "notes", report: reports.creditNotes()),
      NamedReport(name: "bank", report: reports.bankTransactions()),
      NamedReport(
        name: "range",
        report: reports.balance(
          of: [1020, 1100, 1171].map { number in reports.books.account(number) })),
    ]
  }

  private func documents(_ reports: BookReports) -> [NamedReport] {
    let books = reports.books
    let documents =
      books.invoices.indices.map { place in Document.invoice(InvoiceID(place)) }
      + books.creditNotes.indices.map { place in Document.creditNote(CreditNoteID(place)) }
      + books.bank.indices.map { place in Document.bank(BankID(place)) }
    let entries = stride(from: 0, to: books.journal.entries.count, by: 7).map { place in
      NamedReport(name: "entry \(place)", report: reports.show(EntryID(place)))
    }
    return entries
      + documents.map { document in
        NamedReport(name: books.names.name(of: document), report: reports.show(document))
      }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4], Company.VATBasis.allCases)
  func `every figure is the sum of its rows`(seed: UInt64, basis: Company.VATBasis) throws {
    let books = try seededBooks(seed, basis: basis)
    #expect(books.journal.rows.count > 200)
    var count = 0
    for named in reports(on: books) {
      for row in named.report.rows {
        for (column, query) in row.figures {
          count += 1
          let rows = books.rows(of: query)
          let sum = rows.reduce(Amount.zero) { sum, part in sum + part.amount }
          let place: Comment = "\(named.name), \(row.key ?? "-"), column \(column), seed \(seed)"
          #expect(row.cells[column] == .amount(sum), place)
          #expect(books.figure(query) == sum, place)
          #expect(rows.allSatisfy { part in !part.amount.isZero }, place)
        }
      }
    }
    #expect(count > 1_000)
  }

  @Test(arguments: [UInt64(5), 6, 7])
  func `the statements agree with each other`(seed: UInt64) throws {
    let books = try seededBooks(seed)
    let reports = BookReports(books, language: .english)
    for asOf in [nil, day(4, 1), day(7, 31)] {
      let sheet = reports.balanceSheet(asOf: asOf)
      #expect(sheet.row("assets")?.cells[2] == sheet.row("liabilities")?.cells[2])
      let year = (asOf ?? books.workingDay).startOfYear...(asOf ?? Day.last)
      #expect(
        sheet.row("profit")?.cells[2] == reports.incomeStatement(days: year).row("profit")?.cells[2]
      )
      let total = try #require(reports.openItems(asOf: asOf).row("total"))
      let receivables = reports.balance(of: [books.account(1100)], asOf: asOf)
      #expect(total.cells[5] == receivables.row("1100")?.cells[2])
    }
    let trial = try #require(reports.trialBalance(days: day(3, 1)...day(8, 31)).row("total"))
    #expect(trial.cells[3] == trial.cells[4])
    #expect(trial.cells[5] == trial.cells[6])
  }

  /// Against the rows themselves, one after the other, without what the books add up on the way.
  @Test(arguments: [UInt64(8), 9, 10], Company.VATBasis.allCases)
  func `figures are what naive sums give, also after going back`(
    seed: UInt64, basis: Company.VATBasis
  ) throws {
    var books = try seededBooks(seed, basis: basis)
    expectNaiveFigures(books, "seed \(seed)")
    let before = BookReports(books, language: .english)
    let mark = books.mark()
    var fork = books
    // These books are locked: what is taken back is booked on the working day, out of order.
    let entries = books.journal.entries.count
    #expect(books.journal.lockedThrough != nil)
    for place in books.bank.indices where place.isMultiple(of: 3) {
      do { _ = try books.unmatch(BankID(place)) } catch { continue }
    }
    for place in 0..<entries {
      do { _ = try books.reverse(EntryID(place), text: .none) } catch { continue }
    }
    #expect(books.journal.entries.count > entries)
    expectNaiveFigures(books, "reversed, seed \(seed)")
    expectNaiveFigures(fork, "fork, seed \(seed)")
    for place in fork.bank.indices.suffix(5) {
      do { _ = try fork.unmatch(BankID(place)) } catch { continue }
    }
    expectNaiveFigures(fork, "fork gone on, seed \(seed)")
    books.goBack(to: mark)
    expectNaiveFigures(books, "gone back, seed \(seed)")
    let after = BookReports(books, language: .english)
    #expect(after.openItems() == before.openItems())
    #expect(after.contacts() == before.contacts())
  }

  private func expectNaiveFigures(_ books: Books, _ place: Comment) {
    let reports = BookReports(books, language: .english)
    let receivables = books.account(1100)
    let credits = books.account(2030)
    func sum(_ account: AccountID, of contact: ContactID) -> Amount {
      books.journal.rows.indices.reduce(.zero) { sum, position in
        let row = books.journal.rows[position]
        guard books.move(of: RowID(position))?.contact == contact else { return sum }
        let debit = row.debit == account ? row.amount : .zero
        let credit = row.credit == account ? row.amount : .zero
        return sum + debit - credit
      }
    }
    for (contact, line) in zip(books.contacts.indices, reports.contacts().rows) {
      let id = ContactID(contact)
      #expect(line.cells[3] == .amount(sum(receivables, of: id)), place)
      #expect(line.cells[4] == .amount(-sum(credits, of: id)), place)
    }
    for asOf in [nil, day(5, 15)] {
      let items = books.openItems(asOf: asOf)
      let order = items.map { item in
        [
          item.contact.map { contact in contact.position } ?? .max,
          Int((item.day ?? .last).number), item.document.map { one in Int(one.packed) } ?? .max,
        ]
      }
      #expect(
        zip(order, order.dropFirst()).allSatisfy { one, next in
          one.lexicographicallyPrecedes(next)
        }, place)
      for item in items {
        #expect(books.figure(item.query(asOf: asOf)) == item.open, place)
      }
      let today = asOf ?? books.workingDay
      for age in OpenItem.Age.allCases {
        let aged = items.filter { item in item.age == age }
        let expected = aged.reduce(Amount.zero) { sum, item in sum + item.open }
        let query = FigureQuery.aged(age, countedTo: today, asOf: asOf, contact: nil)
        #expect(books.figure(query) == expected, place)
        let rows = FigureQuery.sum(aged.map { item in item.query(asOf: asOf) })
        #expect(books.rows(of: query) == books.rows(of: rows), place)
      }
    }
  }

  @Test func `why shows the rows of a figure and their sum`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let row = try #require(reports.trialBalance().row("1100"))
    let why = reports.why(try #require(row.figure), line: "1100")
    #expect(why.rows.last?.cells.last == row.cells[4])
    #expect(why.rows.last?.cells.last == .amount(amount(1355_30)))
    #expect(why.rows.dropLast().allSatisfy { row in row.cells.count == why.columns.count })
  }

  @Test(arguments: [(9, Int64(1945_80)), (10, 864_80), (4, 2162_00)])
  func `open items are what they were on the day`(march: Int, minorUnits: Int64) throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.openItems(asOf: day(3, march))
    #expect(report.row("total")?.cells[5] == .amount(amount(minorUnits)))
  }

  @Test func `a set-off moves what is open and books nothing`() throws {
    let books = try classroom()
    let reports = BookReports(books, language: .english)
    let report = reports.openItems()
    #expect(report.row("RE-3")?.cells[5] == .amount(amount(864_80)))
    #expect(report.row("GS-1") == nil)
    let before = reports.openItems(asOf: day(3, 4))
    #expect(before.row("RE-3")?.cells[5] == .amount(amount(1081_00)))
  }
}
