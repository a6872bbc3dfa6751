import Commands
import Diagnostics
import Books
import Exchange
import Ledger
import Session
import Syntax
import Terminal
import Text

/// The prompt: reads lines, completes them from the books, hands them to the runner.
struct InteractiveShell {
  private let runner: Runner
  private let screen: Screen

  init(_ runner: Runner, screen: Screen) {
    self.runner = runner
    self.screen = screen
  }

  func run() {
    var configuration = LineEditor.Configuration()
    configuration.history = HistoryFile.standard(program: "kontorist")
    configuration.normalise = { text in nfc(text) }
    configuration.fold = { text in folded(text) }
    let language = runner.session.context.language
    configuration.more = { count in
      Phrase("… \(count) more", "… \(count) weitere")[language]
    }
    guard let editor = LineEditor(configuration) else { return runner.runStandardInput() }
    Interrupt.install()
    editor.complete = { line, cursor in
      let (from, candidates) = Completer(runner.session.context).complete(line, cursor: cursor)
      return CompletionList(
        replaceFrom: from,
        candidates: candidates.map { candidate in
          Candidate(
            insert: candidate.insert, display: candidate.display,
            description: candidate.description)
        })
    }
    runner.options.showsAnswers = true
    greet()
    loop(editor)
  }

  private func greet() {
    let words = Phrase(
      "Kontorist \(kontoristVersion). help shows the commands, Tab completes, Ctrl-D leaves.\n",
      "Kontorist \(kontoristVersion). hilfe zeigt die Befehle, Tab ergänzt, Ctrl-D verlässt.\n")
    screen.write(words[runner.session.context.language])
  }

  private func loop(_ editor: LineEditor) {
    var pending = ""
    while !runner.hasQuit {
      switch editor.next(prompt: prompt(isContinued: !pending.isEmpty)) {
      case .interrupted:
        pending = ""
        Interrupt.clear()
      case .endOfInput:
        screen.write("\n")
        return
      case .line(let line):
        let whole = pending + line
        switch completeness(of: Array(whole.utf8)) {
        case .openQuote: pending = whole + " "
        case .continued: pending = String(whole.dropLast()) + " "
        case .complete:
          pending = ""
          runner.page = Page(width: screen.width, styling: runner.page.styling)
          runner.session.context.width = runner.page.width
          runner.runTyped(whole)
          if let fix = runner.lastFix { editor.remember(fix) }
          Interrupt.clear()
        }
      }
    }
  }

  /// Company and working date, so that one sees whose books and which day.
  private func prompt(isContinued: Bool) -> Prompt {
    guard !isContinued else { return Prompt("… ") }
    let books = runner.session.context.books
    let name = books.company.name.isEmpty ? "" : fitted(visible(books.company.name), to: 20) + " "
    let style = runner.page.styling.enabled ? "1;32" : nil
    return Prompt("\(name)\(books.workingDay)> ", style: style)
  }
}
