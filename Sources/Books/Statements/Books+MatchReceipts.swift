import Ledger

/// What putting receipts and transactions together came to.
public struct MatchedReceipts: Sendable {
  public let entries: Range<Int>
  /// In the order of the transactions.
  public let pairs: [(charge: ChargeID, receipt: ReceiptID)]
  public let leftReceipts: [(receipt: ReceiptID, why: LeftOver)]
  public let leftCharges: [(charge: ChargeID, why: LeftOver)]
}

extension Books {
  /// Matches all open receipts with all open transactions, of one card or of all, as far as there
  /// is no doubt; what is matched already stays.
  ///
  /// `words` are those that a merchant's name is known by.
  public mutating func matchReceipts(
    card: CreditCardID?, words: @escaping (String) -> Set<String>
  ) throws(JournalRefusal) -> MatchedReceipts {
    stage.clear()
    let found = ReceiptPairs(self, card: card, words: words)
    for (charge, receipt) in found.chosen {
      stageMatch(
        charge, [receipt],
        difference: receipts[receipt.position].isForeign
          ? charges[charge.position].amount - receipts[receipt.position].total : .zero)
    }
    let entries = try commit()
    for (charge, receipt) in found.chosen { keepMatch(charge, [receipt]) }
    return MatchedReceipts(
      entries: entries, pairs: found.chosen, leftReceipts: found.leftReceipts,
      leftCharges: found.leftCharges)
  }

  /// The open transactions that a parked receipt could belong to, and the receipts of one.
  public func fittingCharges(_ id: ReceiptID, first limit: Int = 1) -> [ChargeID] {
    let receipt = receipts[id.position]
    return Array(
      charges.indices.lazy.filter { place in
        let charge = charges[place]
        return isOpen(charge) && fits(receipt, charge)
      }.prefix(limit).map { place in ChargeID(place) })
  }

  public func fittingReceipts(_ id: ChargeID, first limit: Int = 1) -> [ReceiptID] {
    let charge = charges[id.position]
    return Array(
      receipts.indices.lazy.filter { place in
        receipts[place].state == .parked && fits(receipts[place], charge)
      }.prefix(limit).map { place in ReceiptID(place) })
  }

  private func fits(_ receipt: Receipt, _ charge: CardCharge) -> Bool {
    if let card = receipt.card, card != statements[charge.statement.position].card { return false }
    return receipt.isForeign
      ? charge.original == receipt.written : charge.amount == receipt.total
  }
}
