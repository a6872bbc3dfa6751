import Commands
import Diagnostics
import Exchange

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
  /// Files that come within the Markdown script that runs: they stand beside it, by their paths.
  var enclosed: [String: ArraySlice<UInt8>] = [:]
  /// An included script has failed or was stopped, so the one that included it stops too.
  var hasFailed = false
  /// Ctrl-C came before a script was at its end.
  var isStopped = false

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
  /// What went wrong before does not matter to it, and `quit` in a script it runs ends that. `more`
  /// says that others wait behind it, which Ctrl-C stops too.
  public func runTyped(_ line: String, more: Bool = false) {
    session.isTyped = true
    session.setPoint()
    defer { session.isTyped = false }
    lastFix = nil
    hasFailed = false
    isStopped = false
    exitCode = 0
    let redoable = session.history.undone.count
    let accepted = session.recordedCount
    _ = execute(Array(line.utf8)[...], in: nil)
    if session.recordedCount > accepted { noteLostRedo(redoable) }
    keepRest()
    if hasQuit, !hasQuitByHand { hasQuit = false }
    guard isStopped || more && console.isInterrupted() else { return }
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
      guard outcome.answer.asksForMore else {
        if options.showsAnswers, !(isAsked && hasShownEffect) { showAnswer(outcome) }
        return true
      }
      return finish(outcome, in: source)
    } catch {
      return refuse(error, session.line, in: source)
    }
  }

  /// Does what the answer of a command asks for; false when the script must stop.
  func finish(_ outcome: Session.Outcome, in source: ScriptSource?) -> Bool {
    if outcome.answer.isDifference, source != nil { countDifference() }
    // What follows may run other lines; the words of its errors stand in this one.
    let taken = session.line
    do throws(Diagnostic) {
      try carryOut(outcome, taken)
    } catch {
      return refuse(error, taken, in: source)
    }
    return !hasQuit && !hasFailed
  }

  /// Shows an error; false when the script must stop.
  func refuse(_ error: Diagnostic, _ line: [UInt8], in source: ScriptSource?) -> Bool {
    if source != nil { session.noteFailure() }
    show(error, line, in: source)
    return options.keepsGoing || source == nil
  }

  /// Shows the answer, and does what only the session can do.
  private func carryOut(_ outcome: Session.Outcome, _ line: [UInt8]) throws(Diagnostic) {
    switch outcome.answer.output {
    case nil: break
    case .text(let phrase):
      if isJSON {
        showAnswer(outcome)
      } else {
        showText(phrase)
        if !outcome.answer.notices.isEmpty { showAnswer(outcome) }
      }
    case .report(let report, let format, let file):
      try showReport(report, format: format, file: file, line)
    case .file(let bytes, let path):
      try session.checkNoGroup(at: Span(0, line.count))
      try save(bytes, to: path, at: Span(0, line.count))
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
        try check(request, &session, at: span)
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
    case .next(let document, let format, let file):
      try showNext(document, format: format, file: file, line)
    case .compare(let first, let second, let format, let file):
      try compare(first, second, format: format, file: file, line)
    case .store(let request):
      try carryOut(request, at: span)
    case .read(let request):
      try carryOut(request, line)
    case .write(let text, let path):
      try save(text, to: path, at: span)
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

  /// Refuses what carrying out would refuse, as far as that is known before; what a file says is
  /// run.
  ///
  /// The session is handed over: it is busy with the expectation.
  private func check(
    _ request: Answer.Request, _ session: inout Session, at span: Span
  ) throws(Diagnostic) {
    switch request {
    case .include(let path): _ = try findScript(path, at: span)
    case .store(let request): try check(request, session, at: span)
    case .read(let request): try tryOut(request, &session, at: span)
    case .write(_, let path): try checkWritable(path, at: span)
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

  private func countDifference() {
    differenceCount += 1
    if exitCode == 0 { exitCode = ErrorName.Kind.expectation.exitCode }
  }
}
