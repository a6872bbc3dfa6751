import Books
import CommandKit
import Commands
import Ledger

@testable import Session

/// Everything a session is at a moment, for telling whether two are the same.
struct Moment {
  private var parts: [(name: String, value: String)] = []

  /// With the past a session has, or only what its books say.
  init(_ session: Session, withHistory: Bool = true, withVariables: Bool = false) {
    let context = session.context
    let books = context.books
    add("digest", books.digest())
    add("log", context.log.script)
    add(
      "entry numbers",
      books.journal.entries.indices.map { place in
        books.journal.number(of: EntryID(place))
      })
    let documents =
      books.invoices.indices.map { place in Document(.invoice, place) }
      + books.creditNotes.indices.map { place in Document(.creditNote, place) }
      + books.bank.indices.map { place in Document(.bank, place) }
    add("names", documents.map { document in books.names.name(of: document) })
    add("own names", books.names.ownIDs)
    add("numbers given", books.numbersGiven)
    add("unlocks", context.unlocks)
    add("last", String(describing: context.variables.last))
    if withVariables {
      add(
        "variables",
        context.variables.names.map { name in
          "\(name)=\(String(describing: context.variables[name]))"
        })
      add("comments", context.comments)
    }
    guard withHistory else { return }
    let structure = context.log.structure
    add("groups", structure.groups)
    add("checkpoints", structure.checkpoints)
    add("barriers", structure.barriers)
    add("numberings", structure.numberings)
    add("open group", String(describing: structure.openGroup))
    add("redo stack", session.history.undone.map(Self.text))
    add("fork", session.currentName)
    add("fork start", session.history.forkStart)
    add("forks", session.history.forks.map { fork in Self.text(fork, context.log) }.sorted())
    add("prompt", "\(context.fork ?? "books") \(context.otherForks.sorted())")
  }

  private mutating func add(_ name: String, _ value: some Any) {
    parts.append((name, String(describing: value)))
  }

  private static func text(_ step: History.Undone) -> String {
    "\(step.name) \(step.numberings): \(step.lines.script)"
  }

  private static func text(_ fork: History.Fork, _ log: CommandLog) -> String {
    "\(fork.name) from \(fork.start): \(log.lines(0..<fork.common).script)\(fork.tail.script)"
      + "\(fork.undone.map(text)) \(fork.structure)"
  }

  /// What is not the same, with both values; empty when nothing differs.
  func differences(from other: Moment, except names: Set<String> = []) -> [String] {
    zip(parts, other.parts).filter { mine, others in
      mine.value != others.value && !names.contains(mine.name)
    }.map { mine, others in "\(mine.name):\n  \(mine.value)\n  \(others.value)" }
  }
}

extension Play {
  var session: Session { runner.session }
  func moment(withHistory: Bool = true, withVariables: Bool = false) -> Moment {
    Moment(session, withHistory: withHistory, withVariables: withVariables)
  }

  /// Types a line; the name of the error it is refused with.
  @discardableResult
  func refusal(of line: String) -> String? {
    forget()
    runner.runTyped(line)
    guard errors.hasPrefix("error: ") else { return nil }
    return String(errors.dropFirst(7).prefix { letter in letter != "\n" && letter != " " })
  }

  /// Runs a script as one step, going on behind refused commands.
  func step(_ script: String, keepsGoing: Bool) {
    forget()
    runner.options.keepsGoing = keepsGoing
    runner.runText(script, named: "step.kontor")
    runner.options.keepsGoing = false
  }

  /// A session that runs the log of this one from the beginning.
  var replayed: Play {
    let other = Play()
    other.type(log.split(separator: "\n").map(String.init))
    return other
  }
}
