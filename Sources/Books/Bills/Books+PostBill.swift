import Ledger

/// Why a draft is not booked, in the order of testing.
public enum PostBillRefusal: Error, Hashable, Sendable {
  case notDraft
  case vat(VATRefusal, line: Int)
  case journal(JournalRefusal)
}

/// Why a bill does not become a draft again, in the order of testing.
public enum UnpostBillRefusal: Error, Hashable, Sendable {
  case isDraft
  /// Paid, in part or as a whole, or booked by hand: that goes back first.
  case notUnpaid
  case journal(JournalRefusal)
}

extension Books {
  /// Books a draft (bexio: BOOKED), on its own day.
  public mutating func post(_ id: BillID) throws(PostBillRefusal) -> Range<Int> {
    stage.clear()
    let bill = bills[id.position]
    guard bill.state == .draft else { throw .notDraft }
    for (place, line) in lines[bill.lines].enumerated() {
      guard let code = line.code else { continue }
      do {
        try checkCode(code, supply: bill.supply)
      } catch {
        throw .vat(error, line: place)
      }
    }
    stageBill(id)
    do {
      let entries = try commit()
      bills[id.position].state = .booked
      bills[id.position].entry = EntryID(entries.lowerBound)
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// Takes a booked bill that nobody has paid back to draft (bexio: DRAFT).
  public mutating func unpost(_ id: BillID) throws(UnpostBillRefusal) -> Range<Int> {
    stage.clear()
    let bill = bills[id.position]
    guard bill.state != .draft else { throw .isDraft }
    // Steps that cancel out count too: one of them could be taken back later.
    guard bill.state == .booked, effects(on: .bill(id)).isEmpty, let entry = bill.entry else {
      throw .notUnpaid
    }
    stageReversal(of: entry)
    do {
      let entries = try commit()
      bills[id.position].state = .draft
      bills[id.position].entry = nil
      return entries
    } catch {
      throw .journal(error)
    }
  }
}
