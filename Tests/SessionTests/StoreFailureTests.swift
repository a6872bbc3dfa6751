import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Session

@Suite struct `Stored sessions refused` {
  @Test func `a new session replaces nothing`() throws {
    let folder = try Folder()
    let path = try folder.write("a", "mine")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("b"))
    for taken in [path, folder.path("link"), folder.path("")] {
      let refusal = taken.hasSuffix("/") ? StoreRefusal.file(.isDirectory) : .exists
      #expect(throws: refusal) { try SessionFile.create(taken, isChained: true) }
    }
    #expect(try folder.read("a") == "mine")
    #expect(folder.names == ["a", "link"])
    #expect(throws: StoreRefusal.file(.unwritable(ENOENT))) {
      try SessionFile.create(folder.path("no/such"), isChained: true)
    }
  }

  @Test func `only a plain file is opened, and not through a link`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: path)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    for (name, refusal) in [
      ("link", FileRefusal.isLink), ("", .isDirectory), ("none", .notFound),
      ("pipe", .unreadable(ENXIO)),
    ] {
      #expect(throws: StoreRefusal.file(refusal), "\(name)") {
        try SessionFile.open(folder.path(name))
      }
      #expect(throws: StoreRefusal.file(refusal), "\(name)") {
        try SessionFile.openReading(folder.path(name))
      }
      #expect(throws: StoreRefusal.file(refusal)) { try SessionFile.verify(folder.path(name)) }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `what may not be written is refused, and can be read`() throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    chmod(path, 0o400)
    #expect(throws: StoreRefusal.readOnly(EACCES)) { try SessionFile.open(path) }
    #expect(try StoredLines(reading: path).ending == .whole)
    chmod(path, 0)
    #expect(throws: StoreRefusal.file(.unreadable(EACCES))) { try SessionFile.open(path) }
    chmod(folder.path(""), 0o500)
    #expect(throws: StoreRefusal.file(.unwritable(EACCES))) {
      try SessionFile.create(folder.path("b"), isChained: true)
    }
    chmod(folder.path(""), 0o700)
  }

  @Test(arguments: [true, false]) func `a file that moves away acknowledges nothing more`(
    isReplaced: Bool
  ) throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    let before = try folder.read("a")
    let file = try SessionFile.open(path)
    try file.append("check")
    #expect(rename(path, folder.path("b")) == 0)
    if isReplaced {
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: folder.path("b"))
    }
    #expect(throws: StoreRefusal.moved) { try file.sync() }
    #expect(try folder.read("b") == before)
    #expect(file.recordCount == 3)
    #expect(!file.hasUnsynced)
    #expect(rename(folder.path("b"), path) == 0)
    try file.append("check")
    try file.close()
    #expect(try SessionFile.verify(path).recordCount == 4)
  }

  @Test func `a file whose folder is removed acknowledges nothing more`() throws {
    let folder = try Folder()
    let path = folder.path("sub/a")
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: true)
    let file = try SessionFile.create(path, isChained: true)
    try FileManager.default.removeItem(atPath: folder.path("sub"))
    try file.append("check")
    #expect(throws: StoreRefusal.moved) { try file.close() }
    #expect(folder.names == [])
  }

  @Test(arguments: ["", "kürzer", String(repeating: "# länger\n", count: 100)])
  func `a file others write to is left to them`(text: String) throws {
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: true)
    let file = try SessionFile.open(path)
    try file.append("check")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    for _ in 0..<2 {
      #expect(throws: StoreRefusal.overwritten) { try file.sync() }
      try file.append("check")
    }
    #expect(throws: StoreRefusal.overwritten) { try file.close() }
    #expect(try folder.read("a") == text)
  }

  /// The limit is the one of the process, so it is far beyond what other tests write.
  ///
  /// For the same reason both kinds of file are tried one after the other.
  @Test func `a full disk takes back what is not acknowledged`() throws {
    for isChained in [true, false] { try Self.fillDisk(isChained: isChained) }
  }

  private static func fillDisk(isChained: Bool) throws {
    let limit = 48 << 20
    let folder = try Folder()
    let path = try writeRecords(folder.path("a"), isChained: isChained)
    let before = try folder.read("a")
    var limits = rlimit()
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
    signal(SIGXFSZ, SIG_IGN)
    var small = limits
    small.rlim_cur = rlim_t(limit)
    #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &small) == 0)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) }
    let long = Array(("text " + String(repeating: "x", count: 700_000)).utf8)[...]
    let file = try SessionFile.open(path)
    try file.append("check")
    try file.sync()
    for _ in 0..<2 {
      #expect(throws: StoreRefusal.notWritten(EFBIG)) {
        for _ in 0...(limit / 700_000) { try file.append(long) }
        try file.sync()
      }
      #expect(file.recordCount == 4)
      #expect(!file.hasUnsynced)
      #expect(try SessionFile.verify(path).ending == .whole)
      #expect(try SessionFile.verify(path).recordCount == 4)
    }
    try file.append("check")
    try file.close()
    #expect(try SessionFile.verify(path).recordCount == 5)
    #expect(try folder.read("a").hasPrefix(before))
  }

  static let refusals: [StoreRefusal] = [
    .file(.notFound), .exists, .held(nil), .held(LockHolder.current), .readOnly(EROFS),
    .changed(record: 0, line: 1), .changed(record: 3, line: 7), .overwritten, .moved,
    .notWritten(ENOSPC), .notWritten(EDQUOT), .notWritten(EIO), .misused,
  ]

  @Test(arguments: refusals) func `every refusal is worded in both languages`(
    refusal: StoreRefusal
  ) {
    let diagnostic = refusal.diagnostic("a\u{1B}b", at: .point(0))
    #expect(diagnostic.name.kind == .file)
    for phrase in [diagnostic.label] + diagnostic.notes {
      #expect(phrase.english != phrase.german)
      #expect(!phrase.german.contains("ß"))
      for language in Language.allCases { #expect(!phrase[language].contains("\u{1B}")) }
    }
    #expect(diagnostic.label.english.contains("a\\u{1b}b"))
  }
}
