import Ledger

/// The cash of the drawer as it was counted.
public struct CashCount: Hashable, Sendable {
  public let counted: Amount
  /// Against what was expected then; more is positive.
  public let difference: Amount
}

/// Where a day at the till stands.
public enum TillDayState: Hashable, Sendable {
  case open
  case counted(CashCount)
  /// Its takings are booked by these entries.
  case exported(entries: Range<Int>, count: CashCount?)

  public var count: CashCount? {
    switch self {
    case .open: nil
    case .counted(let count): count
    case .exported(_, let count): count
    }
  }

  public var isExported: Bool {
    if case .exported = self { true } else { false }
  }

  /// Counted, and the difference not booked yet.
  var pendingCount: CashCount? { isExported ? nil : count }
}

/// Takings of one kind: what one template books.
public struct TakingsGroup: Hashable, Sendable {
  public enum Item: Hashable, Sendable {
    /// Goods and services, by their VAT code; nil where the company is not liable.
    case goods(VATCodeID?)
    case voucher
  }

  public let method: PaymentMethod
  public let item: Item
  public internal(set) var amount = Amount.zero
}

/// The sales of one day at the till and what became of them; source 001.
public struct TillDay: Hashable, Sendable {
  public let day: Day
  public internal(set) var state = TillDayState.open
  /// Without sales on invoices.
  public internal(set) var groups: [TakingsGroup] = []

  /// The day an export was taken back on because its own was locked: it stays where it was, and
  /// the new one stands beside its reversal, so that no period has it twice.
  public internal(set) var bookedFrom: Day?

  init(day: Day) { self.day = day }

  /// Where the export books.
  public var bookingDay: Day { max(day, bookedFrom ?? day) }

  /// All takings by a method.
  public func takings(_ method: PaymentMethod) -> Amount {
    groups.reduce(.zero) { sum, group in group.method == method ? sum + group.amount : sum }
  }

  /// Whether an export would book anything.
  public var hasSomethingToBook: Bool {
    groups.contains { group in !group.amount.isZero }
      || state.count.map { count in !count.difference.isZero } ?? false
  }

  /// In the order they are booked: by method, codes in the order of the first sale.
  public var orderedGroups: [TakingsGroup] {
    PaymentMethod.allCases.flatMap { method in
      groups.filter { group in group.method == method }
    }
  }
}

/// The days at the till in the order of the calendar, for finding one.
struct TillCalendar: Sendable {
  private struct Entry: Sendable {
    let day: Day
    let id: TillDayID
  }

  private var entries: [Entry] = []

  var count: Int { entries.count }

  /// The place of the first day that is not before this one; most often the last or behind it.
  private func place(of day: Day) -> Int {
    if let last = entries.last, last.day < day { return entries.count }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func find(_ day: Day) -> TillDayID? {
    if let last = entries.last, last.day == day { return last.id }
    let place = place(of: day)
    return place < entries.count && entries[place].day == day ? entries[place].id : nil
  }

  /// The days from this one on.
  func days(from day: Day) -> [TillDayID] {
    entries[place(of: day)...].map(\.id)
  }

  /// The days up to and including this one.
  func days(through day: Day) -> [TillDayID] {
    entries[..<place(of: day.next)].map(\.id)
  }

  /// Takes in a day that is not there yet.
  mutating func insert(_ day: Day, _ id: TillDayID) {
    entries.insert(Entry(day: day, id: id), at: place(of: day))
  }

  mutating func remove(_ day: Day) {
    let place = place(of: day)
    if place < entries.count, entries[place].day == day { entries.remove(at: place) }
  }
}
