/// Rows and columns for a terminal, laid out when the width is known.
///
/// Cells are plain text: they are escaped here, so that no text from a file moves the cursor.
public struct TextTable: Hashable, Sendable {
  /// A heading and how the cells below it are set.
  public struct Column: Hashable, Sendable {
    public var header: String
    public var alignment: Alignment
    /// Whether cells are cut when the table is too wide; amounts never are.
    public var flexible: Bool
    /// How far a flexible column may shrink, in display columns.
    public var minimum: Int

    public init(
      _ header: String, _ alignment: Alignment = .left, flexible: Bool = false, minimum: Int = 8
    ) {
      self.header = header
      self.alignment = alignment
      self.flexible = flexible
      self.minimum = minimum
    }
  }

  /// One line of a table; missing cells are empty, surplus ones are not shown.
  public struct Row: Hashable, Sendable {
    /// What a row is to the rows around it.
    public enum Kind: Hashable, Sendable {
      case normal
      /// A single rule stands above its figures.
      case subtotal
      /// A double rule stands above its figures.
      case total
      /// The first cell runs over the whole width.
      case heading
      case blank
      /// Its last filled cell runs over all columns but the first, on several lines if need be.
      case remark
    }

    public var kind: Kind
    public var cells: [String]

    public init(_ kind: Kind = .normal, _ cells: [String]) {
      self.kind = kind
      self.cells = cells
    }

    public static func heading(_ text: String) -> Row { Row(.heading, [text]) }

    public static let blank = Row(.blank, [])
  }

  public var columns: [Column]
  public var rows: [Row]

  public init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The table in at most `width` display columns, without a line end behind the last line.
  ///
  /// Flexible columns shrink, the widest first. When even their minimum widths are too wide, the
  /// rows come as label–value lines. `ascii` draws rules and cuts without box characters.
  public func render(width: Int, ascii: Bool = false, styling: Styling = .plain) -> String {
    let shown = escaped()
    guard let widths = shown.widths(within: width) else {
      return shown.records(width: width, styling: styling)
    }
    return Layout(table: shown, widths: widths, ascii: ascii, styling: styling).text
  }

  /// One `Header: value` line a cell and a blank line between rows: for reading aloud.
  ///
  /// Empty cells are left out. Lines longer than `width` are wrapped; without it they are whole.
  public func renderRecords(width: Int? = nil, styling: Styling = .plain) -> String {
    escaped().records(width: width ?? .max, styling: styling)
  }

  private func escaped() -> TextTable {
    var table = self
    for index in table.columns.indices {
      table.columns[index].header = visible(table.columns[index].header)
    }
    for index in table.rows.indices {
      table.rows[index].cells = table.rows[index].cells.map { cell in visible(cell) }
    }
    return table
  }
}

extension TextTable {
  static let gap = 2

  /// The width of each column, or nil when they cannot fit.
  fileprivate func widths(within limit: Int) -> [Int]? {
    var widths = columns.map { column in Text.columns(of: column.header) }
    for row in rows where row.kind != .heading && row.kind != .blank {
      let shown = row.kind == .remark ? 1 : columns.count
      for (index, cell) in row.cells.prefix(shown).enumerated() {
        widths[index] = max(widths[index], Text.columns(of: cell))
      }
    }
    for (index, column) in columns.enumerated() where column.flexible {
      widths[index] = min(widths[index], max(limit, column.minimum))
    }
    let room = limit - TextTable.gap * max(0, columns.count - 1)
    var total = widths.reduce(0, +)
    while total > room {
      let shrinkable = columns.indices.filter { index in
        columns[index].flexible && widths[index] > columns[index].minimum
      }
      guard let widest = shrinkable.max(by: { left, right in widths[left] < widths[right] }) else {
        return nil
      }
      widths[widest] -= 1
      total -= 1
    }
    return widths
  }

  fileprivate func records(width: Int, styling: Styling) -> String {
    var blocks: [String] = []
    for row in rows {
      switch row.kind {
      case .blank: continue
      case .heading:
        let text = wrapped(row.cells.first ?? "", width: width, indent: 0)
        blocks.append(styling.apply(.strong, to: text))
      case .remark:
        let text = wrapped(row.remark, width: width, indent: 2, first: 0)
        // It belongs to the row above and stands below its last line.
        if let last = blocks.popLast() { blocks.append(last + "\n" + text) }
      case .normal, .subtotal, .total:
        let text = record(row, width: width)
        if !text.isEmpty { blocks.append(text) }
      }
    }
    return blocks.joined(separator: "\n\n")
  }

  private func record(_ row: Row, width: Int) -> String {
    zip(columns, row.cells).compactMap { column, cell -> String? in
      guard !cell.isEmpty else { return nil }
      let line = column.header.isEmpty ? cell : "\(column.header): \(cell)"
      return wrapped(line, width: width, indent: 2, first: 0)
    }
    .joined(separator: "\n")
  }
}

extension TextTable.Row {
  /// What a remark says: its last cell that is filled.
  var remark: String { cells.last { cell in !cell.isEmpty } ?? "" }
}
