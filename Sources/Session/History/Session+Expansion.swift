import Commands
import Diagnostics
import Syntax
import Text

// The lines that stand for a file run as one step: all of them, or none.
extension Session {
  /// What to go back to where the lines are not kept after all.
  struct Attempt {
    fileprivate let place: Int
    fileprivate let history: History
    fileprivate let comments: [UInt8]
    fileprivate let name: String
  }

  /// From here on, until `keep` or `giveUp`, everything is one step.
  mutating func attempt(_ name: String) -> Attempt {
    let attempt = Attempt(
      place: context.log.count, history: history, comments: context.comments, name: name)
    beginScript(name, isWhole: true)
    return attempt
  }

  mutating func keep(_ attempt: Attempt) { endScript(attempt.name, isWhole: true) }

  /// As if nothing had been tried: no number is used up, and what could be redone still can.
  mutating func giveUp(_ attempt: Attempt) throws(Diagnostic) {
    try restore(to: attempt.place)
    history = attempt.history
    context.comments = attempt.comments
  }

  /// Runs the lines; false when the user wants it to stop.
  ///
  /// - Throws: why a line was refused, with the row of the file; what ran before it is still there.
  mutating func run(
    _ expansion: Expansion, of file: String, at span: Span, progress: inout Progress
  ) throws(Diagnostic) -> Bool {
    let typed = isTyped
    // Names of our own making are exact.
    isTyped = false
    defer { isTyped = typed }
    var cursor = 0
    for place in 0..<expansion.count {
      if place & 1023 == 0, !progress.tell(place, of: expansion.count) { return false }
      let lines = expansion.lines.span
      guard let end = newline(in: lines, from: cursor, to: lines.count) else { break }
      take(lines.extracting(cursor..<end))
      cursor = end + 1
      if place == expansion.count - 1 { announceLast() }
      do throws(Diagnostic) {
        _ = try execute()
      } catch {
        throw located(error, expansion.row(place), of: file, at: span)
      }
    }
    return true
  }

  private func located(
    _ error: Diagnostic, _ row: Int?, of file: String, at span: Span
  ) -> Diagnostic {
    let label = error.label
    let command = visible(String(decoding: line.prefix(200), as: UTF8.self))
    var notes = error.notes
    notes.append(Phrase("the row says: \(command)", "die Zeile sagt: \(command)"))
    return Diagnostic(
      error.name, at: span,
      row.map { row in
        Phrase(
          "\(file), row \(row): \(label.english)", "\(file), Zeile \(row): \(label.german)")
      } ?? Phrase("\(file): \(label.english)", "\(file): \(label.german)"),
      notes: notes, possible: error.possible)
  }
}
