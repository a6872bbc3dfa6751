import Ledger

/// Why a sale is not taken back, in the order of testing.
public enum VoidRefusal: Error, Hashable, Sendable {
  case onInvoice(InvoiceID)
  case alreadyVoid
  case dayExported(TillDayID)
  case exceedsVouchers(outstanding: Amount)
  case overflow
}

/// Why the cash is not counted, in the order of testing.
public enum CountRefusal: Error, Hashable, Sendable {
  case notConnected
  case dayExported(TillDayID)
  case amountNegative
  case journal(JournalRefusal)
}

extension Books {
  /// Takes a sale out of the takings again; gives the days whose cash is to be counted anew.
  public mutating func void(
    _ id: SaleID, isForced: Bool
  ) throws(VoidRefusal) -> [TillDayID] {
    let sale = sales[id.position]
    if let invoice = sale.invoice { throw .onInvoice(invoice) }
    guard !sale.isVoid else { throw .alreadyVoid }
    guard !tillDays[sale.day.position].state.isExported else { throw .dayExported(sale.day) }
    let lines = saleLines[Int(sale.lines.lowerBound)..<Int(sale.lines.upperBound)]
    let change = vouchers(
      in: lines.map { line in
        TakingsGroup(method: sale.method, item: line.item, amount: -line.amount)
      })
    let outstanding = outstandingVouchers
    if change.isNegative, !isForced, outstanding + Int128(change.minorUnits) < 0 {
      throw .exceedsVouchers(outstanding: Amount(exactly: max(0, outstanding)) ?? .zero)
    }
    guard let pending = pendingVouchers(with: change), fits(lines, of: sale) else {
      throw .overflow
    }
    for line in lines { add(line, by: sale.method, to: sale.day, sign: -1) }
    giveBackToStock(sale.lines)
    till.pendingVouchers = pending
    sales[id.position].isVoid = true
    revision += 1
    return till.countedDays == 0 ? [] : undoCounts(on: sale.day, cashOf: sale.method)
  }

  /// Whether the takings stay within the limit without these lines: a return that goes may have
  /// made room for sales after it.
  private func fits(_ lines: ArraySlice<SaleLine>, of sale: Sale) -> Bool {
    tillDays[sale.day.position].groups.allSatisfy { group in
      guard group.method == sale.method else { return true }
      let rest = lines.reduce(Int128(group.amount.minorUnits)) { rest, line in
        line.item == group.item ? rest - Int128(line.amount.minorUnits) : rest
      }
      return Amount(exactly: rest) != nil
    }
  }

  /// Records what was counted in the drawer at the end of a day.
  ///
  /// The difference to what is expected stays as it is then, and is booked with the export. Gives
  /// the later days whose cash is to be counted anew.
  public mutating func countCash(
    on day: Day, _ counted: Amount
  ) throws(CountRefusal) -> (day: TillDayID, uncounted: [TillDayID]) {
    guard till.connection.isConnected else { throw .notConnected }
    let known = tillCalendar.find(day)
    if let known, tillDays[known.position].state.isExported { throw .dayExported(known) }
    guard !counted.isNegative else { throw .amountNegative }
    if let locked = journal.lockedThrough, day <= locked {
      throw .journal(.periodLocked(day: day, firstFree: locked.next))
    }
    guard let expected = expectedCash(on: day),
      let difference = Amount(exactly: Int128(counted.minorUnits) - Int128(expected.minorUnits))
    else { throw .journal(.overflow) }
    let id = known ?? addTillDay(day)
    let uncounted = undoCounts(from: day)
    tillDays[id.position].state = .counted(CashCount(counted: counted, difference: difference))
    till.countedDays += 1
    revision += 1
    return (id, uncounted.filter { other in other != id })
  }
}
