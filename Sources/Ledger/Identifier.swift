/// A place in one table of the books; places of different tables do not mix.
public struct Identifier<Table>: Hashable, Comparable, Sendable {
  public let index: UInt32

  @inlinable
  public init(_ index: Int) {
    self.index = UInt32(truncatingIfNeeded: index)
  }

  @inlinable
  public init(raw: UInt32) {
    index = raw
  }

  @inlinable public var position: Int { Int(index) }

  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

public enum AccountTable {}
public enum EntryTable {}
public enum RowTable {}
public enum VATCodeTable {}
public enum CommandTable {}

public typealias AccountID = Identifier<AccountTable>
public typealias EntryID = Identifier<EntryTable>
public typealias RowID = Identifier<RowTable>
public typealias VATCodeID = Identifier<VATCodeTable>
/// The accepted command that caused an entry, by its place in the log.
public typealias CommandID = Identifier<CommandTable>
