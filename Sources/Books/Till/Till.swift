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
  /// Vouchers sold less vouchers redeemed on days that are not exported.
  public internal(set) var pendingVouchers = Amount.zero
  /// How many days are counted and not exported.
  public internal(set) var countedDays = 0

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

  public init(
    _ method: PaymentMethod, _ item: TakingsGroup.Item? = nil, debit: Int, credit: Int
  ) {
    self.method = method
    self.item = item
    self.debit = debit
    self.credit = credit
  }
}

extension BookingTemplate {
  public static let cash = 1_000
  public static let cardPayments = 1_092
  public static let vouchers = 2_035
  static let sales = SystemAccount.sales.rawValue

  /// What a till has from the beginning; bexio's plan has no 1000, so cash waits for it.
  public static let standard = [
    BookingTemplate(.cash, debit: cash, credit: sales),
    BookingTemplate(.card, debit: cardPayments, credit: sales),
    BookingTemplate(.voucher, debit: vouchers, credit: sales),
    BookingTemplate(.cash, .voucher, debit: cash, credit: vouchers),
    BookingTemplate(.card, .voucher, debit: cardPayments, credit: vouchers),
  ]
}

extension Till {
  /// The place of the template of exactly this kind.
  func place(of method: PaymentMethod, _ item: TakingsGroup.Item?) -> Int? {
    templates.firstIndex { template in template.method == method && template.item == item }
  }

  /// The template that books takings of a kind: that of its code before the one for all goods.
  public func template(for method: PaymentMethod, _ item: TakingsGroup.Item) -> BookingTemplate? {
    if let place = place(of: method, item) { return templates[place] }
    guard case .goods = item else { return nil }
    return place(of: method, nil).map { place in templates[place] }
  }

  /// Where the cash of the drawer is booked.
  public var cashAccount: Int {
    place(of: .cash, nil).map { place in templates[place].debit } ?? BookingTemplate.cash
  }

  /// Where cash taken for something is booked; without a template for it, where the standard does.
  func cashAccount(for item: TakingsGroup.Item) -> Int {
    if let template = template(for: .cash, item) { return template.debit }
    return item == .voucher ? BookingTemplate.cash : cashAccount
  }

  /// Where vouchers that are not redeemed yet stand.
  public var voucherAccount: Int {
    place(of: .voucher, nil).map { place in templates[place].debit } ?? BookingTemplate.vouchers
  }
}
