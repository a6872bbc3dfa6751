import Commands
import Diagnostics
import Exchange
import Glibc
import Syntax
import Text

extension Runner {
  /// Runs a script file; `.md` files by their `kontor` blocks.
  public func runFile(_ path: String) {
    do {
      try runScript(path, named: path)
    } catch {
      show(error.diagnostic(path, at: Span(0, path.utf8.count)), Array(path.utf8), in: nil)
    }
  }

  /// Runs what comes on standard input.
  public func runStandardInput() {
    do {
      let reader = FileReader()
      session.beginScript("-")
      defer { endScript("-") }
      try run(reader, named: "-")
    } catch {
      show(error.diagnostic("-", at: Span(0, 0)), [], in: nil)
    }
  }

  /// Runs a text as a script: `-c`, a test.
  public func runText(_ text: String, named name: String? = nil) {
    // Of several lines after -c one wants to know which; a single one stands in the error, and is
    // a step without being a script.
    guard let name = name ?? (text.contains("\n") ? "-c" : nil) else {
      session.setPoint()
      return runLines(Array(text.utf8), named: nil)
    }
    session.beginScript(name)
    defer { endScript(name) }
    runLines(Array(text.utf8), named: name)
  }

  func runScript(_ path: String, named name: String) throws(FileRefusal) {
    let reader = try FileReader(path: path)
    let outer = folder
    folder = path.lastIndex(of: "/").map { slash in String(path[...slash]) } ?? ""
    includes.append(reader.identity)
    defer {
      includes.removeLast()
      folder = outer
    }
    session.beginScript(name)
    defer { endScript(name) }
    if path.hasSuffix(".md") {
      runMarkdown(try reader.readAll(), named: name)
    } else if options.isStepwise {
      runLines(try reader.readAll(), named: name)
    } else {
      try run(reader, named: name)
    }
  }

  /// Reads in pieces and runs line by line; memory does not grow with the script.
  private func run(_ reader: borrowing FileReader, named name: String?) throws(FileRefusal) {
    var buffer: [UInt8] = []
    var cursor = LineCursor(offset: 0, end: 0, line: 1)
    if reader.size > 1 << 20 { session.prepare(forScriptOf: reader.size) }
    let source = ScriptSource(name: name)
    source.isEchoed = options.echo == .commands || options.echo == .all
    var isMore = true
    // Points to go back to stand at halving distances from the end: what is near is taken back.
    var readCount = 0
    var nextPoint = reader.size / 2
    while isMore {
      // Asked once a piece, some thousand lines: a device may never send a line end, too.
      guard goesOn() else { return }
      let kept = buffer.count
      if reader.isWaiting, !keepRest() { return }
      isMore = try reader.read(into: &buffer)
      if reader.size > 1 << 20, readCount >= nextPoint {
        session.setPoint()
        nextPoint = readCount + (reader.size - readCount) / 2
      }
      readCount += buffer.count - kept
      cursor.end = buffer.count
      guard runPiece(of: buffer, &cursor, isLast: !isMore, source) else { return }
      // Of a line that is too long only so much is kept as its refusal needs.
      if buffer.count - cursor.offset > maximumLineLength * 2 {
        buffer.removeLast(buffer.count - cursor.offset - maximumLineLength - 2)
      }
      buffer.removeFirst(cursor.offset)
      cursor.offset = 0
    }
    if source.assembler.isContinued { _ = runAssembled(source) }
  }

