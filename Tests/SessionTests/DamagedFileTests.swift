import Foundation
import Glibc
import Testing

/// Session files that are not as the program left them.
@Suite struct `A damaged session file` {
  private func session(_ folder: Folder, isChained: Bool = true) throws -> SessionOnDisk {
    let session = SessionOnDisk(path: folder.path("books.kontor"))
    if isChained {
      #expect(try session.command(Counted.script(4)).code == 0)
    } else {
      let made = try Program.run(
        ["--date", "2026-03-01", "-c", Counted.script(4) + "save-as \"\(session.path)\" plain"])
      #expect(made.code == 0)
    }
    return session
  }

  @Test(arguments: [true, false])
  func `loses at most a record that was not written to its end`(isChained: Bool) throws {
    let folder = try Folder()
    let session = try session(folder, isChained: isChained)
    let whole = try session.bytes
    for cut in [1, 2, 3, 12] {
      try session.write(whole.dropLast(cut))
      let opened = try session.command("expect balance 6500 0.06")
      // Of a chained record the mark tells that only the end of its line is missing.
      if isChained, cut == 1 {
        #expect(opened.errors.contains("expected"))
        #expect(try session.look() == (4, Counted.cents(4)))
        continue
      }
      #expect(opened.code == 0, "\(opened.errors)")
      #expect(opened.errors.contains("was not written to its end"), "\(opened.errors)")
      #expect(opened.errors.contains(cut == 12 && !isChained ? "book 650" : "book 6500/1020"))
      #expect(try session.command(Counted.line(4)).code == 0)
      let again = try session.command("expect balance 6500 0.10\nverify \"\(session.path)\"")
      #expect(again.code == 0)
      #expect(again.errors == "")
    }
  }

  @Test func `is neither opened nor touched when a byte of it has changed`() throws {
    let folder = try Folder()
    let session = try session(folder)
    let whole = try session.bytes
    let lines = whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // The third booking: a comment stands before the first.
    let place = lines[..<5].reduce(0) { sum, line in sum + line.count + 1 }
    var changed = whole
    changed[place + 18] ^= 1
    try session.write(changed)
    let opened = try session.command(Counted.line(5))
    #expect(opened.code == 1)
    #expect(opened.errors.contains("error: session-changed"), "\(opened.errors)")
    #expect(opened.errors.contains("at line 6, command 4"), "\(opened.errors)")
    let verified = try Program.run(["-c", "verify \"\(session.path)\""])
    #expect(verified.code == 1)
    #expect(verified.errors.contains("at line 6, command 4"))
    #expect(try session.bytes == changed)
    #expect(folder.names == ["books.kontor"])
  }

  @Test func `never passes for whole, wherever a byte has changed`() throws {
    let folder = try Folder()
    let session = try session(folder)
    let whole = try session.bytes
    var draw = Draw(seed: 6)
    for _ in 0..<40 {
      var changed = whole
      let place = Int.random(in: changed.indices, using: &draw)
      changed[place] ^= UInt8(1) << UInt8.random(in: 0...7, using: &draw)
      try session.write(changed)
      let result = try session.command("say \"opened\"")
      #expect(result.code == 1, "byte \(place)")
      #expect(result.errors.contains("error: session-changed"), "\(result.errors)")
      #expect(try session.bytes == changed)
    }
  }

  @Test(arguments: ["", "# kontorist session\n", "# kontorist session, chained\n", "# kontorist s"])
  func `that never got its first record is a session like any other`(content: String) throws {
    let folder = try Folder()
    let session = SessionOnDisk(path: try folder.write("books.kontor", content))
    #expect(try session.command(Counted.line(1)).code == 0)
    #expect(try session.command(Counted.line(2)).code == 0)
    let result = try session.command("expect balance 6500 0.03\ndate")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("2026-03-01"))
  }

  @Test func `is not opened through a link`() throws {
    let folder = try Folder()
    let session = try session(folder)
    let before = try session.bytes
    let link = SessionOnDisk(path: folder.path("link.kontor"))
    for target in [session.path, folder.path("none.kontor")] {
      try? FileManager.default.removeItem(atPath: link.path)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
      let result = try link.command(Counted.line(5))
      #expect(result.code == 1)
      #expect(result.errors.contains("error: file-is-link"), "\(result.errors)")
    }
    #expect(try session.bytes == before)
    #expect(folder.names == ["books.kontor", "link.kontor"])
  }
}

/// What was done to the log, brought back from the file.
@Suite struct `The history of a session file` {
  @Test func `bookings that were handed on stay, also after reopening`() throws {
    let folder = try Folder()
    let session = SessionOnDisk(path: folder.path("books.kontor"))
    let journal = folder.path("out.journal")
    let commands =
      Counted.line(1) + "\nexport hledger > \"\(journal)\"\nexpect-error undo-exported undo"
    #expect(try session.command(commands).code == 0)
    #expect(FileManager.default.fileExists(atPath: journal))
    let refused = try session.command("undo")
    #expect(refused.code == 3)
    #expect(refused.errors.contains("error: undo-exported"))
    #expect(try session.command(Counted.line(2) + "\nundo\nexpect balance 6500 0.01").code == 0)
    #expect(try session.command("expect-error undo-exported undo").code == 0)
  }

  @Test func `survives reopening, and the file is a plain script with the same result`() throws {
    let folder = try Folder()
    let session = SessionOnDisk(path: folder.path("books.kontor"))
    let steps = [
      ("book 6500/1020 1.00\ncheckpoint early", "1.00"), ("book 6500/1020 2.00", "3.00"),
      ("undo", "1.00"), ("redo", "3.00"), ("fork other", "3.00"),
      ("book 6500/1020 4.00", "7.00"), ("switch books", "3.00"), ("book 6500/1020 8.00", "11.00"),
      ("switch other", "7.00"), ("undo", "3.00"), ("switch books", "11.00"),
      ("undo 2", "1.00"), ("redo 2", "11.00"), ("rollback early", "1.00"),
      ("book 6500/1020 16.00", "17.00"), ("fork drop other", "17.00"),
      ("begin close\nbook 6500/1020 32.00\ncommit", "49.00"), ("undo", "17.00"),
    ]
    for (commands, balance) in steps {
      let result = try session.command(commands)
      #expect(result.code == 0, "\(commands): \(result.errors)")
      let found = try session.balances()
      #expect(found.session.output.contains("6500,Office material,\(balance),"), "\(commands)")
      #expect(found.script.code == 0, "\(commands): \(found.script.errors)")
      #expect(found.script.output == found.session.output, "\(commands)")
    }
    #expect(try session.command("expect-error nothing-to-redo redo 2\nredo").code == 0)
    #expect(try session.command("expect balance 6500 49.00").code == 0)
  }

  @Test func `a script stays one step, and what follows is none of it`() throws {
    let folder = try Folder()
    let session = SessionOnDisk(path: folder.path("books.kontor"))
    let script = try folder.write("script.kontor", Counted.script(3))
    #expect(try session.run(script).code == 0)
    let first = try session.command("undo")
    #expect(first.output.contains("script.kontor (3 commands)"), "\(first.output)")
    #expect(try session.look() == (0, 0))
    #expect(try session.run(script).code == 0)
    #expect(try session.command(Counted.line(7)).code == 0)
    #expect(try session.command("undo\nexpect balance 6500 0.06").code == 0)
    #expect(try session.command("undo\nexpect balance 6500 0.00").code == 0)
    #expect(try session.command("redo 2\nexpect balance 6500 0.13").code == 0)
  }
}
