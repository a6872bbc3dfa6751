import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

/// The steps that may follow, the likeliest first; trying them shows whether they are legal.
struct NextSteps {
  let books: Books

  /// So many documents of one kind are offered where one would not name them.
  static let most = 3

  func steps(for document: Document) -> [NextStep] {
    switch document {
    case .invoice(let id): steps(for: id)
    case .creditNote(let id): steps(for: id)
    case .bank(let id): steps(for: id)
    case .bill(let id): steps(for: id)
    case .receipt, .statement, .charge: cardSteps(for: document)
    case .card, .sale, .tillDay:
      books.possible(for: document).filter { line in !line.hasPrefix("show ") }
        .map { line in NextStep([line]) }
    }
  }

  // MARK: - Invoices

  private func steps(for id: InvoiceID) -> [NextStep] {
    let name = books.name(id)
    let invoice = books[id]
    switch invoice.state {
    case .draft: return [NextStep(["issue \(name)"])]
    case .open, .reminded: return credits(for: id) + receipts(for: id) + unpaid(name)
    case .partlyPaid: return credits(for: id, force: true) + receipts(for: id) + rest(name, id)
    case .paid: return surplus(of: invoice.contact) + refund(id) + unmatches(.invoice(id))
    case .notPaid, .writtenOff:
      return [
        NextStep(
          "reopen \(name)", "The customer pays after all: open it again, then match.",
          "Der Kunde zahlt doch noch: wieder öffnen, dann abgleichen.")
      ]
    }
  }

  /// The receipts that may be meant: of the customer, or of the amount.
  private func receipts(for id: InvoiceID) -> [NextStep] {
    let name = books.name(id)
    let invoice = books[id]
    let lines = books.bank.indices.lazy.filter { place in
      let line = books.bank[place]
      return line.state == .open && line.amount.isPositive && books.takes(line, for: id)
        && (line.contact == invoice.contact
          || line.contact == nil && line.amount == books.open(id).amount)
    }
    let found: [NextStep] = lines.prefix(Self.most).map { place in
      NextStep(["match \(books.name(BankID(place))) \(name)"])
    }
    guard found.isEmpty else { return found }
    let payer = quoted(books[invoice.contact].name)
    let open = books.open(id)
    guard let account = books.account(in: open.currency) else {
      let code = open.currency.code
      return [
        NextStep(
          "account new 1029 \"Bank \(code)\" bank currency \(code)",
          "The money arrives on an account in \(code).",
          "Das Geld trifft auf einem Konto in \(code) ein.")
      ]
    }
    return [
      NextStep(
        [
          "bank \(account) +\(open.shown) from \(payer)",
          "match \(nextBank) \(name)",
        ],
        Phrase("The money arrives, and is matched.", "Das Geld trifft ein und wird abgeglichen."))
    ]
  }

  /// The name the next line of a statement will get.
  private var nextBank: String { "BT-\(books.names.numbersGiven(.bank) + 1)" }

  private func credits(for id: InvoiceID, force: Bool = false) -> [NextStep] {
    guard books[books[id].contact].credit.isPositive else { return [] }
    return [NextStep(["apply-credit \(books.name(id))\(force ? " force" : "")"])]
  }

  private func unpaid(_ name: String) -> [NextStep] {
    [
      NextStep(["remind \(name)"]),
      NextStep(
        "credit-note \(name)", "The whole invoice was wrong: credit it, with its VAT.",
        "Die ganze Rechnung war falsch: gutschreiben, mit ihrer MWST."),
      NextStep(
        "unpaid \(name)", "Nobody will pay: the revenue is taken back.",
        "Niemand wird zahlen: der Ertrag wird zurückgebucht."),
    ]
  }

  /// Source 002, Unterzahlung.
  private func rest(_ name: String, _ id: InvoiceID) -> [NextStep] {
    [
      NextStep(
        "discount \(name)", "Justified, as a discount: the VAT is corrected.",
        "Gerechtfertigt, als Skonto: die MWST wird korrigiert."),
      NextStep(
        "credit-note \(name) \(books.open(id).shown) vat none",
        "Justified, as a credit note that leaves the VAT alone.",
        "Gerechtfertigt, als Gutschrift, welche die MWST nicht ändert."),
      NextStep(
        "write-off \(name) with-vat", "Lost (Debitorenverlust): the VAT is corrected.",
        "Verloren (Debitorenverlust): die MWST wird korrigiert."),
      NextStep(
        "write-off \(name) without-vat", "Lost, and the VAT stays as it was paid.",
        "Verloren, und die MWST bleibt, wie sie abgerechnet ist."),
    ]
  }

  /// Source 002, Überzahlung: deduct it, pay it back, keep it.
  private func surplus(of contact: ContactID) -> [NextStep] {
    let credit = books[contact].credit
    guard credit.isPositive else { return [] }
    let name = quoted(books[contact].name)
    let deductions = open(of: contact).map { id in
      NextStep(
        "apply-credit \(books.name(id))", "Deduct it from the next invoice.",
        "Von der nächsten Rechnung abziehen.")
    }
    let wait = NextStep(
      [],
      Phrase(
        "Deduct it from the next invoice: once one is written, next shows the step.",
        "Von der nächsten Rechnung abziehen: ist sie gestellt, zeigt «weiter» den Schritt."))
    return (deductions.isEmpty ? [wait] : deductions) + [
      NextStep(
        ["bank 1020 -\(credit.shown) from \(name)", "match \(nextBank) customer \(name)"],
        Phrase(
          "Pay it back: when the bank has paid, the line goes against the credit.",
          "Zurückzahlen: hat die Bank bezahlt, geht die Transaktion gegen das Guthaben.")),
      NextStep(
        "release-credit \(name) account 8100",
        "Keep it as income, on the account your fiduciary names.",
        "Als Ertrag behalten, auf dem Konto, das Ihr Treuhänder nennt."),
    ]
  }

