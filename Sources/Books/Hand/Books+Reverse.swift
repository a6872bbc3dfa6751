import Ledger

/// Why an entry is not reversed by hand, in the order of testing.
public enum ReverseRefusal: Error, Hashable, Sendable {
  case alreadyReversed(by: EntryID)
  /// It goes back only through its document.
  case ofDocument(Document)
  /// What was taken back is booked anew, not brought back.
  case isReversal(of: EntryID)
  case creditInUse(ContactID, by: InvoiceID?)
  /// It raised what is open there, and less than that is open now.
  case invoiceNotOpen(InvoiceID)
  case advanceInUse(ContactID, by: BillID?)
  /// It raised what is open there, and less than that is open now.
  case billNotOpen(BillID)
  /// It was paid in advance on a credit card and deducted from this statement since.
  case cardAdvanceInUse(by: StatementID)
  case journal(JournalRefusal)
}

extension Books {
  /// Takes a whole hand-made entry back: sides swapped, on its own day while that is open.
  public mutating func reverse(
    _ id: EntryID, text: TextReference
  ) throws(ReverseRefusal) -> Range<Int> {
    stage.clear()
    let head = journal.entries[id.position]
    if let successor = journal.successor(of: id) { throw .alreadyReversed(by: successor) }
    if let document = Document(packed: head.document) { throw .ofDocument(document) }
    if head.kind == .reversal, let original = journal.original(of: id) {
      throw .isReversal(of: original)
    }
    let positions = effects(bookedBy: id)
    if let contact = overdrawn(byUndoing: positions) {
      throw .creditInUse(contact, by: creditUse(of: contact))
    }
    for position in positions {
      if case .invoice(let invoice) = effects[position].target,
        (invoices[invoice.position].remaining + effects[position].amount).isNegative
      {
        throw .invoiceNotOpen(invoice)
      }
    }
    if let contact = overdrawnAdvance(byUndoing: positions) {
      throw .advanceInUse(contact, by: advanceUse(of: contact))
    }
    for position in positions {
      if case .bill(let bill) = effects[position].target,
        (bills[bill.position].remaining + effects[position].amount).isNegative
      {
        throw .billNotOpen(bill)
      }
    }
    if positions.isEmpty {
      stageReversal(of: id, text: text)
    } else {
      stageTakingBack(positions, text: text)
    }
    if let user = overdrawnCardAdvance() {
      stage.clear()
      throw .cardAdvanceInUse(by: user)
    }
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// Effects stand in the order of their entries, so they are found by bisection; those that
  /// booked nothing stand anywhere between.
  private func effects(bookedBy id: EntryID) -> [Int] {
    var low = 0
    var high = effects.count
    while low < high {
      let middle = (low + high) / 2
      let next = effects[middle..<high].firstIndex { effect in effect.entry != nil }
      if let next, let entry = effects[next].entry, entry < id {
        low = next + 1
      } else {
        high = middle
      }
    }
    return effects[low...].indices.prefix { position in
      effects[position].entry.map { entry in entry <= id } ?? true
    }.filter { position in effects[position].entry == id && !effects[position].isUndone }
  }

  /// The contact whose credit would fall below zero if the effects were taken back.
  func overdrawn(byUndoing positions: [Int]) -> ContactID? {
    var change: [ContactID: Amount] = [:]
    for position in positions {
      if case .credit(let contact) = effects[position].target {
        change[contact, default: .zero] -= effects[position].amount
      }
    }
    return change.filter { contact, amount in
      amount.isNegative && (contacts[contact.position].credit + amount).isNegative
    }.keys.min()
  }

  /// The invoice a contact's credit was last deducted from.
  func creditUse(of contact: ContactID) -> InvoiceID? {
    for position in effects(on: .credit(contact)) where effects[position].kind == .creditApplied {
      if case .invoice(let id) = effects[position].source { return id }
    }
    return nil
  }
}
