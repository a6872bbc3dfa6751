import Commands
import Diagnostics
import Exchange
import Text

// A shell begins with what was left behind, and ends by asking about what is in no file.
extension Runner {
  /// From here on a shell keeps everything; tells what an earlier one has left behind.
  public func beginShell(_ autosaves: AutosaveFolder?) {
    self.autosaves = options.isDryRun ? nil : autosaves
    if keeper == nil, self.autosaves != nil, !session.context.isReadOnly {
      let records = session.recordsThatHold()
      session.beginSending()
      for record in records.records(0..<records.count) {
        session.history.outbox?.append(record)
      }
    }
    guard keeper == nil else { return }
    let found = abandonedSessions
    guard let latest = found.first else { return }
    let others = found.count - 1
    let count = latest.commandCount - 1
    let more = Phrase(
      others > 0 ? " (and \(others) more)" : "", others > 0 ? " (und \(others) weitere)" : "")
    let commands = Phrase(
      "\(count) \(count == 1 ? "command" : "commands")",
      "\(count) \(count == 1 ? "Befehl" : "Befehle")")
    tell(
      Phrase(
        "A shell ended without leaving on \(latest.modifiedText), "
          + "\(commands.english)\(more.english): resume brings them back, resume drop "
          + "forgets them.",
        "Eine Shell endete am \(latest.modifiedText) ohne Verlassen, "
          + "\(commands.german)\(more.german): fortsetzen holt sie zurück, fortsetzen "
          + "verwerfen vergisst sie."))
  }

  /// What becomes of a shell that is to be left.
  public enum Leaving {
    case leaves
    case stays
  }

  /// Asks what becomes of commands that are in no file; nothing is thrown away without a word.
  public func leave() -> Leaving {
    guard unsavedCount > 0, !options.isDryRun else {
      // An autosave in which nothing is left is no crash.
      if keeper?.isAutosave == true { closeKeeper() } else { finishKeeping() }
      return .leaves
    }
    let count = unsavedCount
    let english = count == 1 ? "1 command is" : "\(count) commands are"
    let german = count == 1 ? "1 Befehl ist" : "\(count) Befehle sind"
    let words = Phrase(
      "\(english) in no file: give one a name to save, type drop to forget, Ctrl-C to stay.",
      "\(german) in keiner Datei: nennen Sie eine zum Sichern, verwerfen vergisst, Ctrl-C bleibt.")
    let question = Phrase("file: ", "Datei: ")[session.context.language]
    while true {
      console.write(
        wrapped(words[session.context.language], width: page.width, indent: 0) + "\n")
      switch console.reply(question) {
      case .interrupted: return .stays
      case .none:
        // The terminal has gone: the next shell offers what is kept.
        finishKeeping()
        return .leaves
      case .text(let reply):
        if let leaving = leave(reply) { return leaving }
      }
    }
  }

  /// Nil where the reply is no answer.
  private func leave(_ reply: String) -> Leaving? {
    let name = String(
      reply.drop { letter in letter == " " }.reversed().drop { letter in letter == " " }
        .reversed())
    if ["drop", "verwerfen"].contains(name) {
      closeKeeper()
      return .leaves
    }
    // An answer to another question, or a command, is no name of a file.
    let isName = name.count > 2 && (!name.contains(" ") || name.hasSuffix(".kontor"))
    guard isName, !["nein", "yes"].contains(name.lowercased()) else { return nil }
    let path = name.contains(".") ? name : name + ".kontor"
    do throws(Diagnostic) {
      try save(path, isChained: true, isLast: true, at: Span(0, path.utf8.count))
      finishKeeping()
      return .leaves
    } catch {
      show(error, Array(path.utf8), in: nil)
      return nil
    }
  }
}
