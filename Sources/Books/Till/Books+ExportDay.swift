import Ledger

/// Why a day's takings are not exported, in the order of testing.
public enum ExportDayRefusal: Error, Hashable, Sendable {
  case notConnected
  case alreadyExported(TillDayID)
  case nothingToBook
  /// Takings of a kind that no template books.
  case templateMissing(TakingsGroup)
  /// Templates name accounts that do not exist.
  case accountMissing([BookingTemplate])
  case journal(JournalRefusal)
}

/// Why an export is not taken back, in the order of testing.
public enum UnexportDayRefusal: Error, Hashable, Sendable {
  case notExported
  case journal(JournalRefusal)
}

extension Books {
  /// The account that the counted cash differs against, without VAT.
  public static let cashDifferences = 6_790

  /// Books the takings of a day, one entry for each kind, as a whole or not at all.
  public mutating func exportDay(
    _ day: Day
  ) throws(ExportDayRefusal) -> (day: TillDayID, entries: Range<Int>) {
    stage.clear()
    guard till.connection.isConnected else { throw .notConnected }
    guard let id = tillCalendar.find(day) else { throw .nothingToBook }
    let takings = tillDays[id.position]
    guard !takings.state.isExported else { throw .alreadyExported(id) }
    guard takings.hasSomethingToBook else { throw .nothingToBook }
    let groups = takings.orderedGroups.filter { group in !group.amount.isZero }
    let templates = try templates(for: groups)
    let count = takings.state.count
    try checkAccounts(templates, difference: count?.difference ?? .zero)
    for (group, template) in zip(groups, templates) { stage(group, template, id) }
    if let count { stageDifference(count.difference, id) }
    do {
      let entries = try commit()
      till.pendingVouchers -= vouchers(in: groups)
      if count != nil { till.countedDays -= 1 }
      tillDays[id.position].state = .exported(entries: entries, count: count)
      return (id, entries)
    } catch {
      throw .journal(error)
    }
  }

  /// Takes the export of a day back: it is open again, and counted where the count is still right.
  ///
  /// Gives the days whose cash is to be counted anew.
  public mutating func unexportDay(
    _ day: Day
  ) throws(UnexportDayRefusal) -> (day: TillDayID, entries: Range<Int>, uncounted: [TillDayID]) {
    stage.clear()
    guard let id = tillCalendar.find(day),
      case .exported(let entries, let count) = tillDays[id.position].state
    else { throw .notExported }
    // Takings and difference are booked: what is expected now is what was counted, or the drawer
    // has changed since.
    let isStale = count.map { count in expectedCash(on: day) != count.counted } ?? false
    for place in entries { stageReversal(of: EntryID(place)) }
    guard
      let pending = pendingVouchers(with: vouchers(in: tillDays[id.position].groups))
    else {
      stage.clear()
      throw .journal(.overflow)
    }
    do {
      let reversals = try commit()
      till.pendingVouchers = pending
      tillDays[id.position].state = count.map(TillDayState.counted) ?? .open
      if count != nil { till.countedDays += 1 }
      let reversed = journal.entries[reversals.lowerBound].day
      if reversed > journal.entries[entries.lowerBound].day {
        tillDays[id.position].bookedFrom = reversed
      }
      return (id, reversals, isStale ? undoCounts(from: day) : [])
    } catch {
      throw .journal(error)
    }
  }

  private func templates(
    for groups: [TakingsGroup]
  ) throws(ExportDayRefusal) -> [BookingTemplate] {
    var found: [BookingTemplate] = []
    for group in groups {
      guard let template = till.template(for: group.method, group.item) else {
        throw .templateMissing(group)
      }
      found.append(template)
    }
    return found
  }

  private func checkAccounts(
    _ templates: [BookingTemplate], difference: Amount
  ) throws(ExportDayRefusal) {
    var missing: [BookingTemplate] = []
    var used = templates
    if !difference.isZero {
      used.append(
        till.template(for: .cash, .goods(nil))
          ?? BookingTemplate(
            .cash, debit: BookingTemplate.cash, credit: SystemAccount.sales.rawValue))
    }
    for template in used where !missing.contains(template) {
      if chart.find(template.debit) == nil || chart.find(template.credit) == nil {
        missing.append(template)
      }
    }
    guard missing.isEmpty else { throw .accountMissing(missing) }
  }

  /// VAT once over the sum, at once due on either basis; what is less than zero swaps its sides.
  private mutating func stage(_ group: TakingsGroup, _ template: BookingTemplate, _ id: TillDayID) {
    guard let debit = chart.find(template.debit), let credit = chart.find(template.credit) else {
      return
    }
    stage.batch.begin(on: tillDays[id.position].bookingDay, document: Document.tillDay(id).packed)
    let reason = Self.reason(of: group)
    if case .goods(let code?) = group.item {
      stageWithVAT(
        debit: debit, credit: credit, amount: group.amount, code: code, side: .credit,
        text: .none, reason: reason)
    } else {
      stage.batch.add(
        Posting.signed(
          debit: debit, credit: credit, amount: group.amount, reason: reason.rawValue))
    }
  }

  private static func reason(of group: TakingsGroup) -> RowReason {
    if group.item == .voucher { return .voucherSold }
    switch group.method {
    case .cash: return .cashTakings
    case .card: return .cardTakings
    case .voucher: return .voucherRedeemed
    case .invoice: return .none
    }
  }

  /// More in the drawer than expected is 1000/6790, less 6790/1000.
  private mutating func stageDifference(_ difference: Amount, _ id: TillDayID) {
    guard !difference.isZero, let cash = chart.find(till.cashAccount),
      let other = chart.find(Self.cashDifferences)
    else { return }
    stage.batch.begin(on: tillDays[id.position].bookingDay, document: Document.tillDay(id).packed)
    let reason: RowReason = difference.isPositive ? .cashOver : .cashShort
    stage.batch.add(
      Posting.signed(
        debit: cash, credit: other, amount: difference, reason: reason.rawValue))
  }
}
