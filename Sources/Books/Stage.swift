import Ledger

/// What a verb is about to do: entries, rows of customer accounts, effects.
///
/// Filled while everything is still only tested; `Books.commit` carries it out or refuses it as a
/// whole.
struct Stage: Sendable {
  struct PendingMove: Sendable {
    var posting: Int
    var contact: ContactID
    var document: UInt32
  }
  struct PendingEffect: Sendable {
    var kind: Effect.Kind
    var target: Effect.Target
    var amount: Amount
    var foreign: Amount
    /// The place of the entry in the batch; nil books nothing.
    var entry: Int?
    var source: Document?
    var shareMoves: Range<Int>
  }

  var batch = EntryBatch()
  var moves: [PendingMove] = []
  var effects: [PendingEffect] = []
  var shareMoves: [ShareMove] = []
  /// Effects of earlier steps that this one takes back.
  var undone: [Int] = []
  /// Receipts and statements that come to stand elsewhere.
  var placements: [PendingPlacement] = []

  var isEmpty: Bool {
    batch.entryCount == 0 && booksOnly
  }

  /// Whether nothing beside the journal changes.
  var booksOnly: Bool {
    moves.isEmpty && effects.isEmpty && shareMoves.isEmpty && undone.isEmpty && placements.isEmpty
  }

  /// Empties what is not empty yet: most steps use few of the lists.
  mutating func clear() {
    if batch.entryCount > 0 { batch.removeAll() }
    if !booksOnly { clearSteps() }
  }

  private mutating func clearSteps() {
    if !moves.isEmpty { moves.removeAll(keepingCapacity: true) }
    if !effects.isEmpty { effects.removeAll(keepingCapacity: true) }
    if !shareMoves.isEmpty { shareMoves.removeAll(keepingCapacity: true) }
    if !undone.isEmpty { undone.removeAll(keepingCapacity: true) }
    if !placements.isEmpty { placements.removeAll(keepingCapacity: true) }
  }

  /// Adds a posting that belongs to the customer account of `contact`.
  mutating func post(_ posting: Posting?, for contact: ContactID, document: Document?) -> Int? {
    guard let place = batch.add(posting) else { return nil }
    moves.append(
      PendingMove(posting: place, contact: contact, document: document?.packed ?? 0))
    return place
  }

  mutating func effect(
    _ kind: Effect.Kind, _ target: Effect.Target, _ amount: Amount, source: Document?,
    foreign: Amount = .zero, books entry: Bool = true, shareMoves: Range<Int> = 0..<0
  ) {
    effects.append(
      PendingEffect(
        kind: kind, target: target, amount: amount, foreign: foreign,
        entry: entry ? batch.entryCount - 1 : nil,
        source: source, shareMoves: shareMoves))
  }
}

extension Books {
  /// Whether rows of this sum can still be booked; then credits and open items with them fit too.
  func fits(_ sum: Int128) -> Bool {
    Int128(journal.sumOfRows.minorUnits) + sum <= Int128(Int64.max)
  }

  /// Carries the stage out if the journal takes it; gives the entries booked.
  mutating func commit() throws(JournalRefusal) -> Range<Int> {
    do {
      if chart.foreignCount > 0 { try checkForeignAmounts() }
      try journal.check(stage.batch)
    } catch {
      stage.clear()
      throw error
    }
    let firstRow = journal.rows.count
    let firstEntry = journal.entries.count
    let booked = journal.append(stage.batch, command: command)
    if !stage.booksOnly { carryOut(firstRow: firstRow, firstEntry: firstEntry) }
    stage.clear()
    revision += 1
    return booked
  }

  /// Whether an account of a posting is kept in another currency.
  func touchesForeign(_ posting: Posting) -> Bool {
    chart[posting.debit].isForeign || chart[posting.credit].isForeign
  }

  /// A row on an account of another currency says how much it is there, whatever verb books it.
  private func checkForeignAmounts() throws(JournalRefusal) {
    for place in 0..<stage.batch.postingCount {
      let posting = stage.batch[place]
      for account in [posting.debit, posting.credit] where chart[account].isForeign {
        guard stage.batch.foreignAmount(place, on: account) != nil else {
          throw .foreignAmountMissing(
            account: chart[account].number, chart[account].currency)
        }
      }
    }
  }

