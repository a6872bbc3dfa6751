import Ledger

/// Why a bank transaction is not matched with bills, in the order of testing.
public enum MatchBillRefusal: Error, Hashable, Sendable {
  case bankNotOpen
  case billRepeated(item: Int)
  /// Booked by hand instead.
  case billNotOpen(item: Int)
  /// Part of it is paid: what is booked by hand is booked as a whole.
  case billPartlyPaid(item: Int)
  case wrongSign
  /// No bill can store what was charged.
  case notPossible(item: Int, BillCombination)
  /// By hand where a bill can store it.
  case possible
  /// A bill in another currency that is paid in francs takes the whole transaction.
  case standsAlone(item: Int)
  case feeTooLarge
  /// The money is used up before this bill.
  case notReached(item: Int)
  /// A surplus with bills of several suppliers has no owner.
  case severalContacts(surplus: Money)
  case rateMissing(MissingRate)
  /// More than a tenth of the bill, which is hardly a difference of rates; `force` allows it.
  case tooFarOff(difference: Amount)
  case amountTooLarge
  /// Less than a Rappen in francs.
  case amountTooSmall(item: Int)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Matches money paid with bills, filled in the given order; what is paid too much is an
  /// advance, 1130.
  ///
  /// A fee that was kept of the money becomes a line of the first bill. Source 003.
  public mutating func match(
    _ id: BankID, bills targets: [BillID], fee given: Amount? = nil, force: Bool = false,
    on day: Day?, text: TextReference, texts: [TextReference] = []
  ) throws(MatchBillRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    let fee = given ?? line.fee
    try check(line, targets, fee: fee)
    let (payments, surplus) = try fill(targets, of: id, fee: fee, force: force, text: text)
    let latest = targets.reduce(line.day) { day, target in max(day, bills[target.position].day) }
    if let day, day < latest { throw .dateTooEarly(latest) }
    let date = day ?? latest
    var step = BillStep()
    for payment in payments where !payment.settles.isZero || !payment.foreign.isZero {
      stageBase(of: payment, source: .bank(id), &step)
    }
    for (item, payment) in payments.enumerated()
    where !payment.settles.isZero || !payment.foreign.isZero {
      stagePayment(
        payment, from: line.account, on: date, document: .bank(id), source: .bank(id),
        text: item < texts.count ? texts[item] : text)
    }
    if let surplus, let first = targets.first {
      let reason: RowReason =
        payments.allSatisfy(\.settles.isZero) ? .alreadyPaidAdvance : .advanceHeld
      stageAdvance(
        id, bills[first.position].contact, surplus.francs, foreign: surplus.foreign, on: date,
        reason: reason, text: text)
    }
    do {
      let entries = try commit(step)
      bank[id.position].state = .matched
      return entries
    } catch {
      throw .journal(error)
    }
  }

  private func check(
    _ line: BankTransaction, _ targets: [BillID], fee: Amount
  ) throws(MatchBillRefusal) {
    guard line.state == .open else { throw .bankNotOpen }
    for (item, target) in targets.enumerated() {
      if targets[..<item].contains(target) { throw .billRepeated(item: item) }
      guard bills[target.position].acceptsMoney else { throw .billNotOpen(item: item) }
    }
    guard line.amount.isNegative else { throw .wrongSign }
    let currency = chart[line.account].currency
    for (item, target) in targets.enumerated() {
      guard isPossible(bills[target.position], paidIn: currency) else {
        throw .notPossible(
          item: item,
          BillCombination(
            bill: target, charged: Money(line.amount.magnitude, currency), account: line.account))
      }
      guard currency != .chf || !bills[target.position].isForeign || targets.count == 1 else {
        throw .standsAlone(item: item)
      }
    }
    guard !fee.isNegative, fee < line.amount.magnitude else { throw .feeTooLarge }
  }

  private typealias Surplus = (francs: Amount, foreign: Amount)

  /// What each bill gets, and what is left of the money.
  private func fill(
    _ targets: [BillID], of id: BankID, fee: Amount, force: Bool, text: TextReference
  ) throws(MatchBillRefusal) -> ([BillPayment], Surplus?) {
    let line = bank[id.position]
    let currency = chart[line.account].currency
    let source = Document.bank(id)
    if let only = targets.first, currency == .chf, bills[only.position].isForeign,
      bills[only.position].state != .paid
    {
      let open = bills[only.position].open.francs
      let difference = line.amount.magnitude - fee - open
      guard force || isNear(difference, of: open) else {
        throw .tooFarOff(difference: difference)
      }
      let payment = settling(
        only, with: line.amount.magnitude, fee: fee, from: line.account, source: source, text: text)
      return ([payment], nil)
    }
    // What a bill paid already gets in francs is an advance as a whole.
    let isPaid = targets.first.map { only in currency == .chf && bills[only.position].isForeign }
    let fee = isPaid == true ? .zero : fee
    let (parts, left) = try share(line.amount.magnitude - fee, over: targets)
    if left.isPositive { try checkOwner(of: Money(left, currency), targets) }
    // The money that leaves for each, the fee with the first.
    var sums = parts + [left]
    sums[0] += fee
    let values = try values(of: sums, paidWith: line)
    var payments: [BillPayment] = []
    for (item, target) in targets.enumerated() {
      if !sums[item].isZero, values[item].isZero { throw .amountTooSmall(item: item) }
      guard
        let payment = settling(
          target, parts[item], value: values[item], fee: item == 0 ? fee : .zero,
          from: line.account, source: source, text: text)
      else { throw .amountTooLarge }
      payments.append(payment)
    }
    guard left.isPositive, let francs = values.last else { return (payments, nil) }
    guard francs.isPositive else { throw .amountTooSmall(item: targets.count - 1) }
    return (payments, (francs, currency == .chf ? .zero : left))
  }

  private func share(
    _ amount: Amount, over targets: [BillID]
  ) throws(MatchBillRefusal) -> (parts: [Amount], left: Amount) {
    var left = amount
    var parts: [Amount] = []
    for (item, target) in targets.enumerated() {
      guard left.isPositive else { throw .notReached(item: item) }
      let open = bills[target.position].open
      let part = min(left, bills[target.position].isForeign ? open.foreign : open.francs)
      parts.append(part)
      left -= part
    }
    return (parts, left)
  }

  private func checkOwner(
    of surplus: Money, _ targets: [BillID]
  ) throws(MatchBillRefusal) {
    let contacts = Set(targets.map { target in bills[target.position].contact })
    guard contacts.count == 1 else { throw .severalContacts(surplus: surplus) }
  }

  private func values(
    of sums: [Amount], paidWith line: BankTransaction
  ) throws(MatchBillRefusal) -> [Amount] {
    let currency = chart[line.account].currency
    let rate: Rate
    do {
      if let own = line.rate {
        rate = own
      } else {
        rate = try self.rate(of: currency, on: line.day)
      }
    } catch {
      throw .rateMissing(error)
    }
    guard let values = values(of: sums, in: currency, at: rate) else { throw .amountTooLarge }
    return values
  }
}
