import Text

/// Words and draws diagnostics for a terminal or a log; no one else does.
///
/// All texts are escaped on the way, since they quote what users typed and files contain.
public struct Renderer: Hashable, Sendable {
  public var language: Language
  /// Display columns; less than 20 are taken as 20.
  public var width: Int
  public var styling: Styling

  public init(language: Language, width: Int, styling: Styling = .plain) {
    self.language = language
    self.width = width
    self.styling = styling
  }

  /// The lines of one diagnostic, without a line end behind the last.
  ///
  /// `line` is the command line the span counts in, continuations joined. `column` is for lines
  /// that were joined, where the column of the file is another than that of `line`.
  public func render(
    _ diagnostic: Diagnostic, line: [UInt8], place: Place? = nil, column: Int? = nil
  ) -> String {
    var lines = [headline(diagnostic, line: line, place: place, column: column)]
    lines += excerpt(of: line, diagnostic)
    for note in diagnostic.notes { lines.append(block(note[language])) }
    if !diagnostic.possible.isEmpty {
      let commands = diagnostic.possible.joined(separator: ", ")
      lines.append(block("\(Words.possible[language]): \(commands)"))
    }
    if let fix = diagnostic.fix { lines.append(block("\(Words.fix[language]): \(fix)")) }
    return lines.joined(separator: "\n")
  }

  /// The display column of a byte, counted from 1, in the line as it is shown.
  ///
  /// Costs a pass over the bytes before it.
  public func column(of offset: Int, in line: [UInt8]) -> Int {
    let offset = min(max(0, offset), line.count)
    // The character at the place may reach behind it; that much further is looked.
    let end = min(line.count, offset + 64)
    let isPlain = line[..<end].allSatisfy { byte in byte == 0x09 || (byte >= 0x20 && byte < 0x7F) }
    if isPlain { return offset + 1 }
    var column = 1
    forEachCell(in: line[..<end], blankTabs: true) { cell in
      guard cell.bytes.upperBound <= offset else { return false }
      column += cell.columns
      return true
    }
    return column
  }

  private func headline(
    _ diagnostic: Diagnostic, line: [UInt8], place: Place?, column: Int?
  ) -> String {
    let error = styling.apply(.error, to: Words.error[language] + ":")
    let name = styling.apply(.strong, to: diagnostic.name.rawValue)
    guard let place, let file = place.file else { return "\(error) \(name)" }
    let column = column ?? self.column(of: diagnostic.span.start, in: line)
    return "\(visible(file)):\(place.line):\(column): \(error) \(name)"
  }

  /// The source line, the carets below it and the label where there is room for it.
  private func excerpt(of line: [UInt8], _ diagnostic: Diagnostic) -> [String] {
    let usable = max(20, width)
    let excerpt = SourceExcerpt(line: line, span: diagnostic.span, width: usable - 2)
    let source = "  " + excerpt.text
    let carets = styling.apply(.error, to: String(repeating: "^", count: excerpt.carets))
    let marks = String(repeating: " ", count: 2 + excerpt.offset) + carets
    let label = shown(diagnostic.label[language])
    guard !label.isEmpty else { return [source, marks] }
    let start = 2 + excerpt.offset + excerpt.carets + 1
    let room = usable - start
    if columns(of: label) <= room { return [source, "\(marks) \(label)"] }
    guard room >= 24 else {
      return [source, marks, limited(wrapped(label, width: usable, indent: 4))]
    }
    let lines = wrappedLines(label, width: room)
    let margin = "\n" + String(repeating: " ", count: start)
    return [source, limited("\(marks) " + lines.joined(separator: margin))]
  }

  private func block(_ text: String) -> String {
    let text = shown(text)
    // Rows of the journal keep their columns where they fit.
    let fits = !text.contains("\n") && columns(of: text) + 2 <= max(20, width)
    return fits ? "  \(text)" : limited(wrapped(text, width: max(20, width), indent: 4, first: 2))
  }

  /// Escaped and bounded: a text may quote a name of any length.
  private func shown(_ text: String) -> String {
    let limit = Renderer.longestText
    return visible(
      text.utf8.count <= limit ? text : String(text.unicodeScalars.prefix(limit)) + "…")
  }

  private func limited(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > Renderer.mostLines else { return text }
    return lines.prefix(Renderer.mostLines).joined(separator: "\n") + "\n    …"
  }

  private static let longestText = 4_096
  private static let mostLines = 12

  private enum Words {
    static let error = Phrase("error", "Fehler")
    static let possible = Phrase("possible now", "jetzt möglich")
    static let fix = Phrase("try", "korrigiert")
  }
}
