import Ledger

/// What one row or one set-off did to an open item.
public struct ItemStep: Hashable, Sendable {
  /// What the step is.
  public enum Kind: Hashable, Sendable {
    case row(RowID)
    /// With this document; it books nothing.
    case setOff(with: Document)
  }

  public let kind: Kind
  public let day: Day
  /// What it added to the open item; zero for a row that only stands beside it, such as VAT.
  public let change: Amount
}

extension Books {
  /// Everything that made a document's open item what it is, by day.
  public func steps(of document: Document) -> [ItemStep] {
    var steps: [ItemStep] = []
    for entry in entries(of: document) {
      for place in journal.rowRange(of: entry) {
        let row = journal.rows[place]
        let isOwn = move(of: RowID(place))?.document == document.packed
        let change = isOwn && isOpenItem(document.packed) ? signed(row, on: .receivables) : 0
        steps.append(
          ItemStep(kind: .row(RowID(place)), day: row.day, change: Amount(minorUnits: change)))
      }
    }
    for position in effects.indices {
      guard let setOff = setOff(at: position) else { continue }
      let note = Document.creditNote(setOff.note)
      let invoice = Document.invoice(setOff.invoice)
      guard document == note || document == invoice else { continue }
      steps.append(
        ItemStep(
          kind: .setOff(with: document == note ? invoice : note), day: setOff.day,
          change: document == note ? setOff.amount : -setOff.amount))
    }
    // A stable order within a day: as booked, set-offs last.
    return steps.enumerated()
      .sorted { left, right in (left.element.day, left.offset) < (right.element.day, right.offset) }
      .map(\.element)
  }
}
