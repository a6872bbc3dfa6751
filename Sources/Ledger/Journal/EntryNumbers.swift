/// The numbers of the entries, counted from 1; some are used up by entries that were taken back.
struct EntryNumbers: Sendable {
  private struct Skip: Sendable {
    /// The first entry behind the numbers that were skipped.
    let place: Int
    /// How many were skipped until there, this time included.
    let count: Int
  }

  private var skips: [Skip] = []

  /// How many numbers are skipped before the entry at a place.
  func skipped(before place: Int) -> Int {
    guard !skips.isEmpty else { return 0 }
    var low = 0
    var high = skips.count
    while low < high {
      let middle = (low + high) / 2
      if skips[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : skips[low - 1].count
  }

  /// The stretches of numbers that no entry bears.
  var gaps: [ClosedRange<Int>] {
    var before = 0
    return skips.map { skip in
      defer { before = skip.count }
      return skip.place + before + 1...skip.place + skip.count
    }
  }

  /// The place of a number, if an entry bears it.
  func place(of number: Int, count: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if middle + 1 + skipped(before: middle) < number { low = middle + 1 } else { high = middle }
    }
    return low < count && low + 1 + skipped(before: low) == number ? low : nil
  }

  /// Counts numbers as used up before the next entry, which would be at `place`.
  mutating func skip(_ count: Int, at place: Int) {
    guard count > 0 else { return }
    let before = skipped(before: place)
    if skips.last?.place == place { skips.removeLast() }
    skips.append(Skip(place: place, count: before + count))
  }
}

extension Journal {
  /// The number an entry is known by, counted from 1.
  public func number(of id: EntryID) -> Int {
    id.position + 1 + numbers.skipped(before: id.position)
  }

  /// The entry that bears a number.
  public func entry(number: Int) -> EntryID? {
    numbers.place(of: number, count: entries.count).map { place in EntryID(place) }
  }

  /// The stretches of numbers that no entry bears: taken back with `undo`, or left out.
  public var unusedNumbers: [ClosedRange<Int>] { numbers.gaps }

  /// The highest number that is used up.
  public var numbersGiven: Int {
    entries.count + numbers.skipped(before: entries.count)
  }

  /// Counts all numbers through this one as used up.
  public mutating func skipNumbers(through number: Int) {
    numbers.skip(number - numbersGiven, at: entries.count)
  }
}
