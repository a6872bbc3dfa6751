import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Session

@Suite struct `Locks of stored sessions` {
  @Test func `a session that is open is refused, and its holder named`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    let file = try SessionFile.open(path)
    do throws(StoreRefusal) {
      _ = try SessionFile.open(path)
      Issue.record("opened twice")
    } catch {
      guard case .held(let named) = error, let holder = named else {
        Issue.record("\(error)")
        return
      }
      #expect(holder.pid == Int(getpid()))
      #expect(!holder.user.isEmpty && !holder.host.isEmpty)
      #expect(holder.since.wholeMatch(of: #/\d{4}-\d\d-\d\d \d\d:\d\d/#) != nil)
      let text = error.diagnostic(path, at: .point(0)).label
      #expect(text.english.contains("process \(holder.pid)"))
    }
    #expect(try StoredLines(reading: path).ending == .whole)
    try file.close()
    #expect(folder.names == ["a"])
    try SessionFile.open(path).close()
  }

  @Test func `the lock goes with whoever held it, and an old note is written anew`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    try folder.write(
      "a.lock", "kontorist\npid 99999999\nuser eva\nhost fern\nsince 2020-01-01 00:00\n")
    _ = try SessionFile.open(path)
    // Let go without closing it.
    let file = try SessionFile.open(path)
    #expect(LockHolder(ofSession: path)?.pid == Int(getpid()))
    try file.close()
    #expect(folder.names == ["a"])
  }

  private static let tool = "/usr/bin/flock"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: tool), "flock is not installed"))
  func `another process keeps the session until it is killed`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    let other = Process()
    other.executableURL = URL(filePath: Self.tool)
    // Ends with its input at the latest; the lock is held by the tool itself.
    other.arguments = ["--close", path, "cat"]
    let input = Pipe()
    other.standardInput = input
    try other.run()
    defer { try? input.fileHandleForWriting.close() }
    #expect(eventually { isHeld(path) })
    kill(other.processIdentifier, SIGKILL)
    #expect(eventually { !isHeld(path) })
    let file = try SessionFile.open(path)
    let second = try Process.run(URL(filePath: Self.tool), arguments: ["-n", path, "true"])
    second.waitUntilExit()
    #expect(second.terminationStatus == 1)
    try file.close()
  }

  private func isHeld(_ path: String) -> Bool {
    do throws(StoreRefusal) {
      try SessionFile.open(path).close()
      return false
    } catch {
      return error == .held(nil)
    }
  }

  private func eventually(_ holds: () -> Bool) -> Bool {
    for _ in 0..<500 {
      if holds() { return true }
      usleep(10_000)
    }
    return false
  }

  @Test func `what is not our note is left alone`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    try folder.write("a.lock", "my own notes")
    try SessionFile.open(path).close()
    #expect(try folder.read("a.lock") == "my own notes")
    try FileManager.default.removeItem(atPath: folder.path("a.lock"))
    try folder.write("victim", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.lock"), withDestinationPath: folder.path("victim"))
    let file = try SessionFile.open(path)
    #expect(throws: StoreRefusal.held(nil)) { try SessionFile.open(path) }
    try file.close()
    #expect(try folder.read("victim") == "")
    #expect(folder.names == ["a", "a.lock", "victim"])
  }

  @Test func `the note of another process is not removed`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    let file = try SessionFile.open(path)
    let note = "kontorist\npid 99999999\nuser eva\nhost fern\nsince 2020-01-01 00:00\n"
    try folder.write("a.lock", note)
    try file.close()
    #expect(try folder.read("a.lock") == note)
  }

  static let note = "kontorist\npid 12\nuser eva\nhost büro-1.local\nsince 2026-11-21 23:02\n"

  @Test func `a note is read back`() throws {
    let holder = try #require(LockHolder(Self.note.utf8))
    #expect(holder.pid == 12)
    #expect(holder.user == "eva")
    #expect(holder.host == "büro-1.local")
    #expect(holder.since == "2026-11-21 23:02")
    #expect(LockHolder.current != nil)
  }

  @Test(arguments: [
    "", "kontorist", "kontorist\n", note + "x", note + "\n",
    note.replacing("pid 12", with: "pid 0"),
    note.replacing("12", with: "-1"), note.replacing("12", with: "99999999999999999999"),
    note.replacing("eva", with: ""), note.replacing("eva", with: "e\u{1B}[31mva"),
    note.replacing("eva", with: "e\u{202E}va"), note.replacing("eva", with: "e\tva"),
    note.replacing("eva", with: String(repeating: "e", count: 129)),
    note.replacing("\n", with: "\r\n"), String(repeating: "kontorist\n", count: 1_000),
  ]) func `a note that we did not write says nothing`(text: String) {
    #expect(LockHolder(text.utf8) == nil)
  }

  @Test func `a note of any bytes never shows more than plain text`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var bytes = Array(Self.note.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = .random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(.random(in: 0...255, using: &random), at: place)
        }
      }
      guard let holder = LockHolder(bytes) else { continue }
      for text in [holder.user, holder.host, holder.since] {
        #expect(
          text.unicodeScalars.allSatisfy { scalar in
            (0x20...0x7E).contains(scalar.value) || (0xAA..<0x250).contains(scalar.value)
          }, "\(bytes)")
      }
    }
  }
}

@Suite struct `Autosaved sessions` {
  @Test func `are found when nobody has them open, the latest first`() throws {
    let folder = try Folder()
    let autosave = AutosaveFolder(path: folder.path("state/autosave"))
    #expect(autosave.abandoned() == [])
    let open = try autosave.create()
    let old = try autosave.create()
    let new = try autosave.create(isChained: true)
    #expect(Set([open.path, old.path, new.path]).count == 3)
    try new.append("# two\ndate 2026-11-21")
    try new.append("check")
    try new.sync()
    #expect(autosave.abandoned() == [])
    for file in [old, new] { try file.close() }
    var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, old.path, &times, 0) == 0)
    try folder.write("state/autosave/notes.txt", "check\n")
    let found = autosave.abandoned()
    #expect(found.map(\.path) == [new.path, old.path])
    #expect(found.map(\.commandCount) == [2, 0])
    #expect(found.last?.modified == 1_000_000)
    #expect(found.last?.modifiedText.hasPrefix("1970-01-1") == true)
    var status = stat()
    #expect(lstat(autosave.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
    try autosave.remove(old.path)
    #expect(autosave.abandoned().map(\.path) == [new.path])
    #expect(throws: StoreRefusal.self) { try autosave.remove(open.path) }
    #expect(throws: StoreRefusal.misused) { try autosave.remove(folder.path("a.kontor")) }
    #expect(!folder.names.contains { name in name.hasSuffix(".lock") })
  }

  @Test func `are not kept behind a link`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path(""))
    #expect(throws: StoreRefusal.file(.isLink)) {
      try AutosaveFolder(path: folder.path("link")).create()
    }
  }
}
