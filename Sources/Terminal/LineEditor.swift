import CLibedit
import Glibc

/// The line editor of a terminal: keys, completion, history and paste, through libedit.
///
/// One line can be read at a time in a process, since signals belong to the process. What the
/// editor should know of commands reaches it as closures; they are called while a line is
/// edited and have to answer within a blink.
public final class LineEditor: LineSource {
  /// What is fixed for the life of an editor.
  public struct Configuration {
    /// The name before a colon in `~/.editrc`.
    public var program = "kontorist"
    public var input: Int32 = STDIN_FILENO
    public var output: Int32 = STDOUT_FILENO
    /// Where lines are kept from one session to the next; nil keeps them in memory only.
    public var history: HistoryFile?
    /// Whether `~/.editrc`, or the file named by `EDITRC`, is read.
    public var readsEditrc = true
    /// Composes letters and their marks (NFC): libedit counts them apart.
    public var normalise: (String) -> String = { text in text }
    /// Makes equal what completion holds to be equal, such as `Müller` and `mueller`.
    public var fold: (String) -> String = { text in text.lowercased() }
    /// The line below a list of candidates that was too long, from the number left out.
    public var more: (Int, _ isCut: Bool) -> String = { count, isCut in
      "… \(count)\(isCut ? "+" : "")"
    }

    public init() {}
  }

  /// Asked on Tab, with the cursor counted in bytes.
  public var complete: (_ line: String, _ cursor: Int) -> CompletionList = { _, cursor in
    CompletionList(replaceFrom: cursor, candidates: [])
  }
  /// Asked on `?` for lines to show below; nil where `?` is a character, as within quotes.
  public var help: (_ line: String, _ cursor: Int) -> [String]? = { _, _ in nil }
  /// Asked after each key for what to show at the right edge; nil switches it off.
  public var hint: ((_ line: String, _ cursor: Int) -> Prompt.Segment)?
  /// Lines of a paste that `next` will return without asking.
  ///
  /// After a line came back, whoever guards against pastes can look at them, change or drop
  /// them.
  public var pasted: [String] = []
  /// What stands in the next line when its editing begins.
  public var draft = ""
  /// Why the history could not be read or written, the last time it was tried.
  public private(set) var historyFailure: HistoryFile.Failure?

  let configuration: Configuration
  let editor: OpaquePointer
  let screen: Screen
  /// Whether the terminal obeys escape sequences; a dumb one gets none from us.
  let understandsEscapes: Bool
  var history: History
  var prompt = Prompt("")
  let promptBuffer = WideBuffer()
  let hintBuffer = WideBuffer()
  var drawnHint = ""
  var isEntering = false
  /// Bytes read from the terminal and not yet used, last one first.
  var unread: [UInt8] = []
  var isPasting = false
  var isBracketingPastes = false
  private let stream: UnsafeMutablePointer<FILE>
  private let searchHistory: OpaquePointer

  /// Nil unless input and output are terminals that libedit can work with.
  public init?(_ configuration: Configuration = Configuration()) {
    guard Screen.isTerminal(configuration.input), Screen.isTerminal(configuration.output) else {
      return nil
    }
    // Without UTF-8 libedit still edits, but drops umlauts; better than no editing at all.
    _ = Self.usesUTF8
    var stream: UnsafeMutablePointer<FILE>?
    let editor = kontorist_el_open(
      configuration.program, configuration.input, configuration.output, &stream)
    guard let editor, let stream else { return nil }
    guard let searchHistory = kontorist_history_open(Int32(History.limit)) else {
      kontorist_el_close(editor, stream)
      return nil
    }
    self.configuration = configuration
    self.editor = editor
    self.stream = stream
    self.searchHistory = searchHistory
    screen = Screen(descriptor: configuration.output)
    understandsEscapes = Screen.understandsEscapes(terminal: Screen.environment("TERM"))
    history = History()
    kontorist_el_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    kontorist_el_set_history(editor, searchHistory)
    loadHistory()
    connect()
    bindKeys()
  }

  deinit {
    kontorist_el_close(editor, stream)
    history_wend(searchHistory)
  }

  /// Takes a UTF-8 locale for the process, once; false when the system has none.
  static let usesUTF8 = kontorist_use_utf8() != 0

  // MARK: - Lines

  public func next(prompt: Prompt) -> LineEvent {
    self.prompt = prompt
    promptBuffer.hold(prompt.marked)
    if !pasted.isEmpty { return nextPasted() }
    history.leaveWalk()
    kontorist_reading_begins(
      configuration.input, configuration.output, isBracketingPastes ? 1 : 0)
    defer { kontorist_reading_ends() }
    // By itself libedit draws the prompt first, and a Ctrl-D typed at its sight would be lost.
    kontorist_el_prepare(editor, 1)
    var count: Int32 = 0
    guard let characters = el_wgets(editor, &count), count > 0 else { return withoutLine() }
    var line = String(wide: UnsafeBufferPointer(start: characters, count: Int(count)))
    if line.last == "\n" { line.removeLast() }
    if prompt.isRemembered { remember(line) }
    return .line(line)
  }

  private func withoutLine() -> LineEvent {
    guard Interrupt.isPending else {
      screen.write("\r\n")
      return .endOfInput
    }
    Interrupt.clear()
    leaveLine(with: "^C")
    el_reset(editor)
    return .interrupted
  }

  /// The next line of a paste, shown as if it had been typed; Ctrl-C drops all that follow.
  private func nextPasted() -> LineEvent {
    if Interrupt.isPending {
      Interrupt.clear()
      pasted = []
      draft = ""
      return .interrupted
    }
    let line = pasted.removeFirst()
    screen.write(prompt.coloured + line.withoutControls + "\r\n")
    if prompt.isRemembered { remember(line) }
    return .line(line)
  }

  // MARK: - History

  /// Puts a line into the history as if it had been typed, such as a corrected command.
  ///
  /// Line breaks become blanks. Not kept are lines with a leading blank, repetitions of the
  /// last one and lines above 16 KiB.
  public func remember(_ line: String) {
    guard history.add(line), let entry = history.lines.last else { return }
    kontorist_history_enter(searchHistory, entry.wide)
    guard let file = configuration.history else { return }
    do {
      try file.append(entry)
      historyFailure = nil
    } catch {
      historyFailure = error
    }
  }

  private func loadHistory() {
    guard let file = configuration.history else { return }
    do {
      history = History(try file.load(limit: History.limit))
      for entry in history.lines { kontorist_history_enter(searchHistory, entry.wide) }
    } catch {
      historyFailure = error
    }
  }
}
