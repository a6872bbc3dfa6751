import Books
import Commands
import Diagnostics
import Ledger
import Testing

@testable import Session

/// Books with a few customers, many equal amounts, and some invoices paid in part or in whole.
private struct World {
  var session: Session
  private var state: UInt64

  init(seed: UInt64) throws {
    session = Session(
      workingDay: try #require(Day(year: 2026, month: 3, day: 1)), language: .english)
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    for name in 1...3 { try run("contact new \"K\(name)\"") }
    for number in 1...(6 + pick(12)) {
      try run("date 2026-03-\(pick(20) + 10)")
      try run("invoice \"K\(1 + pick(3))\" \(10 * (1 + pick(9))).00 vat none due \(pick(40))d")
      if pick(4) == 0 {
        try run("bank 1020 +\(pick(2) == 0 ? 10 : 5).00")
        try run("match $last RE-\(number)")
      }
    }
  }

  private mutating func run(_ line: String) throws { _ = try session.run(line) }

  mutating func pick(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

/// All sets, found by walking through every choice; the first four of them.
private func naiveSets(
  _ books: Books, _ amount: Amount, payer: ContactID?, without named: [InvoiceID], near day: Day
) -> [[InvoiceID]] {
  var customers: [(distance: Int, id: Int, invoices: [InvoiceID])] = []
  for contact in books.contacts.indices where payer == nil || payer == ContactID(contact) {
    let invoices = books.invoices.indices.map { place in InvoiceID(place) }.filter { id in
      let invoice = books[id]
      return invoice.contact == ContactID(contact) && invoice.isReceivable
        && invoice.remaining < amount && !named.contains(id)
    }
    let distances = invoices.map { id in abs(Int(books[id].due.number) - Int(day.number)) }
    customers.append((distances.min() ?? 0, contact, invoices))
  }
  customers.sort { one, other in (one.distance, one.id) < (other.distance, other.id) }
  func choices(_ invoices: ArraySlice<InvoiceID>, _ size: Int) -> [[InvoiceID]] {
    if size == 0 { return [[]] }
    return invoices.indices.flatMap { place in
      choices(invoices[(place + 1)...], size - 1).map { rest in [invoices[place]] + rest }
    }
  }
  let all = (2...4).flatMap { size in
    customers.flatMap { customer in choices(customer.invoices[...], size) }
  }
  let making = all.filter { set in
    set.reduce(Amount.zero) { sum, id in sum + books[id].remaining } == amount
  }
  return Array(making.prefix(InvoiceSets.mostSets))
}

@Suite struct `Sets of invoices that make an amount` {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `are those that a search of all choices finds first`(seed: UInt64) throws {
    var world = try World(seed: seed)
    let books = world.session.context.books
    for _ in 0..<6 {
      let amount = Amount(minorUnits: Int64(500 * (1 + world.pick(50))))
      let payer = world.pick(2) == 0 ? nil : ContactID(world.pick(3))
      let isListed = payer != nil && world.pick(2) == 0
      let named = isListed ? [InvoiceID(world.pick(books.invoices.count))] : []
      let day = try #require(Day(year: 2026, month: 4, day: 1 + world.pick(28)))
      let found = InvoiceSets(books, making: amount, payer: payer, without: named, near: day).found
      #expect(found == naiveSets(books, amount, payer: payer, without: named, near: day))
    }
  }

  @Test func `are looked for around the payment where a customer owes very many`() throws {
    var session = Session(
      workingDay: try #require(Day(year: 2020, month: 1, day: 1)), language: .english)
    _ = try session.run("contact new \"A\"")
    for month in 0..<40 {
      let name = String(month % 12 + 101).dropFirst()
      _ = try session.run("date 20\(20 + month / 12)-\(name)-01")
      for _ in 0..<100 { _ = try session.run("invoice \"A\" 10.00 vat none due 0d") }
      _ = try session.run("invoice \"A\" \(100 + month).00 vat none due 0d")
    }
    let day = try #require(Day(year: 2022, month: 7, day: 10))
    let sets = InvoiceSets(
      session.context.books, making: Amount(minorUnits: 259_00), payer: ContactID(0), without: [],
      near: day)
    // 129 + 130; further away there are 127 + 132, but too far to be looked at before.
    let sums = sets.found.map { set in
      set.map { id in session.context.books[id].remaining.minorUnits }
    }
    #expect(sums.contains([129_00, 130_00]))
    #expect(sums.allSatisfy { sum in sum.reduce(0, +) == 259_00 })
  }
}

@Suite struct `Documents by the beginning of their names` {
  @Test func `are own ids and numbers, the latest first`() throws {
    var session = Session(
      workingDay: try #require(Day(year: 2026, month: 3, day: 1)), language: .english)
    for line in [
      "contact new \"A\"", "invoice \"A\" 1.00 vat none", "invoice \"A\" 2.00 vat none as RE-7a",
      "invoice \"A\" 3.00 vat none", "invoice \"A\" 4.00 vat none as Uebertrag-1",
      "numbering RE-7", "invoice \"A\" 5.00 vat none", "invoice \"A\" 6.00 vat none as R2",
    ] {
      _ = try session.run(line)
    }
    func inserts(_ line: String) -> [String] {
      Completer(session.context).complete(line, cursor: line.utf8.count).candidates.map(\.insert)
    }
    #expect(inserts("discount R") == ["R2", "RE-7", "RE-2", "RE-7a", "RE-1"])
    #expect(inserts("discount re-") == ["RE-7", "RE-2", "RE-7a", "RE-1"])
    #expect(inserts("discount re-7") == ["RE-7", "RE-7a"])
    #expect(inserts("discount üb") == ["Uebertrag-1"])
    #expect(inserts("remind r") == ["RE-1", "RE-7a", "RE-2", "RE-7", "R2"])
    #expect(inserts("discount 2") == ["RE-2"])
    // No document bears the number 4, so it is an amount.
    #expect(inserts("discount 4") == ["Uebertrag-1"])
  }
}
