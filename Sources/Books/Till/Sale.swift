import Ledger

/// How a customer pays at the till.
public enum PaymentMethod: UInt8, CaseIterable, Sendable {
  case cash
  case card
  case voucher
  /// On an invoice in bexio; no part of the day's booking export.
  case invoice
}

/// A sale at the till (source 001); less than zero takes goods back.
public struct Sale: Hashable, Sendable {
  public let day: TillDayID
  public let method: PaymentMethod
  public let amount: Amount
  /// Among the lines of all sales.
  public let lines: Range<UInt32>
  /// The invoice it was put on.
  public let invoice: InvoiceID?
  public internal(set) var isVoid = false
}

/// What was sold.
public struct SaleLine: Hashable, Sendable {
  public let item: TakingsGroup.Item
  /// Gross.
  public let amount: Amount
  public let text: TextReference

  public init(item: TakingsGroup.Item, amount: Amount, text: TextReference) {
    self.item = item
    self.amount = amount
    self.text = text
  }
}
