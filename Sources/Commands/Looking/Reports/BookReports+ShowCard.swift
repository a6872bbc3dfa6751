import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A card payment with the rows it booked.
  public func show(_ id: CardID) -> Report {
    let payment = books[id]
    let name = label(.card(id))
    return Report(
      "card-payment", title: say("Card payment \(name)", "Kartenzahlung \(name)"),
      subtitles: company,
      fields: [
        Report.Field("date", say("Date", "Datum"), .day(payment.day)),
        Report.Field("state", say("State", "Status"), cell(payment.state)),
        Report.Field("amount", say("Amount", "Betrag"), .amount(payment.amount)),
      ], columns: journalColumns, rows: bookedRows(.card(id)))
  }

  /// The rows that a document booked, those taken back included.
  func bookedRows(_ document: Document) -> [Report.Row] {
    let wording = RowWords(self)
    return books.rows(JournalFilter(document: document)).map { place in
      wording.journalRow(place, amount: books.journal.rows[place.position].amount)
    }
  }
}
