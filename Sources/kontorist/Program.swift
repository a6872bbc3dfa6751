import Diagnostics
import Exchange
import Glibc
import Session
import Terminal
import Text

/// The program: arguments in, exit code out; everything else is the session's and the terminal's.
struct Program {
  private let screen = Screen()
  private let answers = Answers()
  private let errors = Screen(descriptor: STDERR_FILENO)

  /// The exit code; 1 also where answers got lost on a full disk.
  func run(_ given: [String]) -> Int32 {
    let code = answered(given)
    guard answers.haveGotLost, code == 0 else { return code }
    let words = Phrase(
      "the answers could not all be written", "die Antworten liessen sich nicht alle schreiben")
    errors.write("kontorist: \(words[Surroundings.language])\n")
    return 1
  }

  private func answered(_ given: [String]) -> Int32 {
    let arguments: Arguments
    do {
      arguments = try Arguments(given)
    } catch {
      errors.write("kontorist: \(error.phrase[Surroundings.language])\n")
      return 2
    }
    let language = arguments.language ?? Surroundings.language
    if let text = arguments.answer(language) {
      screen.write(text)
      return 0
    }
    let isTyped = Screen.isTerminal(STDIN_FILENO) && Screen.isTerminal(STDOUT_FILENO)
    let runner = makeRunner(arguments, language)
    runner.console.isWatched = isTyped
    guard runner.run(arguments, isTyped: isTyped) else { return runner.exitCode }
    guard let shell = InteractiveShell(runner, screen: screen, width: arguments.width)
    else {
      runner.runStandardInput()
      return runner.exitCode
    }
    shell.run()
    return 0
  }

  private func makeRunner(_ arguments: Arguments, _ language: Language) -> Runner {
    let setting = Screen.ColourSetting(rawValue: arguments.colour) ?? .auto
    let page = Page(
      width: arguments.width ?? screen.width,
      styling: Styling(enabled: screen.colourWanted(setting)))
    let (answers, errors) = (answers, errors)
    let console = Console(
      write: { text in answers.write(text) }, writeError: { text in errors.write(text) },
      ask: { question in
        answers.write(question)
        return readLine()
      },
      isInterrupted: { Interrupt.isPending })
    return Runner(
      session: arguments.session(language), console: console, options: arguments.options,
      page: page)
  }
}

/// What is written to standard output, and whether some of it got lost.
private final class Answers {
  private let screen = Screen()
  private(set) var haveGotLost = false

  /// A reader that has gone, such as `head`, wants no more: then nothing is lost.
  func write(_ text: String) {
    if !screen.write(text), errno != EPIPE { haveGotLost = true }
  }
}
