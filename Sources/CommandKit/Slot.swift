import Books
import Diagnostics
import Ledger
import Syntax

/// A landed argument as plain data: what was read, and where it stood.
public struct Slot: Hashable, Sendable {
  @usableFromInline
  enum Form: UInt8, Sendable {
    case absent
    case plain
    /// `rest`, `open` or `none` in place of a value.
    case rest
    case open
    case none
    case document
    case customer
    case supplier
    case account
    /// A text from a variable; `first` is its place among the call's texts.
    case variable
    case amount
    case day
    case days
    case text
  }

  // The largest first: 32 bytes in place of 40.
  @usableFromInline var number: Int64 = 0
  @usableFromInline var first: UInt32 = 0
  @usableFromInline var second: UInt32 = 0
  @usableFromInline var start: UInt32 = 0
  @usableFromInline var end: UInt32 = 0
  /// The word a text stands in.
  @usableFromInline var word: UInt32 = 0
  @usableFromInline var form = Form.absent

  @inlinable
  init() {}

  /// A plain value at a word, which its reader fills in.
  @inline(__always)
  init(at place: Int, _ word: Word) {
    start = word.start
    end = word.end
    self.word = UInt32(truncatingIfNeeded: place)
    form = .plain
  }

  @inlinable
  public var isPresent: Bool { form != .absent }
  var span: Span { Span(Int(start), Int(end)) }
}

/// A type an argument can have; read from the slot its shape has filled.
public protocol ArgumentValue: Sendable {
  /// Whether the argument may be left out.
  static var isOptional: Bool { get }
  init(_ slot: Slot)
}

extension ArgumentValue {
  @inlinable
  public static var isOptional: Bool { false }
}

extension Amount: ArgumentValue {
  @inlinable
  public init(_ slot: Slot) { self.init(minorUnits: slot.number) }
}

extension Identifier: ArgumentValue {
  /// A document's slot holds its kind in the first half and its place in the second.
  @inlinable
  public init(_ slot: Slot) { self.init(raw: slot.form == .document ? slot.second : slot.first) }
}

extension Optional: ArgumentValue where Wrapped: ArgumentValue {
  @inlinable
  public static var isOptional: Bool { true }
  @inlinable
  public init(_ slot: Slot) { self = slot.isPresent ? Wrapped(slot) : nil }
}

extension Day: ArgumentValue {
  @inlinable
  public init(_ slot: Slot) { self.init(number: Int32(truncatingIfNeeded: slot.number)) }
}

extension Int: ArgumentValue {
  @inlinable
  public init(_ slot: Slot) { self = Int(slot.number) }
}

/// An amount in the minor unit of its currency.
public struct MoneyArgument: Hashable, Sendable, ArgumentValue {
  public let amount: Amount
  /// Nil where none was typed: that of the books, or the one the command is about.
  public let currency: Currency?

  @inlinable
  public init(_ slot: Slot) {
    amount = Amount(slot)
    currency = Currency(raw: slot.second)
  }

  /// In francs where no currency was typed.
  public var money: Money { Money(amount, currency ?? .chf) }
}

/// An amount that may have a currency, or the word for what is left.
public enum PartArgument: Hashable, Sendable, ArgumentValue {
  case money(MoneyArgument)
  case rest

  @inlinable
  public init(_ slot: Slot) {
    self = slot.form == .rest ? .rest : .money(MoneyArgument(slot))
  }
}

extension Rate: ArgumentValue {
  @inlinable
  public init(_ slot: Slot) { self = Rate(exactly: slot.number) ?? .one }
}

extension Currency: ArgumentValue {
  @inlinable
  public init(_ slot: Slot) { self = Currency(raw: slot.second) ?? .chf }
}

/// A calendar month.
public struct MonthArgument: Hashable, Sendable, ArgumentValue {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  @inlinable
  public init(_ slot: Slot) {
    year = Int(slot.number / 12)
    month = Int(slot.number % 12) + 1
  }
}

/// How many of something, in thousandths.
public struct QuantityArgument: Hashable, Sendable, ArgumentValue {
  public let thousandths: Int64

  @inlinable
  public init(_ slot: Slot) { thousandths = slot.number }
}

