import Ledger

/// What a company sets about its bookkeeping; nil stays as it is.
public struct BookkeepingOrder: Hashable, Sendable {
  public var strategy: BookkeepingSettings.Strategy?
  /// The calendar year the strategy is for; nil for all that have none of their own.
  public var year: Int?
  public var loss: AccountID?
  public var gain: AccountID?
  public var fees: AccountID?
  public var code: VATCodeID?
  public var privateAccount: AccountID?

  public init() {}
}

/// What has taken its rate from the strategy of a year.
public enum StrategyUse: Hashable, Sendable {
  case document(Document)
  /// A hand booking.
  case entry(EntryID)
}

/// Why a setting of the bookkeeping is not taken, in the order of testing.
public enum BookkeepingRefusal: Error, Hashable, Sendable {
  case strategyInUse(year: Int, by: StrategyUse)
  /// No account for what it is to be for.
  case accountNotFitting(Setting)
  case vat(VATRefusal)

  public enum Setting: Hashable, Sendable {
    case loss
    case gain
    case fees
    case privateAccount
  }
}

extension Books {
  /// Settings that source 003 calls those of the accounting system.
  public mutating func setBookkeeping(_ order: BookkeepingOrder) throws(BookkeepingRefusal) {
    var new = bookkeeping
    if let strategy = order.strategy {
      if let year = order.year {
        new.strategies[year] = strategy
      } else {
        new.strategy = strategy
      }
      try checkStrategies(new)
    }
    try set(&new.loss, order.loss, .loss)
    try set(&new.gain, order.gain, .gain)
    try set(&new.fees, order.fees, .fees)
    if let account = order.privateAccount {
      guard fits(account, .privateAccount) else { throw .accountNotFitting(.privateAccount) }
      new.privateAccount = account
    }
    if let code = order.code {
      do {
        try checkCode(code, supply: workingDay)
      } catch {
        throw .vat(error)
      }
      guard codes[code].kind == .input || codes[code].kind == .none else {
        throw .vat(.notAnInputCode)
      }
      new.code = code
    }
    bookkeeping = new
    revision += 1
  }

  private func set(
    _ place: inout AccountID, _ account: AccountID?, _ setting: BookkeepingRefusal.Setting
  ) throws(BookkeepingRefusal) {
    guard let account else { return }
    guard fits(account, setting) else { throw .accountNotFitting(setting) }
    place = account
  }

  /// Differences and fees are expense or income, private money a debt or a claim in francs that no
  /// document stands on.
  private func fits(_ id: AccountID, _ setting: BookkeepingRefusal.Setting) -> Bool {
    let account = chart[id]
    guard !account.isForeign else { return false }
    switch setting {
    case .loss, .fees: return account.kind == .expense
    case .gain:
      return account.kind == .income
        || account.kind == .expense && (6_000...6_999).contains(account.leadingFourDigits)
    case .privateAccount:
      return (account.kind == .liability || account.kind == .asset) && !account.isMoney
        && !account.isSystem
    }
  }

  /// The rate at which tax is computed keeps its method for a calendar year: Article 45 MWSTV.
  private func checkStrategies(_ new: BookkeepingSettings) throws(BookkeepingRefusal) {
    var first: [Int: (day: Day, use: StrategyUse)] = [:]
    forEachStrategyUse { day, use in
      let year = day.civil.year
      if let known = first[year], known.day <= day { return }
      first[year] = (day, use)
    }
    for (year, found) in first.sorted(by: { one, other in one.key < other.key })
    where new.strategy(in: year) != bookkeeping.strategy(in: year) {
      throw .strategyInUse(year: year, by: found.use)
    }
  }

  /// Everything that is booked at a rate nobody typed, but for what was taken back.
  private func forEachStrategyUse(_ body: (Day, StrategyUse) -> Void) {
    for (place, invoice) in invoices.enumerated() where invoice.state != .draft {
      let id = InvoiceID(place)
      guard let part = foreign(id), !part.isRateTyped else { continue }
      body(invoice.day, .document(.invoice(id)))
    }
    for (place, line) in bank.enumerated() where line.rate == nil {
      guard chart[line.account].isForeign, line.state != .open, line.state != .ignored else {
        continue
      }
      body(line.day, .document(.bank(BankID(place))))
    }
    for (place, bill) in bills.enumerated() where bill.isForeign && bill.state != .draft {
      guard !bill.isRateTyped else { continue }
      body(bill.day, .document(.bill(BillID(place))))
    }
    for (place, receipt) in receipts.enumerated()
    where receipt.isForeign && receipt.state != .withdrawn {
      guard !receipt.isRateTyped else { continue }
      body(receipt.day, .document(.receipt(ReceiptID(place))))
    }
    guard !journal.foreignFacts.isEmpty else { return }
    for row in journal.rows where row.reason == RowReason.valuedByStrategy.rawValue {
      guard journal.successor(of: row.entry) == nil else { continue }
      body(row.day, .entry(row.entry))
    }
  }

  /// The rate of its day by the strategy, unless one was typed.
  func rate(_ typed: Rate?, of currency: Currency, on day: Day) throws(CurrencyRefusal) -> Rate {
    if let typed { return typed }
    do {
      return try rate(of: currency, on: day)
    } catch {
      throw .rateMissing(error)
    }
  }
}
