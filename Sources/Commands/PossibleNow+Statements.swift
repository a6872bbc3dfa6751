import Books
import Ledger

// What can follow for receipts, card statements and their transactions.
extension Books {
  func possible(for id: ReceiptID) -> [String] {
    let name = name(id)
    let show = "show \(name)"
    switch self[id].state {
    case .parked:
      let matches = fittingCharges(id).map { charge in "match \(self.name(charge)) \(name)" }
      return matches + ["reconcile \(name)", "withdraw \(name)", show]
    case .matched(let charge): return ["unmatch \(self.name(charge))", show]
    case .reconciled: return ["unreconcile \(name)", show]
    case .withdrawn: return [show]
    }
  }

  /// Receipts that may belong to its transactions.
  private func matching(_ id: StatementID) -> [String] {
    let isOpen =
      self[id].isExtracted && charges(on: id).contains { charge in self[charge].state == .open }
    return isOpen && receipts.contains { receipt in receipt.state == .parked }
      ? ["match-receipts"] : []
  }

  func possible(for id: StatementID) -> [String] {
    let name = name(id)
    let show = "show \(name)"
    let statement = self[id]
    let extract = statement.isExtracted ? [] : ["extract \(name) …"]
    switch statement.state {
    case .uploaded:
      return ["approve \(name)"] + extract
        + (charges(on: id).isEmpty ? ["withdraw \(name)"] : ["unextract \(name)"]) + [show]
    case .approved:
      return payments(of: id) + extract + ["unapprove \(name)", show]
    case .partlyPaid: return payments(of: id) + waysBack(id) + extract + [show]
    case .paid: return extract + matching(id) + waysBack(id) + [show]
    case .withdrawn: return [show]
    }
  }

  private func payments(of id: StatementID) -> [String] {
    let line = bank.indices.suffix(1_000).last { place in
      bank[place].state == .open && -bank[place].amount == self[id].remaining
        && !chart[bank[place].account].isForeign
    }
    let match = line.map { place in ["match \(name(BankID(place))) \(name(id))"] } ?? []
    let advance = advance(on: self[id].card).isPositive ? ["apply-advance \(name(id))"] : []
    return match + advance + ["pay \(name(id)) from 1020"]
  }

  /// The steps that take back what has settled it.
  private func waysBack(_ id: StatementID) -> [String] {
    var found: [String] = []
    for position in effects(on: .statement(id)) {
      let step: String
      switch effects[position].source {
      case .bank(let line): step = "unmatch \(name(line))"
      default:
        step =
          effects[position].kind == .advanceApplied
          ? "unapply-advance \(name(id))" : "unpay \(name(id))"
      }
      if !found.contains(step) { found.append(step) }
    }
    return found
  }

  func possible(for id: ChargeID) -> [String] {
    let name = name(id)
    let show = "show \(name)"
    switch self[id].state {
    case .open:
      guard self[self[id].statement].isExtracted else {
        return ["extract \(self.name(self[id].statement)) …", show]
      }
      let matches = fittingReceipts(id).map { receipt in "match \(name) \(self.name(receipt))" }
      let paid = bills.indices.lazy.filter { place in
        (self.bills[place].state == .draft || self.bills[place].isPayable)
          && self[id].amount.isPositive && self.mayPay(id, BillID(place))
      }.prefix(2).map { place in "match \(name) \(self.name(BillID(place)))" }
      return matches + paid + ["match \(name) account 6500", show]
    case .matched, .booked: return ["unmatch \(name)", show]
    case .withdrawn: return [show]
    }
  }

  /// The step that takes an entry of a card document back, where there is one.
  public func wayBack(of entry: EntryID, by document: Document) -> String? {
    switch document {
    case .receipt(let id):
      return possible(for: id).last { line in
        line.hasPrefix("withdraw") || line.hasPrefix("un")
      }
    case .charge(let id): return "unmatch \(name(id))"
    case .statement(let id):
      let effect = effects(on: .statement(id)).first { position in
        effects[position].entry == entry
      }
      if let effect {
        return effects[effect].kind == .advanceApplied
          ? "unapply-advance \(name(id))" : "unpay \(name(id))"
      }
      return possible(for: id).last { line in
        line.hasPrefix("withdraw") || line.hasPrefix("un")
      }
    default: return nil
    }
  }
}
