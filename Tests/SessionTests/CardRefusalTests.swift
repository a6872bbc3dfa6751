import Books
import Commands
import Diagnostics
import Exchange
import Testing

@testable import Session

/// Every refusal of the cards, as a script expects it; the books stay as they were to the byte.
@Suite("Refusals of the cards") struct CardRefusals {
  static let digest = CardPayments.digest
  /// KT-1 final, KT-2 executed with a receipt, KT-3 pending, KT-4 released, KT-5 pending.
  static let stage =
    CardPayments.cards + """
      bank 1020 +1.00
      card-payment 10.00 "a"
      collect KT-1
      categorize KT-1 6500
      card-payment 20.00 "b"
      collect KT-2
      attach KT-2 "b.pdf" size 1 sha256 \(digest)
      sync
      card-payment 40.00 "d"
      date 2026-03-05
      card-payment 30.00 "c" as MEIN
      date 2026-03-12
      card-payment 50.00 "e" on 2026-03-10
      lock 2026-03-09

      """

  static let table: [(ErrorName, String)] = [
    (.integrationDisabled, "integration bexio link"),
    (.integrationUnlinked, "integration bexio grant files"),
    (.missingArgument, "integration bexio grant"),
    (.missingArgument, "integration bexio revoke"),
    (.surplusArgument, "integration bexio enable all"),
    (.wrongArgument, "integration bexio perhaps"),
    (.cardsNotSetUp, "top-up 1.00"),
    (.cardsNotSetUp, "card-payment 1.00 \"x\""),
    (.cardsNotSetUp, "sync"),
    (.integrationInactive, "card-payment 1.00 \"x\""),
    (.integrationInactive, "sync"),
    (.unknownAccount, "card-account 1019"),
    (.notABankAccount, "card-account 1100"),
    (.notATransferAccount, "card-account 1025 transfer 1100"),
    (.notATransferAccount, "card-account 1025 transfer 1020"),
    (.notATransferAccount, "card-account 1025 transfer 1098"),
    (.notATransferAccount, "card-account 1025 transfer 1097"),
    (.sameAccount, "card-account 1095 transfer 1095"),
    (.notABankAccount, "top-up 1.00 from 6500"),
    (.sameAccount, "top-up 1.00 from 1025"),
    (.amountNotPositive, "top-up 0.00"),
    (.amountNotPositive, "top-up -5.00"),
    (.periodLocked, "top-up 5.00 on 2026-03-09"),
    (.nameTaken, "card-payment 1.00 \"x\" as MEIN"),
    (.amountNotPositive, "card-payment 0.00 \"x\""),
    (.amountNotPositive, "card-payment -1.00 \"x\""),
    (.cardDeclined, "card-payment 5'000.00 \"x\""),
    (.periodLocked, "card-payment 1.00 \"x\" on 2026-03-09"),
    (.unknownDocument, "collect KT-99"),
    (.wrongArgument, "collect BT-1"),
    (.cardNotPending, "collect KT-1"),
    (.cardNotPending, "collect KT-2"),
    (.cardNotPending, "collect KT-3"),
    (.amountNotPositive, "collect MEIN 0.00"),
    (.amountNotPositive, "collect MEIN -1.00"),
    (.dateTooEarly, "collect MEIN on 2026-03-04"),
    (.collectedTooLate, "collect MEIN on 2026-03-16"),
    (.periodLocked, "collect MEIN on 2026-03-09"),
    (.amountNotPositive, "card-payment 0.00 \"x\" refund"),
    (.amountNotPositive, "card-payment -1.00 \"x\" refund"),
    (.nameTaken, "card-payment 1.00 \"x\" refund as MEIN"),
    (.periodLocked, "card-payment 1.00 \"x\" refund on 2026-03-09"),
    (.integrationInactive, "card-payment 1.00 \"x\" refund"),
    (.cardsNotSetUp, "card-payment 1.00 \"x\" refund"),
    (.unknownDocument, "release KT-99"),
    (.wrongArgument, "release BT-1"),
    (.cardNotPending, "release KT-1"),
    (.cardNotPending, "release KT-2"),
    (.cardNotPending, "release KT-3"),
    (.periodLocked, "release MEIN"),
    (.sameAccount, "top-up 1.00"),
    (.cardNotOpen, "categorize KT-1 6500"),
    (.cardNotOpen, "categorize KT-3 6500"),
    (.missingArgument, "categorize KT-2"),
    (.notAnExpenseAccount, "categorize KT-2 1020"),
    (.notAnExpenseAccount, "categorize KT-2 3200"),
    (.vatCodeNotAllowed, "categorize KT-2 6500 vat UN81"),
    (.vatCodeNotValid, "categorize KT-2 6500 vat VB77"),
    (.unknownVATCode, "categorize KT-2 6500 vat XX"),
    (.fileNotFound, "attach KT-2 \"is not there.pdf\""),
    (.missingArgument, "attach KT-2 \"b.pdf\" size 1"),
    (.wrongArgument, "attach KT-2 \"b.pdf\" size 1 sha256 abc"),
    (.wrongArgument, "attach KT-2 \"b.pdf\" size 0 sha256 \(digest)"),
    (.wrongName, "attach KT-2 \"\" size 1 sha256 \(digest)"),
    (.attachedAlready, "attach KT-2 \"anders.pdf\" size 9 sha256 \(digest.uppercased())"),
    (.cardNotOpen, "attach KT-3 \"b.pdf\" size 1 sha256 \(digest)"),
    (.notCardAdministrator, "complete KT-2"),
    (.categoryMissing, "complete KT-2"),
    (.cardIsComplete, "complete KT-2"),
    (.cardNotOpen, "complete KT-1"),
    (.cardNotOpen, "complete KT-3"),
    (.categoryAlwaysNeeded, "require category off"),
    (.cardNotFinal, "unsync KT-2"),
    (.cardNotFinal, "unsync KT-3"),
    (.cardNotFinal, "unsync MEIN"),
    (.periodLocked, "unsync KT-1"),
    (.periodLocked, "date 2026-03-25"),
    (.entryOfDocument, "reverse #2"),
    (.expectationFailed, "expect card KT-1 pending"),
    (.expectationFailed, "expect card KT-2 complete"),
    (.expectationFailed, "expect card KT-1 incomplete"),
  ]

