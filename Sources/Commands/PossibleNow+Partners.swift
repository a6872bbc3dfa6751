import Books
import Ledger

// What can follow for documents of the partner tools.
extension Books {
  func possible(for id: CardID) -> [String] {
    let name = name(id)
    let why = ["sync why \(name)", "show \(name)"]
    switch self[id].state {
    case .pending, .executed:
      let steps = obstacles(to: id).each.map { obstacle in nextStep(id, obstacle) }
      let release = self[id].state == .pending ? ["release \(name)"] : []
      return (steps.isEmpty ? ["sync"] : steps) + release + why
    case .final: return ["unsync \(name)", "show \(name)"]
    case .released:
      // After a lapse merchants may still collect; who let go does not.
      if case .lapsed = reservationEnd(of: id) { return [paidAnew(id), "show \(name)"] }
      return ["show \(name)"]
    }
  }

  func possible(for id: SaleID) -> [String] {
    let show = "show \(name(id))"
    let sale = self[id]
    if let invoice = sale.invoice { return ["credit-note \(name(invoice))", show] }
    guard !sale.isVoid else { return [show] }
    if case .exported = self[sale.day].state { return [show, "show \(name(sale.day))"] }
    return ["void \(name(id))", show]
  }

  func possible(for id: TillDayID) -> [String] {
    let day = self[id].day
    let show = "show \(name(id))"
    switch self[id].state {
    case .open: return ["export-day \(day)", "takings \(day)", show]
    case .counted: return ["export-day \(day)", show]
    case .exported: return ["unexport-day \(day)", show]
    }
  }
}
