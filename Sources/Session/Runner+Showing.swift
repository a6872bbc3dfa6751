import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

// What the user gets to see: answers, reports and errors, on the screen or in a file.
extension Runner {
  var isJSON: Bool { session.context.format == "json" }

  func showAnswer(_ outcome: Session.Outcome) {
    guard !options.isQuiet else { return }
    console.write(
      isJSON
        ? AnswerJSON(context: session.context).text(outcome)
        : AnswerText(context: session.context, page: page).text(outcome))
  }

  func showText(_ phrase: Phrase) {
    guard !options.isQuiet else { return }
    let text = phrase[session.context.language]
    // Texts may quote names of others; what moves the cursor is shown, line ends stay.
    let safe = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in visible(String(Substring(line))) }.joined(separator: "\n")
    console.write(safe.hasSuffix("\n") ? safe : safe + "\n")
  }

  func showReport(
    _ report: Report, format: String?, file: String?, _ line: [UInt8]
  ) throws(Diagnostic) {
    let usual = session.context.isAccessible ? "plain" : session.context.format
    guard let writer = ReportFormats.find(format ?? file.flatMap(Self.format) ?? usual) else {
      return
    }
    // A file has no colours, and no edge at which names would have to be cut.
    let text = writer.write(report, file == nil ? page : Page(width: 160))
    if let file {
      try save(text, to: file, at: Span(0, line.count))
    } else if !options.isQuiet {
      console.write(text)
    }
  }

  /// The format a file asks for by its ending.
  private static func format(of path: String) -> String? {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    return path.contains(".") ? ReportFormats.find(ending)?.name : nil
  }

  /// Nothing leaves the process that is only tried.
  var writesFiles: Bool { !options.isDryRun && session.history.trialStart == nil }

  func save(_ text: String, to path: String, at span: Span) throws(Diagnostic) {
    try save(Array(text.utf8), to: path, at: span)
  }

  func save(_ bytes: [UInt8], to path: String, at span: Span) throws(Diagnostic) {
    guard writesFiles else {
      showText(Phrase("not written (dry run): \(path)", "nicht geschrieben (Probelauf): \(path)"))
      return
    }
    guard !SessionFile.isSession(resolved(path)) else {
      throw Diagnostic(
        .fileExists, at: span,
        Phrase(
          "\(path) is a session; nothing is written over it",
          "\(path) ist eine Sitzung; sie wird nicht überschrieben"))
    }
    do {
      try writeFile(bytes, to: resolved(path))
      showText(Phrase("written: \(path)", "geschrieben: \(path)"))
    } catch {
      throw error.diagnostic(path, at: span)
    }
  }

  func show(_ error: Diagnostic, _ line: [UInt8], in source: ScriptSource?) {
    if exitCode == 0 { exitCode = error.name.kind.exitCode }
    if error.name.kind == .expectation { differenceCount += 1 }
    session.context.lastError = error.name
    let error = localized(error)
    lastFix = error.fix
    let found = source.map { source in source.place(of: error.span.start, in: line) }
    let place = found.map { found in Place(file: source?.name, line: found.line) }
    if isJSON {
      console.write(AnswerJSON(context: session.context).text(error, place: place))
      return
    }
    let renderer = Renderer(
      language: session.context.language, width: page.width, styling: page.styling)
    let column = found.map { found in renderer.column(of: found.offset, in: found.text) }
    console.writeError(
      renderer.render(error, line: line, place: place, column: column) + "\n")
  }

  /// What an error offers to be typed, in the words of the user's language.
  private func localized(_ error: Diagnostic) -> Diagnostic {
    guard !isJSON else { return error }
    let language = session.context.language
    var error = error
    error.possible = error.possible.map { line in Catalogue.localized(line, language) }
    // A line with a known command keeps the words it was typed in.
    if error.name == .unknownCommand {
      error.fix = error.fix.map { line in Catalogue.localized(line, language) }
    }
    return error
  }

  /// Says what was done: `12 commands, 9 entries, 0 differences`.
  public func showSummary() {
    let entries = session.context.books.journal.entries.count
    let words = Phrase(
      "\(commandCount) commands, \(entries) entries, \(differenceCount) differences",
      "\(commandCount) Befehle, \(entries) Buchungen, \(differenceCount) Differenzen")
    let dry = options.isDryRun ? Phrase(" (dry run)", " (Probelauf)") : Phrase(same: "")
    console.write(
      words[session.context.language] + dry[session.context.language] + "\n")
  }
}
