import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A supplier's bill: its lines in its currency and in francs, what payments have added, and the
  /// rows that made it open and settled it.
  public func show(_ id: BillID) -> Report {
    let bill = books[id]
    let name = label(.bill(id))
    var fields = [
      Report.Field("supplier", say("Supplier", "Lieferant"), .text(label(bill.contact))),
      Report.Field("date", say("Date", "Datum"), .day(bill.day)),
      Report.Field("due", say("Due", "Fällig"), .day(bill.due)),
    ]
    if bill.supply != bill.day {
      fields.append(Report.Field("supply", say("Supply", "Leistung"), .day(bill.supply)))
    }
    let reference = books.journal.texts[bill.reference]
    if !reference.isEmpty {
      fields.append(Report.Field("reference", say("Reference", "Referenz"), .text(reference)))
    }
    fields.append(Report.Field("state", say("State", "Status"), cell(bill.state)))
    if bill.isForeign {
      fields += [
        Report.Field("written", say("Written", "Lautet auf"), .text(bill.written.withCode)),
        Report.Field("rate", say("Rate", "Kurs"), .text(bill.rate.shown)),
        Report.Field("value", say("Value", "Wert"), .amount(bill.base)),
      ]
    }
    if !bill.supplement.isZero {
      fields.append(
        Report.Field(
          "added", say("Fee and difference", "Gebühr und Differenz"), .amount(bill.supplement)))
    }
    fields.append(Report.Field("total", say("Total", "Total"), .amount(bill.total)))
    return Report(
      "bill", title: say("Supplier bill \(name)", "Lieferantenrechnung \(name)"),
      subtitles: company, fields: fields, columns: billColumns,
      rows: lineRows(of: bill) + bookingRows(of: id))
  }

  private var billColumns: [Report.Column] {
    [
      column("row", Phrase("Row", "Zeile"), .code),
      column("date", Phrase("Date", "Datum"), .day),
      column("accounts", Phrase("Accounts", "Konten"), .code),
      column("text", Phrase("Text", "Text"), .text),
      column("vat", Phrase("VAT", "MWST"), .code),
      column("foreign", Phrase("Foreign", "Fremdwährung"), .text),
      column("amount", Phrase("Amount", "Betrag"), .amount),
      column("open", Phrase("Open", "Offen"), .amount),
    ]
  }

  private func lineRows(of bill: Bill) -> [Report.Row] {
    var rows = [Report.Row.heading(say("Lines", "Positionen"))]
    let currency = bill.written.currency
    for (place, line) in books.lines[bill.lines].enumerated() {
      let text = books.journal.texts[line.text]
      let foreign =
        bill.isForeign
        ? Money(books.foreignLines[bill.foreignLines.lowerBound + place], currency).withCode : ""
      rows.append(
        Report.Row(
          .normal,
          [
            .text(String(place + 1)), .empty, .text(number(of: line.account)),
            .text(text.isEmpty ? name(of: line.account) : text),
            .text(line.code.map { code in books.codes[code].name } ?? ""), .text(foreign),
            .amount(line.gross), .empty,
          ]))
    }
    return rows
  }

  private func bookingRows(of id: BillID) -> [Report.Row] {
    var rows = [Report.Row.blank, .heading(say("Bookings", "Buchungen"))]
    let document = Document.bill(id)
    let payables = books.chart[system: .payables]
    var open = Amount.zero
    for place in bookedRows(of: id) {
      let row = books.journal.rows[place.position]
      let isOwn = books.move(of: place)?.document == document.packed
      let touches = isOwn && (row.debit == payables || row.credit == payables)
      if touches { open += row.credit == payables ? row.amount : -row.amount }
      let foreign = books.journal.foreignFacts(of: place).map { fact in
        Money(fact.amount, books.chart[fact.account].currency).withCode
      }.joined(separator: ", ")
      rows.append(
        Report.Row(
          key: label(place),
          [
            .text(label(place)), .day(row.day),
            .text("\(number(of: row.debit))/\(number(of: row.credit))"), .text(about(place)),
            .text(codes(of: place)), .text(foreign), .amount(row.amount),
            touches ? .amount(open) : .empty,
          ]))
    }
    rows.append(
      Report.Row(
        .total, key: label(document),
        [
          .empty, .empty, .empty, .text(say("Open", "Offen")), .empty, .empty, .empty,
          .amount(open),
        ], figures: [7: .openItem(document, asOf: nil)]))
    return rows
  }

  /// The rows of the bill, and of the entry that books it by hand.
  private func bookedRows(of id: BillID) -> [RowID] {
    var rows = books.steps(of: .bill(id)).compactMap { step in
      if case .row(let place) = step.kind { place } else { nil }
    }
    if case .byHand(let entry) = books[id].state {
      let known = Set(rows)
      rows += books.journal.rowRange(of: entry).map { place in RowID(place) }
        .filter { place in !known.contains(place) }
    }
    return rows
  }

  func cell(_ state: BillState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }
}
