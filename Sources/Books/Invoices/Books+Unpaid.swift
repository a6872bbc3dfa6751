import Ledger

/// Why an invoice is not set to not paid, in the order of testing.
public enum UnpaidRefusal: Error, Hashable, Sendable {
  case notOpen
  /// As in bexio: a credit note or a write-off for the rest is possible instead.
  case partlyPaid(settled: Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why an invoice is not reopened, in the order of testing.
public enum ReopenRefusal: Error, Hashable, Sendable {
  /// Neither not paid nor closed by a write-off or a discount.
  case nothingToReopen
  case journal(JournalRefusal)
}

extension Books {
  /// Takes the booked revenue back: the rows of the invoice with their sides swapped.
  ///
  /// Dated on the working day, as bexio does it (source 002, Betrag wird nicht bezahlt).
  public mutating func setUnpaid(_ id: InvoiceID, on day: Day?) throws(UnpaidRefusal) -> Range<Int>
  {
    stage.clear()
    let invoice = invoices[id.position]
    guard invoice.isReceivable, let entry = invoice.entry else { throw .notOpen }
    guard invoice.remaining == invoice.total else { throw .partlyPaid(settled: invoice.settled) }
    if let day, day < invoice.day { throw .dateTooEarly(invoice.day) }
    reverse(
      entry, on: day ?? max(workingDay, invoice.day), reason: .revenueTakenBack,
      contact: invoice.contact, document: .invoice(id))
    do {
      let entries = try commit()
      invoices[id.position].state = .notPaid(reversal: EntryID(entries.lowerBound))
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// Takes back what closed an invoice without money: not paid, a write-off, a discount.
  public mutating func reopen(_ id: InvoiceID, on day: Day?) throws(ReopenRefusal) -> Range<Int> {
    stage.clear()
    let invoice = invoices[id.position]
    if case .notPaid(let reversal) = invoice.state {
      reverse(
        reversal, on: day ?? max(workingDay, journal.entries[reversal.position].day),
        reason: .taken, contact: invoice.contact, document: .invoice(id))
      do {
        let entries = try commit()
        invoices[id.position].entry = EntryID(entries.lowerBound)
        invoices[id.position].state =
          invoice.reminders > 0 ? .reminded(level: invoice.reminders) : .open
        return entries
      } catch {
        throw .journal(error)
      }
    }
    let closing = effects(on: .invoice(id)).first { position in
      effects[position].kind == .writeOff || effects[position].kind == .discount
    }
    guard let closing else { throw .nothingToReopen }
    stageTakingBack([closing])
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }
}
