import Ledger

/// A line as it is put on a receipt, in the currency of the receipt.
public struct ReceiptLineOrder: Hashable, Sendable {
  public var account: AccountID
  /// Gross; net with acquisition tax.
  public var amount: Amount
  public var vat: CardVAT
  public var text: TextReference

  public init(account: AccountID, amount: Amount, vat: CardVAT, text: TextReference) {
    self.account = account
    self.amount = amount
    self.vat = vat
    self.text = text
  }
}

/// What a receipt is made of.
public struct ReceiptOrder: Sendable {
  public var merchant: TextReference
  public var lines: [ReceiptLineOrder]
  public var currency: Currency
  public var day: Day
  public var supply: Day
  /// Nil takes that of the day by the company's strategy.
  public var rate: Rate?
  public var card: CreditCardID?
  public var ownID: String?

  public init(
    merchant: TextReference, lines: [ReceiptLineOrder], currency: Currency, day: Day, supply: Day,
    rate: Rate? = nil, card: CreditCardID? = nil, ownID: String? = nil
  ) {
    self.merchant = merchant
    self.lines = lines
    self.currency = currency
    self.day = day
    self.supply = supply
    self.rate = rate
    self.card = card
    self.ownID = ownID
  }
}

/// Why a receipt is not taken in, in the order of testing; lines count from 0.
public enum ReceiptRefusal: Error, Hashable, Sendable {
  /// No card is set up, so there is no account to park it on.
  case noCreditCard
  case idTaken
  /// A debit card has no statements.
  case cardTakesNone
  /// A line against the accounts of the cards themselves.
  case accountNotAllowed(line: Int)
  /// By itself or together with the lines before it, also in francs.
  case amountTooLarge(line: Int)
  case amountZero(line: Int)
  case codeMissing(line: Int, usual: VATCodeID?)
  case vat(VATRefusal, line: Int)
  case totalZero
  case rateOnOwnCurrency
  case rateMissing(MissingRate)
  case journal(JournalRefusal)
}

/// Why a receipt is not taken back, in the order of testing.
public enum WithdrawReceiptRefusal: Error, Hashable, Sendable {
  case notParked
  case journal(JournalRefusal)
}
