/// Why a session file could not be opened, read or written; worded by `diagnostic`.
public enum StoreRefusal: Error, Hashable, Sendable {
  /// What can go wrong with any file.
  case file(FileRefusal)
  /// A new session was to be written where a file already is.
  case exists
  /// Another shell has the session open; nil when it has not said who it is.
  case held(LockHolder?)
  /// The file can be read, but not written; with the system's number for why.
  case readOnly(Int32)
  /// From this record on, counted from 1, the file is not what was written; record 0 is the
  /// header. The line is the one of the command.
  case changed(record: Int, line: Int)
  /// Another program has written to the file while it was open here.
  case overwritten
  /// The path does not name the open file any more.
  case moved
  /// The system took back what was to be written; with its number for why.
  case notWritten(Int32)
  /// The caller's mistake: no single command with its comments, or a file that is closed.
  case misused

  /// Whether the session can at least be looked at.
  var leavesReading: Bool {
    switch self {
    case .held, .readOnly: true
    case .file, .exists, .changed, .overwritten, .moved, .notWritten, .misused: false
    }
  }
}
