import Ledger

/// The turnover of every account before and within a period, by account place.
public struct TrialBalance: Sendable {
  public struct Line: Hashable, Sendable {
    public let account: AccountID
    /// Debit less credit before the period.
    public let opening: Amount
    public let debit: Amount
    public let credit: Amount

    /// Debit less credit at the end of the period.
    public var balance: Amount { opening + debit - credit }
    public var isEmpty: Bool { opening.isZero && debit.isZero && credit.isZero }
  }

  /// In the order of the chart, accounts without any booking included.
  public let lines: [Line]

  init(_ books: Books, days: ClosedRange<Day>?) {
    let count = books.chart.count
    let within = books.journal.turnovers(accounts: count, days: days)
    var before = [Int64](repeating: 0, count: count)
    if let days, days.lowerBound > .first {
      let earlier = Day.first...days.lowerBound.previous
      let turnovers = books.journal.turnovers(accounts: count, days: earlier)
      for place in 0..<count { before[place] = turnovers.debit[place] - turnovers.credit[place] }
    }
    lines = books.chart.ordered.map { id in
      Line(
        account: id, opening: Amount(minorUnits: before[id.position]),
        debit: Amount(minorUnits: within.debit[id.position]),
        credit: Amount(minorUnits: within.credit[id.position]))
    }
  }
}

extension Books {
  /// Sums every account; at most two passes over the rows, none for the whole journal.
  public func trialBalance(days: ClosedRange<Day>?) -> TrialBalance {
    TrialBalance(self, days: days)
  }
}
