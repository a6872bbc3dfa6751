import Diagnostics
import Text

extension StoreRefusal {
  /// What happened to the file, and what to do.
  public func diagnostic(_ path: String, at span: Span) -> Diagnostic {
    let path = visible(path)
    switch self {
    case .file(let refusal): return refusal.diagnostic(path, at: span)
    case .exists: return Self.exists(path, span)
    case .held(let holder): return Self.held(path, holder, span)
    case .readOnly(let code): return Self.readOnly(path, FileRefusal.reason(code), span)
    case .changed(let record, let line): return Self.changed(path, record, line, span)
    case .overwritten: return Self.overwritten(path, span)
    case .moved: return Self.moved(path, span)
    case .notWritten(let code): return Self.notWritten(path, FileRefusal.reason(code), span)
    case .misused:
      return Diagnostic(
        .internalError, at: span,
        Phrase(
          "\(path) is not in a state to be written to",
          "\(path) ist nicht in einem Zustand, in dem sich schreiben lässt"))
    }
  }

  private static func exists(_ path: String, _ span: Span) -> Diagnostic {
    Diagnostic(
      .fileExists, at: span, Phrase("\(path) exists already", "\(path) gibt es schon"),
      notes: [
        Phrase(
          "a new session never replaces a file; choose another name, or open this one",
          "eine neue Sitzung ersetzt nie eine Datei; wählen Sie einen anderen Namen, oder öffnen "
            + "Sie diese")
      ])
  }

  private static func held(_ path: String, _ holder: LockHolder?, _ span: Span) -> Diagnostic {
    let label =
      holder.map { holder in
        Phrase(
          "\(path) has been open since \(holder.since) for \(holder.user) on \(holder.host), "
            + "process \(holder.pid)",
          "\(path) ist seit \(holder.since) für \(holder.user) auf \(holder.host) offen, Prozess "
            + "\(holder.pid)")
      } ?? Phrase("\(path) is open in another shell", "\(path) ist in einer anderen Shell offen")
    return Diagnostic(
      .sessionInUse, at: span, label,
      notes: [
        Phrase(
          "only one shell at a time adds to a session; close it there, or open it here for "
            + "reading only",
          "an eine Sitzung schreibt nur eine Shell aufs Mal; schliessen Sie sie dort, oder öffnen "
            + "Sie sie hier nur zum Lesen")
      ])
  }

  private static func readOnly(_ path: String, _ reason: Phrase, _ span: Span) -> Diagnostic {
    Diagnostic(
      .sessionReadOnly, at: span,
      Phrase(
        "\(path) can be read but not written: \(reason.english)",
        "\(path) lässt sich lesen, aber nicht schreiben: \(reason.german)"),
      notes: [
        Phrase(
          "open it for reading only, or go on in a copy of your own",
          "öffnen Sie sie nur zum Lesen, oder fahren Sie in einer eigenen Kopie fort")
      ])
  }

  private static func changed(
    _ path: String, _ record: Int, _ line: Int, _ span: Span
  ) -> Diagnostic {
    let label =
      record == 0
      ? Phrase(
        "the first line of \(path) has been changed, so its commands cannot be verified",
        "die erste Zeile von \(path) wurde geändert, die Befehle lassen sich nicht prüfen")
      : Phrase(
        "\(path) has been changed at line \(line), command \(record)",
        "\(path) wurde bei Zeile \(line) geändert, Befehl \(record)")
    return Diagnostic(
      .sessionChanged, at: span, label,
      notes: [
        Phrase(
          "what stands before it is as it was written; nothing is added to a changed file",
          "was davor steht, ist so, wie es geschrieben wurde; an eine geänderte Datei kommt nichts "
            + "mehr"),
        Phrase(
          "bring back a copy of the file, or run it as a script into a new session",
          "holen Sie eine Kopie der Datei zurück, oder führen Sie sie als Skript in einer neuen "
            + "Sitzung aus"),
      ])
  }

  private static func overwritten(_ path: String, _ span: Span) -> Diagnostic {
    Diagnostic(
      .sessionChanged, at: span,
      Phrase(
        "another program has written to \(path) while it was open here",
        "ein anderes Programm hat in \(path) geschrieben, während sie hier offen war"),
      notes: [
        unsaved,
        Phrase(
          "look at the end of the file, then close the session and open it again",
          "sehen Sie sich das Ende der Datei an, und öffnen Sie die Sitzung danach neu"),
      ])
  }

  private static func moved(_ path: String, _ span: Span) -> Diagnostic {
    Diagnostic(
      .sessionMoved, at: span,
      Phrase(
        "\(path) was moved, replaced or deleted while it was open here",
        "\(path) wurde verschoben, ersetzt oder gelöscht, während sie hier offen war"),
      notes: [
        unsaved,
        Phrase(
          "move the file back, or open it where it is now",
          "verschieben Sie die Datei zurück, oder öffnen Sie sie dort, wo sie jetzt ist"),
      ])
  }

  private static func notWritten(_ path: String, _ reason: Phrase, _ span: Span) -> Diagnostic {
    Diagnostic(
      .sessionNotSaved, at: span,
      Phrase(
        "nothing could be added to \(path): \(reason.english)",
        "an \(path) liess sich nichts anfügen: \(reason.german)"),
      notes: [
        unsaved,
        Phrase(
          "make room or give the permission, then repeat the command",
          "schaffen Sie Platz oder geben Sie das Recht, und wiederholen Sie den Befehl"),
      ])
  }

  private static let unsaved = Phrase(
    "what was saved before is safe; what came since is not in the file",
    "was vorher gespeichert war, ist sicher; was seither kam, steht nicht in der Datei")
}
