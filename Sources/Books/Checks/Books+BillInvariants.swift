import Ledger

// Bills against the steps that settled them, their lines, their tax and the rows on 2000.
extension Books {
  func billFlaws() -> [String] {
    var flaws: [String] = []
    let owed = rowsOfBills()
    for (place, bill) in bills.enumerated() {
      let name = "bill \(place)"
      let id = BillID(place)
      flaws += stateFlaws(name, id)
      flaws += lineFlaws(name, bill)
      flaws += taxFlaws(name, id)
      if owed[place] != bill.remaining { flaws.append("\(name) on 2000") }
    }
    for (place, contact) in contacts.enumerated() {
      let id = ContactID(place)
      let advance = effects(on: .advance(id)).reduce(Amount.zero) { sum, step in
        sum + effects[step].amount
      }
      let hand = effects(on: .payable(id)).reduce(Amount.zero) { sum, step in
        sum + effects[step].amount
      }
      if advance != contact.advance { flaws.append("advance of contact \(place)") }
      if hand != contact.handPayable { flaws.append("hand bookings of supplier \(place)") }
    }
    return flaws
  }

  /// What each bill has on 2000, credit positive.
  private func rowsOfBills() -> [Amount] {
    var owed = [Amount](repeating: .zero, count: bills.count)
    for move in moves {
      guard case .bill(let id) = Document(packed: move.document) else { continue }
      let row = journal.rows[move.row.position]
      owed[id.position] -= Amount(minorUnits: signed(row, on: .payables))
    }
    return owed
  }

  private func stateFlaws(_ name: String, _ id: BillID) -> [String] {
    let bill = bills[id.position]
    let steps = effects(on: .bill(id))
    var flaws: [String] = []
    var settled = Amount.zero
    var foreign = Amount.zero
    var added = Amount.zero
    var foreignAdded = Amount.zero
    for step in steps {
      let effect = effects[step]
      switch effect.kind {
      case .posted, .unposted, .byHand: break
      case .supplement:
        added += effect.amount
        foreignAdded += effect.foreign
      default:
        settled += effect.amount
        foreign += effect.foreign
      }
    }
    if added != bill.supplement || foreignAdded != bill.foreignSupplement {
      flaws.append("what was added to \(name)")
    }
    let held = supplements(of: id).reduce(Amount.zero) { sum, one in sum + one.amount }
    if held != added { flaws.append("supplements of \(name)") }
    let left = bill.base + added - settled
    let foreignLeft = bill.isForeign ? bill.written.amount + foreignAdded - foreign : .zero
    let isRight: Bool
    switch bill.state {
    case .draft: isRight = steps.isEmpty && bill.entry == nil
    case .byHand:
      isRight = bill.entry == nil && steps.contains { step in effects[step].kind == .byHand }
    case .booked: isRight = settled.isZero && foreign.isZero
    case .partlyPaid(let remaining, let rest):
      isRight = remaining == left && rest == foreignLeft && !(left.isZero && rest.isZero)
    case .paid: isRight = left.isZero && foreignLeft.isZero
    }
    if !isRight { flaws.append("state of \(name): \(bill.state), left \(left.minorUnits)") }
    if bill.isBooked, let entry = bill.entry, journal.successor(of: entry) != nil {
      flaws.append("the entry of \(name) was taken back")
    }
    if bill.isBooked, bill.entry == nil { flaws.append("\(name) has no entry") }
    return flaws
  }

  private func lineFlaws(_ name: String, _ bill: Bill) -> [String] {
    var flaws: [String] = []
    let gross = lines[bill.lines].reduce(Amount.zero) { sum, line in sum + line.gross }
    let covered = shares[bill.shares].reduce(Amount.zero) { sum, share in sum + share.gross }
    if gross != bill.base || covered != bill.base { flaws.append("lines of \(name)") }
    if bill.rate.value(of: bill.written) != bill.base { flaws.append("value of \(name)") }
    let foreign = foreignLines[bill.foreignLines].reduce(Amount.zero, +)
    if bill.isForeign, foreign != bill.written.amount { flaws.append("currency of \(name)") }
    if bill.foreignLines.count != (bill.isForeign ? bill.lines.count : 0) {
      flaws.append("foreign lines of \(name)")
    }
    for share in shares[bill.shares] {
      let own = lines[bill.lines].filter { line in line.code == share.code }
      let net = own.reduce(Amount.zero) { sum, line in sum + line.net }
      let isOnTop = share.code.map { code in codes[code].kind == .acquisition } ?? false
      let sum = isOnTop ? share.net : share.net + share.tax
      if net != share.net || sum != share.gross { flaws.append("tax of \(name)") }
    }
    return flaws
  }

  /// Collected basis: what has left 1172 is in proportion to what is paid; nothing stays behind.
  private func taxFlaws(_ name: String, _ id: BillID) -> [String] {
    let bill = bills[id.position]
    guard company.basis == .collected else { return [] }
    var flaws: [String] = []
    for share in shares[bill.shares] {
      guard let code = share.code, codes[code].isInput else { continue }
      let isClear = share.movedTax == share.tax && share.movedNet == share.net
      let isUntouched = share.movedTax.isZero && share.movedNet.isZero
      switch bill.state {
      case .paid: if !isClear { flaws.append("tax of \(name) has not left 1172") }
      case .draft, .byHand, .booked:
        if !isUntouched, effects(on: .bill(id)).isEmpty {
          flaws.append("tax of \(name) has left 1172")
        }
      case .partlyPaid: break
      }
    }
    return flaws
  }
}
