import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Session

extension Measurement {
  private struct Asked {
    let name: String
    let report: (BookReports) -> Report
  }

  /// Each report as figures and as the text of a table.
  static func reports(_ paths: [String]) throws {
    let desk = Desk()
    for path in paths { try desk.run(path) }
    let context = desk.runner.session.context
    let reports = BookReports(context.books, language: .english)
    guard let writer = ReportFormats.find("table") else { throw Failure("there are no tables") }
    for asked in try questions(context) {
      repeated("\(asked.name)\tfigures", least: 3, most: 100, seconds: 0.3) {
        timed { swallow(asked.report(reports)) }
      }
      repeated("\(asked.name)\ttext", least: 3, most: 100, seconds: 0.3) {
        timed { swallow(writer.write(asked.report(reports), Page(width: 100))) }
      }
    }
  }

  private static func questions(_ context: Context) throws -> [Asked] {
    let bank = try account(1020, context)
    let receivables = try account(1100, context)
    guard let first = Day(year: 2026, month: 6, day: 1),
      let last = Day(year: 2026, month: 6, day: 30)
    else { throw Failure("June has no such days") }
    return [
      Asked(name: "balance") { reports in reports.balance() },
      Asked(name: "trial-balance") { reports in reports.trialBalance() },
      Asked(name: "trial-balance of June") { reports in reports.trialBalance(days: first...last) },
      Asked(name: "balance-sheet") { reports in reports.balanceSheet() },
      Asked(name: "balance-sheet as-of June") { reports in reports.balanceSheet(asOf: last) },
      Asked(name: "income-statement") { reports in reports.incomeStatement() },
      Asked(name: "vat") { reports in reports.vat() },
      Asked(name: "vat of June") { reports in reports.vat(days: first...last) },
      Asked(name: "open-items") { reports in reports.openItems() },
      Asked(name: "list contacts") { reports in reports.contacts() },
      Asked(name: "list invoices") { reports in reports.invoices() },
      Asked(name: "show contact") { reports in reports.show(ContactID(0)) },
      Asked(name: "sheet 1020, a day") { reports in reports.sheet(of: bank, days: first...first) },
      Asked(name: "sheet 1100") { reports in reports.sheet(of: receivables) },
      Asked(name: "sheet 1020") { reports in reports.sheet(of: bank) },
      Asked(name: "journal, a day") { reports in
        reports.journal(JournalFilter(days: first...first))
      },
      Asked(name: "journal") { reports in reports.journal() },
    ]
  }

  private static func account(_ number: Int, _ context: Context) throws -> AccountID {
    let found = context.books.chart.find(number)
    guard let found else { throw Failure("there is no account \(number)") }
    return found
  }
}
