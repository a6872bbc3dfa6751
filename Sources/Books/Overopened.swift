import Ledger

/// A settlement that something has taken back already, by a booking of its own.
public struct TakenBackElsewhere: Hashable, Sendable {
  /// The invoice or bill.
  public let document: Document
  /// The hand booking that took it back: it goes back first.
  public let entry: EntryID?
}

extension Books {
  /// The invoice or bill of which more would be open than its total if the effects were taken back.
  ///
  /// A returned payment that was booked by hand has opened it before; the same payment cannot be
  /// taken back a second time.
  func overopened(byUndoing positions: [Int]) -> TakenBackElsewhere? {
    var undone: [Document: Amount] = [:]
    for position in positions {
      let effect = effects[position]
      switch effect.target {
      case .invoice(let id): undone[.invoice(id), default: .zero] += effect.amount
      case .bill(let id):
        let isAdded = effect.kind == .supplement
        undone[.bill(id), default: .zero] += isAdded ? -effect.amount : effect.amount
      default: break
      }
    }
    let over = undone.filter { document, amount in amount > settled(of: document) }.keys
      .min { one, other in one.packed < other.packed }
    return over.map { document in
      let booking = effects(on: target(document)).first { position in
        effects[position].kind == .hand && effects[position].amount.isNegative
      }
      return TakenBackElsewhere(
        document: document, entry: booking.flatMap { position in effects[position].entry })
    }
  }

  /// What is settled of an invoice or a bill, without what its payments have added.
  private func settled(of document: Document) -> Amount {
    switch document {
    case .invoice(let id): return invoices[id.position].settled
    case .bill(let id):
      let bill = bills[id.position]
      return bill.isBooked ? bill.base - bill.remaining : .zero
    default: return .zero
    }
  }

  private func target(_ document: Document) -> Effect.Target {
    switch document {
    case .invoice(let id): .invoice(id)
    case .bill(let id): .bill(id)
    default: .none
    }
  }
}
