import Ledger

/// Why a supplier's discount is refused, in the order of testing.
public enum BillDiscountRefusal: Error, Hashable, Sendable {
  case isDraft
  case notOpen
  case otherCurrency(Currency)
  case amountNotPositive
  case exceedsOpen(Money)
  case amountTooSmall
  /// A bill cannot be covered by a discount alone.
  case discountAlone
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why a discount is not taken back, in the order of testing.
public enum ReopenBillRefusal: Error, Hashable, Sendable {
  case nothingToReopen
  case takenBack(TakenBackElsewhere)
  case journal(JournalRefusal)
}

extension Books {
  /// Skonto on a bill: takes part of it off with its input tax, 2000 against 4900 and the tax.
  ///
  /// The amount is in the currency of the bill.
  public mutating func discount(
    _ id: BillID, _ given: Money?, on day: Day?, text: TextReference
  ) throws(BillDiscountRefusal) -> Range<Int> {
    stage.clear()
    let bill = bills[id.position]
    let (part, francs) = try checkDiscount(id, given)
    if let day, day < bill.day { throw .dateTooEarly(bill.day) }
    let last = lastSettlement(on: .bill(id)) ?? bill.day
    stage.batch.begin(
      on: day ?? max(workingDay, bill.day, last), document: Document.bill(id).packed)
    let moves = stageDiscount(id, francs, text: text)
    stage.effect(
      .discount, .bill(id), francs, source: .bill(id), foreign: bill.isForeign ? part : .zero,
      shareMoves: moves)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  private func checkDiscount(
    _ id: BillID, _ given: Money?
  ) throws(BillDiscountRefusal) -> (part: Amount, francs: Amount) {
    let bill = bills[id.position]
    guard bill.state != .draft else { throw .isDraft }
    guard bill.isPayable else { throw .notOpen }
    let currency = bill.written.currency
    if let given, given.currency != currency { throw .otherCurrency(currency) }
    let open = bill.isForeign ? bill.foreignRemaining : bill.remaining
    let part = given?.amount ?? open
    guard part.isPositive else { throw .amountNotPositive }
    guard part <= open else { throw .exceedsOpen(Money(open, currency)) }
    let francs = bill.francs(settling: part)
    guard francs.isPositive else { throw .amountTooSmall }
    if part == open {
      let hasMoney = effects(on: .bill(id)).contains { position in
        effects[position].kind != .discount
      }
      guard hasMoney else { throw .discountAlone }
    }
    return (part, francs)
  }

  /// Takes the latest discount on a bill back.
  public mutating func reopen(_ id: BillID) throws(ReopenBillRefusal) -> Range<Int> {
    stage.clear()
    let taken = effects(on: .bill(id)).first { position in effects[position].kind == .discount }
    guard let taken else { throw .nothingToReopen }
    if let elsewhere = overopened(byUndoing: [taken]) { throw .takenBack(elsewhere) }
    stageTakingBack([taken])
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  // MARK: - Rows

  private mutating func stageDiscount(
    _ id: BillID, _ amount: Amount, text: TextReference
  ) -> Range<Int> {
    let bill = bills[id.position]
    let payables = chart[system: .payables]
    let first = stage.batch.postingCount
    let start = stage.shareMoves.count
    let parts = discounted(bill, amount)
    let rows = parts.map { part in
      stage.batch.add(
        Posting.signed(
          debit: payables, credit: chart[system: .purchaseDiscounts], amount: part.net,
          text: text, reason: RowReason.discountTaken.rawValue))
    }
    for (part, netRow) in zip(parts, rows) {
      guard let code = part.code, codes[code].isInput else { continue }
      let row = stageTaxBack(part, codes[code])
      correct(id, part, code, row: row ?? netRow)
    }
    if amount == bill.remaining {
      stageRestOfInputTax(id, from: start, factsOn: rows.compactMap { row in row }.first)
    }
    claim(from: first, bill.contact, document: .bill(id))
    return start..<stage.shareMoves.count
  }

  /// What a discount takes from each code, in proportion to their sums.
  private func discounted(_ bill: Bill, _ amount: Amount) -> [VATShare] {
    let origin = Array(shares[bill.shares])
    let parts = amount.shared(by: origin.map(\.gross))
    return zip(origin, parts).compactMap { share, gross in
      guard !gross.isZero else { return nil }
      let kind = share.code.map { code in codes[code].kind }
      switch kind {
      case .acquisition:
        let tax = share.code.map { code in codes[code].tax(onNet: gross) } ?? .zero
        return VATShare(code: share.code, gross: gross, net: gross, tax: tax)
      default:
        let tax = tax(inGross: gross, code: share.code)
        return VATShare(code: share.code, gross: gross, net: gross - tax, tax: tax)
      }
    }
  }

  /// The input tax that is no longer deducted; with acquisition tax what is no longer owed.
  private mutating func stageTaxBack(_ part: VATShare, _ code: VATCode) -> Int? {
    let isAgreed = company.basis == .agreed
    let deducted = isAgreed ? code.account : chart[system: .inputTaxNotPaid]
    let isAcquisition = code.kind == .acquisition
    let isBorne = isAcquisition && company.method == .netTaxRate
    return stage.batch.add(
      Posting.signed(
        debit: isAcquisition ? acquisitionTaxOwed : chart[system: .payables],
        credit: isBorne ? chart[system: .purchaseDiscounts] : deducted, amount: part.tax,
        reason: RowReason.vatCorrected.rawValue))
  }

  /// Agreed: a fact that lowers the deduction; collected: the part never becomes deductible.
  private mutating func correct(
    _ id: BillID, _ part: VATShare, _ code: VATCodeID, row: Int?
  ) {
    if company.basis == .agreed {
      if let row { stage.batch.mark(row, code: code, base: -part.net, tax: -part.tax) }
      return
    }
    for place in bills[id.position].shares where shares[place].code == code {
      stage.shareMoves.append(ShareMove(share: UInt32(place), tax: part.tax, net: part.net))
    }
  }
}
