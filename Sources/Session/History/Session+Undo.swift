import Books
import Commands
import Diagnostics
import Ledger
import Syntax

/// What an undo or a redo came to.
struct Walked: Sendable {
  /// The steps in the order they went: scripts and groups by name, commands by their line.
  var steps: [String] = []
  var commandCount = 0
}

extension Session {
  /// The first place of the log that may still be taken back here.
  var floor: Int {
    var floor = max(1, history.trialStart ?? 0, history.forkStart)
    if history.forkName == nil, let barrier = context.log.structure.barriers.last {
      floor = max(floor, barrier.place)
    }
    if let group = context.log.structure.openGroup { floor = max(floor, group.place + 1) }
    return floor
  }

  /// The length the log will have; refused when something that stays lies in between.
  func undoTarget(_ extent: HistoryRequest.Extent, at span: Span) throws(Diagnostic) -> Int {
    let log = context.log
    var place = log.count
    switch extent {
    case .steps(let count):
      for _ in 0..<count {
        let start = log.structure.stepStart(before: place)
        guard start >= floor else { throw blocked(at: span) }
        place = start
      }
    case .commands(let count):
      var left = count
      while left > 0 {
        guard place > floor else { throw blocked(at: span) }
        place -= 1
        if !log.structure.isNumbering(place) { left -= 1 }
      }
    case .entry(let id):
      place = context.books.journal.entries[id.position].command.position + 1
    case .checkpoint(let name):
      place = try checkpoint(name, at: span)
    }
    guard place >= floor else { throw blocked(at: span) }
    // The line that keeps numbers used up goes too; a new one says it all.
    while place > floor, log.structure.isNumbering(place - 1) { place -= 1 }
    let isWhole = log.structure.commandCount(place..<log.count) > 0
    guard isWhole else {
      throw Diagnostic(
        .nothingToUndo, at: span,
        Phrase("nothing was done since", "seither ist nichts geschehen"))
    }
    return place
  }

  func checkpoint(_ name: String, at span: Span) throws(Diagnostic) -> Int {
    let checkpoints = context.log.structure.checkpoints
    if let found = checkpoints.last(where: { checkpoint in checkpoint.name == name }) {
      return found.place
    }
    let names = checkpoints.map(\.name)
    throw HistoryRefusals.unknownCheckpoint(names, at: span)
  }

  private func blocked(at span: Span) -> Diagnostic {
    if let group = context.log.structure.openGroup, floor == group.place + 1 {
      return Diagnostic.groupOpen(group.name, at: span)
    }
    if history.trialStart == floor { return HistoryRefusals.notPreviewable(at: span) }
    if history.forkName == nil, let barrier = context.log.structure.barriers.last {
      return HistoryRefusals.blocked(barrier.reason, context, before: barrier.place, at: span)
    }
    if let name = history.forkName { return HistoryRefusals.beforeFork(name, at: span) }
    return HistoryRefusals.nothingToUndo(at: span)
  }

  /// Takes back everything from a place of the log on; what was taken back can be redone.
  @discardableResult
  mutating func takeBack(
    to place: Int, isRedoable: Bool = true, as record: String? = nil
  ) throws(Diagnostic) -> Walked {
    let numbers = context.books.numbersBorne
    let (undone, walked) = steps(from: place)
    let written = record ?? "undo \(walked.commandCount) commands"
    parkForks(from: place)
    history.scriptStarts = history.scriptStarts.map { start in min(start, place) }
    try restore(to: place)
    if isRedoable { history.undone += undone } else { history.undone = [] }
    if history.forkName == nil {
      context.numbersKept = context.numbersKept.joined(numbers)
      try keepNumbersUsed()
    }
    send(written)
    expectGoingBack()
    return walked
  }

