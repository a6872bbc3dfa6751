import Books
import Commands
import Diagnostics
import Exchange
import Text

extension Runner {
  enum Step {
    case run
    case skip
    case quit
  }

  /// Shows a command before it runs and, one step at a time, asks what to do with it.
  func offer(_ line: [UInt8]) -> Step {
    guard line.contains(where: { byte in byte > 32 }) else { return .run }
    if line.first(where: { byte in byte > 32 }) == UInt8(ascii: "#") { return .run }
    let text = visible(String(decoding: line, as: UTF8.self))
    if !options.isQuiet { console.write(page.styling.apply(.strong, to: "> \(text)") + "\n") }
    guard options.isStepwise else { return .run }
    let question = Phrase(
      "Enter runs it, b goes back, s skips, q quits: ",
      "Enter führt aus, b geht zurück, s überspringt, q beendet: ")
    while true {
      guard let reply = console.ask(question[session.context.language]) else { return .quit }
      switch reply.lowercased().filter({ letter in letter != " " }) {
      case "", "r":
        steps.append(session)
        return .run
      case "s": return .skip
      case "q": return .quit
      case "b", "z": goBack()
      default: continue
      }
    }
  }

  private func goBack() {
    guard let before = steps.popLast() else {
      console.write(
        Phrase("this is the first step\n", "das ist der erste Schritt\n")[
          session.context.language])
      return
    }
    session = before
    console.write(
      Phrase(
        "the step before is taken back; type it again or go on\n",
        "der Schritt davor ist zurückgenommen; erneut tippen oder weitergehen\n")[
          session.context.language])
  }

  /// Runs a shipped scenario on books of its own, with its prose; the session's own books stay.
  func runScenario(_ name: String, isStepwise: Bool, at span: Span) throws(Diagnostic) {
    guard let scenario = Scenario.find(name) else { return }
    var inner = Session(
      workingDay: session.context.books.workingDay, language: session.context.language)
    inner.context.isAccessible = session.context.isAccessible
    let runner = Runner(session: inner, console: console, page: page)
    runner.options = options
    runner.options.echo = .all
    runner.options.showsAnswers = true
    runner.options.isStepwise = isStepwise || options.isStepwise
    runner.runMarkdown(Array(scenario.text[inner.context.language].utf8), named: name)
    runner.showSummary()
    if runner.exitCode != 0 {
      if exitCode == 0 { exitCode = runner.exitCode }
      differenceCount += runner.differenceCount
    }
  }
}
