import Books
import Ledger
import Text

/// A report as it is handed from the books to the formats: worded for one language, not laid out.
///
/// Keys are English, stable and never worded; formats for machines use them alone.
public struct Report: Hashable, Sendable {
  /// The stable name of the report: `trial-balance`.
  public var name: String
  public var title: String
  /// Company, period and other lines below the title.
  public var subtitles: [String]
  /// Facts that stand above the table, such as the state of a document.
  public var fields: [Field]
  public var columns: [Column]
  public var rows: [Row]
  public var notes: [String]

  public init(
    _ name: String, title: String, subtitles: [String] = [], fields: [Field] = [],
    columns: [Column], rows: [Row] = [], notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.subtitles = subtitles
    self.fields = fields
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The row that `why` means by a key: an account number, a box, the name of a document.
  public func row(_ key: String) -> Row? {
    rows.first { row in row.key == key }
  }
}

extension Report {
  /// What a column holds; it decides alignment and how machines read it.
  public enum Kind: String, Sendable {
    case text
    case amount
    case day
    case count
    /// Short and never cut: account numbers, ids, VAT codes.
    case code
  }

  public struct Column: Hashable, Sendable {
    public var key: String
    public var header: String
    public var kind: Kind
    public var alignment: Alignment
    /// Whether the column is cut when the table is too wide.
    public var isFlexible: Bool
    /// Whether the column is left out of a table that is too wide for its page.
    public var isLeftOut = false

    public init(
      _ key: String, _ header: String, _ kind: Kind, alignment: Alignment? = nil,
      isFlexible: Bool? = nil
    ) {
      self.key = key
      self.header = header
      self.kind = kind
      self.alignment = alignment ?? (kind == .amount || kind == .count ? .right : .left)
      self.isFlexible = isFlexible ?? (kind == .text)
    }
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A word of ours: machines read the key, people the text.
    case label(key: String, text: String)
    case amount(Amount)
    case day(Day)
    case number(Int)
    case empty
  }

  /// A fact above the table.
  public struct Field: Hashable, Sendable {
    public var key: String
    public var label: String
    public var value: Cell

    public init(_ key: String, _ label: String, _ value: Cell) {
      self.key = key
      self.label = label
      self.value = value
    }
  }

  public struct Row: Hashable, Sendable {
    public enum Kind: String, Sendable {
      case normal
      case subtotal
      case total
      /// Only its first cell counts.
      case heading
      case blank
      /// A long text about the rows above it: the last cell that is filled.
      case remark
    }

    public var kind: Kind
    /// By which `why` finds the row.
    public var key: String?
    public var cells: [Cell]
    /// The query of the row's main figure: the last one, as the balance is.
    ///
    /// Kept apart from the others, since it is the only one of most rows and reports are long.
    public let figure: FigureQuery?
    private let figureColumn: Int
    private let otherFigures: [Int: FigureQuery]

    /// A row without figures.
    public init(_ kind: Kind = .normal, key: String? = nil, _ cells: [Cell]) {
      self.kind = kind
      self.key = key
      self.cells = cells
      figure = nil
      figureColumn = 0
      otherFigures = [:]
    }

    /// `figures` are the queries behind the amounts, by column.
    public init(
      _ kind: Kind = .normal, key: String? = nil, _ cells: [Cell], figures: [Int: FigureQuery]
    ) {
      self.kind = kind
      self.key = key
      self.cells = cells
      let last = figures.max { left, right in left.key < right.key }
      figure = last?.value
      figureColumn = last?.key ?? 0
      otherFigures = figures.count > 1 ? figures.filter { other in other.key != last?.key } : [:]
    }

    /// A row with one figure.
    public init(
      _ kind: Kind = .normal, key: String? = nil, _ cells: [Cell], column: Int,
      figure: FigureQuery
    ) {
      self.kind = kind
      self.key = key
      self.cells = cells
      self.figure = figure
      figureColumn = column
      otherFigures = [:]
    }

    /// The queries behind the amounts, by column.
    public var figures: [Int: FigureQuery] {
      var figures = otherFigures
      if let figure { figures[figureColumn] = figure }
      return figures
    }

    public static func heading(_ text: String, key: String? = nil) -> Row {
      Row(.heading, key: key, [.text(text)])
    }

    public static let blank = Row(.blank, [])
  }
}

extension Report.Cell {
  /// The cell for people: `1'081.00`, `2026-03-01`.
  public var shown: String {
    switch self {
    case .text(let text), .label(_, let text): text
    case .amount(let amount): amount.shown
    case .day(let day): day.description
    case .number(let number): String(number)
    case .empty: ""
    }
  }
}

extension Amount {
  /// With thousands parted: `1'081.00`.
  public var shown: String { grouped(minorUnits: minorUnits, places: 2) }

  /// Plain decimal: `-1081.00`.
  public var exported: String {
    var bytes: [UInt8] = []
    appendExported(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
