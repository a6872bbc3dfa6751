import Glibc

/// The history of a user on disk: one entry a line, UTF-8, oldest first.
///
/// Several shells may add to it at a time; each change happens under a lock on the file. The
/// file and its own folder are never reached through a symbolic link, so that nobody can make
/// us write elsewhere; folders above may be links.
public struct HistoryFile: Sendable {
  /// The system's number for why the file could not be used, and what was tried.
  public struct Failure: Error, Hashable, Sendable {
    public var path: String
    public var number: Int32
  }

  public let folder: String
  public let name: String

  public init(folder: String, name: String = "history") {
    self.folder = folder
    self.name = name
  }

  /// `$XDG_STATE_HOME/<program>/history`, or below `~/.local/state`; nil without a home.
  public static func standard(program: String) -> HistoryFile? {
    if let state = Screen.environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return HistoryFile(folder: "\(state)/\(program)")
    }
    guard let home = Screen.environment("HOME"), home.hasPrefix("/") else { return nil }
    return HistoryFile(folder: "\(home)/.local/state/\(program)")
  }

  public var path: String { "\(folder)/\(name)" }

  /// The most recent `limit` entries, oldest first; a longer file is cut to them.
  ///
  /// Lines that are not UTF-8 or hold control characters are left out: they are not ours.
  func load(limit: Int) throws(Failure) -> [String] {
    let folder = try openFolder()
    defer { close(folder) }
    let file = try openLocked(in: folder, create: false)
    guard let file else { return [] }
    defer { close(file) }
    let entries = try read(file)
    guard entries.count > limit else { return entries }
    let kept = Array(entries.suffix(limit))
    try rewrite(kept, in: folder)
    return kept
  }

  /// Adds one entry behind all others.
  func append(_ entry: String) throws(Failure) {
    let folder = try openFolder()
    defer { close(folder) }
    guard let file = try openLocked(in: folder, create: true) else { throw failure(ENOENT) }
    defer { close(file) }
    guard Screen(descriptor: file).write(entry + "\n") else { throw failure() }
  }

  // MARK: - Files

  private func failure(_ number: Int32 = errno) -> Failure {
    Failure(path: path, number: number)
  }

  private func openFolder() throws(Failure) -> Int32 {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      if mkdir(path, 0o700) != 0 && errno != EEXIST && access(path, X_OK) != 0 {
        throw failure()
      }
    }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    return descriptor
  }

  /// Opens the file under an exclusive lock; nil when there is none and none is wanted.
  ///
  /// Another shell may have put a shortened file in its place while we waited: then the lock is
  /// on a file without a name, and the new one has to be opened.
  private func openLocked(in folder: Int32, create: Bool) throws(Failure) -> Int32? {
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (create ? O_CREAT : 0)
    while true {
      let file = openat(folder, name, flags, 0o600)
      guard file >= 0 else {
        if errno == ENOENT && !create { return nil }
        throw failure()
      }
      var opened = stat()
      var named = stat()
      guard flock(file, LOCK_EX) == 0, fstat(file, &opened) == 0 else {
        defer { close(file) }
        throw failure()
      }
      guard opened.st_mode & S_IFMT == S_IFREG else {
        close(file)
        throw failure(EINVAL)
      }
      let isNamed = fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      if isNamed && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev {
        if opened.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
        return file
      }
      close(file)
    }
  }

  private func read(_ file: Int32) throws(Failure) -> [String] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      String(validating: line, as: UTF8.self).flatMap { text in
        History.entry(of: text) == text ? text : nil
      }
    }
  }

  /// Puts a new file in place of the old one, whose lock is held.
  private func rewrite(_ entries: [String], in folder: Int32) throws(Failure) {
    let temporary = "\(name).\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    unlinkat(folder, temporary, 0)
    let file = openat(folder, temporary, flags, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    let text = entries.map { entry in entry + "\n" }.joined()
    guard Screen(descriptor: file).write(text), fsync(file) == 0,
      renameat(folder, temporary, folder, name) == 0
    else {
      let failure = failure()
      unlinkat(folder, temporary, 0)
      throw failure
    }
  }
}
