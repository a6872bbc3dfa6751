import Glibc

extension SessionFile {
  /// Makes a new session file and locks it; there must be none yet.
  public static func create(
    _ path: String, isChained: Bool
  ) throws(StoreRefusal) -> SessionFile {
    let file: OpenFile
    let isOurs: Bool
    do throws(OpenFile.Failure) {
      file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
      // Another shell may have been quicker to open it, and even to write to it.
      let isLocked = try lock(file)
      let size = try file.status().st_size
      isOurs = isLocked && size == 0
    } catch {
      switch error.number {
      case EEXIST: throw .exists
      case EISDIR: throw .file(.isDirectory)
      default: throw .file(.unwritable(error.number))
      }
    }
    guard isOurs else { throw .held(LockHolder(ofSession: path)) }
    let header = SessionFormat.header(isChained: isChained)
    do throws(OpenFile.Failure) {
      try file.write(header + [UInt8(ascii: "\n")], at: 0)
      try file.syncData()
      // The name of the file has to last as well.
      try OpenFile(folder(of: path), O_RDONLY | O_DIRECTORY).syncFolder()
    } catch {
      unlink(path)
      throw .file(.unwritable(error.number))
    }
    let session = SessionFile(path: path, file: file, isReadOnly: false)
    session.isChained = isChained
    session.writer = RecordWriter(
      RecordWriter.Point(
        length: header.count + 1, recordCount: 0, chain: isChained ? Chain(header: header) : nil))
    session.state = .ready
    session.hasSidecar = LockHolder.writeSidecar(of: path)
    return session
  }

  /// Opens a session, or any script as one, to read it and to add to it.
  public static func open(_ path: String) throws(StoreRefusal) -> SessionFile {
    while true {
      let file = try openPlain(path, O_RDWR)
      let isLocked: Bool
      let isStillThere: Bool
      do throws(OpenFile.Failure) {
        isLocked = try lock(file)
        // Between the opening and the lock another file may have been put in its place.
        isStillThere = names(path, try file.status())
      } catch {
        throw .file(.unwritable(error.number))
      }
      guard isLocked else { throw .held(LockHolder(ofSession: path)) }
      guard isStillThere else { continue }
      let session = SessionFile(path: path, file: file, isReadOnly: false)
      session.hasSidecar = LockHolder.writeSidecar(of: path)
      return session
    }
  }

  /// Opens a session for reading only, whoever has it open.
  public static func openReading(_ path: String) throws(StoreRefusal) -> SessionFile {
    SessionFile(path: path, file: try openPlain(path, O_RDONLY), isReadOnly: true)
  }

  /// Whether a file is a session, by its first line or because a shell has it open.
  static func isSession(_ path: String) -> Bool {
    guard let file = try? openPlain(path, O_RDONLY) else { return false }
    let header = SessionFormat.plainHeader
    var start = [UInt8](repeating: 0, count: header.count)
    if let count = try? file.read(at: 0, into: &start, from: 0), count >= header.count,
      start == header
    {
      return true
    }
    return (try? lock(file)) != true
  }

  /// Opens what is a plain file, and no link to one.
  static func openPlain(_ path: String, _ flags: Int32) throws(StoreRefusal) -> OpenFile {
    do throws(OpenFile.Failure) {
      let file = try OpenFile(path, flags)
      switch try file.status().st_mode & S_IFMT {
      case S_IFREG: return file
      case S_IFDIR: throw OpenFile.Failure(number: EISDIR)
      default: throw OpenFile.Failure(number: ENXIO)
      }
    } catch {
      throw refusal(path, error.number)
    }
  }

  private static func refusal(_ path: String, _ number: Int32) -> StoreRefusal {
    switch number {
    case ENOENT: .file(.notFound)
    case EISDIR: .file(.isDirectory)
    case ELOOP: .file(.isLink)
    case EACCES, EPERM, EROFS:
      access(path, R_OK) == 0 ? .readOnly(number) : .file(.unreadable(number))
    default: .file(.unreadable(number))
    }
  }

  /// Tries a little longer than a shell needs that only looks whether a file is in use.
  private static func lock(_ file: OpenFile) throws(OpenFile.Failure) -> Bool {
    for _ in 0..<5 {
      if try file.lock(LOCK_EX) { return true }
      usleep(10_000)
    }
    return false
  }
}
