import Commands
import Diagnostics
import Ledger
import Syntax
import Text

// Forks are logs with a common beginning: walking another way goes back to where they part and
// replays the rest of it.
extension Session {
  /// What the books themselves are called among the forks.
  static let booksName = "books"

  var currentName: String { history.forkName ?? Self.booksName }

  /// All ways, the present one first.
  var forkNames: [String] { [currentName] + history.forks.map(\.name) }

  /// Begins another way here and walks it.
  mutating func fork(_ name: String, at span: Span) throws(Diagnostic) {
    try checkNoGroup(at: span)
    try checkFree(name, at: span)
    history.forks.append(
      History.Fork(
        name: currentName, common: context.log.count, tail: CommandLog(),
        structure: context.log.structure, undone: history.undone, start: history.forkStart))
    history.forkName = name
    history.forkStart = context.log.count
    history.undone = []
    beginScriptsHere()
    setPoint()
    updateFollowing()
    send("fork \(name)")
  }

  /// The step of a running script is what it does from here on, on the way it has come to.
  private mutating func beginScriptsHere() {
    let count = context.log.count
    history.scriptStarts = history.scriptStarts.map { _ in count }
  }

  private func checkFree(_ name: String, at span: Span) throws(Diagnostic) {
    guard forkNames.contains(name) || Self.isBooks(name) else { return }
    throw Diagnostic(
      .nameTaken, at: span,
      Phrase("there is a fork of this name", "es gibt eine Variante dieses Namens"),
      possible: name == currentName ? [] : ["switch \(name)"])
  }

  /// Walks another way from its end on.
  mutating func switchTo(_ name: String, at span: Span) throws(Diagnostic) {
    try checkNoGroup(at: span)
    let place = try fork(named: name, at: span)
    try walk(place, at: span)
    send("switch \(currentName)")
  }

  /// The fork of a name, or why there is none to go to.
  func fork(named name: String, at span: Span) throws(Diagnostic) -> Int {
    let name = Self.isBooks(name) ? Self.booksName : name
    if let place = history.forks.firstIndex(where: { fork in fork.name == name }) { return place }
    throw HistoryRefusals.unknownFork(forkNames, isHere: name == currentName, at: span)
  }

  static func isBooks(_ name: String) -> Bool { name == booksName || folded(name) == "bucher" }

  private mutating func walk(_ place: Int, at span: Span) throws(Diagnostic) {
    // What is only tried leaves alone what was before.
    if let start = history.trialStart, history.forks[place].common < start {
      throw HistoryRefusals.notPreviewable(at: span)
    }
    let next = history.forks.remove(at: place)
    let count = context.log.count
    let parked = History.Fork(
      name: currentName, common: next.common, tail: context.log.lines(next.common..<count),
      structure: context.log.structure, undone: history.undone, start: history.forkStart)
    parkForks(from: next.common)
    history.forks.append(parked)
    try restore(to: next.common)
    try replay(next.tail)
    context.log.structure = next.structure
    history.forkName = next.name == Self.booksName ? nil : next.name
    history.forkStart = next.start
    history.undone = next.undone
    beginScriptsHere()
    setPoint()
    updateFollowing()
  }

  /// What the present log loses from a place on stays with the forks that share it.
  mutating func parkForks(from place: Int) {
    for index in history.forks.indices where history.forks[index].common > place {
      var tail = context.log.lines(place..<history.forks[index].common)
      tail.append(contentsOf: history.forks[index].tail)
      history.forks[index].tail = tail
      history.forks[index].common = place
    }
  }

  /// Forgets a fork with everything done in it.
  mutating func dropFork(_ name: String, at span: Span) throws(Diagnostic) {
    history.forks.remove(at: try checkDroppable(name, at: span))
    send("fork drop \(name)")
  }

  @discardableResult
  private func checkDroppable(_ name: String, at span: Span) throws(Diagnostic) -> Int {
    if name == currentName || Self.isBooks(name) {
      throw HistoryRefusals.forkNotDroppable(isBooks: Self.isBooks(name), at: span)
    }
    return try fork(named: name, at: span)
  }

  /// How many of their first commands ways certainly share; the present one shares all with itself.
  func commonCount(_ names: [String]) -> Int {
    let wanted = names.map { name in Self.isBooks(name) ? Self.booksName : name }
    return history.forks.filter { fork in wanted.contains(fork.name) }.map(\.common).min()
      ?? context.log.count
  }

  /// Looks at two ways one after the other and comes back to where it was.
  mutating func visit<Found>(
    _ names: [String], at span: Span, _ look: (Context) -> Found
  ) throws(Diagnostic) -> [Found] {
    try checkNoGroup(at: span)
    let home = currentName
    let wanted = names.map { name in Self.isBooks(name) ? Self.booksName : name }
    for name in wanted where name != home { _ = try fork(named: name, at: span) }
    var found: [Found] = []
    let report = context.report
    let variables = context.variables
    let scripts = history.scriptStarts
    for name in wanted {
      if name != currentName { try walk(try fork(named: name, at: span), at: span) }
      found.append(look(context))
    }
    if currentName != home { try walk(try fork(named: home, at: span), at: span) }
    context.variables = variables
    history.scriptStarts = scripts
    context.report = report
    return found
  }

  func checkNoGroup(at span: Span) throws(Diagnostic) {
    try context.log.structure.checkNoGroup(at: span)
  }
}

extension Session {
  /// Whether a request about the log would be refused; nothing is done.
  func check(_ request: HistoryRequest, at span: Span) throws(Diagnostic) {
    switch request {
    case .undo(let extent): _ = try undoTarget(extent, at: span)
    case .redo(let extent): _ = try redoCount(extent, at: span)
    case .rollback(let name): _ = try rollbackTarget(name, at: span)
    case .fork(let name):
      try checkNoGroup(at: span)
      try checkFree(name, at: span)
    case .switchTo(let name):
      try checkNoGroup(at: span)
      _ = try fork(named: name, at: span)
    case .dropFork(let name): try checkDroppable(name, at: span)
    }
  }

  /// Does what a command asks of the log.
  @discardableResult
  mutating func carryOut(_ request: HistoryRequest, at span: Span) throws(Diagnostic) -> Walked {
    defer { tellForks() }
    switch request {
    case .undo(let extent): return try takeBack(to: try undoTarget(extent, at: span))
    case .redo(let extent): return try redo(extent, at: span)
    case .rollback(let name):
      let place = try rollbackTarget(name, at: span)
      return try takeBack(
        to: place, isRedoable: name != nil,
        as: name.map { name in "rollback \(name)" } ?? "rollback")
    case .fork(let name): try fork(name, at: span)
    case .switchTo(let name): try switchTo(name, at: span)
    case .dropFork(let name): try dropFork(name, at: span)
    }
    return Walked()
  }

  /// Where a checkpoint is, or the open group began.
  func rollbackTarget(_ name: String?, at span: Span) throws(Diagnostic) -> Int {
    if let name { return try undoTarget(.checkpoint(name), at: span) }
    guard let group = context.log.structure.openGroup else {
      throw Diagnostic(
        .noGroup, at: span,
        Phrase(
          "no group is open; name a checkpoint, or use undo",
          "keine Gruppe ist offen; nennen Sie einen Merkpunkt, oder nehmen Sie «rückgängig»"),
        possible: ["undo"])
    }
    guard group.place >= history.trialStart ?? 0 else {
      throw HistoryRefusals.notPreviewable(at: span)
    }
    return group.place
  }

  /// The prompt and completion see the context only.
  mutating func tellForks() {
    context.fork = history.forkName
    context.otherForks = history.forks.map(\.name)
  }
}
