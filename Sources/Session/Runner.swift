import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Syntax
import Text

/// Runs command lines and scripts on a session and shows what they come to.
///
/// The one way for everything: the prompt, files, `-c`, standard input, scenarios.
public final class Runner {
  public var session: Session
  public var options: ScriptOptions
  public var page: Page
  public var console: Console
  /// The exit code so far: that of the first error.
  public internal(set) var exitCode: Int32 = 0
  public var commandCount: Int { session.commandCount }
  public internal(set) var differenceCount = 0
  public internal(set) var hasQuit = false
  /// The user typed it; it did not stand in a script.
  var hasQuitByHand = false
  /// Where the session is kept; nil for scripts and for shells in which nothing was done yet.
  var keeper: Keeper?
  /// Where a shell keeps what nobody has given a file; nil where it should not.
  public var autosaves: AutosaveFolder?
  /// The corrected command of the last error, for the history.
  public internal(set) var lastFix: String?
  /// What a typed command does was shown before it was kept.
  var hasShownEffect = false
  var includes: [FileIdentity] = []
  var folder = ""
  /// An included script has failed or was stopped, so the one that included it stops too.
  var hasFailed = false

  public init(
    session: Session, console: Console, options: ScriptOptions = ScriptOptions(),
    page: Page = Page()
  ) {
    self.session = session
    self.console = console
    self.options = options
    self.page = page
    self.session.context.width = page.width
  }

  /// Runs one typed line and shows its answer or its error.
  ///
  /// What went wrong before does not matter to it, and `quit` in a script it runs ends that.
  public func runTyped(_ line: String) {
    session.isTyped = true
    session.setPoint()
    defer { session.isTyped = false }
    lastFix = nil
    hasFailed = false
    exitCode = 0
    let redoable = session.history.undone.count
    let accepted = session.recordedCount
    _ = execute(Array(line.utf8)[...], in: nil)
    if session.recordedCount > accepted { noteLostRedo(redoable) }
    keepRest()
    if hasQuit, !hasQuitByHand { hasQuit = false }
    guard console.isInterrupted() else { return }
    let words = Phrase(
      "stopped by Ctrl-C; what was done until then stays",
      "mit Ctrl-C angehalten; was bis dahin geschah, bleibt")
    console.writeError(words[session.context.language] + "\n")
  }

  /// Takes a `quit` back: the user wants to go on after all.
  public func stay() { hasQuit = false }

  /// Executes one logical line; false when the script must stop.
  ///
  /// `source` tells where a byte of the line stands in the script; nil for a typed line.
  func execute(_ line: ArraySlice<UInt8>, in source: ScriptSource?) -> Bool {
    do {
      let isAsked = source == nil && session.context.asksBefore
      guard let outcome = try isAsked ? runAsking(line) : session.run(line) else { return true }
      if session.history.outbox != nil { try keep() }
      // A booking in a script ends here: of this class only what must be is looked at.
      guard outcome.answer.output != nil || outcome.answer.isDifference else {
        if options.showsAnswers, !(isAsked && hasShownEffect) { showAnswer(outcome) }
        return true
      }
      if outcome.answer.isDifference, source != nil { countDifference() }
      // What follows may run other lines; the words of its errors stand in this one.
      let taken = session.line
      do throws(Diagnostic) {
        try carryOut(outcome, taken)
      } catch {
        if source != nil { session.noteFailure() }
        show(error, taken, in: source)
        return options.keepsGoing || source == nil
      }
      return !hasQuit && !hasFailed
    } catch {
      if source != nil { session.noteFailure() }
      show(error, session.line, in: source)
      return options.keepsGoing || source == nil
    }
  }

  /// Shows the answer, and does what only the session can do.
  private func carryOut(_ outcome: Session.Outcome, _ line: [UInt8]) throws(Diagnostic) {
    switch outcome.answer.output {
    case nil: break
    case .text(let phrase):
      if isJSON { showAnswer(outcome) } else { showText(phrase) }
    case .report(let report, let format, let file):
      try showReport(report, format: format, file: file, line)
    case .file(let text, let path):
      try session.checkNoGroup(at: Span(0, line.count))
      try save(text, to: path, at: Span(0, line.count))
      if writesFiles { try noteExport(to: path) }
    case .request(let request):
      try carryOut(request, line)
    }
  }

