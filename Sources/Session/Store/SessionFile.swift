import Glibc

/// A session on disk: a script to which each accepted command is added.
///
/// What `sync` has acknowledged stays, whatever happens to the process. When `append` or `sync`
/// throws, the file is as the last `sync` left it, and so is this value: it can go on.
public final class SessionFile {
  /// How the reading of a file ended.
  public enum Ending: Hashable, Sendable {
    case whole
    /// Behind the last record stands one that was not written to its end, and never
    /// acknowledged. It was left out, and cut off the file if that is open for appending. The
    /// text is foreign and shown escaped.
    case torn(String)
    /// From this record on, counted from 1, the file is not what was written; record 0 is the
    /// header. Nothing may be added to it.
    case changed(record: Int, line: Int)
    /// The caller did not want to know more.
    case stopped
  }

  enum State {
    case unread
    case reading
    case ready
    case unusable(StoreRefusal)
  }

  public let path: String
  /// Opened without a lock, and never written to.
  public let isReadOnly: Bool
  /// Whether each record carries a hash over all before it; known once the file has been read.
  public internal(set) var isChained = false

  var file: OpenFile?
  var state = State.unread
  var writer = RecordWriter(RecordWriter.Point(length: 0, recordCount: 0, chain: nil))
  var hasSidecar = false

  init(path: String, file: OpenFile, isReadOnly: Bool) {
    self.path = path
    self.file = file
    self.isReadOnly = isReadOnly
  }

  deinit { release() }

  /// Records with what was added; in an unchained file the lines that are commands.
  public var recordCount: Int { writer.now.recordCount }

  /// Whether something was added that the next `sync` has to acknowledge.
  public var hasUnsynced: Bool { writer.hasUnsynced }

  /// Whether the path still names this very file.
  public var isInPlace: Bool {
    guard let file, let status = try? file.status() else { return false }
    return names(path, status)
  }

  // MARK: - Writing

  /// Adds a record: comment lines if any, then one command, without the newline at its end.
  ///
  /// It is buffered; `sync` acknowledges it. A file that has not been read yet is read first.
  public func append(_ record: ArraySlice<UInt8>) throws(StoreRefusal) {
    if case .ready = state {} else { try makeReady() }
    guard writer.add(record) else { throw .misused }
    if writer.buffer.count >= RecordWriter.piece { try flush() }
  }

  /// Brings everything added onto the disk.
  public func sync() throws(StoreRefusal) {
    guard let file else { throw .misused }
    guard hasUnsynced || writer.needsCut else { return }
    try flush()
    do {
      try file.syncData()
      // Synced, but where nobody will look for it.
      guard try names(path, file.status()) else { throw StoreRefusal.moved }
    } catch {
      throw takeBack(error)
    }
    writer.isSynced()
  }

  /// Syncs and gives up the lock; it is given up even when the sync fails.
  public func close() throws(StoreRefusal) {
    defer { release() }
    if hasUnsynced || writer.needsCut { try sync() }
  }

  /// Hands the buffer to the system.
  func flush() throws(StoreRefusal) {
    guard let file else { throw .misused }
    do {
      if writer.needsCut {
        try file.cut(to: writer.synced.length)
        writer.needsCut = false
      }
      guard try Int(file.status().st_size) == writer.now.length else {
        throw StoreRefusal.overwritten
      }
      try file.write(writer.buffer, at: writer.now.length)
    } catch {
      throw takeBack(error)
    }
    writer.bufferIsWritten()
  }

  /// Goes back to what was synced last, on the disk too.
  private func takeBack(_ error: any Error) -> StoreRefusal {
    let refusal =
      (error as? StoreRefusal)
      ?? .notWritten((error as? OpenFile.Failure)?.number ?? EIO)
    writer.goBack()
    // What others wrote is not ours to cut.
    if refusal == .overwritten { return refusal }
    do {
      try file?.cut(to: writer.synced.length)
      try file?.syncData()
    } catch {
      writer.needsCut = true
    }
    return refusal
  }

  // MARK: - The end

  private func release() {
    if hasSidecar { LockHolder.removeSidecar(of: path) }
    hasSidecar = false
    file = nil
    state = .unusable(.misused)
  }
}
