import Ledger

/// Why a statement is not taken in, in the order of testing.
public enum StatementRefusal: Error, Hashable, Sendable {
  case idTaken
  /// A debit card has no statements.
  case cardTakesNone
  /// With nothing to pay nothing is booked.
  case amountNotPositive
  case dueTooEarly
  case journal(JournalRefusal)
}

/// Why a statement is not taken back, in the order of testing.
public enum WithdrawStatementRefusal: Error, Hashable, Sendable {
  case isWithdrawn
  /// The approval goes back first.
  case isApproved
  /// Its transactions go back first.
  case isExtracted
  case journal(JournalRefusal)
}

/// Why a statement is not approved, in the order of testing.
public enum ApproveRefusal: Error, Hashable, Sendable {
  case isWithdrawn
  case isApproved
}

/// Why the approval of a statement is not taken back, in the order of testing.
public enum UnapproveRefusal: Error, Hashable, Sendable {
  case isWithdrawn
  case notApproved
  /// Something was paid or deducted: that goes back first.
  case isPaid
}

extension Books {
  /// Takes in the statement of a credit card: 2050/2000 until it is approved and paid.
  public mutating func statement(
    of card: CreditCardID, _ total: Amount, on day: Day, due: Day, reference: TextReference,
    ownID: String?
  ) throws(StatementRefusal) -> (statement: StatementID, entries: Range<Int>) {
    if let ownID, names.isTaken(ownID) { throw .idTaken }
    guard takesStatements(card), let parking = parkingAccount else { throw .cardTakesNone }
    guard total.isPositive else { throw .amountNotPositive }
    guard due >= day else { throw .dueTooEarly }
    stage.clear()
    let id = StatementID(statements.count)
    stage.batch.begin(on: day, document: Document.statement(id).packed)
    stageStatement(total, against: parking, reason: .statementParked)
    do {
      let entries = try commit()
      statements.append(
        CardStatement(
          card: card, day: day, due: due, total: total, reference: reference,
          placement: CardPlacement(entry: EntryID(entries.lowerBound), account: parking)))
      names.add(.statement(id), own: ownID)
      return (id, entries)
    } catch {
      throw .journal(error)
    }
  }

  mutating func stageStatement(_ total: Amount, against account: AccountID, reason: RowReason) {
    stage.batch.add(
      Posting.signed(
        debit: account, credit: chart[system: .payables], amount: total, reason: reason.rawValue))
  }

  /// Takes a statement back that nothing was done with yet.
  public mutating func withdraw(
    _ id: StatementID
  ) throws(WithdrawStatementRefusal) -> Range<Int> {
    let statement = statements[id.position]
    switch statement.state {
    case .withdrawn: throw .isWithdrawn
    case .approved, .partlyPaid, .paid: throw .isApproved
    case .uploaded: break
    }
    guard statement.lastCharge == .max else { throw .isExtracted }
    stage.clear()
    stageReversal(of: statement.placement.entry)
    if let transfer = statement.placement.transfer { stageReversal(of: transfer.entry) }
    do {
      let entries = try commit()
      statements[id.position].state = .withdrawn
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// Approves a statement for payment; books nothing.
  public mutating func approve(_ id: StatementID) throws(ApproveRefusal) {
    switch statements[id.position].state {
    case .withdrawn: throw .isWithdrawn
    case .approved, .partlyPaid, .paid: throw .isApproved
    case .uploaded: break
    }
    statements[id.position].state = .approved
    revision += 1
  }

  /// Takes the approval back.
  public mutating func unapprove(_ id: StatementID) throws(UnapproveRefusal) {
    switch statements[id.position].state {
    case .withdrawn: throw .isWithdrawn
    case .uploaded: throw .notApproved
    case .partlyPaid, .paid: throw .isPaid
    case .approved: break
    }
    statements[id.position].state = .uploaded
    revision += 1
  }

  mutating func settle(_ id: StatementID, by amount: Amount) {
    let statement = statements[id.position]
    let remaining = statement.remaining - amount
    statements[id.position].state =
      remaining.isZero
      ? .paid : remaining == statement.total ? .approved : .partlyPaid(remaining: remaining)
  }

  /// Stages the superseding of statements that what is staged pays in full, and of those that it
  /// opens again.
  mutating func stageStatements(settling amounts: [(id: StatementID, amount: Amount)]) {
    guard let parking = parkingAccount else { return }
    for (id, amount) in amounts {
      let statement = statements[id.position]
      let isPaid = (statement.remaining - amount).isZero
      stageMove(
        of: .statement(id), to: isPaid ? creditCards[statement.card.position].account : parking,
        reason: isPaid ? .statementPaid : .statementParked, text: .none)
    }
  }

  /// The same for effects that are taken back.
  mutating func stageStatements(takingBack positions: [Int]) {
    var amounts: [(id: StatementID, amount: Amount)] = []
    for position in positions {
      guard case .statement(let id) = effects[position].target else { continue }
      let amount = -effects[position].amount
      if let place = amounts.firstIndex(where: { other in other.id == id }) {
        amounts[place].amount += amount
      } else {
        amounts.append((id, amount))
      }
    }
    if !amounts.isEmpty { stageStatements(settling: amounts) }
  }
}

extension CardStatement {
  public var remaining: Amount {
    switch state {
    case .uploaded, .approved: total
    case .partlyPaid(let remaining): remaining
    case .paid, .withdrawn: .zero
    }
  }
}
