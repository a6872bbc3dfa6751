import Books
import CGlibc
import CommandKit
import Commands
import Diagnostics
import Ledger
import Syntax
import Text

/// The shell without a terminal: books, log and variables; `run` takes a line.
///
/// The state follows from the log, whose lines are only ever added or taken off at the end: undo,
/// forks, previews and sessions on disk are all made of `restore` and `replay`.
public struct Session: Sendable {
  public var context: Context
  var history = History()
  /// The accepted commands, each in canonical form.
  public var log: CommandLog { context.log }
  /// Parts of names are enough where a human types.
  public var isTyped = false
  /// Commands that were run, refused ones included.
  private(set) var commandCount = 0
  /// New commands that went into the log, however often lines of it were run again.
  private(set) var recordedCount = 0

  mutating func takeCount(of other: Session) { commandCount = other.commandCount }

  private var call = Call()
  /// Of the command that ran last.
  private(set) var answer = Answer()

  /// New books.
  ///
  /// A log says for itself on which day it begins, so its first line names it.
  public init(workingDay: Day, language: Language) {
    self.init(emptyOn: workingDay, language: language)
    context.log.append(Array("date \(workingDay)".utf8)[...])
    setPoint()
  }

  /// Books without a first day, for a log that is read back.
  init(emptyOn workingDay: Day, language: Language) {
    context = Context(books: Books(workingDay: workingDay), language: language)
    setPoint()
  }

  /// What a line came to.
  public struct Outcome: Sendable {
    public let command: Int
    public let answer: Answer
  }

  /// Runs one command line; nil for an empty one.
  ///
  /// - Throws: why it was refused; the books are then as they were.
  public mutating func run(_ line: [UInt8]) throws(Diagnostic) -> Outcome? {
    try run(line[...])
  }

  mutating func run(_ line: ArraySlice<UInt8>) throws(Diagnostic) -> Outcome? {
    take(line)
    return try executeCounted().map { command in Outcome(command: command, answer: answer) }
  }

  /// Executes the line that was taken in, as one more command.
  mutating func executeCounted() throws(Diagnostic) -> Int? {
    // Counted before it is known whether there is a command; an empty line is taken off again.
    commandCount += 1
    let command = try execute()
    if command == nil { commandCount -= 1 }
    return command
  }

  mutating func runLine() throws(Diagnostic) -> Outcome? {
    try execute().map { command in Outcome(command: command, answer: answer) }
  }

  /// The line that runs or ran last, composed: what the spans of an error count in.
  public var line: [UInt8] { call.line }

  /// Makes room for a script of so many bytes, as bookings have them: 48 a line, 12 of it text.
  mutating func prepare(forScriptOf bytes: Int) {
    let size = min(bytes, 1 << 30)
    let rows = size / 48
    context.books.reserve(rows: rows, documents: rows / 3, textBytes: size / 4)
    context.log.reserve(lines: rows, bytes: size)
    wishLargePages(for: context.books.journal.rows)
    wishLargePages(for: context.books.journal.entries)
    wishLargePages(for: context.books.journal.texts.bytes)
    wishLargePages(for: context.books.invoices.storage)
    wishLargePages(for: context.books.bank.storage)
    wishLargePages(for: context.books.lines)
    wishLargePages(for: context.books.shares.storage)
    wishLargePages(for: context.books.moves)
    wishLargePages(for: context.books.effects.storage)
    wishLargePages(for: context.log.bytes)
  }

  /// Taking memory in small pages is a sixth of the time of a long script. Only the place of the
  /// block is told; what it holds does not matter.
  private func wishLargePages<Element>(for block: [Element]) {
    block.withUnsafeBytes { bytes in
      kontorist_wish_large_pages(
        bytes.baseAddress, block.capacity * MemoryLayout<Element>.stride)
    }
  }

  /// Takes the next line in, copying it once.
  mutating func take(_ bytes: ArraySlice<UInt8>) {
    call.replaceLine(bytes)
    composeIfNeeded()
  }

  mutating func take(_ text: [UInt8], from: Int, to: Int) {
    call.replaceLine(text, from: from, to: to)
    composeIfNeeded()
  }

