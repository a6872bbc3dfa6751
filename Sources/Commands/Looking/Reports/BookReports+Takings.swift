import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// The takings of a day by payment method and VAT code, and the cash that must be there.
  public func takings(of day: Day) -> Report {
    let id = books.tillDay(on: day)
    var fields: [Report.Field] = []
    if let id {
      let takings = books[id]
      fields = [
        Report.Field("day", say("Closing", "Tagesabschluss"), .text(label(.tillDay(id)))),
        Report.Field("state", say("State", "Status"), cell(takings.state)),
      ]
    }
    if !(id.map { id in books[id].state.isExported } ?? false),
      let expected = books.expectedCash(on: day)
    {
      fields.append(
        Report.Field("expected", say("Cash expected", "Kasse erwartet"), .amount(expected)))
    }
    if let id { fields += countFields(books[id]) }
    let groups = id.map { id in books[id].orderedGroups } ?? []
    return Report(
      "takings", title: say("Takings of \(day)", "Tageseinnahmen vom \(day)"),
      subtitles: company, fields: fields,
      columns: [
        column("method", Phrase("Paid by", "Bezahlt"), .code),
        column("item", Phrase("VAT", "MWST"), .code),
        column("net", Phrase("Net", "Netto"), .amount),
        column("tax", Phrase("Tax", "Steuer"), .amount),
        column("gross", Phrase("Gross", "Brutto"), .amount),
      ],
      rows: groups.isEmpty ? [] : takingsRows(groups),
      notes: groups.isEmpty ? [say("nothing sold", "nichts verkauft")] : [])
  }

  private func takingsRows(_ groups: [TakingsGroup]) -> [Report.Row] {
    var rows: [Report.Row] = []
    var total = Sums()
    for method in PaymentMethod.allCases {
      let own = groups.filter { group in group.method == method }
      guard !own.isEmpty else { continue }
      var sums = Sums()
      for group in own {
        let tax = books.tax(of: group)
        sums.add(group.amount, tax: tax)
        rows.append(
          Report.Row(
            .normal,
            [
              cell(method), cell(group.item), .amount(group.amount - tax), .amount(tax),
              .amount(group.amount),
            ]))
      }
      total.add(sums)
      guard own.count > 1 else { continue }
      rows.append(Report.Row(.subtotal, [cell(method), .empty] + sums.cells))
    }
    rows.append(Report.Row(.total, [.text(say("Total", "Total")), .empty] + total.cells))
    return rows
  }

  private struct Sums {
    var gross = Amount.zero
    var tax = Amount.zero

    mutating func add(_ amount: Amount, tax: Amount) {
      gross += amount
      self.tax += tax
    }

    mutating func add(_ other: Sums) { add(other.gross, tax: other.tax) }

    var cells: [Report.Cell] { [.amount(gross - tax), .amount(tax), .amount(gross)] }
  }

  /// All sales at the till.
  public func sales() -> Report {
    Report(
      "sales", title: say("Sales at the till", "Kassenbelege"), subtitles: company,
      columns: [
        column("sale", Phrase("Sale", "Beleg"), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("method", Phrase("Paid by", "Bezahlt"), .code),
        column("text", Phrase("Text", "Text"), .text),
        column("state", Phrase("State", "Status"), .code),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ],
      rows: books.sales.enumerated().map { place, sale in
        let name = label(.sale(SaleID(place)))
        let first = books.saleLines[Int(sale.lines.lowerBound)]
        return Report.Row(
          key: name,
          [
            .text(name), .day(books[sale.day].day), cell(sale.method),
            .text(books.journal.texts[first.text]),
            .label(key: sale.stateName, text: sale.title[language]), .amount(sale.amount),
          ])
      })
  }

  /// All days at the till with their takings.
  public func tillDays() -> Report {
    Report(
      "till-days", title: say("Days at the till", "Tagesabschlüsse"), subtitles: company,
      columns: [
        column("day", Phrase("Closing", "Abschluss"), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("state", Phrase("State", "Status"), .code),
        column("cash", Phrase("Cash", "Bar"), .amount),
        column("card", Phrase("Card", "Karte"), .amount),
        column("voucher", Phrase("Voucher", "Gutschein"), .amount),
        column("difference", Phrase("Difference", "Differenz"), .amount),
      ],
      rows: books.tillDays.enumerated().map { place, day in
        let name = label(.tillDay(TillDayID(place)))
        return Report.Row(
          key: name,
          [
            .text(name), .day(day.day), cell(day.state), .amount(day.takings(.cash)),
            .amount(day.takings(.card)), .amount(day.takings(.voucher)),
            day.state.count.map { count in .amount(count.difference) } ?? .empty,
          ])
      })
  }
}
