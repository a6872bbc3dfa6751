import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A sale at the till with its lines.
  public func show(_ id: SaleID) -> Report {
    let sale = books[id]
    let name = label(.sale(id))
    var fields = [
      Report.Field("date", say("Date", "Datum"), .day(books[sale.day].day)),
      Report.Field("day", say("Closing", "Tagesabschluss"), .text(label(.tillDay(sale.day)))),
      Report.Field("method", say("Paid by", "Bezahlt"), cell(sale.method)),
      Report.Field(
        "state", say("State", "Status"),
        .label(key: sale.stateName, text: sale.title[language])),
      Report.Field("amount", say("Amount", "Betrag"), .amount(sale.amount)),
    ]
    if let invoice = sale.invoice {
      fields.append(
        Report.Field("invoice", say("Invoice", "Rechnung"), .text(label(.invoice(invoice)))))
    }
    let lines = books.saleLines[Int(sale.lines.lowerBound)..<Int(sale.lines.upperBound)]
    return Report(
      "sale", title: say("Sale \(name)", "Kassenbeleg \(name)"), subtitles: company,
      fields: fields,
      columns: [
        column("line", Phrase("Line", "Zeile"), .count),
        column("text", Phrase("Text", "Text"), .text),
        column("vat", Phrase("VAT", "MWST"), .code),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ],
      rows: lines.enumerated().map { place, line in
        Report.Row(
          .normal,
          [
            .number(place + 1), .text(books.journal.texts[line.text]), cell(line.item),
            .amount(line.amount),
          ])
      })
  }

  /// A day at the till: its takings, the count, and the rows that its export booked.
  public func show(_ id: TillDayID) -> Report {
    let day = books[id]
    let name = label(.tillDay(id))
    var fields = [
      Report.Field("date", say("Date", "Datum"), .day(day.day)),
      Report.Field("state", say("State", "Status"), cell(day.state)),
    ]
    for group in day.orderedGroups {
      let words = [group.method.title[language], cell(group.item).shown]
      let title = words.filter { word in !word.isEmpty }.joined(separator: " ")
      fields.append(
        Report.Field(
          "\(group.method.name)-\(key(group.item))", title, .amount(group.amount)))
    }
    fields += countFields(day)
    return Report(
      "till-day", title: say("Day at the till \(name)", "Tagesabschluss \(name)"),
      subtitles: company, fields: fields, columns: journalColumns,
      rows: bookedRows(.tillDay(id)))
  }

  func countFields(_ day: TillDay) -> [Report.Field] {
    guard let count = day.state.count else { return [] }
    return [
      Report.Field("counted", say("Cash counted", "Kasse gezählt"), .amount(count.counted)),
      Report.Field("difference", say("Difference", "Differenz"), .amount(count.difference)),
    ]
  }

  func cell(_ method: PaymentMethod) -> Report.Cell {
    .label(key: method.name, text: method.title[language])
  }

  /// The VAT code of goods, or that it is a voucher.
  func cell(_ item: TakingsGroup.Item) -> Report.Cell {
    switch item {
    case .goods(let code?): .text(books.codes[code].name)
    case .goods(nil): .empty
    case .voucher: .label(key: "voucher", text: say("voucher", "Gutschein"))
    }
  }

  private func key(_ item: TakingsGroup.Item) -> String {
    switch item {
    case .goods(let code?): books.codes[code].name
    case .goods(nil): "goods"
    case .voucher: "voucher"
    }
  }
}
