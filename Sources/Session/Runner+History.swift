import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

// Commands about the log itself: undo, groups, forks, previews.
extension Runner {
  /// Ends a script, which goes back as one step; a group it leaves open is given up.
  func endScript(_ name: String) {
    if let group = session.groupLeftOpen { giveUp(group) }
    session.endScript(name)
  }

  private func giveUp(_ group: LogStructure.OpenGroup) {
    let count = session.context.log.structure.commandCount(
      group.place + 1..<session.context.log.count)
    let error = Diagnostic(
      .groupOpen, at: Span(0, 0),
      Phrase(
        "the group was not committed; its \(count) commands were taken back",
        "die Gruppe wurde nicht abgeschlossen; ihre \(count) Befehle wurden zurückgenommen"))
    do throws(Diagnostic) {
      try session.giveUpGroup()
      if exitCode == 0 { show(error, [], in: nil) } else { writeNote(error.label) }
    } catch {
      show(error, [], in: nil)
    }
  }

  func writeNote(_ phrase: Phrase) {
    let mark = Phrase("note:", "Hinweis:")[session.context.language]
    let text = wrapped(
      "\(mark) \(phrase[session.context.language])", width: page.width, indent: 2, first: 0)
    console.writeError(text + "\n")
  }

  func carryOut(_ request: HistoryRequest, at span: Span) throws(Diagnostic) {
    if session.context.isReadOnly, !request.isLooking { throw Session.readOnly(at: span) }
    switch request {
    case .undo(let extent):
      try takeBack(request, from: try session.undoTarget(extent, at: span), at: span)
    case .rollback(let name):
      try takeBack(request, from: try session.rollbackTarget(name, at: span), at: span)
    case .redo:
      let first = session.context.books.journal.entries.count
      let walked = try walk(request, at: span)
      let rows = takenRows(first..<session.context.books.journal.entries.count)
      tell(walked, Self.doneAgain, rows)
      tellRedoable()
    case .fork(let name):
      try walk(request, at: span)
      tell(
        Phrase(
          "fork \(name) begins here; switch books goes back, compare books shows the difference",
          "Variante \(name) beginnt hier; «wechseln bücher» geht zurück, «vergleichen bücher» "
            + "zeigt den Unterschied"))
    case .switchTo:
      try walk(request, at: span)
      let name = session.currentName
      tell(
        name == Session.booksName
          ? Phrase("in the books", "in den Büchern")
          : Phrase("in the fork \(name)", "in der Variante \(name)"))
    case .dropFork(let name):
      try walk(request, at: span)
      tell(
        Phrase(
          "fork \(name) forgotten; undo does not bring it back",
          "Variante \(name) vergessen; «rückgängig» bringt sie nicht zurück"))
    }
  }

  /// What can still be done again after a redo.
  private func tellRedoable() {
    let count = session.history.undone.count
    guard count > 0, !isJSON else { return }
    tell(
      count == 1
        ? Phrase("1 more step: redo", "1 weiterer Schritt: wiederherstellen")
        : Phrase(
          "\(count) more steps: redo \(count)",
          "\(count) weitere Schritte: wiederherstellen \(count)"))
  }

  /// A new command makes another way of it; what was taken back is then in the file only.
  func noteLostRedo(_ before: Int) {
    guard before > 0, session.history.undone.isEmpty, !isJSON, options.showsAnswers else { return }
    writeNote(
      Phrase(
        "what was taken back before (\(before) \(before == 1 ? "step" : "steps")) can no longer be "
          + "done again",
        "was vorher zurückgenommen wurde (\(before) \(before == 1 ? "Schritt" : "Schritte")), "
          + "lässt sich nicht mehr wiederherstellen"))
  }

  /// Does it and puts it into the file before anything is said.
  @discardableResult
  private func walk(_ request: HistoryRequest, at span: Span) throws(Diagnostic) -> Walked {
    let walked = try session.carryOut(request, at: span)
    if session.history.outbox != nil { try keep() }
    return walked
  }

  private func takeBack(
    _ request: HistoryRequest, from place: Int, at span: Span
  ) throws(Diagnostic) {
    let count = session.context.books.journal.entries.count
    let first = session.context.books.journal.firstEntry(ofCommandsFrom: CommandID(place))
    // Worded while they are there.
    let rows = takenRows(first..<count)
    let walked = try walk(request, at: span)
    tell(walked, Phrase("taken back", "zurückgenommen"), rows)
  }

  /// Rows as an answer shows them, so many as one looks at.
  private func takenRows(_ entries: Range<Int>) -> [String] {
    guard options.showsAnswers, !options.isQuiet else { return [] }
    if isJSON {
      let writer = AnswerJSON(context: session.context)
      return entries.map { place in writer.entry(EntryID(place)) }
    }
    return AnswerText(context: session.context, page: page).limitedRows(entries, Self.shownRows)
  }

  private func tell(_ walked: Walked, _ verb: Phrase, _ rows: [String]) {
    guard options.showsAnswers, !options.isQuiet else { return }
    let language = session.context.language
    let names = walked.steps.prefix(6).map { step in
      visible(Catalogue.localized(step, language))
    }
    let text: String
    if walked.steps.count == 1, let name = names.first {
      let count = walked.commandCount
      let more = count > 1 ? Phrase(" (\(count) commands)", " (\(count) Befehle)")[language] : ""
      text = "\(verb[language]): \(name)\(more)"
    } else {
      let count = Phrase(
        "\(walked.steps.count) steps, \(walked.commandCount) commands",
        "\(walked.steps.count) Schritte, \(walked.commandCount) Befehle")[language]
      text = "\(verb[language]): \(count)"
    }
    if isJSON {
      writeJSON(walked, verb == Self.doneAgain ? "redo" : "undo", rows)
      return
    }
    let head = wrapped(text, width: page.width, indent: 2, first: 0)
    var lines = [page.styling.apply(.strong, to: head)]
    if walked.steps.count > 1 {
      lines += names.map { name in wrapped(name, width: page.width, indent: 4, first: 2) }
      if walked.steps.count > names.count { lines.append("  …") }
    }
    lines += rows
    console.write(lines.map { line in line + "\n" }.joined())
  }

  private static let doneAgain = Phrase("done again", "wiederhergestellt")

  private func writeJSON(_ walked: Walked, _ command: String, _ entries: [String]) {
    let list = walked.steps.map(jsonString).joined(separator: ",")
    console.write(
      "{\"command\":\"\(command)\",\"steps\":[\(list)],"
        + "\"entries\":[\(entries.joined(separator: ","))]}\n")
  }

  /// Says in one line what was done, where answers are shown.
  func tell(_ phrase: Phrase) {
    guard options.showsAnswers, !options.isQuiet else { return }
    if isJSON {
      console.write("{\"text\":\(jsonString(phrase[session.context.language]))}\n")
      return
    }
    console.write(
      wrapped(visible(phrase[session.context.language]), width: page.width, indent: 2, first: 0)
        + "\n")
  }
}
