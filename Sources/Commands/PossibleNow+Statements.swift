import Books

// What can follow for receipts, card statements and their transactions.
extension Books {
  func possible(for id: ReceiptID) -> [String] { ["show \(name(id))"] }
  func possible(for id: StatementID) -> [String] { ["show \(name(id))"] }
  func possible(for id: ChargeID) -> [String] { ["show \(name(id))"] }
}
