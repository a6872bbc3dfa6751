import Commands
import Diagnostics
import Syntax
import Text

extension Runner {
  func checkNew(_ path: String, at span: Span) throws(Diagnostic) {
    if let refusal = refusalOfNewFile(resolved(path)) {
      throw refusal.diagnostic(path, at: span)
    }
  }

  func checkWritable(_ path: String, at span: Span) throws(Diagnostic) {
    if let refusal = refusalOfFile(resolved(path)) { throw refusal.diagnostic(path, at: span) }
  }

  /// Puts the session into a new file and goes on there.
  func save(
    _ path: String, isChained: Bool, isLast: Bool = false, at span: Span
  ) throws(Diagnostic) {
    try checkNew(path, at: span)
    guard !options.isDryRun else {
      return tell(
        Phrase("not written (dry run): \(path)", "nicht geschrieben (Probelauf): \(path)"))
    }
    let records = try recordsSoFar(at: span)
    do throws(StoreRefusal) {
      let file = try SessionFile.create(resolved(path), isChained: isChained)
      do throws(StoreRefusal) {
        for record in records.records(0..<records.count) { try file.append(record) }
        try file.sync()
      } catch {
        try? file.close()
        removeFile(resolved(path))
        throw error
      }
      closeKeeper()
      keeper = Keeper(file, isAutosave: false)
    } catch {
      throw error.diagnostic(path, at: span)
    }
    session.context.isReadOnly = false
    session.beginSending()
    guard !isLast else { return tell(Phrase("saved: \(path)", "gesichert: \(path)")) }
    tell(
      Phrase(
        "saved: \(path); every command is kept there from now on",
        "gesichert: \(path); jeder Befehl wird von jetzt an dort festgehalten"))
  }

  /// Everything that was done, as a file of the session has it: what was undone too, where there
  /// is a file already; else the lines that hold.
  private func recordsSoFar(at span: Span) throws(Diagnostic) -> CommandLog {
    // What the old file does not take any more has been taken back; the rest is to be saved.
    do throws(Diagnostic) { try keepNow() } catch { writeNote(error.label) }
    guard let keeper else {
      var records = session.history.outbox ?? CommandLog()
      if records.count == 0 { records = session.recordsThatHold() }
      return records
    }
    var records = CommandLog()
    // Written by hand a command may go on in the next line; a comment that ends in a backslash
    // does not.
    var lines = LineAssembler()
    do throws(StoreRefusal) {
      try keeper.file.forEachLine { line, number in
        let bytes = Array(line)
        guard lines.add(bytes, from: 0, to: bytes.count, number: number) else { return true }
        let content = lines.line.drop { byte in byte <= UInt8(ascii: " ") }
        records.bytes += content
        if content.first == UInt8(ascii: "#") {
          records.bytes.append(UInt8(ascii: "\n"))
        } else if !content.isEmpty {
          records.endLine()
        }
        return true
      }
    } catch {
      throw error.diagnostic(keeper.file.path, at: span)
    }
    return records
  }

  /// Gives up the file that was in use; an autosave is of no use any more.
  func closeKeeper() {
    guard let keeper else { return }
    self.keeper = nil
    try? keeper.file.close()
    if keeper.isAutosave { try? autosaves?.remove(keeper.file.path) }
  }

  // MARK: - What a crash left

  /// Sessions of shells that ended unexpectedly, the latest first.
  public var abandonedSessions: [AutosaveFolder.Found] {
    (autosaves?.abandoned() ?? []).filter { found in found.commandCount > 1 }
  }

  func abandoned(at span: Span) throws(Diagnostic) -> [AutosaveFolder.Found] {
    let found = abandonedSessions
    guard found.isEmpty else { return found }
    throw Diagnostic(
      .nothingToResume, at: span,
      Phrase(
        "no shell has left anything behind", "keine Shell hat etwas hinterlassen"))
  }

  func resume(at span: Span) throws(Diagnostic) {
    let found = try abandoned(at: span)
    try checkSaved(at: span)
    // A damaged one must not hide the others; it stays where it is.
    var failure: Diagnostic?
    for file in found {
      do throws(Diagnostic) {
        let before = keeper
        try open(file.path, at: span)
        if let file = keeper?.file, file !== before?.file {
          keeper = Keeper(file, isAutosave: true)
        }
        if let failure { writeNote(failure.label) }
        return
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  func forgetAutosaves(at span: Span) throws(Diagnostic) {
    let found = try abandoned(at: span)
    // Those too in which nothing was done yet.
    for file in autosaves?.abandoned() ?? [] {
      do throws(StoreRefusal) {
        try autosaves?.remove(file.path)
      } catch {
        throw error.diagnostic(file.path, at: span)
      }
    }
    tell(
      Phrase(
        "\(found.count) \(found.count == 1 ? "session" : "sessions") forgotten",
        "\(found.count) \(found.count == 1 ? "Sitzung" : "Sitzungen") vergessen"))
  }

  // MARK: - The chain

  func verify(_ path: String, at span: Span) throws(Diagnostic) {
    let found: Verification
    do throws(StoreRefusal) {
      found = try SessionFile.verify(resolved(path))
    } catch {
      throw error.diagnostic(path, at: span)
    }
    if case .changed(let record, let line) = found.ending {
      throw StoreRefusal.changed(record: record, line: line).diagnostic(path, at: span)
    }
    if case .torn(let text) = found.ending {
      writeNote(
        Phrase(
          "the last record is not complete and does not count: \(visible(text))",
          "der letzte Satz ist nicht vollständig und zählt nicht: \(visible(text))"))
    }
    let count = found.recordCount
    showText(
      found.isChained
        ? Phrase(
          "\(path): \(count) records, each as it was written; the last check sum begins with "
            + found.lastSum,
          "\(path): \(count) Sätze, jeder wie er geschrieben wurde; die letzte Prüfsumme beginnt "
            + "mit \(found.lastSum)")
        : Phrase(
          "\(path): \(count) commands without a chain; a change would not be noticed",
          "\(path): \(count) Befehle ohne Kette; eine Änderung würde nicht bemerkt"))
  }
}