  /// Runs the whole lines of a piece, and the rest of the last one; false when the script must
  /// stop.
  private func runPiece(
    of buffer: [UInt8], _ cursor: inout LineCursor, isLast: Bool, _ source: ScriptSource
  ) -> Bool {
    // A byte order mark at the beginning is no command.
    if cursor.line == 1, cursor.offset == 0, buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      cursor.offset = 3
    }
    while true {
      if !source.isEchoed, !options.showsAnswers, !source.assembler.isContinued {
        guard runAhead(in: buffer, &cursor, source) else { return false }
      }
      let start = cursor.offset
      let found = newline(in: buffer.span, from: start, to: buffer.count)
      guard let end = found ?? (isLast && start < buffer.count ? buffer.count : nil) else {
        return true
      }
      cursor.offset = min(end + 1, buffer.count)
      cursor.line += 1
      guard feed(source, buffer, start, end, cursor.line - 1) else { return false }
    }
  }

  /// Runs whole lines as long as nobody looks at the single one.
  private func runAhead(
    in buffer: [UInt8], _ cursor: inout LineCursor, _ source: ScriptSource
  ) -> Bool {
    while true {
      do {
        let stop = try session.runAhead(in: buffer, &cursor)
        source.plainLine = cursor.line - 1
        if session.history.outbox != nil { try keep() }
        switch stop {
        case .atEnd: return true
        case .paused: break
        case .outcome(let outcome):
          guard finish(outcome, in: source) else { return false }
        }
      } catch {
        source.plainLine = cursor.line - 1
        guard refuse(error, session.line, in: source) else { return false }
      }
    }
  }

  /// Runs one physical line, or keeps it until the line that it continues into.
  private func feed(
    _ source: ScriptSource, _ buffer: [UInt8], _ from: Int, _ to: Int, _ number: Int
  ) -> Bool {
    let end = to > from && buffer[to - 1] == UInt8(ascii: "\r") ? to - 1 : to
    let isJoined = end > from && buffer[end - 1] == UInt8(ascii: "\\")
    guard isJoined || source.assembler.isContinued else {
      source.plainLine = number
      if source.isEchoed { show(command: buffer[from..<end]) }
      return execute(buffer[from..<end], in: source)
    }
    let isComplete = source.assembler.add(buffer, from: from, to: to, number: number)
    return isComplete ? runAssembled(source) : true
  }

  private func runLines(_ text: [UInt8], named name: String?) {
    var cursor = LineCursor(text)
    if options.isStepwise {
      step(through: scriptItems(text, &cursor, named: name))
    } else {
      runLines(text, &cursor, ScriptSource(name: name))
    }
  }

  /// False when the script must stop.
  @discardableResult
  private func runLines(
    _ text: [UInt8], _ cursor: inout LineCursor, _ source: ScriptSource
  ) -> Bool {
    while source.assembler.next(in: text, &cursor) {
      guard runAssembled(source) else { return false }
    }
    return true
  }

  func runMarkdown(_ text: [UInt8], named name: String?) {
    let outer = enclosed
    defer { enclosed = outer }
    var items: [ScriptItem] = []
    for segment in MarkdownScript(text).segments {
      var cursor = segment.cursor
      switch segment.kind {
      case .frontMatter: continue
      case .prose where options.isStepwise: items.append(.prose(text[segment.text]))
      case .prose: tell(text[segment.text])
      case .file(let name):
        enclosed[resolved(name)] = text[segment.text]
        let told = Array("\(visible(name)):\n".utf8) + text[segment.text]
        if options.isStepwise { items.append(.prose(told[...])) } else { tell(told[...]) }
      case .commands where options.isStepwise:
        items += scriptItems(text, &cursor, named: name)
      case .commands:
        guard runLines(text, &cursor, ScriptSource(name: name)) else { return }
      }
    }
    step(through: items)
  }

  private func scriptItems(
    _ text: [UInt8], _ cursor: inout LineCursor, named name: String?
  ) -> [ScriptItem] {
    var items: [ScriptItem] = []
    var assembler = LineAssembler()
    while assembler.next(in: text, &cursor) {
      let source = ScriptSource(name: name)
      source.assembler = assembler
      items.append(.command(assembler.line, source))
    }
    return items
  }

  private func runAssembled(_ source: ScriptSource) -> Bool {
    source.plainLine = nil
    return runLine(source.assembler.line[...], source)
  }

  private func runLine(_ line: ArraySlice<UInt8>, _ source: ScriptSource) -> Bool {
    guard goesOn() else { return false }
    if options.echo == .commands || options.echo == .all { show(command: line) }
    return execute(line, in: source)
  }

  /// False once the user wants it to stop.
  private func goesOn() -> Bool {
    guard console.isInterrupted() else { return true }
    exitCode = exitCode == 0 ? 130 : exitCode
    hasFailed = true
    isStopped = true
    return false
  }
}
