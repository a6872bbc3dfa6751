import Commands
import Diagnostics

// A script within a script.
extension Runner {
  func include(_ path: String, at span: Span) throws(Diagnostic) {
    let full = try findScript(path, at: span)
    let before = exitCode
    exitCode = 0
    do {
      try runScript(full, named: path)
    } catch {
      throw error.diagnostic(path, at: span)
    }
    let inner = exitCode
    exitCode = before == 0 ? inner : before
    if inner != 0, !options.keepsGoing { hasFailed = true }
  }

  /// The path of a script that can be included here: it is there, and it does not include itself.
  func findScript(_ path: String, at span: Span) throws(Diagnostic) -> String {
    guard includes.count < 32 else {
      throw Diagnostic(
        .includeTooDeep, at: span,
        Phrase("scripts include each other 32 deep", "Skripte binden einander 32-fach ein"))
    }
    let full = resolved(path)
    let identity: FileIdentity
    do {
      identity = try FileReader(path: full).identity
    } catch {
      throw error.diagnostic(path, at: span)
    }
    guard !includes.contains(identity) else {
      throw Diagnostic(
        .includeCycle, at: span,
        Phrase("\(path) includes itself", "\(path) bindet sich selbst ein"))
    }
    return full
  }

  /// A path of a script is relative to the script.
  func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + path
  }
}