  /// What some of them need in place of the stage, or beyond it.
  static func script(_ name: ErrorName, _ command: String) -> String {
    switch (name, command) {
    case (.integrationDisabled, _), (.integrationUnlinked, _): ""
    case (.cardsNotSetUp, "sync"):
      "integration bexio enable\nintegration bexio link\n"
        + "integration bexio grant all\n"
    case (.cardsNotSetUp, _): ""
    case (.integrationInactive, _): stage + "integration bexio revoke contacts\n"
    case (.notATransferAccount, _):
      stage + "account new 1097 \"Aufwand\" expense\naccount new 1098 \"Schuld\" liability\n"
    case (.sameAccount, "top-up 1.00"): stage + "card-account 1020\n"
    case (.periodLocked, "release MEIN"): stage + "lock 2026-03-31\n"
    case (.sameAccount, _): stage + "account new 1095 \"Karte\" bank\n"
    case (.categoryMissing, _): stage + "role card-administrator\n"
    case (.cardIsComplete, _): stage + "role card-administrator\ncategorize KT-2 6500\n"
    case (.periodLocked, "unsync KT-1"): stage + "unlock \"x\"\nlock 2026-03-31\n"
    case (.periodLocked, "date 2026-03-25"): stage + "unlock \"x\"\nlock 2026-03-31\n"
    default: stage
    }
  }

  @Test(arguments: table.indices) func `refused, and the books are as they were`(place: Int) {
    let (name, command) = Self.table[place]
    let played = play(Self.script(name, command))
    let digest = played.digest
    let log = played.log
    played.run("expect-error \(name.rawValue) \(command)")
    #expect(played.errors == "")
    played.run(command)
    #expect(played.errors.contains("error: \(name.rawValue)\n"), "\(command)")
    #expect(played.exitCode == name.kind.exitCode)
    #expect(played.digest == digest)
    #expect(played.log == log)
    #expect(played.flaws == [])
  }

