/// Rows and columns for a terminal, laid out when the width is known.
///
/// Cells are plain text: they are escaped here, so that no text from a file moves the cursor. They
/// stand in one buffer, escaped and measured once, since a journal has millions of them.
public struct TextTable: Sendable {
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

  public let columns: [Column]
  private(set) var kinds: [Row.Kind] = []
  /// Where the cells of each row begin.
  private var firstCells: [Int] = []
  /// The cells behind one another, and where each ends.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The display columns of each cell.
  private var cellWidths: [Int32] = []
  /// The display columns of the widest cell by column.
  private var widest: [Int]

  public init(columns: [Column], rows: [Row] = []) {
    self.columns = columns.map { column in
      Column(
        visible(column.header), column.alignment, flexible: column.flexible,
        minimum: column.minimum)
    }
    widest = self.columns.map { column in Text.columns(of: column.header) }
    for row in rows {
      begin(row.kind)
      for cell in row.cells { add(cell) }
    }
  }

  /// Makes room for rows with a cell in each column.
  public mutating func reserve(rows count: Int) {
    kinds.reserveCapacity(count)
    firstCells.reserveCapacity(count)
    ends.reserveCapacity(count * columns.count)
    cellWidths.reserveCapacity(count * columns.count)
  }

  /// Begins a row; its cells are added from left to right.
  public mutating func begin(_ kind: Row.Kind) {
    kinds.append(kind)
    firstCells.append(ends.count)
  }

  /// Adds a cell to the row begun last.
  public mutating func add(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if let width = simpleWidth(of: bytes[start...]) { return endCell(width) }
    bytes.removeLast(bytes.count - start)
    let shown = visible(text)
    bytes.append(contentsOf: shown.utf8)
    endCell(Text.columns(of: shown))
  }

  /// Adds a cell whose text is written without making a string of it; printable ASCII only.
  public mutating func add(ascii write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    endCell(bytes.count - start)
  }

  private mutating func endCell(_ width: Int) {
    ends.append(bytes.count)
    cellWidths.append(Int32(clamping: width))
    guard let kind = kinds.last, let first = firstCells.last else { return }
    let column = ends.count - 1 - first
    switch kind {
    case .heading, .blank: return
    case .remark where column > 0: return
    default: if column < widest.count { widest[column] = max(widest[column], width) }
    }
  }
}

// What the layouts read.
extension TextTable {
  /// The places of a row's cells.
  func cells(ofRow row: Int) -> Range<Int> {
    firstCells[row]..<(row + 1 < firstCells.count ? firstCells[row + 1] : ends.count)
  }

  func range(ofCell cell: Int) -> Range<Int> { (cell > 0 ? ends[cell - 1] : 0)..<ends[cell] }

  func width(ofCell cell: Int) -> Int { Int(cellWidths[cell]) }

  func text(ofCell cell: Int) -> String {
    String(decoding: bytes[range(ofCell: cell)], as: UTF8.self)
  }

  func isEmpty(cell: Int) -> Bool { range(ofCell: cell).isEmpty }

  /// What a remark says: its last cell that is filled.
  func remark(ofRow row: Int) -> String {
    cells(ofRow: row).last { cell in !isEmpty(cell: cell) }.map(text) ?? ""
  }

  static let gap = 2

  /// Whether it is drawn as a table, not as label–value lines.
  public func fits(within limit: Int) -> Bool { widths(within: limit) != nil }

  /// The width of each column, or nil when they cannot fit.
  func widths(within limit: Int) -> [Int]? {
    var widths = widest
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
}
