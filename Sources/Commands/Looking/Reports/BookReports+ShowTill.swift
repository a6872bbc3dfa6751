import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A sale at the till.
  public func show(_ id: SaleID) -> Report {
    let sale = books[id]
    let name = label(.sale(id))
    return Report(
      "sale", title: say("Sale \(name)", "Kassenbeleg \(name)"), subtitles: company,
      fields: [
        Report.Field("date", say("Date", "Datum"), .day(books[sale.day].day)),
        Report.Field(
          "state", say("State", "Status"),
          .label(key: sale.stateName, text: sale.title[language])),
        Report.Field("amount", say("Amount", "Betrag"), .amount(sale.amount)),
      ], columns: journalColumns, rows: [])
  }

  /// A day at the till with the rows its export booked.
  public func show(_ id: TillDayID) -> Report {
    let day = books[id]
    let name = label(.tillDay(id))
    return Report(
      "till-day", title: say("Day at the till \(name)", "Tagesabschluss \(name)"),
      subtitles: company,
      fields: [
        Report.Field("date", say("Date", "Datum"), .day(day.day)),
        Report.Field("state", say("State", "Status"), cell(day.state)),
      ], columns: journalColumns, rows: bookedRows(.tillDay(id)))
  }
}
