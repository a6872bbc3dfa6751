import Ledger

/// Why the payments of a note are not taken back, in the order of testing.
public enum UnpayNoteRefusal: Error, Hashable, Sendable {
  case notPaidOut
  /// The credit it was released to has been used since.
  case creditInUse(ContactID, by: InvoiceID?)
  case journal(JournalRefusal)
}

/// Why a credit note does not become a draft again, in the order of testing.
public enum TakeBackNoteRefusal: Error, Hashable, Sendable {
  case isDraft
  /// Paid out or released to the customer's credit: that goes back first.
  case paidOut(Amount)
  case takenBack(TakenBackElsewhere)
  case journal(JournalRefusal)
}

extension Books {
  /// Takes back what has left a note: payments, and what was released to the customer's credit.
  public mutating func unpay(_ id: CreditNoteID) throws(UnpayNoteRefusal) -> Range<Int> {
    stage.clear()
    let positions = steps(of: id, kinds: [.notePayment, .noteReleased])
    guard !positions.isEmpty else { throw .notPaidOut }
    if let contact = overdrawn(byUndoing: positions) {
      throw .creditInUse(contact, by: creditUse(of: contact))
    }
    stageTakingBack(positions)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// Takes an issued note back as a whole: its set-offs are undone, its entry is reversed, and it
  /// is a draft again.
  public mutating func takeBack(
    _ id: CreditNoteID
  ) throws(TakeBackNoteRefusal) -> Range<Int> {
    stage.clear()
    let note = creditNotes[id.position]
    guard note.state != .draft, let entry = note.entry else { throw .isDraft }
    let left = steps(of: id, kinds: [.notePayment, .noteReleased])
    guard left.isEmpty else {
      let sum = left.reduce(Amount.zero) { sum, position in
        effects[position].target == .creditNote(id) ? sum + effects[position].amount : sum
      }
      throw .paidOut(sum)
    }
    let setOffs = steps(of: id, kinds: [.setOff])
    if let elsewhere = overopened(byUndoing: setOffs) { throw .takenBack(elsewhere) }
    stageTakingBack(setOffs)
    stageReversal(of: entry)
    do {
      let entries = try commit()
      creditNotes[id.position].state = .draft
      creditNotes[id.position].entry = nil
      invoices[note.invoice.position].noted -= note.total
      let place = invoices[note.invoice.position].foreignPlace
      if place != .max { foreignParts[Int(place)].noted -= total(of: id).amount }
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// The steps of a note that still hold, each with its other side: the invoice it was set off
  /// with, the credit it was released to.
  private func steps(of id: CreditNoteID, kinds: Set<Effect.Kind>) -> [Int] {
    effects(on: .creditNote(id)).reversed()
      .filter { position in kinds.contains(effects[position].kind) }
      .flatMap(withOtherSide)
  }
}
