import Glibc
import Testing

@testable import Session

/// What is read of a session file: the lines with their numbers, and how it ended.
struct StoredLines: Equatable {
  var lines: [String] = []
  var numbers: [Int] = []
  var ending = SessionFile.Ending.stopped

  init(_ file: SessionFile) throws {
    ending = try file.forEachLine { line, number in
      lines.append(String(decoding: line, as: UTF8.self))
      numbers.append(number)
      return true
    }
  }

  /// Read by whoever opens the file only to look.
  init(reading path: String) throws { try self.init(try SessionFile.openReading(path)) }
}

extension SessionFile {
  func append(_ text: String) throws(StoreRefusal) { try append(Array(text.utf8)[...]) }
}

/// Three records, the second and the third with comments, and a file that holds them.
let storedRecords = [
  "date 2026-11-21",
  "# a comment the user wrote\ncontact new \"Kunde AG\" customer",
  "# Grüezi\n# zweite Zeile\nbook 6500/1020 3.00",
]

@discardableResult
func writeRecords(_ path: String, isChained: Bool) throws -> String {
  let file = try SessionFile.create(path, isChained: isChained)
  for record in storedRecords { try file.append(record) }
  try file.close()
  return path
}

@Suite struct `Store of sessions` {
  /// The hashes were computed by another program.
  static let chained = """
    # kontorist session, chained
    date 2026-11-21  #= 522ee5feddb7f9ab1400bb5a5b85fbbdc943731d6a20b52f9fa3a025b6cc9539
    # a comment the user wrote
    contact new "Kunde AG" customer  \
    #= f5c5f0b6e70face30f5bfed4bf8b2bc30207de6ccfcc8fa48318b8459bdd0878
    # Grüezi
    # zweite Zeile
    book 6500/1020 3.00  #= 9b7ae98bdc579eadd9e643f56bd752dd8e1957c399523fc9acac5e33c2e94af1

    """

  static let lines = storedRecords.flatMap { record in
    record.split(separator: "\n").map(String.init)
  }

  @Test func `a chained file carries the hash over all before it`() throws {
    let folder = try Folder()
    try writeRecords(folder.path("a"), isChained: true)
    #expect(try folder.read("a") == Self.chained)
  }

  @Test func `an unchained file is the records and a first line`() throws {
    let folder = try Folder()
    try writeRecords(folder.path("a"), isChained: false)
    #expect(
      try folder.read("a")
        == "# kontorist session\n" + storedRecords.map { record in record + "\n" }.joined())
  }

  @Test(arguments: [true, false]) func `what was written is read, and goes on`(
    isChained: Bool
  ) throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: isChained)
    let file = try SessionFile.open(path)
    let read = try StoredLines(file)
    #expect(read.lines == Self.lines)
    #expect(read.numbers == [2, 3, 4, 5, 6, 7])
    #expect(read.ending == .whole)
    #expect(file.isChained == isChained)
    #expect(file.recordCount == 3)
    try file.append("check")
    #expect(file.hasUnsynced)
    #expect(try StoredLines(file).lines == Self.lines + ["check"])
    try file.sync()
    #expect(!file.hasUnsynced)
    #expect(file.recordCount == 4)
    try file.close()
    #expect(try StoredLines(reading: path).lines == Self.lines + ["check"])
    let found = try SessionFile.verify(path)
    let last = try folder.read("a").dropLast().suffix(64).prefix(12)
    let sum = isChained ? String(last) : ""
    #expect(
      found
        == Verification(recordCount: 4, isChained: isChained, lastSum: sum, ending: .whole))
  }

  @Test func `a file that is not read first is read through before something is added`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    let file = try SessionFile.open(path)
    try file.append("check")
    try file.close()
    #expect(try SessionFile.verify(path).recordCount == 4)
    #expect(try SessionFile.verify(path).ending == .whole)
  }

  @Test(arguments: [true, false]) func `reading can be stopped and begun again`(
    isChained: Bool
  ) throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: isChained)
    let file = try SessionFile.open(path)
    for wanted in 1...Self.lines.count {
      var count = 0
      let ending = try file.forEachLine { _, _ in
        count += 1
        return count < wanted
      }
      #expect(ending == .stopped)
      #expect(count == wanted)
    }
    #expect(try StoredLines(file).lines == Self.lines)
  }

  @Test(arguments: [true, false]) func `only a command with its comments is a record`(
    isChained: Bool
  ) throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: isChained)
    let before = try folder.read("a")
    let file = try SessionFile.open(path)
    for text in ["", "# a comment", "# a\n", "check\n", "check\ncheck", "\n", "# a\n\ncheck"] {
      #expect(throws: StoreRefusal.misused) { try file.append(text) }
    }
    try file.close()
    #expect(try folder.read("a") == before)
    #expect(throws: StoreRefusal.misused) { try file.append("check") }
    #expect(throws: StoreRefusal.misused) { try StoredLines(file) }
  }

  @Test(arguments: [true, false]) func `many records and long ones pass through the pieces`(
    isChained: Bool
  ) throws {
    let folder = try Folder()
    let path = folder.path("a")
    let file = try SessionFile.create(path, isChained: isChained)
    var wanted: [String] = []
    var random = SystemRandomNumberGenerator()
    for number in 0..<3_000 {
      let length = number % 500 == 7 ? 1_500_000 : Int.random(in: 1...900, using: &random)
      wanted.append(String(repeating: "x", count: length) + " \(number)")
      try file.append(wanted[number])
    }
    try file.close()
    let read = try StoredLines(reading: path)
    #expect(read.ending == .whole)
    #expect(read.lines == wanted)
  }

  @Test func `a script written by hand is a session without a chain`() throws {
    let folder = try Folder()
    let path = try folder.write(
      "a", "\u{FEFF}date 2026-11-21\r\n\r\n  # a comment\r\nbook 6500/1020 \\\r\n  3.00\r\n")
    let file = try SessionFile.open(path)
    let read = try StoredLines(file)
    #expect(
      read.lines == ["date 2026-11-21", "", "  # a comment", "book 6500/1020 \\", "  3.00"])
    #expect(read.ending == .whole)
    #expect(!file.isChained)
    try file.append("check")
    try file.close()
    #expect(try StoredLines(reading: path).lines.last == "check")
  }

  @Test func `a header with a byte order mark and a closing CR is one`() throws {
    let folder = try Folder()
    let path = try folder.write("a", "\u{FEFF}# kontorist session\r\ncheck\r\n")
    #expect(try StoredLines(reading: path).lines == ["check"])
  }

  @Test func `an empty file becomes a session`() throws {
    let folder = try Folder()
    let path = try folder.write("a", "")
    let file = try SessionFile.open(path)
    #expect(try StoredLines(file) == StoredLines(reading: path))
    try file.append("check")
    try file.close()
    #expect(try folder.read("a") == "# kontorist session\ncheck\n")
  }

  @Test func `a file is for its user alone`() throws {
    let folder = try Folder()
    let file = try SessionFile.create(folder.path("a"), isChained: false)
    for name in ["a", "a.lock"] {
      var status = stat()
      #expect(lstat(folder.path(name), &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
    try file.close()
    #expect(folder.names == ["a"])
  }
}
