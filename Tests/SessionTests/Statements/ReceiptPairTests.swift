import Books
import Diagnostics
import Exchange
import Ledger
import Testing

@testable import Session

@Suite("Receipts put together with transactions")
struct ReceiptPairTests {
  /// Chosen by hand, pair by pair, over all that are left.
  @Test(arguments: 0..<60) func putTogetherAsByHand(seed: Int) {
    var dice = Dice(UInt64(seed) &+ 900)
    let many = seed % 3 == 0
    let count = many ? 30 : 8
    var script = StatementVectorTests.cards
    var receipts: [(amount: Int, name: String, card: Int?, day: Int)] = []
    var charges: [(amount: Int, name: String, card: Int, day: Int)] = []
    let names = ["SBB", "Swisscom AG", "Coop", "Migros Bern"]
    for _ in 0..<count {
      let one = (
        amount: 1 + dice.below(many ? 1 : 4), name: dice.pick(names),
        card: dice.below(3) == 0 ? dice.below(2) : nil, day: 1 + dice.below(28)
      )
      receipts.append(one)
      let word = one.card.map { card in " card \(2070 + card)" } ?? ""
      script += "receipt \"\(one.name)\" \(one.amount).00 account 6500 vat none on 2026-02-"
      script += (one.day < 10 ? "0" : "") + "\(one.day)\(word)\n"
    }
    for card in 0..<2 {
      var lines: [String] = []
      var total = 0
      for _ in 0..<count / 2 {
        let name = dice.pick(["SBB CFF FFS", "SWISSCOM", "COOP-4411 BERN", "MIGROS"])
        let one = (
          amount: 1 + dice.below(many ? 1 : 4), name: name, card: card, day: 1 + dice.below(28)
        )
        charges.append(one)
        total += one.amount
        let day = (one.day < 10 ? "0" : "") + "\(one.day)"
        lines.append("\(one.amount).00 text \"\(one.name)\" on 2026-02-\(day)")
      }
      script += "statement \(2070 + card) \(total).00\n"
      script += "extract KA-\(card + 1) \(lines.joined(separator: ", "))\n"
    }
    let play = play(script + "match-receipts\n")
    let expected = Self.expected(receipts, charges)
    var actual: [Int: Int] = [:]
    for (place, receipt) in play.books.receipts.enumerated() {
      if let charge = receipt.charge { actual[charge.position] = place }
    }
    #expect(actual == expected)
    // Doing it once more changes nothing.
    let rows = play.rows
    play.run("match-receipts\n")
    #expect(play.rows == rows)
  }

  /// Level by level, until nothing more is found.
  private static func expected(
    _ receipts: [(amount: Int, name: String, card: Int?, day: Int)],
    _ charges: [(amount: Int, name: String, card: Int, day: Int)]
  ) -> [Int: Int] {
    var expected: [Int: Int] = [:]
    let first = { (name: String) in
      String(name.lowercased().prefix { letter in letter.isLetter })
    }
    var before = -1
    while before != expected.count {
      before = expected.count
      for level in 0..<4 {
        func fits(_ receipt: Int, _ charge: Int) -> Bool {
          let one = receipts[receipt]
          let other = charges[charge]
          return !expected.values.contains(receipt) && expected[charge] == nil
            && one.amount == other.amount && (one.card == nil || one.card == other.card)
            && (level == 0 || level == 3 || first(one.name) == first(other.name))
            && (level < 2 || abs(one.day - other.day) <= 10)
        }
        var found: [(Int, Int)] = []
        for receipt in receipts.indices {
          let mine = charges.indices.filter { charge in fits(receipt, charge) }
          guard mine.count == 1 else { continue }
          let others = receipts.indices.filter { other in fits(other, mine[0]) }
          if others.count == 1 { found.append((mine[0], receipt)) }
        }
        for (charge, receipt) in found { expected[charge] = receipt }
      }
    }
    return expected
  }
}
