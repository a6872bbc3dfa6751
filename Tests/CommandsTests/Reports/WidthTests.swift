import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing
import Text

@Suite struct WidthTests {
  private func reports(_ reports: BookReports) -> [Report] {
    let books = reports.books
    let accounts = [1020, 1100, 2030].map(books.account)
    var all = [
      reports.balance(), reports.balance(of: accounts), reports.trialBalance(),
      reports.trialBalance(days: day(3, 1)...day(4, 30)), reports.balanceSheet(),
      reports.incomeStatement(), reports.openItems(), reports.vat(all: true),
      reports.sheet(of: accounts[0]), reports.tAccountReport(accounts), reports.journal(),
      reports.accounts(), reports.accounts(part: "FORDERUNG"), reports.contacts(),
      reports.invoices(), reports.creditNotes(), reports.bankTransactions(), reports.vatCodes(),
      reports.audit { _ in "reverse #1 text \"" + String(repeating: "wrong account ", count: 9) },
    ]
    let empty = Books(workingDay: day(1, 1)).standing()
    let full = books.standing()
    let effect = reports.effect(before: empty, after: full, rows: books.journal.rows.indices)
    all += [effect.figures, effect.accountLines]
    let long = "Rückzahlung mit Gutschrift"
    all.append(reports.comparison(of: empty, named: "before", with: full, named: long))
    if !books.invoices.isEmpty { all.append(reports.show(Document.invoice(InvoiceID(0)))) }
    if !books.creditNotes.isEmpty { all.append(reports.show(Document.creditNote(CreditNoteID(0)))) }
    if !books.bank.isEmpty { all.append(reports.show(Document.bank(BankID(0)))) }
    if !books.contacts.isEmpty { all.append(reports.show(ContactID(0))) }
    if !books.journal.entries.isEmpty { all.append(reports.show(EntryID(0))) }
    return all
  }

  @Test(arguments: Language.allCases, [40, 80, 200])
  func `no line is wider than the page`(language: Language, width: Int) throws {
    for books in [try seededBooks(11, steps: 60), Books(workingDay: day(3, 1))] {
      for report in reports(BookReports(books, language: language)) {
        for format in [ReportFormat.table, .plain] {
          let text = format.write(report, Page(width: width))
          #expect(text.hasSuffix("\n"))
          for line in text.split(separator: "\n") {
            #expect(columns(of: String(line)) <= width, "\(report.name): \(line)")
          }
        }
      }
    }
  }

  @Test(arguments: [40, 80, 200])
  func `T accounts keep to the page`(width: Int) throws {
    let reports = BookReports(try seededBooks(12, steps: 60), language: .german)
    let accounts = [1020, 1100, 2030, 3200].map(reports.books.account)
    let drawn = reports.drawnTAccounts(accounts, page: Page(width: width, ascii: true))
    for line in drawn.split(separator: "\n") {
      #expect(columns(of: String(line)) <= width)
    }
    #expect(!drawn.contains("│"))
  }

  @Test func `keys are unique within a report and never translated`() throws {
    let books = try seededBooks(13, steps: 100)
    let german = reports(BookReports(books, language: .german))
    let english = reports(BookReports(books, language: .english))
    for (one, other) in zip(german, english) {
      #expect(one.name == other.name)
      #expect(one.columns.map(\.key) == other.columns.map(\.key))
      #expect(one.fields.map(\.key) == other.fields.map(\.key))
      guard one.name != "accounts" else { continue }
      #expect(one.rows.map(\.key) == other.rows.map(\.key))
      let keys = one.rows.compactMap(\.key)
      #expect(Set(keys).count == keys.count, "\(one.name)")
    }
  }
}
