import Books
import Diagnostics
import Ledger
import Testing

@testable import Commands
@testable import Session

/// A file that is read is one step like any other: previewed, asked about, kept and undone.
@Suite struct `A file that is read` {
  static let good = "Nr.;Name;E-Mail\n1;A;a@x.ch\n2;B;b@x.ch\n"
  static let bad = "Nr.;Name;E-Mail\n8;H;h@x.ch\n9;I\u{7};i@x.ch\n"

  @Test func `is previewed without a trace`() throws {
    let desk = try FileDesk(.english, ["a.csv": Self.good, "b.csv": Self.bad])
    let digest = desk.play.digest
    desk.run("preview till contacts import a.csv")
    #expect(desk.play.output.contains("contacts: 2 created"))
    #expect(desk.play.digest == digest && desk.play.log == "")
    desk.run(
      """
      expect-error control-character preview till contacts import b.csv
      expect-error import-columns till articles import a.csv
      """)
    desk.play.run("expect-error import-columns till contacts import a.csv")
    #expect(desk.play.errors.contains("error: error-expected"))
    #expect(desk.play.digest == digest && desk.play.flaws == [])
  }

  @Test func `is asked about where typed commands are`() throws {
    let desk = try FileDesk(.english, ["a.csv": Self.good])
    desk.play.showAnswers()
    desk.play.type(["set confirm on"])
    let digest = desk.play.digest
    desk.play.replies = ["n"]
    desk.play.type(["till contacts import a.csv"])
    #expect(desk.play.output.contains("Keep it? y/n") && desk.play.output.contains("not kept"))
    #expect(desk.play.digest == digest && desk.play.log == "")
    desk.play.replies = ["maybe", "y"]
    desk.play.type(["till contacts import a.csv"])
    #expect(desk.books.contacts.count == 2 && desk.play.errors == "")
    // A script is not asked about.
    try desk.folder.write("s.kontor", "till contacts import a.csv\n")
    desk.play.type(["undo", "include s.kontor"])
    #expect(desk.books.contacts.count == 2)
    #expect(!desk.play.errors.contains("error"))
  }

  @Test func `is not taken into what is only read`() throws {
    let desk = try FileDesk(.english, ["a.csv": Self.good])
    desk.play.runner.session.context.isReadOnly = true
    desk.run(
      """
      preview till contacts import a.csv
      till contacts export > out.csv
      """)
    desk.play.run("till contacts import a.csv")
    #expect(desk.play.errors.contains("session-read-only"))
    #expect(desk.books.contacts.isEmpty)
  }

  @Test func `writes nothing in a dry run, and nothing at all where it cannot`() throws {
    let desk = try FileDesk(.english, ["a.csv": Self.good])
    desk.play.runner.options.isDryRun = true
    desk.run("till contacts sync a.csv > b.csv")
    #expect(desk.folder.names == ["a.csv"] && desk.books.contacts.count == 2)
    desk.play.runner.options.isDryRun = false
    desk.play.type(["undo"])
    let digest = desk.play.digest
    desk.run("expect-error file-unwritable till contacts sync a.csv > none/b.csv")
    desk.play.run("till contacts sync a.csv > none/b.csv")
    #expect(desk.play.errors.contains("file-unwritable"))
    #expect(desk.play.digest == digest && desk.play.flaws == [])
  }

  @Test func `is a step of a script and of a group`() throws {
    let desk = try FileDesk(
      .english, ["sub/a.csv": Self.good, "sub/s.kontor": "till contacts import a.csv\n"])
    let before = desk.play.digest
    desk.play.type(["include sub/s.kontor"])
    #expect(desk.play.errors == "" && desk.books.contacts.count == 2)
    desk.play.type(["undo"])
    #expect(desk.play.digest == before)
    desk.play.type([
      "begin", "contact new \"Vorher\"", "till contacts import sub/a.csv", "commit",
    ])
    #expect(desk.play.errors == "" && desk.books.contacts.count == 3)
    desk.play.type(["undo"])
    #expect(desk.play.digest == before && desk.play.errors == "")
    #expect(desk.play.flaws == [])
  }

  @Test func `is kept by the file of a session, and undone from it`() throws {
    let desk = try FileDesk(.english, ["a.csv": Self.good, "b.csv": Self.bad])
    let path = desk.folder.path("books.kontor")
    desk.play.type([
      "save-as books.kontor", "contact new \"Vorher\"", "till contacts import a.csv",
      "till contacts import b.csv", "till contacts import a.csv", "contact new \"Nachher\"",
    ])
    #expect(desk.play.errors.contains("b.csv, row 3"))
    let digest = desk.play.digest
    desk.play.runner.finishKeeping()
    let text = try desk.folder.read("books.kontor")
    #expect(text.contains("#>>= till contacts import a.csv\n"))
    #expect(!text.contains("b.csv") && text.contains("#<<\n"))
    let again = Play()
    again.type(["open \"\(path)\""])
    #expect(again.errors == "" && again.digest == digest && again.flaws == [])
    again.type(["undo", "undo"])
    #expect(again.books.contacts.map(\.name) == ["Vorher"])
    let undone = again.digest
    again.runner.finishKeeping()
    let third = Play()
    third.type(["open \"\(path)\""])
    #expect(third.digest == undone)
    third.type(["redo", "redo"])
    #expect(third.digest == digest && third.errors == "")
    third.runner.finishKeeping()
    #expect(try SessionFile.verify(path).ending == .whole)
  }

  @Test func `is attached by name, size and digest`() throws {
    let desk = try FileDesk(.english, ["r/beleg 1.pdf": "abc"])
    let request = FileRequest(.attachment(to: "KT-1"), path: "r/beleg 1.pdf")
    let expansion = try desk.play.runner.expand(
      request, desk.play.runner.session.context, at: Span(0, 0))
    #expect(
      String(decoding: expansion.lines, as: UTF8.self)
        == "attach KT-1 \"beleg 1.pdf\" size 3 sha256 "
        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n")
  }

  @Test func `tells how far it is on a terminal, once it takes long`() {
    var written = ""
    var console = Console(write: { _ in }, writeError: { text in written += text })
    let words = Phrase("reading", "lesen")
    let context = Play().runner.session.context
    var quiet = Progress(words, console: console, context)
    let goesOn = quiet.tell(1, of: 2)
    #expect(goesOn)
    quiet.end()
    #expect(written == "")
    console.showsProgress = true
    var shown = Progress(words, console: console, context, since: -10_000)
    for _ in 0..<2 { _ = shown.tell(1, of: 2) }
    shown.end()
    #expect(written == "\rreading: 50 %\r             \r")
    written = ""
    var spoken = context
    spoken.isAccessible = true
    var one = Progress(words, console: console, spoken, since: -10_000)
    for count in 1...2 { _ = one.tell(count, of: 2) }
    one.end()
    #expect(written == "reading: 50 %\n")
  }
}
