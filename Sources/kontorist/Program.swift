import Commands
import Diagnostics
import Exchange
import Glibc
import Ledger
import Session
import Terminal
import Text

/// The program: arguments in, exit code out; everything else is the session's and the terminal's.
struct Program {
  private let given: [String]
  private let screen = Screen()
  private let errors = Screen(descriptor: STDERR_FILENO)

  init(_ given: [String]) {
    self.given = given
  }

  func run() -> Int32 {
    let language = Self.languageOfEnvironment
    let arguments: Arguments
    do {
      arguments = try Arguments(given)
    } catch {
      errors.write("kontorist: \(error.phrase[language])\n")
      return 2
    }
    let wording = arguments.language ?? language
    if arguments.showsHelp {
      screen.write(Arguments.usage[wording] + "\n")
      return 0
    }
    if arguments.showsVersion {
      screen.write("kontorist \(kontoristVersion)\n")
      return 0
    }
    return run(arguments, wording)
  }

  private func run(_ arguments: Arguments, _ language: Language) -> Int32 {
    let runner = makeRunner(arguments, language)
    for commands in arguments.commands where !runner.hasQuit {
      runner.options.showsAnswers = true
      runner.runText(commands)
    }
    runner.options.showsAnswers = arguments.options.echo == .all
    for file in arguments.files where runner.exitCode == 0 || arguments.options.keepsGoing {
      runner.runFile(file)
    }
    let isShell = arguments.isInteractive || (arguments.files.isEmpty && arguments.commands.isEmpty)
    let isTyped = Screen.isTerminal(STDIN_FILENO) && Screen.isTerminal(STDOUT_FILENO)
    if arguments.readsStandardInput || (isShell && !isTyped) {
      runner.runStandardInput()
    } else if isShell, runner.exitCode == 0, !runner.hasQuit {
      InteractiveShell(runner, screen: screen).run()
      return 0
    }
    let isWatched = !arguments.files.isEmpty && Screen.isTerminal(STDOUT_FILENO)
    if arguments.options.hasSummary || (isWatched && !arguments.options.isQuiet) {
      runner.showSummary()
    }
    return runner.exitCode
  }

  private func makeRunner(_ arguments: Arguments, _ language: Language) -> Runner {
    var session = Session(workingDay: arguments.day ?? Self.today, language: language)
    if let format = arguments.format, ReportFormats.find(format) != nil {
      session.context.format = format
    }
    session.context.isAccessible = arguments.isAccessible
    let setting = Screen.ColourSetting(rawValue: arguments.colour) ?? .auto
    let page = Page(
      width: arguments.width ?? screen.width,
      styling: Styling(enabled: screen.colourWanted(setting)))
    let screen = screen
    let errors = errors
    let console = Console(
      write: { text in screen.write(text) }, writeError: { text in errors.write(text) },
      ask: { question in
        screen.write(question)
        return readLine()
      },
      isInterrupted: { Interrupt.isPending })
    return Runner(session: session, console: console, options: arguments.options, page: page)
  }

  /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as everywhere.
  static var languageOfEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name) else { continue }
      let text = String(cString: value)
      if text.isEmpty { continue }
      return Language(tag: text) ?? .english
    }
    return .english
  }

  /// The calendar day here and now; the only clock in the program.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .first
  }
}
