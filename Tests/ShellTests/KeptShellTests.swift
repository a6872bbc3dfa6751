import Foundation
import Glibc
import Testing

@testable import Terminal

/// A folder for the files of a test, gone afterwards.
private final class Folder {
  let path = FileManager.default.temporaryDirectory.path + "/kept-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}

extension Shell {
  /// Autosaves of this user, without what stands beside them.
  fileprivate var autosaves: [String] {
    let folder = state + "/kontorist/autosave"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in name.hasSuffix(".kontor") }
  }

  /// Runs the program without a prompt; its exit code and all it wrote.
  fileprivate func run(_ arguments: String...) throws -> (code: PseudoTerminal.Ending, text: String)
  {
    let terminal = try PseudoTerminal(
      try #require(Self.program), ["--date", "2026-03-01"] + arguments,
      environment: ["XDG_STATE_HOME": state, "NO_COLOR": "1"], width: 300)
    let ending = try terminal.waitForEnd()
    return (ending, terminal.output.replacing("\r", with: ""))
  }
}

extension PseudoTerminal {
  fileprivate func killNow() throws {
    kill(process, SIGKILL)
    #expect(try waitForEnd() == .signal(SIGKILL))
  }
}

/// Shells that end without leaving, or that meet on one file.
@Suite(.serialized) struct `A shell that keeps its session` {
  @Test func `loses no answered command, whenever it is killed`() throws {
    let shell = Shell()
    let folder = try Folder()
    let file = folder.file("books.kontor")
    var state: UInt64 = 11
    func draw(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    var entries = 0
    // Each booking is twice the one before within a round, so that sums tell what is there.
    for round in 0..<90 {
      let terminal = try shell.start(["--session", file], width: 200)
      for _ in 0..<draw(4) {
        entries += 1
        try terminal.run("book 6500/1020 \(entries).00", "#\(entries)  2026-03-01")
      }
      try terminal.send("book 6500/1020 \(entries + 1).00\r")
      usleep(UInt32(draw(4_000)))
      try terminal.killNow()
      let isAnswered = terminal.output.contains("#\(entries + 1)  2026-03-01")
      let found = try shell.run(
        "--session", file, "--summary", "-c", "verify \"\(file)\"\nbalance-sheet format csv")
      #expect(found.code == .exit(0), "\(found.text)")
      #expect(found.text.contains("each as it was written"))
      let count = try #require(Int(found.text.firstMatch(of: #/, (\d+) entries/#)?.1 ?? ""))
      #expect(count == entries + 1 || (count == entries && !isAnswered), "round \(round)")
      entries = count
    }
    let sum = entries * (entries + 1) / 2
    let last = try shell.run("--session", file, "-c", "expect balance 6500 \(sum).00")
    #expect(last.code == .exit(0), "\(last.text)")
  }

  @Test func `what a typed script did is in the file before the prompt comes back`() throws {
    let shell = Shell()
    let folder = try Folder()
    let file = folder.file("books.kontor")
    let script = folder.file("script.kontor")
    try "book 6500/1020 1.00\nbook 6500/1020 2.00\nsay \"done\"\n".write(
      toFile: script, atomically: true, encoding: .utf8)
    let terminal = try shell.start(["--session", file])
    try terminal.run("include \"\(script)\"", "\ndone")
    try terminal.killNow()
    let found = try shell.run("--session", file, "-c", "expect balance 6500 3.00\nundo")
    #expect(found.code == .exit(0), "\(found.text)")
    #expect(found.text.contains("(2 commands)"))
  }

  // MARK: - Autosaves

  @Test func `offers what a killed shell had, brings it back and goes on`() throws {
    let shell = Shell()
    let first = try shell.start()
    try first.run("book 6500/1020 1.00", "#1")
    try first.run("book 6500/1020 2.00", "#2")
    try first.killNow()
    let folder = try Folder()
    for round in 3...4 {
      let next = try shell.start(width: 200)
      #expect(next.output.contains("A shell ended without leaving on"))
      #expect(next.output.contains("\(round - 1) commands: resume brings them back"))
      try next.run("resume", "\(round - 1) entries")
      try next.run("book 6500/1020 \(round).00", "#\(round)")
      try next.killNow()
      #expect(shell.autosaves.count == 1)
    }
    let last = try shell.start(width: 200)
    try last.run("resume", "4 entries")
    try last.run("undo", "taken back: book 6500/1020 4.00")
    try last.send("\u{4}")
    try last.expect("3 commands are in no file").expect("file: ")
    let saved = folder.file("saved.kontor")
    try last.send(saved + "\r")
    #expect(try last.waitForEnd() == .exit(0))
    #expect(shell.autosaves == [])
    let found = try shell.run(
      "--session", saved, "-c", "expect balance 6500 6.00\nredo\nexpect balance 6500 10.00")
    #expect(found.code == .exit(0), "\(found.text)")
  }

  @Test func `a script as the first command is kept too while it runs`() throws {
    let shell = Shell()
    let folder = try Folder()
    let script = folder.file("script.kontor")
    let lines = String(repeating: "book 6500/1020 1.00\n", count: 100)
    try (lines + "pause\n").write(toFile: script, atomically: true, encoding: .utf8)
    let first = try shell.start()
    try first.send("include \"\(script)\"\r")
    try first.expect("Enter goes on: ")
    try first.killNow()
    let next = try shell.start(width: 200)
    #expect(next.output.contains("100 commands: resume brings them back"))
    try next.run("resume", "100 entries")
    try next.run("undo", "(100 commands)")
  }

  @Test func `forgets what is dropped, at resume and on leaving`() throws {
    let shell = Shell()
    let first = try shell.start()
    try first.run("book 6500/1020 1.00", "#1")
    try first.killNow()
    let next = try shell.start(width: 200)
    try next.run("resume drop", "1 session forgotten")
    #expect(shell.autosaves == [])
    try next.run("resume", "error: nothing-to-resume")
    try next.run("book 6500/1020 1.00", "#1")
    #expect(shell.autosaves.count == 1)
    try next.send("\u{4}")
    try next.expect("1 command is in no file").expect("file: ")
    // Whoever stays can still go on.
    try next.send("\u{3}")
    try next.expect("> ")
    try next.run("book 6500/1020 2.00", "#2")
    try next.send("\u{4}")
    try next.expect("2 commands are in no file").expect("file: ")
    try next.send("drop\r")
    #expect(try next.waitForEnd() == .exit(0))
    #expect(shell.autosaves == [])
    let folder = shell.state + "/kontorist/autosave"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    let last = try shell.start(width: 200)
    #expect(!last.output.contains("without leaving"))
  }

  @Test func `what a running shell keeps is not offered to another`() throws {
    let shell = Shell()
    let first = try shell.start()
    try first.run("book 6500/1020 1.00", "#1")
    let second = try shell.start(width: 200)
    #expect(!second.output.contains("without leaving"))
    try second.run("resume", "error: nothing-to-resume")
    try second.run("resume drop", "error: nothing-to-resume")
    try first.run("book 6500/1020 2.00", "#2")
    try first.killNow()
    try second.run("resume", "2 entries")
  }

  // MARK: - One file, several shells

  @Test func `a second shell on the file looks only, until the first is gone`() throws {
    let shell = Shell()
    let folder = try Folder()
    let file = folder.file("books.kontor")
    let first = try shell.start(["--session", file])
    try first.run("book 6500/1020 1.00", "#1")
    let second = try shell.start(["--session", file], width: 300)
    try second.run("say \"hello\"", "\nhello")
    #expect(second.output.contains("has been open since 20"))
    #expect(second.output.contains(", process \(first.process)"))
    // Everything it shows is in the file, so nothing is unsaved.
    #expect(second.screenText.contains("(read-only) 2026-03-01>"))
    try second.run("book 6500/1020 2.00", "error: session-read-only")
    try second.run("undo", "error: session-read-only")
    try second.run("preview book 6500/1020 5.00", "5.00")
    try second.run("trial-balance", "1.00")
    try first.run("book 6500/1020 3.00", "#2")
    try first.killNow()
    let third = try shell.start(["--session", file], width: 200)
    #expect(!third.output.contains("open since"))
    try third.run("book 6500/1020 4.00", "#3")
    #expect(try third.leave() == .exit(0))
    #expect(try second.leave() == .exit(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["books.kontor"])
    let found = try shell.run("--session", file, "-c", "expect balance 6500 8.00")
    #expect(found.code == .exit(0), "\(found.text)")
  }

  @Test(arguments: [true, false])
  func `refuses to add to a file that was moved away`(isLinked: Bool) throws {
    let shell = Shell()
    let folder = try Folder()
    let file = folder.file("books.kontor")
    let terminal = try shell.start(["--session", file], width: 200)
    try terminal.run("book 6500/1020 1.00", "#1")
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    try FileManager.default.moveItem(atPath: file, toPath: folder.file("old.kontor"))
    let other = folder.file("other.kontor")
    try Data("other\n".utf8).write(to: URL(fileURLWithPath: other))
    if isLinked {
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: other)
    }
    for _ in 0..<2 {
      try terminal.run("book 6500/1020 2.00", "error: session-moved")
      try terminal.run("trial-balance format csv", "6500,Office material,1.00,")
    }
    #expect(terminal.screenText.contains("error: session-moved\n  book 6500/1020 2.00\n"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("old.kontor"))) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == Data("other\n".utf8))
    let copy = folder.file("copy.kontor")
    try terminal.run("save-as \"\(copy)\"", "saved: ")
    try terminal.run("book 6500/1020 4.00", "#2")
    #expect(try terminal.leave() == .exit(0))
    let found = try shell.run("--session", copy, "-c", "expect balance 6500 5.00")
    #expect(found.code == .exit(0), "\(found.text)")
  }

