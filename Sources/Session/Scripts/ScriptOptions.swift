/// How scripts are run.
public struct ScriptOptions: Sendable {
  /// What is shown beside reports and what a script says.
  public enum Echo: String, CaseIterable, Sendable {
    case none
    /// Errors with their line.
    case errors
    /// Each command before it runs.
    case commands
    /// Commands, answers, and the prose of Markdown scripts.
    case all
  }

  public var echo = Echo.errors
  /// Answers of commands are shown, as at the prompt and with `-c`.
  public var showsAnswers = false
  public var keepsGoing = false
  public var isStepwise = false
  /// Nothing leaves the process: no file is written.
  public var isDryRun = false
  public var isQuiet = false
  public var hasSummary = false

  public init() {}
}

/// Where a runner writes and asks; the session itself knows no terminal.
public struct Console {
  public var write: (String) -> Void
  public var writeError: (String) -> Void
  /// Asks for a line; nil when nobody answers.
  public var ask: (String) -> String?
  /// What comes of a question that one may also refuse to answer.
  public enum Reply: Sendable {
    case text(String)
    /// Ctrl-C.
    case interrupted
    /// Nobody is there any more.
    case none
  }

  /// Asks as `ask` does, and tells how no answer came.
  public var reply: (String) -> Reply
  /// True once the user wants a long run to stop.
  public var isInterrupted: () -> Bool
  /// Errors go to a terminal, on which a line can be written over.
  public var showsProgress = false
  /// Somebody sits before it and can answer.
  public var isWatched = false

  public init(
    write: @escaping (String) -> Void, writeError: @escaping (String) -> Void,
    ask: @escaping (String) -> String? = { _ in nil },
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.write = write
    self.writeError = writeError
    self.ask = ask
    reply = { question in ask(question).map(Reply.text) ?? .none }
    self.isInterrupted = isInterrupted
  }
}
