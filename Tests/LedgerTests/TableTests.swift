import Testing

@testable import Ledger

/// SplitMix64: the same numbers on every machine.
struct Numbers {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}

/// A table against an array and the copies of it that its marks stand for.
@Suite struct `A table with marks` {
  @Test(arguments: 0..<40) func `goes back to what it was`(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    var table = Table<Int>()
    var naive: [Int] = []
    var marks: [(mark: Table<Int>.Mark, snapshot: [Int])] = []
    for step in 0..<600 {
      switch numbers.below(12) {
      case 0...2:
        table.append(step)
        naive.append(step)
      case 3:
        table.append(contentsOf: [step, -step, step])
        naive += [step, -step, step]
      case 4...7 where !naive.isEmpty:
        let place = numbers.below(naive.count)
        table[place] &+= step
        naive[place] &+= step
      case 8:
        let count = numbers.below(3)
        table.removeLast(count)
        naive.removeLast(min(count, naive.count - (marks.last?.snapshot.count ?? 0)))
      case 9: marks.append((table.mark(), naive))
      case 10 where !marks.isEmpty:
        // The mark stays, those behind it are gone; any number of times.
        let place = max(0, marks.count - 1 - numbers.below(4))
        marks.removeLast(marks.count - 1 - place)
        table.goBack(to: marks[place].mark)
        naive = marks[place].snapshot
      case 11 where marks.count > 1 && numbers.below(4) == 0:
        // A mark may be forgotten without going back to it.
        marks.remove(at: numbers.below(marks.count - 1))
      default: break
      }
      #expect(Array(table) == naive)
      #expect(table.count == naive.count)
    }
  }
}

/// The numbers of entries against a list of them.
@Suite struct `Numbers of entries` {
  @Test(arguments: 0..<20) func `skip what is used up`(seed: Int) {
    var random = Numbers(state: UInt64(seed))
    var numbers = EntryNumbers()
    var naive: [Int] = []
    var next = 1
    var marks: [(numbers: EntryNumbers, naive: [Int], next: Int)] = []
    for _ in 0..<300 {
      switch random.below(8) {
      case 0...4:
        naive.append(next)
        next += 1
      case 5:
        let count = random.below(4) - 1
        numbers.skip(count, at: naive.count)
        next += max(count, 0)
      case 6: marks.append((numbers, naive, next))
      default:
        guard let mark = marks.popLast() else { continue }
        numbers = mark.numbers
        naive = mark.naive
        next = mark.next
      }
      let found = naive.indices.map { place in place + 1 + numbers.skipped(before: place) }
      #expect(found == naive)
      #expect(naive.count + numbers.skipped(before: naive.count) == next - 1)
    }
    for number in -1...next + 1 {
      #expect(numbers.place(of: number, count: naive.count) == naive.firstIndex(of: number))
    }
  }

  @Test(arguments: 0..<10) func `of a journal go back with it`(seed: Int) throws {
    var random = Numbers(state: UInt64(seed) &+ 500)
    var journal = Journal()
    var naive: [Int] = []
    var next = 1
    var marks: [(mark: Journal.Mark, naive: [Int], next: Int)] = []
    for _ in 0..<200 {
      switch random.below(8) {
      case 0...3:
        var batch = EntryBatch()
        batch.begin(on: Day(number: 1))
        batch.add(
          try Posting(
            debit: AccountID(0), credit: AccountID(1), amount: Amount(minorUnits: 100)))
        journal.append(batch, command: CommandID(0))
        naive.append(next)
        next += 1
      case 4:
        let number = next - 1 + random.below(4)
        journal.skipNumbers(through: number)
        next = max(next, number + 1)
      case 5, 6: marks.append((journal.mark(), naive, next))
      default:
        guard !marks.isEmpty else { continue }
        marks.removeLast(random.below(min(marks.count, 3)))
        guard let mark = marks.last else { continue }
        journal.goBack(to: mark.mark)
        naive = mark.naive
        next = mark.next
      }
      #expect(journal.numbersGiven == next - 1)
      #expect(
        journal.entries.indices.map { place in journal.number(of: EntryID(place)) } == naive)
      #expect(journal.sumOfRows == Amount(minorUnits: Int64(naive.count) * 100))
      for number in 0...next {
        #expect(
          journal.entry(number: number)?.position == naive.firstIndex(of: number))
      }
    }
  }
}
