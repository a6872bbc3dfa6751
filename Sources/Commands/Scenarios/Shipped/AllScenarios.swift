extension Scenario {
  /// In the order of their names.
  public static let all: [Scenario] = [
    discountOrCreditNote,
    doublePaymentRefund,
    invoiceNotPaid,
    overpaymentAsIncome,
    overpaymentNextInvoice,
    overpaymentRefund,
    refundCreditNote,
    underpaymentBadDebt,
    underpaymentCreditNote,
    underpaymentDiscount,
  ]
}
