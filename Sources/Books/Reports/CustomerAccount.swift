import Ledger

/// The account of a contact as the contact sees it: an invoice takes it into minus, money back.
public struct CustomerAccount: Sendable {
  /// What one entry did to the account: the customer sees an invoice, not its VAT row.
  public struct Line: Hashable, Sendable {
    /// The first row of the entry that concerns the customer.
    public let row: RowID
    /// What the row is about.
    public let document: Document?
    /// Zero where a credit is deducted: it moves from 2030 to 1100 and the customer owes the same.
    public internal(set) var change: Amount
    public internal(set) var balance: Amount
  }

  public let contact: ContactID
  public let lines: [Line]
  /// On 1100, debit positive.
  public let receivable: Amount
  /// On 2030, credit positive.
  public let credit: Amount

  /// Always credit less receivable.
  public var balance: Amount { lines.last?.balance ?? .zero }

  init(_ books: Books, _ contact: ContactID, asOf: Day?) {
    var rows: [(move: Move, row: Row)] = []
    books.forEachMove(of: contact, asOf: asOf) { move, row in rows.append((move, row)) }
    rows.sort { left, right in
      (left.row.day, left.move.row) < (right.row.day, right.move.row)
    }
    var balance = Amount.zero
    var receivable: Int64 = 0
    var credit: Int64 = 0
    var lines: [Line] = []
    for (move, row) in rows {
      let onReceivables = books.signed(row, on: .receivables)
      let onCredits = books.signed(row, on: .customerCredits)
      // The tax row of a reversed document may touch neither.
      guard row.touches(books.chart[system: .receivables], books.chart[system: .customerCredits])
      else { continue }
      receivable += onReceivables
      credit -= onCredits
      let change = books.customerChange(row)
      balance += change
      if let last = lines.last, books.journal.rows[last.row.position].entry == row.entry,
        last.document == Document(packed: move.document)
      {
        lines[lines.count - 1].change += change
        lines[lines.count - 1].balance = balance
        continue
      }
      lines.append(
        Line(
          row: move.row, document: Document(packed: move.document), change: change,
          balance: balance))
    }
    self.contact = contact
    self.lines = lines
    self.receivable = Amount(minorUnits: receivable)
    self.credit = Amount(minorUnits: credit)
  }
}

extension Row {
  fileprivate func touches(_ one: AccountID, _ other: AccountID) -> Bool {
    debit == one || debit == other || credit == one || credit == other
  }
}

extension Books {
  /// The customer account of a contact; costs the rows of that contact.
  public func customerAccount(of contact: ContactID, asOf: Day?) -> CustomerAccount {
    CustomerAccount(self, contact, asOf: asOf)
  }

  /// What each contact owes on 1100 and what we hold on 2030, by place; one pass over the rows of
  /// the customer accounts.
  public func customerBalances() -> [(receivable: Amount, credit: Amount)] {
    let receivables = chart[system: .receivables]
    let credits = chart[system: .customerCredits]
    var sums = [(receivable: Amount, credit: Amount)](
      repeating: (.zero, .zero), count: contacts.count)
    for move in moves {
      let row = journal.rows[move.row.position]
      let contact = move.contact.position
      sums[contact].receivable += Amount(minorUnits: signed(row, on: receivables))
      sums[contact].credit -= Amount(minorUnits: signed(row, on: credits))
    }
    return sums
  }

  /// The payments of a statement that belong to other documents, and what took them back.
  private func payments(of id: StatementID) -> Set<EntryID> {
    var found: Set<EntryID> = []
    for effect in effects where effect.target == .statement(id) {
      guard let entry = effect.entry else { continue }
      found.insert(entry)
      if let successor = journal.successor(of: entry) { found.insert(successor) }
    }
    return found
  }

  /// The entries that touch a document's open item or belong to it, in the order of the journal.
  public func entries(of document: Document) -> [EntryID] {
    var found: Set<EntryID> = []
    let contact: ContactID?
    switch document {
    case .invoice(let id): contact = invoices[id.position].contact
    case .creditNote(let id): contact = creditNotes[id.position].contact
    case .bill(let id): contact = bills[id.position].contact
    case .bank, .card, .sale, .tillDay, .receipt, .statement, .charge: contact = nil
    }
    if let contact {
      for move in moves(of: contact) where move.document == document.packed {
        found.insert(journal.rows[move.row.position].entry)
      }
    }
    for (place, head) in journal.entries.enumerated() where head.document == document.packed {
      found.insert(EntryID(place))
    }
    if case .statement(let id) = document { found.formUnion(payments(of: id)) }
    return found.sorted()
  }
}
