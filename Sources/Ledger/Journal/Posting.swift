/// One debit and one credit of the same positive amount: the atom every entry is made of.
///
/// A posting that exists balances, so an entry made of postings does too.
public struct Posting: Hashable, Sendable {
  public let debit: AccountID
  public let credit: AccountID
  public let amount: Amount
  public let text: TextReference
  /// Why a rule booked this row; its meaning belongs to whoever posts.
  public let reason: UInt8

  public enum Flaw: Error, Hashable, Sendable {
    case sameAccount
    case amountNotPositive
  }

  public init(
    debit: AccountID, credit: AccountID, amount: Amount, text: TextReference = .none,
    reason: UInt8 = 0
  ) throws(Flaw) {
    guard debit != credit else { throw .sameAccount }
    guard amount.isPositive else { throw .amountNotPositive }
    self.debit = debit
    self.credit = credit
    self.amount = amount
    self.text = text
    self.reason = reason
  }

  /// The posting that books `amount` as it stands: a negative one with its sides swapped.
  ///
  /// Nil for zero, which books nothing, and between an account and itself.
  public static func signed(
    debit: AccountID, credit: AccountID, amount: Amount, text: TextReference = .none,
    reason: UInt8 = 0
  ) -> Posting? {
    amount.isNegative
      ? try? Posting(
        debit: credit, credit: debit, amount: -amount, text: text, reason: reason)
      : try? Posting(
        debit: debit, credit: credit, amount: amount, text: text, reason: reason)
  }
}

/// A row of the journal as it is stored: 32 bytes, no references.
public struct Row: Hashable, Sendable {
  public let amount: Amount
  public let debit: AccountID
  public let credit: AccountID
  public let entry: EntryID
  public let day: Day
  public let text: TextReference
  public let reason: UInt8
}

/// What a row means for the VAT return: a stretch of turnover or input with its tax.
///
/// Kept beside the rows, since most rows bear no VAT.
public struct VATFact: Hashable, Sendable {
  /// Net turnover or net input; negative where it is taken back.
  public let base: Amount
  public let tax: Amount
  /// The row the fact is shown with: the one that carries the tax, else the net one.
  public let row: RowID
  public let code: VATCodeID
}

/// What an entry is to others.
public enum EntryKind: UInt8, Sendable {
  case booking
  case opening
  case reversal
  case superseding
}

/// An entry as it is stored; its rows run to the first row of the next entry.
///
/// 28 bytes: what may be missing is a number that no entry has, not an optional.
public struct EntryHead: Hashable, Sendable {
  public let day: Day
  public let firstRow: RowID
  public let command: CommandID
  /// The document whose step booked it; its meaning belongs to whoever posts, 0 is none.
  public let document: UInt32
  private let originalIndex: UInt32
  private var successorIndex: UInt32
  public let kind: EntryKind

  private static let nobody = UInt32.max

  init(
    day: Day, firstRow: RowID, command: CommandID, document: UInt32, kind: EntryKind,
    original: EntryID?
  ) {
    self.day = day
    self.firstRow = firstRow
    self.command = command
    self.document = document
    self.kind = kind
    originalIndex = original?.index ?? Self.nobody
    successorIndex = Self.nobody
  }

  /// The entry this one reverses or supersedes.
  public var original: EntryID? {
    originalIndex == Self.nobody ? nil : EntryID(raw: originalIndex)
  }

  /// The entry that reversed or superseded this one.
  public internal(set) var successor: EntryID? {
    get { successorIndex == Self.nobody ? nil : EntryID(raw: successorIndex) }
    set { successorIndex = newValue?.index ?? Self.nobody }
  }
}
