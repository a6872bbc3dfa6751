extension Journal {
  public func rowRange(of id: EntryID) -> Range<Int> {
    let first = entries[id.position].firstRow.position
    let next = id.position + 1
    return first..<(next < entries.count ? entries[next].firstRow.position : rows.count)
  }

  /// The place of the first entry that a command from this one on has booked; entries stand in
  /// the order of their commands.
  public func firstEntry(ofCommandsFrom command: CommandID) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].command < command { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The facts of one row; facts stand in the order of rows, so they are found by bisection.
  public func facts(of row: RowID) -> ArraySlice<VATFact> {
    let start = firstFact(from: row)
    var end = start
    while end < facts.count, facts[end].row == row { end += 1 }
    return facts[start..<end]
  }

  public func facts(of entry: EntryID) -> ArraySlice<VATFact> {
    let range = rowRange(of: entry)
    return facts[
      firstFact(from: RowID(range.lowerBound))..<firstFact(from: RowID(range.upperBound))]
  }

  /// What one row is in the currencies of its accounts; two facts where both are foreign.
  public func foreignFacts(of row: RowID) -> ArraySlice<ForeignFact> {
    guard !foreignFacts.isEmpty else { return [] }
    var low = 0
    var high = foreignFacts.count
    while low < high {
      let middle = (low + high) / 2
      if foreignFacts[middle].row < row { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < foreignFacts.count, foreignFacts[end].row == row { end += 1 }
    return foreignFacts[low..<end]
  }

  /// What a row is on one account in the account's own currency, debit positive.
  public func foreignAmount(of row: RowID, on account: AccountID) -> Amount? {
    foreignFacts(of: row).first { fact in fact.account == account }?.amount
  }

  private func firstFact(from row: RowID) -> Int {
    var low = 0
    var high = facts.count
    while low < high {
      let middle = (low + high) / 2
      if facts[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Debit less credit over the whole journal; constant cost.
  public func balance(of account: AccountID) -> Amount {
    let turnover = turnover(of: account)
    return turnover.debit - turnover.credit
  }

  /// Debit and credit turnover of every account within the days, by account place.
  ///
  /// One pass over the rows; without days it is read off the running totals.
  public func turnovers(accounts: Int, days: ClosedRange<Day>?) -> (debit: [Int64], credit: [Int64])
  {
    var debit = [Int64](repeating: 0, count: accounts)
    var credit = [Int64](repeating: 0, count: accounts)
    guard let days else {
      for place in 0..<accounts {
        let turnover = turnover(of: AccountID(place))
        debit[place] = turnover.debit.minorUnits
        credit[place] = turnover.credit.minorUnits
      }
      return (debit, credit)
    }
    for row in rows where days.contains(row.day) {
      debit[row.debit.position] += row.amount.minorUnits
      credit[row.credit.position] += row.amount.minorUnits
    }
    return (debit, credit)
  }
}
