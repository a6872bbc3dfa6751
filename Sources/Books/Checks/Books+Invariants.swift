import Ledger

extension Books {
  /// Recounts everything that is kept in two forms; what does not agree is named.
  ///
  /// For tests; several passes over the whole books.
  public func checkInvariants() -> [String] {
    [
      journalFlaws(), customerFlaws(), itemFlaws(), bankFlaws(), shareFlaws(), nameFlaws(),
      foreignFlaws(), billFlaws(), cardFlaws(), statementFlaws(), controlFlaws(), tillFlaws(),
    ].flatMap { flaws in flaws }
  }

  private func journalFlaws() -> [String] {
    var flaws: [String] = []
    var debit = [Amount](repeating: .zero, count: chart.count)
    var credit = debit
    var total = Amount.zero
    for (place, row) in journal.rows.enumerated() {
      debit[row.debit.position] += row.amount
      credit[row.credit.position] += row.amount
      total += row.amount
      if !row.amount.isPositive || row.debit == row.credit { flaws.append("row \(place) is empty") }
      if journal.entries[row.entry.position].day != row.day {
        flaws.append("row \(place) has another day than its entry")
      }
    }
    for place in 0..<chart.count {
      let turnover = journal.turnover(of: AccountID(place))
      if turnover.debit != debit[place] || turnover.credit != credit[place] {
        flaws.append("turnover of \(chart.accounts[place].number) is not the sum of its rows")
      }
    }
    if total != journal.sumOfRows { flaws.append("the sum of all rows is wrong") }
    for place in journal.entries.indices {
      let id = EntryID(place)
      let range = journal.rowRange(of: id)
      if range.isEmpty || journal.rows[range].contains(where: { row in row.entry != id }) {
        flaws.append("entry \(place) does not own its rows")
      }
      if let original = journal.original(of: id), journal.successor(of: original) != id,
        !isSuperseded(original, with: place)
      {
        flaws.append("entry \(place) is not the successor of its original")
      }
    }
    for (one, other) in zip(journal.facts, journal.facts.dropFirst()) where one.row > other.row {
      flaws.append("VAT facts out of order at row \(other.row.position)")
    }
    if let last = journal.facts.last, last.row.position >= journal.rows.count {
      flaws.append("a VAT fact without a row")
    }
    return flaws
  }

  /// A reversal that makes room for the entry right behind it, or a transfer that was taken back
  /// before another one came.
  private func isSuperseded(_ original: EntryID, with reversal: Int) -> Bool {
    if journal.entries[reversal].kind == .superseding,
      journal.successor(of: EntryID(reversal)) != nil
    {
      return true
    }
    let next = EntryID(reversal + 1)
    return next.position < journal.entries.count && journal.original(of: next) == original
      && journal.entries[next.position].kind == .superseding
  }

  private func customerFlaws() -> [String] {
    var flaws: [String] = []
    for (one, other) in zip(moves, moves.dropFirst()) where one.row >= other.row {
      flaws.append("moves out of order at row \(other.row.position)")
    }
    var chained = 0
    for place in contacts.indices {
      let id = ContactID(place)
      let own = moves(of: id)
      chained += own.count
      if own.contains(where: { move in move.contact != id }) {
        flaws.append("contact \(place) has the moves of another")
      }
      let credit = sum(effects(on: .credit(id)))
      if credit != contacts[place].credit { flaws.append("credit of contact \(place)") }
      let hand = sum(effects(on: .receivable(id)))
      if hand != contacts[place].handReceivable {
        flaws.append("hand bookings of contact \(place)")
      }
      if balance(of: own, on: .receivables) != receivable(from: id) {
        flaws.append("customer account of contact \(place) on 1100")
      }
      if -balance(of: own, on: .customerCredits) != credit + postedToCredits(own) {
        flaws.append("customer account of contact \(place) on 2030")
      }
    }
    if chained != moves.count { flaws.append("moves that no contact owns") }
    return flaws
  }

  private func sum(_ positions: [Int]) -> Amount {
    positions.reduce(.zero) { sum, position in sum + effects[position].amount }
  }

  private func balance(of own: [Move], on account: SystemAccount) -> Amount {
    let account = chart[system: account]
    return own.reduce(.zero) { sum, move in
      let row = journal.rows[move.row.position]
      if row.debit == account { return sum + row.amount }
      return row.credit == account ? sum - row.amount : sum
    }
  }

  /// What documents have on 2030 as one of their own accounts: no credit of the customer.
  private func postedToCredits(_ own: [Move]) -> Amount {
    let account = chart[system: .customerCredits]
    let steps = entriesChangingCredits()
    return own.reduce(.zero) { sum, move in
      let row = journal.rows[move.row.position]
      let original = journal.original(of: row.entry)
      guard !steps.contains(row.entry), !(original.map(steps.contains) ?? false) else {
        return sum
      }
      if row.credit == account { return sum + row.amount }
      return row.debit == account ? sum - row.amount : sum
    }
  }

  private func receivable(from id: ContactID) -> Amount {
    var sum = contacts[id.position].handReceivable
    for invoice in invoices where invoice.contact == id { sum += invoice.remaining }
    for note in creditNotes where note.contact == id { sum -= note.remaining }
    return sum
  }

  private func controlFlaws() -> [String] {
    var flaws: [String] = []
    for difference in controlDifferences() {
      let account = difference.account
      var strangers = Amount.zero
      for culprit in difference.culprits {
        let row = journal.rows[culprit.position]
        strangers += row.debit == account ? row.amount : -row.amount
      }
      if chart[account].kind.naturalSide == .credit { strangers = -strangers }
      if strangers != difference.difference {
        flaws.append("no rows explain the difference on \(chart[account].number)")
      }
    }
    if !stage.isEmpty { flaws.append("something is still staged") }
    return flaws
  }
}
