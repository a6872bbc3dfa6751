import Books
import CommandKit
import Diagnostics
import Ledger

// Amounts on a line of an account: in the currency that is kept in, which need not be typed.
extension MoneyArgument {
  /// In the minor unit of the account's currency.
  func amount(
    on account: AccountID, at span: Span, _ books: Books
  ) throws(Diagnostic) -> Amount {
    let own = books.chart[account].currency
    if let currency {
      guard currency == own else { throw .otherCurrency(account, own, currency, at: span, books) }
      return amount
    }
    guard let read = own.amount(ofHundredths: amount.minorUnits) else {
      throw .tooManyPlaces(own, at: span)
    }
    return read
  }
}

extension Call {
  /// A fee on a line of an account; nil where none was typed.
  func fee(
    _ parameter: Parameter<MoneyArgument?>, on account: AccountID, _ books: Books
  ) throws(Diagnostic) -> Amount? {
    guard let typed = self[parameter] else { return nil }
    return try typed.amount(on: account, at: span(of: parameter), books)
  }
}
