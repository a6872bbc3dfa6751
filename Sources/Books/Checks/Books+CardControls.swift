import Ledger

// The control accounts of credit cards: 2050 is what is parked, the account of a card what its
// statements, receipts and hand bookings leave.
extension Books {
  /// What 2050 and the accounts of the cards must be, debit positive, with the rows by hand that
  /// do not belong there.
  func cardControls() -> [(account: AccountID, subledger: Amount, strangers: [RowID])] {
    guard let parking = parkingAccount else { return [] }
    let explained = CardCauses(self)?.explained ?? []
    var expected: [AccountID: Amount] = [parking: parkedOnCards]
    var strangers: [AccountID: [RowID]] = [parking: []]
    for place in creditCards.indices where takesStatements(CreditCardID(place)) {
      let card = CreditCardID(place)
      expected[creditCards[place].account] = documents(of: card)
      strangers[creditCards[place].account] = []
    }
    for (place, row) in journal.rows.enumerated() {
      for (account, other, sign) in [
        (row.debit, row.credit, Int64(1)), (row.credit, row.debit, -1),
      ]
      where expected[account] != nil && !isOfCardDocument(row.entry) {
        let belongs =
          account == parking
          ? explained.contains(row.entry)
          : other != parking && other != chart[system: .payables] && expected[other] == nil
        if belongs {
          expected[account, default: .zero] += Amount(minorUnits: sign * row.amount.minorUnits)
        } else {
          strangers[account, default: []].append(RowID(place))
        }
      }
    }
    return expected.sorted { one, other in one.key < other.key }.map { account, sum in
      (account, sum, strangers[account] ?? [])
    }
  }

  func isOfCardDocument(_ entry: EntryID) -> Bool {
    switch Document(packed: journal.entries[entry.position].document) {
    case .receipt, .statement, .charge: true
    default: false
    }
  }

  /// Unpaid statements less parked receipts.
  private var parkedOnCards: Amount {
    var sum = Amount.zero
    for statement in statements where statement.state != .withdrawn && statement.state != .paid {
      sum += statement.total
    }
    for receipt in receipts where receipt.state == .parked { sum -= receipt.total }
    return sum
  }

  /// Paid statements less deducted advances and less what transactions have paid.
  private func documents(of card: CreditCardID) -> Amount {
    var sum = -appliedAdvances(on: card)
    for statement in statements where statement.card == card && statement.state == .paid {
      sum += statement.total
    }
    for charge in charges where statements[charge.statement.position].card == card {
      switch charge.state {
      case .matched, .booked: sum -= charge.amount
      case .open, .withdrawn: break
      }
    }
    return sum
  }
}
