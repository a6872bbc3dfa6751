import Commands
import Diagnostics
import Foundation
import Testing

@testable import Session

/// Tab behind a command that takes a file.
@Suite struct `Completion of paths` {
  /// What is offered, the folder left out.
  private func offered(_ command: String, _ folder: Folder, _ typed: String) -> [String] {
    let session = Session(workingDay: Play.day, language: .english)
    let line = command + " " + typed.replacing("@", with: folder.path(""))
    let found = Completer(session.context).complete(line, cursor: line.utf8.count).candidates
    return found.map { found in found.insert.replacing(folder.path(""), with: "@") }
  }

  private func prepared() throws -> Folder {
    let folder = try Folder()
    for name in [
      "march.kontor", "may.kontor", "year end.kontor", "bücher.kontor", ".hidden", "a,b", "q\"q",
      "old/january.kontor", "old year/x.kontor",
    ] { try folder.write(name, "") }
    return folder
  }

  @Test(arguments: [
    "include", "open", "save-as", "verify", "record", "öffnen", "journal >", "export hledger >",
    "export xlsx from 2026-01-01 >", "rate import",
    "expect-error file-not-found open",
  ])
  func `offers the entries of the folder, sorted`(command: String) throws {
    let folder = try prepared()
    #expect(
      offered(command, folder, "@") == [
        "\"@a,b\"", "@bücher.kontor", "@march.kontor", "@may.kontor", "@old/", "\"@old year/",
        "\"@q\\\"q\"", "\"@year end.kontor\"",
      ])
  }

  @Test func `follows what is typed`() throws {
    let folder = try prepared()
    #expect(offered("open", folder, "@ma") == ["@march.kontor", "@may.kontor"])
    #expect(offered("open", folder, "@old/") == ["@old/january.kontor"])
    #expect(offered("open", folder, "@.") == ["@.hidden"])
    #expect(offered("open", folder, "\"@ye") == ["\"@year end.kontor\""])
    #expect(offered("open", folder, "\"@old year/") == ["\"@old year/x.kontor\""])
    #expect(offered("open", folder, "\"@q\\\"") == ["\"@q\\\"q\""])
    #expect(offered("open", folder, "@none/").isEmpty)
    #expect(offered("open", folder, "@march.kontor/").isEmpty)
    #expect(offered("open", folder, "@none").isEmpty)
  }

  @Test func `leaves out what cannot be typed, and ends somewhere`() throws {
    let folder = try Folder()
    try folder.write("a\u{1b}[2Jb", "")
    try folder.write("a\nb", "")
    #expect(offered("open", folder, "@").isEmpty)
    for number in 0..<700 { try folder.write("\(number).kontor", "") }
    #expect(offered("open", folder, "@").count == Findings.limit)
  }

  @Test func `reads as it was offered`() throws {
    let folder = try prepared()
    for name in offered("include", folder, "@") where !name.hasSuffix("/") {
      let played = Play().run("include \(name.replacing("@", with: folder.path("")))")
      #expect(played.errors == "", "\(name)")
    }
  }
}

/// How far a checkpoint lies back.
@Suite struct `Completion of checkpoints` {
  @Test func `counts the commands since`() throws {
    var session = Session(workingDay: Play.day, language: .english)
    func told() -> String? {
      Completer(session.context).complete("rollback ", cursor: 9).candidates.first?.description
    }
    _ = try session.run("checkpoint march")
    #expect(told() == "here")
    _ = try session.run("book 6500/1020 5.00")
    #expect(told() == "1 command ago")
    session.context.language = .german
    #expect(told() == "vor 1 Befehl")
    _ = try session.run("book 6500/1020 5.00")
    #expect(told() == "vor 2 Befehlen")
  }
}