  /// What a step does beside the journal.
  private mutating func carryOut(firstRow: Int, firstEntry: Int) {
    for move in stage.moves {
      appendMove(row: RowID(firstRow + move.posting), move.contact, document: move.document)
    }
    let firstShareMove = UInt32(shareMoves.count)
    if !stage.shareMoves.isEmpty { shareMoves.append(contentsOf: stage.shareMoves) }
    for position in stage.undone { takeBack(position) }
    for position in stage.undone { unchain(effects[position]) }
    for pending in stage.effects {
      let range =
        firstShareMove + UInt32(pending.shareMoves.lowerBound)..<firstShareMove
        + UInt32(pending.shareMoves.upperBound)
      record(
        pending, entry: pending.entry.map { place in EntryID(firstEntry + place) }, moves: range)
    }
    if !stage.placements.isEmpty { carryOutPlacements(firstEntry: firstEntry) }
  }

  private mutating func appendMove(row: RowID, _ contact: ContactID, document: UInt32) {
    moves.append(
      Move(
        row: row, contact: contact, document: document,
        previousOfContact: contacts[contact.position].lastMove))
    contacts[contact.position].lastMove = UInt32(moves.count - 1)
  }

  private mutating func record(
    _ pending: Stage.PendingEffect, entry: EntryID?, moves range: Range<UInt32>
  ) {
    let position = UInt32(effects.count)
    let effect = Effect(
      kind: pending.kind, target: pending.target, amount: pending.amount,
      foreign: pending.foreign, entry: entry,
      source: pending.source, shareMoves: range,
      previousOfTarget: setLastEffect(of: pending.target, position),
      previousOfSource: pending.source.map { source in
        setLastEffect(from: source, position)
      } ?? .max)
    effects.append(effect)
    apply(effect, sign: 1)
    for place in range {
      let move = shareMoves[Int(place)]
      shares[Int(move.share)].movedTax += move.tax
      shares[Int(move.share)].movedNet += move.net
    }
  }

  private mutating func takeBack(_ position: Int) {
    effects[position].isUndone = true
    let effect = effects[position]
    apply(effect, sign: -1)
    for place in effect.shareMoves {
      let move = shareMoves[Int(place)]
      shares[Int(move.share)].movedTax -= move.tax
      shares[Int(move.share)].movedNet -= move.net
    }
  }

  private mutating func apply(_ effect: Effect, sign: Int64) {
    let amount = sign < 0 ? -effect.amount : effect.amount
    switch effect.target {
    case .invoice(let id):
      settle(id, by: amount)
      if !effect.foreign.isZero { settle(invoices[id.position].foreignPlace, effect, sign) }
    case .creditNote(let id):
      let remaining = creditNotes[id.position].remaining - amount
      creditNotes[id.position].state =
        remaining.isZero ? .settled : .issued(remaining: remaining)
      if !effect.foreign.isZero { settle(creditNotes[id.position].foreignPlace, effect, sign) }
    case .credit(let contact):
      contacts[contact.position].credit += amount
      guard amount.isPositive, let entry = effect.entry else { return }
      let day = journal.entries[entry.position].day
      contacts[contact.position].lastCredited =
        contacts[contact.position].lastCredited.map { last in max(last, day) } ?? day
    case .receivable(let contact):
      contacts[contact.position].handReceivable += amount
    case .bill(let id):
      apply(effect, to: id, sign: sign)
    case .statement(let id):
      settle(id, by: amount)
    case .advance(let contact):
      contacts[contact.position].advance += amount
    case .payable(let contact):
      contacts[contact.position].handPayable += amount
    case .none:
      break
    }
  }

  /// The currency of a document goes with its francs.
  private mutating func settle(_ place: UInt32, _ effect: Effect, _ sign: Int64) {
    guard place != .max else { return }
    foreignParts[Int(place)].settled += sign < 0 ? -effect.foreign : effect.foreign
  }

  /// The state follows from the steps that hold, whatever their order: so each goes back exactly.
  private mutating func settle(_ id: InvoiceID, by amount: Amount) {
    let invoice = invoices[id.position]
    let remaining = invoice.remaining - amount
    let state: InvoiceState
    if remaining.isZero {
      state = Self.isWrittenOff(from: invoice.lastEffect, effects) ? .writtenOff : .paid
    } else if remaining == invoice.total {
      state = invoice.reminders > 0 ? .reminded(level: invoice.reminders) : .open
    } else {
      state = .partlyPaid(remaining: remaining)
    }
    invoices[id.position].state = state
  }
}

extension Books {
  /// Whether a write-off holds in a chain of effects.
  private static func isWrittenOff(from last: UInt32, _ effects: Table<Effect>) -> Bool {
    var position = last
    while position != .max {
      let effect = effects[Int(position)]
      if effect.kind == .writeOff, !effect.isUndone { return true }
      position = effect.previousOfTarget
    }
    return false
  }
}
