import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

// The same code as always, looked at and taken back.
extension Runner {
  /// Shows what a command would book, and books nothing.
  func preview(_ line: [UInt8], from start: Int) throws(Diagnostic) {
    let before = session.context.books.standing()
    let entries = session.context.books.journal.entries.count
    let trial = session.beginTrial()
    let hadQuit = (hasQuit, hasQuitByHand)
    defer { (hasQuit, hasQuitByHand) = hadQuit }
    let shown: String?
    do throws(Diagnostic) {
      session.take(Session.blanked(line, before: start).span)
      shown = try previewed(from: start, before: before, entries: entries)
    } catch {
      session.end(trial)
      throw Self.unblanked(error, line, start)
    }
    session.end(trial)
    if let shown { console.write(shown) }
  }

  /// What the command of a preview says and does; nil when a script it ran has failed.
  private func previewed(
    from start: Int, before: Standing, entries: Int
  ) throws(Diagnostic) -> String? {
    guard let outcome = try tried(from: start) else { return nil }
    if case .request(.read(let request)) = outcome.answer.output {
      return try told(by: request, from: start)
    }
    return said(by: outcome) + effect(of: outcome, before: before, entries: entries)
  }

  /// The corrected line begins as the line that was typed.
  private static func unblanked(_ error: Diagnostic, _ line: [UInt8], _ start: Int) -> Diagnostic {
    guard let fix = error.fix, fix.utf8.prefix(start).allSatisfy({ byte in byte == 32 }) else {
      return error
    }
    var error = error
    error.fix = String(decoding: line[..<start], as: UTF8.self) + String(fix.dropFirst(start))
    return error
  }

  /// Runs the command of a preview; nil when a script it ran has failed and said so.
  private func tried(from start: Int) throws(Diagnostic) -> Session.Outcome? {
    let lines = session.context.log.count
    let span = Span(start, session.line.count)
    guard let outcome = try session.runLine() else {
      throw HistoryRefusals.notPreviewable(at: span)
    }
    if case .request(.include(let path)) = outcome.answer.output {
      let before = (options.isQuiet, exitCode, differenceCount)
      options.isQuiet = true
      exitCode = 0
      defer {
        options.isQuiet = before.0
        differenceCount = before.2
      }
      try include(path, at: span)
      if exitCode != 0 { return nil }
      exitCode = before.1
    } else if case .request(.read) = outcome.answer.output {
      return outcome
    } else if session.context.log.count == lines {
      throw HistoryRefusals.notPreviewable(at: span)
    }
    return outcome
  }

  /// What a command says in words of its own.
  private func said(by outcome: Session.Outcome) -> String {
    guard case .text(let phrase) = outcome.answer.output, machineFormat == nil else { return "" }
    return visible(phrase[session.context.language]) + "\n"
  }

  /// The rows, the T accounts and the figures before and after.
  private func effect(
    of outcome: Session.Outcome, before: Standing, entries: Int
  ) -> String {
    let context = session.context
    let range = entries..<context.books.journal.entries.count
    let effect = BookReports(context.books, language: context.language).effect(
      before: before, after: context.books.standing(), rows: context.books.rows(of: range))
    guard machineFormat == nil else { return worded(effect, rowCount: 0) }
    var answer = outcome.answer
    answer.entries = range
    let text = AnswerText(context: context, page: page).text(
      Session.Outcome(command: outcome.command, answer: answer), limit: Self.shownRows)
    return text + "\n" + worded(effect, rowCount: context.books.rows(of: range).count)
  }

  /// More rows than one looks at are counted, and no T accounts are drawn for them.
  static let shownRows = 12

  private var machineFormat: ReportFormat? {
    let name = session.context.format
    return ["table", "plain"].contains(name) ? nil : ReportFormats.find(name)
  }

  /// Runs a typed command, shows what it does and asks whether it is to stay.
  ///
  /// Nil when it was not kept.
  func runAsking(_ line: ArraySlice<UInt8>) throws(Diagnostic) -> Session.Outcome? {
    let before = session.context.books.standing()
    let entries = session.context.books.journal.entries.count
    let place = session.context.log.count
    let history = session.history
    let comments = session.context.comments
    hasShownEffect = false
    guard let outcome = try session.run(line) else { return nil }
    guard session.context.log.count > place,
      before != session.context.books.standing()
    else { return outcome }
    console.write(effect(of: outcome, before: before, entries: entries))
    hasShownEffect = true
    let question = Phrase("Keep it? y/n ", "Behalten? j/n ")[session.context.language]
    while let reply = console.ask(question) {
      switch reply.lowercased().filter({ letter in letter != " " }) {
      case "y", "yes", "j", "ja": return outcome
      case "n", "no", "nein": break
      default: continue
      }
      break
    }
    try session.restore(to: place)
    session.history = history
    session.context.comments = comments
    tell(Phrase("not kept", "nicht behalten"))
    return nil
  }

  private func title(_ name: String) -> String {
    Session.isBooks(name) ? Phrase("books", "Bücher")[session.context.language] : name
  }

  /// What a dry run has come to: the same that a preview of all its commands would show.
  func showEffect(since before: Standing, entries: Int) {
    guard !options.isQuiet else { return }
    let books = session.context.books
    let rows = books.rows(
      of: min(entries, books.journal.entries.count)..<books.journal.entries.count)
    let effect = BookReports(books, language: session.context.language).effect(
      before: before, after: books.standing(), rows: rows)
    console.write(worded(effect, rowCount: rows.count))
  }

  /// T accounts are drawn for so many rows as one looks at.
  private func worded(_ effect: CommandEffect, rowCount: Int) -> String {
    let context = session.context
    if let format = machineFormat { return format.write(effect.figures, page) }
    if rowCount <= Self.shownRows {
      return effect.text(context.language, page: page, isAccessible: context.isAccessible)
    }
    let format = context.isAccessible ? ReportFormat.plain : .table
    return format.write(effect.figures, page)
  }

  /// Shows two ways side by side.
  func compare(
    _ first: String, _ second: String?, format: String?, file: String?, _ line: [UInt8]
  ) throws(Diagnostic) {
    let names = [first, second ?? session.currentName]
    let common = session.commonCount(names)
    let sides = try session.visit(names, at: Span(0, line.count)) { context in
      let first = context.books.journal.firstEntry(ofCommandsFrom: CommandID(common))
      let reports = BookReports(context.books, language: context.language)
      return (standing: context.books.standing(), rows: reports.comparedRows(from: first))
    }
    let context = session.context
    let report = BookReports(context.books, language: context.language).comparison(
      of: sides[0].standing, named: title(names[0]), with: sides[1].standing,
      named: title(names[1]), booked: (sides[0].rows, sides[1].rows))
    try showReport(report, format: format, file: file, line)
  }
}
