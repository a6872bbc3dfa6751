import Ledger

/// Why a period is not locked, in the order of testing.
public enum LockRefusal: Error, Hashable, Sendable {
  /// Moving the lock back is `unlock`, which needs a reason.
  case alreadyLocked(through: Day)
}

public enum UnlockRefusal: Error, Hashable, Sendable {
  case notLocked
}

extension Books {
  /// Closes the books up to and including a day.
  public mutating func lock(through day: Day) throws(LockRefusal) {
    if let locked = journal.lockedThrough, day <= locked {
      throw .alreadyLocked(through: locked)
    }
    journal.lock(through: day)
    revision += 1
  }

  /// Opens all periods again and gives the day that was locked.
  ///
  /// The reason stands in the log of commands.
  public mutating func unlock() throws(UnlockRefusal) -> Day {
    guard let locked = journal.lockedThrough else { throw .notLocked }
    journal.lock(through: nil)
    revision += 1
    return locked
  }
}
