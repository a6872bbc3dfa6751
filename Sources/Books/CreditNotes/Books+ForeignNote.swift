import Ledger

// Credit notes on invoices in other currencies: they are written in that of their invoice.
extension Books {
  /// What a note over an amount in the invoice's currency is in francs.
  ///
  /// What is still open it takes off exactly; what is paid already counts in proportion.
  func noteSum(_ written: Amount, on id: InvoiceID) throws(CreditNoteRefusal) -> Settlement {
    guard let sums = sums(of: id) else { return Settlement(francs: written, foreign: .zero) }
    let invoice = invoices[id.position]
    let open = min(written, open(id).amount)
    var francs = Amount.zero
    if open.isPositive {
      guard let part = sums.francs(settling: open) else { throw .currency(.tooSmall) }
      francs = part
    }
    if written > open {
      let rest =
        sums.part.noted + written == sums.part.total
        ? invoice.total - invoice.noted - francs
        : invoice.total.scaledHalfAwayFromZero(
          (written - open).minorUnits, over: sums.part.total.minorUnits)
      guard rest.isPositive else { throw .currency(.tooSmall) }
      francs += rest
    }
    return Settlement(francs: francs, foreign: written)
  }

  /// Stages the set-off of a note with its own invoice, up to what is open there.
  mutating func stageOwnSetOff(_ id: CreditNoteID, on day: Day) {
    let invoice = creditNotes[id.position].invoice
    guard let note = sums(of: id), let target = sums(of: invoice) else { return }
    let foreign = min(note.left, open(invoice).amount)
    guard foreign.isPositive, let offInvoice = target.francs(settling: foreign) else { return }
    // Both were booked at one rate: what the invoice loses the note loses too, unless it is all.
    let offNote = foreign == note.left ? note.remaining : offInvoice
    guard foreign == note.left || offNote < note.remaining else { return }
    stageSetOff(
      id, invoice, Settlement(francs: offNote, foreign: foreign),
      Settlement(francs: offInvoice, foreign: foreign), on: day, factsOn: 0)
  }
}
