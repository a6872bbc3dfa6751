import CXlsx
import Ledger
import Text

/// Why no spreadsheet is made.
public enum SpreadsheetRefusal: Error, Hashable, Sendable {
  case libraryMissing(String)
  case tooManyRows(Int, limit: Int)
  /// The library's words, which are English.
  case failed(String)
  /// Not all of it arrived: as a rule the folder for temporary files is full.
  case incomplete
}

/// Tables as the sheets of an .xlsx file.
///
/// Amounts and dates are numbers that look like amounts and dates; every text is a text, whatever
/// it begins with. The same tables give the same bytes.
public struct Spreadsheet: Sendable {
  /// What a sheet can hold; its header and its totals take two.
  public static let rowLimit = 1_048_576 - 2

  public var title: String
  public var company: String
  /// When it says that it was made.
  public var day: Day
  public var tables: [ExportTable]

  public init(title: String, company: String, day: Day, tables: [ExportTable]) {
    self.title = title
    self.company = company
    self.day = day
    self.tables = tables
  }

  /// The bytes of the file; `rowLimit` and `library` are for tests.
  public func bytes(
    rowLimit: Int = rowLimit, library: String = String(cString: kontorist_xlsx_library)
  ) throws(SpreadsheetRefusal) -> [UInt8] {
    for table in tables where table.rowCount > rowLimit {
      throw .tooManyRows(table.rowCount, limit: rowLimit)
    }
    let created = Int64(day.number) * 86_400
    guard
      let book = kontorist_xlsx_open(
        library, writable(title), writable(company), created)
    else {
      throw .libraryMissing(library)
    }
    defer { kontorist_xlsx_free(book) }
    for table in tables {
      var sheet = SheetWriter(table, book)
      sheet.write()
    }
    let size = kontorist_xlsx_finish(book)
    guard size > 0 else {
      let reason = String(cString: kontorist_xlsx_error(book))
      throw reason.isEmpty ? .incomplete : .failed(reason)
    }
    var bytes = [UInt8](repeating: 0, count: size)
    guard kontorist_xlsx_copy(book, &bytes, size) else { throw .incomplete }
    return bytes
  }
}

/// Writes one table into the sheet that comes next.
private struct SheetWriter {
  private let table: ExportTable
  private let book: OpaquePointer
  /// Columns with a figure that stands as a text.
  private var exactColumns: Set<Int> = []

  init(_ table: ExportTable, _ book: OpaquePointer) {
    self.table = table
    self.book = book
  }

  mutating func write() {
    kontorist_xlsx_sheet(book, table.name)
    kontorist_xlsx_heading(
      book, UInt32(table.rowCount), UInt16(max(0, table.columns.count - 1)))
    for (place, column) in table.columns.enumerated() {
      kontorist_xlsx_column(book, UInt16(place), Double(column.width))
      text(
        column.header, 0, place,
        column.isRight ? KONTORIST_XLSX_HEADER_RIGHT : KONTORIST_XLSX_HEADER)
    }
    var cells: [ExportTable.Cell] = []
    for place in 0..<table.rowCount {
      cells.removeAll(keepingCapacity: true)
      table.addRow(place, &cells)
      for (column, cell) in cells.enumerated() { write(cell, place + 1, column) }
    }
    writeTotals()
  }

  private mutating func write(_ cell: ExportTable.Cell, _ row: Int, _ column: Int) {
    switch cell {
    case .empty: break
    case .text(let words): if !words.isEmpty { text(words, row, column, KONTORIST_XLSX_PLAIN) }
    case .number(let number): self.number(Double(number), row, column, KONTORIST_XLSX_COUNT)
    case .day(let day):
      // Spreadsheets disagree on the days before March 1900.
      if day.serial > 60 {
        number(Double(day.serial), row, column, KONTORIST_XLSX_DATE)
      } else {
        text(day.description, row, column, KONTORIST_XLSX_EXACT)
      }
    case .amount(let amount, let places):
      guard amount.isExactInSpreadsheets else {
        exactColumns.insert(column)
        return text(
          grouped(minorUnits: amount.minorUnits, places: Int(places)), row, column,
          KONTORIST_XLSX_EXACT)
      }
      number(amount.inSpreadsheets(places), row, column, Self.style(places))
    }
  }

