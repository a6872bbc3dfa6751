import Diagnostics
import Text

extension ReportFormat {
  /// A page that stands by itself, for the browser and for printing.
  public static let html = ReportFormat(
    "html", Phrase("a page for the browser", "eine Seite für den Browser")
  ) { report, _ in
    var lines = [
      "<!DOCTYPE html>", "<meta charset=\"utf-8\">", "<title>\(escaped(report.title))</title>",
      "<style>\(style)</style>", "<h1>\(escaped(report.title))</h1>",
    ]
    let head =
      report.subtitles + report.fields.map { field in "\(field.label): \(field.value.shown)" }
    lines += head.map { line in "<p>\(escaped(line))</p>" }
    if !report.rows.isEmpty { lines += grid(report) }
    lines += report.notes.map { note in "<p class=\"note\">\(escaped(note))</p>" }
    return lines.joined(separator: "\n") + "\n"
  }
}

private let style = """
  body{font-family:sans-serif}table{border-collapse:collapse}td,th{padding:.1em .6em;\
  text-align:left}.right{text-align:right}.subtotal td{border-top:1px solid}\
  .total td{border-top:3px double;font-weight:bold}p{margin:.2em 0}
  """

private func grid(_ report: Report) -> [String] {
  var lines = ["<table>", "<tr>" + report.columns.map(header).joined() + "</tr>"]
  for row in report.rows {
    switch row.kind {
    case .blank: continue
    case .heading:
      let text = escaped(row.cells.first?.shown ?? "")
      lines.append("<tr><th colspan=\"\(report.columns.count)\">\(text)</th></tr>")
    case .normal, .subtotal, .total, .remark:
      let cells = zip(report.columns, row.cells).map { column, cell in
        "<td\(alignment(column))>\(escaped(cell.shown))</td>"
      }
      lines.append("<tr class=\"\(row.kind.rawValue)\">\(cells.joined())</tr>")
    }
  }
  return lines + ["</table>"]
}

private func header(_ column: Report.Column) -> String {
  "<th\(alignment(column))>\(escaped(column.header))</th>"
}

private func alignment(_ column: Report.Column) -> String {
  column.alignment == .right ? " class=\"right\"" : ""
}

private func escaped(_ text: String) -> String {
  visible(text).unicodeScalars.reduce(into: "") { shown, scalar in
    switch scalar {
    case "&": shown += "&amp;"
    case "<": shown += "&lt;"
    case ">": shown += "&gt;"
    case "\"": shown += "&quot;"
    default: shown.unicodeScalars.append(scalar)
    }
  }
}
