import Diagnostics
import Text

extension ReportFormat {
  /// One object: title, columns, rows, notes; amounts as strings, days in ISO 8601, keys in
  /// English.
  ///
  /// A row is an object with `line` (its kind), `key` and a member for each column.
  public static let json = ReportFormat(
    "json", Phrase("one object with stable keys", "ein Objekt mit festen Schlüsseln")
  ) { report, _ in
    var members = [
      member("report", jsonString(report.name)), member("title", jsonString(report.title)),
      member("subtitles", list(report.subtitles.map(jsonString))),
    ]
    if !report.fields.isEmpty {
      let fields = report.fields.map { field in member(field.key, value(field.value)) }
      members.append(member("fields", object(fields)))
    }
    members.append(member("columns", lines(report.columns.map(column))))
    members.append(
      member("rows", lines(report.rows.compactMap { row in object(row, columns: report.columns) })))
    members.append(member("notes", list(report.notes.map(jsonString))))
    return "{\n  " + members.joined(separator: ",\n  ") + "\n}\n"
  }
}

private func column(_ column: Report.Column) -> String {
  object([
    member("key", jsonString(column.key)), member("header", jsonString(column.header)),
    member("kind", jsonString(column.kind.rawValue)),
  ])
}

private func object(_ row: Report.Row, columns: [Report.Column]) -> String? {
  guard row.kind != .blank else { return nil }
  var members = [member("line", jsonString(row.kind.rawValue))]
  if let key = row.key { members.append(member("key", jsonString(key))) }
  if row.kind == .heading {
    members.append(member("heading", value(row.cells.first ?? .empty)))
  } else {
    for (column, cell) in zip(columns, row.cells) {
      members.append(member(column.key, value(cell)))
    }
  }
  return object(members)
}

private func value(_ cell: Report.Cell) -> String {
  switch cell {
  case .number(let number): String(number)
  case .empty: "null"
  case .text, .label, .amount, .day: jsonString(cell.exported)
  }
}

private func member(_ key: String, _ value: String) -> String { "\(jsonString(key)): \(value)" }
private func object(_ members: [String]) -> String { "{" + members.joined(separator: ", ") + "}" }
private func list(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

private func lines(_ values: [String]) -> String {
  values.isEmpty ? "[]" : "[\n    " + values.joined(separator: ",\n    ") + "\n  ]"
}

/// A JSON string; what would steer a terminal is escaped as JSON allows it.
public func jsonString(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    default:
      let isSafe =
        (0x20..<0x7F).contains(scalar.value) || visible(String(scalar)).utf8.first != 0x5C
      if isSafe {
        quoted.unicodeScalars.append(scalar)
      } else {
        for unit in UTF16.encode(scalar) ?? .init() { quoted += escape(unit) }
      }
    }
  }
  return quoted + "\""
}

private func escape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
