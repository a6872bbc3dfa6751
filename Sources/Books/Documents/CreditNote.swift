import Ledger

public enum CreditNoteState: Hashable, Sendable {
  case draft
  case issued(remaining: Amount)
  case settled
}

/// A credit note on an invoice: what the customer gets back or need not pay.
public struct CreditNote: Hashable, Sendable {
  public let contact: ContactID
  public let invoice: InvoiceID
  public internal(set) var day: Day
  public let total: Amount
  public internal(set) var state: CreditNoteState
  public internal(set) var entry: EntryID?
  public let lines: Range<Int>
  public let shares: Range<Int>
  /// Where its own currency stands among `Books.foreignParts`; `.max` in francs.
  var foreignPlace: UInt32 = .max
  var lastEffect: UInt32 = .max

  public var remaining: Amount {
    if case .issued(let remaining) = state { remaining } else { .zero }
  }

  public var settled: Amount { total - remaining }
}
