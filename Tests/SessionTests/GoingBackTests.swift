import Books
import Commands
import Testing

@testable import Session

/// What going back once did wrong.
@Suite struct `Going back, case by case` {
  private static let book = "book 6500/1020 1.00"

  private static func typed(_ lines: String...) -> Play {
    let play = Play().type(lines)
    #expect(play.errors == "")
    return play
  }

  private static func lines(_ play: Play) -> [String] {
    play.log.split(separator: "\n").map(String.init)
  }

  @Test func `several steps come back with their own numbers`() {
    let play = Self.typed(Self.book, Self.book, "undo", Self.book)
    let before = play.moment()
    play.type(["undo 2", "redo 2"])
    #expect(play.moment().differences(from: before) == [])
    play.type(["undo", "undo", "redo", "redo"])
    #expect(play.moment().differences(from: before) == [])
  }

  @Test func `one line keeps the numbers, however often one goes back`() {
    let play = Self.typed(Self.book, "undo", Self.book, "undo", Self.book, "undo")
    #expect(Self.lines(play) == ["numbering #4 kept"])
  }

  @Test func `a fork that has come back leaves the numbers of the books`() {
    let play = Self.typed(Self.book, Self.book, "undo", "fork f", Self.book, "undo", "redo")
    #expect(Self.lines(play) == [Self.book, "numbering #3 kept", Self.book])
    play.type(["switch books"])
    #expect(play.errors == "")
    #expect(Self.lines(play) == [Self.book, "numbering #3 kept"])
  }

  @Test func `a fork keeps its beginning when the books redo`() {
    let play = Self.typed(
      Self.book, Self.book, "undo", "fork f", "switch books", "redo", "switch f")
    #expect(Self.lines(play) == [Self.book, "numbering #3 kept"])
  }

  @Test func `a script that ends with an undo is one step`() {
    let play = Play().run("\(Self.book)\n\(Self.book)\n\(Self.book)\nundo")
    play.type([Self.book, "undo", "undo"])
    #expect(play.errors == "")
    #expect(Self.lines(play) == ["numbering #5 kept"])
  }

  @Test func `what a script does in a fork is a step of the fork`() {
    let play = Play().run("\(Self.book)\nfork f\n\(Self.book)\n\(Self.book)\n")
    play.type(["undo"])
    #expect(play.errors == "")
    #expect(Self.lines(play) == [Self.book])
    play.type(["undo"])
    #expect(play.errors.contains("undo-before-fork"))
  }

  @Test func `a script that switches takes no step of the other way for its own`() {
    let play = Self.typed("fork f", Self.book, Self.book, Self.book, "switch books")
    play.run("\(Self.book)\nswitch f\n\(Self.book)\ncompare books f\n\(Self.book)\n")
    play.type(["undo"])
    #expect(Self.lines(play) == [Self.book, Self.book, Self.book])
    play.type(["undo"])
    #expect(Self.lines(play) == [Self.book, Self.book])
    #expect(play.errors == "")
  }

  @Test func `nothing before a lock or an export goes back`() {
    let play = Self.typed("checkpoint x", Self.book, "lock 2026-01-31", Self.book)
    let barred = ["undo 2", "undo 2 commands", "rollback x", "undo to x", "undo to #1"]
    for line in barred.dropLast() { #expect(play.refusal(of: line) == "undo-locked", "\(line)") }
    #expect(play.refusal(of: barred[4]) == "undo-locked")
    play.type(["exported \"a.csv\""])
    for line in ["undo"] + barred { #expect(play.refusal(of: line) == "undo-exported", "\(line)") }
    #expect(play.rows.count == 2)
  }

  @Test func `names stay when one goes back, unless what they stand for is gone`() {
    let play = Self.typed(
      "contact new \"Kunde AG\" customer", "company \"V\" vat none", "let x = 5.00",
      "invoice 1 $x", "let bill = $last", "let who = \"Kunde AG\"", "undo",
      "book 6500/1020 $x")
    #expect(play.refusal(of: "show $bill") == "unknown-variable")
    #expect(play.refusal(of: "let y = 7.00") == nil)
    #expect(play.refusal(of: "preview book 6500/1020 $y") == nil)
    #expect(play.refusal(of: "compare books books") == nil)
    #expect(play.refusal(of: "expect-error unknown-account book 1/2 $y") == nil)
    #expect(play.refusal(of: "book 6500/1020 $y") == nil)
  }

  @Test func `a group that is open again lets its steps go one by one`() {
    let play = Self.typed("begin", Self.book, Self.book, "commit", "undo 1 commands", "undo")
    #expect(play.errors == "")
    #expect(Self.lines(play) == ["begin", Self.book, "numbering #3 kept"])
  }

  @Test func `an undo does not make a failed group whole`() {
    let play = Play()
    play.step("begin\n\(Self.book)\nfrobnicate\n\(Self.book)\nundo\ncommit", keepsGoing: true)
    #expect(play.errors.contains("group-failed"))
    #expect(play.rows == [])
  }

  @Test(arguments: 0..<6) func `what is not kept was never there`(seed: Int) {
    var clerk = HistoryClerk(seed &+ 1_400)
    let play = `Going back`.play(seed, clerk: &clerk, lines: 10)
    for _ in 0..<30 {
      play.refusal(of: clerk.line(play.session))
      let line = clerk.dice.pick([clerk.work(play.books), "begin", "commit", "checkpoint a"])
      if line.hasPrefix("#") || line.hasPrefix("let") { continue }
      play.refusal(of: "set confirm on")
      let before = play.moment(withVariables: true)
      let standing = play.books.standing()
      let count = play.session.log.count
      // Nobody answers, which is a no.
      play.refusal(of: line)
      play.refusal(of: "set confirm off")
      #expect(play.books.standing() == standing, "\(line)")
      // What changes no figure is not asked about.
      if play.session.log.count > count { continue }
      let found = play.moment(withVariables: true).differences(from: before)
      #expect(found == [], "\(line)")
      if !found.isEmpty { return }
    }
  }

  @Test func `a comment waits for a command of the user`() {
    let play = Self.typed(Self.book, "# warum", "undo", Self.book)
    #expect(Self.lines(play) == ["numbering #2 kept", "# warum", Self.book])
  }
}
