import Ledger

/// Where a supplier's bill stands; what remains open travels with the state.
public enum BillState: Hashable, Sendable {
  case draft
  case booked
  /// In francs, and in the currency of the bill.
  case partlyPaid(remaining: Amount, foreign: Amount)
  case paid
  /// No bill could store what was charged: booked by hand with this entry instead.
  case byHand(entry: EntryID)
}

/// A supplier's bill, source 003.
public struct Bill: Hashable, Sendable {
  public let contact: ContactID
  public let day: Day
  /// The day of supply, which decides the VAT rate.
  public let supply: Day
  public let due: Day
  /// What is owed in the currency it was written in.
  public let written: Money
  public let rate: Rate
  /// Typed with the bill; else it was that of its day by the company's strategy.
  public let isRateTyped: Bool
  /// What it is worth in francs at its rate, tax included.
  public let base: Amount
  /// What payments have added to it: fees, and differences where it was paid in francs.
  public internal(set) var supplement = Amount.zero
  /// The same in the currency of the bill; zero for a bill in francs.
  public internal(set) var foreignSupplement = Amount.zero
  public internal(set) var state: BillState
  /// The entry that booked it; a superseding one once it was superseded.
  public internal(set) var entry: EntryID?
  /// In francs; what each is in the currency of the bill stands at the same place from
  /// `foreignLines` on.
  public let lines: Range<Int>
  public let shares: Range<Int>
  /// Empty where the bill is in francs.
  public let foreignLines: Range<Int>
  /// The supplier's own number.
  public let reference: TextReference
  /// The one before it of the same supplier, and the newest of its supplements; by place.
  let previousOfContact: UInt32
  var lastSupplement: UInt32 = .max
  var lastEffect: UInt32 = .max

  /// What is owed in francs, with what payments have added.
  public var total: Amount { base + supplement }

  /// In francs.
  public var remaining: Amount {
    switch state {
    case .booked: total
    case .partlyPaid(let remaining, _): remaining
    case .draft, .paid, .byHand: .zero
    }
  }

  public var isForeign: Bool { written.currency != .chf }

  public var isPayable: Bool { remaining.isPositive || foreignRemaining.isPositive }

  /// What has been settled, in francs.
  var settled: Amount {
    state == .draft ? .zero : total - remaining
  }
}
