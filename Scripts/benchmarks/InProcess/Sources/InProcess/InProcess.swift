import CGlibc
import Glibc

/// Measures what whole processes are too slow to show: in-process RUNS MEASUREMENT SCRIPT...
@main enum InProcess {
  static func main() {
    // As the program itself does it first.
    kontorist_return_large_blocks()
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2, let runs = Int(arguments[0]), runs > 0,
      let measurement = Measurement(rawValue: arguments[1])
    else { fail("usage: in-process RUNS MEASUREMENT SCRIPT...", code: 2) }
    do {
      try measurement.run(Array(arguments.dropFirst(2)), runs: runs)
    } catch {
      fail("\(arguments[1]): \(error)", code: 1)
    }
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    complain("in-process: \(message)\n")
    exit(code)
  }
}
