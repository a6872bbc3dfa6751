import Ledger

/// The till and how it is connected with bexio; source 001.
public struct Till: Hashable, Sendable {
  public enum Connection: UInt8, CaseIterable, Sendable {
    /// There is no till yet.
    case none
    /// There is one that does not know bexio.
    case separate
    /// Activated through bexio's marketplace.
    case marketplace
    /// Connected by hand.
    case byHand

    public var isConnected: Bool { self == .marketplace || self == .byHand }
  }

  public internal(set) var connection = Connection.none
  /// The optional module for orders.
  public internal(set) var hasOrders = false
  public internal(set) var templates: [BookingTemplate] = []

  public init() {}
}

/// How takings of one kind are booked: debit where the money is, credit what it is for.
///
/// Accounts by number: a template may name one that does not exist yet, and the export says so.
public struct BookingTemplate: Hashable, Sendable {
  public let method: PaymentMethod
  /// Nil is for goods of all VAT codes that have no template of their own.
  public let item: TakingsGroup.Item?
  public internal(set) var debit: Int
  public internal(set) var credit: Int
}
