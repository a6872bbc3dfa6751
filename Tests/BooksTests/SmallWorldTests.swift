import Ledger
import Testing

@testable import Books

/// One verb on fixed documents, and how it goes back.
private struct Verb: Sendable {
  let name: String
  /// The verb that takes this one back, where it was not done before.
  let back: String?
  let run: @Sendable (inout Desk) throws -> Void

  init(_ name: String, back: String? = nil, _ run: @escaping @Sendable (inout Desk) throws -> Void)
  {
    self.name = name
    self.back = back
    self.run = run
  }
}

private let first = InvoiceID(0)
private let second = InvoiceID(1)
private let note = CreditNoteID(0)

private let verbs: [Verb] = [
  Verb("match-1", back: "unmatch-1") { desk in
    _ = try desk.books.match(BankID(0), invoices: [first], on: nil, text: .none)
  },
  Verb("match-2", back: "unmatch-2") { desk in
    _ = try desk.books.match(BankID(1), invoices: [first, second], on: nil, text: .none)
  },
  Verb("unmatch-1") { desk in _ = try desk.books.unmatch(BankID(0)) },
  Verb("unmatch-2") { desk in _ = try desk.books.unmatch(BankID(1)) },
  Verb("payout", back: "unmatch-3") { desk in
    _ = try desk.books.match(
      BankID(2), customer: desk.customer, on: nil, force: false, text: .none)
  },
  Verb("unmatch-3") { desk in _ = try desk.books.unmatch(BankID(2)) },
  Verb("apply", back: "unapply") { desk in
    _ = try desk.books.applyCredit(to: second, nil, from: nil, on: nil, force: true)
  },
  Verb("unapply") { desk in _ = try desk.books.unapplyCredit(from: second) },
  Verb("discount", back: "reopen-1") { desk in
    _ = try desk.books.discount(first, Amount(minorUnits: 1205), on: nil, text: .none)
  },
  Verb("write-off", back: "reopen-1") { desk in
    _ = try desk.books.writeOff(first, correctsVAT: true, on: nil, text: .none)
  },
  Verb("reopen-1") { desk in _ = try desk.books.reopen(first, on: nil) },
  Verb("unpaid", back: "reopen-2") { desk in _ = try desk.books.setUnpaid(second, on: nil) },
  Verb("reopen-2") { desk in _ = try desk.books.reopen(second, on: nil) },
  Verb("issue", back: "take-back") { desk in _ = try desk.books.issue(note, on: nil) },
  Verb("take-back") { desk in _ = try desk.books.takeBack(note) },
  Verb("pay", back: "unpay") { desk in
    _ = try desk.books.pay(
      note, Amount(minorUnits: 3000), from: desk.account(1020), on: nil, text: .none)
  },
  Verb("release", back: "unpay") { desk in
    _ = try desk.books.releaseNote(note, Amount(minorUnits: 2000), on: nil, text: .none)
  },
  Verb("unpay") { desk in _ = try desk.books.unpay(note) },
  Verb("set-off") { desk in _ = try desk.books.setOff(note, with: second, nil, on: nil) },
  Verb("book", back: "reverse") { desk in
    try desk.book(1099, 1100, 1000, party: .invoice(first))
  },
  Verb("charge back", back: "reverse") { desk in
    try desk.book(1100, 1020, 500, party: .invoice(first))
  },
  Verb("reverse") { desk in
    let entries = desk.books.journal.entries
    guard let last = entries.indices.last(where: { place in entries[place].document == 0 }) else {
      return
    }
    _ = try desk.books.reverse(EntryID(last), text: .none)
  },
]

private let calendar: [Verb] = [
  Verb("lock") { desk in try desk.books.lock(through: Desk.day(20)) },
  Verb("unlock") { desk in _ = try desk.books.unlock() },
  Verb("next month") { desk in desk.books.setWorkingDay(Desk.day(40)) },
]

/// What one sees of the books; what was done and undone is in the journal only.
private struct Picture: Equatable {
  var balances: [Int64]
  var facts: [String]
  var invoices: [InvoiceState]
  var notes: [CreditNoteState]
  var noted: [Amount]
  var bank: [BankState]
  var credits: [Amount]
  var moved: [Amount]

  init(_ desk: Desk) {
    let books = desk.books
    balances = books.chart.accounts.indices.map { place in
      books.journal.balance(of: AccountID(place)).minorUnits
    }
    facts = desk.facts
    invoices = books.invoices.map(\.state)
    notes = books.creditNotes.map(\.state)
    noted = books.invoices.map(\.noted)
    bank = books.bank.map(\.state)
    credits = books.contacts.flatMap { contact in [contact.credit, contact.handReceivable] }
    moved = books.shares.flatMap { share in [share.movedTax, share.movedNet] }
  }
}

private struct Explorer {
  let chosen: [Verb]
  var histories = 0
  var failures: [String] = []

