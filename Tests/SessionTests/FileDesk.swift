import Books
import Diagnostics
import Ledger
import Testing

@testable import Session

/// Plays scripts beside files.
final class FileDesk {
  let folder: Folder
  let play: Play

  init(_ language: Language = .english, _ files: [String: String] = [:]) throws {
    folder = try Folder(inMemory: true)
    play = Play(language)
    play.runner.folder = folder.path("")
    for (name, text) in files { try folder.write(name, text) }
  }

  @discardableResult
  func run(_ script: String, at location: SourceLocation = #_sourceLocation) -> FileDesk {
    play.run(script)
    #expect(play.errors == "", sourceLocation: location)
    #expect(play.flaws == [], sourceLocation: location)
    return self
  }

  var books: Books { play.books }

  func contacts() -> [String] {
    books.contacts.indices.map { place in
      ([books.contacts[place].name]
        + ContactField.allCases.map { field in books.text(field, of: ContactID(place)) })
        .joined(separator: "|")
    }
  }
}

let bexioContacts = """
  Kontakt-Nr.;Kontaktart;Name 1;Name 2;Kategorie;Adresse;PLZ;Ort;Land;Telefon;E-Mail;Geändert am
  1001;Firma;Kunde AG;;Kunde;Seestrasse 1;8002;Zürich;CH;+41 44 111 22 33;info@kunde.ch;2026-02-10
  1002;Privat;Muster;Hans;Kunde;"Weg 3; Haus B";3000;Bern;CH;;hans@muster.ch;10.02.2026 08:15
  1003;Firma;"Papier ""Weiss"" GmbH";;Lieferant;;4000;Basel;CH;=1+1;=HYPERLINK;

  """
