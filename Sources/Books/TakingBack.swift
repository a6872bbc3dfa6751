import Ledger

extension Books {
  /// Stages the reversal of an entry on a given day, with its rows on the customer account.
  mutating func reverse(
    _ entry: EntryID, on day: Day, reason: RowReason, contact: ContactID, document: Document
  ) {
    let first = stage.batch.postingCount
    journal.reverse(
      entry, into: &stage.batch, on: day, reason: reason.rawValue)
    for place in first..<stage.batch.postingCount {
      stage.moves.append(
        Stage.PendingMove(posting: place, contact: contact, document: document.packed))
    }
  }

  /// Stages the reversal of the entries behind effects and marks the effects as taken back.
  ///
  /// An entry is reversed once, even where several effects stand on it. Its rows on customer
  /// accounts go back on the same accounts.
  mutating func stageTakingBack(_ positions: [Int], text: TextReference = .none) {
    var reversed: Set<EntryID> = []
    for position in positions {
      stage.undone.append(position)
      guard let entry = effects[position].entry, reversed.insert(entry).inserted else { continue }
      stageReversal(of: entry, text: text)
    }
  }

  /// An effect with the one that the same step recorded right behind it on another target.
  func withOtherSide(_ position: Int) -> [Int] {
    let effect = effects[position]
    let next = position + 1
    let isSide =
      next < effects.count && effects[next].kind == effect.kind
      && effects[next].source == effect.source && effects[next].entry == effect.entry
      && effects[next].target != effect.target
    return isSide ? [position, next] : [position]
  }

  /// On the original day if that is still open, else on the working day.
  mutating func stageReversal(of entry: EntryID, text: TextReference = .none) {
    let head = journal.entries[entry.position]
    let isOpen = journal.lockedThrough.map { locked in head.day > locked } ?? true
    let first = stage.batch.postingCount
    journal.reverse(
      entry, into: &stage.batch, on: isOpen ? head.day : workingDay,
      reason: RowReason.taken.rawValue, text: text)
    let firstRow = journal.rowRange(of: entry).lowerBound
    for place in first..<stage.batch.postingCount {
      guard let move = move(of: RowID(firstRow + place - first)) else { continue }
      stage.moves.append(
        Stage.PendingMove(posting: place, contact: move.contact, document: move.document))
    }
  }

  /// The customer account a row belongs to; moves stand in the order of rows.
  public func move(of row: RowID) -> Move? {
    var low = 0
    var high = moves.count
    while low < high {
      let middle = (low + high) / 2
      if moves[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low < moves.count && moves[low].row == row ? moves[low] : nil
  }
}
