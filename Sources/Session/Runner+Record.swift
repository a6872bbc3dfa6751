import Commands
import Diagnostics

extension Runner {
  /// Writes what was done since a checkpoint, or from the beginning, as a script.
  func record(
    _ path: String, since: String?, withExpects: Bool, at span: Span
  ) throws(Diagnostic) {
    var start = 0
    if let since { start = try session.checkpoint(since, at: span) }
    var script = RecordedScript(session, since: since, from: start)
    try script.write(withExpects: withExpects)
    try save(script.text, to: path, at: span)
  }
}
