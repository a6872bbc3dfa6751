import Books
import Ledger

/// Sets of two to four open invoices of one customer that make an amount exactly.
///
/// The smaller sets first, then those of the customer one of whose invoices falls due nearest the
/// payment, then those with the oldest invoice.
struct InvoiceSets {
  private(set) var found: [[InvoiceID]] = []
  private let open: OpenInvoices
  private var chosen: [Int] = []
  private var steps = 0

  /// More of them would not help to choose.
  static let mostSets = 4
  /// How many invoices of one customer are looked at for a set of each size.
  ///
  /// Where more of them are open, those that fall due nearest the payment: a key does not wait.
  static let mostInvoices: [(size: Int, count: Int)] = [(2, 1000), (3, 120), (4, 48)]
  /// Comparisons between two presses of a key, about a millisecond.
  ///
  /// Where no payer is known and many customers owe much, sets of three and four of customers whose
  /// invoices fall due long before or after the payment may go unseen.
  private static let mostSteps = 600_000

  /// `payer` limits the search to one customer; without it all are tried.
  init(
    _ books: Books, making amount: Amount, payer: ContactID?, without named: [InvoiceID],
    near day: Day
  ) {
    open = OpenInvoices(books, below: amount, payer: payer, without: named, near: day)
    for (size, most) in Self.mostInvoices {
      for customer in open.customers {
        guard goesOn else { return }
        let range = open.nearest(most, of: customer, to: day, books)
        extend(range, size, left: amount.minorUnits)
      }
    }
  }

  private var goesOn: Bool { steps < Self.mostSteps && found.count < Self.mostSets }

  /// Adds `count` more invoices of the range that make what is left.
  private mutating func extend(_ range: Range<Int>, _ count: Int, left: Int64) {
    steps += range.count
    guard count > 1 else {
      for place in range where open.amounts[place] == left {
        guard found.count < Self.mostSets else { return }
        found.append((chosen + [place]).map { place in open.invoices[place] })
      }
      return
    }
    for place in range where open.amounts[place] < left {
      guard goesOn else { return }
      chosen.append(place)
      extend(place + 1..<range.upperBound, count - 1, left: left - open.amounts[place])
      chosen.removeLast()
    }
  }
}
