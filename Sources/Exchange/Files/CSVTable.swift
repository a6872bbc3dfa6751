import Text

/// Why the bytes of a file are no table, with the row as a spreadsheet counts it.
public enum CSVRefusal: Error, Hashable, Sendable {
  case empty
  /// Two bytes a letter.
  case utf16
  /// A byte that UTF-8 does not have there.
  case encoding(row: Int, byte: UInt8)
  case openQuote(row: Int, column: Int)
  case textBehindQuote(row: Int, column: Int)
  case tooManyFields(row: Int, count: Int, columns: Int)
  /// More than 4096 columns.
  case tooManyColumns(row: Int)
}

/// A file of separated values: a header, and rows of cells that stay in the bytes of the file.
///
/// The separator is the one that the header has most of. Quotes as in RFC 4180; a row may end
/// early, as spreadsheets write it when the last cells are empty.
public struct CSVTable: Sendable {
  public let header: [String]
  public let separator: UInt8
  public let hasByteOrderMark: Bool
  private let bytes: [UInt8]
  private var cells: [Cell] = []
  /// Where the cells of each row begin.
  private var starts: [UInt32] = []
  /// The row of the file, counted from 1 with the header.
  private var numbers: [UInt32] = []

  private struct Cell: Sendable {
    let start: UInt32
    /// Twice the end, and one more where quotes are doubled within.
    private let packedEnd: UInt32

    init(_ start: Int, _ end: Int, hasQuotes: Bool) {
      self.start = UInt32(truncatingIfNeeded: start)
      packedEnd = UInt32(truncatingIfNeeded: end << 1 | (hasQuotes ? 1 : 0))
    }

    var range: Range<Int> { Int(start)..<Int(packedEnd >> 1) }
    var hasQuotes: Bool { packedEnd & 1 == 1 }
  }

  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let columnLimit = 4096

  /// Rows below the header that are not blank.
  public var count: Int { starts.count }

