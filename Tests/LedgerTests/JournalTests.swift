import Testing

@testable import Ledger

private let bank = AccountID(0)
private let sales = AccountID(1)
private let tax = AccountID(2)

private func day(_ number: Int32) -> Day { Day(number: number) }

@Suite struct `The journal` {
  private func posting(
    _ debit: AccountID, _ credit: AccountID, _ units: Int64
  ) throws -> Posting {
    try Posting(debit: debit, credit: credit, amount: Amount(minorUnits: units))
  }

  private func batch(_ units: Int64, on number: Int32) throws -> EntryBatch {
    var batch = EntryBatch()
    batch.begin(on: day(number))
    batch.add(try posting(bank, sales, units))
    return batch
  }

  @Test func `appends entries with their rows and turnover`() throws {
    var journal = Journal()
    var batch = EntryBatch()
    batch.begin(on: day(1))
    batch.begin(on: day(2), document: 7)
    let net = batch.add(try posting(bank, sales, 1000)) as Int
    let row = batch.add(try posting(bank, tax, 81)) as Int
    batch.begin(on: day(3))
    batch.add(try posting(sales, bank, 5))
    batch.begin(on: day(4))
    batch.mark(row, code: VATCodeID(3), base: Amount(minorUnits: 1000), tax: .zero)
    batch.mark(net, code: VATCodeID(4), base: .zero, tax: .zero)
    #expect(batch.entryCount == 3)
    try journal.check(batch)
    #expect(journal.append(batch, command: CommandID(9)) == 0..<2)
    #expect(journal.entries.map(\.day) == [day(2), day(3)])
    #expect(journal.entries[0].document == 7)
    #expect(journal.entries[0].command == CommandID(9))
    #expect(journal.rowRange(of: EntryID(0)) == 0..<2)
    #expect(journal.rowRange(of: EntryID(1)) == 2..<3)
    #expect(journal.balance(of: bank).minorUnits == 1076)
    #expect(journal.turnover(of: sales).debit.minorUnits == 5)
    #expect(journal.turnover(of: sales).credit.minorUnits == 1000)
    #expect(journal.balance(of: AccountID(99)).isZero)
    #expect(journal.facts.map(\.row.index) == [0, 1])
    #expect(journal.facts(of: RowID(1)).map(\.code) == [VATCodeID(3)])
    #expect(journal.facts(of: EntryID(0)).count == 2)
    #expect(journal.facts(of: EntryID(1)).isEmpty)
    let within = journal.turnovers(accounts: 3, days: day(3)...day(3))
    #expect(within.debit == [0, 5, 0])
    #expect(within.credit == [5, 0, 0])
    #expect(journal.turnovers(accounts: 3, days: nil).credit == [5, 1000, 81])
  }

  @Test func `refuses what is on or before the lock, and names the first free day`() throws {
    var journal = Journal()
    journal.lock(through: day(10))
    let locked = JournalRefusal.periodLocked(day: day(10), firstFree: day(11))
    #expect(throws: locked) { try journal.check(try batch(1, on: 10)) }
    try journal.check(try batch(1, on: 11))
    journal.lock(through: nil)
    try journal.check(try batch(1, on: 10))
  }

