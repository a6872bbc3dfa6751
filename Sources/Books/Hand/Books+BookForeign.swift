import Ledger

/// What a line of a hand booking is in another currency.
public struct ForeignLine: Hashable, Sendable {
  /// Its place among the lines.
  public var line: Int
  /// As typed, without a sign: the side of the account gives it.
  public var money: Money
  /// How the francs come about.
  public var value: Value

  public enum Value: Hashable, Sendable {
    /// They were typed too.
    case known
    /// Nil takes the rate of the day by the strategy.
    case rate(Rate?)
  }

  public init(line: Int, money: Money, value: Value) {
    self.line = line
    self.money = money
    self.value = value
  }
}

extension Books {
  /// Stages a line and says what its rows are on accounts of another currency; the row of a tax
  /// takes its share.
  mutating func stageForeignLine(
    _ place: Int, supply: Day, on day: Day
  ) throws(BookRefusal) {
    guard let foreign = bookingForeign.first(where: { line in line.line == place }) else {
      return try stageLine(place, supply: supply)
    }
    let accounts = try foreignAccounts(of: place, foreign.money)
    var reason = RowReason.none
    if case .rate(let typed) = foreign.value {
      do throws(CurrencyRefusal) {
        let rate = try rate(typed, of: foreign.money.currency, on: day)
        guard let value = rate.value(of: foreign.money) else { throw .amountTooLarge }
        guard value.isPositive else { throw .tooSmall }
        bookingLines[place].amount = value
      } catch {
        throw .currency(error, line: place)
      }
      if typed == nil { reason = .valuedByStrategy }
    }
    let first = stage.batch.postingCount
    try stageLine(place, supply: supply, reason: reason)
    for account in accounts {
      let isDebit = bookingLines[place].debit == account
      markForeign(
        isDebit ? foreign.money.amount : -foreign.money.amount, on: account, from: first)
    }
  }

  /// The accounts of a line that its currency is for: one of the two, or both.
  private func foreignAccounts(
    of place: Int, _ money: Money
  ) throws(BookRefusal) -> [AccountID] {
    let line = bookingLines[place]
    let accounts = [line.debit, line.credit].filter { account in chart[account].isForeign }
    if accounts.count == 2, chart[line.debit].currency != chart[line.credit].currency {
      throw .twoCurrencies(line: place)
    }
    let own = accounts.first.map { account in chart[account].currency } ?? .chf
    guard own == money.currency else { throw .currency(.otherCurrency(own), line: place) }
    let isNothing = if case .known = foreignValue(of: place) { false } else { money.amount.isZero }
    guard !money.amount.isNegative, !isNothing else { throw .amountNotPositive(line: place) }
    return accounts
  }

  private func foreignValue(of place: Int) -> ForeignLine.Value? {
    bookingForeign.first { line in line.line == place }?.value
  }
}
