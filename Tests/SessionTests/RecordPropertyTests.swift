import Books
import Commands
import Diagnostics
import Foundation
import Testing

@testable import Session

/// What a session sends to its file is the session.
@Suite struct `Records of a session` {
  /// All that was sent so far, as the lines of a file.
  private static func records(_ play: Play) -> String {
    play.session.history.outbox?.script ?? ""
  }

  /// The session that lines of a file make, or why they do not.
  private static func loaded(_ records: String) throws -> Play {
    var loader = SessionLoader(workingDay: Play.day, language: .english, size: records.utf8.count)
    for (place, line) in records.split(separator: "\n").enumerated() {
      guard loader.take(Array(line.utf8)[...], number: place + 1) else { break }
    }
    if let failure = loader.failure {
      Issue.record("\(failure.error.name) in line \(failure.line) of\n\(records)")
    }
    let play = Play()
    play.runner.session = loader.finish()
    return play
  }

  @Test(arguments: 0..<40) func `give the same session`(seed: Int) throws {
    var clerk = HistoryClerk(seed &+ 1_200)
    let play = Play()
    let first = play.session.log.record(0)
    play.runner.session.beginSending()
    play.runner.session.history.outbox?.append(first)
    if seed % 2 == 1 { play.type(["company basis collected"]) }
    play.type(["contact new \"Kunde AG\" customer"])
    for _ in 0..<12 { play.runner.runTyped(clerk.work(play.books)) }
    for round in 0..<50 {
      if clerk.dice.below(6) == 0 {
        let script = clerk.script(play.session, 2 + clerk.dice.below(4))
        play.step(script, keepsGoing: clerk.dice.below(2) == 0)
      } else if clerk.dice.below(8) == 0 {
        play.refusal(of: "preview \(clerk.work(play.books))")
      } else {
        play.refusal(of: clerk.line(play.session))
      }
      #expect(!play.errors.contains("internal-error"), "\(play.errors)")
      guard round % 7 == 6 else { continue }
      let records = Self.records(play)
      let other = try Self.loaded(records)
      let found = other.moment().differences(from: play.moment())
      #expect(found == [], "\(records)")
      if !found.isEmpty { return }
    }
    // Both go on as one.
    let other = try Self.loaded(Self.records(play))
    for _ in 0..<12 {
      var line = clerk.line(play.session)
      if line.contains("$") || line.hasPrefix("let") { line = "undo" }
      #expect(play.refusal(of: line) == other.refusal(of: line), "\(line)")
    }
    #expect(other.moment().differences(from: play.moment()) == [])
    #expect(other.flaws == [])
  }

  /// A shell that keeps its scripts only from now on has what they did.
  @Test(arguments: 0..<16) func `that hold give the same session`(seed: Int) throws {
    var clerk = HistoryClerk(seed &+ 1_300)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 10)
    for _ in 0..<4 {
      play.step(clerk.script(play.session, 6), keepsGoing: true)
      play.refusal(of: clerk.work(play.books))
      if seed % 3 == 0 { play.refusal(of: "undo") }
    }
    play.refusal(of: "rollback")
    play.refusal(of: "switch books")
    play.step("book 6500/1020 1.00\nbook 6500/1020 2.00\n", keepsGoing: true)
    let records = play.runner.session.recordsThatHold()
    play.runner.session.beginSending()
    for place in 0..<records.count {
      play.runner.session.history.outbox?.append(records.record(place))
    }
    for line in ["date +1d", "book 6500/1020 3.00"] { play.refusal(of: line) }
    for _ in 0..<(seed % 3) { play.refusal(of: "undo") }
    let other = try Self.loaded(Self.records(play))
    let found = other.moment().differences(
      from: play.moment(), except: ["forks", "prompt", "redo stack"])
    #expect(found == [], "\(Self.records(play))")
  }

  /// What is only tried is not written, however long the script takes.
  @Test func `are not written twice around a preview`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("books.kontor").path
    let inner = folder.appendingPathComponent("inner.kontor").path
    let outer = folder.appendingPathComponent("outer.kontor").path
    let bookings = String(repeating: "book 6500/1020 1.00\n", count: 40)
    try bookings.write(toFile: inner, atomically: true, encoding: .utf8)
    let script = String(
      repeating: "book 6500/1020 2.00\npreview include \"inner.kontor\"\n", count: 3)
    try script.write(toFile: outer, atomically: true, encoding: .utf8)
    let play = Play()
    play.type(["save-as \"\(path)\"", "include \"\(outer)\""])
    #expect(play.errors == "")
    play.runner.finishKeeping()
    let other = Play()
    other.type(["open \"\(path)\""])
    #expect(other.errors == "")
    #expect(other.moment().differences(from: play.moment()) == [])
    #expect(play.rows.count == 3)
    other.runner.finishKeeping()
  }
}
