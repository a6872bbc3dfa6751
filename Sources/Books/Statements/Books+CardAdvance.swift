import Ledger

/// Why what was paid in advance is not deducted, in the order of testing.
public enum ApplyCardAdvanceRefusal: Error, Hashable, Sendable {
  case isWithdrawn
  case notApproved
  case isPaid
  case amountNotPositive
  /// What there is on the card, zero or less where there is nothing.
  case exceedsAdvance(Amount)
  case exceedsOpen(Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// Why a deduction is not taken back, in the order of testing.
public enum UnapplyCardAdvanceRefusal: Error, Hashable, Sendable {
  case nothingApplied
  case journal(JournalRefusal)
}

// A payment that does not wait for a statement: 207x against the bank, by hand or by a match with
// the account.
extension Books {
  /// What was paid in advance on a card and is not deducted yet; one pass over the rows.
  public func advance(on card: CreditCardID) -> Amount {
    let account = creditCards[card.position].account
    var sum = Amount.zero
    for row in journal.rows where row.debit == account || row.credit == account {
      // Cash drawn with the card is a transaction, no payment to its issuer.
      if isOfCardDocument(row.entry) { continue }
      sum += advance(row.debit, row.credit, row.amount, on: account)
    }
    return sum - appliedAdvances(on: card)
  }

  /// What one row pays in advance: positive where money goes to the issuer.
  func advance(
    _ debit: AccountID, _ credit: AccountID, _ amount: Amount, on account: AccountID
  ) -> Amount {
    if debit == account, chart[credit].isMoney { return amount }
    return credit == account && chart[debit].isMoney ? -amount : .zero
  }

  func appliedAdvances(on card: CreditCardID) -> Amount {
    var sum = Amount.zero
    for place in statements.indices where statements[place].card == card {
      for position in effects(on: .statement(StatementID(place)))
      where effects[position].kind == .advanceApplied {
        sum += effects[position].amount
      }
    }
    return sum
  }

  /// Deducts what was paid in advance from a statement: 2000/207x.
  ///
  /// Nil is as much as can be.
  public mutating func applyAdvance(
    _ id: StatementID, _ amount: Amount?, on day: Day?
  ) throws(ApplyCardAdvanceRefusal) -> Range<Int> {
    stage.clear()
    let statement = statements[id.position]
    switch statement.state {
    case .withdrawn: throw .isWithdrawn
    case .uploaded: throw .notApproved
    case .paid: throw .isPaid
    case .approved, .partlyPaid: break
    }
    if let amount, !amount.isPositive { throw .amountNotPositive }
    let available = advance(on: statement.card)
    let amount = amount ?? min(available, statement.remaining)
    guard amount.isPositive, amount <= available else { throw .exceedsAdvance(available) }
    guard amount <= statement.remaining else { throw .exceedsOpen(statement.remaining) }
    if let day, day < statement.day { throw .dateTooEarly(statement.day) }
    stageStatements(settling: [(id, amount)])
    stage.batch.begin(
      on: day ?? max(workingDay, statement.day), document: Document.statement(id).packed)
    stage.batch.add(
      Posting.signed(
        debit: chart[system: .payables], credit: creditCards[statement.card.position].account,
        amount: amount, reason: RowReason.advanceDeducted.rawValue))
    stage.effect(.advanceApplied, .statement(id), amount, source: .statement(id))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// Takes back what was deducted from a statement.
  public mutating func unapplyAdvance(
    _ id: StatementID
  ) throws(UnapplyCardAdvanceRefusal) -> Range<Int> {
    stage.clear()
    let positions = effects(on: .statement(id)).reversed().filter { position in
      effects[position].kind == .advanceApplied
    }
    guard !positions.isEmpty else { throw .nothingApplied }
    stageTakingBack(positions)
    stageStatements(takingBack: positions)
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// The card whose deductions would have nothing behind them after what is staged; mostly nothing
  /// staged has to do with a card.
  func overdrawnCardAdvance() -> StatementID? {
    for place in creditCards.indices where takesStatements(CreditCardID(place)) {
      let account = creditCards[place].account
      var change = Amount.zero
      for index in 0..<stage.batch.postingCount {
        let posting = stage.batch[index]
        change += advance(posting.debit, posting.credit, posting.amount, on: account)
      }
      guard change.isNegative, (advance(on: CreditCardID(place)) + change).isNegative else {
        continue
      }
      return statements.indices.last { index in
        statements[index].card == CreditCardID(place)
          && effects(on: .statement(StatementID(index))).contains { position in
            effects[position].kind == .advanceApplied
          }
      }.map { index in StatementID(index) }
    }
    return nil
  }
}
