import Diagnostics
import Exchange
import Glibc
import Session
import Terminal
import Text

/// The program: arguments in, exit code out; everything else is the session's and the terminal's.
struct Program {
  private let screen = Screen()
  private let answers = AnswerStream()
  private let errors = Screen(descriptor: STDERR_FILENO)

  /// The exit code; 1 also where answers got lost on a full disk.
  func run(_ given: [String]) -> Int32 {
    do {
      let code = run(try Arguments(given))
      guard answers.hasLost, code == 0 else { return code }
      errors.write(Surroundings.lostAnswers)
      return 1
    } catch {
      errors.write("kontorist: \(error.phrase[Surroundings.language])\n")
      return 2
    }
  }

  private func run(_ arguments: Arguments) -> Int32 {
    let language = arguments.language ?? Surroundings.language
    if let text = arguments.answer(language) {
      answers.write(text)
      return 0
    }
    let isTyped = Screen.isTerminal(STDIN_FILENO) && Screen.isTerminal(STDOUT_FILENO)
    let runner = makeRunner(arguments, language)
    runner.console.isWatched = isTyped
    runner.console.showsProgress = Screen.isTerminal(STDERR_FILENO)
    let goesOn = runner.run(arguments, isTyped: isTyped)
    if goesOn, let shell = InteractiveShell(runner, screen: screen, width: arguments.width) {
      shell.run()
      return 0
    }
    if goesOn { runner.runStandardInput() }
    // What could not be kept at the very end counts too.
    runner.finishKeeping()
    return runner.exitCode
  }

  private func makeRunner(_ arguments: Arguments, _ language: Language) -> Runner {
    let setting = Screen.ColourSetting(rawValue: arguments.colour) ?? .auto
    let page = Page(
      width: arguments.width ?? screen.width,
      styling: Styling(enabled: screen.colourWanted(setting)))
    let console = Console(
      write: answers.write, writeError: { [errors] text in errors.write(text) },
      ask: { [answers] question in
        answers.write(question)
        return readLine()
      },
      isInterrupted: { Interrupt.isPending })
    return Runner(
      session: arguments.session(language), console: console, options: arguments.options,
      page: page)
  }
}
