import Ledger

// 2000, 1130 and 1172 against what is open beside them.
extension Books {
  /// What 2000 must be: open bills, card statements that are not paid, hand bookings for a
  /// supplier.
  public var payables: Amount {
    let open = bills.reduce(Amount.zero) { sum, bill in sum + bill.remaining }
    let statements = statements.reduce(Amount.zero) { sum, one in sum + one.remaining }
    let hand = contacts.reduce(Amount.zero) { sum, contact in sum + contact.handPayable }
    return open + statements + hand
  }

  /// What 1130 must be: what suppliers hold of ours.
  public var advances: Amount {
    contacts.reduce(.zero) { sum, contact in sum + contact.advance }
  }

  /// Whether advances have ever been kept: until then 1130 is an account like others.
  var hasAdvances: Bool {
    effects.contains { effect in
      if case .advance = effect.target { true } else { false }
    }
  }

  var expectedOfSuppliers: [(ControlDifference.Kind, AccountID, Amount)] {
    var expected: [(ControlDifference.Kind, AccountID, Amount)] = [
      (.payables, chart[system: .payables], payables)
    ]
    if hasAdvances {
      expected.append((.supplierAdvances, chart[system: .supplierAdvances], advances))
    }
    if company.basis == .collected {
      expected.append((.inputTaxNotPaid, chart[system: .inputTaxNotPaid], inputTaxNotPaid))
    }
    return expected
  }

  /// Entries of steps that changed what stands beside an account, also of those taken back.
  func entries(changing kind: ControlDifference.Kind) -> Set<EntryID> {
    guard kind == .payables || kind == .supplierAdvances else { return [] }
    var found: Set<EntryID> = []
    for effect in effects {
      guard let entry = effect.entry else { continue }
      switch (effect.target, kind) {
      case (.payable, .payables), (.statement, .payables), (.advance, .supplierAdvances):
        found.insert(entry)
      default: break
      }
    }
    return found
  }

  func isOf(_ entries: Set<EntryID>, _ entry: EntryID) -> Bool {
    entries.contains(entry) || (journal.original(of: entry).map(entries.contains) ?? false)
  }

  /// Whether a row of 2000 is of a bill, of a card statement or booked for a supplier.
  func isPayable(_ row: RowID, _ entries: Set<EntryID>) -> Bool {
    if let move = move(of: row), case .bill = Document(packed: move.document) { return true }
    let entry = journal.rows[row.position].entry
    if case .statement = Document(packed: journal.entries[entry.position].document) { return true }
    return isOf(entries, entry)
  }
}
