import Foundation
import Session
import Testing

/// A folder of its own for one test, gone afterwards.
final class Folder {
  let url: URL

  /// In memory, where that is, thousands of files wait for no disk.
  init(inMemory: Bool = false) throws {
    let memory = URL(filePath: "/dev/shm", directoryHint: .isDirectory)
    let isThere = FileManager.default.isWritableFile(atPath: memory.path())
    let parent = inMemory && isThere ? memory : FileManager.default.temporaryDirectory
    url = parent.appending(path: "kontorist-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return path(name)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path("")).sorted()) ?? []
  }
}

@Suite struct `Files` {
  @Test func `Ctrl-C is told where something was stopped, and only there`() throws {
    let folder = try Folder()
    let script = try folder.write("a.kontor", "book 6500/1020 1.00\n")
    let played = Play(isInterrupted: { true })
    played.runner.runTyped("trial-balance")
    played.runner.runTyped("journal > \"\(folder.path("journal.csv"))\"")
    #expect(played.errors == "")
    played.runner.runTyped("include \"\(script)\"")
    #expect(played.errors == "stopped by Ctrl-C; what was done until then stays\n")
    #expect(played.rows.isEmpty)
    played.forget()
    // Lines pasted behind a command are dropped with it.
    played.runner.runTyped("trial-balance", more: true)
    #expect(played.errors == "stopped by Ctrl-C; what was done until then stays\n")
  }

  @Test func `scripts include each other, relative to themselves`() throws {
    let folder = try Folder()
    try folder.write("sub/deep/c.kontor", "book 6500/1020 3.00\n")
    try folder.write("sub/b.kontor", "book 6500/1020 2.00\ninclude deep/c.kontor\n")
    try folder.write("d.md", "# D\n\n```kontor\nbook 6500/1020 4.00\n```\n")
    let main = try folder.write(
      "a.kontor", "book 6500/1020 1.00\ninclude sub/b.kontor\ninclude \"d.md\"\nbook 6500/1020 5")
    let played = Play()
    played.runner.runFile(main)
    #expect(played.errors == "")
    #expect(played.rows.map { row in row.suffix(4) } == ["1.00", "2.00", "3.00", "4.00", "5.00"])
    #expect(!played.log.contains("include"))
  }

  @Test func `an error in an included script stops all`() throws {
    let folder = try Folder()
    try folder.write("b.kontor", "\nbook 6501/1020 2.00\nbook 6500/1020 2.00\n")
    let main = try folder.write("a.kontor", "include b.kontor\nbook 6500/1020 3.00\n")
    let played = Play()
    played.runner.runFile(main)
    #expect(played.errors.hasPrefix("b.kontor:2:6: error: unknown-account"))
    #expect(played.rows == [])
    #expect(played.exitCode == 2)
    let going = Play()
    going.runner.options.keepsGoing = true
    going.runner.runFile(main)
    #expect(going.rows == ["6500/1020 2.00", "6500/1020 3.00"])
    #expect(going.exitCode == 2)
  }

  @Test func `quit in an included script ends all`() throws {
    let folder = try Folder()
    try folder.write("b.kontor", "quit\nbook 6500/1020 2.00\n")
    let main = try folder.write("a.kontor", "include b.kontor\nbook 6500/1020 3.00\n")
    let played = Play()
    played.runner.runFile(main)
    #expect(played.rows == [])
    #expect(played.exitCode == 0)
  }

  @Test func `a script that includes itself is refused, by any name`() throws {
    let folder = try Folder()
    try folder.write("b.kontor", "include ./../\(folder.url.lastPathComponent)/a.kontor\n")
    let main = try folder.write("a.kontor", "include b.kontor\n")
    let played = Play()
    played.runner.runFile(main)
    #expect(played.errors.contains("error: include-cycle"))
    #expect(played.exitCode == 1)
  }

  @Test func `depth has an end`() throws {
    let folder = try Folder()
    for level in 0..<40 {
      try folder.write("\(level).kontor", "include \(level + 1).kontor\n")
    }
    let played = Play()
    played.runner.runFile(folder.path("0.kontor"))
    #expect(played.errors.contains("error: include-too-deep"))
    #expect(played.exitCode == 1)
  }

  @Test func `expect-error proves that a script cannot be included`() throws {
    let folder = try Folder()
    try folder.write("b.kontor", "book 6500/1020 2.00\n")
    let main = try folder.write(
      "a.kontor",
      """
      expect-error include-cycle include a.kontor
      expect-error file-not-found include c.kontor
      expect-error file-is-directory include .
      expect-error file-unreadable include b.kontor/c.kontor
      expect-error file-not-found include b.kontor
      """)
    let played = Play()
    played.runner.runFile(main)
    #expect(played.errors.contains("\(main):5:"))
    #expect(played.errors.contains("error: error-expected"))
    #expect(played.rows == [])
    #expect(played.exitCode == 4)
  }

