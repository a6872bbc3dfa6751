import Glibc

/// Who has a session open, as the file `PATH.lock` beside it says.
///
/// The lock itself is the system's, on the session file, and ends with its process. The file
/// beside it only tells, so it may be old, missing or written by somebody else.
public struct LockHolder: Hashable, Sendable {
  public var pid: Int
  public var user: String
  public var host: String
  /// `2026-11-21 23:02`, on the clock of that host.
  public var since: String

  /// Reads it; nil when what stands there is not what we write.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.maximumSize,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 6, lines[0] == Self.firstLine, lines[5].isEmpty,
      let pid = Self.value("pid", lines[1]).flatMap({ digits in Int(digits) }), pid > 0,
      let user = Self.value("user", lines[2]), let host = Self.value("host", lines[3]),
      let since = Self.value("since", lines[4])
    else { return nil }
    self.pid = pid
    self.user = user
    self.host = host
    self.since = since
  }

  /// This process, now.
  static var current: LockHolder? {
    LockHolder(
      """
      \(firstLine)
      pid \(getpid())
      user \(cleaned(userName))
      host \(cleaned(hostName))
      since \(LocalTime.now.text)

      """.utf8)
  }

  private static let firstLine = "kontorist"
  private static let maximumSize = 1_024

  private var text: String {
    """
    \(Self.firstLine)
    pid \(pid)
    user \(user)
    host \(host)
    since \(since)

    """
  }

  /// A short text of Latin letters and signs, so that nothing of it can steer a terminal.
  private static func value(_ name: String, _ line: Substring) -> String? {
    guard line.hasPrefix("\(name) ") else { return nil }
    let value = line.dropFirst(name.utf8.count + 1)
    guard !value.isEmpty, value.utf8.count <= 128, cleaned(String(value)) == value else {
      return nil
    }
    return String(value)
  }

  private static func cleaned(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      (0x20...0x7E).contains(scalar.value)
        || scalar.value < 0x250 && scalar.properties.isAlphabetic
    }
    return kept.isEmpty ? "?" : String(String.UnicodeScalarView(kept).prefix(64))
  }

  private static var userName: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
      return String(geteuid())
    }
    return String(cString: name)
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "?" }
    return String(
      decoding: name.prefix { letter in letter != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  // MARK: - The file beside the session

  static func sidecar(of path: String) -> String { "\(path).lock" }

  /// What the file beside a session says; nil when there is none that we could have written.
  init?(ofSession path: String) {
    guard let file = try? OpenFile(Self.sidecar(of: path), O_RDONLY),
      let bytes = Self.content(file)
    else { return nil }
    self.init(bytes)
  }

  /// Writes it, under the lock; false where that cannot be, which does no harm.
  static func writeSidecar(of path: String) -> Bool {
    guard let text = current?.text,
      let file = try? OpenFile(sidecar(of: path), O_RDWR | O_CREAT),
      let before = content(file),
      // A file of that name which is not ours stays as it is.
      before.isEmpty || before.starts(with: firstLine.utf8)
    else { return false }
    file.makePrivate()
    do {
      try file.cut(to: 0)
      try file.write(Array(text.utf8), at: 0)
      return true
    } catch {
      return false
    }
  }

  /// Removes it if it speaks of this process.
  static func removeSidecar(of path: String) {
    guard let holder = LockHolder(ofSession: path), holder.pid == getpid(),
      holder.host == cleaned(hostName)
    else { return }
    unlink(sidecar(of: path))
  }

  /// The bytes of a plain file of at most the size of ours.
  private static func content(_ file: OpenFile) -> [UInt8]? {
    guard let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= maximumSize
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: maximumSize)
    guard let count = try? file.read(at: 0, into: &bytes, from: 0) else { return nil }
    return Array(bytes.prefix(count))
  }
}
