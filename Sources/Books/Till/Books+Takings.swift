import Ledger

// The running sums of a day at the till: whoever changes a sale changes them, so that no export
// has to look at the sales.
extension Books {
  public func tillDay(on day: Day) -> TillDayID? { tillCalendar.find(day) }

  /// The day's document is made with what happens first on it.
  mutating func addTillDay(_ day: Day) -> TillDayID {
    let id = TillDayID(tillDays.count)
    tillDays.append(TillDay(day: day))
    tillCalendar.insert(day, id)
    names.add(.tillDay(id), own: nil)
    return id
  }

  mutating func add(
    _ line: SaleLine, by method: PaymentMethod, to day: TillDayID, sign: Int64 = 1
  ) {
    let change = Amount(minorUnits: line.amount.minorUnits * sign)
    // No copy of the groups is kept: changing them in place would copy them all.
    let place = tillDays[day.position].groups.firstIndex { group in
      group.method == method && group.item == line.item
    }
    if let place {
      tillDays[day.position].groups[place].amount += change
    } else {
      tillDays[day.position].groups.append(
        TakingsGroup(method: method, item: line.item, amount: change))
    }
  }

  /// What vouchers customers hold: on their account, and what is not exported yet.
  var outstandingVouchers: Int128 {
    let booked = chart.find(till.voucherAccount).map { account in journal.balance(of: account) }
    return Int128(till.pendingVouchers.minorUnits) - Int128(booked?.minorUnits ?? 0)
  }

  func pendingVouchers(with change: Amount) -> Amount? {
    Amount(exactly: Int128(till.pendingVouchers.minorUnits) + Int128(change.minorUnits))
  }

  /// Vouchers sold less vouchers redeemed in takings.
  func vouchers(in groups: [TakingsGroup]) -> Amount {
    groups.reduce(.zero) { sum, group in
      if group.item == .voucher { return sum + group.amount }
      return group.method == .voucher ? sum - group.amount : sum
    }
  }

  /// Undoes the count of a day that has changed, and of later ones whose cash it was part of.
  mutating func undoCounts(on day: TillDayID, cashOf method: PaymentMethod) -> [TillDayID] {
    guard method != .cash else { return undoCounts(from: tillDays[day.position].day) }
    return undoCount(of: day) ? [day] : []
  }

  /// Undoes the counts of all days from this one on that are not exported.
  mutating func undoCounts(from day: Day) -> [TillDayID] {
    guard till.countedDays > 0 else { return [] }
    return tillCalendar.days(from: day).filter { id in undoCount(of: id) }
  }

  private mutating func undoCount(of day: TillDayID) -> Bool {
    guard tillDays[day.position].state.pendingCount != nil else { return false }
    tillDays[day.position].state = .open
    till.countedDays -= 1
    return true
  }

  /// What must be in the drawer at the end of a day: the balance of the cash account as of then,
  /// with the cash takings and the counted differences that are not booked on it yet.
  ///
  /// Nil where that leaves the range of an amount. One pass over the rows.
  public func expectedCash(on day: Day) -> Amount? {
    var sum = Int128(0)
    if let account = chart.find(till.cashAccount) {
      let query = FigureQuery.balance(of: account, side: .debit, days: Day.first...day)
      sum += Int128(figure(query).minorUnits)
    }
    for id in tillCalendar.days(through: day) where !tillDays[id.position].state.isExported {
      let pending = tillDays[id.position]
      // What was taken back later is on the account as of this day still.
      guard pending.bookingDay <= day else { continue }
      for group in pending.groups
      where group.method == .cash && till.cashAccount(for: group.item) == till.cashAccount {
        sum += Int128(group.amount.minorUnits)
      }
      if pending.day < day, let count = pending.state.pendingCount {
        sum += Int128(count.difference.minorUnits)
      }
    }
    return Amount(exactly: sum)
  }

  /// What returns have taken out of the drawer beyond all that is in it on a day; nil otherwise.
  ///
  /// A day that has taken in more cash than it gave back is not looked at: the rest costs a pass.
  public func missingCash(on day: Day) -> Amount? {
    guard let id = tillCalendar.find(day), tillDays[id.position].takings(.cash).isNegative,
      let expected = expectedCash(on: day), expected.isNegative
    else { return nil }
    return -expected
  }

  /// Days before one at the till with something to book that are not exported.
  public func daysNotExported(before day: Day) -> [TillDayID] {
    tillCalendar.days(through: day.previous).filter { id in
      let pending = tillDays[id.position]
      return !pending.state.isExported && pending.hasSomethingToBook
    }
  }
}
