import Ledger

extension Books {
  /// Entries that were reversed or superseded, each with what took its place: the reversal, the
  /// reversal of that, and so on.
  ///
  /// In the order of the originals; a filter lets through all of a group when it lets through a
  /// row of one of its entries. One pass over the entries, and those of the filter.
  public func replacements(_ filter: JournalFilter = JournalFilter()) -> [[EntryID]] {
    let wanted = filter == JournalFilter() ? nil : Set(rows(filter).map(entry(of:)))
    return journal.entries.enumerated().compactMap { place, head in
      guard head.original == nil, head.successor != nil else { return nil }
      var group = [EntryID(place)]
      while let last = group.last, let next = journal.entries[last.position].successor {
        group.append(next)
      }
      guard let wanted else { return group }
      return group.contains(where: wanted.contains) ? group : nil
    }
  }

  private func entry(of row: RowID) -> EntryID { journal.rows[row.position].entry }
}
