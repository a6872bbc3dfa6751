import Books
import Commands

/// What a session knows of its past and of its other ways.
struct History: Sendable {
  /// A place in the log whose state can be gone back to without replaying.
  struct Point: Sendable {
    let place: Int
    let mark: Context.Mark
  }

  /// A step that was taken back and can be done again.
  struct Undone: Sendable {
    let lines: CommandLog
    /// The script or group it was; empty for a single command.
    let name: String
    /// Which of the lines keep numbers used up; they are no commands of the user.
    let numberings: [Int]

    var commandCount: Int { lines.count - numberings.count }
    /// How many lines keep numbers used up before its first command.
    var numbersKeptBefore: Int {
      numberings.enumerated().prefix { index, place in index == place }.count
    }
  }

  /// A way that is not being walked: what it has in common with the present one, and the rest.
  struct Fork: Sendable {
    let name: String
    /// How many of the first lines are those of the present log.
    var common: Int
    var tail: CommandLog
    /// Of all its lines.
    let structure: LogStructure
    var undone: [Undone]
    /// Where it left the books; nothing before is undone in it.
    let start: Int
  }

  /// Ascending; the first is where the log begins.
  ///
  /// The further back, the fewer there are.
  private(set) var points: [Point] = []
  /// Steps taken back, the next to be redone last.
  var undone: [Undone] = []
  var forks: [Fork] = []
  /// The name of the fork that is walked; nil in the books themselves.
  var forkName: String?
  /// Where the present fork left the books.
  var forkStart = 0
  /// Where the scripts that are running began, the outermost first.
  var scriptStarts: [Int] = []
  /// The names of the scripts that a session file says are running.
  var scriptNames: [String] = []
  /// Where what is only tried began; nothing before is touched.
  var trialStart: Int?

  /// The length of the log at which the next point is set without being asked for.
  var nextPoint = Int.max
  /// Where the points that are set by themselves count their distance from.
  var pointsFrom = 0
  /// Lines for the file of the session, in the order they are to be written.
  var outbox: CommandLog?
  /// Where scripts begin and end, for the next line that goes there.
  var brackets: [UInt8] = []
  /// Whether a recorded command has to be looked at at all; most scripts have no need.
  var isFollowing = false
  /// Lines of the log are run again: nothing of it is new.
  var isReplaying = false
}

extension History {
  /// So many points at most: what lies further back is reached by replaying more.
  private static let pointLimit = 128

  mutating func append(_ point: Point) { points.append(point) }

  mutating func dropPoints(after place: Int) {
    while points.count > 1, let last = points.last, last.place > place { points.removeLast() }
  }

  /// Leaves every second of the older half out once there are many.
  mutating func thinPoints() {
    guard points.count >= Self.pointLimit else { return }
    let half = points.count / 2
    points =
      points.prefix(half).enumerated().compactMap { place, point in
        place.isMultiple(of: 2) ? point : nil
      } + points[half...]
  }
}
