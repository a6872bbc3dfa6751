import Ledger

extension Books {
  /// The first day on or after `day` from which `amount` of a contact's credit is there to use.
  ///
  /// What came in by a day, less all that was used at any time, must reach the amount: a credit
  /// cannot be spent before the money arrived. Constant cost where the last credit lies before
  /// `day`, else the credits of the contact are gone through.
  public func creditDay(of contact: ContactID, _ amount: Amount, notBefore day: Day) -> Day {
    guard let last = contacts[contact.position].lastCredited, day < last else { return day }
    var received: [(day: Day, amount: Amount)] = []
    var used = Amount.zero
    for position in effects(on: .credit(contact)) {
      let effect = effects[position]
      if effect.amount.isPositive {
        let cameIn = effect.entry.map { entry in journal.entries[entry.position].day } ?? day
        received.append((cameIn, effect.amount))
      } else {
        used -= effect.amount
      }
    }
    received.sort { left, right in left.day < right.day }
    var available = -used
    for credit in received {
      available += credit.amount
      if available >= amount { return max(day, credit.day) }
    }
    // More is used than there is, which only force allows: no day is better than another.
    return day
  }

  /// The day of the latest step that settled something of an invoice; costs its steps.
  func lastSettlement(of id: InvoiceID) -> Day? {
    effects(on: .invoice(id)).first.flatMap { position in
      effects[position].entry.map { entry in journal.entries[entry.position].day }
    }
  }
}
