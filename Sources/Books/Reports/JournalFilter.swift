import Ledger

/// Which rows of the journal are meant; what is nil does not narrow.
public struct JournalFilter: Hashable, Sendable {
  public var days: ClosedRange<Day>?
  public var account: AccountID?
  /// Entries with a row on the customer account of the contact.
  public var contact: ContactID?
  /// Entries of the document's own steps and those that settle it.
  public var document: Document?

  public init(
    days: ClosedRange<Day>? = nil, account: AccountID? = nil, contact: ContactID? = nil,
    document: Document? = nil
  ) {
    self.days = days
    self.account = account
    self.contact = contact
    self.document = document
  }
}

extension Books {
  /// The rows a filter lets through, in the order of the journal; at most one pass.
  public func rows(_ filter: JournalFilter) -> [RowID] {
    var found: [RowID] = []
    let rows = journal.rows
    func take(_ places: Range<Int>) {
      for place in places {
        let row = rows[place]
        if let days = filter.days, !days.contains(row.day) { continue }
        if let account = filter.account, row.debit != account, row.credit != account { continue }
        found.append(RowID(place))
      }
    }
    guard let entries = entries(filter) else {
      take(rows.indices)
      return found
    }
    for entry in entries { take(journal.rowRange(of: entry)) }
    return found
  }

  /// Nil where neither contact nor document narrows.
  private func entries(_ filter: JournalFilter) -> [EntryID]? {
    let ofDocument = filter.document.map { document in entries(of: document) }
    guard let contact = filter.contact else { return ofDocument }
    let ofContact = Set(moves(of: contact).map { move in journal.rows[move.row.position].entry })
    return ofDocument?.filter(ofContact.contains) ?? ofContact.sorted()
  }
}
