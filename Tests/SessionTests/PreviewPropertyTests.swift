import Books
import Commands
import Foundation
import Testing

@testable import Session

/// Previews, expected errors and groups on random histories of real commands.
@Suite struct `Trying out` {
  private static func differences(_ play: Play, from before: Moment) -> [String] {
    play.moment(withVariables: true).differences(from: before)
  }

  @Test(arguments: 0..<12) func `a preview shows what the command books`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 700)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 20)
    play.showAnswers()
    for _ in 0..<30 {
      if clerk.dice.below(4) == 0 { play.refusal(of: clerk.walk(play.session)) }
      let line = clerk.work(play.books)
      let before = play.moment(withVariables: true)
      let refusal = play.refusal(of: "preview \(line)")
      let (shown, said) = (play.output, play.errors)
      let found = Self.differences(play, from: before)
      #expect(found == [], "preview \(line)")
      if !found.isEmpty { return }
      let count = play.session.log.count
      #expect(play.flaws == [])
      let isRefused = play.refusal(of: line) != nil
      guard refusal != "not-previewable" else {
        #expect(play.session.log.count == count)
        continue
      }
      if line.hasPrefix("#") { continue }
      #expect(isRefused == (refusal != nil), "\(line)")
      if isRefused {
        #expect(Self.words(said) == Self.words(play.errors), "\(line)")
      } else {
        #expect(shown.hasPrefix(play.output), "\(line)\n\(shown)\n\(play.output)")
      }
    }
  }

  /// What an error says, without the marks under its line.
  private static func words(_ error: String) -> [String] {
    error.split(separator: "\n").map(String.init)
      .filter { line in !line.hasPrefix("   ") && !line.contains("^") }
      .map { line in line.replacing("preview ", with: "") }
  }

  @Test(arguments: 0..<12) func `an expected error does nothing`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 800)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 20)
    for _ in 0..<50 {
      let line = clerk.line(play.session)
      if line.hasPrefix("#") || line.contains("compare") { continue }
      let before = play.moment(withVariables: true)
      #expect(play.refusal(of: "expect-error nothing-to-resume \(line)") != nil)
      let found = Self.differences(play, from: before)
      #expect(found == [], "expect-error \(line)")
      if !found.isEmpty { return }
      guard let name = play.refusal(of: line) else { continue }
      let after = play.moment(withVariables: true)
      #expect(play.refusal(of: "expect-error \(name) \(line)") == nil, "\(name) \(line)")
      #expect(Self.differences(play, from: after) == [], "expect-error \(name) \(line)")
    }
  }

  static let historyErrors = [
    ("", "nothing-to-undo undo"), ("", "nothing-to-redo redo"),
    ("book 6500/1020 1.00", "nothing-to-redo redo 2"),
    ("book 6500/1020 1.00\nundo", "nothing-to-redo redo 2"),
    ("", "no-group commit"), ("", "no-group rollback"), ("begin", "group-open begin"),
    ("begin", "group-open undo"), ("begin", "group-open fork f"),
    ("", "unknown-checkpoint rollback x"), ("", "unknown-fork switch f"),
    ("", "unknown-fork fork drop f"), ("", "fork-in-use switch books"),
    ("", "fork-in-use fork drop books"), ("fork f", "name-taken fork f"),
    ("fork f", "fork-in-use fork drop f"), ("fork f", "undo-before-fork undo"),
    ("checkpoint x", "nothing-to-undo rollback x"),
    ("book 6500/1020 1.00\nlock 2026-02-01", "undo-locked undo"),
    ("", "not-previewable preview undo"), ("", "unknown-entry undo to #1"),
    ("", "wrong-argument undo 0"),
  ]

  @Test(arguments: historyErrors) func `of history commands`(stage: String, line: String) {
    let play = Play().type(stage.split(separator: "\n").map(String.init))
    let before = play.moment(withVariables: true)
    #expect(play.refusal(of: "expect-error \(line)") == nil, "\(play.errors)")
    #expect(Self.differences(play, from: before) == [])
    let command = line.split(separator: " ", maxSplits: 1).map(String.init)
    #expect(play.refusal(of: command[1]) == command[0])
    #expect(Self.differences(play, from: before) == [])
  }

  @Test(arguments: 0..<16) func `a script that is previewed leaves nothing`(seed: Int) throws {
    var clerk = HistoryClerk(seed &+ 900)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 15)
    for line in ["undo", "fork f", "book 6500/1020 2.00", "switch books"] {
      play.refusal(of: line)
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("script.kontor").path
    for _ in 0..<5 {
      play.refusal(of: clerk.line(play.session))
      var script = clerk.script(play.session, 5)
      script += clerk.dice.pick(Self.traps).replacing("DIR", with: folder.path) + "\n"
      script += clerk.script(play.session, 2)
      try script.write(toFile: path, atomically: true, encoding: .utf8)
      let before = play.moment(withVariables: true)
      play.runner.options.keepsGoing = true
      play.refusal(of: "preview include \"\(path)\"")
      play.runner.options.keepsGoing = false
      #expect(!play.errors.contains("internal-error"), "\(script) \(play.errors)")
      let found = Self.differences(play, from: before)
      #expect(found == [], "\(script)")
      #expect(!play.runner.hasQuit)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files == ["script.kontor"], "\(script)")
      if !found.isEmpty || files.count > 1 { return }
    }
    #expect(play.flaws == [])
  }

  private static let traps = [
    "fork z", "switch f", "switch books", "redo", "undo 3", "compare books f", "begin", "quit",
    "preview book 6500/1020 1.00", "journal > \"DIR/x.csv\"", "save-as \"DIR/x.kontor\"",
    "record \"DIR/y.kontor\"", "fork drop f", "expect-error nothing-to-redo redo",
    "lock 2026-02-01",
    "open \"DIR/script.kontor\"",
  ]

  @Test(arguments: 0..<12) func `a group is all or nothing`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 1_000)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 15)
    let isFork = seed % 2 == 0
    if isFork { play.refusal(of: "fork f") }
    for round in 0..<12 {
      let before = play.moment(withHistory: false)
      let numbers = play.books.numbersGiven
      #expect(play.refusal(of: "begin") == nil)
      for _ in 0..<5 { play.refusal(of: clerk.work(play.books)) }
      if clerk.dice.below(3) == 0 { play.refusal(of: clerk.dice.pick(["undo", "undo 2"])) }
      let commands = play.session.log.structure.commandCount(0..<play.session.log.count)
      if round % 3 == 0 {
        #expect(play.refusal(of: "commit") == nil)
        let after = play.moment()
        #expect(play.refusal(of: "undo") == nil)
        #expect(play.refusal(of: "redo") == nil)
        #expect(play.moment().differences(from: after) == [])
        if clerk.dice.below(2) == 0 { play.refusal(of: "undo") }
        continue
      }
      #expect(play.refusal(of: "rollback") == nil, "\(commands)")
      if isFork || play.books.numbersGiven == numbers {
        let found = play.moment(withHistory: false).differences(from: before)
        #expect(found == [])
        if !found.isEmpty { return }
      }
      #expect(
        play.replayed.moment(withHistory: false)
          .differences(from: play.moment(withHistory: false)) == [])
    }
  }

  @Test(arguments: 0..<10) func `a refused command takes the group of a script back`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 1_100)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 15)
    play.refusal(of: "fork f")
    for _ in 0..<8 {
      play.refusal(of: "date +1d")
      let before = play.moment(withHistory: false)
      let lines = (0..<6).map { _ in clerk.work(play.books) }
      let script = (["begin"] + lines + ["frobnicate", "commit"]).joined(separator: "\n")
      play.step(script, keepsGoing: clerk.dice.below(2) == 0)
      #expect(play.exitCode != 0)
      #expect(play.session.log.structure.openGroup == nil)
      let found = play.moment(withHistory: false).differences(from: before)
      #expect(found == [], "\(script)")
      if !found.isEmpty { return }
    }
  }
}
