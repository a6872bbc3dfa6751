import Books
import Commands
import Diagnostics
import Testing

@testable import Session

/// Sessions that get a file while they are under way.
@Suite struct `Saved sessions` {
  /// The session that a file holds, read as a new shell reads it.
  private func reopened(_ path: String) -> Play {
    let again = Play()
    again.runner.openSession(path)
    #expect(!again.errors.contains("error: "))
    return again
  }

  @Test(arguments: 0..<40) func `go on in the file from any moment`(seed: Int) throws {
    let folder = try Folder()
    let path = folder.path("books.kontor")
    var clerk = HistoryClerk(seed &+ 9_000)
    let play = Play()
    for _ in 0..<clerk.dice.below(40) { play.type([clerk.line(play.runner.session)]) }
    play.forget()
    play.type(["save-as \"\(path)\""])
    try #require(play.errors == "", "\(seed)")
    for _ in 0..<40 { play.type([clerk.line(play.runner.session)]) }
    play.runner.finishKeeping()
    let again = reopened(path)
    // Where a fork left the books is known only where it was seen.
    let found = Moment(again.runner.session).differences(
      from: Moment(play.runner.session),
      except: ["fork start", "forks", "lines", "redo stack", "prompt"])
    #expect(found == [], "\(seed)")
    let forks = again.runner.session.forkNames.sorted()
    #expect(forks == play.runner.session.forkNames.sorted(), "\(seed)")
    for name in forks {
      for shell in [again, play] { shell.type(["commit", "switch \(name)"]) }
      #expect(again.rows == play.rows, "\(seed) \(name)")
    }
  }

  @Test(arguments: 0..<20) func `are scripts that come to the same`(seed: Int) throws {
    let folder = try Folder()
    let path = folder.path("books.kontor")
    var clerk = HistoryClerk(seed &+ 12_000)
    let play = Play()
    for _ in 0..<20 { play.type([clerk.line(play.runner.session)]) }
    play.type(["rollback", "save-as \"\(path)\" plain"])
    for _ in 0..<30 { play.type([clerk.line(play.runner.session)]) }
    play.type(["rollback"])
    play.runner.finishKeeping()
    let again = Play()
    again.runner.session = Session(emptyOn: Play.day, language: .english)
    again.runner.runFile(path)
    #expect(again.errors == "", "\(seed)")
    #expect(again.digest == play.digest, "\(seed)")
  }

  @Test func `leave nothing on its way when another one is opened`() throws {
    let folder = try Folder()
    let first = folder.path("a.kontor")
    let second = folder.path("b.kontor")
    for path in [first, second] {
      let play = Play()
      play.runner.openSession(path)
      play.runner.finishKeeping()
    }
    let play = Play()
    play.runner.openSession(first)
    play.run("book 6500/1020 3.00\nbook 6500/1020 4.00\nopen \"\(second)\"")
    play.runner.finishKeeping()
    #expect(reopened(first).rows == ["6500/1020 3.00", "6500/1020 4.00"])
  }

  @Test func `keep commands behind a comment that ends in a backslash`() throws {
    let folder = try Folder()
    let play = Play()
    play.runner.openSession(folder.path("a.kontor"))
    play.run(
      """
      book 6500/1020 1.00 # in C:\\
      book 6500/1020 2.00 # in D:\\
      # of its own \\
      book 6500/1020 3.00
      save-as "\(folder.path("b.kontor"))"
      """)
    #expect(play.errors == "")
    play.runner.finishKeeping()
    #expect(
      reopened(folder.path("b.kontor")).rows
        == ["6500/1020 1.00", "6500/1020 2.00", "6500/1020 3.00"])
  }

  @Test func `take over what was written by hand`() throws {
    let folder = try Folder()
    let path = try folder.write(
      "a.kontor",
      """
      # kontorist session
      date 2026-03-01

        # indented
      \(" \t")
        book 6500/1020 \\
      1.00
      book \\
      \\
       6500/1020 2.00

      """)
    let play = Play()
    play.runner.openSession(path)
    play.run("save-as \"\(folder.path("b.kontor"))\"")
    #expect(play.errors == "")
    play.runner.finishKeeping()
    #expect(reopened(folder.path("b.kontor")).rows == ["6500/1020 1.00", "6500/1020 2.00"])
  }

  @Test func `are not written over`() throws {
    let folder = try Folder()
    let path = folder.path("books.kontor")
    let play = Play()
    play.runner.openSession(path)
    play.type(["book 6500/1020 1.00"])
    for command in ["record", "journal >", "export ledger >"] {
      play.forget()
      play.type(["\(command) \"\(path)\""])
      #expect(play.errors.contains("error: file-exists\n"), "\(command)")
    }
    play.runner.finishKeeping()
    #expect(reopened(path).rows == ["6500/1020 1.00"])
  }

  @Test func `can be looked at, their forks too, while another shell has them`() throws {
    let folder = try Folder()
    let path = folder.path("books.kontor")
    let holder = Play()
    holder.runner.openSession(path)
    holder.type(["fork a", "book 6500/1020 1.00", "switch books"])
    let reader = Play()
    reader.runner.openSession(path)
    reader.forget()
    reader.type(["compare books a", "compare books a", "switch a", "preview book 6500/1020 2.00"])
    #expect(reader.errors == "")
    #expect(reader.rows == ["6500/1020 1.00"])
    reader.type(["book 6500/1020 2.00"])
    #expect(reader.errors.contains("error: session-read-only\n"))
    reader.forget()
    let copy = folder.path("copy.kontor")
    reader.type(["save-as \"\(copy)\"", "book 6500/1020 2.00"])
    reader.runner.finishKeeping()
    #expect(reopened(copy).rows == ["6500/1020 1.00", "6500/1020 2.00"])
  }

  @Test func `hold what is odd`() throws {
    let folder = try Folder()
    let path = folder.path("books.kontor")
    let script = try folder.write(
      "h\nbook 6500 1020 666.00", "book 6500/1020 1.00\nbook 6500/1020 2.00\n")
    let play = Play()
    play.runner.openSession(path)
    let long = String(repeating: "a", count: (1 << 20) - 30)
    play.type([
      "book 6500/1020 5.00 # \(long)", "\u{A0}", "book 6500/1020 6.00 #=note",
      "numbering #1000000000",
      "book 6500/1020 7.00", "undo",
    ])
    play.runner.runFile(script)
    play.type(["record \"\(folder.path("day.kontor"))\""])
    #expect(!(try folder.read("day.kontor").contains("\nbook 6500 1020")))
    play.runner.finishKeeping()
    #expect(play.errors == "")
    let again = reopened(path)
    #expect(
      again.rows == [5, 6, 1, 2].map { amount in "6500/1020 \(amount).00" })
    #expect(again.log == play.log)
    #expect(again.log.contains("book 6500/1020 6.00  #=note\n"))
    #expect(again.log.contains("\nnumbering #1000000001 kept\n"))
  }

  @Test func `a preview never leaves what was begun before it`() throws {
    let folder = try Folder()
    let script = try folder.write("e.kontor", "rollback\n")
    let play = Play().type([
      "begin", "book 6500/1020 5.00", "book 6500/1020 5.00", "preview include \"\(script)\"",
    ])
    #expect(play.errors.contains("error: not-previewable\n"))
    #expect(play.rows.count == 2)
  }
}
