import Books

// What can follow for a supplier's bill.
extension Books {
  func possible(for id: BillID) -> [String] { ["show \(name(id))"] }
}
