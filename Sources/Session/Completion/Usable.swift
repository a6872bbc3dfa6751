import Books
import Ledger

// Which documents a command can use now, by the name of the command.
extension String {
  /// Whether the command of this name can use a bank transaction in this state.
  func takesBankLine(_ state: BankState) -> Bool {
    switch self {
    case "match", "split", "ignore": state == .open
    case "unmatch": state != .open
    default: true
    }
  }

  func takesInvoice(_ invoice: Invoice) -> Bool {
    switch self {
    case "match", "split", "apply-credit", "discount", "write-off", "set-off":
      return invoice.isReceivable
    case "unpaid", "remind":
      switch invoice.state {
      case .open, .reminded: return true
      default: return false
      }
    case "issue": return invoice.state == .draft
    case "credit-note": return invoice.state != .draft
    case "unapply-credit": return invoice.settled.isPositive && invoice.state != .draft
    case "reopen":
      switch invoice.state {
      case .notPaid, .writtenOff, .partlyPaid, .paid: return true
      default: return false
      }
    default: return true
    }
  }

  func takesCard(_ state: CardState) -> Bool {
    switch (self, state) {
    case ("collect", .pending), ("unsync", .final): true
    case ("collect", _), ("unsync", _): false
    case ("categorize", .final), ("categorize", .released): false
    case ("complete", .final), ("complete", .released): false
    default: true
    }
  }

  func takesSale(_ sale: Sale, of day: TillDayState) -> Bool {
    self != "void" || (!sale.isVoid && sale.invoice == nil && !day.isExported)
  }

  func takesTillDay(_ state: TillDayState) -> Bool {
    state.isExported ? self != "export-day" && self != "count-cash" : self != "unexport-day"
  }

  func takesNote(_ state: CreditNoteState) -> Bool {
    switch self {
    case "issue": return state == .draft
    case "pay", "set-off", "release-credit":
      guard case .issued = state else { return false }
      return true
    case "unpay": return state == .settled
    default: return true
    }
  }
}
