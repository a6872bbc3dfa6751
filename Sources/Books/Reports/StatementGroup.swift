import Ledger

/// A group of the KMU plan in the balance sheet or the income statement (OR 959a, 959b).
///
/// The number of an account alone decides, cut to four digits; together the groups hold every
/// account once, so that the statements always agree.
public enum StatementGroup: Int, CaseIterable, Sendable {
  case cash = 100
  case receivables = 110
  case otherReceivables = 114
  case inventories = 120
  case accruedIncome = 130
  case financialAssets = 140
  case participations = 148
  case tangibleAssets = 150
  case properties = 160
  case intangibleAssets = 170
  case unpaidCapital = 180

  case payables = 200
  case shortTermLoans = 210
  case otherLiabilities = 220
  case accruedExpenses = 230
  case longTermLoans = 240
  case otherLongTermLiabilities = 250
  case provisions = 260
  case capital = 280
  case reserves = 290

  case revenue = 300
  case material = 400
  case personnel = 500
  case otherOperating = 600
  case depreciation = 680
  case financial = 690
  case sideline = 700
  case nonOperating = 800
  case extraordinary = 850
  case taxes = 890

  /// Opening and closing accounts, which must end at zero.
  case closing = 900

  /// The group of an account.
  public init(_ account: Account) {
    let group = account.leadingFourDigits / 10
    self = Self.allCases.last { candidate in candidate.rawValue <= group } ?? .cash
  }

  /// Groups that are added up under one heading of the balance sheet.
  public enum Part: CaseIterable, Sendable {
    case currentAssets
    case fixedAssets
    case shortTermDebt
    case longTermDebt
    case equity

    public var isAsset: Bool { self == .currentAssets || self == .fixedAssets }
  }

  /// Nil in the income statement and for closing accounts.
  public var part: Part? {
    switch rawValue {
    case ..<140: .currentAssets
    case ..<200: .fixedAssets
    case ..<240: .shortTermDebt
    case ..<280: .longTermDebt
    case ..<300: .equity
    default: nil
    }
  }

  public var isProfitAndLoss: Bool { (300..<900).contains(rawValue) }
}

extension Chart {
  /// The accounts of some groups, in the order of the chart.
  public func accounts(where holds: (StatementGroup) -> Bool) -> [AccountID] {
    ordered.filter { id in holds(StatementGroup(self[id])) }
  }
}
