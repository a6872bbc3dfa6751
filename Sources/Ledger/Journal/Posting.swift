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

  @inlinable
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

/// What a row is in the currency of an account that is kept in another one than the books.
///
/// Kept beside the rows, since most accounts are kept in that of the books.
public struct ForeignFact: Hashable, Sendable {
  public let row: RowID
  public let account: AccountID
  /// In the minor unit of the account's currency, positive on the debit side.
  public let amount: Amount
}
