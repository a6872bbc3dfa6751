import Commands
import Diagnostics
import Testing

@testable import Session

/// What `record` writes is a script that comes to the same and proves it.
@Suite struct `Recorded scripts` {
  /// Records and runs what it wrote on new books.
  private func recorded(_ play: Play, _ words: String) throws -> (text: String, again: Play) {
    let folder = try Folder()
    let path = folder.path("day.kontor")
    play.forget()
    play.type(["record \"\(path)\" \(words)"])
    #expect(play.errors == "")
    let again = Play()
    // The script names the first day itself.
    again.runner.session = Session(emptyOn: Play.day, language: .english)
    again.runner.runFile(path)
    return (try folder.read("day.kontor"), again)
  }

  @Test(arguments: Scenarios.names) func `prove every scenario`(name: String) throws {
    let played = try Scenarios.played(name, .english)
    let (text, again) = try recorded(played, "with-expects")
    #expect(again.errors == "")
    #expect(again.digest == played.digest)
    #expect(text.contains(#/\nexpect state (RE|KT|TA|LR|KA)-1 /#))
    #expect(text.hasSuffix("expect trial-balance\n"))
  }

  @Test(arguments: 0..<20) func `prove random histories`(seed: Int) throws {
    var clerk = HistoryClerk(seed)
    let played = Play()
    for _ in 0..<50 { played.type([clerk.work(played.books)]) }
    played.type(["switch books", "commit"])
    let (_, again) = try recorded(played, "with-expects")
    #expect(again.errors == "", "\(seed)")
    #expect(again.digest == played.digest, "\(seed)")
  }

  @Test func `leave out what was undone or refused and keep comments`() throws {
    let played = Play().type([
      "# the first of the year", "book 6500/1020 5.00 # coffee", "book 6500/1020 7.00", "undo",
      "book 6501/1020 1.00", "book 6500/1020 9.00",
    ])
    let (text, again) = try recorded(played, "")
    #expect(
      text == """
        date 2026-03-01
        # the first of the year
        book 6500/1020 5.00  # coffee
        # numbers of what was taken back are not used again
        numbering #3 kept
        book 6500/1020 9.00

        """)
    #expect(again.digest == played.digest)
  }

  @Test func `begin at a checkpoint with its day`() throws {
    let played = Play().type([
      "book 6500/1020 5.00", "date 2026-03-09", "checkpoint march", "book 6500/1020 7.00",
    ])
    let (text, again) = try recorded(played, "with-expects since march")
    #expect(
      text == """
        # since march
        date 2026-03-09
        book 6500/1020 7.00
        expect balance 1020 -12.00
        expect balance 6500 12.00
        expect trial-balance

        """)
    #expect(again.exitCode == 4)
  }
}
