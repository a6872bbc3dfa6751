import Books
import Diagnostics
import Exchange
import Ledger
import Testing

@testable import Session

/// What is known of contacts: creating, changing, undoing.
@Suite struct `Contacts` {
  static let meier = """
    contact new "Meier AG" customer id 1042 email Info@Meier.ch street "Bahnhofstrasse 1" \
    postcode 8000 city Zürich country CH phone "+41 44 123 45 67" changed 2026-02-01

    """

  private func details(_ play: Play, _ contact: Int) -> [String] {
    ContactField.allCases.map { field in play.books.text(field, of: ContactID(contact)) }
  }

  @Test func `have an address`() throws {
    let played = play(Self.meier)
    #expect(
      details(played, 0) == [
        "1042", "Info@Meier.ch", "Bahnhofstrasse 1", "8000", "Zürich", "CH", "+41 44 123 45 67",
      ])
    #expect(played.books.contactDetails[0].changed == Day(year: 2026, month: 2, day: 1))
    #expect(played.books.contact(withEmail: "INFO@meier.CH") == ContactID(0))
    played.run("show contact 1")
    #expect(played.output.contains("Bahnhofstrasse 1") && played.output.contains("2026-02-01"))
  }

  @Test func `show what they were called before`() {
    let played = Play().run(
      """
      contact new "Alt AG"
      contact new "Andere AG"
      contact change "Alt AG" name "Neu AG"
      contact change "Alt AG" name "Neuer AG"
      show contact "Andere AG"
      """)
    #expect(!played.output.contains("Formerly"))
    played.run("show contact \"Alt AG\"")
    #expect(played.output.contains("Formerly: Alt AG, Neu AG\n"))
    played.run("contact change 1 name \"Alt AG\"")
    played.forget()
    #expect(played.run("show contact 1").output.contains("Formerly: Neu AG, Neuer AG\n"))
  }

  @Test func `articles are completed by number and name`() {
    let played = Play().run(
      """
      article new "A-100" "Kaffee" 4.50
      article new "A-101" "Tasse \\"gross\\"" 12.00
      article new "B \\"1\\"" "Kanne" 40.00
      """)
    #expect(played.errors == "")
    func found(_ line: String) -> [String] {
      Completer(played.session.context).complete(line, cursor: line.utf8.count).candidates
        .map { found in "\(found.insert) \(found.figure)" }
    }
    #expect(found("article change ").count == 3)
    #expect(found("article change A-10") == ["\"A-100\" 4.50", "\"A-101\" 12.00"])
    #expect(found("article change \"A-101") == ["\"A-101\" 12.00"])
    #expect(found("article change tas") == ["\"A-101\" 12.00"])
    #expect(found("article change B") == ["\"B \\\"1\\\"\" 40.00"])
    #expect(found("article new ").isEmpty)
    for line in found("article change B") {
      played.run("article change \(line.dropLast(6)) price 41.00")
    }
    #expect(played.errors == "" && played.books.articles[2].price.shown == "41.00")
  }

  @Test func `are listed with what there is room for`() {
    let played = play(Self.meier + "list contacts")
    #expect(played.output.contains("info@meier.ch") || played.output.contains("Info@Meier.ch"))
    played.forget()
    played.run("list contacts format csv")
    #expect(played.output.contains("Bahnhofstrasse 1"))
    let narrow = Play(width: 40).run(Self.meier + "list contacts")
    #expect(!narrow.output.contains("1042") && narrow.output.contains("Meier AG"))
  }

  @Test func `change what is said, and only that`() {
    let played = play(
      Self.meier + """
        contact change "Meier AG" email neu@meier.ch phone ""
        contact change 1 name "Meier Holding AG" supplier
        contact new "Huber" email info@meier.ch
        """)
    #expect(
      details(played, 0)
        == ["1042", "neu@meier.ch", "Bahnhofstrasse 1", "8000", "Zürich", "CH", ""])
    #expect(played.books.contacts[0].name == "Meier Holding AG")
    #expect(played.books.contacts[0].isCustomer && played.books.contacts[0].isSupplier)
    #expect(played.books.contactDetails[0].changed == Play.day)
    // Named as it was when the line ran.
    #expect(played.log.contains("contact change \"Meier AG\" name \"Meier Holding AG\" supplier"))
    #expect(play(played.log).digest == played.digest)
  }

  @Test func `an old name still finds the contact, and nobody else gets it`() {
    let played = play(
      customer + """
        contact change "Kunde AG" name "Neue AG"
        invoice "Kunde AG" 10.00 vat UN81
        expect-error name-taken contact new "Kunde AG"
        contact change "Neue AG" name "Kunde AG"
        contact change "Neue AG" name "Neue AG"
        """)
    #expect(played.books.contacts[0].name == "Neue AG")
    #expect(played.books.invoices[0].contact == ContactID(0))
  }

  @Test(arguments: [
    ("contact-id-taken", "contact new \"X\" id 1042", "Kontakt 1, Meier AG, hat das schon"),
    ("email-taken", "contact new \"X\" email INFO@MEIER.CH", "Kontakt 1, Meier AG"),
    ("contact-id-taken", "contact change \"Huber\" id 1042", "Meier AG"),
    ("email-taken", "contact change \"Huber\" email info@meier.ch", "Meier AG"),
    ("name-taken", "contact change \"Huber\" name \"Meier AG\"", "Kontakt 1 hat diesen Namen"),
    ("name-taken", "contact new \"Meier AG\" id 1042", "Kontakt 1 hat diesen Namen"),
    ("missing-argument", "contact change \"Huber\"", "was ändert?"),
    ("wrong-name", "contact change \"Huber\" name \"\"", "1 bis 200"),
    (
      "wrong-argument", "contact new \"X\" id 12345678901234567890123456789012345678901",
      "höchstens 40 Bytes"
    ),
  ]) func `are refused by name`(name: String, line: String, words: String) {
    let played = Play(.german).run(Self.meier + "contact new \"Huber\"")
    let digest = played.digest
    played.run("expect-error \(name) \(line)")
    #expect(played.errors == "")
    played.run(line)
    #expect(played.errors.contains("\(name)\n") && played.errors.contains(words))
    #expect(played.digest == digest)
    #expect(played.flaws == [])
  }

  @Test func `go back, step by step and in a preview`() {
    let lines = [
      "contact new \"A\" id 1 email a@x.ch", "contact change \"A\" id 2 name \"B\"",
      "contact new \"C\" id 1", "contact change \"B\" email \"\"",
      "contact change \"C\" email A@x.ch name \"D\"", "contact change \"D\" id \"\"",
    ]
    let played = Play()
    var digests: [UInt64] = []
    for line in lines {
      digests.append(played.digest)
      played.type(["preview contact new \"E\" id 99 email e@x.ch", line])
      #expect(played.flaws == [])
    }
    let end = played.digest
    for digest in digests.reversed() {
      played.type(["undo"])
      #expect(played.digest == digest)
      #expect(played.flaws == [])
    }
    played.type(["redo 6"])
    #expect(played.digest == end)
    #expect(played.flaws == [])
  }
}

