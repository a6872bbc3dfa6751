import Books
import Ledger
import Testing

/// Random histories of bills against a second reckoning that knows nothing of effects and rows.
@Suite("Histories of bills") struct BillHistories {
  /// One bill as a bookkeeper keeps it on paper, in Rappen.
  private struct Paper {
    let total: Int
    let tax: Int
    var paid: [(source: Int, amount: Int)] = []
    var open: Int { total - paid.reduce(0) { sum, part in sum + part.amount } }
    /// Half away from zero, of all that is settled.
    var movedTax: Int { (2 * tax * (total - open) + total) / (2 * total) }
  }

  private struct Random {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private static func amount(_ rappen: Int) -> String {
    let rest = rappen % 100
    return "\(rappen / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private struct Clerk {
    var random: Random
    var bills: [Paper] = []
    /// By bank transaction: what went to an advance; nil where it is open again.
    var lines: [Int] = []
    var isMatched: [Bool] = []
    var deducted = 0

    var advance: Int {
      zip(lines, isMatched).reduce(0) { sum, line in line.1 ? sum + line.0 : sum } - deducted
    }

    mutating func step() -> [String] {
      let open = bills.indices.filter { place in bills[place].open > 0 }
      switch random.below(7) {
      case 0, 1: return [bill()]
      case 2: return open.first.map { place in [pay(place)] } ?? [bill()]
      case 3: return open.last.map { place in match(place) } ?? [bill()]
      case 4: return unmatch()
      case 5: return open.last.map { place in deduct(place) } ?? [bill()]
      default: return unpay()
      }
    }

    private mutating func bill() -> String {
      let total = 100 + random.below(50_000)
      bills.append(Paper(total: total, tax: (2 * total * 81 + 1_081) / (2 * 1_081)))
      return "bill \"Papier AG\" \(amount(total)) account 6500 vat VB81"
    }

    private mutating func pay(_ place: Int) -> String {
      let part = 1 + random.below(bills[place].open)
      bills[place].paid.append((-1, part))
      return "pay LR-\(place + 1) \(amount(part)) from 1020"
    }

    private mutating func match(_ place: Int) -> [String] {
      let sum = 1 + random.below(bills[place].open + 2_000)
      let part = min(sum, bills[place].open)
      bills[place].paid.append((lines.count, part))
      lines.append(sum - part)
      isMatched.append(true)
      return [
        "bank 1020 -\(amount(sum))", "match BT-\(lines.count) LR-\(place + 1)",
      ]
    }

    private mutating func unmatch() -> [String] {
      guard let last = isMatched.lastIndex(of: true), advance >= lines[last] else { return [] }
      isMatched[last] = false
      for place in bills.indices {
        bills[place].paid.removeAll { part in part.source == last }
      }
      return ["unmatch BT-\(last + 1)"]
    }

    private mutating func deduct(_ place: Int) -> [String] {
      let part = min(advance, bills[place].open)
      guard part > 0 else { return [] }
      bills[place].paid.append((-2, part))
      deducted += part
      return ["apply-credit LR-\(place + 1)"]
    }

    private mutating func unpay() -> [String] {
      let paid = bills.indices.first { place in
        bills[place].paid.contains { part in part.source == -1 }
      }
      guard let paid else { return [] }
      bills[paid].paid.removeAll { part in part.source == -1 }
      return ["unpay LR-\(paid + 1)"]
    }

    private func amount(_ rappen: Int) -> String { BillHistories.amount(rappen) }
  }

  @Test(arguments: ["agreed", "collected"], 1...6)
  func `end as on paper, and undone they are as if they had never been`(
    basis: String, seed: Int
  ) {
    let played = Play().run("company \"X\" basis \(basis)\n" + Suppliers.paper)
    let empty = played.digest
    var clerk = Clerk(random: Random(state: UInt64(seed) &* 977))
    var count = 0
    for _ in 0..<40 {
      let lines = clerk.step()
      count += lines.count
      played.type(lines)
      #expect(played.errors == "", "\(lines)")
      let owed = clerk.bills.reduce(0) { sum, bill in sum + bill.open }
      let tax = clerk.bills.reduce(0) { sum, bill in sum + bill.tax }
      let moved = clerk.bills.reduce(0) { sum, bill in sum + bill.movedTax }
      let isAgreed = basis == "agreed"
      #expect(Self.balance(2000, played) == -owed)
      #expect(Self.balance(1130, played) == clerk.advance)
      #expect(Self.balance(1171, played) == (isAgreed ? tax : moved))
      #expect(Self.balance(1172, played) == (isAgreed ? 0 : tax - moved))
    }
    #expect(played.flaws == [])
    let again = Play().run(played.log)
    #expect(again.errors == "")
    #expect(again.digest == played.digest)
    played.type(Array(repeating: "undo", count: count))
    #expect(played.books.journal.entries.isEmpty)
    #expect(played.books.bills.isEmpty)
    #expect(empty == Play().run("company \"X\" basis \(basis)\n" + Suppliers.paper).digest)
    #expect(played.flaws == [])
  }

  private static func balance(_ number: Int, _ played: Play) -> Int {
    played.books.chart.find(number).map { id in
      Int(played.books.journal.balance(of: id).minorUnits)
    } ?? 0
  }
}
