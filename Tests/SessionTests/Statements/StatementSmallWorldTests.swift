import Books
import Diagnostics
import Ledger
import Testing

@testable import Session

/// One card, one statement, two receipts and two transactions: every state that their steps and
/// the ways back can bring them to, in whatever order.
///
/// States that look the same are gone on from once; so all orders are covered at any depth.
@Suite("A small world of credit cards")
struct StatementSmallWorldTests {
  private struct World {
    let play: Play
    /// With the lock there are many more, for where rows stand counts too.
    let hasLock: Bool
    /// The nearest so many states are gone on from.
    let limit: Int
    var seen: Set<String> = []
    var tried = 0
    /// Whether all states were gone on from.
    var isWhole = false
    var failures: [String] = []

    var books: Books { play.books }
    var isLocked: Bool { books.journal.lockedThrough != nil }

    func name(_ id: ChargeID) -> String { books.names.name(of: .charge(id)) }

    // MARK: - What is there

    func receipt(_ merchant: String) -> ReceiptID? {
      books.receipts.indices.first { place in
        books.receipts[place].state != .withdrawn
          && books.journal.texts[books.receipts[place].text] == merchant
      }.map { place in ReceiptID(place) }
    }

    var statement: StatementID? {
      books.statements.indices.first { place in books.statements[place].state != .withdrawn }
        .map { place in StatementID(place) }
    }

    var charges: [ChargeID] { statement.map { id in books.charges(on: id) } ?? [] }

    /// What decides how it can go on, without the numbers that history leaves behind.
    var key: String {
      func placed(_ placement: CardPlacement) -> String {
        "\(placement.account) \(placement.difference) "
          + "\(String(describing: placement.transfer?.account))"
      }
      let receipts = ["Coop", "Figma"].map { merchant -> String in
        guard let id = receipt(merchant) else { return "none" }
        let own = books[id]
        let state = if case .matched = own.state { "matched" } else { "\(own.state)" }
        return "\(state) \(placed(own.placement))"
      }
      let statement = statement.map { id -> String in
        let own = books[id]
        return "\(own.state) \(own.isExtracted) \(placed(own.placement))"
      }
      let used = charges.map { id -> String in
        switch books[id].state {
        case .booked: "booked"
        case .open, .matched, .withdrawn: "\(books[id].state)"
        }
      }
      let accounts = [2000, 2050, 2070, 2560, 6500].map { number in
        books.chart.find(number).map { id in books.journal.balance(of: id) } ?? .zero
      }
      return "\(receipts) \(statement ?? "none") \(used) \(accounts) \(isLocked)"
    }

    // MARK: - The steps

    static let coop = "receipt \"Coop\" 1.00 account 6500 vat none on 2026-01-10"
    static let figma = "receipt \"Figma\" 2.00 USD account 6500 vat none on 2026-01-11"
    static let lines =
      "1.00 text \"Coop\" on 2026-01-12, 2.10 text \"Figma\" original 2.00 USD on 2026-01-13"
    static let statement = "statement 2070 3.10 on 2026-01-31"

    var steps: [String] {
      var steps: [String] = []
      for (merchant, step) in [("Coop", Self.coop), ("Figma", Self.figma)] {
        guard let id = receipt(merchant) else {
          steps.append(step)
          continue
        }
        let own = "BL-\(id.position + 1)"
        steps += ["withdraw \(own)", "reconcile \(own)", "unreconcile \(own)"]
        for charge in charges { steps.append("match \(name(charge)) \(own)") }
      }
      guard let id = statement else { return steps + [Self.statement] }
      let own = "KA-\(id.position + 1)"
      steps += ["approve", "unapprove", "withdraw", "unpay", "unextract"].map { verb in
        "\(verb) \(own)"
      }
      steps += [
        "pay \(own) from 1020", "pay \(own) 1.00 from 1020",
        "extract \(own) \(Self.lines)",
      ]
      if let first = charges.first {
        steps += charges.map { charge in "unmatch \(name(charge))" }
        steps.append("match \(name(first)) account 6500")
      }
      guard hasLock else { return steps }
      return steps + (isLocked ? ["unlock \"test\""] : ["lock 2026-01-31"])
    }

    /// The steps that bring whatever there is to its end; what is refused.
    func complete() -> String? {
      var failed: String?
      func must(_ line: String) {
        guard failed == nil else { return }
        failed = play.refusal(of: line).map { refusal in "\(line): \(refusal)" }
      }
      let isWhole = receipt("Coop") != nil && receipt("Figma") != nil && statement != nil
      if isLocked, !isWhole { must("unlock \"end\"") }
      for (merchant, step) in [("Coop", Self.coop), ("Figma", Self.figma)] {
        guard let id = receipt(merchant) else {
          must(step)
          continue
        }
        if case .reconciled = books[id].state { must("unreconcile BL-\(id.position + 1)") }
      }
      if statement == nil { must(Self.statement) }
      guard let id = statement else { return failed }
      let own = "KA-\(id.position + 1)"
      if books[id].state == .uploaded { must("approve \(own)") }
      if books[id].state != .paid { must("pay \(own) from 1020") }
      if !books[id].isExtracted { must("extract \(own) \(Self.lines)") }
      for charge in charges {
        if case .booked = books[charge].state { must("unmatch \(name(charge))") }
      }
      must("match-receipts")
      return failed
    }

    // MARK: - All of it

    mutating func explore() {
      var waiting = [(play.session, [String]())]
      var next = 0
      seen.insert(key)
      while next < min(waiting.count, limit), failures.count < 3 {
        let (before, path) = waiting[next]
        next += 1
        play.runner.session = before
        let digest = play.digest
        for step in steps {
          play.runner.session = before
          tried += 1
          if let refusal = play.refusal(of: step) {
            if refusal == "internal-error" || play.digest != digest {
              failures.append("\(path) \(step): \(refusal)")
            }
          } else if seen.insert(key).inserted {
            let flaws = play.flaws
            if !flaws.isEmpty { failures.append("\(path) \(step): \(flaws)") }
            waiting.append((play.session, path + [step]))
          }
        }
        play.runner.session = before
        end(path)
      }
      isWhole = next == waiting.count
    }

    /// Whatever was done and taken back, the month comes to its end with nothing left.
    private mutating func end(_ path: [String]) {
      if let failed = complete() { failures.append("\(path), at the end \(failed)") }
      let flaws = play.flaws
      if !flaws.isEmpty { failures.append("\(path), at the end: \(flaws)") }
      let left = [(2000, 0), (2050, 0), (2070, 0), (1020, -310), (6500, 300), (6949, 10)].filter {
        number, wanted in
        let found = books.chart.find(number).map { id in books.journal.balance(of: id) }
        return found?.minorUnits != Int64(wanted)
      }
      if !left.isEmpty { failures.append("\(path), left on \(left.map(\.0))") }
    }
  }

  @Test(arguments: [false, true]) func comesToItsEndFromEveryState(hasLock: Bool) {
    let play = Play()
    play.type([
      "company \"Verein\" vat none", "date 2026-02-28", "rate USD 1 month 2026-01",
      "card new \"Visa\"",
    ])
    var world = World(play: play, hasLock: hasLock, limit: hasLock ? 300 : 5_000)
    world.explore()
    #expect(world.failures == [])
    #expect(world.isWhole != hasLock, "\(world.seen.count) states, \(world.tried) steps")
    #expect(world.seen.count > 100, "\(world.seen.count) states")
    #expect(world.tried > 1_000, "\(world.tried) steps")
  }
}
