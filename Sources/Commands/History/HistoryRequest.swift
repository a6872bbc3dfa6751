import Ledger

/// What a command asks of the log itself; the session does it, because only it holds the log.
public enum HistoryRequest: Hashable, Sendable {
  /// How far to go back.
  public enum Extent: Hashable, Sendable {
    /// Steps as the user took them: a script is one.
    case steps(Int)
    /// Commands one by one, as a log counts them.
    case commands(Int)
    /// Until right behind the command that booked the entry.
    case entry(EntryID)
    /// Until the checkpoint.
    case checkpoint(String)
  }

  case undo(Extent)
  case redo(Extent)
  /// To a checkpoint, or what was done since `begin`.
  case rollback(to: String?)
  case fork(String)
  case switchTo(String)
  case dropFork(String)

  /// Whether it changes nothing that would have to be written down.
  public var isLooking: Bool {
    if case .switchTo = self { true } else { false }
  }
}
