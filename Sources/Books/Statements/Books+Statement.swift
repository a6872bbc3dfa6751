import Ledger

extension Books {
  mutating func settle(_ id: StatementID, by amount: Amount) {
    let statement = statements[id.position]
    let remaining = statement.remaining - amount
    statements[id.position].state =
      remaining.isZero
      ? .paid : remaining == statement.total ? .approved : .partlyPaid(remaining: remaining)
  }
}

extension CardStatement {
  public var remaining: Amount {
    switch state {
    case .uploaded, .approved: total
    case .partlyPaid(let remaining): remaining
    case .paid, .withdrawn: .zero
    }
  }
}
