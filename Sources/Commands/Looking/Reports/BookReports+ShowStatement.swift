import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A receipt that a credit card has paid, with the rows it booked.
  public func show(_ id: ReceiptID) -> Report {
    let receipt = books[id]
    let name = label(.receipt(id))
    var fields = [
      Report.Field("merchant", say("Merchant", "Händler"), .text(text(receipt.text))),
      Report.Field("date", say("Date", "Datum"), .day(receipt.day)),
    ]
    if receipt.supply != receipt.day {
      fields.append(Report.Field("supply", say("Supply", "Leistung"), .day(receipt.supply)))
    }
    fields.append(Report.Field("state", say("State", "Status"), cell(receipt.state)))
    if let card = receipt.card {
      fields.append(Report.Field("card", say("Card", "Karte"), .text(books.title(card))))
    }
    if let charge = receipt.charge {
      fields.append(
        Report.Field(
          "transaction", say("Transaction", "Transaktion"), .text(label(.charge(charge)))))
    }
    if receipt.isForeign {
      fields += [
        Report.Field("written", say("Written", "Betrag"), .text(receipt.written.shown)),
        Report.Field("rate", say("Rate", "Kurs"), .text(receipt.rate.shown)),
      ]
    }
    fields.append(Report.Field("total", say("Total", "Total"), .amount(receipt.total)))
    let difference = receipt.placement.currentDifference
    if !difference.isZero {
      fields.append(
        Report.Field(
          "difference", say("Exchange difference", "Kursdifferenz"), .amount(difference)))
    }
    return Report(
      "receipt", title: say("Receipt \(name)", "Kreditkartenbeleg \(name)"), subtitles: company,
      fields: fields, columns: journalColumns, rows: bookedRows(.receipt(id)),
      notes: books.attachments(of: id).map { file in
        let title = books.journal.texts[file.name]
        return say(
          "file \(title), \(file.size) bytes, SHA-256 \(file.digest.hex)",
          "Datei \(title), \(file.size) Bytes, SHA-256 \(file.digest.hex)")
      })
  }

  /// A card statement, with the rows it booked and its transactions.
  public func show(_ id: StatementID) -> Report {
    let statement = books[id]
    let name = label(.statement(id))
    var fields = [
      Report.Field("card", say("Card", "Karte"), .text(books.title(statement.card))),
      Report.Field("date", say("Date", "Datum"), .day(statement.day)),
      Report.Field("due", say("Due", "Fällig"), .day(statement.due)),
    ]
    let reference = text(statement.reference)
    if !reference.isEmpty {
      fields.append(Report.Field("reference", say("Reference", "Referenz"), .text(reference)))
    }
    fields += [
      Report.Field("state", say("State", "Status"), cell(statement.state)),
      Report.Field("total", say("Total", "Total"), .amount(statement.total)),
      Report.Field("open", say("Open", "Offen"), .amount(statement.remaining)),
    ]
    let charges = books.charges(on: id)
    if !charges.isEmpty {
      let done = charges.count { charge in books[charge].state != .open }
      fields.append(
        Report.Field(
          "transactions", say("Transactions", "Transaktionen"),
          .text(
            say(
              "\(charges.count), \(done) matched, together \(statement.extracted.shown)",
              "\(charges.count), \(done) abgeglichen, zusammen \(statement.extracted.shown)"))))
    }
    return Report(
      "card-statement", title: say("Card statement \(name)", "Kreditkartenabrechnung \(name)"),
      subtitles: company, fields: fields, columns: journalColumns,
      rows: bookedRows(.statement(id)), notes: notes(on: charges))
  }

  /// So many transactions of a statement are told.
  private static let toldCharges = 100

  private func notes(on charges: [ChargeID]) -> [String] {
    let told = charges.prefix(Self.toldCharges).map { id in
      let charge = books[id]
      let state = charge.state.short[language]
      return "\(label(.charge(id)))  \(charge.day)  \(text(charge.text))  "
        + "\(charge.amount.shown)  \(state)"
    }
    let more = charges.count - told.count
    return more == 0
      ? told : told + [say("\(more) more transactions", "\(more) weitere Transaktionen")]
  }

  /// A transaction on a card, with the rows it or its receipts booked.
  public func show(_ id: ChargeID) -> Report {
    let charge = books[id]
    let name = label(.charge(id))
    var fields = [
      Report.Field("merchant", say("Merchant", "Händler"), .text(text(charge.text))),
      Report.Field("date", say("Date", "Datum"), .day(charge.day)),
      Report.Field(
        "statement", say("Statement", "Abrechnung"), .text(label(.statement(charge.statement)))),
      Report.Field(
        "card", say("Card", "Karte"), .text(books.title(books[charge.statement].card))),
      Report.Field("state", say("State", "Status"), cell(charge.state)),
    ]
    if let original = charge.original {
      fields.append(Report.Field("original", say("Original", "Original"), .text(original.shown)))
    }
    let receipts = books.receipts(of: id)
    if !receipts.isEmpty {
      fields.append(
        Report.Field(
          "receipts", say("Receipts", "Belege"),
          .text(books.names(of: receipts.map { id in .receipt(id) }))))
    }
    if let bill = charge.bill {
      fields.append(
        Report.Field("bill", say("Bill", "Lieferantenrechnung"), .text(label(.bill(bill)))))
    }
    fields.append(Report.Field("amount", say("Amount", "Betrag"), .amount(charge.amount)))
    return Report(
      "card-transaction", title: say("Card transaction \(name)", "Kartentransaktion \(name)"),
      subtitles: company, fields: fields, columns: journalColumns,
      rows: bookedRows(.charge(id)) + receipts.flatMap { id in bookedRows(.receipt(id)) })
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
