import Books
import Diagnostics
import Testing

@testable import Session

/// A file that comes within a script stands beside that script, and only while it runs.
@Suite struct `A file within a script` {
  private static func csv(_ name: String) -> String { "Nr.;Name;E-Mail\n1;\(name);a@x.ch\n" }

  private static func script(_ commands: String) -> String {
    "```file a.csv\n\(csv("Script"))```\n\n```kontor\n\(commands)\n```\n"
  }

  @Test func `is read in place of one of the disk`() throws {
    let desk = try FileDesk(
      .english,
      ["a.csv": Self.csv("Disk"), "s.md": Self.script("till contacts import a.csv")])
    desk.play.type(["include s.md"])
    #expect(desk.play.errors == "" && desk.books.contacts.map(\.name) == ["Script"])
    #expect(try desk.folder.read("a.csv") == Self.csv("Disk"))
    // Behind the script it is gone.
    desk.play.type(["undo", "till contacts import a.csv"])
    #expect(desk.play.errors == "" && desk.books.contacts.map(\.name) == ["Disk"])
  }

  @Test func `is seen by a script beside it that it includes, and not by one elsewhere`() throws {
    let command = "till contacts import a.csv\n"
    let desk = try FileDesk(
      .english,
      [
        "a.csv": Self.csv("Disk"), "sub/a.csv": Self.csv("Elsewhere"), "b.kontor": command,
        "sub/b.kontor": command, "near.md": Self.script("include b.kontor"),
        "far.md": Self.script("include sub/b.kontor"),
      ])
    desk.play.type(["include near.md"])
    #expect(desk.play.errors == "" && desk.books.contacts.map(\.name) == ["Script"])
    desk.play.type(["undo", "include far.md"])
    #expect(desk.play.errors == "" && desk.books.contacts.map(\.name) == ["Elsewhere"])
  }

  @Test func `is not seen by the script that includes`() throws {
    let desk = try FileDesk(
      .english,
      [
        "in.md": Self.script("contact new \"Innen\""),
        "out.kontor": "include in.md\ntill contacts import a.csv\n",
      ])
    desk.play.type(["include out.kontor"])
    #expect(desk.play.errors.contains("error: file-not-found"))
    #expect(desk.books.contacts.map(\.name) == ["Innen"])
  }
}

/// What no spreadsheet writes is refused before it fills the memory.
@Suite struct `A row that has no end` {
  @Test func `is refused with its number`() throws {
    let many = String(repeating: ";", count: 20_000)
    let desk = try FileDesk(
      .english, ["row.csv": "Nr.;Name;E-Mail\n1;A;\n2;B;\(many)\n", "header.csv": many + "\n"])
    desk.run(
      """
      expect-error import-fields till contacts import row.csv
      expect-error import-fields till contacts import header.csv
      """)
    desk.play.run("till contacts import row.csv")
    #expect(desk.play.errors.contains("row.csv, row 3: more than 4096 columns"))
  }
}
