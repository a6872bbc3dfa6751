import Ledger

extension Books {
  /// The state follows from the steps that hold, in francs and in the bill's own currency.
  mutating func settle(_ id: BillID, by amount: Amount, foreign: Amount) {
    let bill = bills[id.position]
    let remaining = bill.remaining - amount
    if remaining.isZero {
      bills[id.position].state = .paid
    } else if remaining == bill.total {
      bills[id.position].state = .booked
    } else {
      bills[id.position].state = .partlyPaid(
        remaining: remaining, foreign: bill.foreignRemaining - foreign)
    }
  }
}

extension Bill {
  /// What remains open in the currency it was written in; zero for a bill in francs.
  public var foreignRemaining: Amount {
    guard isForeign else { return .zero }
    switch state {
    case .booked: return written.amount
    case .partlyPaid(_, let foreign): return foreign
    case .draft, .paid, .byHand: return .zero
    }
  }
}
