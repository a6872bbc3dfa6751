import Ledger

/// A line as it is put on a bill.
public struct BillLineOrder: Hashable, Sendable {
  /// Which VAT code a line bears.
  public enum Code: Hashable, Sendable {
    /// Not said; refused where the company deducts input tax.
    case missing
    case none
    case code(VATCodeID)

    var id: VATCodeID? {
      if case .code(let id) = self { id } else { nil }
    }
  }

  public var account: AccountID
  /// In the currency of the bill; net with a code of acquisition tax.
  public var amount: Amount
  /// Nil takes that of the bill.
  public var currency: Currency?
  public var code: Code
  public var text: TextReference

  public init(
    account: AccountID, amount: Amount, currency: Currency? = nil, code: Code,
    text: TextReference = .none
  ) {
    self.account = account
    self.amount = amount
    self.currency = currency
    self.code = code
    self.text = text
  }
}

/// What a bill is made of.
public struct BillOrder: Sendable {
  public var contact: ContactID
  /// The first one says the currency of all.
  public var lines: [BillLineOrder]
  public var day: Day
  public var supply: Day
  public var due: Day
  public var rate: Rate?
  public var reference: TextReference
  public var ownID: String?
  public var isDraft: Bool
  /// Takes a number of the supplier that is there already.
  public var isForced: Bool

  public init(
    contact: ContactID, lines: [BillLineOrder], day: Day, supply: Day, due: Day,
    rate: Rate? = nil, reference: TextReference = .none, ownID: String? = nil,
    isDraft: Bool = false, isForced: Bool = false
  ) {
    self.contact = contact
    self.lines = lines
    self.day = day
    self.supply = supply
    self.due = due
    self.rate = rate
    self.reference = reference
    self.ownID = ownID
    self.isDraft = isDraft
    self.isForced = isForced
  }

  public var currency: Currency { lines.first?.currency ?? .chf }
}

/// Why a bill is not taken, in the order of testing; lines count from 0.
public enum BillRefusal: Error, Hashable, Sendable {
  case notASupplier
  case idTaken
  /// bexio books there by itself, or it is an account of the closing.
  case accountNotAllowed(line: Int)
  case otherCurrency(line: Int, Currency)
  /// By itself or together with the lines before it.
  case amountTooLarge(line: Int)
  case amountZero(line: Int)
  case codeMissing(line: Int, usual: VATCodeID?)
  case vat(VATRefusal, line: Int)
  /// Of boxes 415 and 420: corrections are booked by hand.
  case correctionCode(line: Int)
  /// Customs and acquisition tax want an amount above zero.
  case lineNotPositive(line: Int)
  case totalNotPositive(Money)
  /// A rate is for a bill in another currency.
  case rateOnFrancs
  case rateMissing(MissingRate)
  case dueTooEarly
  /// The supplier's number is on this bill already; `force` allows it.
  case referenceTaken(BillID)
  case journal(JournalRefusal)
}
