import Books
import Commands
import Diagnostics
import Exchange
import Text

/// What a script that is followed step by step is made of.
enum ScriptItem {
  case prose(ArraySlice<UInt8>)
  case command([UInt8], ScriptSource)
}

extension Runner {
  private enum Reply {
    case run
    case back
    case skip
    case quit
  }

  /// Goes through a script one command at a time, forwards and backwards.
  ///
  /// The length of the log before each step is what going back returns to.
  func step(through items: [ScriptItem]) {
    var taken: [(place: Int, before: Int)] = []
    var place = 0
    while place < items.count, !hasFailed, !hasQuit {
      guard case .command(let line, let source) = items[place] else {
        if case .prose(let text) = items[place] { tell(text) }
        place += 1
        continue
      }
      guard isCommand(line) else {
        place += 1
        continue
      }
      show(command: line[...])
      switch ask() {
      case .run:
        taken.append((place, session.context.log.count))
        session.setPoint()
        guard execute(line[...], in: source), keepRest() else { return }
        place += 1
      case .skip: place += 1
      case .quit: return
      case .back:
        guard let step = taken.popLast() else {
          console.write(
            Phrase("this is the first step\n", "das ist der erste Schritt\n")[
              session.context.language])
          continue
        }
        guard goBack(to: step.before) else {
          taken.append(step)
          continue
        }
        place = step.place
      }
    }
  }

  /// What is in a file of the session already is taken back there; false where that cannot be.
  private func goBack(to place: Int) -> Bool {
    do throws(Diagnostic) {
      guard session.context.log.count >= place, place >= session.floor else {
        throw HistoryRefusals.notSteppedBack(at: Span(0, 0))
      }
      guard session.history.outbox != nil else {
        // Nobody but the user has seen the numbers: they are given again.
        try session.restore(to: place)
        return true
      }
      let count = session.context.log.structure.commandCount(place..<session.context.log.count)
      if count > 0 { try carryOut(.undo(.commands(count)), at: Span(0, 0)) }
      return true
    } catch {
      show(error, [], in: nil)
      return false
    }
  }

  private func isCommand(_ line: [UInt8]) -> Bool {
    guard let first = line.first(where: { byte in byte > 32 }) else { return false }
    return first != UInt8(ascii: "#")
  }

  private func ask() -> Reply {
    let question = Phrase(
      "Enter runs it, b goes back, s skips, q quits: ",
      "Enter führt aus, b geht zurück, s überspringt, q beendet: ")
    while true {
      guard let reply = console.ask(question[session.context.language]) else { return .quit }
      switch reply.lowercased().filter({ letter in letter != " " }) {
      case "", "r": return .run
      case "s": return .skip
      case "q": return .quit
      case "b", "z": return .back
      default: continue
      }
    }
  }

  /// Shows a command before it runs.
  func show(command line: ArraySlice<UInt8>) {
    guard !options.isQuiet, isCommand(Array(line)) else { return }
    let text = visible(String(decoding: line, as: UTF8.self))
    let shown = wrapped("> \(text)", width: page.width, indent: 4, first: 0)
    console.write(page.styling.apply(.strong, to: shown) + "\n")
  }

  /// Prose is told where somebody follows: paragraphs to the width, the rest as it stands.
  func tell(_ prose: ArraySlice<UInt8>) {
    guard options.echo == .all || options.isStepwise, !options.isQuiet else { return }
    let lines = Prose.laidOut(String(decoding: prose, as: UTF8.self), width: page.width)
    guard lines.contains(where: { line in !line.isEmpty }) else { return }
    console.write("\n")
    for line in lines { console.write(line + "\n") }
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
      if !options.keepsGoing { hasFailed = true }
      differenceCount += runner.differenceCount
    }
  }
}
