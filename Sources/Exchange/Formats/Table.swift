import Diagnostics
import Ledger
import Text

extension ReportFormat {
  /// Columns for the eye: the title first, then the table, then the notes.
  public static let table = ReportFormat(
    "table", Phrase("columns for the terminal", "Spalten fürs Terminal")
  ) { report, page in
    var blocks = [report.head(page)]
    let full = report.textTable
    let shown = full.fits(within: page.width) ? report : report.narrow
    let table = shown.columns.count == report.columns.count ? full : shown.textTable
    if !report.rows.isEmpty {
      blocks.append(
        table.render(width: page.width, ascii: page.ascii, styling: page.styling))
    }
    blocks += report.foot(page)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Label–value lines, for reading aloud.
  public static let plain = ReportFormat(
    "plain", Phrase("one line a value, for screen readers", "eine Zeile je Wert, zum Vorlesen")
  ) { report, page in
    var blocks = [report.head(page)]
    let records = report.textTable.renderRecords(width: page.width, styling: page.styling)
    if !records.isEmpty { blocks.append(records) }
    blocks += report.foot(page)
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

extension Report {
  /// Title, subtitles and fields; escaped, since names of companies and customers stand there.
  func head(_ page: Page) -> String {
    var lines = [
      page.styling.apply(.strong, to: wrapped(visible(title), width: page.width, indent: 0))
    ]
    lines += subtitles.map { line in wrapped(visible(line), width: page.width, indent: 0) }
    lines += fields.map { field in
      wrapped(
        visible("\(field.label): \(field.value.shown)"), width: page.width, indent: 2, first: 0)
    }
    return lines.joined(separator: "\n")
  }

  func foot(_ page: Page) -> [String] {
    notes.isEmpty
      ? []
      : [
        notes.map { note in wrapped(visible(note), width: page.width, indent: 2, first: 0) }
          .joined(separator: "\n")
      ]
  }

  /// Without the columns that a narrow page leaves out.
  var narrow: Report {
    guard columns.contains(where: \.isLeftOut) else { return self }
    var report = self
    let kept = columns.indices.filter { place in !columns[place].isLeftOut }
    report.columns = kept.map { place in columns[place] }
    for place in rows.indices where rows[place].kind != .heading {
      let cells = rows[place].cells
      report.rows[place].cells = kept.filter { column in column < cells.count }
        .map { column in cells[column] }
    }
    return report
  }

  var textTable: TextTable {
    var table = TextTable(
      columns: columns.map { column in
        TextTable.Column(column.header, column.alignment, flexible: column.isFlexible)
      })
    table.reserve(rows: rows.count)
    for row in rows {
      table.begin(row.kind.ofTextTable)
      for cell in row.cells { table.add(cell) }
    }
    return table
  }
}

extension TextTable {
  /// Most cells of a long report are amounts and days: no string is made of those.
  fileprivate mutating func add(_ cell: Report.Cell) {
    switch cell {
    case .text(let text), .label(_, let text): add(text)
    case .amount(let amount): add(ascii: { bytes in amount.append(to: &bytes) })
    case .day(let day): add(ascii: { bytes in day.append(to: &bytes) })
    case .number(let number):
      add(ascii: { bytes in appendDecimal(Int64(number), places: 0, to: &bytes) })
    case .empty: add(ascii: { _ in })
    }
  }
}

extension Report.Row.Kind {
  fileprivate var ofTextTable: TextTable.Row.Kind {
    switch self {
    case .normal: .normal
    case .subtotal: .subtotal
    case .total: .total
    case .heading: .heading
    case .blank: .blank
    case .remark: .remark
    }
  }
}