  private mutating func composeIfNeeded() {
    // A line that is too long is refused as it is.
    if call.line.count <= maximumLineLength, mayNeedComposing(call.line) { compose() }
  }

  public mutating func run(_ line: String) throws(Diagnostic) -> Outcome? {
    try run(Array(line.utf8))
  }

  /// Text is kept composed (NFC), so that a name is one sequence of bytes.
  private mutating func compose() {
    let line = call.line
    // Broken UTF-8 is not ours to repair: the reader of the line refuses it with its place.
    guard !isNFC(bytes: line), let text = String(validating: line, as: UTF8.self) else { return }
    call.replaceLine(Array(nfc(text).utf8)[...])
  }

  /// Executes the line that was taken in and leaves its answer in `answer`; the command that it
  /// was, nil where there is none.
  mutating func execute() throws(Diagnostic) -> Int? {
    try call.lex(context.variables)
    guard !call.words.isEmpty else {
      keepComment()
      return nil
    }
    let found = try Catalogue.find(in: call.words, from: 0, call.line)
    let signature = Catalogue.signatures[found.command]
    var lander = Lander(signature, at: found.firstArgument, isTyped: isTyped)
    try lander.land(into: &call, &context.books)
    if context.isReadOnly { try checkWritable(signature) }
    guard context.log.hasRoom else { throw logIsFull }
    answer = try carryOut(found.command)
    if !answer.entries.isEmpty, let day = call.givenDay(signature),
      day > context.books.workingDay
    {
      answer.notices.insert(.futureDate(day), at: 0)
    }
    if signature.isRecorded { record(signature, isNameCanonical: found.isCanonical) }
    return found.command
  }

  /// Runs the command that was read; a refused one leaves no text behind.
  private mutating func carryOut(_ command: Int) throws(Diagnostic) -> Answer {
    let texts = context.books.journal.texts.byteCount
    context.books.command = CommandID(context.log.count)
    do throws(Diagnostic) {
      return try Catalogue.commands[command].run(call, &context)
    } catch {
      context.books.dropTexts(after: texts)
      throw error
    }
  }

  /// A preview books nothing that stays.
  private func checkWritable(_ signature: Signature) throws(Diagnostic) {
    guard signature.isRecorded, history.trialStart == nil, !history.isReplaying else { return }
    throw Self.readOnly(at: call.commandSpan)
  }

  static func readOnly(at span: Span) -> Diagnostic {
    Diagnostic(
      .sessionReadOnly, at: span,
      Phrase(
        "the session is open for reading only; looking and preview work",
        "die Sitzung ist nur zum Lesen offen; Ansehen und Vorschau gehen"),
      possible: ["save-as \"…\""])
  }

  private var logIsFull: Diagnostic {
    Diagnostic(
      .overflow, at: call.commandSpan,
      Phrase(
        "the log of commands is full at 4 GB", "das Protokoll der Befehle ist mit 4 GB voll"))
  }

  private mutating func record(_ signature: Signature, isNameCanonical: Bool) {
    if !history.isReplaying { recordedCount += 1 }
    if !context.comments.isEmpty {
      context.log.bytes.append(contentsOf: context.comments)
      context.comments.removeAll(keepingCapacity: true)
    }
    if call.isCanonical, isNameCanonical {
      call.writeAsTyped(to: &context.log.bytes)
    } else {
      call.writeCanonical(signature, context.books, to: &context.log.bytes)
    }
    if call.end.end < call.line.count { keepTrailingComment() }
    context.log.endLine()
    if history.isFollowing { follow() }
  }

  /// A comment on a line of its own waits for the next command.
  private mutating func keepComment() {
    guard let start = call.line.firstIndex(where: { byte in byte > 32 }),
      call.line[start] == UInt8(ascii: "#")
    else { return }
    let comment = call.line[start...]
    // In a file of records they are not the user's.
    let isOurs = [Self.scriptBegins, Self.scriptEnds].contains { mark in
      comment.starts(with: mark.utf8)
    }
    guard !isOurs else { return }
    guard context.comments.count + comment.count < maximumLineLength else { return }
    context.comments.append(contentsOf: comment)
    context.comments.append(UInt8(ascii: "\n"))
  }

