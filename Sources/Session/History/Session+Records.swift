import Commands

// A session as a file would have it that had been written from the beginning.
extension Session {
  /// A whole way: its log, and where it leaves the books.
  private struct Way {
    let name: String
    let log: CommandLog
    var parting: Int
  }

  /// The lines of all ways that hold, with where scripts and forks begin and end; what was taken
  /// back is left out, so that from here on nothing can be redone.
  ///
  /// The end of the last script waits for the record behind it.
  mutating func recordsThatHold() -> CommandLog {
    history.undone = []
    history.forks = history.forks.map { fork in
      var fork = fork
      fork.undone = []
      return fork
    }
    updateFollowing()
    let (books, forks) = ways()
    var records = CommandLog()
    var place = 0
    for fork in forks.sorted(by: { left, right in left.parting < right.parting }) {
      Self.append(books.log, place..<fork.parting, to: &records)
      place = fork.parting
      records.append(Array("fork \(fork.name)".utf8)[...])
      Self.append(fork.log, fork.parting..<fork.log.count, to: &records)
      records.append(Array("switch \(Self.booksName)".utf8)[...])
    }
    Self.append(books.log, place..<books.log.count, to: &records)
    if history.forkName != nil { records.append(Array("switch \(currentName)".utf8)[...]) }
    // What stands behind the last record waits for the next.
    history.brackets = Array(records.takeUnended())
    return records
  }

  /// The books, and each fork with where it parts from them.
  private func ways() -> (books: Way, forks: [Way]) {
    let here = Way(name: currentName, log: context.log, parting: context.log.count)
    let others = history.forks.map { fork in
      var log = context.log.lines(0..<fork.common)
      log.append(contentsOf: fork.tail)
      log.structure = fork.structure
      return Way(name: fork.name, log: log, parting: fork.common)
    }
    let all = [here] + others
    guard let books = all.first(where: { way in way.name == Self.booksName }) else {
      return (here, [])
    }
    let forks = all.filter { way in way.name != Self.booksName }.map { way in
      var fork = way
      // Two others share at least what each shares with the way that is walked.
      fork.parting = min(way.parting, books.parting)
      for structure in [books.log.structure, way.log.structure] {
        // No fork begins within a group.
        let around = structure.groups.first { group in
          group.places.lowerBound < fork.parting && fork.parting < group.places.upperBound
        }
        if let around { fork.parting = around.places.lowerBound }
      }
      return fork
    }
    return (books, forks)
  }

  /// Writes lines of a way with the brackets of its scripts.
  private static func append(
    _ log: CommandLog, _ places: Range<Int>, to records: inout CommandLog
  ) {
    var groups = log.structure.groups.filter { group in
      places.contains(group.places.lowerBound)
    }[...]
    var end = Int.max
    for (place, record) in zip(places, log.records(places)) {
      if place == end { records.bytes += closing }
      if let group = groups.first, group.places.lowerBound == place {
        records.bytes += opening(group.name)
        end = group.places.upperBound
        groups = groups.dropFirst()
      }
      records.append(record)
    }
    if end == places.upperBound { records.bytes += closing }
  }
}
