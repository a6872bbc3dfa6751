import Books
import Diagnostics
import Ledger

// What can legally follow for a document in its state: commands an error offers, ready to run.
extension Books {
  public func possible(for document: Document) -> [String] {
    switch document {
    case .invoice(let id): possible(for: id)
    case .creditNote(let id): possible(for: id)
    case .bank(let id): possible(for: id)
    case .card(let id): possible(for: id)
    case .sale(let id): possible(for: id)
    case .tillDay(let id): possible(for: id)
    case .bill(let id): possible(for: id)
    case .receipt(let id): possible(for: id)
    case .statement(let id): possible(for: id)
    case .charge(let id): possible(for: id)
    }
  }

  private func possible(for id: InvoiceID) -> [String] {
    let name = name(id)
    switch self[id].state {
    case .draft: return ["issue \(name)", "show \(name)"]
    case .open, .reminded:
      let credit = self[self[id].contact].credit.isPositive ? ["apply-credit \(name)"] : []
      return credit + matches(id) + ["discount \(name)", "credit-note \(name)", "unpaid \(name)"]
    case .partlyPaid:
      return matches(id)
        + ["discount \(name)", "credit-note \(name)", "write-off \(name) with-vat"]
    case .paid: return ["show \(name)", "credit-note \(name)"] + unmatches(id)
    case .notPaid, .writtenOff: return ["reopen \(name)", "show \(name)"]
    }
  }

  private func unmatches(_ id: InvoiceID) -> [String] {
    effects(on: .invoice(id)).compactMap { position in
      if case .bank(let bank) = effects[position].source { "unmatch \(name(bank))" } else { nil }
    }
  }

  /// The latest open receipt of the customer; a long statement is not searched to its beginning.
  private func matches(_ id: InvoiceID) -> [String] {
    let line = bank.indices.suffix(1_000).last { place in
      bank[place].state == .open && bank[place].amount.isPositive
        && takes(bank[place], for: id)
        && (bank[place].contact == self[id].contact || bank[place].contact == nil)
    }
    return line.map { place in ["match \(name(BankID(place))) \(name(id))"] } ?? []
  }

  private func possible(for id: CreditNoteID) -> [String] {
    let name = name(id)
    switch self[id].state {
    case .draft: return ["issue \(name)", "show \(name)"]
    case .issued:
      let other = openInvoice(of: self[id].contact, in: currency(of: id)).map { invoice in
        ["set-off \(name) \(self.name(invoice))"]
      }
      let pay = account(in: currency(of: id)).map { account in ["pay \(name) from \(account)"] }
      return (pay ?? []) + (other ?? []) + ["release-credit \(name)"]
    case .settled:
      let isPaid = effects(on: .creditNote(id)).contains { position in
        effects[position].kind == .notePayment
      }
      return isPaid ? ["unpay \(name)", "show \(name)"] : ["show \(name)"]
    }
  }

  /// The oldest open invoice of a contact among the latest thousand.
  private func openInvoice(of contact: ContactID, in currency: Currency?) -> InvoiceID? {
    invoices.indices.suffix(1_000).first { place in
      invoices[place].contact == contact && invoices[place].isReceivable
        && (currency == nil || self.currency(of: InvoiceID(place)) == currency)
    }.map { place in InvoiceID(place) }
  }

  private func possible(for id: BankID) -> [String] {
    let name = name(id)
    guard self[id].state == .open else { return ["unmatch \(name)", "show \(name)"] }
    let currency = chart[self[id].account].currency
    let invoice = self[id].contact.flatMap { contact in openInvoice(of: contact, in: currency) }
    let match = invoice.map { invoice in ["match \(name) \(self.name(invoice))"] } ?? []
    return match + ["match \(name) account 1099", "ignore \(name) \"…\""]
  }
}

extension Books {
  /// The first account where money of a currency lies.
  public func account(in currency: Currency) -> String? {
    if currency == .chf { return "1020" }
    return foreignMoney.first { id in chart[id].currency == currency }.map { id in number(id) }
  }

  /// Whether money goes for an invoice as it is: it is in the same currency, or the invoice in
  /// francs.
  public func takes(_ line: BankTransaction, for id: InvoiceID) -> Bool {
    let written = currency(of: id)
    return written == .chf || written == chart[line.account].currency
  }
}
