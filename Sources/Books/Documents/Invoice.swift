import Ledger

/// Where an invoice stands; what remains open travels with the state.
public enum InvoiceState: Hashable, Sendable {
  case draft
  case open
  case reminded(level: UInt8)
  case partlyPaid(remaining: Amount)
  case paid
  /// Set to not paid: the revenue is taken back by this entry.
  case notPaid(reversal: EntryID)
  case writtenOff
}

/// A sales invoice.
public struct Invoice: Hashable, Sendable {
  public let contact: ContactID
  public internal(set) var day: Day
  /// The day of supply, which decides the VAT rate.
  public internal(set) var supply: Day
  public internal(set) var due: Day
  /// What the customer owes, tax and rounding included.
  public internal(set) var total: Amount
  /// What 0.05 rounding added; booked on 6945.
  public let rounding: Amount
  public internal(set) var state: InvoiceState
  public internal(set) var reminders: UInt8 = 0
  /// The entry that issued it.
  public internal(set) var entry: EntryID?
  public internal(set) var lines: Range<Int>
  public internal(set) var shares: Range<Int>
  public let reference: TextReference
  /// All issued credit notes on this invoice together.
  public internal(set) var noted = Amount.zero
  /// Where its own currency stands among `Books.foreignParts`; `.max` in francs.
  var foreignPlace: UInt32 = .max
  var lastEffect: UInt32 = .max

  public var remaining: Amount {
    switch state {
    case .open, .reminded: total
    case .partlyPaid(let remaining): remaining
    case .draft, .paid, .notPaid, .writtenOff: .zero
    }
  }

  /// What payments, credits and reductions have settled so far.
  public var settled: Amount { total - remaining }

  /// Whether money or reductions can still be put on it.
  public var isReceivable: Bool { remaining.isPositive }
}

/// A line of an invoice or a credit note.
public struct DocumentLine: Hashable, Sendable {
  public let account: AccountID
  public let gross: Amount
  public let net: Amount
  public let code: VATCodeID?
  public let text: TextReference
}

/// The part of a document that bears one VAT code.
public struct VATShare: Hashable, Sendable {
  public let code: VATCodeID?
  public let gross: Amount
  public let net: Amount
  public let tax: Amount
  /// Collected basis: what has left 2202 so far, by payment or by correction.
  public internal(set) var movedTax = Amount.zero
  public internal(set) var movedNet = Amount.zero
}