@Suite struct `Articles` {
  @Test func `are created, changed and listed`() {
    let played = play(
      """
      article new "A-100" "Kaffee" 4.50 vat UR26 account 3200 stock 20
      article change "A-100" price 4.80 name "Kaffee crème"
      article new "A-101" "Tasse" 12.00
      """)
    let article = played.books.articles[0]
    #expect(article.name == "Kaffee crème" && article.price.exported == "4.80")
    #expect(article.stock == 20 && played.books.articles[1].stock == nil)
    played.forget()
    played.run("list articles")
    #expect(played.output.contains("Kaffee crème") && played.output.contains("UR26"))
    let digest = played.digest
    played.type(["article change \"A-101\" price 1.00", "undo"])
    #expect(played.digest == digest)
    #expect(played.flaws == [])
  }

  @Test(arguments: [
    ("article-taken", "article new \"A-1\" \"X\" 1.00"),
    ("unknown-article", "article change \"A-2\" price 1.00"),
    ("amount-not-positive", "article new \"A-2\" \"X\" -1.00"),
    ("amount-not-positive", "article change \"A-1\" price -1.00"),
    ("vat-code-not-allowed", "article new \"A-2\" \"X\" 1.00 vat VB81"),
    ("missing-argument", "article change \"A-1\""),
    ("unknown-word", "article change \"A-1\" stock 5"),
    ("wrong-name", "article new \"\" \"X\" 1.00"),
  ]) func `are refused by name`(name: String, line: String) {
    let played = play("article new \"A-1\" \"Kaffee\" 4.50 stock 3")
    let digest = played.digest
    played.run("expect-error \(name) \(line)")
    #expect(played.errors == "")
    #expect(played.digest == digest && played.flaws == [])
  }
}
