import Books
import Ledger

/// Sets of two to four open invoices of one contact that make an amount exactly.
///
/// Bounded: of each contact the forty oldest open invoices are looked at, and the search ends
/// after so many steps as fit between two presses of a key.
struct InvoiceSets {
  private(set) var found: [[InvoiceID]] = []
  private var steps = 0

  private static let mostInvoices = 40
  private static let mostSets = 4
  private static let mostSteps = 200_000

  /// `payer` limits the search to one contact; without it all contacts are tried in turn.
  init(_ books: Books, making amount: Amount, payer: ContactID?, without named: Set<InvoiceID>) {
    // Chains of the open invoices by contact: no array of its own for each of thousands.
    var first = [Int32](repeating: -1, count: books.contacts.count)
    var next = [Int32](repeating: -1, count: books.invoices.count)
    for place in books.invoices.indices.reversed() {
      let contact = books.invoices[place].contact
      guard payer == nil || contact == payer, books.invoices[place].isReceivable,
        books.invoices[place].remaining < amount, !named.contains(InvoiceID(place))
      else { continue }
      next[place] = first[contact.position]
      first[contact.position] = Int32(place)
    }
    for contact in first.indices where first[contact] >= 0 {
      guard steps < Self.mostSteps, found.count < Self.mostSets else { return }
      var invoices: [InvoiceID] = []
      var place = first[contact]
      while place >= 0, invoices.count < Self.mostInvoices {
        invoices.append(InvoiceID(Int(place)))
        place = next[Int(place)]
      }
      if invoices.count > 1 { search(invoices, amount, books) }
    }
  }

  /// Smaller sets first; within a size those with the oldest invoice.
  private mutating func search(_ invoices: [InvoiceID], _ amount: Amount, _ books: Books) {
    let amounts = invoices.map { id in books[id].remaining.minorUnits }
    for size in 2...4 where invoices.count >= size {
      var chosen: [Int] = []
      extend(&chosen, from: 0, size: size, left: amount.minorUnits, amounts, invoices)
    }
  }

  private mutating func extend(
    _ chosen: inout [Int], from start: Int, size: Int, left: Int64, _ amounts: [Int64],
    _ invoices: [InvoiceID]
  ) {
    for place in start..<max(start, amounts.count) where amounts[place] <= left {
      steps += 1
      guard steps < Self.mostSteps, found.count < Self.mostSets else { return }
      if chosen.count + 1 == size {
        guard amounts[place] == left else { continue }
        found.append((chosen + [place]).map { place in invoices[place] })
      } else {
        chosen.append(place)
        extend(
          &chosen, from: place + 1, size: size, left: left - amounts[place], amounts, invoices)
        chosen.removeLast()
      }
    }
  }
}
