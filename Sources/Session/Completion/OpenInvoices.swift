import Books
import Ledger

/// Open invoices below an amount in flat arrays, each customer's beside each other.
///
/// Two passes over what is open, whoever owes it: an array for each of a hundred thousand customers
/// would take longer than a key press may.
struct OpenInvoices {
  /// In the order of their numbers within a customer.
  private(set) var invoices: [InvoiceID] = []
  private(set) var amounts: [Int64] = []
  /// The stretches of the customers whose invoices together reach the amount; first of those one
  /// of whose invoices falls due nearest the day.
  private(set) var customers: [Range<Int>] = []

  private struct Item {
    let invoice: InvoiceID
    let contact: ContactID
    let amount: Int64
  }

  /// What is known of a customer after the first pass.
  private struct Sum {
    var amount: Int64 = 0
    var count: Int32 = 0
    var distance: Int32 = .max
  }

  init(
    _ books: Books, below amount: Amount, payer: ContactID?, without named: [InvoiceID],
    near day: Day
  ) {
    var items: [Item] = []
    var sums = [Sum](repeating: Sum(), count: books.contacts.count)
    for place in books.invoices.indices {
      let invoice = books.invoices[place]
      let remaining = invoice.remaining
      guard remaining.isPositive, remaining < amount, books.foreign(InvoiceID(place)) == nil,
        payer == nil || invoice.contact == payer, !named.contains(InvoiceID(place))
      else { continue }
      items.append(
        Item(
          invoice: InvoiceID(place), contact: invoice.contact, amount: remaining.minorUnits))
      let customer = invoice.contact.position
      // Below the amount, so that the sum stays far within its range.
      if sums[customer].amount < amount.minorUnits { sums[customer].amount += remaining.minorUnits }
      sums[customer].count += 1
      let distance = Self.distance(invoice.due, day)
      sums[customer].distance = min(sums[customer].distance, distance)
    }
    let places = layOut(sums, reaching: amount.minorUnits)
    fill(items, places)
  }

  private static func distance(_ one: Day, _ other: Day) -> Int32 {
    min(Int32(one.number.distance(to: other.number).magnitude), farthest)
  }

  /// What is farther away is as good as what is so far away.
  private static let farthest: Int32 = 1000

  /// Gives each customer worth a search a stretch, the nearest first, and says where it begins.
  private mutating func layOut(_ sums: [Sum], reaching amount: Int64) -> [Int32] {
    func isWorth(_ sum: Sum) -> Bool { sum.count > 1 && sum.amount >= amount }
    // How many come before each distance: the customers are sorted by counting.
    var ranks = [Int](repeating: 0, count: Int(Self.farthest) + 2)
    for sum in sums where isWorth(sum) { ranks[Int(sum.distance) + 1] += 1 }
    for distance in 1..<ranks.count { ranks[distance] += ranks[distance - 1] }
    var order = [Int](repeating: 0, count: ranks.last ?? 0)
    for (customer, sum) in sums.enumerated() where isWorth(sum) {
      order[ranks[Int(sum.distance)]] = customer
      ranks[Int(sum.distance)] += 1
    }
    var starts = [Int32](repeating: -1, count: sums.count)
    var end = 0
    for customer in order {
      starts[customer] = Int32(end)
      customers.append(end..<end + Int(sums[customer].count))
      end += Int(sums[customer].count)
    }
    return starts
  }

  private mutating func fill(_ items: [Item], _ starts: [Int32]) {
    var next = starts
    let count = customers.last?.upperBound ?? 0
    invoices = Array(repeating: InvoiceID(0), count: count)
    amounts = Array(repeating: 0, count: count)
    for item in items where next[item.contact.position] >= 0 {
      let place = Int(next[item.contact.position])
      invoices[place] = item.invoice
      amounts[place] = item.amount
      next[item.contact.position] += 1
    }
  }

  /// So many of a customer's invoices as are to be looked at: around the one that falls due nearest
  /// the day, since they are numbered as time goes by.
  func nearest(_ most: Int, of range: Range<Int>, to day: Day, _ books: Books) -> Range<Int> {
    guard range.count > most else { return range }
    let centre =
      range.min { one, other in
        Self.distance(books[invoices[one]].due, day)
          < Self.distance(books[invoices[other]].due, day)
      } ?? range.lowerBound
    let start = max(range.lowerBound, min(centre - most / 2, range.upperBound - most))
    return start..<start + most
  }
}
