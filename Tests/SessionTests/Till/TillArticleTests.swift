import Books
import Exchange
import Ledger
import Testing

@testable import Session

/// Articles sold at the till: price, code and name come with them, and the stock goes down.
@Suite struct `Articles at the till` {
  private static let stage =
    Tills.activated + """
      article new "A-100" "Kaffee" 4.50 vat UR26 account 3400 stock 20
      article new "A-101" "Ordner" 9.95 vat UN81
      article new "A-102" "Ohne Code" 3.00 stock 1
      article new "A-103" "Bild" 40.00 vat UN81

      """

  private static func stock(_ played: Play, _ number: String) -> String? {
    played.books.article(numbered: number).flatMap { id in
      played.books[id].remaining.map { left in "\(left)" }
    }
  }

  @Test func `price times quantity, by the code of the article`() {
    let played = play(
      Self.stage + """
        sell 2 x article "A-100" by cash
        expect takings cash 9.00
        export-day
        """, rows: ["1000/3200 8.77", "1000/2200 0.23"])
    #expect(Self.stock(played, "A-100") == "18000")
    let line = played.books.saleLines.first
    let name = line.map { line in played.books.journal.texts[line.text] }
    #expect(name == "Kaffee")
  }

  @Test func `VAT once a day over three sales`() {
    play(
      Self.stage + """
        sell article "A-101" by cash
        sell artikel "A-101" mit bar
        sell 1 x article "A-101" text "rot" by cash
        export-day
        """, rows: ["1000/3200 27.61", "1000/2200 2.24"])
  }

  @Test func `beside amounts, with quantities of its own`() {
    let played = play(
      Self.stage + """
        sell 1.5 x article "A-101", 2 x 5.00 vat UN81, article "A-100" vat UN81 by card
        expect takings card 29.43
        sell -1 x article "A-100" by cash
        expect takings cash -4.50
        """)
    #expect(Self.stock(played, "A-100") == "20000")
    #expect(Self.stock(played, "A-101") == nil)
  }

  @Test(arguments: [
    ("sell article \"A-999\" by cash", "unknown-article"),
    ("sell 5.00 article \"A-100\" by cash", "wrong-argument"),
    ("sell 2 x 5.00 article \"A-100\" by cash", "wrong-argument"),
    ("sell article \"A-100\" voucher by cash", "wrong-argument"),
    ("sell by cash", "wrong-argument"),
    ("sell vat UN81 by cash", "wrong-argument"),
    ("sell 2 x by cash", "wrong-argument"),
    ("sell 5.00 vat UN81, by cash", "wrong-argument"),
    ("sell article \"A-102\" by cash", "vat-code-missing"),
    ("sell 0 x article \"A-100\" by cash", "amount-zero"),
    ("sell 1000000000000 x article \"A-103\" by cash", "amount-too-large"),
    ("sell article \"A-100\" by cash on 2010-01-01", "vat-code-not-valid"),
  ])
  func `what an item cannot be`(line: String, error: String) {
    let played = Play().run(Self.stage)
    let digest = played.digest
    let found = played.refusal(of: line)
    #expect(found.map { name in "\(name)" } != nil, "\(line)")
    #expect(played.digest == digest)
    played.forget()
    played.run("expect-error \(error) \(line)")
    #expect(played.errors == "", "\(line)")
  }

  @Test func `a number nearly right is asked for`() {
    let played = Play().run(Self.stage + "sell article \"A-110\" by cash")
    #expect(played.errors.contains("did you mean \"A-100\"?"))
  }

  @Test func `the code of the day, where the article's is of another period`() {
    let played = play(Self.stage + "sell article \"A-101\" by cash on 2023-06-01")
    let code = played.books.codes.find("UN77")
    #expect(played.books.saleLines.last?.item == .goods(code))
  }

  @Test func `void and undo give it back`() {
    let played = play(Self.stage)
    played.type(["sell 3 x article \"A-100\", article \"A-101\" by cash", "void KB-1"])
    #expect(Self.stock(played, "A-100") == "20000")
    played.type(["undo"])
    #expect(Self.stock(played, "A-100") == "17000")
    played.type(["undo"])
    #expect(Self.stock(played, "A-100") == "20000")
    #expect(played.books.articleSales.isEmpty)
    #expect(played.flaws == [])
    played.type(["redo 2"])
    #expect(Self.stock(played, "A-100") == "20000")
    #expect(played.errors == "")
    #expect(played.flaws == [])
  }

  @Test func `on an invoice by its own account, or 3200`() {
    let played = play(
      customer + Self.stage + """
        sell 2 x article "A-100", article "A-101" by invoice for "Kunde AG"
        expect open RE-1 18.95
        expect balance 3400 8.77
        expect balance 3200 9.20
        """)
    #expect(Self.stock(played, "A-100") == "18000")
  }

  @Test func `a price of later does not change what was sold`() {
    let played = play(
      Self.stage + """
        sell 2 x article "A-100" by cash
        article change "A-100" price 5.00 name "Kaffee gross"
        sell 2 x article "A-100" by cash
        expect takings cash 19.00
        """)
    #expect(played.replayed.digest == played.digest)
  }

  @Test func `more than came in is told, and listed`() {
    let played = Play().run(Self.stage)
    played.showAnswers()
    played.run("sell 19.5 x article \"A-100\" by cash")
    #expect(!played.output.contains("than came in"))
    played.run("list articles")
    #expect(played.output.contains("0.5"))
    played.run("sell 2 x article \"A-100\" by cash")
    #expect(played.output.contains("more of article A-100 is sold than came in; its stock is -1.5"))
    #expect(played.errors == "")
  }

  @Test func `who is not liable sells without the code`() {
    play(
      Self.stage + """
        company "Verein" vat none
        sell article "A-100" by cash
        export-day
        """, rows: ["1000/3200 4.50"])
  }
}

/// Cash given back that is not there.
@Suite struct `An empty drawer` {
  @Test func `is told when returns take more than is in it`() {
    let played = Play().run(Tills.activated)
    played.showAnswers()
    played.run("sell 20.00 vat UN81 by cash\nsell -15.00 vat UN81 by cash")
    #expect(!played.output.contains("out of the drawer"))
    played.run("sell -55.00 vat UN81 by cash")
    #expect(played.output.contains("take 50.00 more out of the drawer than is in it"))
    played.run("date +1d\nsell -1.00 vat UN81 by card")
    #expect(played.output.split(separator: "out of the drawer").count == 2)
  }

  @Test func `is none where the balance holds what goes out`() {
    let played = Play().run(Tills.activated + "opening 1000 100.00")
    played.showAnswers()
    played.run("sell -55.00 vat UN81 by cash")
    #expect(!played.output.contains("out of the drawer"))
  }

  @Test func `is told when a sale is void whose cash was given out`() {
    let played = Play().run(
      Tills.activated + "sell 20.00 vat UN81 by cash\nsell -15.00 vat UN81 by cash")
    played.showAnswers()
    played.run("void KB-1")
    #expect(played.output.contains("take 15.00 more out of the drawer than is in it"))
  }
}
