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
      + books.sales.indices.map { place in Document(.sale, place) }
      + books.tillDays.indices.map { place in Document(.tillDay, place) }
      + books.bills.indices.map { place in Document.bill(BillID(place)) }
      + books.receipts.indices.map { place in Document.receipt(ReceiptID(place)) }
      + books.statements.indices.map { place in Document.statement(StatementID(place)) }
      + books.charges.indices.map { place in Document.charge(ChargeID(place)) }
    add("names", documents.map { document in books.names.name(of: document) })
    add("own names", books.names.ownIDs)
    add("numbers given", "\(books.numbersGiven.entries) \(books.numbersGiven.documents)")
    add("unlocks", context.unlocks.map { unlock in "\(unlock.day) \(unlock.reason)" })
    add("last", context.variables.last.map { document in "\(document.packed)" } ?? "none")
    if withVariables {
      add(
        "variables",
        context.variables.names.map { name in
          "\(name)=\(String(describing: context.variables[name]))"
        })
      add("comments", context.comments)
    }
    guard withHistory else { return }
    add("lines", Self.text(context.log.structure))
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
      + "\(fork.undone.map(text)) \(text(fork.structure))"
  }

  private static func text(_ structure: LogStructure) -> String {
    let groups = structure.groups.map { group in "\(group.places) \(group.name)" }
    let checkpoints = structure.checkpoints.map { point in "\(point.place) \(point.name)" }
    let barriers = structure.barriers.map { barrier in "\(barrier.place)" }
    let open = structure.openGroup.map { group in
      "\(group.place) \(group.name) \(group.hasFailed)"
    }
    return "groups \(groups), checkpoints \(checkpoints), barriers \(barriers), "
      + "numberings \(structure.numberings), open \(open ?? "none")"
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
