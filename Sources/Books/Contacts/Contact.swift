import Ledger

public enum ContactTable {}
public typealias ContactID = Identifier<ContactTable>

/// A customer or supplier with the account the customer sees.
public struct Contact: Hashable, Sendable {
  public internal(set) var name: String
  /// Counted from 1 in the order of creation.
  public let number: Int
  public var isCustomer: Bool
  public var isSupplier: Bool
  /// Money we hold for the customer, on 2030.
  public internal(set) var credit = Amount.zero
  /// Hand bookings on 1100 that name the customer but no invoice; debit positive.
  public internal(set) var handReceivable = Amount.zero
  /// Money of ours that the supplier holds, on 1130.
  public internal(set) var advance = Amount.zero
  /// Hand bookings on 2000 that name the supplier but no bill; credit positive.
  public internal(set) var handPayable = Amount.zero
  /// No credit came in later; steps that use one are dated from here on without a search.
  var lastCredited: Day?
  var lastMove: UInt32 = .max
  var lastEffect: UInt32 = .max
  /// The newest of the bills of this supplier; the others hang on it.
  var lastBill: UInt32 = .max
}

/// A row that belongs to the customer account of a contact.
///
/// A row of 2030 against 1100 touches both of its sides; the row itself says which.
public struct Move: Hashable, Sendable {
  public let row: RowID
  public let contact: ContactID
  /// The document the row is about, packed; 0 is none.
  public let document: UInt32
  let previousOfContact: UInt32
}
