import Glibc

/// Where sessions are kept that nobody gave a name, so that a crash does not lose them.
public struct AutosaveFolder: Sendable {
  /// A session that no shell has open any more.
  public struct Found: Hashable, Sendable {
    public var path: String
    /// Seconds since 1970.
    public var modified: Int
    /// The same on the clock of this place, `2026-11-21 23:02`.
    public var modifiedText: String
    public var commandCount: Int
  }

  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// `$XDG_STATE_HOME/kontorist/autosave`, or below `~/.local/state`; nil without a home.
  public static var standard: AutosaveFolder? {
    if let state = getenv("XDG_STATE_HOME").map({ value in String(cString: value) }),
      state.hasPrefix("/")
    {
      return AutosaveFolder(path: "\(state)/kontorist/autosave")
    }
    guard let home = getenv("HOME").map({ value in String(cString: value) }), home.hasPrefix("/")
    else { return nil }
    return AutosaveFolder(path: "\(home)/.local/state/kontorist/autosave")
  }

  /// A new session with a name of its own: the moment and the process.
  public func create(isChained: Bool = false) throws(StoreRefusal) -> SessionFile {
    try makeFolder()
    let now = LocalTime.now
    let name = "\(path)/\(now.day)-\(now.hour)\(now.minute)\(now.second)-\(getpid())"
    var attempt = 1
    while true {
      let suffix = attempt == 1 ? "" : "-\(attempt)"
      do {
        return try SessionFile.create("\(name)\(suffix)\(Self.ending)", isChained: isChained)
      } catch {
        guard error == .exists, attempt < 1_000 else { throw error }
        attempt += 1
      }
    }
  }

  /// The sessions nobody has open, the one changed last first; those without a command too.
  public func abandoned() -> [Found] {
    names.compactMap { name in found("\(path)/\(name)") }.sorted { one, other in
      (one.modified, one.path) > (other.modified, other.path)
    }
  }

  /// Removes a session of this folder unless a shell has it open.
  public func remove(_ file: String) throws(StoreRefusal) {
    guard folder(of: file) == path, file.hasSuffix(Self.ending) else { throw .misused }
    let session = try SessionFile.open(file)
    if unlink(file) != 0 { throw .file(.unwritable(errno)) }
    try session.close()
  }

  // MARK: - Files

  private static let ending = ".kontor"

  /// Makes the folder and those above it for this user alone; it may not be a link itself.
  private func makeFolder() throws(StoreRefusal) {
    var above = ""
    for part in path.split(separator: "/") {
      above += "/\(part)"
      if mkdir(above, 0o700) != 0, errno != EEXIST, access(above, X_OK) != 0 {
        throw .file(.unwritable(errno))
      }
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .file(.unwritable(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK: throw .file(.isLink)
    default: throw .file(.unwritable(ENOTDIR))
    }
  }

  private var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { text in String(cString: text) }
      }
      if name.hasSuffix(Self.ending) { names.append(name) }
    }
    return names
  }

  /// Nil for what is no plain file or in use.
  private func found(_ path: String) -> Found? {
    guard let file = try? SessionFile.openPlain(path, O_RDONLY),
      (try? file.lock(LOCK_SH)) == true, let status = try? file.status()
    else { return nil }
    var reader = RecordReader()
    guard (try? reader.read(file) { _, _ in true }) != nil else { return nil }
    let modified = Int(status.st_mtim.tv_sec)
    return Found(
      path: path, modified: modified, modifiedText: LocalTime(modified).text,
      commandCount: reader.recordCount)
  }
}
