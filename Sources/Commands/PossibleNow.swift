import Books
import Diagnostics
import Ledger

// What can legally follow for a document in its state: the commands an error offers.
extension Books {
  public func possible(for document: Document) -> [String] {
    switch document {
    case .invoice(let id): possible(for: id)
    case .creditNote(let id): possible(for: id)
    case .bank(let id): possible(for: id)
    }
  }

  private func possible(for id: InvoiceID) -> [String] {
    let name = name(id)
    switch self[id].state {
    case .draft: return ["issue \(name)", "show \(name)"]
    case .open, .reminded:
      var steps = ["match BT \(name)", "discount \(name)", "credit-note \(name)", "unpaid \(name)"]
      if self[self[id].contact].credit.isPositive { steps.insert("apply-credit \(name)", at: 0) }
      return steps
    case .partlyPaid:
      return ["match BT \(name)", "discount \(name)", "credit-note \(name)", "write-off \(name)"]
    case .paid: return ["show \(name)", "credit-note \(name)"] + unmatches(id)
    case .notPaid, .writtenOff: return ["reopen \(name)", "show \(name)"]
    }
  }

  private func unmatches(_ id: InvoiceID) -> [String] {
    effects(on: .invoice(id)).compactMap { position in
      if case .bank(let bank) = effects[position].source { "unmatch \(name(bank))" } else { nil }
    }
  }

  private func possible(for id: CreditNoteID) -> [String] {
    let name = name(id)
    switch self[id].state {
    case .draft: return ["issue \(name)", "show \(name)"]
    case .issued: return ["pay \(name) from 1020", "set-off \(name) RE", "release-credit \(name)"]
    case .settled:
      let isPaid = effects(on: .creditNote(id)).contains { position in
        effects[position].kind == .notePayment
      }
      return isPaid ? ["unpay \(name)", "show \(name)"] : ["show \(name)"]
    }
  }

  private func possible(for id: BankID) -> [String] {
    let name = name(id)
    return self[id].state == .open
      ? ["match \(name) RE", "match \(name) account 1099", "split \(name) …", "ignore \(name) \"…\""]
      : ["unmatch \(name)", "show \(name)"]
  }
}
