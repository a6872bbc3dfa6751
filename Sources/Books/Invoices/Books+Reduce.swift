import Ledger

/// Why a discount or a write-off is refused, in the order of testing.
public enum ReductionRefusal: Error, Hashable, Sendable {
  case notOpen
  case amountNotPositive
  /// In the currency of the invoice.
  case exceedsOpen(Amount)
  case currency(CurrencyRefusal)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Skonto: takes part of an invoice off with its VAT (3800 and 2200 against 1100).
  ///
  /// The codes are the invoice's, shared by their gross sums (source 002, Unterzahlung).
  public mutating func discount(
    _ id: InvoiceID, _ amount: Amount?, in currency: Currency? = nil, on day: Day?,
    text: TextReference
  ) throws(ReductionRefusal) -> Range<Int> {
    let (taken, day) = try checkReduction(id, amount, in: currency, on: day)
    stage.batch.begin(on: day, document: Document.invoice(id).packed)
    let moves = stageReduction(
      id, taken.francs, account: .discounts, reason: .discountGranted, correctsVAT: true,
      text: text)
    stage.effect(
      .discount, .invoice(id), taken.francs, source: .invoice(id), foreign: taken.foreign,
      shareMoves: moves)
    return try committed()
  }

  /// Writes off what is open as a bad debt (3805), with its VAT or without.
  public mutating func writeOff(
    _ id: InvoiceID, correctsVAT: Bool, on day: Day?, text: TextReference
  ) throws(ReductionRefusal) -> Range<Int> {
    let (taken, day) = try checkReduction(id, nil, in: nil, on: day)
    stage.batch.begin(on: day, document: Document.invoice(id).packed)
    let moves = stageReduction(
      id, taken.francs, account: .badDebts, reason: .badDebt, correctsVAT: correctsVAT, text: text)
    stage.effect(
      .writeOff, .invoice(id), taken.francs, source: .invoice(id), foreign: taken.foreign,
      shareMoves: moves)
    return try committed()
  }

  private mutating func committed() throws(ReductionRefusal) -> Range<Int> {
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  private mutating func checkReduction(
    _ id: InvoiceID, _ amount: Amount?, in currency: Currency?, on day: Day?
  ) throws(ReductionRefusal) -> (Settlement, Day) {
    stage.clear()
    let invoice = invoices[id.position]
    guard invoice.isReceivable else { throw .notOpen }
    let open = open(id)
    let typed = amount == nil ? open.currency : currency
    let amount = amount ?? open.amount
    guard amount.isPositive else { throw .amountNotPositive }
    let taken: Settlement
    guard (typed ?? .chf) == open.currency else { throw .currency(.otherCurrency(open.currency)) }
    guard amount <= open.amount else { throw .exceedsOpen(open.amount) }
    do {
      taken = try settlement(of: id, amount, in: typed)
    } catch {
      throw .currency(error)
    }
    if let day, day < invoice.day { throw .dateTooEarly(invoice.day) }
    // What is left to reduce is known once the last payment has come.
    return (taken, day ?? max(workingDay, invoice.day, lastSettlement(of: id) ?? invoice.day))
  }

  private mutating func stageReduction(
    _ id: InvoiceID, _ amount: Amount, account: SystemAccount, reason: RowReason,
    correctsVAT: Bool, text: TextReference
  ) -> Range<Int> {
    let invoice = invoices[id.position]
    let parts = correctsVAT ? spread(amount, over: id) : []
    let receivables = chart[system: .receivables]
    let start = stage.shareMoves.count
    if parts.isEmpty {
      let row = stage.post(
        Posting.signed(
          debit: chart[system: account], credit: receivables, amount: amount, text: text,
          reason: reason.rawValue),
        for: invoice.contact, document: .invoice(id))
      return stageCollected(id, settling: amount, factsOn: row)
    }
    var rows: [Int?] = []
    for part in parts {
      rows.append(
        stage.post(
          Posting.signed(
            debit: chart[system: account], credit: receivables, amount: part.net, text: text,
            reason: reason.rawValue),
          for: invoice.contact, document: .invoice(id)))
    }
    for (part, netRow) in zip(parts, rows) {
      guard let code = part.code else { continue }
      let row = stage.post(
        Posting.signed(
          debit: salesTaxAccount(of: code), credit: receivables, amount: part.tax,
          reason: RowReason.vatCorrected.rawValue),
        for: invoice.contact, document: .invoice(id))
      stageCorrection(id, part, code: code, row: row ?? netRow)
    }
    if amount == invoice.remaining {
      stageRestOfShares(id, from: start, factsOn: rows.compactMap { row in row }.first)
    }
    return start..<stage.shareMoves.count
  }

  /// Agreed: a fact that lowers turnover and tax; collected: the part never becomes due.
  private mutating func stageCorrection(
    _ id: InvoiceID, _ part: VATShare, code: VATCodeID, row: Int?
  ) {
    guard codes[code].isSale else { return }
    if company.basis == .agreed {
      if let row { stage.batch.mark(row, code: code, base: -part.net, tax: -part.tax) }
      return
    }
    for place in invoices[id.position].shares where shares[place].code == code {
      stage.shareMoves.append(
        ShareMove(share: UInt32(place), tax: part.tax, net: part.net))
    }
  }
}
