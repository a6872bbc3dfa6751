import Ledger

/// A control account that does not agree with what is open beside it.
public struct ControlDifference: Hashable, Sendable {
  /// What stands beside an account.
  public enum Kind: Hashable, Sendable {
    case receivables
    case customerCredits
    case taxNotCollected
    /// Card payments that are not final.
    case cardTransfer
    /// Bills and card statements that are not paid.
    case payables
    /// What suppliers hold of ours.
    case supplierAdvances
    case inputTaxNotPaid
    /// What is parked on 2050.
    case parkedOnCards
    /// The account of a credit card.
    case creditCard
  }

  public let kind: Kind
  public let account: AccountID
  /// Both on the natural side of the account.
  public let ledger: Amount
  public let subledger: Amount
  /// Rows on the account that belong to nothing beside it; they add up to the difference.
  public let culprits: [RowID]

  public var difference: Amount { ledger - subledger }
}

extension Books {
  /// What 1100 must be: open invoices less unsettled credit notes, and hand bookings for a
  /// contact.
  public var receivables: Amount {
    let open = invoices.reduce(Amount.zero) { sum, invoice in sum + invoice.remaining }
    let notes = creditNotes.reduce(Amount.zero) { sum, note in sum + note.remaining }
    let hand = contacts.reduce(Amount.zero) { sum, contact in sum + contact.handReceivable }
    return open - notes + hand
  }

  /// What 2030 must be: the credits of all customers.
  public var credits: Amount {
    contacts.reduce(.zero) { sum, contact in sum + contact.credit }
  }

  /// What 2202 must be on the collected basis: VAT of invoices and notes that is not due yet.
  public var taxNotCollected: Amount {
    var sum = Amount.zero
    for invoice in invoices where isBooked(invoice) {
      sum += pending(invoice.shares)
    }
    for note in creditNotes where note.entry != nil {
      sum -= pending(note.shares)
    }
    return sum + acquisitionTaxNotPaid
  }

  private func isBooked(_ invoice: Invoice) -> Bool {
    switch invoice.state {
    case .draft, .notPaid: false
    case .open, .reminded, .partlyPaid, .paid, .writtenOff: true
    }
  }

  private func pending(_ range: Range<Int>) -> Amount {
    var sum = Amount.zero
    for share in shares[range] {
      guard let code = share.code, codes[code].isSale else { continue }
      sum += share.tax - share.movedTax
    }
    return sum
  }

  /// Control accounts that differ from their sub-ledgers; one pass over the rows where they do.
  public func controlDifferences() -> [ControlDifference] {
    var expected: [(ControlDifference.Kind, AccountID, Amount)] = [
      (.receivables, chart[system: .receivables], receivables),
      (.customerCredits, chart[system: .customerCredits], credits),
    ]
    if company.basis == .collected {
      expected.append(
        (.taxNotCollected, chart[system: .salesTaxNotCollected], taxNotCollected))
    }
    expected += expectedOfSuppliers
    for (account, open) in cardTransfers { expected.append((.cardTransfer, account, open)) }
    let differences: [ControlDifference] = expected.compactMap { kind, account, subledger in
      let balance = journal.balance(of: account)
      let ledger = chart[account].kind.naturalSide == .debit ? balance : -balance
      guard ledger != subledger else { return nil }
      return ControlDifference(
        kind: kind, account: account, ledger: ledger, subledger: subledger,
        culprits: strangers(on: account, kind))
    }
    return differences + cardDifferences()
  }

  private func cardDifferences() -> [ControlDifference] {
    cardControls().compactMap { account, subledger, strangers in
      let ledger = journal.balance(of: account)
      guard ledger != subledger else { return nil }
      return ControlDifference(
        kind: account == parkingAccount ? .parkedOnCards : .creditCard, account: account,
        ledger: -ledger, subledger: -subledger, culprits: strangers)
    }
  }

  /// Transfer accounts that cards have used, with the payments that wait on them.
  public var cardTransfers: [(account: AccountID, open: Amount)] {
    var found: [(account: AccountID, open: Amount)] = []
    var last = 0
    for payment in cards {
      let amount = payment.state.isOpen ? payment.amount : .zero
      if found.indices.contains(last), found[last].account == payment.transfer {
        found[last].open += amount
      } else if let place = found.firstIndex(where: { $0.account == payment.transfer }) {
        found[place].open += amount
        last = place
      } else {
        last = found.count
        found.append((payment.transfer, amount))
      }
    }
    return found
  }

  private func strangers(on account: AccountID, _ kind: ControlDifference.Kind) -> [RowID] {
    let entriesOfCredits = kind == .customerCredits ? entriesChangingCredits() : []
    let entriesOfSuppliers = entries(changing: kind)
    return journal.rows.indices.filter { place in
      let row = journal.rows[place]
      guard row.debit == account || row.credit == account else { return false }
      switch kind {
      case .customerCredits:
        let original = journal.original(of: row.entry)
        return !entriesOfCredits.contains(row.entry)
          && !(original.map(entriesOfCredits.contains) ?? false)
      case .taxNotCollected: return !isTaxOfDocument(RowID(place))
      case .cardTransfer: return !isOfCard(row.entry)
      case .payables: return !isPayable(RowID(place), entriesOfSuppliers)
      case .supplierAdvances:
        return !isOf(entriesOfSuppliers, row.entry)
      case .inputTaxNotPaid: return !isTaxOfDocument(RowID(place))
      case .receivables: return move(of: RowID(place)) == nil
      case .parkedOnCards, .creditCard: return !isOfCardDocument(row.entry)
      }
    }.map { place in RowID(place) }
  }

  private func isOfCard(_ entry: EntryID) -> Bool {
    if case .card = Document(packed: journal.entries[entry.position].document) {
      true
    } else {
      false
    }
  }

  /// Entries of steps that raised or lowered the credit of a contact, also of those taken back.
  func entriesChangingCredits() -> Set<EntryID> {
    var found: Set<EntryID> = []
    for effect in effects {
      if case .credit = effect.target, let entry = effect.entry { found.insert(entry) }
    }
    return found
  }

  /// Whether a row of 2202 is the tax of a document or the reversal of such a row.
  private func isTaxOfDocument(_ row: RowID) -> Bool {
    var row = row
    while true {
      let entry = journal.rows[row.position].entry
      let head = journal.entries[entry.position]
      guard head.kind == .reversal, let original = journal.original(of: entry) else { break }
      // A reversal has the rows of its original in their order.
      row = RowID(
        journal.rowRange(of: original).lowerBound + row.position - head.firstRow.position)
    }
    switch RowReason(rawValue: journal.rows[row.position].reason) {
    case .vatOnSale, .vatCorrected, .vatCollected: return true
    case .inputTaxNotPaid, .inputTaxPaid, .acquisitionTaxOwed: return true
    default: return false
    }
  }
}
