import Books
import Diagnostics
import Ledger
import Testing

@testable import Session

/// Which side wins where a contact was changed on both.
@Suite struct `The later change of a contact` {
  private static let first = """
    Kontakt-Nr.;Name 1;Adresse;PLZ;E-Mail;Geändert am
    1;Müller AG;Weg 1;8000;alt@mueller.example;2026-03-01

    """
  private static let second = """
    Kontakt-Nr.;Name 1;Adresse;PLZ;E-Mail;Geändert am
    1;Müller AG;Weg 2;8002;neu@mueller.example;2026-03-03

    """

  @Test func `wins field by field`() throws {
    let desk = try FileDesk(.english, ["a.csv": Self.first, "b.csv": Self.second])
    desk.run("till contacts import a.csv")
    desk.run("date 2026-03-05\ncontact change \"Müller AG\" email hier@mueller.example")
    desk.run("till contacts sync b.csv > c.csv")
    let id = ContactID(0)
    #expect(desk.books.text(.email, of: id) == "hier@mueller.example")
    #expect(desk.books.text(.street, of: id) == "Weg 2")
    #expect(desk.books.text(.postcode, of: id) == "8002")
    #expect(try desk.folder.read("c.csv").contains("Weg 2;8002;hier@mueller.example;2026-03-05"))
    #expect(desk.play.output.contains("ours is later"))
  }
}
