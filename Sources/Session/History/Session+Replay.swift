import Books
import CommandKit
import Commands
import Diagnostics
import Syntax

// Going back and forth in the log. Points are sparse: going back takes the nearest one and replays
// from there, so that forward speed and memory do not suffer.
extension Session {
  /// Remembers the present moment as one to go back to.
  mutating func setPoint() {
    let place = context.log.count
    guard history.points.last?.place != place else { return }
    history.append(History.Point(place: place, mark: context.mark()))
    if history.trialStart == nil { history.thinPoints() }
  }

  /// Makes the state what it was when the log had so many lines.
  mutating func restore(to place: Int) throws(Diagnostic) {
    let structure = context.log.structure.truncated(to: place)
    history.dropPoints(after: place)
    guard let point = history.points.last else { return }
    let lines = context.log.lines(point.place..<place)
    context.goBack(to: point.mark)
    try replay(lines)
    context.dropDanglingNames()
    var openGroup = context.log.structure.openGroup
    if let failed = structure.openGroup, failed.place == openGroup?.place {
      openGroup?.hasFailed = failed.hasFailed
    }
    context.log.structure = structure
    context.log.structure.openGroup = openGroup
    if let openGroup { context.log.structure.reopen(openGroup) }
  }

  /// Runs lines of a log again, setting points at halving distances from the end: what is near is
  /// what is gone back to.
  mutating func replay(_ lines: CommandLog) throws(Diagnostic) {
    guard lines.count > 0 else { return }
    let wasReplaying = history.isReplaying
    let comments = context.comments
    history.isReplaying = true
    defer {
      history.isReplaying = wasReplaying
      context.comments = comments
    }
    var next = lines.count / 2
    for (place, record) in lines.records(0..<lines.count).enumerated() {
      if place == next, place > 0 {
        setPoint()
        next = place + (lines.count - place) / 2
      }
      try replay(record)
    }
  }

  private mutating func replay(_ record: ArraySlice<UInt8>) throws(Diagnostic) {
    var command = record
    context.comments.removeAll(keepingCapacity: true)
    if let newline = record.lastIndex(of: UInt8(ascii: "\n")) {
      context.comments.append(contentsOf: record[...newline])
      command = record[(newline + 1)...]
    }
    let wasTyped = isTyped
    isTyped = false
    defer { isTyped = wasTyped }
    take(command.span)
    do {
      _ = try execute()
    } catch {
      throw Diagnostic(
        .internalError, at: error.span,
        Phrase(
          "the log does not replay: \(error.label.english)",
          "das Protokoll lässt sich nicht wiederholen: \(error.label.german)"))
    }
  }

  /// What a recorded command means beyond the books.
  mutating func follow() {
    let place = context.log.count
    if !history.isReplaying {
      send(context.log.lastRecord)
      history.undone.removeAll()
    }
    if place >= history.nextPoint {
      setPoint()
      history.nextPoint = place + max(place - history.pointsFrom, 1)
    }
    updateFollowing()
  }

  mutating func updateFollowing() {
    history.isFollowing =
      history.outbox != nil || !history.undone.isEmpty || history.nextPoint != .max
  }

  /// Where nothing was taken back points need not be set; afterwards they are, at doubling
  /// distances, so that going back often costs no more than what was done in between.
  mutating func expectGoingBack() {
    history.pointsFrom = context.log.count
    history.nextPoint = context.log.count
    setPoint()
    history.nextPoint = context.log.count + 1
    updateFollowing()
  }
}

/// What is run and then taken back whatever it did.
struct Trial {
  fileprivate let mark: Context.Mark
  let history: History
  fileprivate let comments: [UInt8]
  fileprivate let numbersKept: NumbersGiven
  fileprivate let variables: Variables
  /// The mark may be older than the groups of its lines.
  fileprivate let structure: LogStructure
  fileprivate let settings: Context.Settings

  /// Where a trial around this one began.
  var historyStart: Int? { history.trialStart }
}

extension Session {
  /// From here on everything is tried only, until `end`.
  mutating func beginTrial() -> Trial {
    let before = history
    setPoint()
    let mark = history.points.last.map(\.mark) ?? context.mark()
    let trial = Trial(
      mark: mark, history: before, comments: context.comments,
      numbersKept: context.numbersKept, variables: context.variables,
      structure: context.log.structure, settings: context.settings)
    history.isReplaying = true
    history.isFollowing = false
    history.nextPoint = .max
    history.trialStart = context.log.count
    return trial
  }

  /// Takes back everything since the beginning of the trial; no number is used up.
  mutating func end(_ trial: Trial) {
    let report = context.report
    context.goBack(to: trial.mark)
    context.report = report
    context.settings = trial.settings
    context.comments = trial.comments
    context.variables = trial.variables
    context.numbersKept = trial.numbersKept
    context.log.structure = trial.structure
    history = trial.history
    tellForks()
  }
}
