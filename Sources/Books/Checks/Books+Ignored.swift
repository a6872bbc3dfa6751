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
    let payments = payments(
      like: Set(
        ignored.map { place in
          MoneyMove(account: bank[place].account, amount: bank[place].amount)
        }))
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

  /// The days on which an entry moved money without a line of that account's own statement.
  ///
  /// An entry counts with its sum on the account: its tax is a row of its own. A line matched on
  /// another bank account counts too: a transfer stands on both statements.
  private func payments(like wanted: Set<MoneyMove>) -> [MoneyMove: [Day]] {
    var isAsked = [Bool](repeating: false, count: chart.count)
    for move in wanted { isAsked[move.account.position] = true }
    var found: [MoneyMove: [Day]] = [:]
    var moves: [MoneyMove] = []
    for place in journal.entries.indices {
      let head = journal.entries[place]
      guard head.kind == .booking || head.kind == .superseding,
        journal.successor(of: EntryID(place)) == nil
      else {
        continue
      }
      moves.removeAll(keepingCapacity: true)
      for row in journal.rowRange(of: EntryID(place)) {
        let id = RowID(row)
        let row = journal.rows[row]
        if isAsked[row.debit.position] {
          moves.add(ownAmount(of: id, on: row.debit), on: row.debit)
        }
        if isAsked[row.credit.position] {
          moves.add(ownAmount(of: id, on: row.credit), on: row.credit)
        }
      }
      guard !moves.isEmpty else { continue }
      var own: AccountID?
      if case .bank(let id) = Document(packed: head.document) { own = bank[id.position].account }
      for move in moves where move.account != own && wanted.contains(move) {
        found[move, default: []].append(head.day)
      }
    }
    return found.mapValues { days in days.sorted() }
  }
}

extension Books {
  /// What a row is on one of its accounts, in the currency that account is kept in, debit
  /// positive.
  public func ownAmount(of id: RowID, on account: AccountID) -> Amount {
    let row = journal.rows[id.position]
    guard chart[account].isForeign else {
      return row.debit == account ? row.amount : -row.amount
    }
    return journal.foreignAmount(of: id, on: account) ?? .zero
  }
}

private struct MoneyMove: Hashable {
  var account: AccountID
  var amount: Amount
}

extension [MoneyMove] {
  /// An entry moves money on one or two accounts.
  fileprivate mutating func add(_ amount: Amount, on account: AccountID) {
    if let place = firstIndex(where: { move in move.account == account }) {
      self[place].amount += amount
    } else {
      append(MoneyMove(account: account, amount: amount))
    }
  }
}
