import Ledger

extension Books {
  /// Accounts of other currencies: each row says how much it is there, and the balance is their
  /// sum.
  func foreignFlaws() -> [String] {
    var flaws: [String] = []
    var sums = [Amount](repeating: .zero, count: chart.count)
    var seen = Set<[UInt32]>()
    for fact in journal.foreignFacts {
      let row = journal.rows[fact.row.position]
      sums[fact.account.position] += fact.amount
      if !chart[fact.account].isForeign { flaws.append("a foreign fact on an account in francs") }
      if row.debit != fact.account && row.credit != fact.account {
        flaws.append("a foreign fact of row \(fact.row.position) on another account")
      }
      if !seen.insert([fact.row.index, fact.account.index]).inserted {
        flaws.append("row \(fact.row.position) counts twice")
      }
    }
    for (one, other) in zip(journal.foreignFacts, journal.foreignFacts.dropFirst())
    where one.row > other.row {
      flaws.append("foreign facts out of order at row \(other.row.position)")
    }
    for place in 0..<chart.count
    where journal.foreignBalance(of: AccountID(place)) != sums[place] {
      flaws.append("\(chart.accounts[place].number) in its currency is not the sum of its rows")
    }
    flaws += partFlaws()
    guard chart.foreignCount > 0 else { return flaws }
    for (place, row) in journal.rows.enumerated() {
      for account in [row.debit, row.credit] where chart[account].isForeign {
        if journal.foreignAmount(of: RowID(place), on: account) == nil {
          flaws.append("row \(place) does not say what it is in \(chart[account].currency.code)")
        }
      }
    }
    return flaws
  }
}

extension Books {
  /// Documents of other currencies: both amounts go down together and reach zero together.
  private func partFlaws() -> [String] {
    var flaws: [String] = []
    var owned = Set<UInt32>()
    for (place, invoice) in invoices.enumerated() {
      let id = InvoiceID(place)
      guard let part = foreign(id) else { continue }
      if !owned.insert(invoice.foreignPlace).inserted { flaws.append("invoice \(place) shares") }
      flaws += partFlaws(
        "invoice \(place)", part, total: invoice.total, settled: invoice.settled,
        isOpen: invoice.state != .draft && !isNotPaid(invoice), effects(on: .invoice(id)))
      let written = foreignLines[part.lines].reduce(Amount.zero, +)
      if written != part.total || part.lines.count != invoice.lines.count {
        flaws.append("lines of invoice \(place) in its currency")
      }
      let noted = creditNotes.indices.reduce(Amount.zero) { sum, note in
        creditNotes[note].invoice == id && creditNotes[note].state != .draft
          ? sum + total(of: CreditNoteID(note)).amount : sum
      }
      if noted != part.noted { flaws.append("notes on invoice \(place) in its currency") }
    }
    for (place, note) in creditNotes.enumerated() {
      let id = CreditNoteID(place)
      if (foreign(id) == nil) != (foreign(note.invoice) == nil) {
        flaws.append("credit note \(place) is not in the currency of its invoice")
      }
      guard let part = foreign(id) else { continue }
      if !owned.insert(note.foreignPlace).inserted { flaws.append("credit note \(place) shares") }
      flaws += partFlaws(
        "credit note \(place)", part, total: note.total, settled: note.settled,
        isOpen: note.state != .draft, effects(on: .creditNote(id)))
    }
    if owned.count != foreignParts.count { flaws.append("a foreign part of no document") }
    return flaws
  }

  private func partFlaws(
    _ name: String, _ part: ForeignPart, total: Amount, settled: Amount, isOpen: Bool,
    _ steps: [Int]
  ) -> [String] {
    var flaws: [String] = []
    let sum = steps.reduce(Amount.zero) { sum, step in sum + effects[step].foreign }
    if sum != part.settled { flaws.append("\(name) in its currency is not its steps") }
    guard isOpen else { return flaws }
    if (part.settled == part.total) != (settled == total) {
      flaws.append("\(name) is open in one of its amounts only")
    }
    if part.settled.isZero != settled.isZero || part.settled.isNegative {
      flaws.append("\(name) is settled in one of its amounts only")
    }
    return flaws
  }

  private func isNotPaid(_ invoice: Invoice) -> Bool {
    if case .notPaid = invoice.state { true } else { false }
  }
}
