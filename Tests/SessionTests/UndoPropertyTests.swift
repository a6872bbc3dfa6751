import Books
import Commands
import Testing

@testable import Session

/// Undo and redo on random histories of real commands.
@Suite struct `Going back` {
  /// Books with some history, half of them with VAT on what was collected.
  static func play(_ seed: Int, clerk: inout HistoryClerk, lines: Int) -> Play {
    let play = Play()
    if seed % 2 == 1 { play.type(["company basis collected"]) }
    play.type(["contact new \"Kunde AG\" customer"])
    for _ in 0..<lines { play.runner.runTyped(clerk.work(play.books)) }
    return play
  }

  @Test(arguments: 0..<30) func `the log replays to the same state`(seed: Int) {
    var clerk = HistoryClerk(seed)
    let play = Self.play(seed, clerk: &clerk, lines: 20)
    var story: [String] = []
    for round in 0..<70 {
      if clerk.dice.below(12) == 0 {
        story.append(clerk.script(play.session, 4))
        play.step(story[story.count - 1], keepsGoing: clerk.dice.below(2) == 0)
      } else {
        story.append(clerk.line(play.session))
        play.refusal(of: story[story.count - 1])
      }
      #expect(!play.errors.contains("internal-error"), "\(story) \(play.errors)")
      guard round % 10 == 9 else { continue }
      #expect(play.flaws == [])
      let found = play.moment(withHistory: false).differences(
        from: play.replayed.moment(withHistory: false))
      #expect(found == [], "\(story)")
      if !found.isEmpty { return }
    }
  }

  @Test(arguments: 0..<24) func `undo and redo are nothing`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 100)
    let play = Self.play(seed, clerk: &clerk, lines: 25)
    if seed % 3 == 0 { play.type(["fork f"]) }
    var story: [String] = []
    for _ in 0..<25 {
      let line = clerk.line(play.session)
      story.append(line)
      play.refusal(of: line)
      let before = play.moment()
      let count = 1 + clerk.dice.below(3)
      guard play.refusal(of: "undo \(count)") == nil else { continue }
      let under = play.moment()
      if clerk.dice.below(2) == 0 {
        #expect(play.refusal(of: "redo \(count)") == nil)
      } else {
        for _ in 0..<count { #expect(play.refusal(of: "redo") == nil) }
      }
      let found = play.moment().differences(from: before)
      #expect(found == [], "\(story)")
      if !found.isEmpty { return }
      // And the other way round.
      #expect(play.refusal(of: "undo \(count)") == nil)
      let again = play.moment().differences(from: under)
      #expect(again == [], "\(story)")
      if !again.isEmpty { return }
      if clerk.dice.below(3) > 0 { play.refusal(of: "redo \(count)") }
    }
  }

  @Test(arguments: 0..<24) func `undo leaves nothing but used numbers`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 200)
    let play = Self.play(seed, clerk: &clerk, lines: 25)
    let isFork = seed % 2 == 0
    if isFork { play.type(["fork f"]) }
    for _ in 0..<40 {
      let before = play.moment(withHistory: false)
      let count = play.session.log.count
      let given = play.books.numbersGiven
      let line = clerk.work(play.books)
      guard play.refusal(of: line) == nil, play.session.log.count == count + 1 else { continue }
      let used = play.books.numbersBorne
      #expect(play.refusal(of: "undo") == nil, "\(line)")
      if isFork || !used.exceeds(given) {
        let found = play.moment(withHistory: false).differences(from: before)
        #expect(isFork ? found == [] : found.count <= 2, "\(line): \(found)")
      } else {
        #expect(play.books.numbersGiven == used.joined(given))
        let found = play.replayed.moment(withHistory: false).differences(
          from: play.moment(withHistory: false))
        #expect(found == [], "\(line)")
      }
      if clerk.dice.below(2) == 0 { play.refusal(of: "redo") }
    }
  }
}
