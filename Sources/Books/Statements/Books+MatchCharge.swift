import Ledger

/// Why a transaction is not matched, in the order of testing; receipts count from 0.
public enum MatchChargeRefusal: Error, Hashable, Sendable {
  case notOpen
  /// The transactions of its statement are not all there.
  case notExtracted(StatementID)
  case isRepeated(item: Int)
  case receiptNotParked(item: Int)
  /// The receipt says that another card has paid.
  case otherCard(item: Int, CreditCardID)
  /// The transaction was charged in another currency than the receipt.
  case otherCurrency(item: Int, Currency)
  /// What the receipts are short of the transaction; negative when they are more.
  case doesNotAddUp(difference: Money)
  /// More than a tenth of the transaction; `force` allows that.
  case tooFarOff(difference: Amount)
  case accountNotAllowed
  case vat(VATRefusal)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why a transaction is not opened again, in the order of testing.
public enum UnmatchChargeRefusal: Error, Hashable, Sendable {
  case notMatched
  case journal(JournalRefusal)
}

extension Books {
  /// Says which receipts a transaction has paid: their rows are superseded from 2050 to the
  /// account of the card, on their own days.
  ///
  /// The amounts must be equal; what a foreign receipt differs by is an exchange difference.
  public mutating func match(
    _ id: ChargeID, receipts targets: [ReceiptID], force: Bool
  ) throws(MatchChargeRefusal) -> Range<Int> {
    stage.clear()
    let card = try checkOpen(id)
    for (item, target) in targets.enumerated() {
      if targets[..<item].contains(target) { throw .isRepeated(item: item) }
      let receipt = receipts[target.position]
      guard receipt.state == .parked else { throw .receiptNotParked(item: item) }
      if let own = receipt.card, own != card { throw .otherCard(item: item, own) }
    }
    let difference = try difference(id, targets, force: force)
    stageMatch(id, targets, difference: difference)
    do {
      let entries = try commit()
      keepMatch(id, targets)
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// The card of a transaction that can be used.
  private func checkOpen(_ id: ChargeID) throws(MatchChargeRefusal) -> CreditCardID {
    let charge = charges[id.position]
    guard charge.state == .open else { throw .notOpen }
    let statement = statements[charge.statement.position]
    guard statement.isExtracted else { throw .notExtracted(charge.statement) }
    return statement.card
  }

  /// What the transaction has cost more than the receipts are valued at.
  private func difference(
    _ id: ChargeID, _ targets: [ReceiptID], force: Bool
  ) throws(MatchChargeRefusal) -> Amount {
    let charge = charges[id.position]
    let sum = targets.reduce(Amount.zero) { sum, target in sum + receipts[target.position].total }
    let difference = charge.amount - sum
    let foreign = targets.filter { target in receipts[target.position].isForeign }
    guard !foreign.isEmpty else {
      guard difference.isZero else { throw .doesNotAddUp(difference: Money(difference, .chf)) }
      return .zero
    }
    guard let original = charge.original, foreign.count == targets.count else {
      let isNear =
        Int128(difference.minorUnits.magnitude) * 10
        <= Int128(charge.amount.minorUnits.magnitude)
      guard isNear || force else { throw .tooFarOff(difference: difference) }
      return difference
    }
    var written = Amount.zero
    for (item, target) in targets.enumerated() {
      let own = receipts[target.position].written
      guard own.currency == original.currency else {
        throw .otherCurrency(item: item, original.currency)
      }
      written += own.amount
    }
    guard written == original.amount else {
      throw .doesNotAddUp(difference: Money(original.amount - written, original.currency))
    }
    return difference
  }

  /// Stages the superseding of the receipts; a difference goes with the first foreign one.
  mutating func stageMatch(_ id: ChargeID, _ targets: [ReceiptID], difference: Amount) {
    let card = statements[charges[id.position].statement.position].card
    let bearer = targets.first { target in receipts[target.position].isForeign }
    for target in targets {
      stageMove(
        of: .receipt(target), to: creditCards[card.position].account, reason: .cardMatched,
        difference: target == bearer ? difference : .zero, text: receipts[target.position].text)
    }
  }

  mutating func keepMatch(_ id: ChargeID, _ targets: [ReceiptID]) {
    charges[id.position].state = .matched
    for target in targets {
      receipts[target.position].state = .matched(charge: id)
      receipts[target.position].previousOfCharge = charges[id.position].lastReceipt
      charges[id.position].lastReceipt = target.index
    }
  }

  /// Books a transaction without a receipt: against the account of its card, on its own day.
  public mutating func match(
    _ id: ChargeID, account: AccountID, code: VATCodeID?, supply: Day?, on day: Day?,
    text: TextReference
  ) throws(MatchChargeRefusal) -> Range<Int> {
    stage.clear()
    let card = try checkOpen(id)
    let charge = charges[id.position]
    guard !isOfCreditCards(account) else { throw .accountNotAllowed }
    let date = day ?? charge.day
    if let code {
      do {
        try checkCode(code, supply: supply ?? date)
      } catch {
        throw .vat(error)
      }
      guard !codes[code].isSale else { throw .vat(.notAnInputCode) }
    }
    if date < charge.day { throw .dateTooEarly(charge.day) }
    stageCharge(
      id, account, against: creditCards[card.position].account, code: code, on: date,
      text: text == .none ? charge.text : text)
    do {
      let entries = try commit()
      charges[id.position].state = .booked(entry: EntryID(entries.lowerBound))
      return entries
    } catch {
      throw .journal(error)
    }
  }

  private mutating func stageCharge(
    _ id: ChargeID, _ account: AccountID, against card: AccountID, code: VATCodeID?, on day: Day,
    text: TextReference
  ) {
    let amount = charges[id.position].amount
    let isBack = amount.isNegative
    stage.batch.begin(on: day, document: Document.charge(id).packed)
    let debit = isBack ? card : account
    let credit = isBack ? account : card
    guard let code else {
      stage.batch.add(
        Posting.signed(debit: debit, credit: credit, amount: amount.magnitude, text: text))
      return
    }
    stageWithVAT(
      debit: debit, credit: credit, amount: amount.magnitude, code: code,
      side: isBack ? .credit : .debit, text: text)
  }

  /// Opens a transaction again: its receipts are parked again, or its entry is reversed.
  public mutating func unmatch(
    _ id: ChargeID
  ) throws(UnmatchChargeRefusal) -> Range<Int> {
    stage.clear()
    let targets = receipts(of: id)
    switch charges[id.position].state {
    case .open, .withdrawn: throw .notMatched
    case .booked(let entry): stageReversal(of: entry)
    case .matched where charges[id.position].bill != nil: break
    case .matched:
      guard let parking = parkingAccount else { throw .notMatched }
      for target in targets {
        stageMove(
          of: .receipt(target), to: parking, reason: .receiptParked,
          text: receipts[target.position].text)
      }
    }
    var step = BillStep()
    if let bill = charges[id.position].bill { step = stageTakingBackBill(bill, paidBy: id) }
    do {
      let entries = try commit(step)
      charges[id.position].state = .open
      charges[id.position].bill = nil
      charges[id.position].lastReceipt = .max
      for target in targets {
        receipts[target.position].state = .parked
        receipts[target.position].previousOfCharge = .max
      }
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// The receipts a transaction is matched with, in the order they were named.
  public func receipts(of id: ChargeID) -> [ReceiptID] {
    var found: [ReceiptID] = []
    var position = charges[id.position].lastReceipt
    while position != .max {
      found.append(ReceiptID(Int(position)))
      position = receipts[Int(position)].previousOfCharge
    }
    return found.reversed()
  }
}