  /// The oldest invoices that a customer has not paid.
  private func open(of contact: ContactID) -> [InvoiceID] {
    let open = books.invoices.indices.lazy.filter { place in
      books.invoices[place].contact == contact && books.invoices[place].isReceivable
    }
    return open.prefix(Self.most).map { place in InvoiceID(place) }
  }

  /// Source 002, Rückerstattung.
  private func refund(_ id: InvoiceID) -> [NextStep] {
    [
      NextStep(
        "credit-note \(books.name(id))",
        "Grant a refund: a credit note, of the whole or of a part, that is then paid out.",
        "Eine Rückerstattung gewähren: eine Gutschrift über alles oder einen Teil, die dann "
          + "ausbezahlt wird.")
    ]
  }

  private func unmatches(_ document: Document) -> [NextStep] {
    books.possible(for: document).filter { line in line.hasPrefix("unmatch") }
      .map { line in NextStep([line]) }
  }

  // MARK: - Credit notes

  private func steps(for id: CreditNoteID) -> [NextStep] {
    let name = books.name(id)
    guard case .issued = books[id].state else {
      return books.possible(for: .creditNote(id)).filter { line in !line.hasPrefix("show") }
        .map { line in NextStep([line]) }
    }
    let open = books.open(id)
    return [
      NextStep(
        ["pay \(name) \(open.shown) from \(books.account(in: open.currency) ?? "1020")"],
        Phrase(
          "Pay it out; the line on the statement is then ignored.",
          "Auszahlen; die Transaktion im Auszug wird dann ignoriert."))
    ]
      + self.open(of: books[id].contact).map { other in
        NextStep(["set-off \(name) \(books.name(other))"])
      }
      + [NextStep(["release-credit \(name)"]), NextStep(["reopen \(name)"])]
  }

  // MARK: - Bank transactions

  private func steps(for id: BankID) -> [NextStep] {
    let line = books[id]
    let name = books.name(id)
    guard line.state == .open else {
      return (line.contact.map(surplus) ?? []) + [NextStep(["unmatch \(name)"])]
    }
    let byHand = [
      NextStep(
        "match \(name) account 1099", "Unclear so far: park it, and match it later.",
        "Noch unklar: zwischenlagern und später abgleichen."),
      NextStep(
        "ignore \(name) \"booked elsewhere\"", "Booked elsewhere already: set it aside.",
        "Schon anderswo gebucht: beiseite legen."),
    ]
    return (line.amount.isPositive ? received(id) + cardTakings(id) : paid(id)) + byHand
  }

  private func received(_ id: BankID) -> [NextStep] {
    let line = books[id]
    let name = books.name(id)
    let open = books.invoices.indices.filter { place in
      let invoice = books.invoices[place]
      return invoice.isReceivable && books.takes(line, for: InvoiceID(place))
        && (line.contact == nil
          ? isExact(place, line) : invoice.contact == line.contact)
    }
    // What fits exactly first, then the oldest.
    let exact = open.filter { place in isExact(place, line) }
    let others = open.filter { place in !isExact(place, line) }
    let isForeign = books.chart[line.account].isForeign
    let sets =
      (isForeign
      ? []
      : InvoiceSets(
        books, making: line.amount, payer: line.contact, without: [], near: line.day
      ).found).map { set in
        NextStep(["match \(name) \(set.map { id in books.name(id) }.joined(separator: ", "))"])
      }
    let singles = (exact + others).prefix(Self.most).map { place in
      NextStep(["match \(name) \(books.name(InvoiceID(place)))"])
    }
    let over = (exact + others).first.map { place in
      let open = books.open(InvoiceID(place))
      return open.currency == books.chart[line.account].currency && open.amount < line.amount
    }
    let kept = over == true ? (exact + others).prefix(1) : []
    return (exact.isEmpty ? sets + singles : singles + sets)
      + kept.map { place in
        NextStep(
          "split \(name) \(books.name(InvoiceID(place))) "
            + "\(books.open(InvoiceID(place)).shown), account 8100 rest",
          "Keep the surplus as income, on the account your fiduciary names.",
          "Den Überschuss als Ertrag behalten, auf dem Konto, das Ihr Treuhänder nennt.")
      } + customer(id)
  }

  private func isExact(_ place: Int, _ line: BankTransaction) -> Bool {
    let open = books.open(InvoiceID(place))
    return open.currency == books.chart[line.account].currency && open.amount == line.amount
  }

  private func paid(_ id: BankID) -> [NextStep] {
    billsPaid(id) + statements(for: id) + customer(id)
      + [
        NextStep(
          "match \(books.name(id)) account 6940", "A charge of the bank.", "Eine Bankspese.")
      ]
  }

  private func customer(_ id: BankID) -> [NextStep] {
    guard let contact = books[id].contact else { return [] }
    return [
      NextStep(
        "match \(books.name(id)) customer \(quoted(books[contact].name))",
        "Against the customer's account, without an invoice.",
        "Gegen das Kundenkonto, ohne Rechnung.")
    ]
  }
}
