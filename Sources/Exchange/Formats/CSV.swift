import Diagnostics
import Ledger
import Text

extension ReportFormat {
  /// RFC 4180: a header of keys, then the rows; title, headings and notes stay away.
  ///
  /// The first column, `line`, tells rows from subtotals and totals.
  public static let csv = ReportFormat(
    "csv", Phrase("comma-separated, for spreadsheets", "kommagetrennt, für Tabellenkalkulation")
  ) { report, _ in
    report.lines(separator: ",", lineEnd: "\r\n", quoted: quotedInCSV)
  }

  /// As CSV with tabs; what would break a line is written out.
  public static let tsv = ReportFormat(
    "tsv", Phrase("separated by tabs", "durch Tabulatoren getrennt")
  ) { report, _ in
    report.lines(separator: "\t", lineEnd: "\n") { text in visible(text) }
  }
}

extension Report {
  /// `quoted` is asked only for texts that may need it.
  fileprivate func lines(
    separator: String, lineEnd: String, quoted: (String) -> String
  ) -> String {
    let separator = Array(separator.utf8)
    let lineEnd = Array(lineEnd.utf8)
    var bytes = Array("line".utf8)
    for column in columns { bytes += separator + Array(column.key.utf8) }
    bytes += lineEnd
    for row in rows where row.kind != .heading && row.kind != .blank {
      bytes.append(contentsOf: row.kind.rawValue.utf8)
      for index in columns.indices {
        bytes.append(contentsOf: separator)
        guard index < row.cells.count else { continue }
        append(row.cells[index], to: &bytes, quoted)
      }
      bytes.append(contentsOf: lineEnd)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8], _ quoted: (String) -> String) {
    let start = bytes.count
    cell.appendExported(to: &bytes)
    switch cell {
    case .amount, .day, .number, .empty: return
    case .text, .label: break
    }
    var isFormula = false
    if case .text = cell, start < bytes.count { isFormula = beginsFormula(bytes[start]) }
    if !isFormula, needsNoQuotes(bytes, from: start) { return }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    bytes.removeLast(bytes.count - start)
    bytes.append(contentsOf: quoted(isFormula ? "'" + text : text).utf8)
  }
}

extension ExportTable.Cell {
  /// As in reports: figures are plain, texts guarded and quoted where they must be.
  func appendCSV(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text):
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      let isFormula = start < bytes.count && beginsFormula(bytes[start])
      if !isFormula, needsNoQuotes(bytes, from: start) { return }
      bytes.removeLast(bytes.count - start)
      bytes.append(contentsOf: quotedInCSV(isFormula ? "'" + text : text).utf8)
    case .amount(let amount, let places):
      appendDecimal(amount.minorUnits, places: Int(places), to: &bytes)
    case .day(let day): day.append(to: &bytes)
    case .number(let number): appendDecimal(Int64(number), places: 0, to: &bytes)
    case .empty: break
    }
  }
}

private func quotedInCSV(_ text: String) -> String {
  let shown = visibleInCells(text)
  return shown.utf8.contains(where: isCommaOrQuote) || hasLineEnd(shown)
    ? "\"" + doublingQuotes(shown) + "\"" : shown
}

/// A text that a spreadsheet would take for a formula is led by an apostrophe.
private func beginsFormula(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
  default: false
  }
}

/// Apart, so that nothing else holds the buffer when it grows on.
private func needsNoQuotes(_ bytes: [UInt8], from start: Int) -> Bool {
  isCertainlyVisible(bytes[start...]) && !bytes[start...].contains(where: isCommaOrQuote)
}

private func isCommaOrQuote(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
}

private func hasLineEnd(_ text: String) -> Bool {
  text.utf8.contains { byte in byte == 0x0D || byte == 0x0A }
}

/// Line ends and tabs may stand in a quoted cell; what steers a terminal may not.
private func visibleInCells(_ text: String) -> String {
  guard text.utf8.contains(where: { byte in byte == 0x09 || byte == 0x0A || byte == 0x0D })
  else { return visible(text) }
  return text.unicodeScalars.reduce(into: "") { shown, scalar in
    let isLayout = scalar == "\t" || scalar == "\n" || scalar == "\r"
    shown += isLayout ? String(scalar) : visible(String(scalar))
  }
}

func doublingQuotes(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { shown, scalar in
    shown += scalar == "\"" ? "\"\"" : String(scalar)
  }
}
