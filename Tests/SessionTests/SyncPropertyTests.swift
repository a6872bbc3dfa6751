import Books
import Diagnostics
import Exchange
import Foundation
import Ledger
import Testing

@testable import Session

/// Random contacts here and in a file, put together.
@Suite struct `Contacts put together` {
  private struct Side {
    var dice: Dice

    mutating func text(_ prefix: String, of count: Int) -> String {
      dice.below(3) == 0 ? "" : "\(prefix)\(dice.below(count))"
    }

    /// Rows with ids and e-mails that are not given twice.
    mutating func rows() -> [[String]] {
      var ids: Set<String> = []
      var emails: Set<String> = []
      var names: Set<String> = []
      var rows: [[String]] = []
      for _ in 0..<dice.below(12) {
        var id = text("", of: 9)
        var email = text("m", of: 9)
        if !ids.insert(id).inserted { id = "" }
        if !emails.insert(email).inserted { email = "" }
        let name = dice.pick(["Meier", "Müller; Söhne", "=A", "\"B\"", "C (2)", "D"])
        if id.isEmpty, email.isEmpty, !names.insert(name).inserted { continue }
        let day = dice.below(4) == 0 ? "" : "2026-02-0\(1 + dice.below(4))"
        rows.append([
          id, name, dice.pick(["", "Kunde", "Lieferant", "VIP"]), text("Weg ", of: 3),
          text("", of: 3), text("Ort", of: 2), "", text("+41 44 ", of: 2), email, day,
        ])
      }
      return rows
    }
  }

  private static let header =
    "Kontakt-Nr.;Name 1;Kategorie;Adresse;PLZ;Ort;Land;Telefon;E-Mail;Geändert am"

  private func csv(_ rows: [[String]]) -> String {
    var writer = CSVWriter(separator: ";", lineEnd: "\n", hasByteOrderMark: false)
    for row in rows {
      for cell in row { writer.add(guardingFormula(cell)) }
      writer.endRow()
    }
    return Self.header + "\n" + writer.text
  }

  /// Everything that was ever said about somebody.
  private func values(_ desk: FileDesk) -> Set<String> {
    Set(
      desk.books.contacts.indices.flatMap { place in
        [desk.books.contacts[place].name]
          + ContactField.allCases.map { field in desk.books.text(field, of: ContactID(place)) }
      })
  }

  @Test(arguments: 0..<80) func `lose nothing, agree, and change nothing the second time`(
    seed: Int
  ) throws {
    var side = Side(dice: Dice(UInt64(seed)))
    let (ours, theirs) = (side.rows(), side.rows())
    let desk = try FileDesk(.english, ["ours.csv": csv(ours), "theirs.csv": csv(theirs)])
    if !ours.isEmpty { desk.run("till contacts import ours.csv") }
    let before = values(desk)
    let start = desk.play.digest
    desk.play.forget()
    desk.run("till contacts sync theirs.csv format json > merged.csv")
    let told = desk.play.output
    let after = values(desk)
    for value in before.union(
      theirs.flatMap { row in
        row.enumerated().filter { place, _ in
          place != 2 && place != 9
        }.map(\.element)
      }) where !value.isEmpty
    {
      let isTold = told.contains(jsonString(value))
      let isKept = after.contains { text in
        text.lowercased() == value.lowercased() || text.hasPrefix(value + " (")
      }
      #expect(isTold || isKept, "\(value) is lost")
    }
    #expect(play(desk.play.log).digest == desk.play.digest)
    // Nothing more to do, on either side.
    let digest = desk.play.digest
    desk.play.forget()
    desk.run("till contacts sync merged.csv format json > again.csv")
    #expect(desk.play.digest == digest, "\(told)\n\(desk.play.output)")
    #expect(try desk.folder.read("again.csv") == desk.folder.read("merged.csv"))
    if digest != start { desk.play.type(["undo"]) }
    #expect(desk.play.digest == start)
    guard !told.contains("several-contacts"), !told.contains("another-row") else { return }
    let other = try FileDesk(.english, ["merged.csv": try desk.folder.read("merged.csv")])
    if digest != start { desk.play.type(["redo"]) }
    guard !desk.books.contacts.isEmpty else { return }
    other.run("till contacts import merged.csv")
    #expect(plain(other) == plain(desk))
  }

  /// Without the order, and without what tells apart who has the same name.
  private func plain(_ desk: FileDesk) -> [String] {
    desk.contacts().map { text in
      text.replacing(#/^([^|]*?) \([^|]*\)\|/#) { match in
        "\(match.1)|"
      }
    }.sorted()
  }

  @Test(arguments: 0..<40) func `any bytes are read or refused`(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    let words = [
      "Nr.", "Name", "E-Mail", ";", ",", "\"", "\n", "\r\n", "a@x", "1", "2026-01-01", "\u{FEFF}",
      "\t", " ", "ü", "\u{0}", "Geändert am", "'", "=",
    ]
    for _ in 0..<12 {
      var bytes = dice.below(2) == 0 ? Array("Nr.;Name;Geändert am\n".utf8) : []
      for _ in 0..<dice.below(30) {
        bytes += Array(dice.pick(words).utf8)
        if dice.below(40) == 0 { bytes.append(UInt8(dice.below(256))) }
      }
      let desk = Play()
      let digest = desk.digest
      let folder = try Folder(inMemory: true)
      desk.runner.folder = folder.path("")
      try Data(bytes).write(to: folder.url.appending(path: "a.csv"))
      desk.run("till contacts import a.csv\n")
      if desk.exitCode != 0 {
        #expect(desk.digest == digest)
        #expect(!desk.errors.contains("internal-error"), "\(desk.errors)")
      }
      #expect(desk.flaws == [])
    }
  }
}
