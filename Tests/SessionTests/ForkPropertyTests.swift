import Books
import Commands
import Testing

@testable import Session

/// Forks on random histories of real commands.
@Suite struct `Forks of random histories` {
  /// Without the past: what was done, not how one came there.
  private static func way(_ play: Play) -> Moment {
    play.moment(withHistory: false)
  }

  @Test(arguments: 0..<16) func `a fork does what the books would do`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 300)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 25)
    // A comment that waits goes with it.
    play.refusal(of: "checkpoint x")
    let other = Play()
    other.type(play.log.split(separator: "\n").map(String.init))
    #expect(play.refusal(of: "fork f") == nil)
    for _ in 0..<25 {
      let line = clerk.work(play.books)
      // Names are of the session, not of its log.
      guard !line.contains("$"), !line.hasPrefix("let") else { continue }
      #expect(play.refusal(of: line) == other.refusal(of: line), "\(line)")
      #expect(Self.way(play).differences(from: Self.way(other)) == [], "\(line)")
    }
  }

  @Test(arguments: 0..<30) func `ways stay as they were left`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 400)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 15)
    var left: [String: Moment] = [:]
    var story: [String] = []
    for _ in 0..<60 {
      var line = clerk.line(play.session)
      if clerk.dice.below(4) == 0 { line = clerk.dice.pick(Self.ways) }
      story.append(line)
      let here = play.session.currentName
      let before = play.moment()
      let refusal = play.refusal(of: line)
      #expect(refusal != "internal-error", "\(story)")
      if refusal != nil || line.hasPrefix("compare") {
        let found = play.moment().differences(from: before, except: ["last"])
        #expect(found == [], "\(story)")
        if !found.isEmpty { return }
      }
      let now = play.session.currentName
      guard now != here, refusal == nil else { continue }
      left[here] = before
      if line.hasPrefix("fork") {
        left[now] = nil
      } else if let known = left[now] {
        let found = play.moment().differences(from: known, except: ["forks", "prompt"])
        #expect(found == [], "\(story)")
        if !found.isEmpty { return }
      }
    }
    #expect(play.flaws == [])
  }

  private static let ways = [
    "switch books", "switch f", "switch g", "fork f", "fork g", "switch books", "undo", "redo",
    "undo 2", "redo 2",
  ]

  @Test(arguments: 0..<8) func `going back and forth changes nothing`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 500)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 15)
    for name in ["f", "g", "h"] {
      #expect(play.refusal(of: "fork \(name)") == nil)
      for _ in 0..<8 { play.refusal(of: clerk.work(play.books)) }
      play.refusal(of: "undo")
      if clerk.dice.below(2) == 0 { play.refusal(of: "switch books") }
    }
    var moments: [String: Moment] = [:]
    for name in ["books", "f", "g", "h"] {
      play.refusal(of: "switch \(name)")
      moments[name] = play.moment()
    }
    for _ in 0..<30 {
      let name = clerk.dice.pick(["books", "f", "g", "h"])
      play.refusal(of: "switch \(name)")
      guard let moment = moments[name] else { continue }
      let found = play.moment().differences(from: moment)
      #expect(found == [])
      if !found.isEmpty { return }
    }
    play.refusal(of: "switch books")
    play.forget()
    let before = play.moment(withVariables: true)
    play.runner.runTyped("compare books books")
    #expect(play.errors == "")
    #expect(play.moment(withVariables: true).differences(from: before) == [])
    play.runner.runTyped("compare f g")
    #expect(play.moment(withVariables: true).differences(from: before) == [])
  }

  @Test(arguments: 0..<8) func `the books may be taken back below a fork`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 600)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 25)
    play.refusal(of: "fork f")
    for _ in 0..<6 { play.refusal(of: clerk.work(play.books)) }
    let fork = play.moment()
    play.refusal(of: "switch books")
    let books = play.moment()
    #expect(play.refusal(of: "undo 4") == nil)
    for _ in 0..<4 {
      play.refusal(of: "switch f")
      #expect(play.moment().differences(from: fork, except: ["forks"]) == [])
      play.refusal(of: "switch books")
      #expect(play.refusal(of: "redo") == nil)
    }
    #expect(play.moment().differences(from: books) == [])
    #expect(play.refusal(of: "fork drop f") == nil)
    #expect(play.refusal(of: "switch f") == "unknown-fork")
  }
}
