import Diagnostics
import Testing

@testable import Session

/// Names of several words without their quotes.
@Suite struct `Forgotten quotes` {
  @Test(arguments: [
    ("contact new Kunde AG customer", "contact new \"Kunde AG\" customer"),
    ("contact new Müller und Söhne AG supplier", "contact new \"Müller und Söhne AG\" supplier"),
    ("company Muster GmbH vat none", "company \"Muster GmbH\" vat none"),
    ("invoice Erste AG 1081 vat UN81", "invoice \"Erste AG\" 1081 vat UN81"),
    ("rechnung Erste AG 1081 mwst UN81", "rechnung \"Erste AG\" 1081 mwst UN81"),
    ("bank 1020 +5 from Erste AG on 2026-03-01", "bank 1020 +5 from \"Erste AG\" on 2026-03-01"),
    ("show contact Erste AG", "show contact \"Erste AG\""),
    ("expect credit Erste AG 0", "expect credit \"Erste AG\" 0"),
    (
      "book 6500/1020 5 text Büro Material, 6500/1020 6",
      "book 6500/1020 5 text \"Büro Material\", 6500/1020 6"
    ),
    ("say Hello to you", "say \"Hello to you\""),
    ("verify year end.kontor", "verify \"year end.kontor\""),
  ])
  func `are offered where that is certain`(line: String, fix: String) {
    for isTyped in [true, false] {
      let played = Play().run("contact new \"Erste AG\" customer")
      if isTyped { played.type([line]) } else { played.run(line) }
      #expect(played.fix == fix)
      #expect(played.errors.contains("stands in quotes"))
      played.forget()
      if isTyped, !line.hasPrefix("verify") {
        played.type([fix])
        #expect(played.errors == "")
      }
    }
  }

  @Test func `are mentioned where the name is not known`() {
    let played = Play().run("invoice Kunde AG 1081 vat UN81")
    #expect(played.errors.contains("error: unknown-contact"))
    #expect(played.errors.contains("stands in quotes"))
    #expect(played.errors.contains("create it with: contact new \"Kunde AG\" customer"))
    #expect(played.fix == nil)
  }

  @Test(arguments: [
    "invoice Kunde 1081 vat UN81", "match BT-1 RE-1 RE-2", "book 6500/1020 5 text Büro onn 3.3.",
    "rollback one two", "t-account 1100 2030", "contact new \"Kunde\" AG", "undo to 1",
    "contact new Kunde customer customer", "bank 1020 +5 from $who AG",
  ])
  func `are no matter elsewhere`(line: String) {
    let played = Play().type([line])
    #expect(played.errors != "")
    #expect(!played.errors.contains("stands in quotes"))
  }

  @Test func `an entry without its sign is offered with it`() {
    let played = Play().run("book 6500/1020 5.00\nbook 6500/1020 6.00")
    played.type(["undo to 1"])
    #expect(played.errors.contains("error: unknown-checkpoint"))
    #expect(played.fix == "undo to #1")
    played.type(["undo to 9"])
    #expect(played.errors.contains("an entry is named with #: #9"))
    #expect(played.fix == nil)
  }
}
