import Ledger

// Collected basis: input tax waits on 1172 and leaves it in proportion to what is paid.
extension Books {
  /// Stages 1170 or 1171/1172, and 2202/2203 of acquisition tax, for what a settlement of a bill
  /// makes deductible; `part` is in francs, without what the payment itself has added.
  mutating func stageInputTaxPaid(
    _ id: BillID, settling part: Amount, factsOn payment: Int?
  ) -> Range<Int> {
    let bill = bills[id.position]
    let start = stage.shareMoves.count
    guard company.basis == .collected else { return start..<start }
    let settled = (bill.base - bill.open.francs + part).minorUnits
    var due: [DueVAT] = []
    for place in bill.shares {
      let share = shares[place]
      guard let code = share.code, codes[code].isInput else { continue }
      let tax =
        share.tax.scaledHalfAwayFromZero(settled, over: bill.base.minorUnits) - share.movedTax
      let net =
        share.net.scaledHalfAwayFromZero(settled, over: bill.base.minorUnits) - share.movedNet
      due.append(DueVAT(code: code, tax: tax, net: net))
      stage.shareMoves.append(ShareMove(share: UInt32(place), tax: tax, net: net))
    }
    stageDeductible(due, factsOn: payment)
    return start..<stage.shareMoves.count
  }

  /// What rounding has left of each share when a discount closes a bill.
  mutating func stageRestOfInputTax(_ id: BillID, from start: Int, factsOn row: Int?) {
    guard company.basis == .collected else { return }
    var due: [DueVAT] = []
    for place in bills[id.position].shares {
      let share = shares[place]
      guard let code = share.code, codes[code].isInput else { continue }
      var tax = share.tax - share.movedTax
      var net = share.net - share.movedNet
      for move in stage.shareMoves[start...] where Int(move.share) == place {
        tax -= move.tax
        net -= move.net
      }
      guard !(tax.isZero && net.isZero) else { continue }
      due.append(DueVAT(code: code, tax: tax, net: net))
      stage.shareMoves.append(ShareMove(share: UInt32(place), tax: tax, net: net))
    }
    stageDeductible(due, factsOn: row)
  }

  private mutating func stageDeductible(_ due: [DueVAT], factsOn payment: Int?) {
    let due = due.filter { part in !(part.tax.isZero && part.net.isZero) }
    let places = due.map { part in stageDeductible(part) }
    let rest = payment ?? places.compactMap { place in place }.first
    for (part, place) in zip(due, places) {
      guard let place = place ?? rest else { continue }
      stage.batch.mark(place, code: part.code, base: part.net, tax: part.tax)
    }
  }

  private mutating func stageDeductible(_ part: DueVAT) -> Int? {
    let code = codes[part.code]
    var first: Int?
    let isBorne = code.kind == .acquisition && company.method == .netTaxRate
    if !isBorne {
      first = stage.batch.add(
        Posting.signed(
          debit: code.account, credit: chart[system: .inputTaxNotPaid], amount: part.tax,
          reason: RowReason.inputTaxPaid.rawValue))
    }
    if code.kind == .acquisition {
      let owed = stage.batch.add(
        Posting.signed(
          debit: chart[system: .salesTaxNotCollected], credit: chart[system: .acquisitionTax],
          amount: part.tax, reason: RowReason.acquisitionTaxOwed.rawValue))
      first = first ?? owed
    }
    return first
  }

  /// What 1172 must be on the collected basis: input tax of bills that is not paid yet.
  public var inputTaxNotPaid: Amount {
    pendingInputTax { code in
      code.kind == .input || code.kind == .customs
        || (code.kind == .acquisition && company.method != .netTaxRate)
    }
  }

  /// The acquisition tax of bills that is not paid yet, on 2202 beside that of sales.
  var acquisitionTaxNotPaid: Amount {
    pendingInputTax { code in code.kind == .acquisition }
  }

  private func pendingInputTax(of isMeant: (VATCode) -> Bool) -> Amount {
    var sum = Amount.zero
    for bill in bills where bill.isBooked {
      for share in shares[bill.shares] {
        guard let code = share.code, isMeant(codes[code]) else { continue }
        sum += share.tax - share.movedTax
      }
    }
    return sum
  }
}

extension VATCode {
  /// Whether tax that a purchase bears can be deducted with it.
  var isInput: Bool {
    switch kind {
    case .input, .customs, .acquisition: true
    case .sales, .salesOpted, .salesExempt, .noConsideration, .none, .inputCorrection: false
    }
  }
}

extension Bill {
  var isBooked: Bool {
    switch state {
    case .booked, .partlyPaid, .paid: true
    case .draft, .byHand: false
    }
  }
}
