extension TextTable {
  /// One `Header: value` line a cell and a blank line between rows: for reading aloud.
  ///
  /// Empty cells are left out. Lines longer than `width` are wrapped; without it they are whole.
  public func renderRecords(width: Int? = nil, styling: Styling = .plain) -> String {
    let width = width ?? .max
    var blocks: [String] = []
    for (row, kind) in kinds.enumerated() {
      switch kind {
      case .blank: continue
      case .heading:
        let title = cells(ofRow: row).first.map(text) ?? ""
        blocks.append(styling.apply(.strong, to: wrapped(title, width: width, indent: 0)))
      case .remark:
        let text = wrapped(remark(ofRow: row), width: width, indent: 2, first: 0)
        // It belongs to the row above and stands below its last line.
        if let last = blocks.popLast() { blocks.append(last + "\n" + text) }
      case .normal, .subtotal, .total:
        let text = record(row, width: width)
        if !text.isEmpty { blocks.append(text) }
      }
    }
    return blocks.joined(separator: "\n\n")
  }

  private func record(_ row: Int, width: Int) -> String {
    zip(columns, cells(ofRow: row)).compactMap { column, cell -> String? in
      guard !isEmpty(cell: cell) else { return nil }
      let text = text(ofCell: cell)
      let line = column.header.isEmpty ? text : "\(column.header): \(text)"
      return wrapped(line, width: width, indent: 2, first: 0)
    }
    .joined(separator: "\n")
  }
}
