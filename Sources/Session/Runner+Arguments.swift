import Books
import Commands
import Diagnostics
import Exchange
import Ledger

extension Arguments {
  /// What `--help` and `--version` write; nil where there is something to run.
  public func answer(_ language: Language) -> String? {
    if showsHelp { return Self.usage[language] + "\n" }
    return showsVersion ? "kontorist \(kontoristVersion)\n" : nil
  }

  /// The session the arguments ask for, with new books.
  public func session(_ language: Language) -> Session {
    var session = Session(workingDay: day ?? Surroundings.today, language: language)
    if let format, ReportFormats.find(format) != nil { session.context.format = format }
    session.context.isAccessible = isAccessible
    return session
  }
}

extension Runner {
  /// Answers take so many columns from now on.
  public func show(width: Int) {
    page = Page(width: width, ascii: page.ascii, styling: page.styling)
    session.context.width = page.width
  }

  /// Runs what the arguments name, and standard input where they say so or nobody types.
  ///
  /// True when the user wants to go on at the prompt.
  public func run(_ arguments: Arguments, isTyped: Bool) -> Bool {
    let shows = arguments.options.echo == .all || arguments.options.isStepwise
    options.showsAnswers = shows
    if let path = arguments.session {
      options.showsAnswers = isTyped
      openSession(path)
      // Without the session that was asked for nothing is run, whatever else is.
      if exitCode != 0 { return false }
      options.showsAnswers = shows
      if exitCode == 0, !session.context.isReadOnly, let day = arguments.day,
        day != session.context.books.workingDay
      {
        runText("date \(day)")
      }
    }
    let before = options.isDryRun ? session.context.books.standing() : nil
    let entries = session.context.books.journal.entries.count
    for file in arguments.files where goesOn { runFile(file) }
    for commands in arguments.commands where goesOn {
      options.showsAnswers = true
      runText(commands)
    }
    options.showsAnswers = shows
    let isShell = arguments.isInteractive || (arguments.files.isEmpty && arguments.commands.isEmpty)
    if arguments.readsStandardInput || (isShell && !isTyped) {
      if goesOn { runStandardInput() }
    } else if isShell, exitCode == 0, !hasQuit {
      return true
    }
    keepRest()
    if let before { showEffect(since: before, entries: entries) }
    let isWatched = !arguments.files.isEmpty && console.isWatched
    if arguments.options.hasSummary || (isWatched && !arguments.options.isQuiet) { showSummary() }
    return false
  }

  /// Whether what comes next is run: nothing behind a `quit` or the first error is.
  private var goesOn: Bool {
    !hasQuit && !hasFailed && (exitCode == 0 || options.keepsGoing)
  }
}
