import Ledger

/// Why a card transaction does not pay a bill, in the order of testing.
public enum ChargeBillRefusal: Error, Hashable, Sendable {
  case notOpen
  /// The transactions of its statement are not all there.
  case notExtracted(StatementID)
  /// Paid already, or booked by hand.
  case billNotOpen
  /// The merchant has paid back.
  case wrongSign
  case feeTooLarge
  /// A card has no surplus that a supplier could hold.
  case exceedsOpen(Amount)
  case tooFarOff(difference: Amount)
  case amountTooLarge
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Pays a bill with a transaction on a credit card: 2000 against the account of the card, with
  /// the fee and, for a bill in another currency, the exchange difference on the bill.
  ///
  /// Source 003, whose cards are credit cards: a code stored on the card wins for the fee.
  public mutating func match(
    _ id: ChargeID, bill target: BillID, fee: Amount = .zero, force: Bool, on day: Day?,
    text: TextReference
  ) throws(ChargeBillRefusal) -> Range<Int> {
    stage.clear()
    let charge = charges[id.position]
    guard charge.state == .open else { throw .notOpen }
    let statement = statements[charge.statement.position]
    guard statement.isExtracted else { throw .notExtracted(charge.statement) }
    let bill = bills[target.position]
    guard bill.state == .draft || bill.isPayable else { throw .billNotOpen }
    guard charge.amount.isPositive else { throw .wrongSign }
    guard !fee.isNegative, fee < charge.amount else { throw .feeTooLarge }
    let account = creditCards[statement.card.position].account
    let payment = try payment(of: target, charge.amount, fee: fee, by: id, account, force, text)
    let first = max(charge.day, bill.day)
    if let day, day < first { throw .dateTooEarly(first) }
    var step = BillStep()
    stageBase(of: payment, source: .charge(id), &step)
    stagePayment(
      payment, from: account, on: day ?? first, document: .charge(id), source: .charge(id),
      text: text == .none ? charge.text : text)
    do {
      let entries = try commit(step)
      charges[id.position].state = .matched
      charges[id.position].bill = target
      return entries
    } catch {
      throw .journal(error)
    }
  }

  private func payment(
    of target: BillID, _ amount: Amount, fee: Amount, by id: ChargeID, _ account: AccountID,
    _ force: Bool, _ text: TextReference
  ) throws(ChargeBillRefusal) -> BillPayment {
    let open = bills[target.position].open
    guard bills[target.position].isForeign else {
      guard amount - fee <= open.francs else { throw .exceedsOpen(open.francs) }
      guard
        let payment = settling(
          target, amount - fee, value: amount, fee: fee, from: account, source: .charge(id),
          text: text)
      else { throw .amountTooLarge }
      return payment
    }
    let difference = amount - fee - open.francs
    guard force || isNear(difference, of: open.francs) else {
      throw .tooFarOff(difference: difference)
    }
    return settling(
      target, with: amount, fee: fee, from: account, source: .charge(id), text: text)
  }

  /// Whether the amount of a card transaction can be that of a bill: what is open in francs, what
  /// was charged in the bill's currency, or nearly what that is worth.
  public func mayPay(_ id: ChargeID, _ target: BillID) -> Bool {
    let charge = charges[id.position]
    let bill = bills[target.position]
    let open = bill.open
    guard bill.isForeign else { return open.francs == charge.amount }
    if let original = charge.original {
      return original == Money(open.foreign, bill.written.currency)
    }
    return isNear(charge.amount - open.francs, of: open.francs)
  }

  /// Whether a difference can be one of rates: at most a tenth of what it is a difference of.
  func isNear(_ difference: Amount, of amount: Amount) -> Bool {
    Int128(difference.minorUnits.magnitude) * 10 <= Int128(amount.minorUnits.magnitude)
  }

  /// Stages the way back of a bill that a card transaction has paid.
  mutating func stageTakingBackBill(_ target: BillID, paidBy id: ChargeID) -> BillStep {
    let positions = effects(on: .bill(target)).filter { position in
      effects[position].source == .charge(id)
    }
    return stageTakingBackBills(positions.sorted())
  }
}
