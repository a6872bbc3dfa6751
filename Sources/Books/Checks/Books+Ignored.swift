import Ledger

extension Books {
  /// Ignored bank transactions that no payment booked elsewhere explains.
  ///
  /// A payment explains one transaction on the same account with the same sign and amount within
  /// five days. As many as possible are explained, the earlier ones first.
  public func unexplainedIgnored() -> [BankID] {
    let ignored = bank.indices.filter { place in bank[place].state == .ignored }
      .sorted { one, other in (bank[one].day, one) < (bank[other].day, other) }
    guard !ignored.isEmpty else { return [] }
    let payments = payments(on: Set(ignored.map { place in bank[place].account }))
    var next: [MoneyMove: Int] = [:]
    var unexplained: [BankID] = []
    for place in ignored {
      let line = bank[place]
      let key = MoneyMove(account: line.account, amount: line.amount)
      let days = payments[key] ?? []
      var position = next[key] ?? 0
      // All windows are equally long: what is too early for this line is so for the later ones.
      while position < days.count, days[position].number < line.day.number - 5 { position += 1 }
      if position < days.count, days[position].number <= line.day.number + 5 {
        position += 1
      } else {
        unexplained.append(BankID(place))
      }
      next[key] = position
    }
    return unexplained.sorted()
  }

  private struct MoneyMove: Hashable {
    var account: AccountID
    var amount: Amount
  }

  /// The days on which an entry moved money without a line of that account's own statement.
  ///
  /// An entry counts with its sum on the account: its tax is a row of its own. A line matched on
  /// another bank account counts too: a transfer stands on both statements.
  private func payments(on accounts: Set<AccountID>) -> [MoneyMove: [Day]] {
    var found: [MoneyMove: [Day]] = [:]
    for place in journal.entries.indices {
      let head = journal.entries[place]
      guard head.kind == .booking || head.kind == .superseding,
        journal.successor(of: EntryID(place)) == nil
      else {
        continue
      }
      var own: AccountID?
      if case .bank(let id) = Document(packed: head.document) { own = bank[id.position].account }
      for (account, amount) in moneyMoved(by: EntryID(place), on: accounts)
      where account != own && !amount.isZero {
        found[MoneyMove(account: account, amount: amount), default: []].append(head.day)
      }
    }
    return found.mapValues { days in days.sorted() }
  }

  private func moneyMoved(by entry: EntryID, on accounts: Set<AccountID>) -> [AccountID: Amount] {
    var sums: [AccountID: Amount] = [:]
    for row in journal.rows[journal.rowRange(of: entry)] {
      if accounts.contains(row.debit) { sums[row.debit, default: .zero] += row.amount }
      if accounts.contains(row.credit) { sums[row.credit, default: .zero] -= row.amount }
    }
    return sums
  }
}
