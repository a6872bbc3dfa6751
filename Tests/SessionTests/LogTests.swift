import Books
import CommandKit
import Commands
import Diagnostics
import Testing

@testable import Session

/// The log is the truth: replayed, it gives the same books.
@Suite struct LogTests {
  static func expectReplay(of play: Play, at location: SourceLocation = #_sourceLocation) {
    for language in Language.allCases {
      // Typed, since a script may not end within a group.
      let replayed = Play(language).type(play.log.split(separator: "\n").map(String.init))
      #expect(replayed.errors == "", sourceLocation: location)
      #expect(replayed.digest == play.digest, sourceLocation: location)
      #expect(replayed.log == play.log, sourceLocation: location)
    }
  }

  @Test(arguments: Scenarios.names) func `replays every scenario`(name: String) throws {
    for language in Language.allCases {
      Self.expectReplay(of: try Scenarios.played(name, language))
    }
  }

  @Test(arguments: Examples.all.indices) func `replays every example`(place: Int) throws {
    let (name, example) = Examples.all[place]
    let played = Play()
    let folder = try Examples.folder(for: name, played)
    played.run((example.before + [example.line]).joined(separator: "\n"))
    withExtendedLifetime(folder) { played.runner.finishKeeping() }
    Self.expectReplay(of: played)
  }

  /// What is typed, and what is kept.
  static let canonical: [(String, String)] = [
    ("buchen 6500/1020 12.5 mwst VB81 am 2.3.", "book 6500/1020 12.50 vat VB81 on 2026-03-02"),
    ("book Büro/1020 1", "book 6500/1020 1.00"),
    ("book 6500/1020 (540 + 8.1%) on today", "book 6500/1020 583.74 on 2026-03-01"),
    ("book 6500/1020 1'081.00 CHF on month-end", "book 6500/1020 1081.00 on 2026-03-31"),
    ("book 6500/1020 1 on +10d", "book 6500/1020 1.00 on 2026-03-11"),
    ("rechnung kunde 3 x 9.95 mwst UN81 netto", "invoice \"Kunde AG\" 3 x 9.95 vat UN81 net"),
    (
      "rechnung \"Kunde AG\" 1.5 × 10 mwst UN81 text \"Ü\", 5 vat UR26 konto 3400 "
        + "fällig 10d entwurf",
      "invoice \"Kunde AG\" 1.5 x 10.00 vat UN81 text \"Ü\", 5.00 vat UR26 account 3400 "
        + "due 10d draft"
    ),
    ("rechnung 1 100 mwst ohne", "invoice \"Kunde AG\" 100.00 vat none"),
    ("invoice \"Kunde AG\" 100.00 vat ohne", "invoice \"Kunde AG\" 100.00 vat none"),
    ("bank 1020 +20.00 von kunde am heute", "bank 1020 20.00 from \"Kunde AG\" on 2026-03-01"),
    ("sperren 31.1.2026", "lock 2026-01-31"),
    ("konto neu 1000 \"Kasse\" kasse", "account new 1000 \"Kasse\" cash"),
    ("kontakt neu \"Mu\u{308}ller\" kunde", "contact new \"Müller\" customer"),
    ("firma \"A \\\"B\\\" C\" mwst saldo", "company \"A \\\"B\\\" C\" vat net-tax"),
    ("eröffnung 1020 5 für kunde", ""),
    ("datum 1.4.", "date 2026-04-01"),
    ("  book   6500/1020   1.00   # bemerkt", "book   6500/1020   1.00  # bemerkt"),
  ]

  @Test(arguments: canonical) func `keeps the canonical form`(typed: String, kept: String) {
    let played = Play().run(customer)
    let before = played.log
    played.runner.runTyped(typed)
    #expect(played.log.dropFirst(before.count) == (kept.isEmpty ? "" : kept + "\n"))
    #expect(played.errors.isEmpty == !kept.isEmpty)
    Self.expectReplay(of: played)
  }

  @Test func `keeps what variables stood for`() {
    let played = play(
      customer + """
        let paid = 1'131.00
        let day = 10.3.2026
        let who = "Kunde AG"
        let words = "Zahlung \\"RE-1\\""
        invoice $who ($paid - 50) vat UN81
        let bill = $last
        bank 1020 $paid on $day text $words
        match $last $bill
        book 6500/1020 (1 / 3) on $day text $words
        show $bill
        """)
    #expect(
      played.log == customer + """
        invoice "Kunde AG" 1081.00 vat UN81
        bank 1020 1131.00 text "Zahlung \\"RE-1\\"" on 2026-03-10
        match BT-1 RE-1
        book 6500/1020 0.33 text "Zahlung \\"RE-1\\"" on 2026-03-10

        """)
    Self.expectReplay(of: played)
  }

  @Test func `looking and refused commands are not kept`() {
    let played = Play()
    played.runner.options.keepsGoing = true
    played.run(customer + "trial-balance\nbook 6500/1020 -1\nlet x = 1\nset language de\nvat")
    #expect(played.log == customer)
  }

  @Test(arguments: 0..<24) func `replays random sessions typed by hand`(seed: Int) {
    var hand = TypingHand(seed: UInt64(seed))
    let typed = Play(seed % 2 == 0 ? .english : .german)
    let other = Play(seed % 2 == 0 ? .german : .english)
    for _ in 0..<120 {
      let line = hand.line(for: typed.books)
      typed.runner.runTyped(line)
      other.runner.runTyped(line)
    }
    #expect(typed.flaws == [])
    #expect(typed.log.split(separator: "\n").count > 40)
    #expect(typed.digest == other.digest)
    #expect(typed.log == other.log)
    Self.expectReplay(of: typed)
  }
}
