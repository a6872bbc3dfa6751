import Ledger

// Currencies, bills and card statements in the digest of the books: by what describes them, so
// that no field is forgotten.
extension Books {
  func addPurchases(to print: inout Fingerprint) {
    print.add("\(company)")
    for kind in [DocumentKind.bill, .receipt, .statement, .charge] {
      print.add(names.numbersGiven(kind))
    }
    for (place, bill) in bills.enumerated() {
      print.add(names.name(of: .bill(BillID(place))))
      print.add("\(bill)")
    }
    for amount in foreignLines { print.add(amount) }
    for part in foreignParts { print.add("\(part)") }
    for invoice in invoices { print.add(Int(invoice.foreignPlace)) }
    for note in creditNotes { print.add(Int(note.foreignPlace)) }
    for supplement in billSupplements { print.add("\(supplement)") }
    for card in creditCards { print.add("\(card)") }
    for (place, receipt) in receipts.enumerated() {
      print.add(names.name(of: .receipt(ReceiptID(place))))
      print.add("\(receipt)")
    }
    for (place, statement) in statements.enumerated() {
      print.add(names.name(of: .statement(StatementID(place))))
      print.add("\(statement)")
    }
    for (place, charge) in charges.enumerated() {
      print.add(names.name(of: .charge(ChargeID(place))))
      print.add("\(charge)")
    }
    for effect in effects { print.add(effect.foreign) }
    for line in bank { print.add("\(line.fee), \(String(describing: line.rate))") }
    for contact in contacts {
      print.add(contact.advance)
      print.add(contact.handPayable)
      print.add(Int(contact.lastBill))
    }
    addCurrencies(to: &print)
  }

  private func addCurrencies(to print: inout Fingerprint) {
    for fact in journal.foreignFacts { print.add("\(fact)") }
    for account in chart.accounts.indices {
      let id = AccountID(account)
      guard chart[id].isForeign else { continue }
      print.add(Int(chart[id].currency.raw))
      print.add(journal.foreignBalance(of: id))
    }
    print.add(Int(bookkeeping.strategy.rawValue))
    for (year, strategy) in bookkeeping.strategies.sorted(by: { one, other in one.key < other.key })
    {
      print.add(year)
      print.add(Int(strategy.rawValue))
    }
    print.add(bookkeeping.loss)
    print.add(bookkeeping.gain)
    print.add(bookkeeping.fees)
    print.add(bookkeeping.code)
    print.add(bookkeeping.privateAccount)
    for entry in rates.sorted {
      print.add("\(entry.currency) \(entry.period) \(entry.rate)")
    }
  }
}
