import Books
import Commands
import Ledger
import Testing

@testable import Session

/// What the shell offers around card payments.
@Suite struct `Guidance for cards` {
  /// KT-1 final, KT-2 executed without category, KT-3 pending, KT-4 executed without receipt.
  private static let stage =
    CardPayments.cards + """
      card-payment 10.00 "Erste"
      collect KT-1
      categorize KT-1 6500
      sync
      require receipt on
      card-payment 20.00 "Zweite"
      collect KT-2
      card-payment 30.00 "Dritte"
      card-payment 40.00 "Vierte"
      collect KT-4
      categorize KT-4 6510

      """

  private static func offered(_ line: String) -> [String] {
    let play = Play().run(stage)
    #expect(play.errors == "")
    return Completer(play.session.context).complete(line, cursor: line.utf8.count).candidates
      .map(\.insert)
  }

  @Test(arguments: [
    ("collect ", ["KT-3"]), ("unsync ", ["KT-1"]), ("complete ", ["KT-4", "KT-3", "KT-2"]),
    ("sync why ", ["KT-4", "KT-3", "KT-2", "KT-1"]), ("collect KT-3 3", ["30.00"]),
    ("card-account 1025 transfer 109", ["1090", "1091", "1099"]),
    ("integration bexio d", ["disable"]), ("role c", ["card-administrator"]),
    ("integration bexio ", ["disable", "unlink", "grant", "revoke"]),
  ]) func `completion offers what fits now`(line: String, expected: [String]) {
    let found = Self.offered(line)
    #expect(Array(found.prefix(expected.count)) == expected, "\(line): \(found)")
  }

  @Test func `a category is an expense`() {
    #expect(Self.offered("categorize KT-2 102") == [])
    #expect(Self.offered("categorize KT-2 6500") == ["6500"])
    #expect(Self.offered("categorize ").first == "KT-3")
  }

  @Test func `each candidate says what is missing`() {
    let play = Play().run(Self.stage)
    let line = "show KT-"
    let found = Completer(play.session.context).complete(line, cursor: line.utf8.count).candidates
    let second = found.first { candidate in candidate.insert == "KT-2" }
    #expect(second?.description.contains("Zweite, executed, category missing") == true)
  }

  @Test func `behind a lock undo names the way back of a final payment`() {
    let play = Play().type(
      (CardPayments.paid + "collect KT-1\ncategorize KT-1 6500\nsync\nlock 2026-03-31")
        .split(separator: "\n").map(String.init))
    play.type(["undo"])
    #expect(play.errors.contains("undo-locked"))
    #expect(play.errors.contains("unsync KT-1"))
    let pending = Play().type(
      (CardPayments.paid + "lock 2026-03-31").split(separator: "\n").map(String.init))
    pending.type(["undo"])
    #expect(pending.errors.contains("undo-locked"))
    #expect(!pending.errors.contains("unsync"))
  }

  @Test func `a preview tells the states before and after`() {
    let play = Play().run(CardPayments.paid + "collect KT-1\ncategorize KT-1 6500")
    play.run("preview sync")
    #expect(play.output.contains("KT-1"))
    #expect(play.output.contains("executed → final"))
    #expect(play.books.cards[0].state == .executed(on: Play.day))
  }

  @Test func `two ways are set side by side`() {
    let play = Play().type(
      (CardPayments.paid + "fork try\ncollect KT-1\ncompare books try").split(separator: "\n")
        .map(String.init))
    #expect(play.errors == "")
    #expect(play.output.contains("KT-1"))
  }

  @Test func `show and list tell all there is to know`() {
    let play = Play().run(Self.stage + "show KT-4\nlist card-payments\ncards\nsync why\n")
    #expect(play.errors == "")
    for words in [
      "Merchant: Vierte", "! incomplete", "✗ receipt missing: attach KT-4",
      "Available, the balance here: 900.00",
      "Of it reserved: 30.00", "Funds at the provider: 930.00", "✗ not 2",
    ] { #expect(play.output.contains(words), "\(words)") }
    let narrow = Play(width: 80).run(Self.stage)
    narrow.forget()
    narrow.run("list card-payments")
    #expect(narrow.output.contains("No.   Date        Merchant"))
  }

  @Test func `funds and reservations are those of the account of today`() {
    let played = play(
      CardPayments.paid + """
        account new 1026 "Neue Karten" bank
        card-account 1026
        top-up 50.00
        card-payment 20.00 "SBB"

        """)
    played.run("cards")
    for line in [
      "Funds at the provider: 50.00", "Of it reserved: 20.00", "Available, the balance here: 30.00",
    ] {
      #expect(played.output.contains(line), "\(played.output)")
    }
    played.run("date 2026-03-20\nexpect balance 1025 1'000.00\nexpect balance 1026 50.00")
    #expect(played.errors == "")
    #expect(played.flaws == [])
  }

  @Test func `a lock names the payments and the takings it shuts in`() {
    let played = play(
      CardPayments.paid + """
        collect KT-1
        card-payment 5.00 "pendent"
        till activate
        sell 10.00 vat UN81 by card
        sell 10.00 vat UN81 by card on 2026-03-02
        sell 10.00 vat UN81 by card on 2026-03-03
        export-day 2026-03-02

        """)
    played.showAnswers()
    played.run("lock 2026-03-02")
    let words = played.output.split(separator: "\n").joined(separator: " ")
    #expect(words.contains("which the lock keeps out of the books: 2026-03-01; to export"))
    #expect(words.contains("passed over by sync behind the lock: KT-1; to book"))
    played.forget()
    played.run("unlock \"zu früh\"\nexport-day 2026-03-01\ncategorize KT-1 6500\nsync")
    played.forget()
    played.run("lock 2026-03-02")
    #expect(!played.output.contains("the lock"))
  }

  @Test func `what is offered keeps the amount, and no sides are swapped`() {
    let played = play(CardPayments.paid)
    played.run("collect KT-1 50.00 on 2027-01-01")
    #expect(played.errors.contains("possible now: collect KT-1 50.00 on 2026-03-11"))
    played.forget()
    played.run("collect KT-1 -50.00")
    #expect(played.errors.contains("above zero\n"))
  }
}
