import Ledger

/// Something that is open on 2000.
public struct OpenPayable: Hashable, Sendable {
  /// A bill or a card statement; nil for hand bookings.
  public let document: Document?
  /// Nil for card statements and for bookings that belong to no supplier.
  public let contact: ContactID?
  public let open: Amount
  public let day: Day?
  public let due: Day?
  public let age: OpenItem.Age
}

extension Books {
  /// What is open on 2000, by supplier and then by day, card statements and what belongs to nobody
  /// last; together exactly its balance.
  public func openPayables(asOf: Day?) -> [OpenPayable] {
    let last = asOf ?? .last
    let today = asOf ?? workingDay
    var owed = [Int64](repeating: 0, count: bills.count)
    var hand = [Int64](repeating: 0, count: contacts.count)
    var claimed = Set<RowID>()
    for move in moves {
      let row = journal.rows[move.row.position]
      let amount = -signed(row, on: .payables)
      guard row.day <= last, amount != 0 else { continue }
      claimed.insert(move.row)
      if case .bill(let id) = Document(packed: move.document) {
        owed[id.position] += amount
      } else {
        hand[move.contact.position] += amount
      }
    }
    var items: [OpenPayable] = []
    for (place, bill) in bills.enumerated() where owed[place] != 0 {
      items.append(
        OpenPayable(
          document: .bill(BillID(place)), contact: bill.contact,
          open: Amount(minorUnits: owed[place]), day: bill.day, due: bill.due,
          age: OpenItem.Age(due: bill.due, asOf: today)))
    }
    for (place, amount) in hand.enumerated() where amount != 0 {
      items.append(
        OpenPayable(
          document: nil, contact: ContactID(place), open: Amount(minorUnits: amount), day: nil,
          due: nil, age: .notDue))
    }
    items.sort { one, other in
      let (left, right) = (one.contact?.position ?? 0, other.contact?.position ?? 0)
      return left != right ? left < right : (one.day ?? .last) < (other.day ?? .last)
    }
    return items + openStatements(last, today, claimed)
  }

  /// What no supplier's account holds: each card statement, and the rest.
  private func openStatements(
    _ last: Day, _ today: Day, _ claimed: Set<RowID>
  ) -> [OpenPayable] {
    let steps = entriesOfStatements()
    var open = [Int64](repeating: 0, count: statements.count)
    var strangers: Int64 = 0
    for (place, row) in journal.rows.enumerated() where row.day <= last {
      let amount = -signed(row, on: .payables)
      guard amount != 0, !claimed.contains(RowID(place)) else { continue }
      if let id = steps[row.entry] { open[id.position] += amount } else { strangers += amount }
    }
    var items: [OpenPayable] = []
    for (place, statement) in statements.enumerated() where open[place] != 0 {
      items.append(
        OpenPayable(
          document: .statement(StatementID(place)), contact: nil,
          open: Amount(minorUnits: open[place]), day: statement.day, due: statement.due,
          age: OpenItem.Age(due: statement.due, asOf: today)))
    }
    if strangers != 0 {
      items.append(
        OpenPayable(
          document: nil, contact: nil, open: Amount(minorUnits: strangers), day: nil, due: nil,
          age: .notDue))
    }
    return items
  }

  private func entriesOfStatements() -> [EntryID: StatementID] {
    guard !statements.isEmpty else { return [:] }
    var found: [EntryID: StatementID] = [:]
    for effect in effects {
      if case .statement(let id) = effect.target, let entry = effect.entry { found[entry] = id }
    }
    for (place, head) in journal.entries.enumerated() {
      let entry = EntryID(place)
      if case .statement(let id) = Document(packed: head.document) { found[entry] = id }
      if let original = journal.original(of: entry), let id = found[original] { found[entry] = id }
    }
    return found
  }
}
