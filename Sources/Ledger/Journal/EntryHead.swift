/// What an entry is to others.
public enum EntryKind: UInt8, Sendable {
  case booking
  case opening
  case reversal
  case superseding
}

/// An entry as it is stored; its rows run to the first row of the next entry.
///
/// 16 bytes: day and kind share four, and which entry took back which stands beside the entries.
public struct EntryHead: Hashable, Sendable {
  public let firstRow: RowID
  public let command: CommandID
  /// The document whose step booked it; its meaning belongs to whoever posts, 0 is none.
  public let document: UInt32
  @usableFromInline let packed: UInt32

  init(day: Day, firstRow: RowID, command: CommandID, document: UInt32, kind: EntryKind) {
    self.firstRow = firstRow
    self.command = command
    self.document = document
    packed = day.offset << 8 | UInt32(kind.rawValue)
  }

  @inlinable public var day: Day { Day(offset: packed >> 8) }

  /// The low byte is always that of a kind.
  @inlinable public var kind: EntryKind {
    EntryKind(rawValue: UInt8(truncatingIfNeeded: packed)) ?? .booking
  }
}
