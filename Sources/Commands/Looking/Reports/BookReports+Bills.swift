import Books
import Diagnostics
import Exchange
import Ledger

// Bills as lists: all of them, and what is owed on 2000.
extension BookReports {
  /// All bills; drafts are not owed yet.
  public func bills() -> Report {
    var reference = column("reference", Phrase("Reference", "Referenz"), .text)
    var date = column("date", Phrase("Date", "Datum"), .day)
    var written = column("written", Phrase("Written", "Lautet auf"), .text)
    // What 'show' tells of each bill.
    reference.isLeftOut = true
    date.isLeftOut = true
    written.isLeftOut = true
    return Report(
      "bills", title: say("Suppliers' bills", "Lieferantenrechnungen"), subtitles: company,
      columns: [
        column("bill", Phrase("Bill", "Rechnung"), .code),
        column("supplier", Phrase("Supplier", "Lieferant"), .text),
        reference, date,
        column("due", Phrase("Due", "Fällig"), .day),
        column("state", Phrase("State", "Status"), .code),
        written,
        column("total", Phrase("Total", "Total"), .amount),
        column("open", Phrase("Open", "Offen"), .amount),
      ],
      rows: books.bills.enumerated().map { place, bill in
        let document = Document.bill(BillID(place))
        let name = label(document)
        return Report.Row(
          key: name,
          [
            .text(name), .text(label(bill.contact)),
            .text(books.journal.texts[bill.reference]), .day(bill.day), .day(bill.due),
            cell(bill.state), .text(bill.isForeign ? bill.written.shown : ""),
            .amount(bill.total), .amount(bill.remaining),
          ], column: 8, figure: .openItem(document, asOf: nil))
      })
  }

  /// What is owed to suppliers and on card statements, by due date; the total is the balance of
  /// 2000.
  public func openPayables(asOf day: Day? = nil, contact: ContactID? = nil) -> Report {
    let items = books.openPayables(asOf: day).filter { item in
      contact == nil || item.contact == contact
    }
    var rows: [Report.Row] = []
    var sum = Amount.zero
    var total = Amount.zero
    for (place, item) in items.enumerated() {
      rows.append(row(item, asOf: day))
      sum += item.open
      total += item.open
      let isLast = place + 1 == items.count || items[place + 1].contact != item.contact
      guard isLast else { continue }
      if let supplier = item.contact {
        rows.append(
          Report.Row(
            .subtotal, key: label(supplier),
            [.empty, .text("Total \(label(supplier))"), .empty, .empty, .empty, .amount(sum)],
            figures: [5: .payable(supplier, asOf: day)]))
      }
      sum = .zero
    }
    let account = books.chart[system: .payables]
    let query: FigureQuery =
      contact.map { contact in .payable(contact, asOf: day) }
      ?? .balance(of: account, side: .credit, days: through(day))
    let words = contact == nil ? numberAndName(account) : say("Total", "Total")
    rows.append(
      Report.Row(
        .total, key: "total", [.empty, .text(words), .empty, .empty, .empty, .amount(total)],
        figures: [5: query]))
    rows += ages(items.map { item in (item.age, item.open) }) { _ in nil }
    return Report(
      "open-payables", title: say("Open bills", "Offene Lieferantenrechnungen"),
      subtitles: subtitles(asOf: day),
      columns: [
        column("document", Phrase("Document", "Beleg"), .code),
        column("supplier", Phrase("Supplier", "Lieferant"), .text),
        column("date", Phrase("Date", "Datum"), .day),
        column("due", Phrase("Due", "Fällig"), .day),
        column("age", Phrase("Overdue", "Überfällig"), .code),
        column("open", Phrase("Open", "Offen"), .amount),
      ], rows: rows)
  }

  private func row(_ item: OpenPayable, asOf day: Day?) -> Report.Row {
    let document: String? = if let document = item.document { label(document) } else { nil }
    let supplier: String
    if let contact = item.contact {
      supplier = label(contact)
    } else if case .statement(let id) = item.document {
      supplier = books[books[id].card].name
    } else {
      supplier = say("hand bookings without supplier", "Handbuchungen ohne Lieferant")
    }
    var figures: [Int: FigureQuery] = [:]
    if case .bill = item.document, let bill = item.document {
      figures[5] = .openItem(bill, asOf: day)
    }
    return Report.Row(
      .normal, key: document ?? supplier,
      [
        .text(document ?? ""), .text(supplier), item.day.map(Report.Cell.day) ?? .empty,
        item.due.map(Report.Cell.day) ?? .empty,
        item.due == nil ? .empty : item.age.cell(language), .amount(item.open),
      ], figures: figures)
  }
}
