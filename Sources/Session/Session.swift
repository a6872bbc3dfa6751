import Books
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
  /// The line that runs as the log keeps it; empty where it is typed that way.
  private var canonical: [UInt8] = []
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
    take(line.span)
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

  /// Takes the next line in, copying it once.
  mutating func take(_ bytes: Swift.Span<UInt8>) {
    call.replaceLine(bytes)
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
    call.replaceLine(nfc(text).utf8.span)
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
    do throws(Diagnostic) {
      try lander.land(into: &call, &context.books)
    } catch {
      throw Catalogue.naming(membersOf: signature, in: error, at: found.firstArgument, call)
    }
    let isRecorded = signature.isRecorded && (!signature.looksAlone || call.hasArguments)
    if context.isReadOnly, isRecorded { try checkWritable() }
    guard context.log.hasRoom else { throw logIsFull }
    // As things are called before the command: it may give them another name.
    if isRecorded { writeCanonical(signature, isNameCanonical: found.isCanonical) }
    answer = try carryOut(found.command)
    if !answer.entries.isEmpty, let day = call.givenDay(signature),
      day > context.books.workingDay
    {
      answer.notices.insert(.futureDate(day), at: 0)
    }
    if isRecorded, !(answer.asksForMore && answer.readsFile) { record() }
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
  private func checkWritable() throws(Diagnostic) {
    guard history.trialStart == nil, !history.isReplaying else { return }
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

  /// Words the line as the log keeps it, unless it is typed that way.
  @inline(__always)
  private mutating func writeCanonical(_ signature: Signature, isNameCanonical: Bool) {
    if !canonical.isEmpty { canonical.removeAll(keepingCapacity: true) }
    guard !call.isCanonical || !isNameCanonical else { return }
    call.writeCanonical(signature, context.books, to: &canonical)
  }

  private mutating func record() {
    if !history.isReplaying { recordedCount += 1 }
    if !context.comments.isEmpty {
      context.log.bytes.append(contentsOf: context.comments)
      context.comments.removeAll(keepingCapacity: true)
    }
    if canonical.isEmpty {
      call.writeAsTyped(to: &context.log.bytes)
    } else {
      context.log.bytes.append(contentsOf: canonical)
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
    let isOurs = [Self.scriptBegins, Self.scriptEnds, Self.wholeLast].contains { mark in
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
}