/// Debit and credit account of a booking.
public struct PairArgument: Hashable, Sendable, ArgumentValue {
  public let debit: AccountID
  public let credit: AccountID

  @inlinable
  public init(_ slot: Slot) {
    debit = AccountID(raw: slot.first)
    credit = AccountID(raw: slot.second)
  }
}

/// Accounts from one number to another, both included.
public struct RangeArgument: Hashable, Sendable, ArgumentValue {
  public let numbers: ClosedRange<Int>

  @inlinable
  public init(_ slot: Slot) {
    numbers = Int(slot.first)...Int(max(slot.first, slot.second))
  }
}

extension Document: ArgumentValue {
  @inlinable
  public init(_ slot: Slot) {
    self = Document(packed: slot.first) ?? .invoice(InvoiceID(0))
  }
}

/// A due date, or a term in days.
public enum TermArgument: Hashable, Sendable, ArgumentValue {
  case day(Day)
  case days(Int)

  @inlinable
  public init(_ slot: Slot) {
    self = slot.form == .days ? .days(Int(slot.number)) : .day(Day(slot))
  }
}

/// A VAT code, or the word that there is to be none.
public enum CodeArgument: Hashable, Sendable, ArgumentValue {
  case code(VATCodeID)
  case none

  @inlinable
  public init(_ slot: Slot) {
    self = slot.form == .none ? .none : .code(VATCodeID(raw: slot.first))
  }

  public var code: VATCodeID? {
    if case .code(let id) = self { id } else { nil }
  }
}

/// What a bank line is matched with or split onto.
public enum TargetArgument: Hashable, Sendable, ArgumentValue {
  case document(Document)
  case customer(ContactID)
  case supplier(ContactID)
  case account(AccountID)

  @inlinable
  public init(_ slot: Slot) {
    switch slot.form {
    case .customer: self = .customer(ContactID(raw: slot.first))
    case .supplier: self = .supplier(ContactID(raw: slot.first))
    case .account: self = .account(AccountID(raw: slot.first))
    default: self = .document(Document(slot))
    }
  }
}

extension Party: ArgumentValue {
  @inlinable
  public init(_ slot: Slot) {
    guard slot.form == .document else {
      self = .contact(ContactID(raw: slot.first))
      return
    }
    switch Document(slot) {
    case .bill(let id): self = .bill(id)
    default: self = .invoice(InvoiceID(raw: slot.second))
    }
  }
}

/// Where a credit comes from.
public enum CreditSource: Hashable, Sendable, ArgumentValue {
  case contact(ContactID)
  case note(CreditNoteID)

  @inlinable
  public init(_ slot: Slot) {
    self =
      slot.form == .document
      ? .note(CreditNoteID(raw: slot.second)) : .contact(ContactID(raw: slot.first))
  }
}

/// What can be shown by its number.
public enum Showable: Hashable, Sendable, ArgumentValue {
  case document(Document)
  case entry(EntryID)

  @inlinable
  public init(_ slot: Slot) {
    self = slot.form == .document ? .document(Document(slot)) : .entry(EntryID(raw: slot.first))
  }
}

/// A text; its bytes are read through the call, which has the line.
public struct TextArgument: Hashable, Sendable, ArgumentValue {
  @usableFromInline let slot: Slot

  @inlinable
  public init(_ slot: Slot) { self.slot = slot }
}

/// The words from here to the end of the line.
public struct RestArgument: Hashable, Sendable, ArgumentValue {
  /// The byte of the line it begins at.
  public let start: Int

  @inlinable
  public init(_ slot: Slot) { start = Int(slot.start) }
}

/// What `let` gives a name to.
public enum ValueArgument: Hashable, Sendable, ArgumentValue {
  case amount(Amount)
  case day(Day)
  case document(Document)
  case contact(ContactID)
  case text(TextArgument)

  @inlinable
  public init(_ slot: Slot) {
    switch slot.form {
    case .amount: self = .amount(Amount(slot))
    case .day: self = .day(Day(slot))
    case .document: self = .document(Document(slot))
    case .customer: self = .contact(ContactID(raw: slot.first))
    default: self = .text(TextArgument(slot))
    }
  }
}
