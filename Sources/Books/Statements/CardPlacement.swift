import Ledger

/// Where the rows of a receipt or a statement stand: the entry that holds, and on which account
/// it meets the card.
public struct CardPlacement: Hashable, Sendable {
  /// What has moved it to another account while the day of its entry was locked.
  public struct Transfer: Hashable, Sendable {
    public let entry: EntryID
    public let account: AccountID
    public let difference: Amount
  }

  /// The newest where it was superseded.
  public internal(set) var entry: EntryID
  /// 2050, the account of a card, or a private one.
  public internal(set) var account: AccountID
  /// What a foreign receipt came to more than it was valued at, booked with it.
  public internal(set) var difference = Amount.zero
  public internal(set) var transfer: Transfer?

  init(entry: EntryID, account: AccountID) {
    self.entry = entry
    self.account = account
  }

  /// The account it is on now.
  public var current: AccountID { transfer?.account ?? account }
  public var currentDifference: Amount { transfer?.difference ?? difference }
}

/// A document whose rows move between 2050 and the account of a card.
enum PlacedDocument: Hashable, Sendable {
  case receipt(ReceiptID)
  case statement(StatementID)

  var document: Document {
    switch self {
    case .receipt(let id): .receipt(id)
    case .statement(let id): .statement(id)
    }
  }
}

/// A move that is staged; entries are counted within the batch.
struct PendingPlacement: Sendable {
  enum Outcome: Sendable {
    /// A new entry in place of the old one.
    case superseded(entry: Int)
    /// What had moved it is taken back.
    case returned
    case transferred(entry: Int)
  }

  let target: PlacedDocument
  let account: AccountID
  let difference: Amount
  let outcome: Outcome
}

extension Books {
  func placement(of target: PlacedDocument) -> CardPlacement {
    switch target {
    case .receipt(let id): receipts[id.position].placement
    case .statement(let id): statements[id.position].placement
    }
  }

  /// Stages what brings a document to another account: a superseding entry on the original day, or
  /// where that is locked one transfer between the two accounts on the working date.
  mutating func stageMove(
    of target: PlacedDocument, to account: AccountID, reason: RowReason,
    difference: Amount = .zero, text: TextReference
  ) {
    let old = placement(of: target)
    guard old.current != account else { return }
    let outcome: PendingPlacement.Outcome
    if let transfer = old.transfer, old.account == account, old.difference == difference {
      stageReversal(of: transfer.entry)
      outcome = .returned
    } else if beginSuperseding(old.entry) {
      stageRows(of: target, against: account, reason: reason)
      stageDifference(difference, on: account, text: text)
      outcome = .superseded(entry: stage.batch.entryCount - 1)
      if let transfer = old.transfer { stageReversal(of: transfer.entry) }
    } else {
      if let transfer = old.transfer { stageReversal(of: transfer.entry) }
      stage.batch.begin(
        on: workingDay, kind: .superseding, document: target.document.packed, original: old.entry)
      stage.batch.add(
        Posting.signed(
          debit: old.account, credit: account, amount: credit(of: target), text: text,
          reason: reason.rawValue))
      stageDifference(old.difference, on: old.account, text: text, isTakenBack: true)
      stageDifference(difference, on: account, text: text)
      outcome = .transferred(entry: stage.batch.entryCount - 1)
    }
    stage.placements.append(
      PendingPlacement(
        target: target, account: account, difference: difference, outcome: outcome))
  }

  /// What a document puts on the credit side of the account it meets the card on.
  private func credit(of target: PlacedDocument) -> Amount {
    switch target {
    case .receipt(let id): receipts[id.position].total
    case .statement(let id): -statements[id.position].total
    }
  }

  private mutating func stageRows(
    of target: PlacedDocument, against account: AccountID, reason: RowReason
  ) {
    switch target {
    case .receipt(let id):
      let receipt = receipts[id.position]
      stageReceipt(
        lines[receipt.lines], shares[receipt.shares], merchant: receipt.text, against: account,
        reason: reason)
    case .statement(let id):
      stageStatement(statements[id.position].total, against: account, reason: reason)
    }
  }

  /// The exchange difference of a foreign receipt, or its way back on the same accounts.
  private mutating func stageDifference(
    _ loss: Amount, on account: AccountID, text: TextReference, isTakenBack: Bool = false
  ) {
    guard !loss.isZero else { return }
    guard isTakenBack else {
      stageExchangeDifference(loss, on: account, code: differenceCode, text: text)
      return
    }
    let isLoss = loss.isPositive
    let side = isLoss ? bookkeeping.loss : bookkeeping.gain
    let debit = isLoss ? account : side
    let credit = isLoss ? side : account
    let reason: RowReason = .taken
    if let code = differenceCode {
      stageWithVAT(
        debit: debit, credit: credit, amount: loss.magnitude, code: code,
        side: isLoss ? .credit : .debit, text: text, reason: reason)
    } else {
      stage.batch.add(
        Posting.signed(
          debit: debit, credit: credit, amount: loss.magnitude, text: text,
          reason: reason.rawValue))
    }
  }

  /// Keeps where the documents of a step stand now.
  mutating func carryOutPlacements(firstEntry: Int) {
    for pending in stage.placements {
      var placement = placement(of: pending.target)
      switch pending.outcome {
      case .returned:
        placement.transfer = nil
      case .superseded(let place):
        placement.entry = EntryID(firstEntry + place)
        placement.account = pending.account
        placement.difference = pending.difference
        placement.transfer = nil
      case .transferred(let place):
        placement.transfer = CardPlacement.Transfer(
          entry: EntryID(firstEntry + place), account: pending.account,
          difference: pending.difference)
      }
      switch pending.target {
      case .receipt(let id): receipts[id.position].placement = placement
      case .statement(let id): statements[id.position].placement = placement
      }
    }
  }
}