  @Test func `refuses what would overflow, before it looks at the period`() throws {
    var journal = Journal()
    let almost = try batch(Int64.max - 1, on: 1)
    try journal.check(almost)
    journal.append(almost, command: CommandID(0))
    try journal.check(try batch(1, on: 1))
    journal.lock(through: day(10))
    #expect(throws: JournalRefusal.overflow) { try journal.check(try batch(2, on: 1)) }
    #expect(throws: JournalRefusal.periodLocked(day: day(1), firstFree: day(11))) {
      try journal.check(try batch(1, on: 1))
    }
    var huge = try batch(Int64.max, on: 20)
    huge.add(try posting(bank, sales, Int64.max))
    #expect(throws: JournalRefusal.overflow) { try journal.check(huge) }
    #expect(journal.rows.count == 1)
  }

  @Test func `takes an entry of one row as it takes a batch of one`() throws {
    func append(_ units: Int64, on number: Int32, to journal: inout Journal) throws {
      _ = try journal.append(
        try posting(bank, sales, units), on: day(number), kind: .opening, command: CommandID(4))
    }
    var journal = Journal()
    journal.lock(through: day(10))
    #expect(throws: JournalRefusal.periodLocked(day: day(10), firstFree: day(11))) {
      try append(1, on: 10, to: &journal)
    }
    try append(Int64.max - 1, on: 11, to: &journal)
    #expect(throws: JournalRefusal.overflow) { try append(2, on: 10, to: &journal) }
    try append(1, on: 12, to: &journal)
    let tooFar = try posting(bank, AccountID(raw: Row.accountLimit), 1)
    var other = Journal()
    #expect(throws: JournalRefusal.overflow) {
      try other.append(tooFar, on: day(1), kind: .booking, command: CommandID(0))
    }
    #expect(other.rows.isEmpty && other.entries.isEmpty)
    for (units, number) in [(Int64.max - 1, 11), (1, 12)] as [(Int64, Int32)] {
      var batch = EntryBatch()
      batch.begin(on: day(number), kind: .opening)
      batch.add(try posting(bank, sales, units))
      other.append(batch, command: CommandID(4))
    }
    #expect(journal.rows == other.rows)
    #expect(journal.entries == other.entries)
    #expect(journal.sumOfRows == other.sumOfRows)
    #expect(journal.turnover(of: bank) == other.turnover(of: bank))
  }

  @Test func `books nothing that an earlier batch left in the buffer`() throws {
    var journal = Journal()
    var batch = try batch(1, on: 1)
    batch.add(try posting(tax, sales, 2))
    batch.begin(on: day(2))
    batch.mark(batch.add(try posting(bank, tax, 3)), code: VATCodeID(0), base: .zero, tax: .zero)
    batch.removeAll()
    #expect(batch.entryCount == 0 && batch.postingCount == 0 && batch.sum == 0)
    #expect(journal.append(batch, command: CommandID(0)) == 0..<0)
    batch.begin(on: day(3))
    batch.add(try posting(sales, tax, 4))
    #expect(journal.append(batch, command: CommandID(0)) == 0..<1)
    #expect(journal.rows.map(\.amount.minorUnits) == [4])
    #expect(journal.facts.isEmpty)
  }

  @Test func `reverses an entry with its VAT and links both`() throws {
    var journal = Journal()
    var batch = EntryBatch()
    batch.begin(on: day(1), document: 5)
    let row = batch.add(try posting(bank, tax, 81)) as Int
    batch.mark(row, code: VATCodeID(0), base: Amount(minorUnits: 1000), tax: Amount(minorUnits: 81))
    journal.append(batch, command: CommandID(0))
    batch.removeAll()
    journal.reverse(EntryID(0), into: &batch, on: day(2), reason: 3)
    journal.append(batch, command: CommandID(1))
    #expect(journal.balance(of: bank).isZero)
    #expect(journal.rows[1].debit == tax)
    #expect(journal.rows[1].reason == 3)
    #expect(journal.successor(of: EntryID(0)) == EntryID(1))
    #expect(journal.original(of: EntryID(1)) == EntryID(0))
    #expect(journal.entries[1].kind == .reversal)
    #expect(journal.entries[1].document == 5)
    #expect(journal.facts.map(\.base.minorUnits) == [1000, -1000])
    #expect(journal.facts.map(\.tax.minorUnits) == [81, -81])
  }

  @Test func `supersedes an entry: taken back and booked anew, all three linked`() throws {
    var journal = Journal()
    journal.append(try batch(1_000, on: 2), command: CommandID(0))
    var correction = EntryBatch()
    journal.reverse(EntryID(0), into: &correction, on: day(2), reason: 0)
    correction.begin(on: day(2), kind: .superseding, original: EntryID(0))
    correction.add(try posting(bank, tax, 1_000))
    try journal.check(correction)
    #expect(journal.append(correction, command: CommandID(1)) == 1..<3)
    #expect(journal.entries.map(\.kind) == [.booking, .reversal, .superseding])
    #expect(
      (0..<3).map { place in journal.original(of: EntryID(place)) } == [
        nil, EntryID(0), EntryID(0),
      ])
    // What took its place is the way on from the original; the reversal is found from both.
    #expect(journal.successor(of: EntryID(0)) == EntryID(2))
    #expect(journal.balance(of: sales) == .zero)
    #expect(journal.balance(of: tax) == Amount(minorUnits: -1_000))
  }

  @Test func `makes no posting that books nothing`() throws {
    #expect(throws: Posting.Flaw.sameAccount) { try posting(bank, bank, 1) }
    #expect(throws: Posting.Flaw.amountNotPositive) { try posting(bank, sales, 0) }
    #expect(throws: Posting.Flaw.amountNotPositive) { try posting(bank, sales, -1) }
    #expect(Posting.signed(debit: bank, credit: sales, amount: .zero) == nil)
    let swapped = Posting.signed(debit: bank, credit: sales, amount: Amount(minorUnits: -3))
    #expect(swapped == (try posting(sales, bank, 3)))
  }

  @Test(arguments: [0, 1, 127, 128, 300, TextArena.lengthLimit])
  func `keeps texts`(length: Int) {
    var arena = TextArena()
    let before = arena.byteCount
    let text = String(repeating: "x", count: length)
    let reference = arena.append(Array(text.utf8)[...])
    let other = arena.append(Array("Zürich".utf8)[...])
    #expect(reference.map { kept in arena[kept] } == text)
    #expect(other.map { kept in arena[kept] } == "Zürich")
    #expect(arena[.none].isEmpty)
    arena.truncate(to: before)
    #expect(arena.byteCount == before)
  }

  @Test func `keeps no text that is too long`() {
    var arena = TextArena()
    let bytes = [UInt8](repeating: 65, count: TextArena.lengthLimit + 1)
    let reference = arena.append(bytes[...])
    #expect(reference == nil)
    #expect(arena.byteCount == 1)
  }
}
