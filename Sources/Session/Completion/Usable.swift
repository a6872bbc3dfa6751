import Books
import CommandKit
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

  /// 0 for a card payment the command is meant for, 1 for one it can use too, nil for the others.
  func rank(of id: CardID, _ books: Books) -> Int? {
    let payment = books[id]
    switch (self, payment.state) {
    // What they take of that name are transactions on credit cards.
    case ("match", _), ("unmatch", _): return nil
    case ("collect", .pending), ("release", .pending), ("unsync", .final): return 0
    case ("collect", _), ("release", _), ("unsync", _): return nil
    case ("categorize", _):
      guard payment.state.isOpen else { return nil }
      return payment.category == nil || books.missing(on: id).contains(.vat) ? 0 : 1
    case ("complete", _): return payment.state.isOpen && !books.isComplete(id) ? 0 : nil
    case ("attach", .released): return nil
    case ("attach", _): return payment.hasReceipt ? 1 : 0
    case ("sync why", _): return payment.state.isOpen ? 0 : 1
    default: return 0
    }
  }

  /// Whether a word makes sense now; the command reads the others too.
  func takes(_ choice: Choice, _ books: Books) -> Bool {
    guard self == "integration bexio" else { return true }
    switch choice.english {
    case "enable": return !books.integration.isEnabled
    case "link": return books.integration.isEnabled && !books.integration.isLinked
    case "disable": return books.integration.isEnabled
    case "unlink", "grant", "revoke": return books.integration.isLinked
    default: return true
    }
  }

  /// Whether an account makes sense as an argument of the command of this name.
  func takes(_ account: Account) -> Bool {
    switch self {
    case "categorize": account.kind == .expense
    case "card-account": Books.canBeTransfer(account)
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

extension Books {
  /// Whether an argument can be of use now: what is in another currency needs something that is.
  func isOfUse(_ outline: Outline, in signature: Signature) -> Bool {
    guard chart.foreignCount == 0, foreignParts.isEmpty else { return true }
    switch outline.name {
    case "foreign": return false
    case "rate": return !["book", "opening", "pay"].contains(signature.name)
    default: return true
    }
  }
}