  /// The commands an error offers are read by the language.
  @Test(arguments: table.indices) func `what is offered can be typed`(place: Int) {
    let (name, command) = Self.table[place]
    guard name.kind != .expectation, name.kind != .language else { return }
    for language in Language.allCases {
      let played = Play(language).run(Self.script(name, command))
      played.runner.session.context.format = "json"
      played.type([command])
      let offered = played.errors.split(separator: "\"possible\":[").dropFirst().first
        .flatMap { rest in rest.split(separator: "]").first }
      let lines = (offered ?? "").split(separator: "\",\"").map { line in
        line.replacing("\\\"", with: "\u{1}").replacing("\"", with: "").replacing(
          "\u{1}", with: "\"")
      }
      for line in lines {
        let other = Play(language).run(Self.script(name, command))
        other.runner.options.isDryRun = true
        other.type([String(line)])
        let isRead =
          !other.errors.contains("unknown-command")
          && !other.errors.contains("unknown-word") && !other.errors.contains("wrong-argument")
        #expect(isRead, "\(line): \(other.errors)")
      }
    }
  }

  @Test func `the whole synchronisation is refused with the check list`() {
    let played = play(CardPayments.paid + "integration bexio revoke files\n")
    played.run("sync")
    for words in [
      "✓ yes  synchronisation enabled", "✗ missing  permission: files",
      "integration bexio grant files",
    ] { #expect(played.errors.contains(words), "\(words)") }
    #expect(!played.errors.contains("integration bexio link"))
  }

  @Test func `a look at the check list is not kept, also where nothing may be`() {
    let played = play(CardPayments.paid)
    let log = played.log
    played.runner.session.context.isReadOnly = true
    played.run("integration bexio\ndate\nsync why\nsync why KT-1\ncards\nlist card-payments")
    #expect(played.errors == "")
    #expect(played.log == log)
    played.run("integration bexio disable")
    #expect(played.errors.contains("session-read-only"))
  }

  @Test func `unlinking forgets the permissions, disabling keeps them`() {
    let played = play(CardPayments.cards + "integration bexio disable\nintegration bexio enable")
    #expect(played.books.integration.isActive)
    played.run("integration bexio unlink\nintegration bexio link")
    #expect(!played.books.integration.isActive)
    #expect(played.books.integration.isLinked)
    #expect(played.flaws == [])
  }

  @Test func `everything can be said in German`() {
    let played = Play(.german).run(
      """
      konto neu 1025 "Kartenkonto" bank
      kartenkonto 1025 transfer 1090
      integration bexio aktivieren
      integration bexio verknüpfen
      integration bexio erteilen alle
      aufladen 1'000.00 von 1020
      verlange beleg ein
      verlange mwst ein
      rolle kartenadministrator
      kartenzahlung 108.10 "Papeterie"
      einziehen KT-1
      kontieren KT-1 6500 mwst VB81
      beleg-anhängen KT-1 "quittung.pdf" grösse 48213 sha256 \(Self.digest)
      erwarte karte KT-1 komplett
      kartenzahlung 10.00 "Parkuhr"
      einziehen KT-2
      kontieren KT-2 6200 mwst ohne
      komplett KT-2 "Kleinbetrag"
      kartenzahlung 20.00 "Papeterie" rückerstattung
      freigeben KT-3
      erwarte karte KT-3 verfallen
      synchronisieren
      synchronisieren warum KT-1
      synchronisation-aufheben KT-1
      erwarte karte KT-1 ausgeführt
      integration bexio entziehen dateien
      integration bexio trennen
      integration bexio deaktivieren
      karten
      liste kartenzahlungen
      zeige KT-1
      """)
    #expect(played.errors == "")
    #expect(played.flaws == [])
    #expect(played.log.contains("attach KT-1 \"quittung.pdf\" size 48213 sha256 \(Self.digest)"))
    #expect(played.log.contains("integration bexio revoke files"))
  }
}
