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
  case exceedsNote(Amount)
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
  case exceedsNote(Amount)
  case exceedsOpen(Amount)
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
    let left = invoice.total - invoice.noted
    guard before.total <= left || force else { throw .exceedsInvoice(left: left) }
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
    _ id: CreditNoteID, _ amount: Amount?, from account: AccountID, on day: Day?,
    text: TextReference
  ) throws(PayNoteRefusal) -> Range<Int> {
    stage.clear()
    let note = creditNotes[id.position]
    guard note.state != .draft else { throw .isDraft }
    guard note.remaining.isPositive else { throw .isSettled }
    guard chart[account].isMoney else { throw .notABankAccount }
    let amount = amount ?? note.remaining
    guard amount.isPositive else { throw .amountNotPositive }
    guard amount <= note.remaining else { throw .exceedsNote(note.remaining) }
    if let day, day < note.day { throw .dateTooEarly(note.day) }
    stage.batch.begin(
      on: day ?? max(workingDay, note.day), document: Document.creditNote(id).packed)
    stageSettlement(
      of: id, amount, against: account, kind: .notePayment, reason: .notePaid, text: text)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// Puts what is left on a note to the customer's credit: 1100/2030.
  public mutating func releaseNote(
    _ id: CreditNoteID, _ amount: Amount?, on day: Day?, text: TextReference
  ) throws(PayNoteRefusal) -> Range<Int> {
    stage.clear()
    let note = creditNotes[id.position]
    guard note.state != .draft else { throw .isDraft }
    guard note.remaining.isPositive else { throw .isSettled }
    let amount = amount ?? note.remaining
    guard amount.isPositive else { throw .amountNotPositive }
    guard amount <= note.remaining else { throw .exceedsNote(note.remaining) }
    if let day, day < note.day { throw .dateTooEarly(note.day) }
    stage.batch.begin(
      on: day ?? max(workingDay, note.day), document: Document.creditNote(id).packed)
    stageSettlement(
      of: id, amount, against: chart[system: .customerCredits], kind: .noteReleased,
      reason: .noteReleased, text: text)
    stage.effect(.noteReleased, .credit(note.contact), amount, source: .creditNote(id))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  private mutating func stageSettlement(
    of id: CreditNoteID, _ amount: Amount, against account: AccountID, kind: Effect.Kind,
    reason: RowReason, text: TextReference
  ) {
    let row = stage.post(
      Posting.signed(
        debit: chart[system: .receivables], credit: account, amount: amount, text: text,
        reason: reason.rawValue),
      for: creditNotes[id.position].contact, document: .creditNote(id))
    let (due, moves) = dueVAT(of: id, settling: amount)
    stageDue(due.map { part in part.negated }, factsOn: row)
    stage.effect(kind, .creditNote(id), amount, source: .creditNote(id), shareMoves: moves)
  }

  /// Sets a note off with an invoice of the same customer; both stand on 1100, so it books
  /// nothing (on the collected basis only what the two differ in VAT).
  public mutating func setOff(
    _ id: CreditNoteID, with invoice: InvoiceID, _ amount: Amount?, on day: Day?
  ) throws(SetOffRefusal) -> Range<Int> {
    stage.clear()
    let note = creditNotes[id.position]
    let target = invoices[invoice.position]
    guard note.state != .draft else { throw .isDraft }
    guard note.remaining.isPositive else { throw .isSettled }
    guard target.isReceivable else { throw .invoiceNotOpen }
    guard target.contact == note.contact else { throw .otherContact }
    let amount = amount ?? min(note.remaining, target.remaining)
    guard amount.isPositive else { throw .amountNotPositive }
    guard amount <= note.remaining else { throw .exceedsNote(note.remaining) }
    guard amount <= target.remaining else { throw .exceedsOpen(target.remaining) }
    let latest = max(note.day, target.day)
    if let day, day < latest { throw .dateTooEarly(latest) }
    stageSetOff(id, invoice, amount, on: day ?? max(workingDay, latest), factsOn: nil)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  mutating func stageSetOff(
    _ id: CreditNoteID, _ invoice: InvoiceID, _ amount: Amount, on day: Day, factsOn row: Int?
  ) {
    let (received, invoiceMoves) = dueVAT(of: invoice, settling: amount)
    let (returned, noteMoves) = dueVAT(of: id, settling: amount)
    var due = received
    for part in returned {
      if let place = due.firstIndex(where: { other in other.code == part.code }) {
        due[place].tax -= part.tax
        due[place].net -= part.net
      } else {
        due.append(part.negated)
      }
    }
    let books = due.contains { part in !part.tax.isZero }
    if books { stage.batch.begin(on: day, document: Document.creditNote(id).packed) }
    stageDue(due, factsOn: books ? nil : row)
    stage.effect(
      .setOff, .creditNote(id), amount, source: .creditNote(id), books: books,
      shareMoves: noteMoves)
    stage.effect(
      .setOff, .invoice(invoice), amount, source: .creditNote(id), books: books,
      shareMoves: invoiceMoves)
  }
}
