/// What an account is in the closing: which report it stands in and which side is natural.
public enum AccountKind: UInt8, CaseIterable, Sendable {
  case asset
  case liability
  case income
  case expense
  case closing

  /// The side on which the account grows; 9xxx count like assets.
  public var naturalSide: Side {
    switch self {
    case .asset, .expense, .closing: .debit
    case .liability, .income: .credit
    }
  }

  public var isProfitAndLoss: Bool { self == .income || self == .expense }
}

public enum Side: UInt8, Sendable {
  case debit
  case credit

  public var other: Side { self == .debit ? .credit : .debit }
}

/// An account of the chart.
public struct Account: Hashable, Sendable {
  public let number: Int
  public let kind: AccountKind
  /// Money lies here: bank lines and payments are possible.
  public let isMoney: Bool
  /// One that bexio books on by itself and that cannot be deleted.
  public let isSystem: Bool
  /// The code that is usual here; offered, never applied silently.
  public let usualCode: String?
  public let germanName: String
  public let englishName: String
  /// Rows on it have an amount in this currency too, unless it is that of the books.
  public let currency: Currency

  public init(
    number: Int, kind: AccountKind, isMoney: Bool, isSystem: Bool = false,
    usualCode: String? = nil, germanName: String, englishName: String,
    currency: Currency = .chf
  ) {
    self.number = number
    self.kind = kind
    self.isMoney = isMoney
    self.isSystem = isSystem
    self.usualCode = usualCode
    self.germanName = germanName
    self.englishName = englishName
    self.currency = currency
  }

  /// Whether it is kept in a currency other than that of the books.
  public var isForeign: Bool { currency != .chf }

  /// Whether a VAT code on a hand booking belongs to this side: profit and loss, or a fixed asset.
  public var carriesVAT: Bool {
    kind.isProfitAndLoss || (1400...1799).contains(leadingFourDigits)
  }

  /// The number cut to four digits, which decides the group in the KMU plan.
  public var leadingFourDigits: Int {
    var leading = number
    while leading > 9_999 { leading /= 10 }
    return leading
  }
}
