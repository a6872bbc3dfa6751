import Text

/// The prose of a Markdown script laid out for a page.
///
/// Paragraphs fill the width, headings and lists hang, code keeps its columns; a table that is
/// wider than the page is told as labels and values. Empty lines never stand twice.
struct Prose {
  let width: Int
  private var lines: [String] = []
  private var paragraph = ""
  private var table: [[String]] = []
  private var rawTable: [String] = []

  init(width: Int) {
    self.width = width
  }

  /// The lines of a stretch of prose, without empty ones at its beginning.
  static func laidOut(_ text: String, width: Int) -> [String] {
    var prose = Prose(width: width)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      prose.take(visible(String(line)))
    }
    prose.endBlocks()
    return prose.lines
  }

  private mutating func take(_ line: String) {
    if line.hasPrefix("|") {
      endParagraph()
      rawTable.append(line)
      table.append(Self.cells(line))
      return
    }
    endTable()
    guard let first = line.first else {
      endParagraph()
      if let last = lines.last, !last.isEmpty { lines.append("") }
      return
    }
    if first == " " || line.hasPrefix("```") {
      endParagraph()
      lines.append(line)
    } else if "#>-*".contains(first) {
      endParagraph()
      lines.append(wrapped(line, width: width, indent: 2, first: 0))
    } else {
      paragraph += paragraph.isEmpty ? line : " \(line)"
    }
  }

  private mutating func endBlocks() {
    endParagraph()
    endTable()
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { lines.append(wrapped(paragraph, width: width, indent: 0)) }
    paragraph = ""
  }

  private mutating func endTable() {
    defer {
      table = []
      rawTable = []
    }
    guard let header = table.first else { return }
    guard rawTable.contains(where: { line in columns(of: line) > width }) else {
      lines += rawTable
      return
    }
    for row in table.dropFirst() where !Self.isRule(row) {
      for (label, value) in zip(header, row) where !value.isEmpty {
        let text = label.isEmpty ? value : "\(label): \(value)"
        lines.append(wrapped(text, width: width, indent: 2, first: 0))
      }
      lines.append("")
    }
    if lines.last == "" { lines.removeLast() }
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
      String(
        cell.drop { letter in letter == " " }.reversed().drop { letter in letter == " " }
          .reversed())
    }
  }

  private static func isRule(_ row: [String]) -> Bool {
    row.allSatisfy { cell in cell.allSatisfy { letter in "-: ".contains(letter) } }
  }
}
