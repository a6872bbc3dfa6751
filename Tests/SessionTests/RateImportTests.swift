import Books
import Diagnostics
import Foundation
import Ledger
import Testing

@testable import Session

let monthlyRates = """
  <?xml version="1.0" encoding="UTF-8"?>
  <monatsmittelkurs xmlns="https://www.backend-rates.bazg.admin.ch/avgratesmonth">
    <monat>2026-08</monat>
    <devise code="eur"><waehrung>1 EUR</waehrung><kurs>0.9328</kurs></devise>
    <devise code="usd"><waehrung>1 USD</waehrung><kurs>0.8175</kurs></devise>
    <devise code="dkk"><waehrung>100 DKK</waehrung><kurs>12.4792</kurs></devise>
  </monatsmittelkurs>

  """

@Suite struct `Rates from a file` {
  private static let daily = """
    <wechselkurse><datum>24.07.2026</datum>
    <gueltigkeit>25.07.2026,26.07.2026,27.07.2026</gueltigkeit>
    <devise code="eur"><waehrung>1 EUR</waehrung><kurs>0.93883</kurs></devise>
    <devise code="idr"><waehrung>10000 IDR</waehrung><kurs>0.45902</kurs></devise>
    </wechselkurse>
    """

  @Test func `come in as one step that replays without the file`() throws {
    let desk = try FileDesk(.english, ["k.xml": monthlyRates])
    let before = desk.play.digest
    desk.play.showAnswers()
    desk.run("rate import k.xml month 2026-08")
    #expect(desk.play.output == "rates for 2026-08: 3 new, 0 replaced, 0 unchanged\n")
    #expect(
      desk.play.log == """
        rate EUR 0.9328 month 2026-08
        rate USD 0.8175 month 2026-08
        rate DKK 12.4792 per 100 month 2026-08

        """)
    let after = desk.play.digest
    #expect(play(desk.play.log).digest == after)
    desk.play.type(["undo"])
    #expect(desk.play.digest == before && desk.books.rates.count == 0)
    try FileManager.default.removeItem(atPath: desk.folder.path("k.xml"))
    desk.play.type(["redo"])
    #expect(desk.play.digest == after && desk.play.errors == "")
  }

  @Test func `of a day are stated for the days on which they hold`() throws {
    let desk = try FileDesk(.german, ["k.xml": Self.daily])
    desk.play.showAnswers()
    desk.run("kurs import k.xml am 26.7.2026")
    #expect(
      desk.play.output
        == "Kurse für 2026-07-25, 2026-07-26, 2026-07-27: 6 neu, 0 ersetzt, 0 unverändert\n"
        + "Hinweis: Belege von 2026 nehmen den Monatsmittelkurs, nicht den Kurs ihres Tages\n")
    #expect(desk.play.log.contains("rate IDR 0.45902 per 10000 on 2026-07-27\n"))
    #expect(!desk.play.log.contains("2026-07-24"))
  }

  @Test func `that are known already change nothing; others replace them, and it is said`() throws {
    let desk = try FileDesk(.english, ["k.xml": monthlyRates])
    desk.run("rate import k.xml")
    let (digest, log) = (desk.play.digest, desk.play.log)
    desk.play.showAnswers()
    desk.run("rate import k.xml")
    #expect(desk.play.digest == digest && desk.play.log == log)
    #expect(
      desk.play.output == "nothing changed; the rates for 2026-08 are as in the file\n")
    desk.run("rate USD 0.9 month 2026-08")
    desk.play.forget()
    desk.run("rate import k.xml")
    #expect(
      desk.play.output == """
        rates for 2026-08: 0 new, 1 replaced, 2 unchanged
        note: USD 2026-08: 0.8175 replaces 0.9000
        note: what is booked stays at the rate it was booked at

        """)
    #expect(desk.play.log == log + "rate USD 0.9 month 2026-08\nrate USD 0.8175 month 2026-08\n")
    #expect(desk.play.digest == digest)
  }

  @Test func `that a document takes are those of the file`() throws {
    let desk = try FileDesk(.english, ["k.xml": monthlyRates])
    desk.run(
      """
      rate import k.xml
      account new 1021 "Bank EUR" bank currency EUR
      bank 1021 -100.00 EUR on 2026-08-15
      match BT-1 account 6510
      expect balance 1021 -93.28
      """)
    #expect(desk.play.foreignRows == ["6510/1021 93.28 (EUR -100.00)"])
  }

  static let refused: [(String, String, String)] = [
    (monthlyRates, "import-other-period month 2026-03", "k.xml is for 2026-08, not for 2026-03"),
    (
      "<monatsmittelkurs/>", "import-unpublished month 2026-09",
      "those for 2026-09 are not published"
    ),
    ("<monatsmittelkurs/>", "import-unpublished", "k.xml holds no rates: those are not published"),
    ("<!DOCTYPE html>", "import-xml", "k.xml is a web page (HTML), not XML"),
    ("<!DOCTYPE m [<!ENTITY a \"b\">]><m/>", "import-xml", "k.xml:1:13: a document type"),
    ("", "import-empty", "k.xml is empty"),
    ("<a>\n  <b></a>", "import-xml", "k.xml:2:8: not well-formed XML: mismatched tag"),
    ("\n<rates/>", "import-xml", "k.xml:2:1: <rates> is neither"),
    (
      monthlyRates.replacing("12.4792", with: "12,4792"), "import-value",
      "k.xml:6:50: <kurs>: 12,4792 is no rate such as 0.9328"
    ),
    (
      monthlyRates.replacing("dkk", with: "nok"), "import-value",
      "k.xml:6:3: the code is nok, the currency DKK"
    ),
    (
      monthlyRates.replacing("100 DKK", with: "1 USD").replacing("dkk", with: "usd"),
      "import-double", "k.xml:6:3: USD stands in line 5 already"
    ),
    (
      monthlyRates.replacing("0.8175", with: "\u{9B}2J"), "import-value",
      "<kurs>: \\u{9b}2J is no rate"
    ),
  ]

  @Test(arguments: refused.indices) func `are refused with the place, and nothing is done`(
    place: Int
  ) throws {
    let (text, error, words) = Self.refused[place]
    let name = error.prefix { letter in letter != " " }
    let desk = try FileDesk(.english, ["k.xml": text])
    let digest = desk.play.digest
    let command = "rate import k.xml" + error.dropFirst(name.count)
    desk.run("expect-error \(name) \(command)")
    desk.play.run(command)
    let shown = desk.play.errors.split(separator: "\n").dropFirst(2).map { line in
      line.drop { letter in letter == " " || letter == "^" }
    }.joined(separator: " ")
    #expect(shown.contains(words), "\(desk.play.errors)")
    #expect(desk.play.digest == digest && desk.play.log == "" && desk.play.flaws == [])
    let german = try FileDesk(.german, ["k.xml": text])
    german.play.run(command)
    #expect(german.play.errors.contains("Fehler: \(name)"))
  }

  @Test func `are asked for by month or by day`() throws {
    let desk = try FileDesk(.english, ["k.xml": monthlyRates])
    desk.play.run("rate import k.xml month 2026-08 on 2026-08-01")
    #expect(desk.play.errors.contains("surplus-argument"))
    desk.play.forget()
    desk.play.run("rate import nowhere.xml")
    #expect(desk.play.errors.contains("file-not-found"))
  }
}
