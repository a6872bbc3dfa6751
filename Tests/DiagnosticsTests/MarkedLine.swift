import Diagnostics
import Text

/// Splits `apply-credit ⟦RE-1⟧` into the line and the span between the brackets, in bytes.
func marked(_ text: String) -> (line: [UInt8], span: Span) {
  let parts = text.split(omittingEmptySubsequences: false) { character in
    character == "⟦" || character == "⟧"
  }
  .map { part in Array(part.utf8) }
  let start = parts[0].count
  return (Array(parts.joined()), Span(start, start + parts[1].count))
}

extension Renderer {
  /// The diagnostic drawn for a marked line; the quickest way to state a golden.
  func draw(
    _ text: String, _ label: String = "here", file: String? = nil, notes: [Phrase] = [],
    possible: [String] = [], fix: String? = nil
  ) -> String {
    let (line, span) = marked(text)
    let diagnostic = Diagnostic(
      .unknownWord, at: span, Phrase(same: label), notes: notes, possible: possible, fix: fix)
    return render(diagnostic, line: line, place: Place(file: file, line: 3))
  }
}
