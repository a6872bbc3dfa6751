import Books
import Commands
import Ledger
import Testing

@testable import Session

/// Random card payments, calculated twice; every refusal is foretold.
@Suite struct `Random card payments` {
  private static let accounts = [1_025, 1_090, 1_091, 1_171, 6_500, 6_640]

  private struct Clerk {
    var dice: Dice
    var cards = NaiveCards()

    private mutating func amount() -> Int { 1 + dice.below(30_000) }

    private static func typed(_ amount: Int) -> String {
      "\(amount / 100).\(amount % 100 / 10)\(amount % 10)"
    }

    /// A command, and whether it is accepted.
    mutating func line() -> (String, Bool) {
      guard !cards.payments.isEmpty, dice.below(4) > 0 else {
        let amount = amount()
        let isRefund = dice.below(3) == 0
        return (
          "card-payment \(Self.typed(amount)) \"Laden\"\(isRefund ? " refund" : "")",
          cards.pay(amount, isRefund: isRefund)
        )
      }
      return dice.below(3) == 0 ? setting() : step()
    }

    private mutating func step() -> (String, Bool) {
      let place = max(0, cards.payments.count - 1 - dice.below(6))
      let name = "KT-\(place + 1)"
      switch dice.below(10) {
      case 0, 1: return ("collect \(name)", cards.collect(place, nil))
      case 2:
        let amount = amount()
        return ("collect \(name) \(Self.typed(amount))", cards.collect(place, amount))
      case 3:
        let category = dice.pick([6_500, 6_640])
        return (
          "categorize \(name) \(category)", cards.categorize(place, category, code: nil)
        )
      case 4:
        let code = dice.pick(["VB81", "none"])
        return (
          "categorize \(name) 6500 vat \(code)", cards.categorize(place, 6_500, code: code)
        )
      case 5:
        return (
          "attach \(name) \"b.pdf\" size 5 sha256 \(CardPayments.digest)", cards.attach(place)
        )
      case 6: return ("complete \(name)", cards.complete(place))
      case 7: return ("release \(name)", cards.release(place))
      case 8: return ("unsync \(name)", cards.unsynchronise(place))
      default: return ("sync", cards.synchronise())
      }
    }

    private mutating func setting() -> (String, Bool) {
      switch dice.below(8) {
      case 0, 1:
        let days = 1 + dice.below(6)
        cards.move(to: cards.today + days)
        return ("date +\(days)d", true)
      case 2:
        let amount = amount()
        cards.toppedUp += amount
        return ("top-up \(Self.typed(amount))", true)
      case 3:
        cards.isActive = dice.below(3) > 0
        return ("integration bexio \(cards.isActive ? "enable" : "disable")", true)
      case 4:
        cards.needsReceipt = dice.below(2) == 0
        return ("require receipt \(cards.needsReceipt ? "on" : "off")", true)
      case 5:
        cards.needsVAT = dice.below(2) == 0
        return ("require vat \(cards.needsVAT ? "on" : "off")", true)
      case 6:
        cards.isAdministrator = dice.below(2) == 0
        return ("role \(cards.isAdministrator ? "card-administrator" : "bookkeeper")", true)
      default:
        cards.transfer = dice.pick([1_090, 1_090, 1_091])
        return ("card-account 1025 transfer \(cards.transfer)", true)
      }
    }
  }

  private static func begin(_ seed: Int) -> (Play, Clerk) {
    let play = Play().type(CardPayments.cards.split(separator: "\n").map(String.init))
    var clerk = Clerk(dice: Dice(UInt64(seed) &+ 9_000))
    clerk.cards.toppedUp = 100_000
    return (play, clerk)
  }

  private static func expect(
    _ play: Play, _ cards: NaiveCards, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(play.flaws == [], sourceLocation: location)
    for number in accounts {
      let balance = play.books.chart.find(number).map { account in
        play.books.journal.balance(of: account).minorUnits
      }
      #expect(balance == Int64(cards.balance(number)), "\(number)", sourceLocation: location)
    }
    for (place, payment) in cards.payments.enumerated() {
      let id = CardID(place)
      let isSame: Bool =
        switch play.books[id].state {
        case .pending: payment.state == .pending
        case .executed: payment.state == .executed
        case .final: payment.state == .final
        case .released: payment.state == .released
        }
      #expect(isSame, "KT-\(place + 1)", sourceLocation: location)
      #expect(
        play.books.isComplete(id) == cards.isComplete(payment), sourceLocation: location)
    }
  }

  @Test(arguments: 0..<24) func `come to the same by both`(seed: Int) {
    var (play, clerk) = Self.begin(seed)
    for round in 0..<120 {
      let (line, isAccepted) = clerk.line()
      let refusal = play.refusal(of: line)
      #expect((refusal == nil) == isAccepted, "\(line): \(refusal ?? "accepted")")
      if (refusal == nil) != isAccepted { return }
      if round % 20 == 19 { Self.expect(play, clerk.cards) }
    }
    let found = play.replayed.moment(withHistory: false)
      .differences(from: play.moment(withHistory: false))
    #expect(found == [])
  }

  @Test(arguments: 0..<16) func `undone and done again are as they were`(seed: Int) {
    var (play, clerk) = Self.begin(seed &+ 100)
    for _ in 0..<60 {
      let before = clerk.cards
      let digest = play.digest
      let count = play.session.log.count
      let (line, _) = clerk.line()
      guard play.refusal(of: line) == nil else {
        #expect(play.digest == digest)
        continue
      }
      #expect(play.session.log.count == count + 1)
      let after = play.moment()
      #expect(play.refusal(of: "preview \(line)") != "internal-error")
      #expect(play.moment().differences(from: after) == [])
      #expect(play.refusal(of: "undo") == nil)
      Self.expect(play, before)
      #expect(play.refusal(of: "redo") == nil)
      #expect(play.moment().differences(from: after) == [], "\(line)")
      Self.expect(play, clerk.cards)
    }
  }
}
