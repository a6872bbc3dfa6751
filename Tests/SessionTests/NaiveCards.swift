import Ledger

/// Card payments calculated a second time, as simply as can be: no journal, every rule from the
/// list of payments.
struct NaiveCards {
  enum State: Equatable {
    case pending
    case executed
    case final
    case released
  }

  struct Payment {
    /// Negative for a refund.
    var amount: Int
    let day: Int
    let transfer: Int
    var state = State.pending
    var category: Int?
    var code: String?
    var hasReceipt = false
    var isByHand = false
    /// What is booked as input tax while it is final.
    var tax = 0
  }

  var today = 0
  var isActive = true
  var isAdministrator = false
  var needsReceipt = false
  var needsVAT = false
  var transfer = 1_090
  var toppedUp = 0
  var payments: [Payment] = []

  /// In Rappen.
  func balance(_ account: Int) -> Int {
    switch account {
    case 1_025:
      return payments.reduce(toppedUp) { sum, payment in
        payment.state == .released ? sum : sum - payment.amount
      }
    case 1_090, 1_091:
      return payments.filter { payment in
        payment.transfer == account && (payment.state == .pending || payment.state == .executed)
      }.reduce(0) { sum, payment in sum + payment.amount }
    case 1_171: return payments.reduce(0) { sum, payment in sum + payment.tax }
    default:
      return payments.filter { payment in payment.state == .final && payment.category == account }
        .reduce(0) { sum, payment in sum + payment.amount - payment.tax }
    }
  }

  func isComplete(_ payment: Payment) -> Bool {
    payment.category != nil
      && (payment.isByHand
        || (!needsReceipt || payment.hasReceipt) && (!needsVAT || payment.code != nil))
  }

  mutating func move(to day: Int) {
    today = day
    for place in payments.indices
    where payments[place].state == .pending && payments[place].day + 10 < day {
      payments[place].state = .released
    }
  }

  mutating func pay(_ amount: Int, isRefund: Bool = false) -> Bool {
    guard isActive, isRefund || amount <= balance(1_025) else { return false }
    let amount = isRefund ? -amount : amount
    payments.append(Payment(amount: amount, day: today, transfer: transfer))
    return true
  }

  mutating func collect(_ place: Int, _ amount: Int?) -> Bool {
    // The days go back and forth: a payment may lie after the working date.
    guard payments[place].state == .pending,
      max(today, payments[place].day) <= payments[place].day + 10
    else { return false }
    if let amount {
      payments[place].amount = payments[place].amount < 0 ? -amount : amount
    }
    payments[place].state = .executed
    return true
  }

  mutating func release(_ place: Int) -> Bool {
    guard payments[place].state == .pending else { return false }
    payments[place].state = .released
    return true
  }

  mutating func categorize(_ place: Int, _ category: Int?, code: String?) -> Bool {
    guard payments[place].state == .pending || payments[place].state == .executed else {
      return false
    }
    if let category { payments[place].category = category }
    if let code { payments[place].code = code }
    return true
  }

  mutating func attach(_ place: Int) -> Bool {
    guard payments[place].state != .released, !payments[place].hasReceipt else { return false }
    payments[place].hasReceipt = true
    return true
  }

  mutating func complete(_ place: Int) -> Bool {
    let payment = payments[place]
    guard payment.state == .pending || payment.state == .executed, isAdministrator,
      payment.category != nil, !isComplete(payment)
    else { return false }
    payments[place].isByHand = true
    return true
  }

  mutating func synchronise() -> Bool {
    guard isActive else { return false }
    for place in payments.indices {
      let payment = payments[place]
      guard payment.state == .executed, isComplete(payment), payment.transfer == transfer else {
        continue
      }
      payments[place].state = .final
      // 8.1 out of 108.1, half away from zero.
      let tax = (abs(payment.amount) * 81 * 2 + 1_081) / (2 * 1_081)
      payments[place].tax = payment.code == "VB81" ? tax * payment.amount.signum() : 0
    }
    return true
  }

  mutating func unsynchronise(_ place: Int) -> Bool {
    guard payments[place].state == .final else { return false }
    payments[place].state = .executed
    payments[place].tax = 0
    return true
  }
}
