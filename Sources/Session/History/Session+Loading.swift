import Books
import Commands
import Diagnostics
import Ledger
import Syntax

/// Reads the lines of a session file into a session, one by one as they come.
struct SessionLoader {
  private(set) var session: Session
  /// Why it stopped, and at which line of the file.
  private(set) var failure: (error: Diagnostic, line: Int, text: [UInt8])?
  private var assembler = LineAssembler()
  /// Bytes read so far, and where the next point to go back to is set: at halving distances from
  /// the end, since what is near is what is gone back to.
  private var read = 0
  private var nextPoint: Int
  private let size: Int
  /// The first command was read: it names the day.
  private var hasBegun = false

  init(workingDay: Day, language: Language, size: Int) {
    session = Session(emptyOn: workingDay, language: language)
    self.size = size
    nextPoint = size / 2
    if size > 1 << 20 { session.prepare(forScriptOf: size) }
  }

  /// False when the reading must stop.
  mutating func take(_ line: ArraySlice<UInt8>, number: Int) -> Bool {
    read += line.count
    if read >= nextPoint, size - read > 1024 {
      session.setPoint()
      nextPoint = read + (size - read) / 2
    }
    do throws(Diagnostic) {
      try run(line, number: number)
      return true
    } catch {
      failure = (error, number, session.line)
      return false
    }
  }

  private mutating func run(_ line: ArraySlice<UInt8>, number: Int) throws(Diagnostic) {
    if assembler.isContinued || line.last == UInt8(ascii: "\\") {
      let bytes = Array(line)
      guard assembler.add(bytes, from: 0, to: bytes.count, number: number) else { return }
      return try runCommand(assembler.line[...])
    }
    if line.first == UInt8(ascii: "#") {
      for mark in [Session.wholeBegins, Session.scriptBegins]
      where line.starts(with: mark.utf8) {
        let name = line.dropFirst(mark.utf8.count + 1)
        return session.loadScriptBegin(String(decoding: name, as: UTF8.self))
      }
      if line.starts(with: Session.scriptEnds.utf8) { return session.loadScriptEnd() }
    }
    try runCommand(line)
  }

  private mutating func runCommand(_ line: ArraySlice<UInt8>) throws(Diagnostic) {
    session.take(line.span)
    guard try session.executeCounted() != nil else { return }
    if !hasBegun {
      try checkFirst()
      hasBegun = true
    }
    guard session.answer.asksForMore, case .request(let request) = session.answer.output else {
      return
    }
    let span = Span(0, session.line.count)
    switch request {
    case .history(let request): try session.carryOut(request, at: span)
    case .expectError(let name, let start):
      try session.expectError(name, in: session.line, from: start) { _, _ throws(Diagnostic) in }
    case .include, .store, .read:
      throw Diagnostic(
        .wrongArgument, at: span,
        Phrase(
          "a session file holds its commands itself; run this as a script and save-as it",
          "eine Sitzungsdatei hält ihre Befehle selbst; führen Sie dies als Skript aus, dann "
            + "speichern-unter"))
    case .runScenario, .pause, .quit, .preview, .next, .compare, .write: break
    }
  }

  /// Without its day a log would mean something else tomorrow.
  private func checkFirst() throws(Diagnostic) {
    let first = "date \(session.context.books.workingDay)"
    let typed = String(decoding: session.line, as: UTF8.self)
    guard session.context.log.count == 1, session.context.log[0] == first, typed.hasPrefix(first)
    else {
      throw Diagnostic(
        .wrongDate, at: Span(0, session.line.count),
        Phrase(
          "a session begins with its working date, such as \(first)",
          "eine Sitzung beginnt mit ihrem Arbeitsdatum, zum Beispiel \(first)"))
    }
  }

  /// The session as it stands at the end of the file.
  mutating func finish() -> Session {
    let open = session.history.scriptStarts.count
    while !session.history.scriptStarts.isEmpty { session.loadScriptEnd() }
    session.history.brackets = []
    for _ in 0..<open { session.history.brackets += Session.closing }
    // Comments behind the last command stand in the file already.
    session.context.comments = []
    session.setPoint()
    return session
  }
}

extension Session {
  /// Of the scripts that the file does not end, so many are still running and end later.
  mutating func closeScripts(but running: Int) {
    let count = min(running * Self.closing.count, history.brackets.count)
    history.brackets.removeLast(count)
  }

  fileprivate mutating func loadScriptBegin(_ name: String) {
    history.scriptStarts.append(context.log.count)
    history.scriptNames.append(name)
  }

  fileprivate mutating func loadScriptEnd() {
    guard let name = history.scriptNames.popLast() else { return }
    endScript(name)
  }

  /// From now on every accepted command is written to `outbox` for the file of the session.
  mutating func beginSending() {
    history.outbox = CommandLog()
    updateFollowing()
  }

  mutating func stopSending() {
    history.outbox = nil
    updateFollowing()
  }
}
