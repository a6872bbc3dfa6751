import Books
import Commands
import Diagnostics
import Testing

@testable import Session

/// Every history of a few commands, and what must hold after each of them.
private struct SmallHistory {
  let commands: [String]
  var histories = 0
  var refused = 0
  var failures: [String] = []

  mutating func explore(_ play: Play, depth: Int, _ path: [String] = []) {
    guard failures.count < 3 else { return }
    let before = play.session
    let moment = play.moment()
    for command in commands {
      play.runner.session = before
      let path = path + [command]
      histories += 1
      let refusal = play.refusal(of: command)
      if let refusal {
        refused += 1
        if refusal == "internal-error" { failures.append("\(path): \(play.errors)") }
        let found = play.moment().differences(from: moment)
        if !found.isEmpty { failures.append("\(path): refused, \(found)") }
        continue
      }
      if depth > 1 {
        explore(play, depth: depth - 1, path)
      } else {
        check(play, path)
      }
    }
  }

  private mutating func check(_ play: Play, _ path: [String]) {
    let flaws = play.flaws
    if !flaws.isEmpty { failures.append("\(path): \(flaws)") }
    let found = play.replayed.moment(withHistory: false)
      .differences(from: play.moment(withHistory: false))
    if !found.isEmpty { failures.append("\(path): \(found)") }
    let records = play.session.history.outbox?.script ?? ""
    var loader = SessionLoader(workingDay: Play.day, language: .english, size: 0)
    for line in records.split(separator: "\n") where loader.failure == nil {
      _ = loader.take(Array(line.utf8)[...], number: 1)
    }
    let loaded = Moment(loader.finish()).differences(from: play.moment())
    if loader.failure != nil || !loaded.isEmpty { failures.append("\(path): loaded \(loaded)") }
  }
}

@Suite struct `Small histories` {
  private static let alphabets = [
    ["book 6500/1020 1.00", "undo", "redo", "fork f", "switch books", "switch f"],
    ["book 6500/1020 1.00", "undo 2", "redo", "checkpoint x", "rollback x", "undo to x"],
    ["invoice 1 5.00", "undo", "redo 2", "begin", "commit", "rollback"],
    ["invoice 1 5.00 as RE-2", "undo", "redo", "lock 2026-01-31", "undo to #1"],
    ["date +1d", "undo 2 commands", "redo", "begin", "commit", "fork f", "switch books"],
    ["book 6500/1020 1.00", "undo", "fork f", "fork g", "switch f", "fork drop f"],
    ["till activate", "sell 5.00 by card", "export-day", "unexport-day today", "undo", "redo"],
    [
      "card-payment 5.00 \"a\" refund", "release KT-1", "collect KT-1", "date +11d", "undo", "redo",
    ],
  ]

  @Test(arguments: alphabets.indices) func `hold`(place: Int) {
    let play = Play()
    let first = play.session.log.record(0)
    play.runner.session.beginSending()
    play.runner.session.history.outbox?.append(first)
    play.type([
      "company \"Verein\" vat none", "contact new \"Kunde AG\" customer",
      "book 6500/1020 1.00", "invoice 1 5.00",
    ])
    if Self.alphabets[place].first?.hasPrefix("card") == true {
      play.type(CardPayments.cards.split(separator: "\n").map(String.init))
    }
    var world = SmallHistory(commands: Self.alphabets[place])
    world.explore(play, depth: 5)
    #expect(world.failures == [])
    #expect(world.histories > 200 && world.refused > 0)
  }
}