  /// What stands behind a command is a comment, or blanks.
  private mutating func keepTrailingComment() {
    // A file of records, run as a script, has the mark of each record at its end.
    let marked = SessionFormat.hasMark(call.line[...]) ? SessionFormat.markLength : 0
    let rest = call.line[call.end.end..<max(call.line.count - marked, call.end.end)]
    guard let start = rest.firstIndex(of: UInt8(ascii: "#")) else { return }
    // Spelled out the command may be longer than it was typed; the log has to be read back.
    guard call.line.count < maximumLineLength / 2 else { return }
    context.log.bytes.append(UInt8(ascii: " "))
    context.log.bytes.append(UInt8(ascii: " "))
    context.log.bytes.append(contentsOf: rest[start...])
  }

  /// Runs the rest of a line as a command that must be refused with `name`.
  ///
  /// Whatever happens, the books are afterwards as they were before. `check` refuses what the
  /// runner would refuse, and does nothing.
  mutating func expectError(
    _ name: ErrorName, in line: [UInt8], from start: Int,
    check: (Answer.Request, Session) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let trial = beginTrial()
    let revision = context.books.revision
    let span = Span(start, line.count)
    let accepted: Outcome?
    do throws(Diagnostic) {
      take(Self.blanked(line, before: start))
      accepted = try runLine()
      switch accepted?.answer.output {
      // What was done before is there for it, as if it were not only tried.
      case .request(.history(let request)):
        history.trialStart = trial.historyStart
        try self.check(request, at: Span(0, line.count))
      case .request(.preview(let inner)): try checkPreview(line, from: inner)
      case .request(let request): try check(request, self)
      default: break
      }
    } catch {
      let isUnchanged = context.books.revision == revision
      end(trial)
      try judge(error, name, isUnchanged: isUnchanged, at: span)
      return
    }
    end(trial)
    if case .request = accepted?.answer.output { throw refusedRequest(name, at: span) }
    throw Diagnostic(
      .errorExpected, at: span,
      Phrase(
        "expected the error \(name.rawValue), but the command was accepted",
        "erwartet war der Fehler \(name.rawValue), aber der Befehl wurde angenommen"))
  }

  /// The command of a preview is refused as it would be without it.
  private mutating func checkPreview(_ line: [UInt8], from start: Int) throws(Diagnostic) {
    let count = context.log.count
    take(Self.blanked(line, before: start))
    let outcome = try runLine()
    if case .request(.include) = outcome?.answer.output { return }
    guard context.log.count > count else {
      throw HistoryRefusals.notPreviewable(at: Span(start, line.count))
    }
  }

  /// The line with blanks in place of its beginning, so that every span stands where it stood.
  static func blanked(_ line: [UInt8], before start: Int) -> ArraySlice<UInt8> {
    var command = line
    for place in 0..<min(start, command.count) { command[place] = UInt8(ascii: " ") }
    return command[...]
  }

  private func refusedRequest(_ name: ErrorName, at span: Span) -> Diagnostic {
    Diagnostic(
      .errorExpected, at: span,
      Phrase(
        "expected the error \(name.rawValue), but the command is one of the shell's",
        "erwartet war der Fehler \(name.rawValue), aber der Befehl gehört der Shell"))
  }

  private func judge(
    _ error: Diagnostic, _ name: ErrorName, isUnchanged: Bool, at span: Span
  ) throws(Diagnostic) {
    guard error.name == name else {
      throw Diagnostic(
        .otherErrorExpected, at: error.span,
        Phrase(
          "expected the error \(name.rawValue), actual \(error.name.rawValue): "
            + error.label.english,
          "erwartet war der Fehler \(name.rawValue), tatsächlich \(error.name.rawValue): "
            + error.label.german))
    }
    guard isUnchanged else {
      throw Diagnostic(
        .internalError, at: span,
        Phrase("the refused command changed the books", "der abgelehnte Befehl änderte die Bücher"))
    }
  }
}
