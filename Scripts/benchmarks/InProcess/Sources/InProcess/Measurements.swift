import Books
import CommandKit
import Commands
import Diagnostics
import Session
import Syntax

/// What can be measured; each takes the scripts it is made on.
enum Measurement: String {
  case one
  case growth
  case match
  case completion
  case undo
  case undoScript = "undo-script"
  case reports

  func run(_ paths: [String], runs: Int) throws {
    switch self {
    case .one: try Self.one(paths)
    case .growth: try Self.growth(paths, runs)
    case .match: try compared(least: runs, paths.map(Self.match))
    case .completion: try compared(least: runs, paths.map(Self.completion))
    case .undo: try compared(least: runs, paths.map(Self.undo))
    case .undoScript: try Self.undoScript(paths, runs)
    case .reports: try Self.reports(paths)
    }
  }

  private static func only(_ paths: [String]) throws -> String {
    guard paths.count == 1, let path = paths.first else { throw Failure("one script is wanted") }
    return path
  }

  /// What one `book` line costs, and how much of it its words.
  private static func one(_ paths: [String]) throws {
    let lines = try lines(of: only(paths), beginningWith: "book ", count: 1000)
    var words: [Word] = []
    try repeated("lex", count: lines.count) {
      try timed { for line in lines { try lex(line, into: &words) } }
    }
    var session = Desk().runner.session
    try repeated("book", count: lines.count) {
      try timed { for line in lines { swallow(try session.run(line)) } }
    }
    let desk = Desk()
    let typed = lines.map { line in String(decoding: line, as: UTF8.self) }
    try repeated("typed", count: typed.count) {
      try timed { for line in typed { try desk.type(line) } }
    }
  }

  /// A command of whole scripts, on new books each time.
  private static func growth(_ paths: [String], _ runs: Int) throws {
    // Small scripts run several times a round, or the first touch of the caches would count most.
    let wanted = 20_000
    let books = try paths.map { path in
      let count = try Desk(path).runner.commandCount
      let turns = max(1, wanted / count)
      return [
        Action(name: "command") {
          var time = 0.0
          for _ in 0..<turns {
            let desk = Desk()
            time += try timed { try desk.run(path) }
          }
          return time / Double(turns * count)
        }
      ]
    }
    try compared(least: runs, seconds: 0, isWarm: false, books)
  }

  /// Matches by number that are taken back in between, so that as many invoices stay open.
  private static func match(_ path: String) throws -> [Action] {
    var session = try Desk(path).runner.session
    let invoices = session.context.books.invoices.count
    let count = min(100, invoices)
    var turn = 0
    return [
      Action(name: "match") {
        // Far from each other: 7919 is prime, and so no divisor of the sizes used.
        let numbers = (turn..<turn + count).map { turn in 1 + turn * 7919 % invoices }
        turn += count
        let lines = numbers.map { number in Array("match BT-\(number) RE-\(number)".utf8) }
        let time = try timed { for line in lines { swallow(try session.run(line)) } }
        for number in numbers { swallow(try session.run("unmatch BT-\(number)")) }
        return time / Double(count)
      }
    ]
  }

  /// Candidates as the prompt asks for them with each key.
  private static func completion(_ path: String) throws -> [Action] {
    let context = try Desk(path).runner.session.context
    let names = FoldedNames()
    let lines = ["match ", "match BT-1 ", "match BT-1 RE-7", "match BT-1 kun", "invoice kun"]
    return lines.map { line in
      let cursor = line.utf8.count
      return Action(name: line) {
        var found = 0
        let time = timed {
          found = Completer(context, names: names).complete(line, cursor: cursor).candidates.count
        }
        guard found > 0 else { throw Failure("\(line) has no candidates") }
        return time
      }
    }
  }

  /// A typed booking and its undo, in turn; of both, one or the other is timed.
  private static func undo(_ path: String) throws -> [Action] {
    let desk = try Desk(path)
    let turns = 20
    func pairs() throws -> (booking: Double, undo: Double) {
      var sum = (booking: 0.0, undo: 0.0)
      for _ in 0..<turns {
        sum.booking += try timed { try desk.type("book 6500/1020 1.00") }
        sum.undo += try timed { try desk.type("undo") }
      }
      return (sum.booking / Double(turns), sum.undo / Double(turns))
    }
    return [
      Action(name: "typed") { try pairs().booking }, Action(name: "undo") { try pairs().undo },
    ]
  }

  /// A whole script taken back as one step; in between it is done again.
  private static func undoScript(_ paths: [String], _ runs: Int) throws {
    let desk = try Desk(only(paths))
    var isDone = true
    try repeated("undo", least: runs, most: runs) {
      if !isDone { try desk.type("redo") }
      isDone = false
      return try timed { try desk.type("undo") }
    }
  }
}
