/// Which entry took back or replaced which; beside the entries, since most have to do with none.
struct EntryLinks: Sendable {
  private struct Link: Sendable {
    let entry: EntryID
    let original: EntryID
    /// What took back or replaced the original before, for going back.
    let earlier: EntryID?
  }

  /// In the order of their entries, which is that of their coming.
  private var links: [Link] = []
  /// By original, the last that took it back or replaced it.
  private var successors: [EntryID: EntryID] = [:]

  var count: Int { links.count }

  func original(of entry: EntryID) -> EntryID? {
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].entry < entry { low = middle + 1 } else { high = middle }
    }
    return low < links.count && links[low].entry == entry ? links[low].original : nil
  }

  func successor(of original: EntryID) -> EntryID? { successors[original] }

  /// Links an entry that is younger than all that are linked.
  mutating func add(_ entry: EntryID, to original: EntryID) {
    let earlier = successors.updateValue(entry, forKey: original)
    links.append(Link(entry: entry, original: original, earlier: earlier))
  }

  /// Forgets the links that came last, in the reverse order of their coming.
  mutating func removeLast(_ count: Int) {
    for _ in 0..<count {
      let link = links.removeLast()
      successors[link.original] = link.earlier
    }
  }
}

extension Journal {
  /// The entry this one reverses or supersedes.
  public func original(of entry: EntryID) -> EntryID? { links.original(of: entry) }

  /// The entry that reversed or superseded this one, the last where there are several.
  public func successor(of entry: EntryID) -> EntryID? { links.successor(of: entry) }
}
