/// The accounts of the books, found by number in constant time.
public struct Chart: Sendable {
  public private(set) var accounts: [Account]
  /// Place by number for four digits, -1 where there is none.
  @usableFromInline var short: [Int32]
  @usableFromInline var long: [Int: Int32]
  /// How many of the accounts are the default plan.
  package private(set) var planCount = 0
  /// How many accounts are kept in another currency; mostly none, and then nothing asks further.
  public private(set) var foreignCount = 0

  public static let numbers = 1_000...999_999

  /// bexio's default plan (`facts/chart.tsv`), 211 accounts.
  public init() {
    accounts = []
    short = Array(repeating: -1, count: 10_000)
    long = [:]
    accounts.reserveCapacity(224)
    for line in PlanTable(BexioChart.table, fieldCount: 6) {
      if let account = Self.account(of: line) { append(account) }
    }
    planCount = accounts.count
  }

  private static func account(of line: PlanTable.Line) -> Account? {
    guard let number = line.numbers(0).first else { return nil }
    let kind: AccountKind
    switch line[1] {
    case "a": kind = .asset
    case "l": kind = .liability
    case "i": kind = .income
    case "e": kind = .expense
    default: kind = .closing
    }
    return Account(
      number: number, kind: kind, isMoney: (1_020...1_029).contains(number),
      isSystem: line[2] == "s", usualCode: line.optional(3), germanName: line[4],
      englishName: line[5])
  }

  public var count: Int { accounts.count }

  public subscript(id: AccountID) -> Account { accounts[id.position] }

  @inlinable
  public func find(_ number: Int) -> AccountID? {
    if number >= 0, number < short.count {
      let place = short[number]
      return place >= 0 ? AccountID(raw: UInt32(bitPattern: place)) : nil
    }
    return long[number].map { place in AccountID(raw: UInt32(bitPattern: place)) }
  }

  /// Adds an account whose number is free; the caller has tested that.
  @discardableResult
  public mutating func append(_ account: Account) -> AccountID {
    let place = Int32(accounts.count)
    accounts.append(account)
    if account.isForeign { foreignCount += 1 }
    if short.indices.contains(account.number) {
      short[account.number] = place
    } else {
      long[account.number] = place
    }
    return AccountID(accounts.count - 1)
  }

  /// Forgets the accounts that were added last, down to a count.
  public mutating func truncate(to count: Int) {
    for account in accounts[count...] {
      if account.isForeign { foreignCount -= 1 }
      if short.indices.contains(account.number) {
        short[account.number] = -1
      } else {
        long[account.number] = nil
      }
    }
    accounts.removeLast(accounts.count - count)
  }

  /// All accounts in the order of their numbers, as text: 1020, 10201, 1029.
  public var ordered: [AccountID] {
    accounts.indices
      .sorted { left, right in Self.precedes(accounts[left], accounts[right]) }
      .map { index in AccountID(index) }
  }

  private static func precedes(_ left: Account, _ right: Account) -> Bool {
    (left.leadingFourDigits, left.number) < (right.leadingFourDigits, right.number)
  }
}

/// An account the books post to by themselves; the default plan has each of them.
public enum SystemAccount: Int, CaseIterable, Sendable {
  case receivables = 1100
  case inputTaxMaterial = 1170
  case inputTaxInvestment = 1171
  case payables = 2000
  case customerCredits = 2030
  case salesTax = 2200
  case salesTaxNotCollected = 2202
  case acquisitionTax = 2203
  case sales = 3200
  case discounts = 3800
  case rebates = 3801
  case badDebts = 3805
  case supplierAdvances = 1130
  case inputTaxNotPaid = 1172
  case purchaseDiscounts = 4900
  case bankCharges = 6940
  case rounding = 6945
  case exchangeLoss = 6949
  case exchangeGain = 6999
  case openingBalance = 9100
}

extension Chart {
  /// The account's place; system accounts cannot be deleted, so it is always found.
  @inlinable
  public subscript(system account: SystemAccount) -> AccountID {
    find(account.rawValue) ?? AccountID(0)
  }
}
