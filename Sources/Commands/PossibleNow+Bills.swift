import Books
import Ledger

// What can follow for a supplier's bill.
extension Books {
  func possible(for id: BillID) -> [String] {
    let name = name(id)
    let show = "show \(name)"
    switch self[id].state {
    case .draft: return ["post \(name)"] + billMatches(id) + [show]
    case .booked: return advances(for: id) + billMatches(id) + payments(of: id) + ["unpost \(name)"]
    case .partlyPaid:
      return advances(for: id) + billMatches(id) + payments(of: id) + ["discount \(name)", show]
    case .paid, .byHand: return waysBack(of: id) + [show]
    }
  }

  private func advances(for id: BillID) -> [String] {
    self[self[id].contact].advance.isPositive ? ["apply-credit \(name(id))"] : []
  }

  /// From an account of its own currency where there is one.
  private func payments(of id: BillID) -> [String] {
    let currency = self[id].written.currency
    let own = chart.accounts.first { account in
      account.isMoney && account.isForeign && account.currency == currency
    }
    return ["pay \(name(id)) from \(own?.number ?? 1020)"]
  }

  /// The latest open payment that may be meant; a long statement is not searched to its beginning.
  private func billMatches(_ id: BillID) -> [String] {
    let line = bank.indices.suffix(1_000).last { place in
      let line = bank[place]
      return line.state == .open && line.amount.isNegative
        && (line.contact == self[id].contact || line.contact == nil)
    }
    return line.map { place in
      let byHand = canPay(BankID(place), id) ? "" : " by-hand"
      return ["match \(name(BankID(place))) \(name(id))\(byHand)"]
    } ?? []
  }

  /// Whether a bill can store what was charged.
  public func canPay(_ line: BankID, _ bill: BillID) -> Bool {
    let currency = chart[self[line].account].currency
    return currency == .chf || currency == self[bill].written.currency
  }

  /// What takes the payments back, each once.
  private func waysBack(of id: BillID) -> [String] {
    var found: [String] = []
    for position in effects(on: .bill(id)) {
      let effect = effects[position]
      let line: String?
      switch (effect.kind, effect.source) {
      case (.advanceApplied, _): line = "unapply-credit \(name(id))"
      case (.discount, _): line = "reopen \(name(id))"
      case (_, .bank(let bank)): line = "unmatch \(name(bank))"
      case (_, .charge(let charge)): line = "unmatch \(name(charge))"
      case (_, .bill): line = "unpay \(name(id))"
      default: line = nil
      }
      if let line, !found.contains(line) { found.append(line) }
    }
    return found
  }
}
