extension Scenario {
  /// In the order of their names.
  public static let all: [Scenario] = [
    cardPaymentNotFinal,
    cardPaymentSync,
    cardStatementDifferences,
    cardStatementMonth,
    discountOrCreditNote,
    doublePaymentRefund,
    foreignAccountYear,
    foreignBillByHand,
    foreignBillCardFee,
    invoiceNotPaid,
    overpaymentAsIncome,
    overpaymentNextInvoice,
    overpaymentRefund,
    refundCreditNote,
    tillContactConflict,
    tillDay,
    tillExportRepaired,
    underpaymentBadDebt,
    underpaymentCreditNote,
    underpaymentDiscount,
  ]
}
