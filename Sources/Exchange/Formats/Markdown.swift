import Diagnostics
import Text

extension ReportFormat {
  /// A GitHub table; totals are bold, headings rows of their own.
  public static let markdown = ReportFormat(
    "md", Phrase("a Markdown table", "eine Markdown-Tabelle")
  ) { report, _ in
    var blocks = ["# " + escaped(report.title)]
    let head =
      report.subtitles.map(escaped)
      + report.fields.map { field in escaped("\(field.label): \(field.value.shown)") }
    if !head.isEmpty { blocks.append(head.joined(separator: "  \n")) }
    if !report.rows.isEmpty { blocks.append(grid(report)) }
    if !report.notes.isEmpty {
      blocks.append(report.notes.map { note in "- " + escaped(note) }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

private func grid(_ report: Report) -> String {
  var lines = [line(report.columns.map { column in escaped(column.header) })]
  lines.append(
    line(report.columns.map { column in column.alignment == .right ? "---:" : "---" }))
  for row in report.rows where row.kind != .blank {
    var cells = report.columns.indices.map { index in
      index < row.cells.count ? escaped(row.cells[index].shown) : ""
    }
    if row.kind != .normal, row.kind != .remark {
      cells = cells.map { cell in cell.isEmpty ? "" : "**\(cell)**" }
    }
    lines.append(line(cells))
  }
  return lines.joined(separator: "\n")
}

private func line(_ cells: [String]) -> String {
  "| " + cells.joined(separator: " | ") + " |"
}

/// Nothing in a text may end its cell, start markup or be taken for HTML.
private func escaped(_ text: String) -> String {
  visible(text).unicodeScalars.reduce(into: "") { shown, scalar in
    switch scalar {
    case "|", "\\", "`", "*", "_", "[", "]": shown += "\\" + String(scalar)
    case "<": shown += "&lt;"
    case ">": shown += "&gt;"
    case "&": shown += "&amp;"
    default: shown.unicodeScalars.append(scalar)
    }
  }
}
