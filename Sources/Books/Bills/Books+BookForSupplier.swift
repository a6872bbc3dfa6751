import Ledger

// Hand bookings on 2000 and 1130 that name a bill or a supplier.
extension Books {
  /// Effects and rows of the supplier's account of a booking that is staged.
  mutating func stageSupplierParty(
    _ party: Party, _ contact: ContactID, force: Bool
  ) throws(BookRefusal) {
    let payables = chart[system: .payables]
    let advances = chart[system: .supplierAdvances]
    var owed = Amount.zero
    var held = Amount.zero
    var first: Int?
    for place in 0..<stage.batch.postingCount {
      let posting = stage.batch[place]
      guard isSupplierAccount(posting.debit) || isSupplierAccount(posting.credit) else { continue }
      first = first ?? place
      if posting.credit == payables { owed += posting.amount }
      if posting.debit == payables { owed -= posting.amount }
      if posting.debit == advances { held += posting.amount }
      if posting.credit == advances { held -= posting.amount }
      addMove(of: place, contact, party)
    }
    guard let first else { return }
    if !owed.isZero { try stageHandPayable(owed, party, contact, row: first) }
    guard !held.isZero else { return }
    let advance = contacts[contact.position].advance
    guard force || held.isPositive || advance + held >= .zero else {
      throw .exceedsAdvance(advance)
    }
    stage.effect(.hand, .advance(contact), held, source: nil)
  }

  /// A row that stands on an account of customers too has its move already.
  private mutating func addMove(of place: Int, _ contact: ContactID, _ party: Party) {
    guard !stage.moves.contains(where: { move in move.posting == place }) else { return }
    var document: Document?
    if case .bill(let id) = party { document = .bill(id) }
    let move = Stage.PendingMove(
      posting: place, contact: contact, document: document?.packed ?? 0)
    // Moves stand in the order of their rows.
    let position = stage.moves.firstIndex { other in other.posting > place }
    stage.moves.insert(move, at: position ?? stage.moves.count)
  }

  private mutating func stageHandPayable(
    _ owed: Amount, _ party: Party, _ contact: ContactID, row: Int
  ) throws(BookRefusal) {
    guard case .bill(let id) = party else {
      stage.effect(.hand, .payable(contact), owed, source: nil)
      return
    }
    let bill = bills[id.position]
    let settled = -owed
    let most = bill.base - bill.remaining
    guard settled <= bill.remaining, owed <= most else {
      throw .exceedsOpen(settled.isPositive ? bill.remaining : most)
    }
    let moves = stageInputTaxPaid(id, settling: settled, factsOn: row)
    stage.effect(
      .hand, .bill(id), settled, source: nil, foreign: bill.foreign(settling: settled),
      shareMoves: moves)
  }
}
