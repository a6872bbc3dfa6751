import Ledger

/// Why a draft is not issued, in the order of testing.
public enum IssueRefusal: Error, Hashable, Sendable {
  case notDraft
  case vat(VATRefusal, line: Int)
  case currency(CurrencyRefusal)
  case journal(JournalRefusal)
}

/// Why an invoice is not reminded, in the order of testing.
public enum RemindRefusal: Error, Hashable, Sendable {
  case notOpen
  /// After the third reminder comes debt enforcement, a write-off or "not paid".
  case levelsExhausted
}

extension Books {
  /// Issues a draft invoice on `day`, or on its own day when none is given.
  public mutating func issue(_ id: InvoiceID, on day: Day?) throws(IssueRefusal) -> Range<Int> {
    stage.clear()
    let before = invoices[id.position]
    guard before.state == .draft else { throw .notDraft }
    // Supply on the day of the document follows it; a day that was named apart stays.
    let supply = before.supply == before.day ? day ?? before.supply : before.supply
    for (place, line) in lines[before.lines].enumerated() {
      guard let code = line.code else { continue }
      do {
        try checkCode(code, supply: supply)
      } catch {
        throw .vat(error, line: place)
      }
    }
    if let day {
      // Terms of payment run from the day the invoice goes out.
      let term = Int(before.due.number - before.day.number)
      invoices[id.position].day = day
      invoices[id.position].supply = supply
      invoices[id.position].due = day.adding(term) ?? day
    }
    let mark = (lines.count, shares.count)
    let part = foreign(id)
    do {
      try valueAgain(id)
    } catch {
      invoices[id.position] = before
      throw .currency(error)
    }
    stageIssue(id)
    do {
      let entries = try commit()
      invoices[id.position].state = .open
      invoices[id.position].entry = EntryID(entries.lowerBound)
      return entries
    } catch {
      invoices[id.position] = before
      lines.removeLast(lines.count - mark.0)
      shares.removeLast(shares.count - mark.1)
      if let part { foreignParts[Int(before.foreignPlace)] = part }
      throw .journal(error)
    }
  }

  /// Raises the reminder level; books nothing (tab Mahnungen).
  public mutating func remind(_ id: InvoiceID) throws(RemindRefusal) -> UInt8 {
    let invoice = invoices[id.position]
    guard invoice.isReceivable else { throw .notOpen }
    guard invoice.reminders < 3 else { throw .levelsExhausted }
    invoices[id.position].reminders += 1
    switch invoice.state {
    case .open, .reminded:
      invoices[id.position].state = .reminded(level: invoice.reminders + 1)
    case .draft, .partlyPaid, .paid, .notPaid, .writtenOff:
      break
    }
    revision += 1
    return invoice.reminders + 1
  }
}
