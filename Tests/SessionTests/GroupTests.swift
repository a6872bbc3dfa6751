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
