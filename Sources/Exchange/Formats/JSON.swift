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
    var bytes = Array("{\n  ".utf8)
    func append(_ member: String) { bytes.append(contentsOf: (member + ",\n  ").utf8) }
    append(member("report", jsonString(report.name)))
    append(member("title", jsonString(report.title)))
    append(member("subtitles", list(report.subtitles.map(jsonString))))
    if !report.fields.isEmpty {
      append(member("fields", object(report.fields.map(field))))
    }
    append(member("columns", lines(report.columns.map(column))))
    report.appendRows(to: &bytes)
    bytes.append(contentsOf: ",\n  ".utf8)
    bytes.append(contentsOf: member("notes", list(report.notes.map(jsonString))).utf8)
    bytes.append(contentsOf: "\n}\n".utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}

private func column(_ column: Report.Column) -> String {
  object([
    member("key", jsonString(column.key)), member("header", jsonString(column.header)),
    member("kind", jsonString(column.kind.rawValue)),
  ])
}

private func field(_ field: Report.Field) -> String {
  var bytes: [UInt8] = []
  append(field.value, to: &bytes)
  return member(field.key, String(decoding: bytes, as: UTF8.self))
}

extension Report {
  /// The rows straight into the buffer: a journal has a million of them.
  fileprivate func appendRows(to bytes: inout [UInt8]) {
    let names = columns.map { column in Array((", " + jsonString(column.key) + ": ").utf8) }
    bytes.append(contentsOf: "\"rows\": [".utf8)
    var isFirst = true
    for row in rows where row.kind != .blank {
      bytes.append(contentsOf: (isFirst ? "\n    {\"line\": \"" : ",\n    {\"line\": \"").utf8)
      isFirst = false
      bytes.append(contentsOf: row.kind.rawValue.utf8)
      bytes.append(UInt8(ascii: "\""))
      if let key = row.key {
        bytes.append(contentsOf: ", \"key\": ".utf8)
        appendJSON(key, to: &bytes)
      }
      if row.kind == .heading {
        bytes.append(contentsOf: ", \"heading\": ".utf8)
        Exchange.append(row.cells.first ?? .empty, to: &bytes)
      } else {
        for (name, cell) in zip(names, row.cells) {
          bytes.append(contentsOf: name)
          Exchange.append(cell, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: (isFirst ? "]" : "\n  ]").utf8)
  }
}

private func append(_ cell: Report.Cell, to bytes: inout [UInt8]) {
  switch cell {
  case .text(let text), .label(let text, _): appendJSON(text, to: &bytes)
  case .amount, .day:
    bytes.append(UInt8(ascii: "\""))
    cell.appendExported(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  case .number: cell.appendExported(to: &bytes)
  case .empty: bytes.append(contentsOf: "null".utf8)
  }
}

private func appendJSON(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  let start = bytes.count
  bytes.append(contentsOf: text.utf8)
  guard needsNoEscape(bytes, from: start) else {
    bytes.removeLast(bytes.count - start + 1)
    bytes.append(contentsOf: jsonString(text).utf8)
    return
  }
  bytes.append(UInt8(ascii: "\""))
}

/// Apart, so that nothing else holds the buffer when it grows on.
private func needsNoEscape(_ bytes: [UInt8], from start: Int) -> Bool {
  let text = bytes[start...]
  return isCertainlyVisible(text)
    && !text.contains { byte in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }
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
