import Foundation
import Testing

@testable import Terminal

@Suite struct `The history on disk` {
  let folder = FileManager.default.temporaryDirectory.path + "/history-" + UUID().uuidString

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `is private and keeps what several shells add`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(folder: folder + "/state/kontorist")
    #expect(try file.load(limit: 10) == [])
    try file.append("book 1 Müller")
    try HistoryFile(folder: file.folder).append("bank 2")
    #expect(try file.load(limit: 10) == ["book 1 Müller", "bank 2"])
    #expect(try mode(folder + "/state") == 0o700)
    #expect(try mode(file.folder) == 0o700)
    #expect(try mode(file.path) == 0o600)
  }

  @Test func `is cut to the newest lines`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(folder: folder)
    for number in 1...9 { try file.append("line \(number)") }
    #expect(try file.load(limit: 3) == ["line 7", "line 8", "line 9"])
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "line 7\nline 8\nline 9\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["history"])
    #expect(try mode(file.path) == 0o600)
  }

  @Test func `loses nothing when one shell cuts while others add`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(folder: folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for shell in 0..<4 {
        group.addTask {
          for number in 0..<50 { try file.append("\(shell) \(number)") }
        }
      }
      group.addTask {
        for _ in 0..<50 { _ = try file.load(limit: 100) }
      }
      try await group.waitForAll()
    }
    let kept = try file.load(limit: 100)
    #expect(kept.count == 100)
    for shell in 0..<4 {
      let numbers = kept.filter { line in line.hasPrefix("\(shell) ") }.map { line in
        Int(line.dropFirst(2))
      }
      #expect(numbers == Array((50 - numbers.count)..<50))
    }
  }

  @Test func `drops what is not a line of ours`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(folder: folder)
    try file.append("first")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    bytes += [0xFF, 0xFE, 0x0A] + Array("a\u{1B}[2J\n\n secret\nlast".utf8)
    try bytes.write(to: URL(fileURLWithPath: file.path))
    #expect(try file.load(limit: 10) == ["first", "last"])
  }

  @Test(arguments: ["history", ""])
  func `is never reached through a link`(name: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder + "/other", withIntermediateDirectories: true)
    try Data("theirs\n".utf8).write(to: URL(fileURLWithPath: folder + "/other/history"))
    let file = HistoryFile(folder: folder + "/ours")
    if name.isEmpty {
      try manager.createSymbolicLink(
        atPath: file.folder, withDestinationPath: folder + "/other")
    } else {
      try manager.createDirectory(atPath: file.folder, withIntermediateDirectories: true)
      try manager.createSymbolicLink(
        atPath: file.path, withDestinationPath: folder + "/other/history")
    }
    #expect(throws: HistoryFile.Failure.self) { try file.append("mine") }
    #expect(throws: HistoryFile.Failure.self) { try file.load(limit: 10) }
    let text = try String(contentsOfFile: folder + "/other/history", encoding: .utf8)
    #expect(text == "theirs\n")
  }

  @Test func `a pipe in its place is refused at once`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = HistoryFile(folder: folder)
    mkfifo(file.path, 0o600)
    #expect(throws: HistoryFile.Failure.self) { try file.append("mine") }
  }
}
