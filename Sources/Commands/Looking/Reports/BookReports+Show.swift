import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A document of any kind.
  public func show(_ document: Document) -> Report {
    switch document {
    case .invoice(let id): show(id)
    case .creditNote(let id): show(id)
    case .bank(let id): show(id)
    case .card(let id): show(id)
    case .sale(let id): show(id)
    case .tillDay(let id): show(id)
    case .bill(let id): show(id)
    case .receipt(let id): show(id)
    case .statement(let id): show(id)
    case .charge(let id): show(id)
    }
  }

  /// An invoice: its lines, and everything that made it open and settled it.
  public func show(_ id: InvoiceID) -> Report {
    let invoice = books[id]
    let name = label(.invoice(id))
    var fields = [
      Report.Field("customer", say("Customer", "Kunde"), .text(label(invoice.contact))),
      Report.Field("date", say("Date", "Datum"), .day(invoice.day)),
      Report.Field("due", say("Due", "Fällig"), .day(invoice.due)),
    ]
    if invoice.supply != invoice.day {
      fields.append(Report.Field("supply", say("Supply", "Leistung"), .day(invoice.supply)))
    }
    let reference = books.journal.texts[invoice.reference]
    if !reference.isEmpty {
      fields.append(Report.Field("reference", say("Reference", "Referenz"), .text(reference)))
    }
    fields += [
      Report.Field("state", say("State", "Status"), cell(invoice.state)),
      Report.Field("total", say("Total", "Total"), .amount(invoice.total)),
    ]
    fields += foreignFields(books.foreign(id), open: books.open(id))
    return Report(
      "invoice", title: say("Invoice \(name)", "Rechnung \(name)"), subtitles: company,
      fields: fields, columns: documentColumns,
      rows: lineRows(invoice.lines) + stepRows(of: .invoice(id)))
  }

  /// A credit note: its lines, and how it was settled; what is open on it is less than zero.
  public func show(_ id: CreditNoteID) -> Report {
    let note = books[id]
    let name = label(.creditNote(id))
    return Report(
      "credit-note", title: say("Credit note \(name)", "Gutschrift \(name)"), subtitles: company,
      fields: [
        Report.Field("customer", say("Customer", "Kunde"), .text(label(note.contact))),
        Report.Field("date", say("Date", "Datum"), .day(note.day)),
        Report.Field(
          "invoice", say("Invoice", "Rechnung"), .text(label(.invoice(note.invoice)))),
        Report.Field("state", say("State", "Status"), cell(note.state)),
        Report.Field("total", say("Total", "Total"), .amount(note.total)),
      ] + foreignFields(books.foreign(id), open: books.open(id)), columns: documentColumns,
      rows: lineRows(note.lines) + stepRows(of: .creditNote(id)))
  }

  private var documentColumns: [Report.Column] {
    [
      column("row", Phrase("Row", "Zeile"), .code),
      column("date", Phrase("Date", "Datum"), .day),
      column("accounts", Phrase("Accounts", "Konten"), .code),
      column("text", Phrase("Text", "Text"), .text),
      column("vat", Phrase("VAT", "MWST"), .code),
      column("amount", Phrase("Amount", "Betrag"), .amount),
      column("open", Phrase("Open", "Offen"), .amount),
    ]
  }

  private func lineRows(_ range: Range<Int>) -> [Report.Row] {
    var rows = [Report.Row.heading(say("Lines", "Positionen"))]
    for (place, line) in books.lines[range].enumerated() {
      let text = books.journal.texts[line.text]
      rows.append(
        Report.Row(
          .normal,
          [
            .text(String(place + 1)), .empty, .text(number(of: line.account)),
            .text(text.isEmpty ? name(of: line.account) : text),
            .text(line.code.map { code in books.codes[code].name } ?? ""), .amount(line.gross),
            .empty,
          ]))
    }
    return rows
  }

  private func stepRows(of document: Document) -> [Report.Row] {
    var rows = [Report.Row.blank, .heading(say("Bookings", "Buchungen"))]
    var open = Amount.zero
    for step in books.steps(of: document) {
      open += step.change
      let running = step.change.isZero ? Report.Cell.empty : .amount(open)
      switch step.kind {
      case .row(let place):
        let row = books.journal.rows[place.position]
        rows.append(
          Report.Row(
            key: label(place),
            [
              .text(label(place)), .day(row.day),
              .text("\(number(of: row.debit))/\(number(of: row.credit))"), .text(about(place)),
              .text(codes(of: place)), .amount(row.amount), running,
            ]))
      case .setOff(let other):
        let text = say("set off with \(label(other))", "verrechnet mit \(label(other))")
        rows.append(
          Report.Row(
            .normal,
            [
              .text("–"), .day(step.day), .empty, .text(text), .empty,
              .amount(step.change.magnitude), running,
            ]))
      }
    }
    rows.append(
      Report.Row(
        .total, key: label(document),
        [.empty, .empty, .empty, .text(say("Open", "Offen")), .empty, .empty, .amount(open)],
        figures: [6: .openItem(document, asOf: nil)]))
    return rows
  }

  /// A bank transaction with the rows it booked, those taken back included.
  public func show(_ id: BankID) -> Report {
    let line = books[id]
    let name = label(.bank(id))
    var fields = [
      Report.Field("account", say("Account", "Konto"), .text(numberAndName(line.account))),
      Report.Field("date", say("Date", "Datum"), .day(line.day)),
      Report.Field(
        "amount", say("Amount", "Betrag"),
        cell(Money(line.amount, books.chart[line.account].currency))),
    ]
    fields += ownFields(of: line)
    if !line.fee.isZero {
      let fee = Money(line.fee, books.chart[line.account].currency)
      fields.append(Report.Field("fee", say("Fee", "Gebühr"), cell(fee)))
    }
    if let contact = line.contact {
      fields.append(Report.Field("contact", say("Contact", "Kontakt"), .text(label(contact))))
    }
    let text = books.journal.texts[line.text]
    if !text.isEmpty { fields.append(Report.Field("text", say("Text", "Text"), .text(text))) }
    fields.append(Report.Field("state", say("State", "Status"), cell(line.state)))
    let reason = books.journal.texts[line.reason]
    if !reason.isEmpty {
      fields.append(Report.Field("reason", say("Reason", "Grund"), .text(reason)))
    }
    let query = FigureQuery.bankTransaction(id)
    let wording = RowWords(self)
    var rows = books.rows(JournalFilter(document: .bank(id))).map { place in
      wording.journalRow(place, amount: books.journal.rows[place.position].amount)
    }
    rows.append(
      Report.Row(
        .total, key: name,
        [
          .empty, .empty, .empty, .empty,
          .text(
            say("booked on \(number(of: line.account))", "verbucht auf \(number(of: line.account))")
          ),
          .empty, .amount(books.figure(query)),
        ], figures: [6: query]))
    return Report(
      "bank-transaction", title: say("Bank transaction \(name)", "Banktransaktion \(name)"),
      subtitles: company, fields: fields, columns: journalColumns, rows: rows,
      notes: foreignNotes(of: entries(of: id)))
  }

  private func entries(of id: BankID) -> [EntryID] {
    guard books.chart.foreignCount > 0 else { return [] }
    let rows = books.rows(JournalFilter(document: .bank(id)))
    return Array(Set(rows.map { row in books.journal.rows[row.position].entry })).sorted()
  }

  /// Currency, rate and value of a line of an account that is kept in another currency.
  private func ownFields(of line: BankTransaction) -> [Report.Field] {
    let currency = books.chart[line.account].currency
    guard currency != .chf else { return [] }
    var fields = [Report.Field("currency", say("Currency", "Währung"), .text(currency.code))]
    if let rate = line.rate {
      fields.append(Report.Field("rate", say("Rate", "Kurs"), .text(rate.shown)))
    }
    if let value = try? books.value(of: line) {
      fields.append(Report.Field("value", say("In CHF", "In CHF"), .amount(value)))
    }
    return fields
  }
}
