import Books
import Diagnostics
import Exchange
import Ledger
import Text

extension BookReports {
  /// The chart; `part` is the beginning of a number or a part of a name, accents left aside.
  public func accounts(part: String? = nil) -> Report {
    let wanted = part.map(folded)
    let shown = books.chart.ordered.filter { id in
      guard let part, let wanted else { return true }
      return number(of: id).hasPrefix(part) || folded(name(of: id)).contains(wanted)
    }
    let isForeign = hasForeign(shown)
    return Report(
      "accounts", title: say("Accounts", "Kontenplan"), subtitles: company,
      columns: [
        column("number", Phrase("Account", "Konto"), .code),
        column("name", Phrase("Name", "Bezeichnung"), .text),
        column("kind", Phrase("Kind", "Art"), .code),
        column("vat", Phrase("VAT", "MWST"), .code),
        column("balance", Phrase("Balance", "Saldo"), .amount),
      ] + (isForeign ? ownColumns : []),
      rows: shown.map { id in
        let account = books.chart[id]
        let query = FigureQuery.balance(of: id, side: account.kind.naturalSide, days: nil)
        return Report.Row(
          key: number(of: id),
          [
            .text(number(of: id)), .text(name(of: id)), kind(account.kind),
            .text(account.usualCode ?? ""), .amount(books.figure(query)),
          ] + (isForeign ? ownCells(id, books.journal.foreignBalance(of: id)) : []),
          figures: [4: query])
      })
  }

  private func kind(_ kind: AccountKind) -> Report.Cell {
    switch kind {
    case .asset: .label(key: "asset", text: say("asset", "Aktiv"))
    case .liability: .label(key: "liability", text: say("liability", "Passiv"))
    case .income: .label(key: "income", text: say("income", "Ertrag"))
    case .expense: .label(key: "expense", text: say("expense", "Aufwand"))
    case .closing: .label(key: "closing", text: say("closing", "Abschluss"))
    }
  }

  /// All contacts with what they owe and what we hold for them, and what else is asked for.
  public func contacts(_ fields: [ContactField] = []) -> Report {
    let balances = books.customerBalances()
    return Report(
      "contacts", title: say("Contacts", "Kontakte"), subtitles: company,
      columns: [
        column("number", Phrase("No.", "Nr."), .count),
        column("name", Phrase("Name", "Name"), .text),
        column("role", Phrase("Role", "Rolle"), .code),
        column("receivable", Phrase("Owes", "Schuldet"), .amount),
        column("credit", Phrase("Credit", "Guthaben"), .amount),
      ] + fields.map { field in column(field.keyword.english, field.title, .text) },
      rows: books.contacts.enumerated().map { place, contact in
        let owed = FigureQuery.receivable(ContactID(place), asOf: nil)
        let held = FigureQuery.credit(ContactID(place), asOf: nil)
        return Report.Row(
          key: contact.name,
          [
            .number(contact.number), .text(contact.name), role(contact),
            .amount(balances[place].receivable), .amount(balances[place].credit),
          ] + fields.map { field in .text(books.text(field, of: ContactID(place))) },
          figures: [3: owed, 4: held])
      })
  }

  func role(_ contact: Contact) -> Report.Cell {
    switch (contact.isCustomer, contact.isSupplier) {
    case (true, true): .label(key: "both", text: say("both", "beides"))
    case (_, true): .label(key: "supplier", text: say("supplier", "Lieferant"))
    case (_, false): .label(key: "customer", text: say("customer", "Kunde"))
    }
  }

  /// All invoices; drafts are not open yet.
  public func invoices() -> Report {
    let isForeign = !books.foreignParts.isEmpty
    return Report(
      "invoices", title: say("Invoices", "Rechnungen"), subtitles: company,
      columns: [
        column("invoice", Phrase("Invoice", "Rechnung"), .code),
        column("customer", Phrase("Customer", "Kunde"), .text),
        column("date", Phrase("Date", "Datum"), .day),
        column("due", Phrase("Due", "Fällig"), .day),
        column("state", Phrase("State", "Status"), .code),
        column("total", Phrase("Total", "Total"), .amount),
        column("open", Phrase("Open", "Offen"), .amount),
      ] + (isForeign ? ownColumns : []),
      rows: books.invoices.enumerated().map { place, invoice in
        let document = Document.invoice(InvoiceID(place))
        let open = books.open(InvoiceID(place))
        let own: [Report.Cell] =
          open.currency == .chf ? [.empty, .empty] : [.text(open.currency.code), cell(open)]
        let name = label(document)
        return Report.Row(
          key: name,
          [
            .text(name), .text(label(invoice.contact)), .day(invoice.day),
            .day(invoice.due), cell(invoice.state), .amount(invoice.total),
            .amount(invoice.remaining),
          ] + (isForeign ? own : []), column: 6, figure: .openItem(document, asOf: nil))
      })
  }