  /// `isHeader` tells the header from what stands above it; where none is told so, the first row
  /// is the header.
  public init(
    _ bytes: [UInt8], _ isHeader: (([String]) -> Bool)? = nil
  ) throws(CSVRefusal) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
    self.bytes = bytes
    let beginning = hasByteOrderMark ? 3 : 0
    separator = Self.separator(bytes, from: beginning)
    try Self.checkEncoding(bytes)
    var (names, start, row) = try Self.header(bytes, from: beginning, separator, isHeader)
    guard !names.isEmpty else { throw .empty }
    guard names.count <= Self.columnLimit else { throw .tooManyColumns(row: row) }
    header = names.map { name in Self.text(name, bytes) }
    while start < bytes.count {
      row += 1
      let first = cells.count
      start = try Self.read(bytes, from: start, separator, row, into: &cells)
      try take(from: first, row)
    }
  }

  /// The cells of the header, where it ends, and its row.
  private static func header(
    _ bytes: [UInt8], from beginning: Int, _ separator: UInt8, _ isHeader: (([String]) -> Bool)?
  ) throws(CSVRefusal) -> (names: [Cell], end: Int, row: Int) {
    var start = beginning
    var row = 0
    var first: (names: [Cell], end: Int, row: Int) = ([], start, 0)
    while start < bytes.count {
      row += 1
      var names: [Cell] = []
      start = try read(bytes, from: start, separator, row, into: &names)
      if isBlank(names) { continue }
      if first.names.isEmpty { first = (names, start, row) }
      guard let isHeader else { break }
      if isHeader(names.map { name in text(name, bytes) }) { return (names, start, row) }
    }
    return first
  }

  /// Keeps the cells of a row; blank rows and empty cells behind the last column go.
  private mutating func take(from first: Int, _ row: Int) throws(CSVRefusal) {
    while cells.count - first > header.count, let last = cells.last, last.range.isEmpty {
      cells.removeLast()
    }
    guard cells.count - first <= header.count else {
      throw .tooManyFields(row: row, count: cells.count - first, columns: header.count)
    }
    guard !Self.isBlank(cells[first...]) else {
      cells.removeLast(cells.count - first)
      return
    }
    starts.append(UInt32(truncatingIfNeeded: first))
    numbers.append(UInt32(truncatingIfNeeded: row))
  }

  private static func isBlank(_ cells: some Collection<Cell>) -> Bool {
    cells.allSatisfy { cell in cell.range.isEmpty }
  }

  /// The row of the file that stands at a place.
  public func number(of place: Int) -> Int { Int(numbers[place]) }

  /// Empty where the row has ended before.
  public func text(_ place: Int, _ column: Int) -> String {
    let end = place + 1 < starts.count ? Int(starts[place + 1]) : cells.count
    let index = Int(starts[place]) + column
    return index < end ? Self.text(cells[index], bytes) : ""
  }

  private static func text(_ cell: Cell, _ bytes: [UInt8]) -> String {
    guard cell.hasQuotes else { return String(decoding: bytes[cell.range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(cell.range.count)
    var position = cell.range.lowerBound
    while position < cell.range.upperBound {
      text.append(bytes[position])
      position += bytes[position] == quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: - Bytes

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let back = UInt8(ascii: "\r")

  /// Reads the cells of one row; where the next begins.
  private static func read(
    _ bytes: [UInt8], from start: Int, _ separator: UInt8, _ row: Int, into cells: inout [Cell]
  ) throws(CSVRefusal) -> Int {
    let first = cells.count
    var position = start
    while true {
      if position < bytes.count, bytes[position] == quote {
        position = try readQuoted(
          bytes, from: position + 1, separator, row, cells.count - first + 1, into: &cells)
      } else {
        let begin = position
        while position < bytes.count, bytes[position] != separator, bytes[position] != newline,
          bytes[position] != back
        {
          position += 1
        }
        cells.append(Cell(begin, position, hasQuotes: false))
      }
      guard position < bytes.count else { return position }
      guard bytes[position] == separator else { break }
      // Before the cells of a single row fill the memory.
      guard cells.count - first <= columnLimit * 2 else { throw .tooManyColumns(row: row) }
      position += 1
    }
    // A line ends with LF, CRLF or, from old programs, CR.
    if bytes[position] == back, position + 1 < bytes.count, bytes[position + 1] == newline {
      return position + 2
    }
    return position + 1
  }

  private static func readQuoted(
    _ bytes: [UInt8], from start: Int, _ separator: UInt8, _ row: Int, _ column: Int,
    into cells: inout [Cell]
  ) throws(CSVRefusal) -> Int {
    var position = start
    var hasQuotes = false
    while true {
      while position < bytes.count, bytes[position] != quote { position += 1 }
      guard position < bytes.count else { throw .openQuote(row: row, column: column) }
      guard position + 1 < bytes.count, bytes[position + 1] == quote else { break }
      hasQuotes = true
      position += 2
    }
    cells.append(Cell(start, position, hasQuotes: hasQuotes))
    position += 1
    if position < bytes.count, bytes[position] != separator, bytes[position] != newline,
      bytes[position] != back
    {
      throw .textBehindQuote(row: row, column: column)
    }
    return position
  }

  /// The separator that the first line has most of outside of quotes.
  private static func separator(_ bytes: [UInt8], from start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasText = false
    for byte in bytes[start...] {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, byte == newline || byte == back {
        if hasText { break }
        continue
      }
      hasText = true
      guard !isQuoted, let place = candidates.firstIndex(of: byte) else { continue }
      counts[place] += 1
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The row is counted by line ends: until the bytes are text, nothing more is known of them.
  private static func checkEncoding(_ bytes: [UInt8]) throws(CSVRefusal) {
    guard let place = firstInvalid(bytes) else { return }
    var row = 1
    var isQuoted = false
    for byte in bytes[..<place] {
      if byte == quote { isQuoted.toggle() }
      if byte == newline, !isQuoted { row += 1 }
    }
    throw .encoding(row: row, byte: bytes[place])
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
