import Ledger

/// Why a transaction is not opened again, in the order of testing.
public enum UnmatchRefusal: Error, Hashable, Sendable {
  case isOpen
  case takenBack(TakenBackElsewhere)
  /// The surplus it brought has been deducted, paid out or released since.
  case creditInUse(ContactID, by: InvoiceID?)
  /// The advance it brought has been deducted or paid back since.
  case advanceInUse(ContactID, by: BillID?)
  /// It was paid in advance on a credit card and deducted from this statement since.
  case cardAdvanceInUse(by: StatementID)
  case journal(JournalRefusal)
}

extension Books {
  /// Opens a bank transaction again and takes back what it booked.
  ///
  /// Discounts and credit notes granted since stay.
  public mutating func unmatch(_ id: BankID) throws(UnmatchRefusal) -> Range<Int> {
    stage.clear()
    guard bank[id.position].state != .open else { throw .isOpen }
    let positions = effects(of: id)
    if let elsewhere = overopened(byUndoing: positions) { throw .takenBack(elsewhere) }
    if let contact = overdrawn(byUndoing: positions) {
      throw .creditInUse(contact, by: creditUse(of: contact))
    }
    if let contact = overdrawnAdvance(byUndoing: positions) {
      throw .advanceInUse(contact, by: advanceUse(of: contact))
    }
    var step = BillStep()
    if touchesBills(positions) {
      step = stageTakingBackBills(positions)
    } else {
      stageTakingBack(positions)
      stageStatements(takingBack: positions)
    }
    if let user = overdrawnCardAdvance() {
      stage.clear()
      throw .cardAdvanceInUse(by: user)
    }
    do {
      let entries = try commit(step)
      bank[id.position].state = .open
      bank[id.position].reason = .none
      return entries
    } catch {
      throw .journal(error)
    }
  }
}
