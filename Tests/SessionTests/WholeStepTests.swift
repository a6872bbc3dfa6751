import Books
import Foundation
import Testing

@testable import Session

/// A file that is read is one step on the disk too: all of its commands are read back, or none.
@Suite struct `A step that is whole` {
  private static func csv(_ count: Int) -> String {
    "Nr.;Name;E-Mail\n"
      + (1...count).map { row in "\(row);Kontakt \(row);k\(row)@x.ch\n" }.joined()
  }

  /// The bytes of a session in which a file was read between two contacts, and where it was.
  private func written(
    _ folder: Folder, rows: Int, isChained: Bool, script: Bool = false
  ) throws -> [UInt8] {
    try folder.write("a.csv", Self.csv(rows))
    try folder.write("s.kontor", "contact new \"Skript\"\ntill contacts import a.csv\n")
    let path = folder.path("whole.kontor")
    let play = Play()
    play.type([
      "save-as \"\(path)\"\(isChained ? "" : " plain")", "contact new \"Vorher\"",
      script
        ? "include \"\(folder.path("s.kontor"))\""
        : "till contacts import \"\(folder.path("a.csv"))\"",
      "contact new \"Nachher\"",
    ])
    play.runner.finishKeeping()
    #expect(play.errors == "")
    return Array(try folder.read("whole.kontor").utf8)
  }

  @Test(arguments: [true, false], [1, 3])
  func `is read back whole or not at all, wherever the file ends`(
    isChained: Bool, rows: Int
  ) throws {
    let folder = try Folder(inMemory: true)
    let bytes = try written(folder, rows: rows, isChained: isChained)
    var found: Set<Int> = []
    for end in bytes.indices {
      let path = folder.path("\(end).kontor")
      try Data(bytes[..<end]).write(to: URL(filePath: path))
      let play = Play()
      play.type(["open \"\(path)\""])
      #expect(!play.errors.contains("error:"), "\(end)")
      let count = play.books.contacts.count
      found.insert(count)
      #expect([0, 1, 1 + rows, 2 + rows].contains(count), "\(end): \(count)")
      // What was left out is gone from the file: it goes on from there.
      play.type(["contact new \"Danach\""])
      let digest = play.digest
      play.runner.finishKeeping()
      let again = Play()
      again.type(["open \"\(path)\""])
      #expect(again.errors == "" && again.digest == digest, "\(end)")
      #expect(again.books.contacts.count == count + 1)
      again.runner.finishKeeping()
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(found.isSuperset(of: [0, 1, 1 + rows]))
  }

  @Test func `within a script leaves what the script did before`() throws {
    let folder = try Folder(inMemory: true)
    let bytes = try written(folder, rows: 3, isChained: true, script: true)
    let text = String(decoding: bytes, as: UTF8.self)
    let place = try #require(text.range(of: "contact new \"Kontakt 3\""))
    let path = folder.path("cut.kontor")
    try Data(text[..<place.lowerBound].utf8).write(to: URL(filePath: path))
    let play = Play()
    play.showAnswers()
    play.type(["open \"\(path)\""])
    #expect(play.books.contacts.map(\.name) == ["Vorher", "Skript"])
    #expect(play.errors.contains("left out: till contacts import"))
    #expect(!play.errors.contains("Kontakt 1"))
    play.type(["undo"])
    #expect(play.books.contacts.map(\.name) == ["Vorher"])
    play.runner.finishKeeping()
    #expect(try SessionFile.verify(path).ending == .whole)
  }

  /// Somebody may shorten an unchained file by hand; what comes behind does not wait for ever.
  @Test func `does not take with it what was done later`() throws {
    let folder = try Folder(inMemory: true)
    let bytes = try written(folder, rows: 3, isChained: false)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { line in
      !line.hasPrefix(Session.wholeLast) && !line.contains("Kontakt 3")
    }
    #expect(kept.count == lines.count - 2)
    let path = folder.path("short.kontor")
    try Data(kept.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    let play = Play()
    play.type(["open \"\(path)\""])
    #expect(play.errors == "")
    #expect(
      play.books.contacts.map(\.name) == ["Vorher", "Kontakt 1", "Kontakt 2", "Nachher"])
  }

  @Test func `is read as a script too, marks and all`() throws {
    let folder = try Folder(inMemory: true)
    let bytes = try written(folder, rows: 3, isChained: true)
    try folder.write("copy.kontor", String(decoding: bytes, as: UTF8.self))
    let play = Play()
    play.type(["include \"\(folder.path("copy.kontor"))\""])
    #expect(play.errors == "" && play.books.contacts.count == 5)
    #expect(!play.log.contains(Session.wholeLast) && !play.log.contains(Session.wholeBegins))
  }

  @Test func `is whole or not there, whenever the program is killed`() throws {
    let folder = try Folder()
    // Of several pieces, so that kills fall between and into them.
    let rows = 9_000
    try folder.write("a.csv", Self.csv(rows))
    let script = try folder.write(
      "s.kontor", "contact new \"Vorher\"\ntill contacts import a.csv\n")
    let show = "list contacts format csv"
    var kills = 0
    for round in 0..<10 {
      let session = SessionOnDisk(path: folder.path("\(round).kontor"))
      let program = try RunningProgram(["--date", "2026-03-01", "--session", session.path, script])
      // The file grows at once when all lines have run.
      while program.isRunning, size(session.path) < 10_000 { usleep(50) }
      if program.kill() { kills += 1 }
      let found = try session.command(show)
      #expect(found.code == 0, "\(found.errors)")
      let count = found.output.split { letter in letter.isNewline }.count { line in
        line.hasPrefix("normal")
      }
      #expect([0, 1, rows + 1].contains(count), "\(count)")
      #expect(try session.command("verify \"\(session.path)\"").code == 0)
      try FileManager.default.removeItem(atPath: session.path)
    }
    // Where exactly a kill hits is up to the machine; that it hits is all that can be asked.
    #expect(kills > 0)
  }

  private func size(_ path: String) -> Int {
    let found = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return found ?? 0
  }
}
