import Commands
import Exchange
import Session
import Terminal
import Text

/// The prompt: reads lines, completes them from the books, hands them to the runner.
struct InteractiveShell {
  private let runner: Runner
  private let screen: Screen
  private let editor: LineEditor
  /// Asked for by an argument; else the terminal's, whenever it changes.
  private let width: Int?

  /// Nil where no lines can be edited.
  init?(_ runner: Runner, screen: Screen, width: Int?) {
    var configuration = LineEditor.Configuration()
    configuration.history = HistoryFile.standard(program: "kontorist")
    configuration.normalise = { text in nfc(text) }
    configuration.fold = { text in folded(text) }
    configuration.more = { count, isCut in
      PromptWords(runner.session.context).more(count, isCut: isCut)
    }
    guard let editor = LineEditor(configuration) else { return nil }
    self.runner = runner
    self.screen = screen
    self.editor = editor
    self.width = width
    connect()
  }

  private func connect() {
    let runner = runner
    let editor = editor
    let names = FoldedNames()
    editor.complete = { line, cursor in
      let (from, found) = Completer(runner.session.context, names: names).complete(
        line, cursor: cursor)
      return CompletionList(
        replaceFrom: from,
        candidates: found.map { found in
          Candidate(
            insert: found.insert, display: found.display, description: found.description,
            figure: found.figure)
        }, isCut: found.count >= Completer.limit)
    }
    editor.help = { line, cursor in
      Guidance(runner.session.context).lines(line, cursor: cursor)
    }
    runner.console.reply = { [unowned editor] question in
      switch editor.next(prompt: Prompt(question, isRemembered: false)) {
      case .line(let answer): .text(answer)
      case .interrupted: .interrupted
      case .endOfInput: .none
      }
    }
    runner.console.ask = { [unowned runner] question in
      if case .text(let answer) = runner.console.reply(question) { answer } else { nil }
    }
  }

  func run() {
    Interrupt.install()
    runner.options.showsAnswers = true
    screen.write(
      wrapped(PromptWords(runner.session.context).greeting, width: screen.width, indent: 0) + "\n")
    runner.beginShell(AutosaveFolder.standard)
    repeat { readLines() } while runner.leave() == .stays
  }

  private func readLines() {
    var typed = TypedLine()
    runner.stay()
    while !runner.hasQuit {
      switch editor.next(prompt: prompt(typed)) {
      case .interrupted: typed.drop()
      case .endOfInput: return
      case .line(let line):
        guard let command = typed.add(line) else { continue }
        editor.remember(command)
        runner.show(width: width ?? screen.width)
        Interrupt.clear()
        runner.runTyped(command, more: !editor.pasted.isEmpty)
        if let fix = runner.lastFix { editor.remember(fix) }
        // What was pasted behind a command that was stopped is not wanted either.
        if Interrupt.isPending { editor.pasted = [] }
      }
    }
  }

  /// Not remembered by the editor: a command of several lines is one entry.
  private func prompt(_ typed: TypedLine) -> Prompt {
    runner.show(width: width ?? screen.width)
    let text =
      typed.continuation
      ?? PromptWords(runner.session.context, isUnsaved: runner.unsavedCount > 0).prompt
    let style = runner.page.styling.enabled ? "1;34" : nil
    return Prompt(
      [Prompt.Segment(text, style: style), Prompt.Segment(" ")], isRemembered: false)
  }
}
