import Foundation
import Glibc
import Testing

/// Numbers as if drawn by chance; the same seed draws the same.
struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The program while it runs, so that it can be stopped without a word.
final class RunningProgram {
  private let process = Process()
  private let input = Pipe()

  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.environment = ["LANG": "en_GB.UTF-8"].merging(environment) { _, given in given }
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// What cannot be handed over any more is dropped: the program has gone.
  func send(_ text: String) { try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  var isRunning: Bool { process.isRunning }

  /// True when it was the kill that ended it.
  @discardableResult
  func kill() -> Bool {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  func finish() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A session file and what the program makes of it.
struct SessionOnDisk {
  let path: String

  @discardableResult
  func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(["--date", "2026-03-01", "--width", "400", "--session", path] + arguments)
  }

  @discardableResult
  func command(_ commands: String) throws -> Program.Result { try run("-c", commands) }

  var bytes: [UInt8] { get throws { Array(try Data(contentsOf: URL(filePath: path))) } }

  func write(_ bytes: some Collection<UInt8>) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// The rows of the journal as the program counts them, and what account 6500 holds in cents.
  ///
  /// Opens the file for writing, verifies it, and holds debit against credit.
  func look(_ place: SourceLocation = #_sourceLocation) throws -> (entries: Int, cents: Int) {
    let result = try run("--summary", "-c", "verify \"\(path)\"\ntrial-balance format csv")
    #expect(result.code == 0, "\(result.errors)", sourceLocation: place)
    let lines = result.output.split { letter in letter.isNewline }
    #expect(lines.first?.contains("each as it was written") == true, sourceLocation: place)
    let rows = lines.map { line in line.split(separator: ",", omittingEmptySubsequences: false) }
    if let total = rows.last(where: { row in row.first == "total" }) {
      #expect(total[3] == total[4], sourceLocation: place)
      #expect(total[5] == total[6], sourceLocation: place)
    }
    let row = rows.first { row in row.count > 5 && row[1] == "6500" }
    let words = try #require(lines.last, sourceLocation: place).split(separator: " ")
    let entries = try #require(words.count > 2 ? Int(words[2]) : nil, sourceLocation: place)
    return (entries, row.flatMap { row in Self.cents(row[5]) } ?? 0)
  }

  static func cents(_ figure: Substring) -> Int? { Int(figure.filter { letter in letter != "." }) }

  /// Waits until the file has so many bytes, or a moment.
  func waitForGrowth(to size: Int) {
    for _ in 0..<150 {
      let found = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      if let found, found >= size { return }
      usleep(2_000)
    }
  }

  /// The trial balance of the session, and of the file run as a plain script.
  func balances() throws -> (session: Program.Result, script: Program.Result) {
    let show = "trial-balance format csv"
    return (try command(show), try Program.run([path, "-c", show]))
  }
}

/// Bookings whose balance tells exactly how many of them were made: 1, 2, 3 … cents.
enum Counted {
  static func line(_ number: Int, text: String = "") -> String {
    let cents = number % 100
    return "book 6500/1020 \(number / 100).\(cents < 10 ? "0" : "")\(cents)"
      + (text.isEmpty ? "" : " text \"\(text)\"")
  }

  static func script(_ count: Int, text: String = "") -> String {
    (1...count).map { number in line(number, text: text) + "\n" }.joined()
  }

  static func cents(_ count: Int) -> Int { count * (count + 1) / 2 }
}
