import Ledger

/// Why a draft credit note is not issued, in the order of testing.
public enum IssueNoteRefusal: Error, Hashable, Sendable {
  case notDraft
  case invoiceNotIssued
  /// With it the issued notes on the invoice would exceed it; `force` allows that.
  case exceedsInvoice(left: Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why a credit note is not paid out, in the order of testing.
public enum PayNoteRefusal: Error, Hashable, Sendable {
  case isDraft
  case isSettled
  case notABankAccount
  case amountNotPositive
  /// In the currency of the note.
  case exceedsNote(Amount)
  case currency(CurrencyRefusal)
  /// The account is kept in another currency than the note.
  case accountCurrency
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why a credit note is not set off, in the order of testing.
public enum SetOffRefusal: Error, Hashable, Sendable {
  case isDraft
  case isSettled
  case invoiceNotOpen
  case otherContact
  case amountNotPositive
  /// In the currency of both.
  case exceedsNote(Amount)
  case exceedsOpen(Amount)
  case currency(CurrencyRefusal)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Issues a draft note ("Gutschrift ist gestellt") and sets it off with its invoice.
  public mutating func issue(
    _ id: CreditNoteID, on day: Day?, force: Bool = false
  ) throws(IssueNoteRefusal) -> Range<Int> {
    stage.clear()
    let before = creditNotes[id.position]
    guard before.state == .draft else { throw .notDraft }
    guard invoices[before.invoice.position].acceptsMoney else { throw .invoiceNotIssued }
    let invoice = invoices[before.invoice.position]
    let left =
      foreign(before.invoice).map { part in part.total - part.noted }
      ?? invoice.total - invoice.noted
    guard total(of: id).amount <= left || force else { throw .exceedsInvoice(left: left) }
    if let day, day < invoice.day { throw .dateTooEarly(invoice.day) }
    if let day { creditNotes[id.position].day = day }
    do {
      return try stageAndCommit(id)
    } catch {
      creditNotes[id.position] = before
      throw .journal(error)
    }
  }

  /// Zahlungsausgang: pays a note out, 1100 against the bank.
  public mutating func pay(
    _ id: CreditNoteID, _ amount: Amount?, in currency: Currency? = nil,
    from account: AccountID, rate: Rate? = nil, on day: Day?, text: TextReference
  ) throws(PayNoteRefusal) -> Range<Int> {
    stage.clear()
    let note = creditNotes[id.position]
    guard note.state != .draft else { throw .isDraft }
    guard note.remaining.isPositive else { throw .isSettled }
    guard chart[account].isMoney else { throw .notABankAccount }
    let taken = try taken(off: id, amount, in: currency)
    let own = self.currency(of: id)
    guard chart[account].currency == own else { throw .accountCurrency }
    if let day, day < note.day { throw .dateTooEarly(note.day) }
    let date = day ?? max(workingDay, note.day)
    var value = taken.francs
    if own != .chf {
      do throws(CurrencyRefusal) {
        let rate = try self.rate(rate, of: own, on: date)
        guard let worth = rate.value(of: Money(taken.foreign, own)) else { throw .amountTooLarge }
        guard worth.isPositive else { throw .tooSmall }
        value = worth
      } catch {
        throw .currency(error)
      }
    }
    stage.batch.begin(on: date, document: Document.creditNote(id).packed)
    stageSettlement(
      of: id, taken, value: value, against: account, kind: .notePayment, reason: .notePaid,
      text: text)
    markForeign(-taken.foreign, on: account, from: 0)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// Puts what is left on a note to the customer's credit: 1100/2030.
  public mutating func releaseNote(
    _ id: CreditNoteID, _ amount: Amount?, in currency: Currency? = nil, on day: Day?,
    text: TextReference
  ) throws(PayNoteRefusal) -> Range<Int> {
    stage.clear()
    let note = creditNotes[id.position]
    guard note.state != .draft else { throw .isDraft }
    guard note.remaining.isPositive else { throw .isSettled }
    let taken = try taken(off: id, amount, in: currency)
    if let day, day < note.day { throw .dateTooEarly(note.day) }
    stage.batch.begin(
      on: day ?? max(workingDay, note.day), document: Document.creditNote(id).packed)
    stageSettlement(
      of: id, taken, value: taken.francs, against: chart[system: .customerCredits],
      kind: .noteReleased, reason: .noteReleased, text: text)
    stage.effect(.noteReleased, .credit(note.contact), taken.francs, source: .creditNote(id))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// What a step takes off a note, in its currency; all that is open where none is given.
  private func taken(
    off id: CreditNoteID, _ amount: Amount?, in currency: Currency?
  ) throws(PayNoteRefusal) -> Settlement {
    let open = open(id)
    let typed = amount == nil ? open.currency : currency
    let amount = amount ?? open.amount
    guard amount.isPositive else { throw .amountNotPositive }
    guard (typed ?? .chf) == open.currency else { throw .currency(.otherCurrency(open.currency)) }
    guard amount <= open.amount else { throw .exceedsNote(open.amount) }
    do {
      return try settlement(of: id, amount, in: typed)
    } catch {
      throw .currency(error)
    }
  }

  /// `value` is what leaves in francs; what the note was booked at may be more or less.
  private mutating func stageSettlement(
    of id: CreditNoteID, _ taken: Settlement, value: Amount, against account: AccountID,
    kind: Effect.Kind, reason: RowReason, text: TextReference
  ) {
    let contact = creditNotes[id.position].contact
    let row = stage.post(
      Posting.signed(
        debit: chart[system: .receivables], credit: account, amount: value, text: text,
        reason: reason.rawValue),
      for: contact, document: .creditNote(id))
    stageClaimDifference(value - taken.francs, of: contact, document: .creditNote(id))
    let (due, moves) = dueVAT(of: id, settling: taken.francs)
    stageDue(due.map { part in part.negated }, factsOn: row)
    stage.effect(
      kind, .creditNote(id), taken.francs, source: .creditNote(id), foreign: taken.foreign,
      shareMoves: moves)
  }

  /// Sets a note off with an invoice of the same customer; both stand on 1100, so it books
  /// nothing (on the collected basis only what the two differ in VAT).
  public mutating func setOff(
    _ id: CreditNoteID, with invoice: InvoiceID, _ amount: Amount?, in currency: Currency? = nil,
    on day: Day?
  ) throws(SetOffRefusal) -> Range<Int> {
    stage.clear()
    let note = creditNotes[id.position]
    let target = invoices[invoice.position]
    guard note.state != .draft else { throw .isDraft }
    guard note.remaining.isPositive else { throw .isSettled }
    guard target.isReceivable else { throw .invoiceNotOpen }
    guard target.contact == note.contact else { throw .otherContact }
    let (offNote, offInvoice) = try taken(off: id, invoice, amount, in: currency)
    let latest = max(note.day, target.day)
    if let day, day < latest { throw .dateTooEarly(latest) }
    stageSetOff(
      id, invoice, offNote, offInvoice, on: day ?? max(workingDay, latest), factsOn: nil)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// What a set-off takes off both; in francs they differ where their rates do.
  private func taken(
    off id: CreditNoteID, _ invoice: InvoiceID, _ amount: Amount?, in currency: Currency?
  ) throws(SetOffRefusal) -> (note: Settlement, invoice: Settlement) {
    let left = open(id)
    let open = open(invoice)
    guard left.currency == open.currency else { throw .currency(.otherCurrency(open.currency)) }
    let typed = amount == nil ? open.currency : currency
    let amount = amount ?? min(left.amount, open.amount)
    guard amount.isPositive else { throw .amountNotPositive }
    guard (typed ?? .chf) == open.currency else { throw .currency(.otherCurrency(open.currency)) }
    guard amount <= left.amount else { throw .exceedsNote(left.amount) }
    guard amount <= open.amount else { throw .exceedsOpen(open.amount) }
    do {
      return (
        try settlement(of: id, amount, in: typed), try settlement(of: invoice, amount, in: typed)
      )
    } catch {
      throw .currency(error)
    }
  }

  mutating func stageSetOff(
    _ id: CreditNoteID, _ invoice: InvoiceID, _ offNote: Settlement, _ offInvoice: Settlement,
    on day: Day, factsOn row: Int?
  ) {
    let (received, invoiceMoves) = dueVAT(of: invoice, settling: offInvoice.francs)
    let (returned, noteMoves) = dueVAT(of: id, settling: offNote.francs)
    let difference = offInvoice.francs - offNote.francs
    var due = received
    for part in returned {
      if let place = due.firstIndex(where: { other in other.code == part.code }) {
        due[place].tax -= part.tax
        due[place].net -= part.net
      } else {
        due.append(part.negated)
      }
    }
    let books = !difference.isZero || due.contains { part in !part.tax.isZero }
    if books { stage.batch.begin(on: day, document: Document.creditNote(id).packed) }
    stageClaimDifference(
      difference, of: creditNotes[id.position].contact, document: .creditNote(id))
    stageDue(due, factsOn: books ? nil : row)
    stage.effect(
      .setOff, .creditNote(id), offNote.francs, source: .creditNote(id),
      foreign: offNote.foreign, books: books, shareMoves: noteMoves)
    stage.effect(
      .setOff, .invoice(invoice), offInvoice.francs, source: .creditNote(id),
      foreign: offInvoice.foreign, books: books, shareMoves: invoiceMoves)
  }
}
