import CNettle
import Commands
import Diagnostics
import Exchange
import Text

// Commands that read a file: what it says is run as command lines, and these are kept.
extension Runner {
  /// More is no list of contacts.
  private static let sizeLimit = 200_000_000

  func carryOut(_ request: FileRequest, _ line: [UInt8]) throws(Diagnostic) {
    let span = Span(0, line.count)
    if session.context.isReadOnly, session.history.trialStart == nil {
      throw Session.readOnly(at: span)
    }
    if let output = request.output, writesFiles { try checkWritable(output, at: span) }
    let expansion = try expand(request, session.context, at: span)
    let attempt = session.attempt(request.title)
    do throws(Diagnostic) {
      var progress = progress(of: request, session.context)
      defer { progress.end() }
      guard try session.run(expansion, of: request.name, at: span, progress: &progress) else {
        try session.giveUp(attempt)
        return stopped()
      }
      progress.end()
      guard try isWanted(expansion) else {
        try session.giveUp(attempt)
        return tell(Phrase("not kept", "nicht behalten"))
      }
      if let output = request.output, let text = expansion.text {
        try save(text(session.context.books), to: output, at: span)
      }
    } catch {
      try session.giveUp(attempt)
      session.take(line.span)
      throw error
    }
    session.keep(attempt)
    session.take(line.span)
    if session.history.outbox != nil { try keep() }
    try tell(expansion, request, line)
  }

  /// The same on a session that is only tried; nothing is written or said.
  func tryOut(
    _ request: FileRequest, _ session: inout Session, at span: Span
  ) throws(Diagnostic) {
    if session.context.isReadOnly, session.history.trialStart == nil {
      throw Session.readOnly(at: span)
    }
    if let output = request.output { try checkWritable(output, at: span) }
    let expansion = try expand(request, session.context, at: span)
    try tryOut(expansion, request, &session, at: span)
  }

  private func tryOut(
    _ expansion: Expansion, _ request: FileRequest, _ session: inout Session, at span: Span
  ) throws(Diagnostic) {
    var progress = progress(of: request, session.context)
    defer { progress.end() }
    _ = try session.run(expansion, of: request.name, at: span, progress: &progress)
  }

  /// What a preview says of it.
  func told(by request: FileRequest, from start: Int) throws(Diagnostic) -> String {
    let span = Span(start, session.line.count)
    let expansion = try expand(request, session.context, at: span)
    try tryOut(expansion, request, &session, at: span)
    return shown(expansion, request)
  }

  /// What a file comes to as command lines; nothing is done yet.
  func expand(
    _ request: FileRequest, _ context: Context, at span: Span
  ) throws(Diagnostic) -> Expansion {
    let bytes: [UInt8]
    do throws(FileRefusal) {
      bytes = try read(request.path)
    } catch {
      throw error.diagnostic(request.path, at: span)
    }
    return try request.expand(ReadFile(bytes, digest: Self.digest), context, at: span)
  }

  /// A file that the running script brings with it, else one of the disk.
  private func read(_ path: String) throws(FileRefusal) -> [UInt8] {
    let path = resolved(path)
    if let brought = enclosed[path] { return Array(brought) }
    return try FileReader(path: path).readAll(limit: Self.sizeLimit)
  }

  @Sendable private static func digest(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: KONTORIST_HASH_SIZE)
    kontorist_hash(bytes, bytes.count, &hash)
    return hash.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  private func progress(of request: FileRequest, _ context: Context) -> Progress {
    Progress(
      Phrase("reading \(request.name)", "\(request.name) wird eingelesen"), console: console,
      context)
  }

  private func stopped() {
    hasFailed = true
    if exitCode == 0 { exitCode = 130 }
    writeNote(Phrase("nothing was taken in", "nichts wurde übernommen"))
  }

  /// Where typed commands are asked about, an import is: it is shown, and then kept or not.
  private func isWanted(_ expansion: Expansion) throws(Diagnostic) -> Bool {
    guard session.context.asksBefore, session.isTyped, expansion.count > 0,
      session.history.scriptStarts.count == 1
    else { return true }
    console.write(expansion.headline[session.context.language] + "\n")
    let question = Phrase("Keep it? y/n ", "Behalten? j/n ")[session.context.language]
    while let reply = console.ask(question) {
      switch reply.lowercased().filter({ letter in letter != " " }) {
      case "y", "yes", "j", "ja": return true
      case "n", "no", "nein": return false
      default: continue
      }
    }
    return false
  }

  private func tell(
    _ expansion: Expansion, _ request: FileRequest, _ line: [UInt8]
  ) throws(Diagnostic) {
    guard !options.isQuiet, options.showsAnswers || expansion.hasConflicts else { return }
    console.write(shown(expansion, request))
  }

  /// The report where there is more to show than a line, or machines read it.
  private func shown(_ expansion: Expansion, _ request: FileRequest) -> String {
    let context = session.context
    let usual = context.isAccessible ? "plain" : context.format
    // Behind `>` stand the conflicts of an import, in the format that is asked for; what goes to
    // the other side has its own.
    let isOfFile = request.output != nil && request.purpose != .contactsBothWays
    let format = isOfFile ? usual : request.format ?? usual
    let isForPeople = format == "table" || format == "plain"
    if let report = expansion.report, expansion.hasConflicts || !isForPeople,
      let writer = ReportFormats.find(format)
    {
      return writer.write(report, page)
    }
    if format == "json" {
      return "{\"text\":\(jsonString(expansion.headline[context.language]))}\n"
    }
    let lines = [page.styling.apply(.strong, to: wrap(expansion.headline))]
    let mark = Phrase("note:", "Hinweis:")
    let notes = expansion.notes.map { note in
      wrap(Phrase("\(mark.english) \(note.english)", "\(mark.german) \(note.german)"))
    }
    return (lines + notes).map { line in line + "\n" }.joined()
  }

  private func wrap(_ phrase: Phrase) -> String {
    wrapped(visible(phrase[session.context.language]), width: page.width, indent: 2, first: 0)
  }
}
