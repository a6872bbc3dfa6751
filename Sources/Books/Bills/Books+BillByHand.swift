import Ledger

extension Books {
  /// Books a bill by hand against the account that was charged, because no bill can store the
  /// amount in that currency: all of it stands on the rows of the expense (source 003).
  ///
  /// The entry of a booked bill is taken back first.
  public mutating func matchByHand(
    _ id: BankID, _ target: BillID, fee given: Amount? = nil, force: Bool = false, on day: Day?,
    text: TextReference
  ) throws(MatchBillRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    let bill = bills[target.position]
    let fee = given ?? line.fee
    guard line.state == .open else { throw .bankNotOpen }
    try checkByHand(bill)
    guard line.amount.isNegative else { throw .wrongSign }
    guard !isPossible(bill, paidIn: chart[line.account].currency) else { throw .possible }
    guard !fee.isNegative, fee < line.amount.magnitude else { throw .feeTooLarge }
    let charge: HandCharge
    do {
      let own = line.rate
      let rate =
        if let own { own } else { try self.rate(of: chart[line.account].currency, on: line.day) }
      guard
        let made = handCharge(
          Money(line.amount.magnitude, chart[line.account].currency), fee: fee, at: rate,
          on: line.account)
      else { throw MatchBillRefusal.amountTooLarge }
      charge = made
    } catch let missing as MissingRate {
      throw .rateMissing(missing)
    } catch {
      throw .amountTooLarge
    }
    let difference = charge.value - charge.feeValue - bill.total
    guard force || isNear(difference, of: bill.total) else {
      throw .tooFarOff(difference: difference)
    }
    let latest = max(line.day, bill.day)
    if let day, day < latest { throw .dateTooEarly(latest) }
    var step = BillStep()
    stageByHand(
      target, charge, on: day ?? latest, document: .bank(id), source: .bank(id), text: text, &step)
    do {
      let entries = try commit(step)
      bank[id.position].state = .matched
      return entries
    } catch {
      throw .journal(error)
    }
  }

  private func checkByHand(_ bill: Bill) throws(MatchBillRefusal) {
    switch bill.state {
    case .draft, .booked: return
    case .partlyPaid: throw .billPartlyPaid(item: 0)
    case .paid, .byHand: throw .billNotOpen(item: 0)
    }
  }

  /// What an account was charged for a bill that is booked by hand.
  struct HandCharge {
    let account: AccountID
    /// In the currency of the account, and in francs.
    let amount: Amount
    let value: Amount
    let fee: Amount
    let feeValue: Amount
  }

  /// Nil beyond the limit of an amount.
  func handCharge(
    _ charged: Money, fee: Amount, at rate: Rate, on account: AccountID
  ) -> HandCharge? {
    guard let value = rate.value(of: charged),
      let feeValue = rate.value(of: Money(fee, charged.currency))
    else { return nil }
    return HandCharge(
      account: account, amount: charged.amount, value: value, fee: fee, feeValue: feeValue)
  }

  mutating func stageByHand(
    _ id: BillID, _ charge: HandCharge, on day: Day, document: Document, source: Document,
    text: TextReference, _ step: inout BillStep
  ) {
    let bill = bills[id.position]
    step.before.append((id, bill))
    if let entry = bill.entry {
      stageReversal(of: entry)
      stage.effect(.unposted, .bill(id), .zero, source: source)
    }
    stage.batch.begin(on: day, document: document.packed)
    stageHandLines(of: bill, charge)
    if !charge.feeValue.isZero {
      let first = stage.batch.postingCount
      stageFee(charge.feeValue, on: charge.account, code: feeCode(on: charge.account), text: text)
      markForeign(-charge.fee, on: charge.account, from: first)
    }
    let loss = charge.value - charge.feeValue - bill.base
    if !loss.isZero {
      stageExchangeDifference(loss, on: charge.account, code: differenceCode, text: text)
    }
    step.byHand.append((id, stage.batch.entryCount - 1))
    stage.effect(.byHand, .bill(id), .zero, source: source)
  }

  /// The rows of the bill against the account: the expense bears all that was charged, the rows
  /// of the tax none of it.
  private mutating func stageHandLines(of bill: Bill, _ charge: HandCharge) {
    let account = charge.account
    let first = stage.batch.postingCount
    for line in lines[bill.lines] {
      stage.batch.add(
        Posting.signed(debit: line.account, credit: account, amount: line.net, text: line.text))
    }
    let firstTax = stage.batch.postingCount
    for place in bill.shares {
      guard let code = shares[place].code else { continue }
      stageHandTax(shares[place], code, of: bill, against: account)
    }
    let left = -(charge.amount - charge.fee)
    guard chart[account].isForeign else { return }
    if firstTax > first {
      markForeign(left, on: account, from: first, to: firstTax)
      markForeign(.zero, on: account, from: firstTax)
    } else {
      markForeign(left, on: account, from: firstTax)
    }
  }

  private mutating func stageHandTax(
    _ share: VATShare, _ id: VATCodeID, of bill: Bill, against account: AccountID
  ) {
    let code = codes[id]
    var row: Int?
    switch code.kind {
    case .input, .customs:
      row = stage.batch.add(
        Posting.signed(
          debit: code.account, credit: account, amount: share.tax,
          reason: (code.kind == .customs ? RowReason.importTax : .inputTax).rawValue))
    case .acquisition:
      let own = lines[bill.lines].filter { line in line.code == id }
      let isBorne = company.method == .netTaxRate
      let taxes = isBorne ? share.tax.shared(by: own.map(\.net)) : [share.tax]
      for (place, tax) in taxes.enumerated() {
        let added = stage.batch.add(
          Posting.signed(
            debit: isBorne ? own[place].account : code.account,
            credit: chart[system: .acquisitionTax], amount: tax,
            reason: RowReason.acquisitionTaxOwed.rawValue))
        row = row ?? added
      }
    case .sales, .salesOpted, .salesExempt, .noConsideration, .none, .inputCorrection:
      return
    }
    guard let row = row ?? firstRow(against: account) else { return }
    stage.batch.mark(row, code: id, base: share.net, tax: share.tax)
  }

  /// The first row of the entry that is open: it bears what has no row of its own.
  private func firstRow(against account: AccountID) -> Int? {
    (0..<stage.batch.postingCount).first { place in
      stage.batch[place].debit == account || stage.batch[place].credit == account
    }
  }
}
