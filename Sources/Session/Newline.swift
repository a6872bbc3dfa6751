import Glibc

/// Where the line that begins at `start` ends; nil when its end is not there before `end`.
///
/// `newlinePosition` in Syntax answers the same without the system, in twice the instructions: here
/// it is asked for every line of a script and of a session file.
func newline(in text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
  text.withUnsafeBytes { bytes in
    guard start < end, end <= bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 10, end - start)
    else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }
}
