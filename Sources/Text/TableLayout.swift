extension TextTable {
  /// The table in at most `width` display columns, without a line end behind the last line.
  ///
  /// Flexible columns shrink, the widest first. When even their minimum widths are too wide, the
  /// rows come as label–value lines. `ascii` draws rules and cuts without box characters.
  public func render(width: Int, ascii: Bool = false, styling: Styling = .plain) -> String {
    guard let widths = widths(within: width) else {
      return renderRecords(width: width, styling: styling)
    }
    let layout = Layout(table: self, widths: widths, ascii: ascii, styling: styling)
    return String(decoding: layout.drawn(), as: UTF8.self)
  }

  /// Draws a table whose column widths are settled.
  private struct Layout {
    let table: TextTable
    let widths: [Int]
    let ascii: Bool
    let styling: Styling
    private let mark: String
    private let blanks: [UInt8]

    init(table: TextTable, widths: [Int], ascii: Bool, styling: Styling) {
      self.table = table
      self.widths = widths
      self.ascii = ascii
      self.styling = styling
      mark = ascii ? "..." : "…"
      blanks = Array(repeating: UInt8(ascii: " "), count: max(widths.max() ?? 0, TextTable.gap))
    }

    private var light: Character { ascii ? "-" : "─" }
    private var double: Character { ascii ? "=" : "═" }

    private var fullWidth: Int {
      widths.reduce(0, +) + TextTable.gap * max(0, widths.count - 1)
    }

    func drawn() -> [UInt8] {
      var output: [UInt8] = []
      output.reserveCapacity(table.kinds.count * (fullWidth + 1))
      if table.columns.contains(where: { column in !column.header.isEmpty }) {
        let head = TextTable(
          columns: table.columns, rows: [Row(.normal, table.columns.map(\.header))])
        appendStrongLine(of: 0, in: head, to: &output)
        output.append(newline)
        append(rule(under: table.columns.map { _ in true }, with: light), to: &output)
        output.append(newline)
      }
      for (row, kind) in table.kinds.enumerated() {
        append(row, kind, to: &output)
        output.append(newline)
      }
      if !output.isEmpty { output.removeLast() }
      return output
    }

    private var newline: UInt8 { UInt8(ascii: "\n") }

    private func append(_ text: String, to output: inout [UInt8]) {
      output.append(contentsOf: text.utf8)
    }

    private func append(_ row: Int, _ kind: Row.Kind, to output: inout [UInt8]) {
      switch kind {
      case .normal:
        appendLine(of: row, in: table, to: &output)
      case .subtotal:
        append(rule(under: figures(ofRow: row), with: light), to: &output)
        output.append(newline)
        appendLine(of: row, in: table, to: &output)
      case .total:
        append(rule(under: figures(ofRow: row), with: double), to: &output)
        output.append(newline)
        appendStrongLine(of: row, in: table, to: &output)
      case .heading:
        let title = table.cells(ofRow: row).first.map(table.text) ?? ""
        append(
          styling.apply(.strong, to: fitted(title, to: fullWidth, mark: mark)), to: &output)
      case .blank:
        break
      case .remark:
        append(remark(row).joined(separator: "\n"), to: &output)
      }
    }

    /// The text below the second column; what the first cell says is told by the rows above.
    private func remark(_ row: Int) -> [String] {
      let margin = (widths.first ?? 0) + TextTable.gap
      let blanks = String(repeating: " ", count: margin)
      return wrappedLines(table.remark(ofRow: row), width: fullWidth - margin)
        .map { line in blanks + line }
    }

    /// Which columns hold a figure; a row without any is ruled over the whole width.
    private func figures(ofRow row: Int) -> [Bool] {
      let cells = table.cells(ofRow: row)
      let filled = table.columns.enumerated().map { index, column in
        column.alignment == .right && index < cells.count
          && !table.isEmpty(cell: cells.lowerBound + index)
      }
      return filled.contains(true) ? filled : table.columns.map { _ in true }
    }

    private func rule(under ruled: [Bool], with stroke: Character) -> String {
      let rule = zip(ruled, widths).map { isRuled, width in
        String(repeating: isRuled ? stroke : " ", count: width)
      }
      .joined(separator: "  ")
      let blank = UInt8(ascii: " ")
      guard let last = rule.utf8.lastIndex(where: { byte in byte != blank }) else { return "" }
      return String(rule[...last])
    }

    /// Writes the cells of a row in their columns, without blanks at the end.
    private func appendLine(of row: Int, in table: TextTable, to output: inout [UInt8]) {
      let start = output.count
      let cells = table.cells(ofRow: row)
      for (index, width) in widths.enumerated() {
        if index > 0 { appendBlanks(TextTable.gap, to: &output) }
        guard index < cells.count else {
          appendBlanks(width, to: &output)
          continue
        }
        let cell = cells.lowerBound + index
        let taken = table.width(ofCell: cell)
        guard taken <= width else {
          appendCut(cell, of: table, to: width, &output)
          continue
        }
        let isRight = table.columns[index].alignment == .right
        if isRight { appendBlanks(width - taken, to: &output) }
        output.append(contentsOf: table.bytes[table.range(ofCell: cell)])
        if !isRight { appendBlanks(width - taken, to: &output) }
      }
      while output.count > start, output.last == UInt8(ascii: " ") { output.removeLast() }
    }

    private func appendBlanks(_ count: Int, to output: inout [UInt8]) {
      output.append(contentsOf: blanks[..<count])
    }

    /// A wide character may leave a column of the width unused.
    private func appendCut(
      _ cell: Int, of table: TextTable, to width: Int, _ output: inout [UInt8]
    ) {
      let taken = appendFitted(
        table.bytes[table.range(ofCell: cell)], to: width, mark: mark, &output)
      appendBlanks(max(0, width - taken), to: &output)
    }

    /// A line in the style of headers and totals.
    private func appendStrongLine(of row: Int, in table: TextTable, to output: inout [UInt8]) {
      let start = output.count
      appendLine(of: row, in: table, to: &output)
      guard styling.enabled else { return }
      let line = String(decoding: output[start...], as: UTF8.self)
      output.removeLast(output.count - start)
      append(styling.apply(.strong, to: line), to: &output)
    }
  }
}
