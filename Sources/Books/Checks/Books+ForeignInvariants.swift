import Ledger

extension Books {
  /// Accounts of other currencies: each row says how much it is there, and the balance is their
  /// sum.
  func foreignFlaws() -> [String] {
    var flaws: [String] = []
    var sums = [Amount](repeating: .zero, count: chart.count)
    var seen = Set<ForeignFact>()
    for fact in journal.foreignFacts {
      let row = journal.rows[fact.row.position]
      sums[fact.account.position] += fact.amount
      if !chart[fact.account].isForeign { flaws.append("a foreign fact on an account in francs") }
      if row.debit != fact.account && row.credit != fact.account {
        flaws.append("a foreign fact of row \(fact.row.position) on another account")
      }
      if !seen.insert(fact).inserted { flaws.append("row \(fact.row.position) counts twice") }
    }
    for (one, other) in zip(journal.foreignFacts, journal.foreignFacts.dropFirst())
    where one.row > other.row {
      flaws.append("foreign facts out of order at row \(other.row.position)")
    }
    for place in 0..<chart.count
    where journal.foreignBalance(of: AccountID(place)) != sums[place] {
      flaws.append("\(chart.accounts[place].number) in its currency is not the sum of its rows")
    }
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
