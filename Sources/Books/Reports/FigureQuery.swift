import Ledger

/// What a figure of a report stands for, so that its rows can be shown.
///
/// Every figure comes from a query, and the rows of the query add up to exactly the figure.
/// Where `days` or `asOf` is nil, the whole journal counts.
public indirect enum FigureQuery: Hashable, Sendable {
  /// What the accounts together have on `side`, less what they have on the other.
  case balance(Set<AccountID>, side: Side, days: ClosedRange<Day>?)
  /// What was booked on one side of the accounts.
  case turnover(Set<AccountID>, side: Side, days: ClosedRange<Day>?)
  case vatBox(VATBox, VATBox.Part, days: ClosedRange<Day>?)
  /// What is open on an invoice; on a credit note less than zero.
  case openItem(Document, asOf: Day?)
  /// All of 1100 that belongs to one customer.
  case receivable(ContactID, asOf: Day?)
  /// Hand bookings on 1100 that name the customer but no document.
  case receivableWithoutDocument(ContactID, asOf: Day?)
  /// Bookings on 1100 that belong to no customer account; `check` warns of them.
  case receivableWithoutContact(asOf: Day?)
  /// The open items of an age, of all customers or of one; ages count to a day.
  case aged(OpenItem.Age, countedTo: Day, asOf: Day?, contact: ContactID?)
  /// Money held for a customer on 2030.
  case credit(ContactID, asOf: Day?)
  /// All of 2000 that belongs to one supplier.
  case payable(ContactID, asOf: Day?)
  /// What a supplier holds of ours on 1130.
  case advance(ContactID, asOf: Day?)
  /// The account as the customer sees it: less than zero is owed to us.
  case customerAccount(ContactID, asOf: Day?)
  /// What the entries of a bank transaction moved on its account.
  case bankTransaction(BankID)
  /// All rows of an entry.
  case entry(EntryID)
  /// The amounts of all rows the filter lets through.
  case journal(JournalFilter)
  case sum([FigureQuery])

  public static func balance(
    of account: AccountID, side: Side, days: ClosedRange<Day>?
  ) -> FigureQuery {
    .balance([account], side: side, days: days)
  }

  public static func turnover(
    of account: AccountID, side: Side, days: ClosedRange<Day>?
  ) -> FigureQuery {
    .turnover([account], side: side, days: days)
  }
}

/// A row with the part of a figure that it makes; the sign is that of the figure.
public struct FigureRow: Hashable, Sendable {
  public let row: RowID
  public let amount: Amount

  public init(row: RowID, amount: Amount) {
    self.row = row
    self.amount = amount
  }
}
