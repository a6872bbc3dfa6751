import Books
import Diagnostics
import Exchange
import Testing

@testable import Session

/// Contacts of one name, and names that only look as if we had made them.
@Suite struct `Namesakes` {
  @Test func `a year behind a name is part of it`() throws {
    let desk = try FileDesk(
      .english, ["a.csv": "Nr.;Name;E-Mail;Geändert am\n7;Firma;c@x.ch;2026-03-20\n"])
    desk.run(
      """
      contact new "Firma (2019)" id 7 email c@x.ch
      till contacts import a.csv
      """)
    #expect(desk.books.contacts.map(\.name) == ["Firma"])
    #expect(desk.play.output.contains("Firma (2019)"))
  }

  @Test func `an id behind a name is part of it where nobody else has the name`() throws {
    let desk = try FileDesk(.english)
    desk.run("contact new \"Saal (3)\" id 3\ntill contacts export > a.csv")
    #expect(try desk.folder.read("a.csv").contains("3;Saal (3);Kunde"))
    desk.run("contact new \"Saal\" id 4\ncontact change 1 city Bern\ntill contacts export > b.csv")
    #expect(try desk.folder.read("b.csv").contains("3;Saal;Kunde"))
  }

  @Test func `are told apart by numbers where the id would make a name too long`() throws {
    let name = String(repeating: "x", count: 190)
    let id = String(repeating: "9", count: 30)
    let file = "Nr.;Name;E-Mail\n1;\(name);\n\(id);\(name);\n"
    let desk = try FileDesk(.english, ["a.csv": file])
    desk.run("till contacts import a.csv")
    #expect(desk.books.contacts.map(\.name) == [name, name + " (2)"])
    let digest = desk.play.digest
    desk.run("till contacts import a.csv\ntill contacts sync a.csv > b.csv")
    #expect(desk.play.digest == digest)
    #expect(try desk.folder.read("b.csv").contains("\(id);\(name);"))
  }

  @Test func `a rename moves no credit`() throws {
    let desk = try FileDesk(.english)
    desk.run(
      """
      contact new "Alt AG"
      contact new "Neu AG"
      bank 1020 +100.00 from "Alt AG"
      match BT-1 customer "Alt AG"
      """)
    let before = desk.books.standing()
    desk.run("contact change \"Alt AG\" name \"Andere AG\"")
    let after = desk.books.standing()
    #expect(before.change(to: after).contacts.isEmpty)
    #expect(after.change(to: before).contacts.isEmpty)
    desk.run("bank 1020 +50.00\nmatch BT-2 customer \"Alt AG\"")
    let change = before.change(to: desk.books.standing()).contacts
    #expect(change.map(\.name) == ["Andere AG"])
    #expect(change.map(\.credit.after.shown) == ["150.00"])
    desk.run("record r.kontor with-expects")
    let text = try desk.folder.read("r.kontor")
    #expect(!text.contains("expect credit \"Alt AG\" 0.00"))
    #expect(text.contains("expect credit \"Andere AG\" 150.00"))
  }
}
