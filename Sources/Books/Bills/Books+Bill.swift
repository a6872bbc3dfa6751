import Ledger

extension Books {
  /// What a step does to a bill; `sign` is -1 where it is taken back.
  mutating func apply(_ effect: Effect, to id: BillID, sign: Int64) {
    let amount = sign < 0 ? -effect.amount : effect.amount
    let foreign = sign < 0 ? -effect.foreign : effect.foreign
    switch effect.kind {
    case .posted, .unposted, .byHand:
      // They are kept for the way back; the verb itself sets the state.
      return
    case .supplement:
      let isWhole = bills[id.position].isWhole
      bills[id.position].supplement += amount
      bills[id.position].foreignSupplement += foreign
      if !isWhole { settle(id, by: -amount, foreign: -foreign) }
    default:
      settle(id, by: amount, foreign: foreign)
    }
  }

  /// The state follows from the steps that hold, in francs and in the bill's own currency.
  private mutating func settle(_ id: BillID, by amount: Amount, foreign: Amount) {
    let bill = bills[id.position]
    let remaining = bill.remaining - amount
    let foreignRemaining = bill.foreignRemaining - foreign
    if remaining.isZero, foreignRemaining.isZero {
      bills[id.position].state = .paid
    } else if remaining == bill.total, foreignRemaining == bill.foreignTotal {
      bills[id.position].state = .booked
    } else {
      bills[id.position].state = .partlyPaid(remaining: remaining, foreign: foreignRemaining)
    }
  }
}

extension Bill {
  /// What remains open in the currency it was written in; zero for a bill in francs.
  public var foreignRemaining: Amount {
    guard isForeign else { return .zero }
    switch state {
    case .booked: return foreignTotal
    case .partlyPaid(_, let foreign): return foreign
    case .draft, .paid, .byHand: return .zero
    }
  }

  /// What is owed in the currency it was written in; zero for a bill in francs.
  var foreignTotal: Amount { isForeign ? written.amount + foreignSupplement : .zero }

  /// Whether nothing of it is settled: its state says so, and what is open is its total.
  fileprivate var isWhole: Bool { state == .booked }

  /// Whether a payment may be put on it; what is paid takes a surplus.
  var acceptsMoney: Bool {
    switch state {
    case .draft, .booked, .partlyPaid, .paid: true
    case .byHand: false
    }
  }

  /// What is open once it is booked, in francs and in its currency.
  var open: (francs: Amount, foreign: Amount) {
    state == .draft ? (base, isForeign ? written.amount : .zero) : (remaining, foreignRemaining)
  }

  /// What a part in its own currency is of its francs: in proportion and cumulative, so that both
  /// end at zero together.
  func francs(settling part: Amount) -> Amount {
    let open = open
    guard isForeign else { return part }
    guard part != open.foreign else { return open.francs }
    let settled = written.amount - open.foreign + part
    let value = base.scaledHalfAwayFromZero(settled.minorUnits, over: written.amount.minorUnits)
    return value - (base - open.francs)
  }

  /// The other way round: what a part in francs is in its own currency; zero for one in francs.
  func foreign(settling part: Amount) -> Amount {
    let open = open
    guard isForeign else { return .zero }
    guard part != open.francs else { return open.foreign }
    let settled = base - open.francs + part
    let value = written.amount.scaledHalfAwayFromZero(
      settled.minorUnits, over: base.minorUnits)
    return value - (written.amount - open.foreign)
  }
}

/// What a payment has added to a bill: the fee on it, and the difference of value where it was
/// made in francs (source 003).
public struct BillSupplement: Hashable, Sendable {
  public let bill: BillID
  /// The payment: a bank transaction, or the bill where it was paid by hand.
  public let source: Document
  /// In francs, and in the currency of the bill.
  public let fee: Amount
  let foreignFee: Amount
  let feeCode: VATCodeID?
  /// Positive is a loss, negative a gain.
  public let loss: Amount
  let lossCode: VATCodeID?
  let text: TextReference
  /// In an entry of its own, because the day of the bill was locked.
  var isApart = false
  /// The one before it on the same bill.
  var previous: UInt32 = .max

  public var amount: Amount { fee + loss }
  var isEmpty: Bool { fee.isZero && loss.isZero }
}