  /// All credit notes; what is open on one is less than zero, as on 1100.
  public func creditNotes() -> Report {
    Report(
      "credit-notes", title: say("Credit notes", "Gutschriften"), subtitles: company,
      columns: [
        column("credit-note", Phrase("Note", "Gutschrift"), .code),
        column("customer", Phrase("Customer", "Kunde"), .text),
        column("date", Phrase("Date", "Datum"), .day),
        column("invoice", Phrase("Invoice", "Rechnung"), .code),
        column("state", Phrase("State", "Status"), .code),
        column("total", Phrase("Total", "Total"), .amount),
        column("open", Phrase("Open", "Offen"), .amount),
      ],
      rows: books.creditNotes.enumerated().map { place, note in
        let document = Document.creditNote(CreditNoteID(place))
        return Report.Row(
          key: label(document),
          [
            .text(label(document)), .text(label(note.contact)), .day(note.day),
            .text(label(.invoice(note.invoice))), cell(note.state), .amount(note.total),
            .amount(-note.remaining),
          ], column: 6, figure: .openItem(document, asOf: nil))
      })
  }

  /// All bank transactions, or those of one account.
  public func bankTransactions(of account: AccountID? = nil) -> Report {
    let shown = books.bank.indices.filter { place in
      account == nil || books.bank[place].account == account
    }
    let isForeign = hasForeign(shown.map { place in books.bank[place].account })
    return Report(
      "bank-transactions", title: say("Bank transactions", "Banktransaktionen"),
      subtitles: company,
      columns: [
        column("transaction", Phrase("No.", "Nr."), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("account", Phrase("Account", "Konto"), .code),
        column("contact", Phrase("Contact", "Kontakt"), .text),
        column("text", Phrase("Text", "Text"), .text),
        column("state", Phrase("State", "Status"), .code),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ] + (isForeign ? [column("currency", Phrase("Cur.", "Whg."), .code)] : []),
      rows: shown.map { place in
        let line = books.bank[place]
        // `map(label)` would copy the books for each row.
        let contact = if let contact = line.contact { label(contact) } else { "" }
        let name = label(.bank(BankID(place)))
        return Report.Row(
          key: name,
          [
            .text(name), .day(line.day), .text(number(of: line.account)),
            .text(contact), .text(books.journal.texts[line.text]),
            cell(line.state),
            cell(Money(line.amount, books.chart[line.account].currency)),
          ] + (isForeign ? [.text(books.chart[line.account].currency.code)] : []))
      })
  }

  /// The VAT codes with rate, box, account and the days of supply they hold for.
  public func vatCodes() -> Report {
    Report(
      "vat-codes", title: say("VAT codes", "MWST-Codes"), subtitles: company,
      columns: [
        column("code", Phrase("Code", "Code"), .code),
        column("rate", Phrase("Rate", "Satz"), .code),
        column("box", Phrase("Box", "Ziffer"), .code),
        column("account", Phrase("Account", "Konto"), .code),
        column("from", Phrase("From", "Ab"), .day),
        column("to", Phrase("To", "Bis"), .day),
        column("name", Phrase("Name", "Bezeichnung"), .text),
      ],
      rows: books.codes.codes.map { code in
        let boxes = [code.secondBox, code.box == 0 ? nil : code.box].compactMap { box in box }
        return Report.Row(
          key: code.name,
          [
            .text(code.name), .text(rate(code.rate)),
            .text(boxes.map(String.init).joined(separator: "+")),
            .text(number(of: code.account)), code.validFrom.map(Report.Cell.day) ?? .empty,
            code.validTo.map(Report.Cell.day) ?? .empty,
            .text(language == .german ? code.germanName : code.englishName),
          ])
      })
  }

  /// `8.1 %` for 810.
  private func rate(_ hundredths: Int64) -> String {
    let tenths = hundredths / 10
    let whole = "\(tenths / 10)"
    return tenths.isMultiple(of: 10) ? "\(whole) %" : "\(whole).\(tenths % 10) %"
  }
}
