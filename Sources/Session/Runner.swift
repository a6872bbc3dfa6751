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
  public internal(set) var commandCount = 0
  public internal(set) var differenceCount = 0
  public internal(set) var hasQuit = false
  /// The user typed it; it did not stand in a script.
  private var hasQuitByHand = false
  /// The corrected command of the last error, for the history.
  public internal(set) var lastFix: String?
  var includes: [FileIdentity] = []
  var folder = ""
  var steps: [Session] = []
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
    defer { session.isTyped = false }
    lastFix = nil
    hasFailed = false
    exitCode = 0
    _ = execute(Array(line.utf8), in: nil)
    if hasQuit, !hasQuitByHand { hasQuit = false }
    guard console.isInterrupted() else { return }
    let words = Phrase(
      "stopped by Ctrl-C; what was done until then stays",
      "mit Ctrl-C angehalten; was bis dahin geschah, bleibt")
    console.writeError(words[session.context.language] + "\n")
  }

  /// Executes one logical line; false when the script must stop.
  ///
  /// `source` tells where a byte of the line stands in the script; nil for a typed line.
  func execute(_ line: [UInt8], in source: ScriptSource?) -> Bool {
    do {
      guard let outcome = try session.run(line) else { return true }
      commandCount += 1
      try finish(outcome, line)
      return !hasQuit
    } catch {
      commandCount += 1
      show(error, line, in: source)
      return options.keepsGoing || source == nil
    }
  }

  /// Shows the answer, and does what only the session can do.
  private func finish(_ outcome: Session.Outcome, _ line: [UInt8]) throws(Diagnostic) {
    switch outcome.answer.output {
    case nil:
      if options.showsAnswers { showAnswer(outcome) }
    case .text(let phrase):
      if isJSON { showAnswer(outcome) } else { showText(phrase) }
    case .report(let report, let format, let file):
      try showReport(report, format: format, file: file, line)
    case .file(let text, let path):
      try save(text, to: path, line)
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
      try session.expectError(name, in: line, from: start)
    case .runScenario(let name, let isStepwise):
      try runScenario(name, isStepwise: isStepwise, at: span)
    case .setLanguage:
      break
    case .pause:
      pause()
    case .quit:
      hasQuit = true
      hasQuitByHand = includes.isEmpty
    }
  }

  /// Ctrl-C and the end of input stop the script.
  private func pause() {
    guard console.isWatched else { return }
    let words = Phrase("Enter goes on: ", "Enter fährt fort: ")
    if console.ask(words[session.context.language]) == nil { hasFailed = true }
  }

  private var isJSON: Bool { session.context.format == "json" }

  private func showAnswer(_ outcome: Session.Outcome) {
    guard !options.isQuiet else { return }
    console.write(
      isJSON
        ? AnswerJSON(context: session.context).text(outcome)
        : AnswerText(context: session.context, page: page).text(outcome))
  }

  private func showText(_ phrase: Phrase) {
    guard !options.isQuiet else { return }
    let text = phrase[session.context.language]
    // Texts may quote names of others; what moves the cursor is shown, line ends stay.
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in visible(String(line)) }.joined(separator: "\n")
    console.write(safe.hasSuffix("\n") ? safe : safe + "\n")
  }

  private func showReport(
    _ report: Report, format: String?, file: String?, _ line: [UInt8]
  ) throws(Diagnostic) {
    let usual = session.context.isAccessible ? "plain" : session.context.format
    guard let writer = ReportFormats.find(format ?? usual) else { return }
    let text = writer.write(report, page)
    if let file {
      try save(text, to: file, line)
    } else if !options.isQuiet {
      console.write(text)
    }
  }

  private func save(_ text: String, to path: String, _ line: [UInt8]) throws(Diagnostic) {
    guard !options.isDryRun else {
      showText(Phrase("not written (dry run): \(path)", "nicht geschrieben (Probelauf): \(path)"))
      return
    }
    do {
      try writeFile(text, to: resolved(path))
      showText(Phrase("written: \(path)", "geschrieben: \(path)"))
    } catch {
      throw error.diagnostic(path, at: Span(0, line.count))
    }
  }

  func show(_ error: Diagnostic, _ line: [UInt8], in source: ScriptSource?) {
    if exitCode == 0 { exitCode = error.name.kind.exitCode }
    if error.name.kind == .expectation { differenceCount += 1 }
    lastFix = error.fix
    let place = source.map { source in
      Place(file: source.name, line: source.assembler.place(of: error.span.start).line)
    }
    if isJSON {
      console.write(AnswerJSON(context: session.context).text(error, place: place))
      return
    }
    let renderer = Renderer(
      language: session.context.language, width: page.width, styling: page.styling)
    let column = source.map { source in
      // Of a line that was continued, the part that stands on the line of the fault.
      let offset = source.assembler.place(of: error.span.start).offset
      let part = line[max(error.span.start - offset, 0)...]
      return renderer.column(of: offset, in: Array(part))
    }
    console.writeError(
      renderer.render(error, line: line, place: place, column: column) + "\n")
  }

  /// Counts, as `12 commands, 9 entries, 0 differences`.
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

/// Where a line of a script came from.
struct ScriptSource {
  /// The file as the user named it; nil for standard input and `-c`.
  let name: String?
  let assembler: LineAssembler
}
