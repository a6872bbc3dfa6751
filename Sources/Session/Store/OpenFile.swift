import Glibc

/// A descriptor with the few calls the store needs, all of them able to fail with a number.
final class OpenFile {
  private let descriptor: Int32

  /// The system's number for what went wrong.
  struct Failure: Error {
    let number: Int32
  }

  /// Opens without waiting for the other end of a pipe, and only a folder through a link.
  init(_ path: String, _ flags: Int32) throws(Failure) {
    let link = flags & O_DIRECTORY == 0 ? O_NOFOLLOW : 0
    descriptor = open(path, flags | link | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(number: errno) }
  }

  deinit { close(descriptor) }

  func status() throws(Failure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(number: errno) }
    return status
  }

  /// Reads from a place in the file to the end of the buffer, or less; 0 at the end of the file.
  func read(at offset: Int, into buffer: inout [UInt8], from start: Int) throws(Failure) -> Int {
    var count: Int
    repeat {
      count = buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress, start < bytes.count else { return 0 }
        return pread(descriptor, base + start, bytes.count - start, off_t(offset))
      }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw Failure(number: errno) }
    return count
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return pwrite(descriptor, base + written, buffer.count - written, off_t(offset + written))
      }
      if count < 0, errno == EINTR { continue }
      // A write of nothing would go on for ever.
      guard count > 0 else { throw Failure(number: count < 0 ? errno : EIO) }
      written += count
    }
  }

  func cut(to length: Int) throws(Failure) {
    while ftruncate(descriptor, off_t(length)) != 0 {
      guard errno == EINTR else { throw Failure(number: errno) }
    }
  }

  func syncData() throws(Failure) {
    while fdatasync(descriptor) != 0 {
      guard errno == EINTR else { throw Failure(number: errno) }
    }
  }

  /// For folders, some file systems cannot do it, and need not.
  func syncFolder() throws(Failure) {
    guard fsync(descriptor) != 0, errno != EINVAL else { return }
    throw Failure(number: errno)
  }

  /// Takes the lock without waiting for it; false when another holds it.
  func lock(_ kind: Int32) throws(Failure) -> Bool {
    if flock(descriptor, kind | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else { throw Failure(number: errno) }
    return false
  }

  func makePrivate() { fchmod(descriptor, 0o600) }
}

/// The folder a path lies in.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Whether the path itself, not through a link, names the file with this status.
func names(_ path: String, _ status: stat) -> Bool {
  var named = stat()
  return lstat(path, &named) == 0 && named.st_dev == status.st_dev
    && named.st_ino == status.st_ino
}
