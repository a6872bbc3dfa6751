import Diagnostics
import Exchange
import Glibc
import Session
import Terminal
import Text

/// The program: arguments in, exit code out; everything else is the session's and the terminal's.
struct Program {
  private let screen = Screen()
  private let errors = Screen(descriptor: STDERR_FILENO)

  func run(_ given: [String]) -> Int32 {
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
    let (screen, errors) = (screen, errors)
    let console = Console(
      write: { text in screen.write(text) }, writeError: { text in errors.write(text) },
      ask: { question in
        screen.write(question)
        return readLine()
      },
      isInterrupted: { Interrupt.isPending })
    return Runner(
      session: arguments.session(language), console: console, options: arguments.options,
      page: page)
  }
}
