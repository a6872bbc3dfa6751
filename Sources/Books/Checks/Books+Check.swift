import Ledger

/// A control account that does not agree with what is open beside it.
public struct ControlDifference: Hashable, Sendable {
  public let account: AccountID
  /// Both on the natural side of the account.
  public let ledger: Amount
  public let subledger: Amount
  /// Rows on the account that belong to no customer account; they add up to the difference.
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
    return sum
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
    var expected: [(SystemAccount, Amount)] = [
      (.receivables, receivables), (.customerCredits, credits),
    ]
    if company.basis == .collected { expected.append((.salesTaxNotCollected, taxNotCollected)) }
    return expected.compactMap { system, subledger in
      let account = chart[system: system]
      let balance = journal.balance(of: account)
      let ledger = chart[account].kind.naturalSide == .debit ? balance : -balance
      guard ledger != subledger else { return nil }
      return ControlDifference(
        account: account, ledger: ledger, subledger: subledger,
        culprits: strangers(on: account))
    }
  }

  private func strangers(on account: AccountID) -> [RowID] {
    var found: [RowID] = []
    for (place, row) in journal.rows.enumerated()
    where row.debit == account || row.credit == account {
      let isOurs =
        account == chart[system: .salesTaxNotCollected]
        ? journal.entries[row.entry.position].document != 0 : move(of: RowID(place)) != nil
      if !isOurs { found.append(RowID(place)) }
    }
    return found
  }

  /// Ignored bank transactions that no manual payment explains.
  ///
  /// A payment explains one transaction on the same account with the same sign and amount within
  /// five days.
  public func unexplainedIgnored() -> [BankID] {
    let ignored = bank.indices.filter { place in bank[place].state == .ignored }
    guard !ignored.isEmpty else { return [] }
    var payments = manualPayments(on: Set(ignored.map { place in bank[place].account }))
    return ignored.compactMap { place in
      let line = bank[place]
      let match = payments.firstIndex { payment in
        payment.account == line.account && payment.amount == line.amount
          && abs(payment.day.number - line.day.number) <= 5
      }
      guard let match else { return BankID(place) }
      payments.remove(at: match)
      return nil
    }
  }

  private struct ManualPayment {
    var account: AccountID
    var amount: Amount
    var day: Day
  }

  private func manualPayments(on accounts: Set<AccountID>) -> [ManualPayment] {
    var found: [ManualPayment] = []
    for row in journal.rows {
      let head = journal.entries[row.entry.position]
      if case .bank = Document(packed: head.document) { continue }
      guard head.successor == nil, head.kind != .reversal else { continue }
      for (account, sign) in [(row.debit, Int64(1)), (row.credit, -1)]
      where accounts.contains(account) {
        found.append(
          ManualPayment(
            account: account, amount: Amount(minorUnits: row.amount.minorUnits * sign),
            day: row.day))
      }
    }
    return found
  }
}
