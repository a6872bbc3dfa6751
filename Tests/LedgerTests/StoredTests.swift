import Testing

@testable import Ledger

/// What a row and an entry keep, at both ends of every range.
@Suite struct `What is stored` {
  private static let days = [
    Day.first.previous, Day.first, Day(number: 0), Day.last, Day.last.next,
  ]
  private static let accounts = [
    AccountID(0), AccountID(1), AccountID(Chart.numbers.count - 1),
    AccountID(raw: Row.accountLimit - 1),
  ]
  private static let numbers: [UInt32] = [0, 1, .max]

  @Test func `takes no more memory than it needs`() {
    #expect(MemoryLayout<Row>.stride == 24)
    #expect(MemoryLayout<EntryHead>.stride == 16)
    #expect(Chart.numbers.count <= Int(Row.accountLimit))
    #expect(Day.numbers.count < 1 << 17)
    #expect(Day.numbers == Day.first.previous.number...Day.last.next.number)
  }

  @Test(arguments: days) func `is a row that gives back what it was made of`(day: Day) throws {
    for debit in Self.accounts {
      for credit in Self.accounts where credit != debit {
        for (units, reason) in [(1, 0), (Int64.max, Row.reasonLimit)] as [(Int64, UInt8)] {
          for number in Self.numbers {
            let posting = try Posting(
              debit: debit, credit: credit, amount: Amount(minorUnits: units),
              text: TextReference(offset: number), reason: reason)
            let row = Row(posting, entry: EntryID(raw: number), day: day)
            #expect(row.debit == debit)
            #expect(row.credit == credit)
            #expect(row.amount.minorUnits == units)
            #expect(row.day == day)
            #expect(row.reason == reason)
            #expect(row.text.offset == number)
            #expect(row.entry.index == number)
          }
        }
      }
    }
  }

  @Test func `is refused where a row cannot keep it`() throws {
    let journal = Journal()
    let most = AccountID(raw: Row.accountLimit)
    for (debit, credit, reason) in [
      (most, AccountID(0), 0), (AccountID(0), most, 0),
      (AccountID(0), AccountID(1), Row.reasonLimit + 1),
      (AccountID(raw: .max), most, .max),
    ] as [(AccountID, AccountID, UInt8)] {
      var batch = EntryBatch()
      batch.begin(on: .last)
      batch.add(
        try Posting(
          debit: debit, credit: credit, amount: Amount(minorUnits: 1), reason: reason))
      batch.add(
        try Posting(debit: AccountID(0), credit: AccountID(1), amount: Amount(minorUnits: 1)))
      #expect(throws: JournalRefusal.overflow) { try journal.check(batch) }
      batch.removeAll()
      try journal.check(batch)
    }
  }

  @Test(arguments: days) func `is an entry that gives back what it was made of`(day: Day) {
    for kind in [EntryKind.booking, .opening, .reversal, .superseding] {
      for number in Self.numbers {
        let head = EntryHead(
          day: day, firstRow: RowID(raw: number), command: CommandID(raw: ~number),
          document: number, kind: kind)
        #expect(head.day == day)
        #expect(head.kind == kind)
        #expect(head.firstRow.index == number)
        #expect(head.command.index == ~number)
        #expect(head.document == number)
      }
    }
  }

  @Test func `is any day, and no two the same`() throws {
    #expect(Day(number: .min) == Day.first.previous)
    #expect(Day(number: .max) == Day.last.next)
    var number = Day.numbers.lowerBound
    while number <= Day.numbers.upperBound {
      let day = Day(number: number)
      try #require(Day(offset: day.offset) == day)
      try #require(day.offset < 1 << 17)
      number += 1
    }
  }
}

/// Links between entries against a list of them, with marks to go back to.
@Suite struct `Links of entries` {
  private static func book(_ journal: inout Journal, _ kinds: [(EntryKind, EntryID?)]) throws {
    var batch = EntryBatch()
    for (kind, original) in kinds {
      batch.begin(on: Day(number: 1), kind: kind, original: original)
      batch.add(
        try Posting(debit: AccountID(0), credit: AccountID(1), amount: Amount(minorUnits: 100)))
    }
    journal.append(batch, command: CommandID(0))
  }

  /// A link goes with the entry that made it, whether the other is older than the mark or not.
  @Test func `go back with the journal`() throws {
    var journal = Journal()
    try Self.book(&journal, [(.booking, nil)])
    try Self.book(&journal, [(.booking, nil)])
    try Self.book(&journal, [(.reversal, EntryID(1))])
    let mark = journal.mark()
    for _ in 0..<2 {
      try Self.book(&journal, [(.reversal, EntryID(0)), (.superseding, EntryID(0))])
      try Self.book(&journal, [(.booking, nil)])
      try Self.book(&journal, [(.reversal, EntryID(5))])
      #expect(journal.successor(of: EntryID(0)) == EntryID(4))
      #expect(journal.successor(of: EntryID(5)) == EntryID(6))
      #expect(journal.original(of: EntryID(6)) == EntryID(5))
      journal.goBack(to: mark)
      #expect(journal.successor(of: EntryID(0)) == nil)
      #expect(journal.successor(of: EntryID(1)) == EntryID(2))
      #expect(journal.original(of: EntryID(2)) == EntryID(1))
      for place in 3..<8 {
        #expect(journal.successor(of: EntryID(place)) == nil)
        #expect(journal.original(of: EntryID(place)) == nil)
      }
    }
  }

  @Test(arguments: 0..<20) func `are those that were made`(seed: Int) throws {
    var random = Numbers(state: UInt64(seed) &+ 900)
    var journal = Journal()
    var naive: [EntryID?] = []
    var marks: [(mark: Journal.Mark, naive: [EntryID?])] = []
    for _ in 0..<200 {
      switch random.below(7) {
      case 0, 1:
        try Self.book(&journal, [(.booking, nil)])
        naive.append(nil)
      case 2,
        3 where !naive.isEmpty:
        let original = EntryID(random.below(naive.count))
        try Self.book(&journal, [(.reversal, original), (.booking, nil)])
        naive += [original, nil]
      case 4 where !naive.isEmpty:
        let original = EntryID(random.below(naive.count))
        try Self.book(&journal, [(.reversal, original), (.superseding, original)])
        naive += [original, original]
      case 5: marks.append((journal.mark(), naive))
      default:
        guard !marks.isEmpty else { continue }
        marks.removeLast(random.below(min(marks.count, 3)))
        guard let mark = marks.last else { continue }
        journal.goBack(to: mark.mark)
        naive = mark.naive
      }
      for place in 0..<naive.count + 2 {
        let id = EntryID(place)
        #expect(journal.original(of: id) == (place < naive.count ? naive[place] : nil))
        #expect(journal.successor(of: id)?.position == naive.lastIndex(of: id))
      }
    }
  }
}
