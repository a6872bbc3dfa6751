import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

extension Completer {
  /// Bills and what belongs to credit cards, those the command can use now first.
  func purchases(_ kinds: DocumentKinds, _ moment: Moment, into findings: inout Findings) {
    let books = context.books
    if kinds.contains(.bill) {
      let contact = moment.contact(books)
      scan(.bill, into: &findings, oldestFirst: true) { place in
        let bill = books.bills[place]
        guard moment.command.takesBill(BillID(place), books),
          !moment.documents.contains(.bill(BillID(place)))
        else { return nil }
        return contact == nil || bill.contact == contact ? 0 : 1
      }
    }
    if kinds.contains(.receipt) {
      scan(.receipt, into: &findings) { place in
        moment.command.takesReceipt(books.receipts[place].state) ? 0 : nil
      }
    }
    if kinds.contains(.statement) {
      scan(.statement, into: &findings) { place in
        moment.command.takesStatement(books.statements[place]) ? 0 : nil
      }
    }
    if kinds.contains(.charge) {
      scan(.charge, into: &findings) { place in
        moment.command.takesCharge(books.charges[place].state) ? 0 : nil
      }
    }
  }

  /// The currencies that are in use here, then those a Swiss company meets most.
  func currencies(into findings: inout Findings) {
    let books = context.books
    let own = books.chart.accounts.map(\.currency) + books.rates.sorted.map(\.currency)
    var codes: [String] = []
    for code in own.map(\.code) + ["EUR", "USD", "GBP"] where code != Currency.chf.code {
      if !codes.contains(code) { codes.append(code) }
    }
    for code in codes { findings.offer(Completion(code, "")) }
  }

  /// A bill with whose it is and what is open.
  func completion(_ id: BillID) -> Completion {
    let bill = context.books[id]
    let state = bill.state.title[context.language]
    return Completion(
      context.books.name(id), "\(visible(context.books[bill.contact].name)), \(state), \(bill.day)",
      figure: (bill.isPayable ? bill.remaining : bill.total).shown)
  }

  func completion(_ id: ReceiptID) -> Completion {
    let receipt = context.books[id]
    let text = visible(context.books.journal.texts[receipt.text])
    return Completion(
      context.books.name(id), "\(text), \(receipt.state.title[context.language]), \(receipt.day)",
      figure: receipt.total.shown)
  }

  func completion(_ id: StatementID) -> Completion {
    let statement = context.books[id]
    let card = visible(context.books[statement.card].name)
    return Completion(
      context.books.name(id),
      "\(card), \(statement.state.title[context.language]), \(statement.day)",
      figure: statement.total.shown)
  }

  func completion(_ id: ChargeID) -> Completion {
    let charge = context.books[id]
    let text = visible(context.books.journal.texts[charge.text])
    return Completion(
      context.books.name(id), "\(text), \(charge.state.title[context.language]), \(charge.day)",
      figure: charge.amount.shown)
  }
}

// Which commands take which documents in their states.
extension String {
  func takesBill(_ id: BillID, _ books: Books) -> Bool {
    let bill = books[id]
    return switch self {
    case "post": bill.state == .draft
    case "unpost": bill.state == .booked
    case "pay", "discount", "book": bill.isPayable
    case "apply-credit": bill.isPayable && books[bill.contact].advance.isPositive
    case "match", "split": bill.state == .draft || bill.isPayable
    case "unpay", "reopen", "unapply-credit": books.hasSteps(id, for: self)
    default: true
    }
  }

  func takesReceipt(_ state: ReceiptState) -> Bool {
    switch self {
    case "match", "reconcile", "withdraw": return state == .parked
    case "unreconcile":
      if case .reconciled = state { return true }
      return false
    case "attach": return state != .withdrawn
    default: return true
    }
  }

  func takesStatement(_ statement: CardStatement) -> Bool {
    switch self {
    case "approve": return statement.state == .uploaded
    case "unapprove": return statement.state == .approved
    case "pay", "match", "apply-advance": return statement.isPayable
    case "unpay", "unapply-advance":
      return statement.remaining != statement.total && statement.state != .withdrawn
    case "withdraw": return statement.state == .uploaded && statement.extracted.isZero
    case "extract": return !statement.isExtracted && statement.state != .withdrawn
    case "unextract": return statement.isExtracted || !statement.extracted.isZero
    default: return true
    }
  }

  func takesCharge(_ state: ChargeState) -> Bool {
    switch self {
    case "match": return state == .open
    case "unmatch":
      if case .booked = state { return true }
      return state == .matched
    default: return true
    }
  }
}
