import Books
import CommandKit
import Ledger
import Syntax

/// What the words typed so far tell about the one that comes next.
struct Moment {
  let signature: Signature
  let parts: LineParts
  let start: Int
  /// The documents named so far, in their order.
  private(set) var documents: [Document] = []
  private(set) var account: AccountID?

  init(_ signature: Signature, _ parts: LineParts, from start: Int, _ books: Books) {
    self.signature = signature
    self.parts = parts
    self.start = start
    for place in start..<max(start, parts.words.count) {
      let text = parts.text(place)
      if let document = books.names.find(named: text) { documents.append(document) }
      for side in text.split(separator: "/").reversed() {
        guard let number = Int(side), let found = books.chart.find(number) else { continue }
        // Of debit/credit the one that usually bears tax is the one a code is for.
        if account == nil || !text.contains("/") || books.chart[found].usualCode != nil {
          account = found
        }
      }
    }
  }

  var command: String { signature.name }

  /// The bank transaction the line is about, and what of it the invoices named so far leave.
  func bankLine(_ books: Books) -> (line: BankTransaction, rest: Amount)? {
    guard case .bank(let id) = documents.first else { return nil }
    var rest = books[id].amount
    for invoice in invoices { rest = rest - books.open(invoice).amount }
    return (books[id], rest)
  }

  var invoices: [InvoiceID] {
    documents.compactMap { document in
      if case .invoice(let id) = document { id } else { nil }
    }
  }

  /// The contact the line is about: of a document, or the payer.
  func contact(_ books: Books) -> ContactID? {
    for document in documents.reversed() {
      switch document {
      case .invoice(let id): return books[id].contact
      case .creditNote(let id): return books[id].contact
      case .bank(let id): if let contact = books[id].contact { return contact }
      case .bill(let id): return books[id].contact
      case .card, .sale, .tillDay, .receipt, .statement, .charge: break
      }
    }
    return nil
  }
}
