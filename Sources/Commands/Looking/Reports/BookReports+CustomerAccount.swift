import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// The account of a contact as the contact sees it, proved against 1100 and 2030.
  public func show(_ id: ContactID, asOf day: Day? = nil) -> Report {
    let account = books.customerAccount(of: id, asOf: day)
    let ofSupplier = supplierAccount(of: id, asOf: day)
    var rows: [Report.Row] = []
    // One that only sells to us has no customer account to show.
    if books[id].isCustomer || !account.lines.isEmpty || ofSupplier.isEmpty {
      rows = account.lines.map { line in
        accountRow(
          books.journal.rows[line.row.position], line.document, line.change, line.balance)
      }
      rows += proof(of: account, asOf: day)
      if !ofSupplier.isEmpty {
        rows += [.blank, .heading(say("As a supplier", "Als Lieferant"))]
      }
    }
    rows += ofSupplier
    return Report(
      "contact", title: books[id].name, subtitles: subtitles(asOf: day),
      fields: detailFields(of: id),
      columns: [
        column("date", Phrase("Date", "Datum"), .day),
        column("entry", Phrase("Entry", "Buchung"), .code),
        column("document", Phrase("Document", "Beleg"), .code),
        column("accounts", Phrase("Accounts", "Konten"), .code),
        column("text", Phrase("Text", "Text"), .text),
        column("amount", Phrase("Amount", "Betrag"), .amount),
        column("balance", Phrase("Balance", "Saldo"), .amount),
      ], rows: rows)
  }

  /// A row of the account of a customer or a supplier.
  func accountRow(
    _ row: Row, _ document: Document?, _ change: Amount, _ balance: Amount
  ) -> Report.Row {
    let text = books.journal.texts[row.text]
    let reason = RowReason(rawValue: row.reason)?.phrase[language] ?? ""
    return Report.Row(
      key: label(row.entry),
      [
        .day(row.day), .text(label(row.entry)),
        .text(document.map { document in label(document) } ?? ""),
        .text("\(number(of: row.debit))/\(number(of: row.credit))"),
        .text(text.isEmpty ? reason : text), .amount(change), .amount(balance),
      ])
  }

  private func proof(of account: CustomerAccount, asOf day: Day?) -> [Report.Row] {
    func line(
      _ kind: Report.Row.Kind, _ key: String, _ text: String, _ amount: Amount,
      _ query: FigureQuery
    ) -> Report.Row {
      Report.Row(
        kind, key: key,
        [.empty, .empty, .empty, .empty, .text(text), .empty, .amount(amount)],
        figures: [6: query])
    }
    let owed = number(of: books.chart[system: .receivables])
    let held = number(of: books.chart[system: .customerCredits])
    return [
      line(
        .subtotal, held, say("credit on \(held)", "Guthaben auf \(held)"), account.credit,
        .credit(account.contact, asOf: day)),
      line(
        .normal, owed, say("less owed on \(owed)", "weniger Schuld auf \(owed)"),
        account.receivable, .receivable(account.contact, asOf: day)),
      line(
        .total, label(account.contact), say("Balance", "Saldo"),
        account.credit - account.receivable,
        .customerAccount(account.contact, asOf: day)),
    ]
  }
}
