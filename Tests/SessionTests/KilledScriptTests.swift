import Foundation
import Testing

/// Scripts that are killed while the session file is being written.
@Suite struct `A killed script` {
  /// What was found is a beginning of the bookings, all of them if it was not killed.
  private func check(_ session: SessionOnDisk, atLeast: Int, of count: Int) throws -> Int {
    let found = try session.look()
    #expect(found.entries >= atLeast && found.entries <= count)
    #expect(found.cents == Counted.cents(found.entries))
    return found.entries
  }

  @Test func `leaves a beginning of its bookings, whenever it is killed`() throws {
    let folder = try Folder()
    // Long texts make the file of several pieces, so that kills fall between and into them.
    let count = 1_200
    let script = try folder.write(
      "big.kontor", Counted.script(count, text: String(repeating: "Papier ", count: 140)))
    let whole = SessionOnDisk(path: folder.path("whole.kontor"))
    let start = ContinuousClock.now
    #expect(try whole.run(script).code == 0)
    let duration = ContinuousClock.now - start
    #expect(try check(whole, atLeast: count, of: count) == count)
    var draw = Draw(seed: 1)
    var kills = 0
    var found: Set<Int> = []
    for round in 0..<50 {
      let session = SessionOnDisk(path: folder.path("\(round).kontor"))
      let program = try RunningProgram(["--date", "2026-03-01", "--session", session.path, script])
      usleep(UInt32((duration / Duration.microseconds(1)) * Double.random(in: 0...1, using: &draw)))
      if program.kill() { kills += 1 }
      let entries = try check(session, atLeast: 0, of: count)
      found.insert(entries)
      if round % 10 == 0 {
        try session.command(Counted.line(entries + 1))
        _ = try check(session, atLeast: entries + 1, of: count + 1)
      }
      try FileManager.default.removeItem(atPath: session.path)
    }
    // Where exactly a kill hits is up to the machine; that it hits is all that can be asked.
    #expect(kills > 0)
    #expect(!found.isEmpty)
  }

  @Test func `fed through a pipe, keeps what came before the last kill`() throws {
    let folder = try Folder()
    let session = SessionOnDisk(path: folder.path("fed.kontor"))
    var draw = Draw(seed: 2)
    var entries = 0
    // The file of the killed is the one the next goes on with.
    for _ in 0..<60 {
      let program = try RunningProgram(["--date", "2026-03-01", "--session", session.path, "-"])
      let sent = entries + 400
      var next = entries + 1
      let last = Int.random(in: next...sent, using: &draw)
      while next <= last {
        let piece = Int.random(in: 1...60, using: &draw)
        let numbers = next...min(next + piece, sent)
        program.send(numbers.map { number in Counted.line(number) + "\n" }.joined())
        next = numbers.upperBound + 1
        usleep(UInt32.random(in: 0...1_000, using: &draw))
      }
      session.waitForGrowth(to: Int.random(in: 0...40 * next, using: &draw))
      program.kill()
      entries = try check(session, atLeast: entries, of: next - 1)
    }
    #expect(entries > 0)
  }

  /// Twice the second that is promised: a busy machine may not let the program run at once.
  @Test func `loses nothing that is older, however slowly it is fed`() throws {
    let folder = try Folder()
    for round in 0..<2 {
      let session = SessionOnDisk(path: folder.path("slow-\(round).kontor"))
      let program = try RunningProgram(["--date", "2026-03-01", "--session", session.path, "-"])
      var times: [ContinuousClock.Instant] = []
      for number in 1...(50 + round) {
        program.send(Counted.line(number) + "\n")
        times.append(.now)
        usleep(60_000)
      }
      let kill = ContinuousClock.now
      program.kill()
      let due = times.count { time in kill - time > .seconds(2) }
      #expect(due > 5)
      _ = try check(session, atLeast: due, of: times.count)
    }
  }

  @Test func `keeps what came before an error in an included script`() throws {
    let folder = try Folder()
    try folder.write("b.kontor", Counted.line(2) + "\nbook 6501/1020 1.00\n" + Counted.line(3))
    let script = try folder.write(
      "a.kontor", Counted.line(1) + "\ninclude b.kontor\n" + Counted.line(4))
    let session = SessionOnDisk(path: folder.path("session.kontor"))
    let result = try session.run(script)
    #expect(result.code == 2)
    #expect(result.errors.contains("b.kontor:2:6: error: unknown-account"))
    #expect(try session.look() == (2, Counted.cents(2)))
  }
}
