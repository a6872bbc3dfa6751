/// What a command asks of session files and scripts on disk.
public enum StoreRequest: Hashable, Sendable {
  /// Goes on with the session in a file.
  case open(path: String)
  /// Puts the session into a new file and goes on there.
  case save(path: String, isChained: Bool)
  /// Brings back what a shell that ended unexpectedly had kept.
  case resume
  case forgetAutosaves
  /// Checks the chain of a session file.
  case verify(path: String)
  /// Writes what was done since a checkpoint, or from the beginning, as a script.
  case record(path: String, since: String?, withExpects: Bool)
}
