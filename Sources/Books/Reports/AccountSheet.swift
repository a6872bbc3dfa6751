import Ledger

/// The rows of one account in the order of their days (Kontoblatt).
public struct AccountSheet: Sendable {
  public struct Line: Hashable, Sendable {
    public let row: RowID
    /// The side of the account the row stands on.
    public let side: Side
    /// Debit less credit after this row.
    public let balance: Amount
  }

  public let account: AccountID
  /// Debit less credit before the period.
  public let opening: Amount
  public let lines: [Line]
  public let debit: Amount
  public let credit: Amount

  public var balance: Amount { opening + debit - credit }

  init(_ books: Books, _ account: AccountID, days: ClosedRange<Day>?) {
    let range = days ?? Day.first...Day.last
    let rows = books.journal.rows
    var opening = Amount.zero
    var places: [UInt32] = []
    var isOrdered = true
    var latest = Day.first
    for (place, row) in rows.enumerated() where row.debit == account || row.credit == account {
      if row.day < range.lowerBound {
        opening += Amount(minorUnits: books.signed(row, on: account))
      } else if row.day <= range.upperBound {
        places.append(UInt32(place))
        isOrdered = isOrdered && row.day >= latest
        latest = row.day
      }
    }
    if !isOrdered {
      places.sort { left, right in (rows[Int(left)].day, left) < (rows[Int(right)].day, right) }
    }
    var balance = opening
    var debit = Amount.zero
    lines = places.map { place in
      let row = rows[Int(place)]
      let isDebit = row.debit == account
      if isDebit { debit += row.amount }
      balance += isDebit ? row.amount : -row.amount
      return Line(row: RowID(raw: place), side: isDebit ? .debit : .credit, balance: balance)
    }
    self.account = account
    self.opening = opening
    self.debit = debit
    credit = opening + debit - balance
  }
}

extension Books {
  /// The sheet of one account; one pass over the rows.
  public func sheet(of account: AccountID, days: ClosedRange<Day>?) -> AccountSheet {
    AccountSheet(self, account, days: days)
  }
}
