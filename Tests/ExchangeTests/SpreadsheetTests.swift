import Ledger
import Testing

@testable import Exchange

@Suite struct `Spreadsheets` {
  private static func table(_ cells: [[ExportTable.Cell]], total: Amount? = nil) -> ExportTable {
    ExportTable(
      "Journal",
      columns: [
        ExportTable.Column("Betrag", width: 12, isRight: true, total: total),
        ExportTable.Column("Text", width: 30), ExportTable.Column("Datum", width: 11),
      ], rowCount: cells.count, totalWord: "Total"
    ) { place, row in row += cells[place] }
  }

  private static func spreadsheet(_ table: ExportTable) throws -> Spreadsheet {
    Spreadsheet(
      title: "Journal", company: "Muster & Söhne\u{FFFF}",
      day: try #require(Day(year: 2026, month: 3, day: 1)),
      tables: [table])
  }

  /// The cells of a sheet by their names: type, value or text, and formula.
  private static func cells(_ bytes: [UInt8], sheet: Int = 1) throws -> [String: String] {
    let content = try #require(try Archive(bytes).files["xl/worksheets/sheet\(sheet).xml"])
    let root = try XMLElement(reading: content)
    var cells: [String: String] = [:]
    for row in root.children("sheetData").flatMap({ data in data.children("row") }) {
      for cell in row.children("c") {
        let text = cell.children("is").flatMap { inner in inner.children("t") }.map(\.text)
        let formula = cell.children("f").map { formula in " =\(formula.text)" }.joined()
        let value = cell.children("v").map(\.text).joined()
        let name = cell.attributes["r"] ?? ""
        cells[name] = "\(cell.attributes["t"] ?? "n"):\(text.joined())\(value)\(formula)"
      }
    }
    return cells
  }

  private func chf(_ minorUnits: Int64) -> Amount { Amount(minorUnits: minorUnits) }

  @Test func `hold texts, figures and dates as what they are`() throws {
    let day = try #require(Day(year: 2026, month: 3, day: 1))
    let table = Self.table(
      [
        [.amount(chf(108_10)), .text("=1+1"), .day(day)],
        [.amount(chf(-5)), .text("+41 44"), .day(Day.first)],
        [.amount(chf(7)), .text("-5 & <b> \"x\""), .empty],
        [.amount(chf(1_234), places: 0), .text("@x _x 41_"), .number(42)],
        [.amount(chf(1_234), places: 3), .text(""), .empty],
      ], total: chf(108_12))
    let cells = try Self.cells(try Self.spreadsheet(table).bytes())
    #expect(cells["A1"] == "inlineStr:Betrag" && cells["C1"] == "inlineStr:Datum")
    #expect(cells["A2"] == "n:108.1" && cells["B2"] == "inlineStr:=1+1" && cells["C2"] == "n:46082")
    #expect(cells["A3"] == "n:-0.05" && cells["B3"] == "inlineStr:+41 44")
    #expect(cells["C3"] == "inlineStr:1900-01-01")
    #expect(cells["B4"] == "inlineStr:-5 & <b> \"x\"" && cells["C4"] == nil)
    #expect(cells["A5"] == "n:1234" && cells["C5"] == "n:42")
    #expect(cells["B5"] == "inlineStr:@x _x 41_")
    #expect(cells["A6"] == "n:1.234" && cells["B6"] == nil)
    #expect(cells["A7"] == "n:108.12 =SUBTOTAL(9,A2:A6)")
  }

