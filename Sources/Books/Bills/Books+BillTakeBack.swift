import Ledger

// The way back of a payment of bills, whoever made it.
extension Books {
  /// Whether a step has to do with bills or advances; its way back is longer than a reversal.
  func touchesBills(_ positions: [Int]) -> Bool {
    positions.contains { position in
      if case .bill = effects[position].target { true } else { false }
    }
  }

  /// Stages the way back of payments: their entries are reversed, bills they booked are drafts
  /// again, what they added leaves the bill, what was booked by hand is a bill again.
  mutating func stageTakingBackBills(_ positions: [Int]) -> BillStep {
    var step = BillStep()
    let gone = Set(positions)
    // The last step first, so that each finds the bill as it left it.
    stage.undone += positions.reversed()
    var reversed: Set<EntryID> = []
    for position in positions {
      switch effects[position].kind {
      case .posted, .unposted, .supplement: continue
      default: break
      }
      guard let entry = effects[position].entry, reversed.insert(entry).inserted else { continue }
      stageReversal(of: entry)
    }
    var seen: [BillID] = []
    for position in positions {
      guard case .bill(let id) = effects[position].target, !seen.contains(id) else { continue }
      seen.append(id)
      step.before.append((id, bills[id.position]))
      let own = positions.filter { other in effects[other].target == .bill(id) }
      takeBack(id, own, gone, &step)
    }
    return step
  }

  private mutating func takeBack(
    _ id: BillID, _ own: [Int], _ gone: Set<Int>, _ step: inout BillStep
  ) {
    let kinds = Set(own.map { position in effects[position].kind })
    if kinds.contains(.byHand) {
      let taken = own.first { position in effects[position].kind == .unposted }
      guard let taken, let entry = effects[taken].entry else {
        step.held.append((id, nil, .draft))
        return
      }
      step.held.append((id, stageAnew(id, in: entry, with: []), .booked))
      return
    }
    let rest = effects(on: .bill(id)).filter { position in !gone.contains(position) }
    if kinds.contains(.posted), rest.isEmpty, let entry = bills[id.position].entry {
      stageReversal(of: entry)
      step.held.append((id, nil, .draft))
      return
    }
    guard let added = own.first(where: { position in effects[position].kind == .supplement })
    else { return }
    takeBackSupplement(added, of: id, gone, &step)
  }

  private mutating func takeBackSupplement(
    _ position: Int, of id: BillID, _ gone: Set<Int>, _ step: inout BillStep
  ) {
    guard let source = effects[position].source, let added = supplement(of: id, from: source),
      let entry = bills[id.position].entry
    else { return }
    guard added.isWithin else {
      if let own = effects[position].entry { stageReversal(of: own) }
      return
    }
    let left = supplements(of: id, without: gone).filter(\.isWithin)
    if let place = stageSuperseding(id, with: left) {
      step.held.append((id, place, nil))
    } else {
      // Behind a lock the whole entry moves to the working date, without what was added.
      stageReversal(of: entry)
      step.held.append((id, stageAnew(id, in: entry, with: left, on: workingDay), nil))
    }
  }

  /// Books a bill again whose entry was taken back: on its day, or on the working date.
  private mutating func stageAnew(
    _ id: BillID, in original: EntryID, with supplements: [BillSupplement], on day: Day? = nil
  ) -> Int {
    let own = bills[id.position].day
    let isOpen = journal.lockedThrough.map { locked in own > locked } ?? true
    stage.batch.begin(
      on: day ?? (isOpen ? own : workingDay), document: Document.bill(id).packed)
    stageBillRows(id, with: supplements)
    return stage.batch.entryCount - 1
  }
}

/// Why the payments of a bill are not taken back, in the order of testing.
public enum UnpayBillRefusal: Error, Hashable, Sendable {
  /// None was recorded on it by hand.
  case notPaid
  case takenBack(TakenBackElsewhere)
  case journal(JournalRefusal)
}

extension Books {
  /// Takes back the payments that were recorded on a bill by hand.
  public mutating func unpay(_ id: BillID) throws(UnpayBillRefusal) -> Range<Int> {
    stage.clear()
    let positions = effects(on: .bill(id)).reversed().filter { position in
      effects[position].source == .bill(id) && effects[position].kind.isPayment
    }
    guard !positions.isEmpty else { throw .notPaid }
    if let elsewhere = overopened(byUndoing: positions) { throw .takenBack(elsewhere) }
    let step = stageTakingBackBills(positions)
    do {
      return try commit(step)
    } catch {
      throw .journal(error)
    }
  }
}

extension Effect.Kind {
  /// Whether it belongs to a payment of a bill.
  var isPayment: Bool {
    switch self {
    case .payment, .privatePayment, .supplement, .posted, .unposted, .byHand: true
    default: false
    }
  }
}
