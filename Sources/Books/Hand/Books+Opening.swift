import Ledger

/// Why an opening balance is refused, in the order of testing.
public enum OpeningRefusal: Error, Hashable, Sendable {
  case isOpeningAccount
  case amountZero
  case booking(BookRefusal)
}

extension Books {
  /// Brings a balance forward against 9100, on the natural side of the account.
  public mutating func opening(
    _ account: AccountID, _ amount: Amount, on day: Day?, party: Party?, text: TextReference
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
    do {
      return try book(on: day, supply: nil, party: party, kind: .opening)
    } catch {
      throw .booking(error)
    }
  }
}