  @Test func `keep the header in sight, filter by every column, and look like amounts`() throws {
    let day = try #require(Day(year: 2026, month: 3, day: 1))
    let table = Self.table([[.amount(chf(1)), .text("x"), .day(day)]], total: chf(1))
    let files = try Archive(try Self.spreadsheet(table).bytes()).files
    let sheet = String(decoding: try #require(files["xl/worksheets/sheet1.xml"]), as: UTF8.self)
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:C2\"/>"))
    #expect(sheet.contains("<col min=\"2\" max=\"2\" width=\"30.7"))
    let styles = String(decoding: try #require(files["xl/styles.xml"]), as: UTF8.self)
    #expect(styles.contains("yyyy-mm-dd") && styles.contains("\"#,##0.00\""))
    let core = String(decoding: try #require(files["docProps/core.xml"]), as: UTF8.self)
    #expect(core.contains("2026-03-01T00:00:00Z"))
    #expect(
      String(decoding: try #require(files["docProps/app.xml"]), as: UTF8.self)
        .contains("Muster &amp; Söhne\u{FFFD}"))
  }

  @Test func `are the same bytes for the same tables`() throws {
    let table = Self.table([[.amount(chf(1)), .text("x"), .empty]], total: chf(1))
    #expect(try Self.spreadsheet(table).bytes() == Self.spreadsheet(table).bytes())
  }

  /// Every amount comes back to the Rappen, as spreadsheets keep it.
  @Test func `are exact to fifteen digits, and texts beyond`() throws {
    let limit: Int64 = 1_000_000_000_000_000
    let figures: [Int64] = [
      1, 7, 10, 99, 100, 1_081_00, 123_456_789_12, limit - 1, limit - 7, limit / 10 - 3, limit,
      -limit, limit + 1, -limit - 1, 9_223_372_036_854_775_807,
    ]
    let table = Self.table(figures.map { figure in [.amount(chf(figure)), .empty, .empty] })
    let cells = try Self.cells(try Self.spreadsheet(table).bytes())
    for (place, figure) in figures.enumerated() {
      let cell = try #require(cells["A\(place + 2)"])
      if figure.magnitude <= UInt64(limit) {
        let value = try #require(Double(cell.dropFirst(2)))
        #expect(cell.hasPrefix("n:") && Int64((value * 100).rounded()) == figure, "\(cell)")
      } else {
        #expect(cell == "inlineStr:\(chf(figure).shown)")
      }
    }
    // A sum over a text would be wrong, so it is one too.
    let summed = Self.table(
      [[.amount(chf(limit + 1)), .empty, .empty], [.amount(chf(-limit)), .empty, .empty]],
      total: chf(1))
    #expect(try Self.cells(try Self.spreadsheet(summed).bytes())["A4"] == "inlineStr:0.01")
    let large = Self.table(
      [[.amount(chf(limit)), .empty, .empty], [.amount(chf(limit)), .empty, .empty]],
      total: chf(limit * 2))
    #expect(
      try Self.cells(try Self.spreadsheet(large).bytes())["A4"]
        == "inlineStr:20'000'000'000'000.00")
  }

  @Test func `may be empty`() throws {
    let cells = try Self.cells(try Self.spreadsheet(Self.table([], total: .zero)).bytes())
    #expect(cells["A2"] == "n:0 =0" && cells["B1"] == "inlineStr:Text")
  }

  @Test func `take any text that the books take`() throws {
    let texts = [
      "Zürich", "😀", "a\u{FFFE}b\u{FFFF}c", "\u{1B}[2J", "a\nb", " x ", "]]>", "&amp;",
      String(repeating: "ü", count: 8_000), String(repeating: "\u{200B}", count: 5_461),
    ]
    let table = Self.table(texts.map { text in [.empty, .text(text), .empty] })
    let cells = try Self.cells(try Self.spreadsheet(table).bytes())
    #expect(cells["B2"] == "inlineStr:Zürich" && cells["B3"] == "inlineStr:😀")
    #expect(cells["B4"] == "inlineStr:a\u{FFFD}b\u{FFFD}c")
    #expect(cells["B5"] == "inlineStr:\\u{1b}[2J" && cells["B6"] == "inlineStr:a\\u{a}b")
    #expect(cells["B8"] == "inlineStr:]]>" && cells["B9"] == "inlineStr:&amp;")
    #expect(cells["B10"] == "inlineStr:" + texts[8])
    #expect(cells["B11"]?.hasPrefix("inlineStr:\\u{200b}\\u{200b}") == true)
    #expect(cells["B11"]?.hasSuffix("…") == true)
  }

  @Test func `are refused where they are too long or the library is missing`() throws {
    let table = Self.table([[.empty, .empty, .empty], [.empty, .empty, .empty]])
    #expect(throws: SpreadsheetRefusal.tooManyRows(2, limit: 1)) {
      try Self.spreadsheet(table).bytes(rowLimit: 1)
    }
    #expect(try Self.spreadsheet(table).bytes(rowLimit: 2).count > 1_000)
    #expect(throws: SpreadsheetRefusal.libraryMissing("libnone.so.1")) {
      try Self.spreadsheet(table).bytes(library: "libnone.so.1")
    }
    // One that is there and is another.
    #expect(throws: SpreadsheetRefusal.libraryMissing("libc.so.6")) {
      try Self.spreadsheet(table).bytes(library: "libc.so.6")
    }
    #expect(Spreadsheet.rowLimit + 2 == 1_048_576)
  }

  @Test func `have their like in CSV, where texts are guarded`() throws {
    let table = Self.table([
      [.amount(chf(-5)), .text("=1+1"), .day(try #require(Day(year: 2026, month: 3, day: 1)))],
      [.amount(chf(5), places: 0), .text("a,\"b\""), .number(-3)],
      [.amount(chf(5), places: 3), .text("-x\ny"), .empty],
    ])
    #expect(
      String(decoding: table.csv(), as: UTF8.self)
        == "Betrag,Text,Datum\r\n-0.05,'=1+1,2026-03-01\r\n5,\"a,\"\"b\"\"\",-3\r\n"
        + "0.005,\"'-x\ny\",\r\n")
  }
}
