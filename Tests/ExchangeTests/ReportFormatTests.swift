import Books
import Diagnostics
import Exchange
import Foundation
import Ledger
import Testing

/// A small report whose texts try everything a bank text may contain.
private let sample = Report(
  "sample", title: "Saldi <b>", subtitles: ["Muster & Söhne"],
  fields: [
    Report.Field("state", "Status", .label(key: "partly-paid", text: "teilweise bezahlt"))
  ],
  columns: [
    Report.Column("date", "Datum", .day), Report.Column("text", "Text", .text),
    Report.Column("count", "Anzahl", .count), Report.Column("amount", "Betrag", .amount),
  ],
  rows: [
    .heading("Gruppe"),
    Report.Row(
      key: "1020",
      [
        .day(Day(number: 20_513)), .text("=1+1"), .number(3),
        .amount(Amount(minorUnits: 1_081_00)),
      ]),
    Report.Row(
      key: "1100",
      [.empty, .text("a|b, \"c\"\u{1B}[2J"), .empty, .amount(Amount(minorUnits: -5))]),
    .blank,
    Report.Row(
      .total, key: "total",
      [.empty, .text("Total"), .empty, .amount(Amount(minorUnits: 1_080_95))]),
  ], notes: ["Ein Hinweis."])

private func written(_ name: String, _ report: Report = sample) throws -> String {
  try #require(ReportFormats.find(name)).write(report, Page(width: 40))
}

@Suite struct ReportFormatTests {
  @Test func `formats are sorted and found by name`() {
    let names = ReportFormats.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(ReportFormats.find("pdf") == nil)
  }

  @Test func table() throws {
    #expect(
      try written("table") == """
        Saldi <b>
        Muster & Söhne
        Status: teilweise bezahlt

        Datum       Text        Anzahl    Betrag
        ──────────  ──────────  ──────  ────────
        Gruppe
        2026-03-01  =1+1             3  1'081.00
                    a|b, "c"\\…             -0.05

                                        ════════
                    Total               1'080.95

        Ein Hinweis.

        """)
  }

  @Test func plain() throws {
    #expect(
      try written("plain") == """
        Saldi <b>
        Muster & Söhne
        Status: teilweise bezahlt

        Gruppe

        Datum: 2026-03-01
        Text: =1+1
        Anzahl: 3
        Betrag: 1'081.00

        Text: a|b, "c"\\u{1b}[2J
        Betrag: -0.05

        Text: Total
        Betrag: 1'080.95

        Ein Hinweis.

        """)
  }

  @Test func csv() throws {
    #expect(
      try written("csv")
        == [
          "line,date,text,count,amount\r\n",
          "normal,2026-03-01,'=1+1,3,1081.00\r\n",
          "normal,,\"a|b, \"\"c\"\"\\u{1b}[2J\",,-0.05\r\n",
          "total,,Total,,1080.95\r\n",
        ].joined())
  }

  @Test func tsv() throws {
    #expect(
      try written("tsv") == """
        line\tdate\ttext\tcount\tamount
        normal\t2026-03-01\t'=1+1\t3\t1081.00
        normal\t\ta|b, "c"\\u{1b}[2J\t\t-0.05
        total\t\tTotal\t\t1080.95

        """)
  }

  @Test func md() throws {
    #expect(
      try written("md") == """
        # Saldi &lt;b&gt;

        Muster &amp; Söhne  \n\
        Status: teilweise bezahlt

        | Datum | Text | Anzahl | Betrag |
        | --- | --- | ---: | ---: |
        | **Gruppe** |  |  |  |
        | 2026-03-01 | =1+1 | 3 | 1'081.00 |
        |  | a\\|b, "c"\\\\u{1b}\\[2J |  | -0.05 |
        |  | **Total** |  | **1'080.95** |

        - Ein Hinweis.

        """)
  }

  @Test func `json is read back by others`() throws {
    let text = try written("json")
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read["report"] as? String == "sample")
    #expect(read["title"] as? String == "Saldi <b>")
    #expect((read["fields"] as? [String: String]) == ["state": "partly-paid"])
    let columns = try #require(read["columns"] as? [[String: String]])
    #expect(columns.map { column in column["key"] } == ["date", "text", "count", "amount"])
    let rows = try #require(read["rows"] as? [[String: Any]])
    #expect(rows.map { row in row["line"] as? String } == ["heading", "normal", "normal", "total"])
    #expect(rows[1]["date"] as? String == "2026-03-01")
    #expect(rows[1]["count"] as? Int == 3)
    #expect(rows[1]["amount"] as? String == "1081.00")
    #expect(rows[1]["key"] as? String == "1020")
    #expect(rows[2]["text"] as? String == "a|b, \"c\"\u{1B}[2J")
    #expect(rows[2]["date"] is NSNull)
  }

  @Test func `html keeps texts texts`() throws {
    let text = try written("html")
    #expect(text.contains("<title>Saldi &lt;b&gt;</title>"))
    #expect(text.contains("<td class=\"right\">1'081.00</td>"))
    #expect(!text.contains("<b>"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+41 44", "'+41 44"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("a=b", "a=b"), ("", ""), ("zwei\nZeilen", "\"zwei\nZeilen\""),
  ])
  func `a spreadsheet runs nothing`(text: String, expected: String) throws {
    let report = Report(
      "x", title: "x", columns: [Report.Column("text", "Text", .text)],
      rows: [Report.Row(.normal, [.text(text)])])
    #expect(try written("csv", report) == "line,text\r\nnormal,\(expected)\r\n")
  }

  @Test(arguments: ReportFormats.all.map(\.name))
  func `no format lets a text steer the terminal`(name: String) throws {
    let report = Report(
      "x", title: "\u{1B}]0;x\u{7}", subtitles: ["\u{202E}x"],
      fields: [Report.Field("x", "x", .text("\u{9B}2J"))],
      columns: [Report.Column("text", "Text", .text)],
      rows: [.heading("\u{1B}c"), Report.Row(.normal, [.text("\u{8}\u{1B}[1A")])],
      notes: ["\u{7F}\u{0}"])
    for scalar in try written(name, report).unicodeScalars {
      let isLayout = scalar == "\n" || scalar == "\r" || scalar == "\t"
      #expect(isLayout || scalar.properties.generalCategory != .control, "\(scalar.value)")
      #expect(scalar != "\u{202E}")
    }
  }

  @Test(arguments: [
    (Int64(0), "0.00"), (5, "0.05"), (-5, "-0.05"), (108_100, "1081.00"),
    (.min, "-92233720368547758.08"),
  ])
  func `amounts are exported in full`(minorUnits: Int64, expected: String) {
    #expect(Amount(minorUnits: minorUnits).exported == expected)
  }
}
