import Ledger

/// What holds the lines of a log together, parts them and names them, by their places.
public struct LogStructure: Sendable {
  /// Lines that go back as one step: those of a script, of `begin … commit`.
  public struct Group: Hashable, Sendable {
    public var places: Range<Int>
    public let name: String

    public init(_ places: Range<Int>, name: String) {
      self.places = places
      self.name = name
    }
  }

  /// A name for the moment before the line at a place.
  public struct Checkpoint: Hashable, Sendable {
    public let name: String
    public let place: Int
  }

  /// Why nothing before the line at a place is undone.
  public struct Barrier: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      case locked(through: Day)
      case exported(to: String)
    }

    public let place: Int
    public let reason: Reason
  }

  /// `begin` without its `commit` so far.
  public struct OpenGroup: Hashable, Sendable {
    public let place: Int
    public let name: String
    /// A command of a script was refused within it.
    public var hasFailed = false
  }

  /// In the order of their places; they do not overlap.
  public var groups: [Group] = []
  public var checkpoints: [Checkpoint] = []
  public var barriers: [Barrier] = []
  /// Lines that `undo` added so that no number is used twice.
  public var numberings: [Int] = []
  public var openGroup: OpenGroup?

  public init() {}

  /// The structure of the lines before a place; a group across it keeps its beginning.
  public func truncated(to count: Int) -> LogStructure {
    var part = self
    // All lists ascend, so what goes stands at their ends.
    while let last = part.groups.last, last.places.lowerBound >= count { part.groups.removeLast() }
    if let last = part.groups.last, last.places.upperBound > count {
      part.groups.removeLast()
      part.join(last.places.lowerBound..<count, name: last.name)
    }
    while let last = part.checkpoints.last, last.place > count { part.checkpoints.removeLast() }
    while let last = part.barriers.last, last.place > count { part.barriers.removeLast() }
    while let last = part.numberings.last, last >= count { part.numberings.removeLast() }
    if let openGroup, openGroup.place >= count { part.openGroup = nil }
    return part
  }

  /// Makes one group of lines; groups within it are forgotten.
  ///
  /// What keeps numbers used up before and behind it is no part of it.
  public mutating func join(_ places: Range<Int>, name: String) {
    var places = places
    while !places.isEmpty, isNumbering(places.lowerBound) { places.removeFirst() }
    while !places.isEmpty, isNumbering(places.upperBound - 1) { places.removeLast() }
    while let last = groups.last, last.places.lowerBound >= places.lowerBound {
      groups.removeLast()
    }
    if places.count > 1 { groups.append(Group(places, name: name)) }
  }

  /// A group that is open again holds nothing together yet.
  public mutating func reopen(_ group: OpenGroup) {
    groups.removeAll { closed in closed.places.lowerBound >= group.place }
  }

  /// Where the step begins that ends before a place.
  public func stepStart(before end: Int) -> Int {
    var end = end
    while end > 0, isNumbering(end - 1) { end -= 1 }
    if let group = groups.last(where: { group in group.places.upperBound <= end }),
      group.places.upperBound == end
    {
      return group.places.lowerBound
    }
    return max(end - 1, 0)
  }

  public func isNumbering(_ place: Int) -> Bool {
    guard let last = numberings.last, place <= last else { return false }
    return numberings[firstNumbering(from: place)] == place
  }

  /// The first of `numberings` that is not before a place.
  private func firstNumbering(from place: Int) -> Int {
    var low = 0
    var high = numberings.count
    while low < high {
      let middle = (low + high) / 2
      if numberings[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those of the numberings that stand at some places.
  public func numberings(at places: Range<Int>) -> ArraySlice<Int> {
    numberings[firstNumbering(from: places.lowerBound)..<firstNumbering(from: places.upperBound)]
  }

  /// How many commands of the user stand at some places.
  public func commandCount(_ places: Range<Int>) -> Int {
    places.count - numberings(at: places).count
  }
}
