import Ledger

/// Why an advance is not deducted from a bill, in the order of testing.
public enum ApplyAdvanceRefusal: Error, Hashable, Sendable {
  case isDraft
  case notOpen
  case otherContact
  case noAdvance
  case amountNotPositive
  case exceedsAdvance(Amount)
  case exceedsOpen(Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

public enum UnapplyAdvanceRefusal: Error, Hashable, Sendable {
  case noneApplied
  case takenBack(TakenBackElsewhere)
  case journal(JournalRefusal)
}

/// Why a bank transaction does not go to the account of a supplier, in the order of testing.
public enum MatchSupplierRefusal: Error, Hashable, Sendable {
  case bankNotOpen
  case notASupplier
  case rateMissing(MissingRate)
  case amountTooLarge
  case exceedsAdvance(Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Kundenbuchung of a supplier: money paid becomes an advance on 1130, money received takes it
  /// down.
  public mutating func match(
    _ id: BankID, supplier: ContactID, on day: Day?, force: Bool, text: TextReference
  ) throws(MatchSupplierRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    guard line.state == .open else { throw .bankNotOpen }
    guard contacts[supplier.position].isSupplier else { throw .notASupplier }
    let francs: Amount?
    do {
      francs = try value(of: line)
    } catch {
      throw .rateMissing(error)
    }
    guard let francs else { throw .amountTooLarge }
    let advance = contacts[supplier.position].advance
    if francs.isPositive, !force, francs > advance { throw .exceedsAdvance(advance) }
    let first =
      francs.isPositive ? advanceDay(of: supplier, francs, notBefore: line.day) : line.day
    if let day, day < first { throw .dateTooEarly(first) }
    stageAdvance(
      id, supplier, -francs, foreign: -line.amount, on: day ?? first,
      reason: francs.isPositive ? .advancePaidBack : .supplierMoneyHeld, text: text)
    do {
      let entries = try commit()
      bank[id.position].state = .matched
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// Stages money that a supplier holds of ours from now on, or has paid back when negative: 1130.
  ///
  /// Without `foreign` the caller says what it is in the currency of the account.
  mutating func stageAdvance(
    _ id: BankID, _ contact: ContactID, _ amount: Amount, foreign: Amount?, on day: Day,
    reason: RowReason, text: TextReference
  ) {
    let account = bank[id.position].account
    let first = stage.batch.postingCount
    stage.batch.begin(on: day, document: Document.bank(id).packed)
    _ = stage.post(
      Posting.signed(
        debit: chart[system: .supplierAdvances], credit: account, amount: amount, text: text,
        reason: reason.rawValue),
      for: contact, document: .bank(id))
    if let foreign { markForeign(-foreign, on: account, from: first) }
    stage.effect(
      amount.isNegative ? .payout : .surplus, .advance(contact), amount, source: .bank(id))
  }

  /// Deducts what a supplier holds of ours from a bill: 2000/1130.
  public mutating func applyAdvance(
    to id: BillID, _ amount: Amount?, from owner: ContactID?, on day: Day?
  ) throws(ApplyAdvanceRefusal) -> Range<Int> {
    stage.clear()
    let bill = bills[id.position]
    guard bill.state != .draft else { throw .isDraft }
    guard bill.remaining.isPositive else { throw .notOpen }
    if let owner, owner != bill.contact { throw .otherContact }
    let advance = contacts[bill.contact.position].advance
    guard advance.isPositive else { throw .noAdvance }
    let amount = amount ?? min(advance, bill.remaining)
    guard amount.isPositive else { throw .amountNotPositive }
    guard amount <= advance else { throw .exceedsAdvance(advance) }
    guard amount <= bill.remaining else { throw .exceedsOpen(bill.remaining) }
    let first = advanceDay(of: bill.contact, amount, notBefore: bill.day)
    if let day, day < first { throw .dateTooEarly(first) }
    stage.batch.begin(on: day ?? max(workingDay, first), document: Document.bill(id).packed)
    let row = stage.post(
      Posting.signed(
        debit: chart[system: .payables], credit: chart[system: .supplierAdvances],
        amount: amount, reason: RowReason.advanceDeducted.rawValue),
      for: bill.contact, document: .bill(id))
    let moves = stageInputTaxPaid(id, settling: amount, factsOn: row)
    stage.effect(
      .advanceApplied, .bill(id), amount, source: .bill(id),
      foreign: bill.foreign(settling: amount), shareMoves: moves)
    stage.effect(.advanceApplied, .advance(bill.contact), -amount, source: .bill(id))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// Gives deducted advances back: 1130/2000.
  public mutating func unapplyAdvance(
    from id: BillID
  ) throws(UnapplyAdvanceRefusal) -> Range<Int> {
    stage.clear()
    let applied = effects(on: .bill(id)).filter { position in
      effects[position].kind == .advanceApplied
    }
    guard !applied.isEmpty else { throw .noneApplied }
    if let elsewhere = overopened(byUndoing: applied) { throw .takenBack(elsewhere) }
    stageTakingBack(applied.reversed().flatMap(withOtherSide))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// The first day on or after `day` from which so much of an advance is there to use.
  func advanceDay(of contact: ContactID, _ amount: Amount, notBefore day: Day) -> Day {
    var paid: [(day: Day, amount: Amount)] = []
    var used = Amount.zero
    for position in effects(on: .advance(contact)) {
      let effect = effects[position]
      if effect.amount.isPositive {
        let left = effect.entry.map { entry in journal.entries[entry.position].day } ?? day
        paid.append((left, effect.amount))
      } else {
        used -= effect.amount
      }
    }
    paid.sort { one, other in one.day < other.day }
    var available = -used
    for advance in paid {
      available += advance.amount
      if available >= amount { return max(day, advance.day) }
    }
    return day
  }

  /// The supplier whose advance would fall below zero if the effects were taken back.
  func overdrawnAdvance(byUndoing positions: [Int]) -> ContactID? {
    var change: [ContactID: Amount] = [:]
    for position in positions {
      if case .advance(let contact) = effects[position].target {
        change[contact, default: .zero] -= effects[position].amount
      }
    }
    return change.filter { contact, amount in
      amount.isNegative && (contacts[contact.position].advance + amount).isNegative
    }.keys.min()
  }

  /// The bill a supplier's advance was last deducted from.
  func advanceUse(of contact: ContactID) -> BillID? {
    for position in effects(on: .advance(contact))
    where effects[position].kind == .advanceApplied {
      if case .bill(let id) = effects[position].source { return id }
    }
    return nil
  }

  /// The day of the latest step that settled something; costs the steps of its chain.
  func lastSettlement(on target: Effect.Target) -> Day? {
    effects(on: target).first.flatMap { position in
      effects[position].entry.map { entry in journal.entries[entry.position].day }
    }
  }
}
