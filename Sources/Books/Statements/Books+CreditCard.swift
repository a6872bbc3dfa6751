import Ledger

/// Why a credit card is not set up, in the order of testing.
public enum CreditCardRefusal: Error, Hashable, Sendable {
  case nameTaken(CreditCardID)
  /// 2050 is there and is no liability in francs.
  case parkingNotFitting(AccountID)
  /// 2070 to 2079 are all there.
  case noAccountFree
  /// Neither of 2070 to 2079 nor an account where money lies.
  case numberNotFitting
  /// It is there and is no liability in francs.
  case accountNotFitting(AccountID)
  case accountTaken(CreditCardID)
  case vat(VATRefusal)
}

/// Why a card is not changed, in the order of testing.
public enum ChangeCreditCardRefusal: Error, Hashable, Sendable {
  case nameTaken(CreditCardID)
  case vat(VATRefusal)
}

/// The accounts that credit cards are booked on and no standard plan has.
public enum CardAccounts {
  /// Where receipts wait until it is known which card has paid.
  public static let parking = 2050
  /// One for each card.
  public static let cards = 2070...2079
}

extension Books {
  /// Where receipts and unpaid statements are parked; nil until a card is set up.
  public var parkingAccount: AccountID? {
    creditCards.isEmpty ? nil : chart.find(CardAccounts.parking)
  }

  /// The card whose account this is.
  public func creditCard(on account: AccountID) -> CreditCardID? {
    creditCards.firstIndex { card in card.account == account }.map { place in CreditCardID(place) }
  }

  /// Whether statements and receipts are booked on the account of a card: not on that of a debit
  /// card.
  public func takesStatements(_ id: CreditCardID) -> Bool {
    !chart[creditCards[id.position].account].isMoney
  }

  /// Sets up a card, with the accounts it needs where they are missing; gives those created.
  ///
  /// Without a number it takes the first of 2070 to 2079 that the chart does not have.
  public mutating func newCreditCard(
    _ name: String, account number: Int?, number label: String, feeCode: VATCodeID?
  ) throws(CreditCardRefusal) -> (card: CreditCardID, created: [AccountID]) {
    if let other = creditCard(named: name) { throw .nameTaken(other) }
    let parking = chart.find(CardAccounts.parking)
    if let parking, !isCardLiability(parking) { throw .parkingNotFitting(parking) }
    let free = CardAccounts.cards.first { number in chart.find(number) == nil }
    guard let wanted = number ?? free else { throw .noAccountFree }
    let found = chart.find(wanted)
    let isMoney = found.map { id in chart[id].isMoney } ?? false
    guard CardAccounts.cards.contains(wanted) || isMoney else { throw .numberNotFitting }
    if let found {
      guard isMoney || isCardLiability(found) else { throw .accountNotFitting(found) }
      if let other = creditCard(on: found) { throw .accountTaken(other) }
    }
    if let feeCode, let refusal = checkingFee(feeCode) { throw .vat(refusal) }
    var created: [AccountID] = []
    if parking == nil, !isMoney {
      created.append(
        chart.append(
          Self.liability(
            CardAccounts.parking, "Parkierte Kreditkartenbelege", "Card receipts, parked")))
    }
    let account: AccountID
    if let found {
      account = found
    } else {
      account = chart.append(Self.liability(wanted, "Kreditkarte \(name)", "Credit card \(name)"))
      created.append(account)
    }
    creditCards.append(CreditCard(name: name, account: account, number: label, feeCode: feeCode))
    revision += 1
    return (CreditCardID(creditCards.count - 1), created)
  }

  /// Changes what is said of a card; what is nil stays as it is.
  public mutating func changeCreditCard(
    _ id: CreditCardID, name: String?, number: String?, feeCode: VATCodeID??
  ) throws(ChangeCreditCardRefusal) {
    if let name, let other = creditCard(named: name), other != id { throw .nameTaken(other) }
    if case .some(.some(let code)) = feeCode, let refusal = checkingFee(code) {
      throw .vat(refusal)
    }
    if let name { creditCards[id.position].name = name }
    if let number { creditCards[id.position].number = number }
    if let feeCode { creditCards[id.position].feeCode = feeCode }
    revision += 1
  }

  private func creditCard(named name: String) -> CreditCardID? {
    creditCards.firstIndex { card in card.name == name }.map { place in CreditCardID(place) }
  }

  private func isCardLiability(_ id: AccountID) -> Bool {
    chart[id].kind == .liability && !chart[id].isForeign && !chart[id].isMoney
  }

  private static func liability(_ number: Int, _ german: String, _ english: String) -> Account {
    Account(
      number: number, kind: .liability, isMoney: false, germanName: german, englishName: english)
  }

  /// A fee is bought: it takes codes of purchases.
  private func checkingFee(_ code: VATCodeID) -> VATRefusal? {
    do {
      try checkCode(code, supply: workingDay)
    } catch {
      return error
    }
    return codes[code].isSale ? .notAnInputCode : nil
  }
}
