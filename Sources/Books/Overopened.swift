import Ledger

/// A settlement that something has taken back already, by a booking of its own.
public struct TakenBackElsewhere: Hashable, Sendable {
  public let invoice: InvoiceID
  /// The hand booking that took it back: it goes back first.
  public let entry: EntryID?
}

extension Books {
  /// The invoice of which more would be open than its total if the effects were taken back.
  ///
  /// A returned payment that was booked by hand on 1100 has opened it before; the same payment
  /// cannot be taken back a second time.
  func overopened(byUndoing positions: [Int]) -> TakenBackElsewhere? {
    var undone: [InvoiceID: Amount] = [:]
    for position in positions {
      if case .invoice(let id) = effects[position].target {
        undone[id, default: .zero] += effects[position].amount
      }
    }
    let over = undone.filter { id, amount in amount > invoices[id.position].settled }.keys.min()
    return over.map { id in
      let booking = effects(on: .invoice(id)).first { position in
        effects[position].amount.isNegative
      }
      return TakenBackElsewhere(
        invoice: id, entry: booking.flatMap { position in effects[position].entry })
    }
  }
}