  @Test func `goes on with the refused command once the full disk has room again`() throws {
    let shell = Shell()
    let folder = try Folder()
    // Mounting needs rights that not everybody has.
    guard geteuid() == 0, mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return }
    defer { umount2(folder.path, Int32(MNT_DETACH)) }
    let file = folder.file("books.kontor")
    let terminal = try shell.start(["--session", file], width: 200)
    try terminal.run("book 6500/1020 1.00", "#1")
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let filler = open(folder.file("filler"), O_WRONLY | O_CREAT, 0o600)
    let block = [UInt8](repeating: 0, count: 4096)
    while write(filler, block, block.count) > 0 {}
    close(filler)
    // Longer than what is left of the page that the file has already.
    let long = "book 6500/1020 2.00 text \"\(String(repeating: "x", count: 150))\""
    try String(repeating: long + "\n", count: 40).write(
      toFile: shell.state + "/script.kontor", atomically: true, encoding: .utf8)
    for _ in 0..<2 {
      try terminal.send("include \"\(shell.state)/script.kontor\"\r")
      try terminal.expect("error: session-not-saved").expect("the disk is full")
      try terminal.expect("the last 40 commands were taken back").expect("> ")
      try terminal.run("trial-balance format csv", "6500,Office material,1.00,")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    unlink(folder.file("filler"))
    try terminal.run("include \"\(shell.state)/script.kontor\"", "#41")
    try terminal.run("trial-balance format csv", "6500,Office material,81.00,")
    try terminal.killNow()
    let found = try shell.run(
      "--session", file, "-c", "verify \"\(file)\"\nexpect balance 6500 81.00")
    #expect(found.code == .exit(0), "\(found.text)")
  }

