import Ledger

/// Why a credit is not deducted from an invoice, in the order of testing.
public enum ApplyCreditRefusal: Error, Hashable, Sendable {
  case notOpen
  /// Part of it is paid; `force` deducts all the same.
  case partlyPaid
  case otherContact
  case noCredit
  case amountNotPositive
  case exceedsCredit(Amount)
  /// In francs, as credits are.
  case exceedsOpen(Amount)
  case currency(CurrencyRefusal)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

public enum UnapplyCreditRefusal: Error, Hashable, Sendable {
  case noCreditApplied
  case takenBack(TakenBackElsewhere)
  case journal(JournalRefusal)
}

/// Why a credit is not released, in the order of testing.
public enum ReleaseCreditRefusal: Error, Hashable, Sendable {
  case noCredit
  case amountNotPositive
  case exceedsCredit(Amount)
  case sameAccount
  case vat(VATRefusal)
  /// Before the money came in.
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Deducts the customer's credit from an open invoice: 2030/1100 (Gutschriften verbuchen).
  public mutating func applyCredit(
    to id: InvoiceID, _ typed: Amount?, in currency: Currency? = nil, from owner: ContactID?,
    on day: Day?, force: Bool
  ) throws(ApplyCreditRefusal) -> Range<Int> {
    stage.clear()
    let invoice = invoices[id.position]
    switch invoice.state {
    case .open, .reminded: break
    case .partlyPaid: guard force else { throw .partlyPaid }
    case .draft, .paid, .notPaid, .writtenOff: throw .notOpen
    }
    if let owner, owner != invoice.contact { throw .otherContact }
    let credit = contacts[invoice.contact.position].credit
    guard credit.isPositive else { throw .noCredit }
    if let typed, !typed.isPositive { throw .amountNotPositive }
    let taken = try deduction(from: id, typed, in: currency, credit)
    let amount = taken.francs
    guard amount <= credit else { throw .exceedsCredit(credit) }
    let first = creditDay(of: invoice.contact, amount, notBefore: invoice.day)
    if let day, day < first { throw .dateTooEarly(first) }
    stage.batch.begin(
      on: day ?? max(workingDay, first), document: Document.invoice(id).packed)
    let row = stage.post(
      Posting.signed(
        debit: chart[system: .customerCredits], credit: chart[system: .receivables],
        amount: amount, reason: RowReason.creditDeducted.rawValue),
      for: invoice.contact, document: .invoice(id))
    let moves = stageCollected(id, settling: amount, factsOn: row)
    stage.effect(
      .creditApplied, .invoice(id), amount, source: .invoice(id), foreign: taken.foreign,
      shareMoves: moves)
    stage.effect(.creditApplied, .credit(invoice.contact), -amount, source: .invoice(id))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// What a credit, which is in francs, takes off an invoice.
  ///
  /// On an invoice of another currency it takes off that in proportion;
  /// an amount that was typed with the currency takes off francs in proportion.
  private func deduction(
    from id: InvoiceID, _ typed: Amount?, in currency: Currency?, _ credit: Amount
  ) throws(ApplyCreditRefusal) -> Settlement {
    let remaining = invoices[id.position].remaining
    if let typed, let currency, currency != .chf {
      let open = open(id)
      guard currency == open.currency else { throw .currency(.otherCurrency(open.currency)) }
      guard typed <= open.amount else { throw .exceedsOpen(remaining) }
      do {
        return try settlement(of: id, typed, in: currency)
      } catch {
        throw .currency(error)
      }
    }
    let francs = typed ?? min(credit, remaining)
    guard francs <= credit else { throw .exceedsCredit(credit) }
    guard francs <= remaining else { throw .exceedsOpen(remaining) }
    guard let sums = sums(of: id) else { return Settlement(francs: francs, foreign: .zero) }
    guard let foreign = sums.foreign(settling: francs) else { throw .currency(.tooSmall) }
    return Settlement(francs: francs, foreign: foreign)
  }

  /// Gives the deducted credit back to the customer: 1100/2030.
  public mutating func unapplyCredit(
    from id: InvoiceID
  ) throws(UnapplyCreditRefusal) -> Range<Int> {
    stage.clear()
    let applied = effects(on: .invoice(id)).filter { position in
      effects[position].kind == .creditApplied
    }
    guard !applied.isEmpty else { throw .noCreditApplied }
    if let elsewhere = overopened(byUndoing: applied) { throw .takenBack(elsewhere) }
    stageTakingBack(applied.reversed().flatMap(withOtherSide))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// Turns a credit that is never claimed into income: 2030 against an account of one's choice.
  public mutating func releaseCredit(
    of contact: ContactID, _ amount: Amount?, to account: AccountID, code: VATCodeID?,
    on day: Day?, text: TextReference
  ) throws(ReleaseCreditRefusal) -> Range<Int> {
    stage.clear()
    let credit = contacts[contact.position].credit
    guard credit.isPositive else { throw .noCredit }
    let amount = amount ?? credit
    guard amount.isPositive else { throw .amountNotPositive }
    guard amount <= credit else { throw .exceedsCredit(credit) }
    let credits = chart[system: .customerCredits]
    guard account != credits else { throw .sameAccount }
    let date = creditDay(of: contact, amount, notBefore: day ?? workingDay)
    if let code {
      do {
        try checkCode(code, supply: date)
      } catch {
        throw .vat(error)
      }
    }
    if let day, day < date { throw .dateTooEarly(date) }
    stage.batch.begin(on: date)
    if let code {
      stageWithVAT(
        debit: credits, credit: account, amount: amount, code: code, side: .credit, text: text,
        reason: .creditReleased)
    } else {
      stage.batch.add(
        Posting.signed(
          debit: credits, credit: account, amount: amount, text: text,
          reason: RowReason.creditReleased.rawValue))
    }
    let changes = stageMoves(of: contact, document: nil)
    stage.effect(.creditReleased, .credit(contact), changes.onCredits, source: nil)
    if !changes.onReceivables.isZero {
      stage.effect(.hand, .receivable(contact), changes.onReceivables, source: nil)
    }
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }
}