  /// The steps behind a place, the latest first, as they can be redone.
  private func steps(from place: Int) -> ([History.Undone], Walked) {
    let structure = context.log.structure
    var found: [History.Undone] = []
    var walked = Walked()
    var end = context.log.count
    while end > place {
      if structure.commandCount(place..<end) == 0 { break }
      let first = max(structure.stepStart(before: end), place)
      while end > first + 1, structure.isNumbering(end - 1) { end -= 1 }
      let name = structure.groups.last { group in group.places.lowerBound == first }?.name ?? ""
      // With what keeps numbers used up before it, for the step is to get its own again.
      var start = first
      while start > place, structure.isNumbering(start - 1) { start -= 1 }
      let step = History.Undone(
        lines: context.log.lines(start..<end), name: end - first > 1 ? name : "",
        numberings: structure.numberings(at: start..<end).map { place in place - start })
      walked.commandCount += step.commandCount
      walked.steps.append(step.name.isEmpty ? context.log[first] : step.name)
      found.append(step)
      end = start
    }
    return (found, walked)
  }

  /// In the books a number is never given twice: what was taken back keeps its numbers, and the
  /// log says so.
  mutating func keepNumbersUsed() throws(Diagnostic) {
    let given = context.numbersKept
    guard given.exceeds(context.books.numbersGiven) else { return }
    let wasReplaying = history.isReplaying
    // They wait for a command of the user.
    let comments = context.comments
    context.comments.removeAll(keepingCapacity: true)
    history.isReplaying = true
    defer {
      history.isReplaying = wasReplaying
      context.comments = comments
    }
    take(Numbering.line(given, beyond: context.books.numbersGiven).utf8.span)
    _ = try execute()
  }

  /// Writes a line about the log itself for the file of the session.
  mutating func send(_ line: String) {
    guard !history.isReplaying else { return }
    send(Array(line.utf8)[...])
  }

  mutating func send(_ record: ArraySlice<UInt8>) {
    guard history.outbox != nil else { return }
    if !history.brackets.isEmpty {
      history.outbox?.bytes.append(contentsOf: history.brackets)
      history.brackets.removeAll(keepingCapacity: true)
    }
    history.outbox?.append(record)
  }
}

extension Session {
  /// Does again what was taken back last.
  mutating func redo(
    _ extent: HistoryRequest.Extent, at span: Span
  ) throws(Diagnostic) -> Walked {
    let count = try redoCount(extent, at: span)
    guard history.trialStart == nil else { throw HistoryRefusals.notPreviewable(at: span) }
    var walked = Walked()
    for _ in 0..<count {
      guard let step = history.undone.popLast() else { break }
      let others = history.undone
      try dropNumbering()
      setPoint()
      let start = context.log.count
      let wasReplaying = history.isReplaying
      try replay(step.lines)
      history.isReplaying = wasReplaying
      context.log.structure.join(start..<context.log.count, name: step.name)
      history.undone = others
      walked.commandCount += step.commandCount
      let first = start + step.numbersKeptBefore
      walked.steps.append(step.name.isEmpty ? context.log[first] : step.name)
    }
    if history.forkName == nil { try keepNumbersUsed() }
    updateFollowing()
    send("redo \(walked.commandCount) commands")
    return walked
  }

  func redoCount(_ extent: HistoryRequest.Extent, at span: Span) throws(Diagnostic) -> Int {
    switch extent {
    case .steps(let count) where count <= history.undone.count: return count
    case .commands(let count):
      var left = count
      for (place, step) in history.undone.reversed().enumerated() {
        left -= step.commandCount
        if left == 0 { return place + 1 }
        if left < 0 { break }
      }
    default: break
    }
    throw HistoryRefusals.nothingToRedo(history.undone.count, at: span)
  }

  /// Takes the lines off by which an undo kept numbers used up.
  private mutating func dropNumbering() throws(Diagnostic) {
    var place = context.log.count
    while place > floor, context.log.structure.isNumbering(place - 1) { place -= 1 }
    guard place < context.log.count else { return }
    parkForks(from: place)
    history.scriptStarts = history.scriptStarts.map { start in min(start, place) }
    try restore(to: place)
  }
}
