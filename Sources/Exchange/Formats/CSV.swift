import Diagnostics
import Text

extension ReportFormat {
  /// RFC 4180: a header of keys, then the rows; title, headings and notes stay away.
  ///
  /// The first column, `line`, tells rows from subtotals and totals.
  public static let csv = ReportFormat(
    "csv", Phrase("comma-separated, for spreadsheets", "kommagetrennt, für Tabellenkalkulation")
  ) { report, _ in
    report.lines(separator: ",", lineEnd: "\r\n") { text in
      let shown = visibleInCells(text)
      let needsQuotes = shown.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
      }
      return needsQuotes ? "\"" + doublingQuotes(shown) + "\"" : shown
    }
  }

  /// As CSV with tabs; what would break a line is written out.
  public static let tsv = ReportFormat(
    "tsv", Phrase("separated by tabs", "durch Tabulatoren getrennt")
  ) { report, _ in
    report.lines(separator: "\t", lineEnd: "\n") { text in visible(text) }
  }
}

extension Report {
  fileprivate func lines(
    separator: String, lineEnd: String, quoted: (String) -> String
  ) -> String {
    var text = (["line"] + columns.map(\.key)).joined(separator: separator) + lineEnd
    for row in rows where row.kind != .heading && row.kind != .blank {
      text += row.kind.rawValue
      for index in columns.indices {
        text += separator
        guard index < row.cells.count else { continue }
        let cell = row.cells[index]
        if case .text(let words) = cell {
          text += quoted(harmless(words))
        } else {
          text += quoted(cell.exported)
        }
      }
      text += lineEnd
    }
    return text
  }
}

/// A text that a spreadsheet would take for a formula is led by an apostrophe.
private func harmless(_ text: String) -> String {
  switch text.utf8.first {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
    "'" + text
  default: text
  }
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

private func doublingQuotes(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { shown, scalar in
    shown += scalar == "\"" ? "\"\"" : String(scalar)
  }
}
