/// One place where a rule does not hold, worded as the compiler words its errors.
struct Finding: Hashable, CustomStringConvertible {
  let path: String
  /// Counted from 1; nil when the finding is about the whole file.
  let line: Int?
  let message: String

  init(_ path: String, line: Int? = nil, _ message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  var description: String {
    "\(path):\(line.map { line in "\(line):" } ?? "") \(message)"
  }
}
