import Ledger

/// Why the card account is not set, in the order of testing.
public enum CardAccountRefusal: Error, Hashable, Sendable {
  /// Only an asset account where money lies holds a balance.
  case notABankAccount
  /// No asset of group 109.
  case notATransferAccount
  case sameAccount
}

/// Why money is not put on the card, in the order of testing.
public enum TopUpRefusal: Error, Hashable, Sendable {
  case notSetUp
  case notABankAccount
  case sameAccount
  case amountNotPositive
  case journal(JournalRefusal)
}

extension Books {
  /// Whether payments may wait on an account: an asset of the group bexio asks for.
  public static func canBeTransfer(_ account: Account) -> Bool {
    (1_090...1_099).contains(account.leadingFourDigits) && account.kind == .asset
  }

  /// Sets the account with the prepaid balance, and where payments wait: what is set already, or
  /// 1090.
  ///
  /// Payments made before stay on the accounts they are on.
  public mutating func setCardAccount(
    _ account: AccountID, transfer: AccountID?
  ) throws(CardAccountRefusal) {
    guard chart[account].kind == .asset, chart[account].isMoney else { throw .notABankAccount }
    guard let transfer = transfer ?? cardSettings.transfer ?? chart.find(1_090),
      Self.canBeTransfer(chart[transfer])
    else { throw .notATransferAccount }
    guard account != transfer else { throw .sameAccount }
    cardSettings.account = account
    cardSettings.transfer = transfer
    revision += 1
  }

  /// Moves money from a bank account to the card.
  public mutating func topUp(
    _ amount: Amount, from bank: AccountID?, on day: Day?, text: TextReference
  ) throws(TopUpRefusal) -> Range<Int> {
    guard let card = cardSettings.account else { throw .notSetUp }
    guard let bank = bank ?? chart.find(1_020), chart[bank].isMoney else {
      throw .notABankAccount
    }
    guard bank != card else { throw .sameAccount }
    guard amount.isPositive else { throw .amountNotPositive }
    stage.clear()
    stage.batch.begin(on: day ?? workingDay)
    stage.batch.add(
      Posting.signed(
        debit: card, credit: bank, amount: amount, text: text,
        reason: RowReason.cardToppedUp.rawValue))
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  public mutating func setRole(_ role: CardSettings.Role) {
    cardSettings.role = role
    revision += 1
  }

  public mutating func requireReceipt(_ isNeeded: Bool) {
    cardSettings.needsReceipt = isNeeded
    revision += 1
  }

  public mutating func requireVAT(_ isNeeded: Bool) {
    cardSettings.needsVAT = isNeeded
    revision += 1
  }

  /// What can be spent: what is reserved is booked out of the account already.
  public var availableOnCard: Amount {
    cardSettings.account.map { account in journal.balance(of: account) } ?? .zero
  }

  /// What merchants have reserved and not collected on the account of the cards; what was paid
  /// from one before is reserved there.
  ///
  /// A refund that is announced reserves nothing.
  public var reservedOnCard: Amount {
    var sum = Amount.zero
    for place in cardSettings.firstPending..<max(cards.count, cardSettings.firstPending)
    where cards[place].state == .pending && cards[place].account == cardSettings.account
      && !cards[place].isRefund
    {
      sum += cards[place].reserved
    }
    return sum
  }
}
