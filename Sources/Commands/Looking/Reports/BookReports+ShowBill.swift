import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A supplier's bill, with the rows it booked.
  public func show(_ id: BillID) -> Report {
    let bill = books[id]
    let name = label(.bill(id))
    return Report(
      "bill", title: say("Supplier bill \(name)", "Lieferantenrechnung \(name)"),
      subtitles: company,
      fields: [
        Report.Field("supplier", say("Supplier", "Lieferant"), .text(label(bill.contact))),
        Report.Field("date", say("Date", "Datum"), .day(bill.day)),
        Report.Field("due", say("Due", "Fällig"), .day(bill.due)),
        Report.Field("state", say("State", "Status"), cell(bill.state)),
        Report.Field("total", say("Total", "Total"), .amount(bill.total)),
      ], columns: journalColumns, rows: bookedRows(.bill(id)))
  }

  func cell(_ state: BillState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }
}
