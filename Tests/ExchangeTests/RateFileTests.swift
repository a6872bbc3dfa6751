import Books
import Ledger
import Testing

@testable import Exchange

/// SplitMix64.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Files of rates` {
  static let monthly = """
    <?xml version="1.0" encoding="UTF-8"?>
    <monatsmittelkurs xmlns="https://www.backend-rates.bazg.admin.ch/avgratesmonth">
      <monat>2026-08</monat>
      <devise code="eur"><land_de>Europäische Währungsunion</land_de><waehrung>1 EUR</waehrung>\
    <kurs>0.9328</kurs></devise>
      <devise code="usd"><waehrung>1 USD</waehrung><kurs>0.8175</kurs></devise>
      <devise code="dkk"><waehrung>100 DKK</waehrung><kurs>12.4792</kurs></devise>
    </monatsmittelkurs>
    """

  static let daily = """
    <?xml version="1.0" encoding="UTF-8"?>
    <wechselkurse xmlns="https://www.backend-rates.bazg.admin.ch/xmldaily">
      <datum>24.07.2026</datum><zeit>07:00:04</zeit>
      <gueltigkeit>25.07.2026,26.07.2026,27.07.2026</gueltigkeit>
      <devise code="eur"><waehrung>1 EUR</waehrung><kurs>0.93883</kurs></devise>
      <devise code="egp"><waehrung>100 EGP</waehrung><kurs>1.60858</kurs></devise>
      <devise code="clp"><waehrung>1000 CLP</waehrung><kurs>0.87211</kurs></devise>
      <devise code="idr"><waehrung>10000 IDR</waehrung><kurs>0.45902</kurs></devise>
      <devise code="lbp"><waehrung>10000 LBP</waehrung><kurs>0.09201</kurs></devise>
    </wechselkurse>
    """

  private static func read(
    _ text: String, wanted: RateTable.Period? = nil
  ) throws(RateFileRefusal) -> RateFile {
    try RateFile(Array(text.utf8), wanted: wanted)
  }

  private func units(_ file: RateFile) -> [String] {
    file.quotes.map { quote in "\(quote.currency.code) \(quote.rate.units)" }
  }

  private func july(_ day: Int) throws -> RateTable.Period {
    .day(try #require(Day(year: 2026, month: 7, day: day)))
  }

  @Test func `are read exactly, for one unit`() throws {
    let month = try Self.read(Self.monthly)
    #expect(month.periods == [.month(year: 2026, month: 8)])
    #expect(units(month) == ["EUR 9328000000", "USD 8175000000", "DKK 1247920000"])
    #expect(month.quotes.map(\.line) == [4, 5, 6])
    let days = try Self.read(Self.daily)
    #expect(days.periods == [try july(25), try july(26), try july(27)])
    #expect(
      units(days) == [
        "EUR 9388300000", "EGP 160858000", "CLP 8721100", "IDR 459020", "LBP 92010",
      ])
  }

  @Test func `are the same under other hosts, prefixes, orders, encodings`() throws {
    let expected = units(try Self.read(Self.monthly))
    let variants = [
      Self.monthly.replacing("bazg", with: "ezv"),
      Self.monthly.replacing(" xmlns=", with: " unknown="),
      Self.monthly.replacing("\n", with: "\r\n"),
      "\u{FEFF}" + Self.monthly,
      Self.monthly.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: ""),
      Self.monthly.replacing("1 USD", with: "\n  1\tUSD "),
      Self.monthly.replacing("0.8175", with: " 0.8&#49;75\n"),
      Self.monthly.replacing("0.8175", with: "<![CDATA[0.8175]]>"),
      Self.monthly.replacing("  <monat>2026-08</monat>\n", with: "")
        .replacing("</monatsmittelkurs>", with: "<monat>2026-08</monat></monatsmittelkurs>"),
      Self.monthly.replacing(
        "<waehrung>1 USD</waehrung><kurs>0.8175</kurs>",
        with: "<kurs>0.8175</kurs><x/><waehrung>1 USD</waehrung>"),
      Self.monthly.replacing("<devise code=\"usd\">", with: "<devise>"),
      Self.monthly.replacing("monatsmittelkurs xmlns", with: "b:monatsmittelkurs xmlns:b")
        .replacing("/monatsmittelkurs", with: "/b:monatsmittelkurs")
        .replacing("<monat>2026-08</monat>", with: "<b:monat>2026-08</b:monat>"),
    ]
    for text in variants {
      let file = try Self.read(text)
      #expect(units(file) == expected, "\(text)")
      #expect(file.periods == [.month(year: 2026, month: 8)])
    }
    // The offices' older host is said to answer in Latin-1.
    let latin = Self.monthly.replacing("UTF-8", with: "ISO-8859-1").unicodeScalars
      .map { scalar in UInt8(scalar.value) }
    #expect(units(try RateFile(latin)) == expected)
  }

  @Test func `may hold currencies that we do not know`() throws {
    let file = try Self.read(
      Self.monthly.replacing(
        "</monatsmittelkurs>",
        with: "<devise code=\"xdr\"><waehrung>1 XDR</waehrung><kurs>1.1</kurs></devise>"
          + "<devise><waehrung>1 CHF</waehrung><kurs>1</kurs></devise></monatsmittelkurs>"))
    #expect(file.unknownCodes == ["XDR", "CHF"] && file.quotes.count == 3)
  }

  @Test func `know every currency of ISO 4217, with its places`() throws {
    #expect(try #require(Currency(code: "KWD")).places == 3)
    #expect(try #require(Currency(code: "JPY")).places == 0)
    #expect(try #require(Currency(code: "LBP")).places == 2)
    #expect(Currency(code: "XDR") == nil && Currency(code: "usd") == nil)
  }

  private static func monthly(_ old: String, _ new: String) -> String {
    monthly.replacing(old, with: new)
  }

  static let refused: [(String, String)] = [
    ("", "other(nothing)"), (" \n\t", "other(nothing)"),
    ("\u{1F}\u{8B}\u{8}", "malformed"), ("<!DOCTYPE html><html></html>", "other(html)"),
    ("<HTML><body>404</body></HTML>", "other(html)"), ("{\"a\": 1}", "other(json)"),
    ("PK\u{3}\u{4}abc", "other(zip)"),
    ("<rates/>", "unknownRoot(\"rates\""),
    ("<monatsmittelkurs xmlns=\"x\" />", "unpublished(nil)"),
    ("<monatsmittelkurs>\n</monatsmittelkurs>", "unpublished(nil)"),
    ("<wechselkurse/>", "unpublished(nil)"),
    ("<monatsmittelkurs><monat>2026-08</monat></monatsmittelkurs>", "unpublished(Optional("),
    (monthly("<monat>2026-08</monat>", ""), "missing(\"monat\", in: \"monatsmittelkurs\""),
    (monthly("<monat>", "<monat>2026-07</monat><monat>"), "repeated(\"monat\""),
    (monthly("2026-08", "2026-13"), "value(\"2026-13\", of: \"monat\""),
    (monthly("2026-08", "8.2026"), "value(\"8.2026\", of: \"monat\""),
    (monthly("1 USD", "10 USD"), "value(\"10 USD\", of: \"waehrung\""),
    (monthly("1 USD", "USD"), "value(\"USD\", of: \"waehrung\""),
    (monthly("1 USD", "1 USDX"), "value(\"1 USDX\", of: \"waehrung\""),
    (monthly("0.8175", "0,8175"), "value(\"0,8175\", of: \"kurs\""),
    (monthly("0.8175", "-0.8175"), "value(\"-0.8175\", of: \"kurs\""),
    (monthly("0.8175", "0"), "value(\"0\", of: \"kurs\""),
    (monthly("0.8175", "1e3"), "value(\"1e3\", of: \"kurs\""),
    (monthly("0.8175", ".5"), "value(\".5\", of: \"kurs\""),
    (monthly("0.8175", "0.12345678901"), "value(\"0.12345678901\", of: \"kurs\""),
    (monthly("0.8175", "99999999999999999999"), "value(\"99999999999999999999\""),
    (monthly("12.4792", "0.123456789"), "value(\"0.123456789\", of: \"kurs\""),
    (monthly("<kurs>0.8175</kurs>", ""), "missing(\"kurs\", in: \"devise\""),
    (monthly("code=\"usd\"", "code=\"eur\""), "currenciesDiffer(\"eur\", \"USD\""),
    (
      monthly("1 USD", "1 EUR").replacing("\"usd\"", with: "\"eur\""),
      "currencyTwice(\"EUR\", first: 4"
    ),
    (monthly("</monatsmittelkurs>", ""), "malformed(\"no element found\""),
    (monthly("<monat>", "<monat"), "malformed(\"not well-formed"),
    (monthly("UTF-8", "KLINGON"), "malformed(\"unknown encoding\""),
    (monthly("2026-08", "&month;"), "malformed(\"undefined entity\""),
    (
      daily.replacing("<gueltigkeit>25.07.2026,26.07.2026,27.07.2026</gueltigkeit>", with: ""),
      "missing(\"gueltigkeit\""
    ),
    (daily.replacing("26.07.2026", with: "31.06.2026"), "value(\"25.07.2026,31.06.2026"),
    (daily.replacing("26.07.2026", with: "25.07.2026"), "value(\"25.07.2026,25.07.2026"),
    (
      daily.replacing("25.07.2026,26.07.2026,27.07.2026", with: ""),
      "value(\"\", of: \"gueltigkeit\""
    ),
  ]

  @Test(arguments: refused) func `are refused`(text: String, refusal: String) {
    do throws(RateFileRefusal) {
      _ = try Self.read(text)
      Issue.record("taken: \(text)")
    } catch {
      let told = "\(error)".replacing("Exchange.OtherContent.", with: "")
      #expect(told.hasPrefix(refusal), "\(error)")
    }
  }

  @Test func `are refused where they are of another month or day`() throws {
    let march = RateTable.Period.month(year: 2026, month: 3)
    let august = RateTable.Period.month(year: 2026, month: 8)
    #expect(throws: RateFileRefusal.otherPeriod(march, [august])) {
      try Self.read(Self.monthly, wanted: march)
    }
    #expect(throws: RateFileRefusal.unpublished(march)) {
      try Self.read("<monatsmittelkurs/>", wanted: march)
    }
    let days = try [25, 26, 27].map(july)
    for wanted in [august, try july(24), try july(28)] {
      #expect(throws: RateFileRefusal.otherPeriod(wanted, days)) {
        try Self.read(Self.daily, wanted: wanted)
      }
    }
    #expect(try Self.read(Self.daily, wanted: try july(26)).periods == days)
    #expect(try Self.read(Self.monthly, wanted: august).quotes.count == 3)
  }

  @Test func `bring no entities, no other files and no depth`() throws {
    let laughs = (1..<10).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }.joined()
    let attacks = [
      "<!DOCTYPE m [<!ENTITY l0 \"ha\">\(laughs)]><monatsmittelkurs><monat>&l9;</monat>"
        + "</monatsmittelkurs>",
      "<!DOCTYPE m SYSTEM \"file:///etc/passwd\"><monatsmittelkurs/>",
      "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        + "<monatsmittelkurs>&x;</monatsmittelkurs>",
      "<!DOCTYPE m [<!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p;]><monatsmittelkurs/>",
      "<!DOCTYPE monatsmittelkurs><monatsmittelkurs/>",
    ]
    for text in attacks {
      do throws(RateFileRefusal) {
        _ = try Self.read(text)
        Issue.record("taken: \(text)")
      } catch {
        guard case .documentType(let place) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(place.line == 1)
      }
    }
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(throws: RateFileRefusal.tooDeep(.init(.init(line: 1, column: 97)))) {
      try Self.read(deep)
    }
    #expect(throws: RateFileRefusal.tooLarge) {
      try Self.read("<a>" + String(repeating: "<b/>", count: 300_000) + "</a>")
    }
    #expect(throws: RateFileRefusal.tooLarge) {
      try RateFile(Array(repeating: 0x3C, count: XMLElement.byteLimit + 1))
    }
    #expect(throws: RateFileRefusal.other(.gzip)) { try RateFile([0x1F, 0x8B, 8, 0]) }
  }

  @Test func `that are cut anywhere are refused`() {
    for text in [Self.monthly, Self.daily] {
      let bytes = Array(text.utf8)
      for count in bytes.indices {
        #expect(throws: RateFileRefusal.self) { try RateFile(Array(bytes[..<count])) }
      }
    }
  }

  /// Whatever comes is taken as a whole or refused; what is taken has rates that can be stated.
  @Test(arguments: [UInt64(1), 2, 3, 4]) func `of any bytes do no harm`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var takenCount = 0
    for round in 0..<3_000 {
      var bytes = Array((round % 2 == 0 ? Self.monthly : Self.daily).utf8)
      if round % 10 == 0 {
        bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
      }
      for _ in 0..<Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &generator))
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        default: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
        }
      }
      guard let file = try? RateFile(bytes) else { continue }
      takenCount += 1
      #expect(!file.periods.isEmpty)
      #expect(Set(file.quotes.map(\.currency)).count == file.quotes.count)
      #expect(file.quotes.allSatisfy { quote in quote.currency != .chf && quote.rate.units > 0 })
    }
    #expect(takenCount > 300)
  }
}