  @Test func `goes on without an autosave where none can be written, and says so`() throws {
    let shell = Shell()
    try FileManager.default.createDirectory(
      atPath: shell.state + "/kontorist", withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: shell.state + "/kontorist/autosave"))
    let terminal = try shell.start(width: 200)
    try terminal.send("book 6500/1020 1.00\r")
    try terminal.expect("there is no autosave").expect("#1").expect("> ")
    try terminal.run("book 6500/1020 2.00", "#2")
    #expect(terminal.output.components(separatedBy: "there is no autosave").count == 2)
    let folder = try Folder()
    let saved = folder.file("saved.kontor")
    try terminal.run("save-as \"\(saved)\"", "saved: ")
    #expect(try terminal.leave() == .exit(0))
    let found = try shell.run("--session", saved, "-c", "expect balance 6500 3.00")
    #expect(found.code == .exit(0), "\(found.text)")
  }

  @Test func `takes back what another program's writing made impossible to keep`() throws {
    let shell = Shell()
    let folder = try Folder()
    let file = folder.file("books.kontor")
    let terminal = try shell.start(["--session", file], width: 200)
    try terminal.run("book 6500/1020 1.00", "#1")
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("book 6500/1020 9.00\n".utf8))
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    for _ in 0..<2 {
      try terminal.run("book 6500/1020 2.00", "error: session-changed")
      try terminal.run("trial-balance format csv", "6500,Office material,1.00,")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    let copy = folder.file("copy.kontor")
    try terminal.run("save-as \"\(copy)\"", "saved: ")
    try terminal.run("book 6500/1020 4.00", "#2")
    try terminal.killNow()
    let found = try shell.run("--session", copy, "-c", "expect balance 6500 5.00")
    #expect(found.code == .exit(0), "\(found.text)")
  }

  @Test func `a step taken back is taken back in the file too`() throws {
    let shell = Shell()
    let folder = try Folder()
    let file = folder.file("books.kontor")
    let script = folder.file("script.kontor")
    let lines = (1...40).map { number in "book 6500/1020 \(number).00\n" }.joined()
    try lines.write(toFile: script, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      try #require(Shell.program),
      ["--date", "2026-03-01", "--session", file, "--step", script],
      environment: ["XDG_STATE_HOME": shell.state, "NO_COLOR": "1"], width: 200)
    for number in 1...35 {
      try terminal.expect("> book 6500/1020 \(number).00").expect("q quits: ")
      try terminal.send("\n")
    }
    // Back over what has reached the file, and on from there.
    for number in (31...36).reversed() {
      try terminal.expect("> book 6500/1020 \(number).00").expect("q quits: ")
      try terminal.send("b\n")
    }
    try terminal.expect("> book 6500/1020 30.00").expect("q quits: ")
    try terminal.send("\n")
    try terminal.expect("> book 6500/1020 31.00").expect("q quits: ")
    try terminal.send("q\n")
    #expect(try terminal.waitForEnd() == .exit(0))
    let found = try shell.run("--session", file, "-c", "expect balance 6500 465.00")
    #expect(found.code == .exit(0), "\(found.text)")
  }
}
