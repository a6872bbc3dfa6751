import Ledger

extension Books {
  /// The days at the till against their sales, and what they have booked.
  func tillFlaws() -> [String] {
    var flaws: [String] = []
    var pending = Amount.zero
    var counted = 0
    let groups = recountedGroups()
    for (place, day) in tillDays.enumerated() {
      let id = TillDayID(place)
      if tillCalendar.find(day.day) != id { flaws.append("day \(day.day) is not found") }
      let found = groups[place]
      let wrong =
        day.groups.contains { group in found[Kind(group), default: .zero] != group.amount }
        || Set(day.groups.map(Kind.init)).count != day.groups.count
        || found.contains { kind, amount in
          !amount.isZero && !day.groups.contains { group in Kind(group) == kind }
        }
      if wrong { flaws.append("takings of \(day.day) are not the sum of its sales") }
      if !day.state.isExported { pending += vouchers(in: day.groups) }
      if day.state.pendingCount != nil { counted += 1 }
      flaws += bookedFlaws(day, id)
    }
    if pending != till.pendingVouchers { flaws.append("vouchers not exported") }
    if counted != till.countedDays { flaws.append("days counted") }
    if tillCalendar.count != tillDays.count { flaws.append("the calendar has other days") }
    return flaws + saleFlaws() + stockFlaws()
  }

  private struct Kind: Hashable {
    let method: PaymentMethod
    let item: TakingsGroup.Item

    init(_ group: TakingsGroup) {
      method = group.method
      item = group.item
    }
  }

  private func recountedGroups() -> [[Kind: Amount]] {
    var groups = [[Kind: Amount]](repeating: [:], count: tillDays.count)
    for sale in sales where !sale.isVoid && sale.method != .invoice {
      for line in saleLines[Int(sale.lines.lowerBound)..<Int(sale.lines.upperBound)] {
        let kind = Kind(TakingsGroup(method: sale.method, item: line.item))
        groups[sale.day.position][kind, default: .zero] += line.amount
      }
    }
    return groups
  }

  /// An exported day has booked each of its takings once, and no other has booked any.
  private func bookedFlaws(_ day: TillDay, _ id: TillDayID) -> [String] {
    var standing: [EntryID] = []
    for place in journal.entries.indices {
      let entry = EntryID(place)
      let head = journal.entries[place]
      if head.document == Document.tillDay(id).packed, head.kind == .booking,
        journal.successor(of: entry) == nil
      {
        standing.append(entry)
      }
    }
    guard case .exported(let entries, let count) = day.state else {
      return standing.isEmpty ? [] : ["\(day.day) is booked and not exported"]
    }
    guard standing == entries.map({ place in EntryID(place) }) else {
      return ["the entries of \(day.day)"]
    }
    var booked = standing.flatMap { entry in [rowSum(of: entry)] }
    var wanted = day.groups.map(\.amount.magnitude)
    if let count { wanted.append(count.difference.magnitude) }
    booked.sort()
    wanted = wanted.filter(\.isPositive).sorted()
    let isInTime = standing.allSatisfy { entry in
      journal.entries[entry.position].day == day.bookingDay
    }
    return booked == wanted && isInTime ? [] : ["the bookings of \(day.day)"]
  }

  private func rowSum(of entry: EntryID) -> Amount {
    journal.rows[journal.rowRange(of: entry)].reduce(.zero) { sum, row in sum + row.amount }
  }

  private func saleFlaws() -> [String] {
    var flaws: [String] = []
    var next: UInt32 = 0
    for (place, sale) in sales.enumerated() {
      if sale.lines.lowerBound != next || sale.lines.isEmpty {
        flaws.append("lines of sale \(place)")
      }
      next = sale.lines.upperBound
      let lines = saleLines[Int(sale.lines.lowerBound)..<Int(sale.lines.upperBound)]
      if lines.reduce(.zero, { sum, line in sum + line.amount }) != sale.amount {
        flaws.append("sale \(place) is not the sum of its lines")
      }
      if (sale.method == .invoice) != (sale.invoice != nil) {
        flaws.append("invoice of sale \(place)")
      }
      if let invoice = sale.invoice, self[invoice].total != sale.amount || sale.isVoid {
        flaws.append("sale \(place) differs from its invoice")
      }
    }
    if Int(next) != saleLines.count { flaws.append("sale lines of nobody") }
    return flaws
  }
}
