import Ledger

/// A bill as it is paid by hand: all that is open, or an amount in a currency.
public struct BillPaymentOrder: Hashable, Sendable {
  public var bill: BillID
  /// Nil pays all that is open.
  public var amount: Money?

  public init(bill: BillID, amount: Money? = nil) {
    self.bill = bill
    self.amount = amount
  }
}

/// The money bills are paid with.
public enum BillFunds: Hashable, Sendable {
  case account(AccountID)
  /// Of an employee, who is owed it on the account of the settings.
  case personal
}

/// Why bills are not paid, in the order of testing; items count from 0.
public enum PayBillRefusal: Error, Hashable, Sendable {
  case repeated(item: Int)
  case isDraft(item: Int)
  /// Paid already, or booked by hand.
  case notOpen(item: Int)
  case partlyPaid(item: Int)
  case notABankAccount
  case privateAccountMissing
  /// The account is kept in another currency than the amount.
  case otherCurrency(item: Int, Currency)
  case rateOnFrancs
  /// No bill can store what was paid.
  case notPossible(item: Int, BillCombination)
  /// By hand where a bill can store it.
  case possible
  case amountMissing(item: Int)
  case amountNotPositive(item: Int)
  case exceedsOpen(item: Int, Money)
  case rateMissing(MissingRate)
  case amountTooLarge(item: Int)
  case amountTooSmall(item: Int)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Records payments of bills: 2000 against the account the money left, or private money.
  ///
  /// `byHand` books a bill without the bill where it cannot store what was paid.
  public mutating func pay(
    _ orders: [BillPaymentOrder], with funds: BillFunds, rate: Rate? = nil, byHand: Bool = false,
    on day: Day?, text: TextReference
  ) throws(PayBillRefusal) -> Range<Int> {
    stage.clear()
    try checkStates(orders, byHand: byHand)
    let account = try account(of: funds)
    try checkCurrencies(orders, account, funds, rate, byHand: byHand)
    let first = orders.reduce(Day.first) { day, order in max(day, bills[order.bill.position].day) }
    let date = day ?? max(workingDay, first)
    var planned: [(bill: BillID, charged: Charged, payment: BillPayment?)] = []
    for (item, order) in orders.enumerated() {
      let charged = try charged(order, item, account, rate, on: date)
      let payment = byHand ? nil : try payment(order, charged, item, account, text)
      planned.append((order.bill, charged, payment))
    }
    guard date >= first else { throw .dateTooEarly(first) }
    var step = BillStep()
    for (id, charged, payment) in planned {
      let source = Document.bill(id)
      guard let payment else {
        stageByHand(
          id, charged.hand, on: date, document: source, source: source, text: text, &step)
        continue
      }
      stageBase(of: payment, source: source, &step)
      stagePayment(
        payment, from: account, on: date, document: source, source: source,
        isPrivate: funds == .personal, text: text)
    }
    do {
      return try commit(step)
    } catch {
      throw .journal(error)
    }
  }

  private func checkStates(
    _ orders: [BillPaymentOrder], byHand: Bool
  ) throws(PayBillRefusal) {
    for (item, order) in orders.enumerated() {
      if orders[..<item].contains(where: { other in other.bill == order.bill }) {
        throw .repeated(item: item)
      }
      switch bills[order.bill.position].state {
      case .draft: guard byHand else { throw .isDraft(item: item) }
      case .booked: break
      case .partlyPaid: if byHand { throw .partlyPaid(item: item) }
      case .paid, .byHand: throw .notOpen(item: item)
      }
    }
  }

  private func account(of funds: BillFunds) throws(PayBillRefusal) -> AccountID {
    switch funds {
    case .account(let account):
      guard chart[account].isMoney else { throw .notABankAccount }
      return account
    case .personal:
      guard let account = bookkeeping.privateAccount else { throw .privateAccountMissing }
      return account
    }
  }

  private func checkCurrencies(
    _ orders: [BillPaymentOrder], _ account: AccountID, _ funds: BillFunds, _ rate: Rate?,
    byHand: Bool
  ) throws(PayBillRefusal) {
    let own = chart[account].currency
    var isForeign = own != .chf
    for (item, order) in orders.enumerated() {
      let currency = order.amount?.currency ?? own
      guard currency == own || funds == .personal else {
        throw .otherCurrency(item: item, own)
      }
      if currency != .chf { isForeign = true }
    }
    guard rate == nil || isForeign else { throw .rateOnFrancs }
    for (item, order) in orders.enumerated() {
      let currency = order.amount?.currency ?? own
      if isPossible(bills[order.bill.position], paidIn: currency) {
        if byHand { throw .possible }
        continue
      }
      guard let amount = order.amount else {
        guard byHand else {
          throw .notPossible(
            item: item,
            BillCombination(bill: order.bill, charged: Money(.zero, currency), account: account))
        }
        throw .amountMissing(item: item)
      }
      guard byHand else {
        throw .notPossible(
          item: item, BillCombination(bill: order.bill, charged: amount, account: account))
      }
    }
  }

  /// What is paid, in its currency and in francs.
  private struct Charged {
    let money: Money
    let value: Amount
    let hand: HandCharge
  }

  private func charged(
    _ order: BillPaymentOrder, _ item: Int, _ account: AccountID, _ rate: Rate?, on day: Day
  ) throws(PayBillRefusal) -> Charged {
    let bill = bills[order.bill.position]
    let own = chart[account].currency
    let money =
      order.amount
      ?? Money(own == .chf ? bill.remaining : bill.foreignRemaining, own)
    guard money.amount.isPositive else { throw .amountNotPositive(item: item) }
    let isOwn = money.currency == bill.written.currency
    let open = bill.isForeign ? bill.foreignRemaining : bill.remaining
    guard !isOwn || money.amount <= open || bill.state == .draft else {
      throw .exceedsOpen(item: item, Money(open, money.currency))
    }
    let value: Rate
    do {
      if let rate, money.currency != .chf {
        value = rate
      } else {
        value = try self.rate(of: money.currency, on: day)
      }
    } catch {
      throw .rateMissing(error)
    }
    guard let hand = handCharge(money, fee: .zero, at: value, on: account) else {
      throw .amountTooLarge(item: item)
    }
    guard hand.value.isPositive else { throw .amountTooSmall(item: item) }
    return Charged(money: money, value: hand.value, hand: hand)
  }

  private func payment(
    _ order: BillPaymentOrder, _ charged: Charged, _ item: Int, _ account: AccountID,
    _ text: TextReference
  ) throws(PayBillRefusal) -> BillPayment {
    let source = Document.bill(order.bill)
    if bills[order.bill.position].isForeign, charged.money.currency == .chf {
      return settling(
        order.bill, with: charged.value, fee: .zero, from: account, source: source, text: text)
    }
    guard
      let payment = settling(
        order.bill, charged.money.amount, value: charged.value, fee: .zero, from: account,
        source: source, text: text)
    else { throw .amountTooLarge(item: item) }
    return payment
  }
}
