import Ledger

/// Why statements are not paid, in the order of testing; statements count from 0.
public enum PayStatementsRefusal: Error, Hashable, Sendable {
  case isRepeated(item: Int)
  case isWithdrawn(item: Int)
  case notApproved(item: Int)
  case isPaid(item: Int)
  case notABankAccount
  /// The account is kept in another currency.
  case otherCurrency(Currency)
  case amountNotPositive(item: Int)
  case exceedsOpen(item: Int, Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why a bank transaction is not matched with statements, in the order of testing.
public enum MatchStatementsRefusal: Error, Hashable, Sendable {
  case bankNotOpen
  case isRepeated(item: Int)
  case isWithdrawn(item: Int)
  case notApproved(item: Int)
  case isPaid(item: Int)
  /// Money received pays no statement.
  case wrongSign
  /// The account is kept in another currency.
  case otherCurrency(Currency)
  /// The money is used up before this statement.
  case notReached(item: Int)
  /// More was paid than is open.
  case exceedsOpen(difference: Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why payments of a statement are not taken back, in the order of testing.
public enum UnpayStatementRefusal: Error, Hashable, Sendable {
  /// None, or only with bank transactions, which are opened again themselves.
  case notPaidOut(by: [BankID])
  case journal(JournalRefusal)
}

extension Books {
  /// Pays statements from a bank account with one row: 2000/bank.
  ///
  /// Those paid in full are superseded by 207x/2000. Nil is all that is open.
  public mutating func pay(
    _ parts: [(statement: StatementID, amount: Amount?)], from account: AccountID, on day: Day?,
    text: TextReference
  ) throws(PayStatementsRefusal) -> Range<Int> {
    stage.clear()
    var latest = workingDay
    for (item, part) in parts.enumerated() {
      if parts[..<item].contains(where: { other in other.statement == part.statement }) {
        throw .isRepeated(item: item)
      }
      switch statements[part.statement.position].state {
      case .withdrawn: throw .isWithdrawn(item: item)
      case .uploaded: throw .notApproved(item: item)
      case .paid: throw .isPaid(item: item)
      case .approved, .partlyPaid: break
      }
      latest = max(latest, statements[part.statement.position].day)
    }
    guard chart[account].isMoney else { throw .notABankAccount }
    guard !chart[account].isForeign else { throw .otherCurrency(chart[account].currency) }
    var paid: [(id: StatementID, amount: Amount)] = []
    for (item, part) in parts.enumerated() {
      let remaining = statements[part.statement.position].remaining
      let amount = part.amount ?? remaining
      guard amount.isPositive else { throw .amountNotPositive(item: item) }
      guard amount <= remaining else { throw .exceedsOpen(item: item, remaining) }
      paid.append((part.statement, amount))
    }
    if let day, let first = earliest(parts.map(\.statement)), day < first {
      throw .dateTooEarly(first)
    }
    guard let first = parts.first?.statement else { throw .isPaid(item: 0) }
    stagePayment(
      paid, from: account, on: day ?? latest, source: .statement(first), text: text)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// The day before which a payment of statements cannot lie.
  private func earliest(_ ids: [StatementID]) -> Day? {
    ids.map { id in statements[id.position].day }.max()
  }

  private mutating func stagePayment(
    _ paid: [(id: StatementID, amount: Amount)], from account: AccountID, on day: Day,
    source: Document, text: TextReference
  ) {
    stageStatements(settling: paid)
    stage.batch.begin(on: day, document: source.packed)
    stage.batch.add(
      Posting.signed(
        debit: chart[system: .payables], credit: account,
        amount: paid.reduce(.zero) { sum, part in sum + part.amount }, text: text))
    for part in paid {
      stage.effect(.payment, .statement(part.id), part.amount, source: source)
    }
  }

  /// Matches money paid with statements, filled in the given order.
  public mutating func match(
    _ id: BankID, statements targets: [StatementID], on day: Day?, text: TextReference
  ) throws(MatchStatementsRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    guard line.state == .open else { throw .bankNotOpen }
    for (item, target) in targets.enumerated() {
      if targets[..<item].contains(target) { throw .isRepeated(item: item) }
      switch statements[target.position].state {
      case .withdrawn: throw .isWithdrawn(item: item)
      case .uploaded: throw .notApproved(item: item)
      case .paid: throw .isPaid(item: item)
      case .approved, .partlyPaid: break
      }
    }
    guard line.amount.isNegative else { throw .wrongSign }
    let own = chart[line.account].currency
    guard own == .chf else { throw .otherCurrency(own) }
    var left = -line.amount
    var paid: [(id: StatementID, amount: Amount)] = []
    for (item, target) in targets.enumerated() {
      guard left.isPositive else { throw .notReached(item: item) }
      let part = min(left, statements[target.position].remaining)
      paid.append((target, part))
      left -= part
    }
    guard left.isZero else { throw .exceedsOpen(difference: left) }
    let latest = max(line.day, earliest(targets) ?? line.day)
    if let day, day < latest { throw .dateTooEarly(latest) }
    stagePayment(paid, from: line.account, on: day ?? latest, source: .bank(id), text: text)
    do {
      let entries = try commit()
      bank[id.position].state = .matched
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// Takes the payments of a statement back, a joint one for all its statements; gives these.
  public mutating func unpay(
    _ id: StatementID
  ) throws(UnpayStatementRefusal) -> (entries: Range<Int>, others: [StatementID]) {
    stage.clear()
    let payments = effects(on: .statement(id)).filter { position in
      effects[position].kind == .payment
    }
    let own = payments.filter { position in
      if case .statement = effects[position].source { true } else { false }
    }
    guard !own.isEmpty else {
      throw .notPaidOut(
        by: payments.compactMap { position in
          if case .bank(let bank) = effects[position].source { bank } else { nil }
        })
    }
    let positions = own.flatMap(withJointParts)
    let others = positions.compactMap { position -> StatementID? in
      guard case .statement(let other) = effects[position].target, other != id else { return nil }
      return other
    }
    stageTakingBack(positions)
    stageStatements(takingBack: positions)
    do {
      return (try commit(), Set(others).sorted())
    } catch {
      throw .journal(error)
    }
  }

  /// The effects of the same payment, which stand beside each other.
  private func withJointParts(_ position: Int) -> [Int] {
    let entry = effects[position].entry
    var first = position
    while first > 0, effects[first - 1].entry == entry { first -= 1 }
    var end = position + 1
    while end < effects.count, effects[end].entry == entry { end += 1 }
    return Array(first..<end)
  }
}
