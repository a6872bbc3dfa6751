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
    #expect(Self.lines(play) == ["numbering #4"])
  }

  @Test func `a fork that has come back leaves the numbers of the books`() {
    let play = Self.typed(Self.book, Self.book, "undo", "fork f", Self.book, "undo", "redo")
    #expect(Self.lines(play) == [Self.book, "numbering #3", Self.book])
    play.type(["switch books"])
    #expect(play.errors == "")
    #expect(Self.lines(play) == [Self.book, "numbering #3"])
  }

  @Test func `a fork keeps its beginning when the books redo`() {
    let play = Self.typed(
      Self.book, Self.book, "undo", "fork f", "switch books", "redo", "switch f")
    #expect(Self.lines(play) == [Self.book, "numbering #3"])
  }

  @Test func `a script that ends with an undo is one step`() {
    let play = Play().run("\(Self.book)\n\(Self.book)\n\(Self.book)\nundo")
    play.type([Self.book, "undo", "undo"])
    #expect(play.errors == "")
    #expect(Self.lines(play) == ["numbering #5"])
  }

  @Test func `a comment waits for a command of the user`() {
    let play = Self.typed(Self.book, "# warum", "undo", Self.book)
    #expect(Self.lines(play) == ["numbering #2", "# warum", Self.book])
  }
}
