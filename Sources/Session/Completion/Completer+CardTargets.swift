import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

extension Completer {
  /// What a card transaction, or money paid while statements are open, can be matched with; false
  /// where the line is about neither.
  func cardTargets(_ moment: Moment, into findings: inout Findings) -> Bool {
    let books = context.books
    guard let first = moment.documents.first else { return false }
    switch first {
    case .charge(let id):
      let charge = books[id]
      let card = books[charge.statement].card
      let named = Set(moment.documents)
      scan(.receipt, into: &findings) { place in
        let receipt = books.receipts[place]
        guard receipt.state == .parked, receipt.card == nil || receipt.card == card,
          !named.contains(.receipt(ReceiptID(place)))
        else { return nil }
        return receipt.total == charge.amount || receipt.written == charge.original ? 0 : 1
      }
      guard moment.documents.count == 1 else { return true }
      scan(.bill, into: &findings, oldestFirst: true, most: 5) { place in
        let bill = books.bills[place]
        guard bill.state == .draft || bill.isPayable, charge.amount.isPositive else { return nil }
        return books.mayPay(id, BillID(place)) ? 0 : 1
      }
      offer(
        "account", "konto",
        Phrase("without a receipt, against an account", "ohne Beleg, gegen ein Konto"),
        into: &findings)
      return true
    case .bank(let id):
      let line = books[id]
      guard line.amount.isNegative, moment.command == "match" else { return false }
      let named = Set(moment.documents)
      scan(.statement, into: &findings) { place in
        let statement = books.statements[place]
        guard statement.isPayable, !named.contains(.statement(StatementID(place))) else {
          return nil
        }
        return statement.remaining == -line.amount ? 0 : 1
      }
      // Further targets of such a line are statements too.
      return moment.documents.count > 1
    default: return false
    }
  }
}
