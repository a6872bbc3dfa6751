import Ledger

extension Books {
  /// Entries that were reversed or superseded, each with what took its place: the reversal, the
  /// reversal of that, and so on.
  ///
  /// In the order of the originals; a filter lets through all of a group when it lets through a
  /// row of one of its entries. One pass over the entries, and those of the filter.
  public func replacements(_ filter: JournalFilter = JournalFilter()) -> [[EntryID]] {
    let wanted = filter == JournalFilter() ? nil : Set(rows(filter).map(entry(of:)))
    return journal.entries.indices.compactMap { place in
      let id = EntryID(place)
      guard journal.successor(of: id) != nil, journal.original(of: id) == nil else { return nil }
      var group = [id]
      while let last = group.last, let next = journal.successor(of: last) {
        group.append(next)
      }
      guard let wanted else { return group }
      return group.contains(where: wanted.contains) ? group : nil
    }
  }

  private func entry(of row: RowID) -> EntryID { journal.rows[row.position].entry }
}