  private func carryOut(_ request: Answer.Request, _ line: [UInt8]) throws(Diagnostic) {
    let span = Span(0, line.count)
    switch request {
    case .include(let path):
      try include(path, at: span)
    case .expectError(let name, let start):
      try session.expectError(name, in: line, from: start) { request, session throws(Diagnostic) in
        try check(request, session, at: span)
      }
    case .runScenario(let name, let isStepwise):
      try runScenario(name, isStepwise: isStepwise, at: span)
    case .pause:
      try pause()
    case .quit:
      hasQuit = true
      hasQuitByHand = includes.isEmpty
    case .history(let request):
      try carryOut(request, at: span)
    case .preview(let start):
      try preview(line, from: start)
    case .compare(let first, let second, let format, let file):
      try compare(first, second, format: format, file: file, line)
    case .store(let request):
      try carryOut(request, at: span)
    }
  }

  /// What is handed on is no longer undone, so the log says that it was.
  private func noteExport(to path: String) throws(Diagnostic) {
    guard !session.context.isReadOnly else { return }
    _ = try session.run(
      "exported \"\(path.filter { letter in letter != "\"" && letter != "\\" })\"")
    if session.history.outbox != nil { try keep() }
    tell(Exported.closed)
  }

  /// Refuses what carrying out would refuse, as far as that is known before.
  ///
  /// The session is handed over: it is busy with the expectation.
  private func check(
    _ request: Answer.Request, _ session: Session, at span: Span
  ) throws(Diagnostic) {
    switch request {
    case .include(let path): _ = try findScript(path, at: span)
    case .store(let request): try check(request, session, at: span)
    default: break
    }
  }

  /// Ctrl-C and the end of input stop the script.
  private func pause() throws(Diagnostic) {
    guard console.isWatched else { return }
    try keepBeforeWaiting()
    let words = Phrase("Enter goes on: ", "Enter fährt fort: ")
    if console.ask(words[session.context.language]) == nil { hasFailed = true }
  }

  var isJSON: Bool { session.context.format == "json" }

  private func showAnswer(_ outcome: Session.Outcome) {
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
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in visible(String(line)) }.joined(separator: "\n")
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
      try writeFile(text, to: resolved(path))
      showText(Phrase("written: \(path)", "geschrieben: \(path)"))
    } catch {
      throw error.diagnostic(path, at: span)
    }
  }

  private func countDifference() {
    differenceCount += 1
    if exitCode == 0 { exitCode = ErrorName.Kind.expectation.exitCode }
  }

  func show(_ error: Diagnostic, _ line: [UInt8], in source: ScriptSource?) {
    if exitCode == 0 { exitCode = error.name.kind.exitCode }
    if error.name.kind == .expectation { differenceCount += 1 }
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

/// A script while it runs: where its lines come from.
final class ScriptSource {
  /// The file as the user named it; nil for standard input and `-c`.
  let name: String?
  var assembler = LineAssembler()
  /// The number of a line that stood alone and was not assembled; nil for an assembled one.
  var plainLine: Int?
  /// Commands are shown before they run.
  var isEchoed = false

  init(name: String?) {
    self.name = name
  }

  /// The line of the file, its text and the offset in it, where a byte of the composed command
  /// line stands.
  func place(of offset: Int, in line: [UInt8]) -> (line: Int, text: [UInt8], offset: Int) {
    if let plainLine { return (plainLine, line, offset) }
    let whole = assembler.line
    let start = Self.place(of: offset, in: line, asIn: whole)
    let found = assembler.place(of: start)
    return (
      found.line, Array(whole[min(max(start - found.offset, 0), whole.count)...]), found.offset
    )
  }

  /// Where the character stands in the line as typed that begins at `offset` in the composed one,
  /// which may be shorter or longer.
  private static func place(of offset: Int, in composed: [UInt8], asIn typed: [UInt8]) -> Int {
    guard composed != typed else { return offset }
    let before = composed[..<min(max(offset, 0), composed.count)]
    let count = String(decoding: before, as: UTF8.self).count
    return String(decoding: typed, as: UTF8.self).prefix(count).utf8.count
  }
}
