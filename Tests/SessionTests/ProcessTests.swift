import Foundation
import Testing

/// The program as users start it, found beside the tests.
struct Program {
  /// What a run left behind.
  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "kontorist").path(percentEncoded: false)

  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["LANG": "en_GB.UTF-8", "HOME": folder.path("")]
      .merging(environment) { _, given in given }
    // Files, because a full pipe would let both sides wait.
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: folder.write("input", input)))
    let output = try folder.write("output", "")
    let errors = try folder.write("errors", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Result(
      code: process.terminationStatus, output: try folder.read("output"),
      errors: try folder.read("errors"))
  }
}

@Suite struct `The program` {
  @Test(
    arguments: [
      ("book 6500/1020 1.00", 0), ("include missing.kontor", 1), ("vat > /", 1),
      ("book 6501/1020 1.00", 2), ("frobnicate", 2), ("book 6500/1020 -1.00", 3),
      ("bank 1020 5\nmatch BT-1 account 6940\nmatch BT-1 account 6940", 3),
      ("expect balance 1020 1.00", 4), ("expect-error same-account book 6500/1020 1.00", 4),
      ("quit", 0), ("", 0), ("# remark", 0),
    ] as [(String, Int32)]) func `ends with a code that tells what happened`(
      script: String, code: Int32
    ) throws
  {
    let folder = try Folder()
    let file = try folder.write("a.kontor", script)
    for result in [
      try Program.run(["-c", script]), try Program.run([file]),
      try Program.run(["-"], input: script), try Program.run([], input: script),
    ] {
      #expect(result.code == code)
      #expect(result.errors.isEmpty == (code == 0))
    }
  }

  @Test(arguments: [
    ["--nonsense"], ["--echo", "loud"], ["--date", "2026-02-30"], ["--language", "fr"], ["-c"],
    ["--width", "wide"], ["--seed", "-1"], ["--format", "docx"], ["--color", "maybe"],
  ]) func `refuses arguments it does not know`(arguments: [String]) throws {
    let result = try Program.run(arguments, input: "book 6500/1020 1.00")
    #expect(result.code == 2)
    #expect(result.errors.hasPrefix("kontorist: "))
    #expect(result.output == "")
  }

  @Test func `shows answers of -c and of files only when asked`() throws {
    let folder = try Folder()
    let file = try folder.write("a.kontor", "book 6500/1020 1.00\n")
    #expect(try Program.run(["-c", "book 6500/1020 1.00"]).output.contains("#1"))
    #expect(try Program.run([file]).output == "")
    #expect(try Program.run(["--echo=all", file]).output.contains("#1"))
    #expect(
      try Program.run(["--summary", file]).output == "1 commands, 1 entries, 0 differences\n")
    #expect(try Program.run(["--quiet", "-c", "trial-balance"]).output == "")
  }

  @Test func `runs several files and commands in turn, on the same books`() throws {
    let folder = try Folder()
    let first = try folder.write("a.kontor", "book 6500/1020 1.00\n")
    let second = try folder.write("b.kontor", "book 6500/1020 2.00\nexpect balance 6500 3.00\n")
    let result = try Program.run(["-c", "expect balance 6500 3.00", "--quiet", first, second])
    #expect(result.code == 0)
    #expect(result.errors == "")
    let broken = try Program.run([first, first, folder.path("missing"), second, "--summary"])
    #expect(broken.code == 1)
    #expect(broken.output == "2 commands, 2 entries, 0 differences\n")
  }

  @Test func `runs nothing behind a quit or the first error`() throws {
    let folder = try Folder()
    let quits = try folder.write("a.kontor", "say \"a\"\nquit\nsay \"b\"\n")
    let says = try folder.write("b.kontor", "say \"c\"\n")
    #expect(try Program.run([quits, says, "-"], input: "say \"d\"").output == "a\n")
    let broken = try Program.run(["-c", "bad", "-c", "say \"e\"", "-"], input: "say \"f\"")
    #expect(broken.output == "")
    #expect(broken.code == 2)
    let goesOn = try Program.run(
      ["--keep-going", "-c", "bad", "-c", "say \"e\"", says, "-"], input: "say \"f\"")
    #expect(goesOn.output == "c\ne\nf\n")
    #expect(goesOn.code == 2)
  }

  @Test func `says when its answers could not be written`() throws {
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["--language", "en", "-c", "help"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let errors = Pipe()
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = try errors.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(told.map { bytes in !bytes.isEmpty } == true)
  }

  @Test func `takes the language from the environment or the arguments`() throws {
    let script = ["-c", "frobnicate"]
    let german = try Program.run(script, environment: ["LANG": "de_CH.UTF-8"])
    #expect(german.errors.contains("Fehler: unknown-command"))
    #expect(try Program.run(script).errors.contains("error: unknown-command"))
    let chosen = try Program.run(["--language", "de"] + script)
    #expect(chosen.errors == german.errors)
    let over = try Program.run(script, environment: ["LANG": "de_CH", "LC_ALL": "C"])
    #expect(over.errors.contains("error: unknown-command"))
    let messages = try Program.run(script, environment: ["LC_ALL": "", "LC_MESSAGES": "de"])
    #expect(messages.errors == german.errors)
  }

  @Test func `takes date, format, width`() throws {
    let result = try Program.run(["--date", "2020-02-29", "-c", "date"])
    #expect(result.output.contains("working date 2020-02-29\n"))
    let json = try Program.run(["--format=json", "-c", "date"])
    #expect(json.output.hasPrefix("{\"command\":\"date\""))
    for width in ["1", "0", "-5", "40", "1000000"] {
      let shown = try Program.run([
        "--width", width, "-c", "help\ntrial-balance\nbook 6500/1020 1.00\nx",
      ])
      #expect(shown.code == 2)
      #expect(!shown.output.isEmpty)
    }
  }

  @Test func `umlauts survive in any locale`() throws {
    for locale in ["C", "POSIX", "de_CH.ISO-8859-1", "de_CH.UTF-8", "nonsense"] {
      let result = try Program.run(
        ["-c", "say \"Grüezi, Zürich: 会計\""], environment: ["LC_ALL": locale])
      #expect(result.output == "Grüezi, Zürich: 会計\n")
    }
  }

  @Test func `says its version and its usage`() throws {
    #expect(try Program.run(["--version"]).output.hasPrefix("kontorist "))
    let help = try Program.run(["--help"])
    #expect(help.code == 0)
    for option in ["-c", "--step", "--keep-going", "--dry-run", "--echo", "--quiet", "--summary"] {
      #expect(help.output.contains(option))
    }
  }

  @Test func `reads a long script from standard input`() throws {
    let lines = String(repeating: "book 6500/1020 1.00\n", count: 2_000)
    let result = try Program.run(["-"], input: lines + "expect balance 6500 2'000.00\n")
    #expect(result.code == 0)
    #expect(result.errors == "")
  }
}
