import Ledger

// What rows are on accounts that are kept in another currency.
extension Books {
  /// The code of fee, exchange and rounding lines: VSF, V00 for a company opened since 2025; none
  /// where it is not liable or on net tax rate (source 003).
  public var differenceCode: VATCodeID? {
    guard company.method == .effective else { return nil }
    if let code = bookkeeping.code { return code }
    let opened = (company.opened ?? firstDay).civil.year
    return codes.find(opened < 2025 ? "VSF" : "V00")
  }

  /// What a bank transaction is worth in francs: at its own rate, else by the strategy of its day.
  public func value(of line: BankTransaction) throws(MissingRate) -> Amount? {
    guard chart.foreignCount > 0 else { return line.amount }
    let currency = chart[line.account].currency
    guard currency != .chf else { return line.amount }
    let rate: Rate
    if let own = line.rate { rate = own } else { rate = try self.rate(of: currency, on: line.day) }
    return rate.value(of: Money(line.amount, currency))
  }

  /// Says what the postings from a place on are on a foreign account.
  ///
  /// `total`, debit positive, goes to them in proportion to their francs. Nothing is said where
  /// the account is kept in francs.
  mutating func markForeign(
    _ total: Amount, on account: AccountID, from first: Int, to end: Int? = nil
  ) {
    // An account of the chart is copied to be asked; mostly none is foreign.
    guard chart.foreignCount > 0, chart[account].isForeign else { return }
    var places: [Int] = []
    var weights: [Amount] = []
    for place in first..<(end ?? stage.batch.postingCount) {
      let posting = stage.batch[place]
      guard posting.debit == account || posting.credit == account else { continue }
      places.append(place)
      weights.append(posting.debit == account ? posting.amount : -posting.amount)
    }
    let parts =
      total.canBeShared(by: weights)
      ? total.shared(by: weights)
      : weights.indices.map { place in place == 0 ? total : .zero }
    for (place, part) in zip(places, parts) {
      stage.batch.mark(place, foreign: part, on: account)
    }
  }

  /// Stages what a difference of value comes to: loss/account where positive, account/gain where
  /// negative; on a foreign account it is nothing but francs.
  @discardableResult
  mutating func stageExchangeDifference(
    _ loss: Amount, on account: AccountID, code: VATCodeID?, text: TextReference
  ) -> Int? {
    let isLoss = loss.isPositive
    let first = stage.batch.postingCount
    let side = isLoss ? bookkeeping.loss : bookkeeping.gain
    let debit = isLoss ? side : account
    let credit = isLoss ? account : side
    let reason: RowReason = isLoss ? .exchangeLoss : .exchangeGain
    let row: Int?
    if let code {
      row = stageWithVAT(
        debit: debit, credit: credit, amount: loss.magnitude, code: code,
        side: isLoss ? .debit : .credit, text: text, reason: reason)
    } else {
      row = stage.batch.add(
        Posting.signed(
          debit: debit, credit: credit, amount: loss.magnitude, text: text,
          reason: reason.rawValue))
    }
    markForeign(.zero, on: account, from: first)
    return row
  }
}

extension Books {
  /// Stages the reversal of an entry and begins the one that supersedes it on the same day, for
  /// the caller's rows.
  ///
  /// Where that day is locked it stages nothing and gives false: the caller books a transfer on
  /// the working date instead.
  mutating func beginSuperseding(_ entry: EntryID) -> Bool {
    let head = journal.entries[entry.position]
    if let locked = journal.lockedThrough, head.day <= locked { return false }
    journal.reverse(
      entry, into: &stage.batch, on: head.day, reason: RowReason.superseded.rawValue)
    stage.batch.begin(
      on: head.day, kind: .superseding, document: head.document, original: entry)
    return true
  }
}
