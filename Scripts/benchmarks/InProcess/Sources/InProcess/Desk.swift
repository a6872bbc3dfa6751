import Commands
import Diagnostics
import Exchange
import Glibc
import Ledger
import Session

/// Writes on standard error.
func complain(_ text: String) {
  let bytes = Array(text.utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// What stops a measurement: its figures would mean nothing.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A runner as the program has it, on books that a script made; what it shows is dropped.
struct Desk {
  let runner: Runner

  /// New books.
  init() {
    let day = Day(year: 2026, month: 1, day: 1) ?? .first
    let console = Console(
      write: { text in swallow(text) }, writeError: { text in complain(text) })
    runner = Runner(
      session: Session(workingDay: day, language: .english), console: console,
      page: Page(width: 100))
  }

  init(_ scripts: String...) throws {
    self.init()
    for script in scripts { try run(script) }
  }

  /// Runs a script, which must be accepted whole.
  func run(_ script: String) throws {
    runner.runFile(script)
    guard runner.exitCode == 0 else { throw Failure("\(script) was not accepted") }
  }

  /// Runs a line as the prompt does; it must be accepted.
  func type(_ line: String) throws {
    runner.runTyped(line)
    guard runner.exitCode == 0 else { throw Failure("\(line) was not accepted") }
  }
}

/// The first lines of a file that begin with a word.
func lines(of path: String, beginningWith word: String, count: Int) throws -> [[UInt8]] {
  guard let file = fopen(path, "r") else { throw Failure("\(path) cannot be read") }
  defer { fclose(file) }
  var found: [[UInt8]] = []
  var buffer = [CChar](repeating: 0, count: 1 << 16)
  while found.count < count, fgets(&buffer, Int32(buffer.count), file) != nil {
    let line = buffer.prefix { byte in byte != 0 && byte != 10 }.map { byte in
      UInt8(bitPattern: byte)
    }
    if line.starts(with: word.utf8) { found.append(line) }
  }
  guard found.count == count else { throw Failure("\(path) has too few lines") }
  return found
}
