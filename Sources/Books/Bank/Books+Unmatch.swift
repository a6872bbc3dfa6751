import Ledger

/// Why a transaction is not opened again, in the order of testing.
public enum UnmatchRefusal: Error, Hashable, Sendable {
  case isOpen
  case takenBack(TakenBackElsewhere)
  /// The surplus it brought has been deducted, paid out or released since.
  case creditInUse(ContactID, by: InvoiceID?)
  /// It was paid in advance on a credit card and deducted from this statement since.
  case advanceInUse(by: StatementID)
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
    stageTakingBack(positions)
    stageStatements(takingBack: positions)
    if let user = overdrawnAdvance() {
      stage.clear()
      throw .advanceInUse(by: user)
    }
    do {
      let entries = try commit()
      bank[id.position].state = .open
      bank[id.position].reason = .none
      return entries
    } catch {
      throw .journal(error)
    }
  }
}
