extension TextTable {
  /// Draws a table whose column widths are settled.
  struct Layout {
    let table: TextTable
    let widths: [Int]
    let ascii: Bool
    let styling: Styling

    var text: String {
      var lines: [String] = []
      lines.reserveCapacity(table.rows.count + 2)
      if table.columns.contains(where: { column in !column.header.isEmpty }) {
        lines.append(styled(.strong, line(of: table.columns.map(\.header))))
        lines.append(rule(under: table.columns.map { _ in true }, with: light))
      }
      for row in table.rows { append(row, to: &lines) }
      return lines.joined(separator: "\n")
    }

    private var light: Character { ascii ? "-" : "─" }
    private var double: Character { ascii ? "=" : "═" }
    private var mark: String { ascii ? "..." : "…" }

    private var fullWidth: Int {
      widths.reduce(0, +) + TextTable.gap * max(0, widths.count - 1)
    }

    private func append(_ row: Row, to lines: inout [String]) {
      switch row.kind {
      case .normal:
        lines.append(line(of: row.cells))
      case .subtotal:
        lines.append(rule(under: figures(of: row), with: light))
        lines.append(line(of: row.cells))
      case .total:
        lines.append(rule(under: figures(of: row), with: double))
        lines.append(styled(.strong, line(of: row.cells)))
      case .heading:
        lines.append(styled(.strong, fitted(row.cells.first ?? "", to: fullWidth, mark: mark)))
      case .blank:
        lines.append("")
      case .remark:
        lines += remark(row)
      }
    }

    /// The text below the second column; what the first cell says is told by the rows above.
    private func remark(_ row: Row) -> [String] {
      let margin = (widths.first ?? 0) + TextTable.gap
      let blanks = String(repeating: " ", count: margin)
      return wrappedLines(row.remark, width: fullWidth - margin).map { line in blanks + line }
    }

    /// Which columns hold a figure; a row without any is ruled over the whole width.
    private func figures(of row: Row) -> [Bool] {
      let filled = table.columns.enumerated().map { index, column in
        column.alignment == .right && index < row.cells.count && !row.cells[index].isEmpty
      }
      return filled.contains(true) ? filled : table.columns.map { _ in true }
    }

    private func rule(under ruled: [Bool], with stroke: Character) -> String {
      zip(ruled, widths).map { isRuled, width in
        String(repeating: isRuled ? stroke : " ", count: width)
      }
      .joined(separator: "  ").droppingTrailingBlanks
    }

    private func line(of cells: [String]) -> String {
      table.columns.indices.map { index in
        let cell = index < cells.count ? cells[index] : ""
        let shown = fitted(cell, to: widths[index], mark: mark)
        return padded(shown, to: widths[index], alignment: table.columns[index].alignment)
      }
      .joined(separator: "  ").droppingTrailingBlanks
    }

    private func styled(_ style: Style, _ line: String) -> String { styling.apply(style, to: line) }
  }
}

extension String {
  fileprivate var droppingTrailingBlanks: String {
    let blank = UInt8(ascii: " ")
    guard let last = utf8.lastIndex(where: { byte in byte != blank }) else { return "" }
    return String(self[...last])
  }
}
