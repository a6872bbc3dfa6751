import Foundation
import Testing

@testable import Session

@Suite struct `Damage to a stored session` {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder(inMemory: true)
    path = folder.path("a")
  }

  private func bytes(isChained: Bool) throws -> [UInt8] {
    let file = try writeRecords(folder.path("original"), isChained: isChained)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try [UInt8](Data(contentsOf: URL(filePath: file)))
  }

  private func put(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  private func content() throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: path)))
  }

  /// Where in the file the header and each record end, newline included.
  private func ends(isChained: Bool) -> [Int] {
    let mark = isChained ? 69 : 0
    let header = isChained ? "# kontorist session, chained\n" : "# kontorist session\n"
    return storedRecords.reduce(into: [header.utf8.count]) { ends, record in
      ends.append((ends.last ?? 0) + record.utf8.count + mark + 1)
    }
  }

  @Test func `every changed byte is found in its record`() throws {
    let good = try bytes(isChained: true)
    let ends = ends(isChained: true)
    #expect(ends.last == good.count)
    for place in good.indices {
      let record = ends.count { end in end <= place }
      for byte in [good[place] ^ 1, good[place] ^ 0x80, UInt8(ascii: "#"), UInt8(ascii: "\n")]
      where byte != good[place] {
        var changed = good
        changed[place] = byte
        try put(changed)
        let found = try SessionFile.verify(path)
        guard case .changed(let named, _) = found.ending else {
          Issue.record("byte \(place) as \(byte): \(found.ending)")
          continue
        }
        #expect(named == record, "byte \(place) as \(byte)")
        #expect(found.recordCount <= max(record - 1, 0) || record == 0)
        let file = try SessionFile.open(path)
        #expect(try StoredLines(file).ending == found.ending)
        #expect(throws: StoreRefusal.self) { try file.append("check") }
        #expect(throws: Never.self) { try file.close() }
        #expect(try content() == changed)
      }
    }
  }

  @Test func `a record that is taken out, doubled or moved is found`() throws {
    let good = try bytes(isChained: true)
    let ends = ends(isChained: true)
    let first = good[ends[0]..<ends[1]]
    let second = good[ends[1]..<ends[2]]
    let third = good[ends[2]...]
    let header = good[..<ends[0]]
    for (parts, record) in [
      ([header, second, third], 1), ([header, first, third], 2),
      ([header, first, first, second], 2), ([header, second, first], 1), ([first, second], 0),
      ([header, first, "check\n".utf8.map { byte in byte }[...]], 2),
    ] {
      try put(parts.flatMap { part in part })
      guard case .changed(let named, _) = try SessionFile.verify(path).ending else {
        Issue.record("not found")
        continue
      }
      #expect(named == record)
    }
  }

  @Test func `the line named is the one of the command`() throws {
    try put(try bytes(isChained: true))
    try folder.write("a", folder.read("a").replacing("zweite", with: "dritte"))
    #expect(try SessionFile.verify(path).ending == .changed(record: 3, line: 7))
  }

  @Test(arguments: [true, false], [0, 1, 1_100_000])
  func `a file cut off anywhere holds the whole records before`(isChained: Bool, zeros: Int) throws
  {
    let good = try bytes(isChained: isChained)
    let ends = ends(isChained: isChained)
    let step = zeros == 0 ? 1 : zeros == 1 ? 5 : 79
    for length in stride(from: 0, through: good.count, by: step) {
      let cut = Array(good[..<length])
      try put(cut + [UInt8](repeating: 0, count: zeros))
      try expectWhole(cut, ends, isChained: isChained, zeros: zeros)
    }
  }

  /// Opens what was cut off, and adds to it.
  private func expectWhole(
    _ cut: [UInt8], _ ends: [Int], isChained: Bool, zeros: Int
  ) throws {
    // Of a chained record everything is known but the end of its line.
    let isComplete = isChained && ends.dropFirst().contains(cut.count + 1)
    let kept = ends.last { end in end <= cut.count + (isComplete ? 1 : 0) } ?? 0
    let whole = max(ends.count { end in end <= kept } - 1, 0)
    // A comment of an unchained file stands for itself.
    let comments =
      isChained ? kept : (cut.lastIndex(of: UInt8(ascii: "\n")).map { place in place + 1 } ?? 0)
    let text = String(decoding: cut[min(comments, cut.count)...], as: UTF8.self)
    let isTorn = !isComplete && (!text.isEmpty || zeros > 0)
    let file = try SessionFile.open(path)
    let read = try StoredLines(file)
    #expect(read.ending == (isTorn ? .torn(text) : .whole), "cut at \(cut.count)")
    #expect(file.recordCount == whole, "cut at \(cut.count)")
    try file.append("check")
    try file.close()
    let after = try SessionFile.verify(path)
    #expect(after.ending == .whole, "cut at \(cut.count)")
    #expect(after.recordCount == whole + 1, "cut at \(cut.count)")
    #expect(try content().starts(with: cut.prefix(max(kept, comments))))
    #expect(try StoredLines(reading: path).lines == read.lines + ["check"])
    #expect(after.isChained == (isChained && cut.count > 19))
  }

  @Test func `reading only, the file stays as it is`() throws {
    let good = try bytes(isChained: true)
    for length in 0...good.count {
      try put(Array(good[..<length]))
      let file = try SessionFile.openReading(path)
      try file.forEachLine { _, _ in true }
      #expect(throws: StoreRefusal.misused) { try file.append("check") }
      try file.close()
      #expect(try content().count == length)
    }
  }

  @Test func `the unfinished last line of a script by hand becomes a comment`() throws {
    try folder.write("a", "date 2026-11-21\nbook 6500/1020 \u{1B}[3")
    let file = try SessionFile.open(path)
    #expect(try StoredLines(file).ending == .torn("book 6500/1020 \u{1B}[3"))
    try file.append("check")
    try file.close()
    #expect(try folder.read("a") == "date 2026-11-21\n# book 6500/1020 \\u{1b}[3\ncheck\n")
  }

  @Test func `NULs before something else are a change, not an end`() throws {
    var damaged = try bytes(isChained: true)
    for place in 40..<200 { damaged[place] = 0 }
    try put(damaged)
    #expect(try SessionFile.verify(path).ending == .changed(record: 1, line: 2))
  }

  @Test func `a chained file with other line ends is a changed one`() throws {
    try put(try bytes(isChained: true))
    try folder.write("a", folder.read("a").replacing("\n", with: "\r\n"))
    #expect(try SessionFile.verify(path).ending == .changed(record: 0, line: 1))
  }
}
