import Ledger

/// A table for programs of others, worded for one language; its rows are made as they are written,
/// since there may be a million.
public struct ExportTable: Sendable {
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// In a currency with so many places.
    case amount(Amount, places: UInt8)
    case day(Day)
    case number(Int)
    case empty

    public static func amount(_ amount: Amount) -> Cell { .amount(amount, places: 2) }
  }

  public struct Column: Hashable, Sendable {
    public var header: String
    /// In digits of the usual size.
    public var width: Int
    public var isRight: Bool
    /// What the column adds up to, where that says something.
    public var total: Amount?

    public init(_ header: String, width: Int, isRight: Bool = false, total: Amount? = nil) {
      self.header = header
      self.width = width
      self.isRight = isRight
      self.total = total
    }
  }

  public var name: String
  public var columns: [Column]
  public var rowCount: Int
  /// What stands before the totals.
  public var totalWord: String
  /// Puts the cells of a row behind those that are there.
  public var addRow: @Sendable (Int, inout [Cell]) -> Void

  public init(
    _ name: String, columns: [Column], rowCount: Int, totalWord: String,
    addRow: @escaping @Sendable (Int, inout [Cell]) -> Void
  ) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.totalWord = totalWord
    self.addRow = addRow
  }
}

extension ExportTable {
  /// RFC 4180: a header, then the rows; no totals, since whoever reads it adds up himself.
  public func csv(lineEnd: String = "\r\n") -> [UInt8] {
    let lineEnd = Array(lineEnd.utf8)
    var bytes: [UInt8] = []
    append(columns.map { column in .text(column.header) }, lineEnd, to: &bytes)
    var cells: [Cell] = []
    for place in 0..<rowCount {
      cells.removeAll(keepingCapacity: true)
      addRow(place, &cells)
      append(cells, lineEnd, to: &bytes)
    }
    return bytes
  }

  private func append(_ cells: [Cell], _ lineEnd: [UInt8], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      cell.appendCSV(to: &bytes)
    }
    bytes.append(contentsOf: lineEnd)
  }
}
