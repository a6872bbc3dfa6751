import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

// Session files by name: open, save, bring back, verify, record.
extension Runner {
  /// Refuses what carrying out would refuse, as far as that is known before.
  func check(
    _ request: StoreRequest, _ session: Session, at span: Span
  ) throws(Diagnostic) {
    switch request {
    case .open(let path), .verify(let path):
      do throws(StoreRefusal) {
        _ = try SessionFile.openReading(resolved(path))
      } catch {
        throw error.diagnostic(path, at: span)
      }
    case .save(let path, _): try checkNew(path, at: span)
    case .resume, .forgetAutosaves: _ = try abandoned(at: span)
    case .record(let path, let since, _):
      if let since { _ = try session.checkpoint(since, at: span) }
      try checkWritable(path, at: span)
    }
  }

  func carryOut(_ request: StoreRequest, at span: Span) throws(Diagnostic) {
    guard session.history.trialStart == nil else {
      throw HistoryRefusals.notPreviewable(at: span)
    }
    switch request {
    case .open(let path):
      try checkSaved(at: span)
      try open(path, at: span)
    case .save(let path, let isChained): try save(path, isChained: isChained, at: span)
    case .resume: try resume(at: span)
    case .forgetAutosaves: try forgetAutosaves(at: span)
    case .verify(let path): try verify(path, at: span)
    case .record(let path, let since, let withExpects):
      try record(path, since: since, withExpects: withExpects, at: span)
    }
  }

  // MARK: - Opening

  /// Goes on with the session in a file; one that cannot be written is opened for reading.
  func open(_ path: String, at span: Span) throws(Diagnostic) {
    // Of the session that is left nothing may still be on its way.
    if keeper != nil { try keepNow() }
    let full = resolved(path)
    var refusal: StoreRefusal?
    let file: SessionFile
    do throws(StoreRefusal) {
      if options.isDryRun {
        file = try SessionFile.openReading(full)
      } else {
        do throws(StoreRefusal) {
          file = try SessionFile.open(full)
        } catch {
          guard error.leavesReading else { throw error }
          refusal = error
          file = try SessionFile.openReading(full)
        }
      }
    } catch {
      throw error.diagnostic(path, at: span)
    }
    var (read, ending) = try read(file, path: full)
    if case .changed(let record, let line) = ending {
      throw StoreRefusal.changed(record: record, line: line).diagnostic(path, at: span)
    }
    // A file without a record: the shell that made it was stopped, or somebody else made it.
    let isNew = read.context.log.count == 0
    if isNew {
      let new = Session(
        workingDay: session.context.books.workingDay, language: session.context.language)
      read.context = new.context
      read.history = new.history
      read.takeSettings(of: session)
    }
    closeKeeper()
    let scripts = session.history.scriptStarts
    session = read
    session.history.scriptStarts = scripts.map { start in min(start, read.context.log.count) }
    session.context.isReadOnly = refusal != nil
    if !file.isReadOnly {
      keeper = Keeper(file, isAutosave: false)
      session.beginSending()
      let log = session.context.log
      if isNew { session.history.outbox?.append(log.record(0)) }
      try keepBeforeWaiting()
    }
    tellOpened(path, ending, refusal)
  }

  private func tellOpened(
    _ path: String, _ ending: SessionFile.Ending, _ refusal: StoreRefusal?
  ) {
    let books = session.context.books
    // Without the day a log begins with.
    let commands = session.context.log.structure.commandCount(0..<session.context.log.count) - 1
    let entries = books.journal.entries.count
    let company = books.company.name.isEmpty ? "" : "\(books.company.name), "
    tell(
      Phrase(
        "\(path): \(company)\(commands) \(commands == 1 ? "command" : "commands"), "
          + "\(entries) \(entries == 1 ? "entry" : "entries")",
        "\(path): \(company)\(commands) \(commands == 1 ? "Befehl" : "Befehle"), "
          + "\(entries) \(entries == 1 ? "Buchung" : "Buchungen")"))
    if let group = session.context.log.structure.openGroup {
      writeNote(Diagnostic.groupOpen(group.name, at: Span(0, 0)).label)
    }
    if case .torn(let text) = ending, refusal == nil {
      writeNote(
        Phrase(
          "the last command was not written to its end and never answered; left out: "
            + visible(text),
          "der letzte Befehl wurde nicht zu Ende geschrieben und nie beantwortet; weggelassen: "
            + visible(text)))
    }
    guard let refusal else { return }
    let error = refusal.diagnostic(path, at: Span(0, 0))
    writeNote(error.label)
    writeNote(Session.readOnly(at: Span(0, 0)).label)
  }

  /// The session of `--session`: the file is made when it is not there yet.
  public func openSession(_ path: String) {
    do throws(Diagnostic) {
      do throws(Diagnostic) {
        try open(path, at: Span(0, path.utf8.count))
      } catch {
        guard error.name == .fileNotFound else { throw error }
        try save(path, isChained: true, at: Span(0, path.utf8.count))
      }
    } catch {
      show(error, Array(path.utf8), in: nil)
    }
  }

  /// Work that is in no file of the user's must not be lost by opening another one.
  func checkSaved(at span: Span) throws(Diagnostic) {
    guard unsavedCount > 0 else { return }
    let count = unsavedCount
    throw Diagnostic(
      .workNotSaved, at: span,
      Phrase(
        "\(count) commands are in no file yet; save them, or undo them, first",
        "\(count) Befehle sind noch in keiner Datei; sichern Sie sie zuerst, oder nehmen Sie sie "
          + "zurück"),
      possible: ["save-as \"…\"", "undo \(count) commands"])
  }

  /// Commands that a shell would lose if it had no autosave.
  public var unsavedCount: Int {
    if let keeper, !keeper.isAutosave, keeper.file.isInPlace { return 0 }
    // Of a file that somebody else writes to nothing can be lost here.
    if session.context.isReadOnly { return 0 }
    let log = session.context.log
    let elsewhere = session.history.forks.reduce(0) { sum, fork in sum + fork.tail.count }
    return max(log.structure.commandCount(0..<log.count) - 1, 0) + elsewhere
  }
}
