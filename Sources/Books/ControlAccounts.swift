import Ledger

/// The accounts whose balance what is open beside them has to make; none can be deleted.
public struct ControlAccounts: Hashable, Sendable {
  public let receivables: AccountID
  public let credits: AccountID
  public let payables: AccountID

  init(_ chart: Chart) {
    receivables = chart[system: .receivables]
    credits = chart[system: .customerCredits]
    payables = chart[system: .payables]
  }

  /// The one that a row between two accounts touches, that of customers first.
  @inlinable
  public func touched(by debit: AccountID, _ credit: AccountID) -> AccountID? {
    if debit == receivables || credit == receivables { return receivables }
    if debit == credits || credit == credits { return credits }
    return debit == payables || credit == payables ? payables : nil
  }
}
