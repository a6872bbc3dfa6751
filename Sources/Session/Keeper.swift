import Commands
import Diagnostics
import Glibc

/// Keeps what a session does in its file: at once what is typed, of scripts at least every second.
final class Keeper {
  let file: SessionFile
  /// Nobody asked for the file by name; it is there for the case of a crash.
  let isAutosave: Bool
  /// Records that the disk has not acknowledged yet.
  private(set) var unsyncedCount = 0
  private var lastSync = Keeper.now

  /// So many records of a script wait for the file, and so many lines pass before the time is
  /// asked.
  static let patience = 32
  /// Less than a second, for the sync itself takes time too.
  private static let interval = 700_000_000

  init(_ file: SessionFile, isAutosave: Bool) {
    self.file = file
    self.isAutosave = isAutosave
  }

  /// Whether it is time to look after the file within a script, in which so many records wait.
  func isDue(waiting: Int) -> Bool {
    waiting >= Self.patience || Self.roughly - lastSync >= Self.interval
  }

  /// Takes over what the session has to send.
  func take(_ outbox: inout CommandLog?) throws(StoreRefusal) {
    guard let records = outbox, records.count > 0 else { return }
    for record in records.records(0..<records.count) { try file.append(record) }
    unsyncedCount += records.count
    outbox?.removeAll()
  }

  func sync() throws(StoreRefusal) {
    try file.sync()
    unsyncedCount = 0
    lastSync = Self.now
  }

  func syncIfLate() throws(StoreRefusal) {
    if Self.now - lastSync >= Self.interval { try sync() }
  }

  /// What was not synced is gone from the file.
  func forgetUnsynced() { unsyncedCount = 0 }

  private static var now: Int { nanoseconds(CLOCK_MONOTONIC) }

  /// To some milliseconds, which costs next to nothing.
  private static var roughly: Int { nanoseconds(CLOCK_MONOTONIC_COARSE) }

  private static func nanoseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