  @Test(arguments: [
    ("missing.kontor", "file-not-found"), ("", "file-is-directory"),
    ("a.kontor/b.kontor", "file-unreadable"),
  ]) func `a script that cannot be read`(name: String, error: String) throws {
    let folder = try Folder()
    try folder.write("a.kontor", "")
    let played = Play()
    played.runner.runFile(folder.path(name))
    #expect(played.errors.contains("error: \(error)\n"))
    #expect(played.exitCode == 1)
  }

  @Test func `reports are written as a whole, for the owner only`() throws {
    let folder = try Folder()
    let target = folder.path("out.csv")
    let played = Play().run("book 6500/1020 1.00\ntrial-balance format csv > \"\(target)\"")
    #expect(played.errors == "")
    #expect(played.output == "written: \(target)\n")
    let text = try folder.read("out.csv")
    #expect(text.contains("6500") && text.utf8.last == 10)
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(folder.names == ["out.csv"])
    played.run("book 6500/1020 1.00\njournal format csv > \"\(target)\"")
    #expect(try folder.read("out.csv") != text)
    #expect(folder.names == ["out.csv"])
  }

  @Test(arguments: [
    "trial-balance", "vat", "journal", "balance", "sheet 1020", "t-account 1020, 6500",
    "balance-sheet", "income-statement", "open-items", "list accounts", "show #1",
    "export hledger", "show contact \"Kunde AG\"",
  ]) func `every report goes to a file in every format`(report: String) throws {
    let folder = try Folder()
    let played = Play().run(customer + "book 6500/1020 1.00 text \"a,b;\\\"c\\\"\"")
    for format in ["table", "plain", "csv", "tsv", "json", "md", "html"] {
      let option = report.hasPrefix("export") ? "" : " format \(format)"
      played.run("\(report)\(option) > \"\(folder.path(format))\"")
      #expect(played.errors == "")
      #expect(try !folder.read(format).isEmpty)
    }
  }

  @Test func `nothing is written through a link, into a folder, or beside a missing one`() throws {
    let folder = try Folder()
    try folder.write("real", "kept")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("real"))
    for (name, error) in [
      ("link", "file-is-link"), ("", "file-is-directory"), ("no/such/file", "file-unwritable"),
      ("real/file", "file-unwritable"),
    ] {
      let played = Play().run("vat > \"\(folder.path(name))\"")
      #expect(played.errors.contains("error: \(error)\n"), "\(name)")
      #expect(played.exitCode == 1)
    }
    #expect(try folder.read("real") == "kept")
    #expect(folder.names == ["link", "real"])
  }

  @Test func `nothing is written in the place of a pipe or a device`() throws {
    let folder = try Folder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let played = Play().run("vat > \"\(folder.path("pipe"))\"")
    #expect(played.errors.contains("error: file-unwritable\n"))
    #expect(played.errors.contains("no plain file"))
    var status = stat()
    #expect(lstat(folder.path("pipe"), &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFIFO)
    #expect(folder.names == ["pipe"])
  }

  @Test func `a dry run writes nothing`() throws {
    let folder = try Folder()
    let played = Play()
    played.runner.options.isDryRun = true
    played.run("vat > \"\(folder.path("a"))\"\nexport hledger > \"\(folder.path("b"))\"")
    #expect(folder.names == [])
    #expect(played.output.contains("dry run"))
    #expect(played.exitCode == 0)
  }

  @Test func `a path of a script is relative to the script`() throws {
    let folder = try Folder()
    try folder.write("sub/b.kontor", "vat > out.txt\n")
    let main = try folder.write("a.kontor", "include sub/b.kontor\nvat > out.txt\n")
    let played = Play()
    played.runner.runFile(main)
    #expect(played.errors == "")
    #expect(folder.names == ["a.kontor", "out.txt", "sub"])
    #expect(try !folder.read("sub/out.txt").isEmpty)
  }

  @Test func `carriage returns and a byte order mark do no harm`() throws {
    let folder = try Folder()
    let main = try folder.write(
      "a.kontor", "\u{FEFF}book 6500/1020 1.00\r\nbook 6500/1020 \\\r\n2.00 text \"ä\"\r\n")
    let played = Play()
    played.runner.runFile(main)
    #expect(played.errors == "")
    #expect(played.rows == ["6500/1020 1.00", "6500/1020 2.00"])
    #expect(!played.log.contains("\r"))
  }
}
