import Books
import Commands
import Diagnostics
import Ledger

// What is accepted reaches the file of the session before it is answered, or it is not accepted.
extension Runner {
  /// Hands what was just accepted to the file; in a script only from time to time.
  func keep() throws(Diagnostic) {
    guard session.history.trialStart == nil, let waiting = session.history.outbox?.count else {
      return
    }
    let isScript = !session.history.scriptStarts.isEmpty
    if isScript, let keeper, !keeper.isDue(waiting: waiting) { return }
    try keepNow(isScript: isScript)
  }

  /// Writes everything out; syncs it too unless a script is running that did so lately.
  func keepNow(isScript: Bool = false) throws(Diagnostic) {
    guard session.history.outbox != nil else { return }
    guard let keeper = try theKeeper() else { return }
    do throws(StoreRefusal) {
      try keeper.take(&session.history.outbox)
      if isScript { try keeper.syncIfLate() } else { try keeper.sync() }
    } catch {
      try recover(keeper, error)
    }
  }

  /// Before a script waits for somebody, and before the prompt comes back after one: nothing that
  /// was answered is still on its way.
  func keepBeforeWaiting() throws(Diagnostic) {
    if session.history.outbox != nil { try keepNow() }
  }

  /// The same where only the user can be told; false when it could not be kept.
  @discardableResult
  func keepRest() -> Bool {
    do throws(Diagnostic) {
      try keepBeforeWaiting()
      return true
    } catch {
      show(error, session.line, in: nil)
      return false
    }
  }

  /// An autosave is begun with the first command worth keeping.
  private func theKeeper() throws(Diagnostic) -> Keeper? {
    if let keeper { return keeper }
    guard let autosaves, session.history.outbox.map({ records in records.count > 1 }) == true
    else { return nil }
    do throws(StoreRefusal) {
      let keeper = Keeper(try autosaves.create(), isAutosave: true)
      self.keeper = keeper
      return keeper
    } catch {
      giveUpAutosave(autosaves.path, error)
      return nil
    }
  }

  /// Books and file part: what the disk did not take is taken back, so that both say the same.
  private func recover(_ keeper: Keeper, _ refusal: StoreRefusal) throws(Diagnostic) {
    let path = keeper.file.path
    guard !keeper.isAutosave else { return giveUpAutosave(path, refusal) }
    let lost = keeper.unsyncedCount + (session.history.outbox?.count ?? 0)
    let isScript = !session.history.scriptStarts.isEmpty
    keeper.forgetUnsynced()
    var error = refusal.diagnostic(path, at: Span(0, session.line.count))
    if isScript || lost > 1 {
      error.notes.append(
        Phrase(
          "the last \(lost) commands were taken back; what was kept before stays",
          "die letzten \(lost) Befehle wurden zurückgenommen; was vorher festgehalten war, bleibt"))
    }
    do throws(Diagnostic) {
      try reload(keeper)
    } catch {
      leaveFile(keeper)
    }
    if isScript { hasFailed = true }
    throw error
  }

  /// The file cannot even be read back: nothing more is booked that it would not have.
  private func leaveFile(_ keeper: Keeper) {
    try? keeper.file.close()
    self.keeper = nil
    session.stopSending()
    session.context.isReadOnly = true
    writeNote(
      Phrase(
        "the file cannot be read back either; what you see may hold more than it does, and nothing "
          + "more is booked",
        "die Datei lässt sich auch nicht zurücklesen; was Sie sehen, kann mehr enthalten als sie, "
          + "und gebucht wird nichts mehr"))
  }

  /// The shell goes on without the safety of an autosave, and says so once.
  private func giveUpAutosave(_ path: String, _ refusal: StoreRefusal) {
    keeper = nil
    autosaves = nil
    session.stopSending()
    let label = refusal.diagnostic(path, at: Span(0, 0)).label
    writeNote(
      Phrase(
        "there is no autosave: \(label.english); save-as keeps what you do",
        "es gibt keine Sicherung: \(label.german); «speichern-unter» hält fest, was Sie tun"))
  }

  /// Makes the session what its file says; the line that was refused stays the one that ran last.
  private func reload(_ keeper: Keeper) throws(Diagnostic) {
    let typed = session.isTyped
    let line = session.line
    let scripts = session.history.scriptStarts
    var read = try read(keeper.file, path: keeper.file.path)
    read.session.isTyped = typed
    read.session.history.scriptStarts = scripts.map { start in
      min(start, read.session.context.log.count)
    }
    // The scripts that are running end by themselves.
    read.session.closeScripts(but: scripts.count)
    let names = session.context.variables
    let comments = session.context.comments
    session = read.session
    session.context.variables = names
    session.context.dropDanglingNames()
    session.context.comments = comments
    session.take(line.span)
    session.beginSending()
  }

  /// The session a file holds.
  func read(
    _ file: SessionFile, path: String
  ) throws(Diagnostic) -> (session: Session, ending: SessionFile.Ending) {
    var loader = SessionLoader(
      workingDay: session.context.books.workingDay, language: session.context.language,
      size: fileSize(path))
    let ending: SessionFile.Ending
    do throws(StoreRefusal) {
      ending = try file.forEachLine { line, number in loader.take(line, number: number) }
    } catch {
      throw error.diagnostic(path, at: Span(0, session.line.count))
    }
    if let failure = loader.failure {
      var error = failure.error
      error.notes.append(
        Phrase(
          "in \(path), line \(failure.line): \(String(decoding: failure.text, as: UTF8.self))",
          "in \(path), Zeile \(failure.line): \(String(decoding: failure.text, as: UTF8.self))"))
      error.span = Span(0, session.line.count)
      throw error
    }
    var read = loader.finish()
    read.takeSettings(of: session)
    return (read, ending)
  }

  /// At the end of everything: what is still on its way reaches the disk.
  public func finishKeeping() {
    guard let keeper else { return }
    do throws(Diagnostic) {
      try keepNow()
    } catch {
      show(error, [], in: nil)
    }
    try? keeper.file.close()
    self.keeper = nil
    session.stopSending()
  }
}

extension Session {
  /// How answers look is the user's, not the log's.
  mutating func takeSettings(of other: Session) {
    context.settings = other.context.settings
    takeCount(of: other)
  }
}
