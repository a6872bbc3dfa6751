import Testing

/// What a group that may be given up does not hold.
@Suite struct `Groups` {
  @Test func `hold no lock and no export`() throws {
    let folder = try Folder()
    let path = folder.path("a.journal")
    for command in ["lock 2026-01-31", "exported \"Treuhand AG\"", "export ledger > \"\(path)\""] {
      let played = Play().type(["begin", "book 6500/1020 5.00"])
      let digest = played.digest
      played.type([command])
      #expect(played.errors.contains("error: group-open\n"), "\(command)")
      #expect(played.digest == digest)
      played.type(["rollback"])
      #expect(played.rows == [])
    }
    #expect(folder.names == [])
  }
}

/// What undo and redo say to a machine.
@Suite struct `Undo in JSON` {
  @Test func `names the steps and the entries that went`() {
    let played = Play().type(["book 6500/1020 5.00", "set format json"])
    played.showAnswers()
    for command in ["undo", "redo"] {
      played.forget()
      played.type([command])
      #expect(
        played.output == """
          {"command":"\(command)","steps":["book 6500/1020 5.00"],\
          "entries":[{"id":"#1","date":"2026-03-01","rows":[{"id":"#1","debit":"6500",\
          "credit":"1020","amount":"5.00","reason":"","text":""}]}]}

          """)
    }
  }
}
