import Diagnostics
import Text

/// A way to write a report down.
public struct ReportFormat: Sendable {
  /// As users write it behind `format`.
  public let name: String
  public let summary: Phrase
  /// The report as a text that ends with a line end.
  public let write: @Sendable (Report, Page) -> String

  public init(
    _ name: String, _ summary: Phrase, write: @escaping @Sendable (Report, Page) -> String
  ) {
    self.name = name
    self.summary = summary
    self.write = write
  }
}

/// Where a report is shown; formats for machines do not look at it.
public struct Page: Hashable, Sendable {
  public static let widths = 40...200

  /// Display columns within `widths`.
  public let width: Int
  /// Rules without box characters.
  public var ascii: Bool
  public var styling: Styling

  public init(width: Int = 80, ascii: Bool = false, styling: Styling = .plain) {
    self.width = min(max(width, Page.widths.lowerBound), Page.widths.upperBound)
    self.ascii = ascii
    self.styling = styling
  }
}

/// All formats of reports.
public enum ReportFormats {
  /// By name.
  public static let all: [ReportFormat] = [.csv, .html, .json, .markdown, .plain, .table, .tsv]

  public static func find(_ name: String) -> ReportFormat? {
    all.first { format in format.name == name }
  }
}
