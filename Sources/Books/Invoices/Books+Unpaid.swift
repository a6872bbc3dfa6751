import Ledger

/// Why an invoice is not set to not paid, in the order of testing.
public enum UnpaidRefusal: Error, Hashable, Sendable {
  case notOpen
  /// As in bexio: a credit note or a write-off for the rest is possible instead.
  case partlyPaid(settled: Amount)
  /// A credit note has taken part of the revenue back already.
  case hasCreditNotes(Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why an invoice is not reopened, in the order of testing.
public enum ReopenRefusal: Error, Hashable, Sendable {
  /// Neither not paid nor closed by a write-off or a discount.
  case nothingToReopen
  case takenBack(TakenBackElsewhere)
  /// Before the day it was set to not paid.
  case dateTooEarly(Day)
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
    // Steps that cancel out count too: one of them could be taken back later.
    guard effects(on: .invoice(id)).isEmpty else { throw .partlyPaid(settled: invoice.settled) }
    guard invoice.noted.isZero else { throw .hasCreditNotes(invoice.noted) }
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
  ///
  /// The latest write-off or discount goes back like every step: on its own day while that is
  /// open; `day` is for an invoice that is not paid.
  public mutating func reopen(_ id: InvoiceID, on day: Day?) throws(ReopenRefusal) -> Range<Int> {
    stage.clear()
    let invoice = invoices[id.position]
    if case .notPaid(let reversal) = invoice.state {
      let takenBack = journal.entries[reversal.position].day
      if let day, day < takenBack { throw .dateTooEarly(takenBack) }
      reverse(
        reversal, on: day ?? max(workingDay, takenBack), reason: .taken,
        contact: invoice.contact, document: .invoice(id))
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
    if let elsewhere = overopened(byUndoing: [closing]) { throw .takenBack(elsewhere) }
    stageTakingBack([closing])
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }
}
