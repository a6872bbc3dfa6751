import Diagnostics
import Glibc

/// Why a file could not be used; worded by `diagnostic`.
public enum FileRefusal: Error, Hashable, Sendable {
  case notFound
  case isDirectory
  case isLink
  case unreadable(Int32)
  /// More bytes than are taken into memory.
  case tooLarge(limit: Int)
  case unwritable(Int32)

  func diagnostic(_ path: String, at span: Span) -> Diagnostic {
    switch self {
    case .notFound:
      Diagnostic(
        .fileNotFound, at: span,
        Phrase("no such file: \(path)", "keine solche Datei: \(path)"))
    case .isDirectory:
      Diagnostic(
        .fileIsDirectory, at: span,
        Phrase("\(path) is a directory", "\(path) ist ein Verzeichnis"))
    case .isLink:
      Diagnostic(
        .fileIsLink, at: span,
        Phrase(
          "\(path) is a symbolic link; files are not written through links",
          "\(path) ist ein symbolischer Link; durch Links wird nicht geschrieben"))
    case .unreadable(let code):
      Diagnostic(
        .fileUnreadable, at: span,
        Phrase(
          "\(path) cannot be read: \(Self.reason(code).english)",
          "\(path) lässt sich nicht lesen: \(Self.reason(code).german)"))
    case .tooLarge(let limit):
      Diagnostic(
        .fileTooLarge, at: span,
        Phrase(
          "\(path) has more than \(limit / 1_000_000) MB",
          "\(path) hat mehr als \(limit / 1_000_000) MB"))
    case .unwritable(let code):
      Diagnostic(
        .fileUnwritable, at: span,
        Phrase(
          "\(path) cannot be written: \(Self.reason(code).english)",
          "\(path) lässt sich nicht schreiben: \(Self.reason(code).german)"))
    }
  }

  /// The system's number in words.
  static func reason(_ code: Int32) -> Phrase {
    switch code {
    case EACCES, EPERM: Phrase("no permission", "keine Berechtigung")
    case ENOSPC: Phrase("the disk is full", "der Datenträger ist voll")
    case EDQUOT: Phrase("no space is left to this user", "der Platz dieses Benutzers ist voll")
    case EIO: Phrase("the drive reports an error", "das Laufwerk meldet einen Fehler")
    case EROFS: Phrase("read-only", "schreibgeschützt")
    case ENOENT: Phrase("no such folder", "kein solcher Ordner")
    case ENOTDIR: Phrase("part of the path is no folder", "ein Teil des Pfads ist kein Ordner")
    case EFBIG: Phrase("too large", "zu gross")
    case ENXIO: Phrase("it is no plain file", "es ist keine gewöhnliche Datei")
    default: Phrase("system error \(code)", "Systemfehler \(code)")
    }
  }
}

/// A file that is read piece by piece, so that a long script does not stand in memory.
struct FileReader: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool
  /// Device and inode, which tell a file from any other.
  let identity: FileIdentity
  /// In bytes; 0 where that is not known beforehand.
  let size: Int

  init(path: String) throws(FileRefusal) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw errno == ENOENT ? .notFound : .unreadable(errno) }
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      let code = errno
      close(opened)
      throw .unreadable(code)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(opened)
      throw .isDirectory
    }
    descriptor = opened
    isOwned = true
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Standard input.
  init() {
    descriptor = 0
    isOwned = false
    size = 0
    identity = FileIdentity(device: .max, inode: 0)
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Adds up to 64 KiB to the buffer, which then stays in the cache; false at the end of the file.
  func read(into buffer: inout [UInt8]) throws(FileRefusal) -> Bool {
    let size = 1 << 16
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    var count: Int
    repeat {
      count = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress.map { base in base + start }, size)
      }
    } while count < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(size - max(count, 0))
    if count < 0 { throw code == EISDIR ? .isDirectory : .unreadable(code) }
    return count > 0
  }

  /// Nothing is there yet: whoever writes to the other end of the pipe takes his time.
  var isWaiting: Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  /// Everything up to a limit; a device may never end.
  func readAll(limit: Int = .max) throws(FileRefusal) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    while try read(into: &bytes) {
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return bytes
  }
}

struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// In bytes; 0 where that is not known.
func fileSize(_ path: String) -> Int {
  var status = stat()
  guard stat(path, &status) == 0 else { return 0 }
  return Int(status.st_size)
}

/// Why no new file can be made there, as far as that is known beforehand.
func refusalOfNewFile(_ path: String) -> StoreRefusal? {
  var status = stat()
  if lstat(path, &status) == 0 { return .exists }
  return access(folder(of: path), W_OK) == 0 ? nil : .file(.unwritable(errno))
}

/// Takes a file away that could not be written to its end.
func removeFile(_ path: String) { unlink(path) }

/// Why `writeFile` would not write there, as far as that is known beforehand.
func refusalOfFile(_ path: String) -> FileRefusal? {
  var status = stat()
  guard lstat(path, &status) == 0 else {
    return access(folder(of: path), W_OK) == 0 ? nil : .unwritable(errno)
  }
  switch status.st_mode & S_IFMT {
  case S_IFLNK: return .isLink
  case S_IFDIR: return .isDirectory
  // The rename would put a plain file in the place of a device or a pipe.
  case S_IFREG: return nil
  default: return .unwritable(ENXIO)
  }
}

/// Writes a file as a whole: under a temporary name beside it, synced, then renamed.
///
/// Mode 0600; an existing symbolic link is refused, not followed, and so is what is no plain
/// file.
func writeFile(_ bytes: [UInt8], to path: String) throws(FileRefusal) {
  if let refusal = refusalOfFile(path) { throw refusal }
  let temporary = "\(path).\(getpid()).tmp"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw .unwritable(errno) }
  var failure: Int32 = 0
  var written = 0
  while written < bytes.count, failure == 0 {
    let count = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress.map { base in base + written }, bytes.count - written)
    }
    if count < 0 {
      if errno != EINTR { failure = errno }
    } else {
      written += count
    }
  }
  if failure == 0, fsync(descriptor) != 0 { failure = errno }
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure == 0, rename(temporary, path) != 0 { failure = errno }
  if failure != 0 {
    unlink(temporary)
    throw .unwritable(failure)
  }
}
