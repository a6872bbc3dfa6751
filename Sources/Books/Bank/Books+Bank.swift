import Ledger

/// Why a bank transaction is not taken in, in the order of testing.
public enum BankRefusal: Error, Hashable, Sendable {
  case notABankAccount
  case idTaken
  case amountZero
  /// The account is kept in another currency.
  case otherCurrency(Currency)
  /// A rate is for an account of another currency.
  case rateOnOwnCurrency
  /// A fee is a part of what was charged.
  case feeTooLarge
}

/// Why a bank transaction is not ignored.
public enum IgnoreRefusal: Error, Hashable, Sendable {
  case notOpen
}

extension Books {
  /// Takes a line of a bank statement in; it books nothing until it is matched.
  public mutating func bank(
    _ account: AccountID, _ amount: Amount, currency: Currency? = nil, rate: Rate? = nil,
    fee: Amount = .zero, on day: Day, contact: ContactID?, text: TextReference, ownID: String?
  ) throws(BankRefusal) -> BankID {
    guard chart[account].isMoney else { throw .notABankAccount }
    if let ownID, names.isTaken(ownID) { throw .idTaken }
    guard !amount.isZero else { throw .amountZero }
    let own = chart[account].currency
    guard (currency ?? .chf) == own else { throw .otherCurrency(own) }
    guard rate == nil || own != .chf else { throw .rateOnOwnCurrency }
    guard !fee.isNegative, fee <= amount.magnitude else { throw .feeTooLarge }
    let id = BankID(bank.count)
    bank.append(
      BankTransaction(
        account: account, amount: amount, day: day, contact: contact, text: text, rate: rate,
        fee: fee, state: .open))
    names.add(.bank(id), own: ownID)
    revision += 1
    return id
  }

  /// Sets a transaction aside that is booked elsewhere.
  public mutating func ignore(_ id: BankID, reason: TextReference) throws(IgnoreRefusal) {
    guard bank[id.position].state == .open else { throw .notOpen }
    bank[id.position].state = .ignored
    bank[id.position].reason = reason
    revision += 1
  }
}
