import Commands
import Diagnostics
import Syntax

// The inner loop of a script: whole lines, run without leaving the session for each.
extension Session {
  /// Why a script does not simply go on.
  enum Stop {
    /// What is left is no whole line, or one that the next continues.
    case atEnd
    /// So many lines were run that the file of the session may have to hear of them.
    case paused
    /// A command asks for more than to be run.
    case outcome(Outcome)
  }

  /// Runs lines of a text until there is something to do beside it; the cursor then stands behind
  /// the last one.
  ///
  /// - Throws: why a line was refused; the books are then as they were before it.
  mutating func runAhead(
    in text: [UInt8], _ cursor: inout LineCursor
  ) throws(Diagnostic) -> Stop {
    var left = history.outbox == nil ? Int.max : Keeper.patience
    while let newline = newline(in: text.span, from: cursor.offset, to: text.count) {
      let start = cursor.offset
      var end = newline
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > start, text[end - 1] == UInt8(ascii: "\\") { return .atEnd }
      cursor.offset = newline + 1
      cursor.line += 1
      take(text.span.extracting(start..<end))
      if let command = try executeCounted(), answer.asksForMore {
        return .outcome(Outcome(command: command, answer: answer))
      }
      left -= 1
      if left == 0 { return .paused }
    }
    return .atEnd
  }
}
