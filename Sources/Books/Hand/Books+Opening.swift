import Ledger

/// Why an opening balance is refused, in the order of testing.
public enum OpeningRefusal: Error, Hashable, Sendable {
  case isOpeningAccount
  case amountZero
  case booking(BookRefusal)
}

extension Books {
  /// Brings a balance forward against 9100, on the natural side of the account.
  ///
  /// `foreign` is what it is in the account's own currency, without a sign; where `value` is a
  /// rate the francs come from it.
  public mutating func opening(
    _ account: AccountID, _ amount: Amount, on day: Day?, party: Party?, text: TextReference,
    foreign: Money? = nil, value: ForeignLine.Value = .known
  ) throws(OpeningRefusal) -> Range<Int> {
    let opening = chart[system: .openingBalance]
    guard account != opening else { throw .isOpeningAccount }
    guard !amount.isZero else { throw .amountZero }
    let onDebit = (chart[account].kind.naturalSide == .debit) == amount.isPositive
    bookingLines.removeAll(keepingCapacity: true)
    bookingLines.append(
      BookingLine(
        debit: onDebit ? account : opening, credit: onDebit ? opening : account,
        amount: amount.magnitude, text: text))
    bookingForeign.removeAll(keepingCapacity: true)
    if let foreign {
      bookingForeign.append(ForeignLine(line: 0, money: foreign, value: value))
    }
    do {
      return try book(on: day, supply: nil, party: party, kind: .opening)
    } catch {
      throw .booking(error)
    }
  }
}
