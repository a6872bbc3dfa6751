extension Scenario {
  /// In the order of their names.
  public static let all: [Scenario] = [
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
