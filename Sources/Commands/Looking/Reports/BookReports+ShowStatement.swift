import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A receipt that a credit card has paid, with the rows it booked.
  public func show(_ id: ReceiptID) -> Report {
    let receipt = books[id]
    let name = label(.receipt(id))
    return Report(
      "receipt", title: say("Receipt \(name)", "Kreditkartenbeleg \(name)"), subtitles: company,
      fields: [
        Report.Field("merchant", say("Merchant", "Händler"), .text(text(receipt.text))),
        Report.Field("date", say("Date", "Datum"), .day(receipt.day)),
        Report.Field("state", say("State", "Status"), cell(receipt.state)),
        Report.Field("total", say("Total", "Total"), .amount(receipt.total)),
      ], columns: journalColumns, rows: bookedRows(.receipt(id)))
  }

  /// A card statement, with the rows it booked.
  public func show(_ id: StatementID) -> Report {
    let statement = books[id]
    let name = label(.statement(id))
    return Report(
      "card-statement", title: say("Card statement \(name)", "Kreditkartenabrechnung \(name)"),
      subtitles: company,
      fields: [
        Report.Field("card", say("Card", "Karte"), .text(books[statement.card].name)),
        Report.Field("date", say("Date", "Datum"), .day(statement.day)),
        Report.Field("state", say("State", "Status"), cell(statement.state)),
        Report.Field("total", say("Total", "Total"), .amount(statement.total)),
      ], columns: journalColumns, rows: bookedRows(.statement(id)))
  }

  /// A transaction on a card, with the rows it booked.
  public func show(_ id: ChargeID) -> Report {
    let charge = books[id]
    let name = label(.charge(id))
    return Report(
      "card-transaction", title: say("Card transaction \(name)", "Kartentransaktion \(name)"),
      subtitles: company,
      fields: [
        Report.Field("merchant", say("Merchant", "Händler"), .text(text(charge.text))),
        Report.Field("date", say("Date", "Datum"), .day(charge.day)),
        Report.Field("state", say("State", "Status"), cell(charge.state)),
        Report.Field("amount", say("Amount", "Betrag"), .amount(charge.amount)),
      ], columns: journalColumns, rows: bookedRows(.charge(id)))
  }

  private func text(_ reference: TextReference) -> String { books.journal.texts[reference] }

  func cell(_ state: ReceiptState) -> Report.Cell {
    .label(key: state.name, text: state.title[language])
  }

  func cell(_ state: StatementState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }

  func cell(_ state: ChargeState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }
}
