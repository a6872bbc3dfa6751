import Books
import Commands
import Diagnostics

// `expect-error`: a command that has to be refused.
extension Session {
  /// Runs the rest of a line as a command that must be refused with `name`.
  ///
  /// Whatever happens, the books are afterwards as they were before. `check` refuses what the
  /// runner would refuse, and does nothing.
  mutating func expectError(
    _ name: ErrorName, in line: [UInt8], from start: Int,
    check: (Answer.Request, inout Session) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let trial = beginTrial()
    let revision = context.books.revision
    let span = Span(start, line.count)
    let accepted: Outcome?
    // Of a file that is refused the rows before were run; the trial takes them back.
    var isFile = false
    do throws(Diagnostic) {
      take(Self.blanked(line, before: start).span)
      accepted = try runLine()
      switch accepted?.answer.output {
      // What was done before is there for it, as if it were not only tried.
      case .request(.history(let request)):
        history.trialStart = trial.historyStart
        try self.check(request, at: Span(0, line.count))
      case .request(.preview(let inner)): try checkPreview(line, from: inner, &isFile, check)
      case .request(let request):
        if case .read = request { isFile = true }
        try check(request, &self)
      default: break
      }
    } catch {
      let isUnchanged = isFile || context.books.revision == revision
      end(trial)
      try judge(error, name, isUnchanged: isUnchanged, at: span)
      return
    }
    end(trial)
    switch accepted?.answer.output {
    case .request(.read), .request(.write): break
    case .request: throw refusedRequest(name, at: span)
    default: break
    }
    throw Diagnostic(
      .errorExpected, at: span,
      Phrase(
        "expected the error \(name.rawValue), but the command was accepted",
        "erwartet war der Fehler \(name.rawValue), aber der Befehl wurde angenommen"))
  }

  /// The command of a preview is refused as it would be without it.
  private mutating func checkPreview(
    _ line: [UInt8], from start: Int, _ isFile: inout Bool,
    _ check: (Answer.Request, inout Session) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let count = context.log.count
    take(Self.blanked(line, before: start).span)
    let outcome = try runLine()
    switch outcome?.answer.output {
    case .request(.include): return
    case .request(.read(let request)):
      isFile = true
      return try check(.read(request), &self)
    default: break
    }
    guard context.log.count > count else {
      throw HistoryRefusals.notPreviewable(at: Span(start, line.count))
    }
  }

  /// The line with blanks in place of its beginning, so that every span stands where it stood.
  static func blanked(_ line: [UInt8], before start: Int) -> [UInt8] {
    var command = line
    for place in 0..<min(start, command.count) { command[place] = UInt8(ascii: " ") }
    return command
  }

  private func refusedRequest(_ name: ErrorName, at span: Span) -> Diagnostic {
    Diagnostic(
      .errorExpected, at: span,
      Phrase(
        "expected the error \(name.rawValue), but the command is one of the shell's",
        "erwartet war der Fehler \(name.rawValue), aber der Befehl gehört der Shell"))
  }

  private func judge(
    _ error: Diagnostic, _ name: ErrorName, isUnchanged: Bool, at span: Span
  ) throws(Diagnostic) {
    guard error.name == name else {
      throw Diagnostic(
        .otherErrorExpected, at: error.span,
        Phrase(
          "expected the error \(name.rawValue), actual \(error.name.rawValue): "
            + error.label.english,
          "erwartet war der Fehler \(name.rawValue), tatsächlich \(error.name.rawValue): "
            + error.label.german))
    }
    guard isUnchanged else {
      throw Diagnostic(
        .internalError, at: span,
        Phrase("the refused command changed the books", "der abgelehnte Befehl änderte die Bücher"))
    }
  }
}