  /// A formula over what the filter lets through, with the sum that it comes to now.
  private func writeTotals() {
    guard table.columns.contains(where: { column in column.total != nil }) else { return }
    let row = table.rowCount + 1
    for (place, column) in table.columns.enumerated() {
      guard let total = column.total else {
        text(place == 0 ? table.totalWord : "", row, place, KONTORIST_XLSX_TOTAL)
        continue
      }
      guard total.isExactInSpreadsheets, !exactColumns.contains(place) else {
        text(total.shown, row, place, KONTORIST_XLSX_TOTAL_EXACT)
        continue
      }
      let letter = Self.letters(place)
      let formula =
        table.rowCount > 0 ? "=SUBTOTAL(9,\(letter)2:\(letter)\(table.rowCount + 1))" : "=0"
      kontorist_xlsx_formula(
        book, UInt32(row), UInt16(place), formula, total.inSpreadsheets(2),
        KONTORIST_XLSX_TOTAL_AMOUNT)
    }
  }

  private func text(_ words: String, _ row: Int, _ column: Int, _ style: kontorist_xlsx_style) {
    kontorist_xlsx_text(book, UInt32(row), UInt16(column), writable(words), style)
  }

  private func number(
    _ value: Double, _ row: Int, _ column: Int, _ style: kontorist_xlsx_style
  ) {
    kontorist_xlsx_number(book, UInt32(row), UInt16(column), value, style)
  }

  private static func style(_ places: UInt8) -> kontorist_xlsx_style {
    switch places {
    case 0: KONTORIST_XLSX_AMOUNT_0
    case 3: KONTORIST_XLSX_AMOUNT_3
    default: KONTORIST_XLSX_AMOUNT
    }
  }

  /// `A`, `Z`, `AA`.
  private static func letters(_ column: Int) -> String {
    var left = column + 1
    var letters = ""
    while left > 0 {
      let letter = Unicode.Scalar(UInt8(0x41 + (left - 1) % 26))
      letters = String(Character(letter)) + letters
      left = (left - 1) / 26
    }
    return letters
  }
}

extension Day {
  /// Days since the last one but one of 1899, as spreadsheets count.
  fileprivate var serial: Int { Int(number) + 25_569 }
}

extension Amount {
  /// Spreadsheets keep fifteen digits of a number, and show zeros for the others.
  fileprivate var isExactInSpreadsheets: Bool {
    minorUnits.magnitude <= 1_000_000_000_000_000
  }

  fileprivate func inSpreadsheets(_ places: UInt8) -> Double {
    var divisor = 1.0
    for _ in 0..<places { divisor *= 10 }
    return Double(minorUnits) / divisor
  }
}

/// A text as a cell takes it: XML has no place for two characters that Unicode never assigns, and a
/// cell ends where what is made visible has become too long.
private func writable(_ words: String) -> String {
  let shown = visible(words)
  guard shown.utf8.contains(0xEF) || shown.utf8.count > cellLimit else { return shown }
  var scalars = String.UnicodeScalarView(
    shown.unicodeScalars.map { scalar in
      scalar == "\u{FFFE}" || scalar == "\u{FFFF}" ? "\u{FFFD}" : scalar
    })
  guard String(scalars).utf16.count > cellLimit else { return String(scalars) }
  // Each scalar takes one or two of the units that count.
  scalars = String.UnicodeScalarView(scalars.prefix(cellLimit / 2))
  return String(scalars) + "…"
}

/// In UTF-16, as Excel counts.
private let cellLimit = 32_767
