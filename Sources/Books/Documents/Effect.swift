import Ledger

/// What one step did to an open item or a customer credit.
///
/// Every settlement is an effect, so taking a step back is one thing for all of them: reverse
/// the entry, apply the effect with the opposite sign.
public struct Effect: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case payment
    case surplus
    case payout
    case creditApplied
    case creditReleased
    case discount
    case writeOff
    case setOff
    case notePayment
    case noteReleased
    case hand
    /// A part of a bank transaction that touches no open item.
    case account
    /// What a supplier held of ours, deducted from a bill.
    case advanceApplied
    /// Paid with private money.
    case privatePayment
    /// Fee and difference that a payment has added to a bill.
    case supplement
    /// A payment has booked the draft.
    case posted
    /// A bill was taken back, because it was booked by hand.
    case unposted
    /// Booked by hand in place of the bill.
    case byHand
  }

  public enum Target: Hashable, Sendable {
    case invoice(InvoiceID)
    case creditNote(CreditNoteID)
    case credit(ContactID)
    case receivable(ContactID)
    case bill(BillID)
    case statement(StatementID)
    /// What a supplier holds of ours, on 1130.
    case advance(ContactID)
    /// Hand bookings on 2000 that name a supplier.
    case payable(ContactID)
    case none
  }

  public let kind: Kind
  public let target: Target
  /// Positive settles an invoice or a note and raises a credit.
  public let amount: Amount
  /// The same in the currency of a foreign document; zero otherwise.
  public let foreign: Amount
  /// The entry that booked it; a set-off books nothing.
  public let entry: EntryID?
  /// The document whose step it is: the bank transaction, the credit note, the invoice.
  public let source: Document?
  public internal(set) var isUndone = false
  /// Moves of 2202 that belong to it (collected basis).
  let shareMoves: Range<UInt32>
  let previousOfTarget: UInt32
  let previousOfSource: UInt32
}

/// A part of a VAT share that left 2202.
struct ShareMove: Hashable, Sendable {
  let share: UInt32
  let tax: Amount
  let net: Amount
}
