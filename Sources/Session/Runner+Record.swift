import Commands
import Diagnostics

extension Runner {
  /// Writes what was done since a checkpoint, or from the beginning, as a script.
  func record(
    _ path: String, since: String?, withExpects: Bool, at span: Span
  ) throws(Diagnostic) {
    let start =
      try since.map { name throws(Diagnostic) in
        try session.checkpoint(name, at: span)
      } ?? 0
    var text = ""
    for place in start..<session.context.log.count {
      text += String(decoding: session.context.log.record(place), as: UTF8.self) + "\n"
    }
    try save(text, to: path, at: span)
  }
}