  mutating func explore(_ desk: Desk, depth: Int, _ path: [String] = []) {
    guard failures.count < 5 else { return }
    let before = desk.books.digest()
    let picture = Picture(desk)
    for verb in chosen {
      var next = desk
      let story = path + [verb.name]
      do {
        try verb.run(&next)
      } catch {
        if next.books.digest() != before { failures.append("left a trace: \(story)") }
        continue
      }
      // Nothing to reverse: the verb did not come to the books.
      guard next.books.digest() != before else { continue }
      histories += 1
      let flaws =
        next.books.checkInvariants()
        + (next.books.controlDifferences().isEmpty ? [] : ["control accounts differ"])
      if !flaws.isEmpty { failures.append("\(flaws) after \(story)") }
      goBack(from: next, by: verb, to: picture, story)
      if depth > 1 { explore(next, depth: depth - 1, story) }
    }
  }

  private mutating func goBack(
    from desk: Desk, by verb: Verb, to picture: Picture, _ story: [String]
  ) {
    guard let back = verb.back, !isDoneBefore(verb, in: story.dropLast()) else { return }
    guard let inverse = verbs.first(where: { other in other.name == back }) else { return }
    var desk = desk
    do {
      try inverse.run(&desk)
      if Picture(desk) != picture { failures.append("\(back) is not exact after \(story)") }
    } catch {
      // A working day in a locked period takes no reversal.
      if desk.books.journal.lockedThrough != nil, desk.books.workingDay == Desk.today { return }
      failures.append("\(back) is refused with \(error) after \(story)")
    }
  }

  /// A verb that takes several steps back at once is no exact inverse of one of them.
  private func isDoneBefore(_ verb: Verb, in path: ArraySlice<String>) -> Bool {
    ["unapply", "unpay"].contains(verb.back)
      && path.contains { name in
        verbs.contains { other in other.name == name && other.back == verb.back }
      }
  }
}

@Suite struct `Small worlds` {
  private func world(
    _ basis: Company.VATBasis, _ method: Company.VATMethod = .effective
  ) throws -> Desk {
    var desk = try Desk(basis, method)
    _ = try desk.books.invoice(
      desk.order([desk.line(10_000, "UN81"), desk.line(2052, "UR26", 3400)]))
    try desk.invoice(5405)
    for amount in [12_847, 9000, -700] as [Int64] { try desk.bank(amount) }
    try desk.note(first, 6000, isDraft: true)
    return desk
  }

  static let choices: [(depth: Int, names: [String])] = [
    (7, ["match-1", "unmatch-1", "payout", "unmatch-3", "apply", "unapply", "unpaid", "reopen-2"]),
    (5, ["match-1", "unmatch-1", "discount", "write-off", "reopen-1", "book", "reverse"]),
    (5, ["match-1", "match-2", "unmatch-2", "issue", "take-back", "discount", "reopen-1"]),
    (
      6,
      ["match-1", "issue", "take-back", "pay", "release", "unpay", "set-off", "apply", "unapply"]
    ),
    (5, ["match-1", "unmatch-1", "charge back", "reverse", "book", "discount", "reopen-1"]),
  ]

  @Test(arguments: Company.VATBasis.allCases, choices)
  func `are right after every history of five verbs and more`(
    basis: Company.VATBasis, choice: (depth: Int, names: [String])
  ) throws {
    let chosen = verbs.filter { verb in choice.names.contains(verb.name) }
    #expect(chosen.count == choice.names.count)
    var explorer = Explorer(chosen: chosen)
    explorer.explore(try world(basis), depth: choice.depth)
    #expect(explorer.failures == [])
    #expect(explorer.histories > 200)
  }

  @Test(arguments: Company.VATBasis.allCases)
  func `are right after every history of four of all verbs`(basis: Company.VATBasis) throws {
    var explorer = Explorer(chosen: verbs)
    explorer.explore(try world(basis), depth: 4)
    #expect(explorer.failures == [])
    #expect(explorer.histories > 200)
  }

  @Test(arguments: Company.VATBasis.allCases)
  func `are right with periods that close and open`(basis: Company.VATBasis) throws {
    let names = ["match-1", "unmatch-1", "discount", "reopen-1", "issue", "take-back", "unpaid"]
    let chosen = verbs.filter { verb in names.contains(verb.name) } + calendar
    var explorer = Explorer(chosen: chosen)
    explorer.explore(try world(basis), depth: 4)
    #expect(explorer.failures == [])
    #expect(explorer.histories > 200)
  }

  @Test(arguments: Company.VATBasis.allCases)
  func `are right on net tax rate`(basis: Company.VATBasis) throws {
    var explorer = Explorer(chosen: verbs)
    explorer.explore(try world(basis, .netTaxRate), depth: 3)
    #expect(explorer.failures == [])
    #expect(explorer.histories > 200)
  }
}
