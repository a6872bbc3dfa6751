import Foundation

/// The files of this repository, as they are on disk.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths from the root of all that is or would be committed, sorted.
  ///
  /// Where there is no git (an unpacked archive) it is all that is not hidden.
  static let paths: [String] = {
    let committed = try? run(
      "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    guard let committed, !committed.isEmpty else { return visible() }
    return committed.split(separator: "\0").map(String.init).filter { path in
      FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }.sorted()
  }()

  /// The text of a file; nil when it is no UTF-8 text.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file under `folder` with its text; the whole repository when `folder` is empty.
  static func files(
    in folders: [String] = [""], suffix: String = ""
  ) -> [(path: String, text: String)] {
    paths.compactMap { path in
      let isWanted = folders.contains { folder in path.hasPrefix(folder) }
      guard isWanted, path.hasSuffix(suffix), let text = text(path) else { return nil }
      return (path, text)
    }
  }

  private static func visible() -> [String] {
    let found = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
    return (found?.compactMap { item in item as? URL } ?? []).filter { url in
      (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }.map { url in
      String(url.path.dropFirst(root.path.count)).split(separator: "/").joined(separator: "/")
    }.sorted()
  }

  private static func run(_ arguments: String...) throws -> String {
    let ended = try start(arguments)
    return ended.code == 0 ? ended.output : ""
  }

  /// Runs a program of the system in the root of the repository.
  static func start(_ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = root
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
