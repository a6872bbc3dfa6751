import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// A card payment: what is known of it, what is missing, its receipts and the rows it booked.
  public func show(_ id: CardID) -> Report {
    let name = label(.card(id))
    return Report(
      "card-payment", title: say("Card payment \(name)", "Kartenzahlung \(name)"),
      subtitles: company, fields: fields(of: id), columns: journalColumns,
      rows: bookedRows(.card(id)), notes: receiptNotes(id) + missingNotes(id))
  }

  private func fields(of id: CardID) -> [Report.Field] {
    let payment = books[id]
    let texts = books.journal.texts
    var fields = [
      Report.Field("merchant", say("Merchant", "Händler"), .text(texts[payment.text])),
      Report.Field("date", say("Date", "Datum"), .day(payment.day)),
      Report.Field("state", say("State", "Status"), cell(payment.state)),
    ]
    switch payment.state {
    case .pending:
      fields.append(
        Report.Field("last-day", say("Collected by", "Einzug bis"), .day(payment.lastDay)))
    case .executed(let day), .final(let day, _):
      fields.append(Report.Field("collected", say("Collected", "Eingezogen"), .day(day)))
    case .released: break
    }
    fields.append(Report.Field("amount", say("Amount", "Betrag"), .amount(payment.amount)))
    if payment.amount != payment.reserved {
      fields.append(
        Report.Field("reserved", say("Reserved", "Reserviert"), .amount(payment.reserved)))
    }
    fields.append(
      Report.Field(
        "transfer", say("Transfer account", "Transferkonto"),
        .text(numberAndName(payment.transfer))))
    if let category = payment.category {
      fields.append(
        Report.Field("category", say("Category", "Kategorie"), .text(numberAndName(category))))
    }
    if payment.vat != .unknown {
      fields.append(Report.Field("vat", say("VAT", "MWST"), vat(payment)))
    }
    if payment.purpose != .none {
      fields.append(Report.Field("text", say("Text", "Text"), .text(texts[payment.purpose])))
    }
    if payment.isCompleteByHand {
      let reason = texts[payment.reason]
      fields.append(
        Report.Field(
          "by-hand", say("Marked as complete", "Als komplett markiert"),
          .text(reason.isEmpty ? say("by hand", "von Hand") : reason)))
    }
    fields.append(Report.Field("complete", say("Complete", "Komplett"), completeness(id)))
    return fields
  }

  private func receiptNotes(_ id: CardID) -> [String] {
    books.attachments(of: id).map { file in
      let name = books.journal.texts[file.name]
      return say(
        "receipt \(name), \(file.size) bytes, SHA-256 \(file.digest.hex)",
        "Beleg \(name), \(file.size) Bytes, SHA-256 \(file.digest.hex)")
    }
  }

  /// What keeps it from being final, point by point.
  private func missingNotes(_ id: CardID) -> [String] {
    books.obstacles(to: id).each.map { obstacle in
      let command = Catalogue.localized(books.nextStep(id, obstacle), language)
      return "✗ \(obstacle.title[language]): \(command)"
    }
  }

  /// The rows that a document booked, those taken back included.
  func bookedRows(_ document: Document) -> [Report.Row] {
    let wording = RowWords(self)
    return books.rows(JournalFilter(document: document)).map { place in
      wording.journalRow(place, amount: books.journal.rows[place.position].amount)
    }
  }
}
