import Ledger

/// Why accounts are not revalued, in the order of testing.
public enum RevalueRefusal: Error, Hashable, Sendable {
  /// It is kept in francs.
  case notForeign
  /// One rate cannot be that of several currencies.
  case severalCurrencies
  case ratesMissing([MissingRate])
  case amountTooLarge(AccountID)
  case journal(JournalRefusal)
}

/// What revaluing has found on an account.
public struct Revaluation: Hashable, Sendable {
  public let account: AccountID
  public let rate: Rate
  /// In the account's own currency, debit positive.
  public let balance: Amount
  /// What it was in francs, and what it is worth.
  public let before: Amount
  public let value: Amount

  public var difference: Amount { value - before }
}

extension Books {
  /// The accounts that are revalued where none is named: money kept in another currency.
  public var foreignMoney: [AccountID] {
    guard chart.foreignCount > 0 else { return [] }
    return chart.ordered.filter { id in chart[id].isForeign && chart[id].isMoney }
  }

  /// Brings the francs of foreign accounts to what their balance is worth on a day; the
  /// difference is not realised (OR 960b: the rate of the day).
  public mutating func revalue(
    _ account: AccountID?, at typed: Rate?, on day: Day
  ) throws(RevalueRefusal) -> (entries: Range<Int>, found: [Revaluation]) {
    stage.clear()
    if let account, !chart[account].isForeign { throw .notForeign }
    let accounts = account.map { account in [account] } ?? foreignMoney
    if typed != nil, Set(accounts.map { id in chart[id].currency }).count > 1 {
      throw .severalCurrencies
    }
    let found = try revaluations(of: accounts, at: typed, on: day)
    for line in found where !line.difference.isZero {
      let isGain = line.difference.isPositive
      stage.batch.begin(on: day)
      let row = stage.batch.add(
        Posting.signed(
          debit: isGain ? line.account : bookkeeping.loss,
          credit: isGain ? bookkeeping.gain : line.account, amount: line.difference.magnitude,
          reason: RowReason.revalued.rawValue))
      if let row { stage.batch.mark(row, foreign: .zero, on: line.account) }
    }
    do {
      return (try commit(), found)
    } catch {
      throw .journal(error)
    }
  }

  private func revaluations(
    of accounts: [AccountID], at typed: Rate?, on day: Day
  ) throws(RevalueRefusal) -> [Revaluation] {
    let turnovers = journal.turnovers(accounts: chart.count, days: Day.first...day)
    let own = foreignBalances(through: day)
    var found: [Revaluation] = []
    var missing: [MissingRate] = []
    for id in accounts {
      let currency = chart[id].currency
      let before = Amount(
        minorUnits: turnovers.debit[id.position] - turnovers.credit[id.position])
      let balance = own[id.position]
      if balance.isZero && before.isZero { continue }
      let rate: Rate
      do throws(MissingRate) {
        if let typed { rate = typed } else { rate = try rateOfDay(of: currency, day) }
      } catch {
        if !missing.contains(error) { missing.append(error) }
        continue
      }
      guard let value = rate.value(of: Money(balance, currency)) else {
        throw .amountTooLarge(id)
      }
      found.append(
        Revaluation(account: id, rate: rate, balance: balance, before: before, value: value))
    }
    guard missing.isEmpty else { throw .ratesMissing(missing) }
    return found
  }

  /// What a balance is worth on a day: the rate of that very day where it is known, whatever the
  /// strategy is.
  public func rateOfDay(of currency: Currency, _ day: Day) throws(MissingRate) -> Rate {
    if let rate = rates.rate(of: currency, .day(day)) { return rate }
    return try rate(of: currency, on: day)
  }

  /// Balances of foreign accounts in their own currency, debit positive, by account place.
  public func foreignBalances(through day: Day?) -> [Amount] {
    guard let day else {
      return chart.accounts.indices.map { place in journal.foreignBalance(of: AccountID(place)) }
    }
    return foreignBalances(within: Day.first...day)
  }

  /// What was booked on foreign accounts in their own currency within days.
  public func foreignBalances(within days: ClosedRange<Day>) -> [Amount] {
    var sums = [Amount](repeating: .zero, count: chart.count)
    for fact in journal.foreignFacts where days.contains(journal.rows[fact.row.position].day) {
      sums[fact.account.position] += fact.amount
    }
    return sums
  }
}
