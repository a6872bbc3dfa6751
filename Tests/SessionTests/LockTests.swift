import Books
import Commands
import Ledger
import Session
import Testing

/// Every way into the books respects a lock.
@Suite struct `Locks` {
  /// All kinds of documents on 2026-03-01, locked through that day.
  static let stage =
    customer + """
      invoice "Kunde AG" 100.00 vat UN81
      invoice "Kunde AG" 200.00 vat UN81
      invoice "Kunde AG" 300.00 vat UN81 draft
      invoice "Kunde AG" 400.00 vat UN81
      unpaid RE-4
      bank 1020 +150.00
      match BT-1 RE-1
      bank 1020 +10.00
      bank 1020 -5.00
      credit-note RE-2 300.00 force
      credit-note RE-1 10.00 draft
      book 6500/1020 10.00
      invoice "Kunde AG" 500.00 vat UN81
      apply-credit RE-5 20.00
      invoice "Kunde AG" 50.00 vat UN81
      discount RE-6 10.00
      lock 2026-03-01

      """

  static let paths = [
    "book 6500/1020 1.00", "opening 1020 1.00", "invoice \"Kunde AG\" 1.00 vat UN81",
    "invoice \"Kunde AG\" 1.00 vat UN81 on 2026-02-28", "issue RE-3", "issue GS-2",
    "discount RE-5 1.00", "credit-note RE-5 1.00", "write-off RE-5 with-vat", "unpaid RE-6",
    "match BT-2 RE-5", "match BT-2 customer \"Kunde AG\"", "match BT-3 account 6940",
    "split BT-2 RE-5 5.00, account 8100 rest", "apply-credit RE-6 1.00",
    "release-credit \"Kunde AG\" account 8100", "pay GS-1 from 1020", "release-credit GS-1",
    "book 3805/1100 1.00 for RE-5", "reopen RE-4",
  ]

  @Test(arguments: paths) func `refuses`(path: String) {
    let played = play(Self.stage)
    let before = played.digest
    // "unpaid" and "apply-credit" look at the state first, as the order of tests wants it.
    let name = path == "unpaid RE-6" ? "invoice-partly-paid" : "period-locked"
    let command = path == "apply-credit RE-6 1.00" ? path + " force" : path
    played.run("expect-error \(name) \(command)")
    #expect(played.errors == "")
    #expect(played.digest == before)
  }

  @Test(arguments: paths) func `lets pass a day later`(path: String) {
    let played = play(Self.stage + "date 2026-03-02")
    guard path != "unpaid RE-6", !path.contains("2026-02-28") else { return }
    // A match has the date of the bank, a draft its own.
    let isDated = ["match", "split", "issue"].contains { verb in path.hasPrefix(verb) }
    let command = path == "apply-credit RE-6 1.00" ? path + " force" : path
    played.run(isDated ? command + " on 2026-03-02" : command)
    #expect(played.errors == "")
    #expect(played.flaws == [])
  }

  @Test(arguments: ["unmatch BT-1", "unapply-credit RE-5", "reopen RE-6", "reverse #10"])
  func `what goes back lands on the working date once its own is locked`(path: String) {
    let played = play(Self.stage)
    let digest = played.digest
    let entries = played.books.journal.entries.count
    played.run("date 2026-03-02\n" + path)
    guard played.errors.isEmpty else {
      #expect(played.errors.contains("credit-in-use") || played.errors.contains("of-document"))
      return
    }
    #expect(played.digest != digest)
    for entry in played.books.journal.entries[entries...] {
      #expect("\(entry.day)" == "2026-03-02")
    }
  }

  @Test func `the error names the lock and the first free date`() {
    let played = play(Self.stage).run("book 6500/1020 1.00")
    #expect(played.errors.contains("locked through 2026-03-01"))
    #expect(played.errors.contains("first free date is 2026-03-02"))
    #expect(played.exitCode == 3)
  }

  @Test func `a lock only moves on; an unlock keeps its reason`() {
    let played = play(
      """
      expect-error not-locked unlock "nothing to do"
      lock 2026-02-28
      expect-error period-locked lock 2026-02-28
      expect-error period-locked lock 2026-01-31
      lock month-end
      unlock "Nachtrag"
      book 6500/1020 1.00 on 2026-01-01
      """)
    #expect(played.runner.session.context.unlocks.map(\.reason) == ["Nachtrag"])
  }
}
