import Foundation
import Testing

/// The scripts are run by hand and not by the tests, but they are to be there when they are wanted.
@Suite struct `The scripts` {
  /// Where the build put the program, its modules and these tests.
  private static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  @Test func `can be read by the shell`() throws {
    let scripts = Repository.files(in: ["Scripts/", ".ci/"]).filter { path, text in
      text.hasPrefix("#!/usr/bin/env bash") || path.hasSuffix(".sh") || path == "Scripts/common"
    }
    #expect(scripts.count > 9)
    for (path, _) in scripts {
      #expect(try Repository.start(["bash", "-n", path]).code == 0, "\(path)")
    }
  }

  @Test func `have a function for every workload`() throws {
    let (code, list) = try Repository.start(["bash", "Scripts/bench", "--list"])
    #expect(code == 0)
    let names = list.split(separator: "\n").compactMap { line in line.split(separator: " ").first }
    #expect(names.count > 9)
    let text = Repository.files(in: ["Scripts/benchmarks/"], suffix: ".sh").map(\.text).joined()
    for name in names {
      #expect(text.contains("\nworkload_\(name.replacing("-", with: "_"))() {"), "\(name)")
    }
  }

  @Test(
    arguments: [["book"], ["mixed"], ["open", "match"], ["undo"], ["till"]])
  func `generate what the program accepts`(generators: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scripts = try generators.map { generator in
      let (code, script) = try Repository.start([
        "awk", "-f", "Scripts/benchmarks/common.awk", "-f", "Scripts/benchmarks/\(generator).awk",
        "-v", "lines=100", "-v", "format=kontor",
      ])
      #expect(code == 0, "\(generator)")
      #expect(script.split(separator: "\n").count >= 100, "\(generator)")
      let file = folder.appending(path: "\(generator).kontor")
      try Data(script.utf8).write(to: file)
      return file.path(percentEncoded: false)
    }
    let program = Self.products.appending(path: "kontorist").path(percentEncoded: false)
    #expect(try Repository.start([program] + scripts).code == 0)
  }

  /// The types of the measurements are checked against the modules of this build.
  ///
  /// Their package is not built with the program, so what they use may change unnoticed.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: products.appending(path: "Modules").path)))
  func `measure what is there`() throws {
    let sources = Repository.paths.filter { path in
      path.hasPrefix("Scripts/benchmarks/InProcess/Sources/") && path.hasSuffix(".swift")
    }
    #expect(!sources.isEmpty)
    let maps = ["CGlibc", "CNettle", "CExpat", "CXlsx"].flatMap { module in
      ["-Xcc", "-fmodule-map-file=\(Self.products.path)/\(module).build/module.modulemap"]
    }
    let (code, _) = try Repository.start(
      [
        "swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library",
        "-enable-upcoming-feature", "MemberImportVisibility", "-enable-upcoming-feature",
        "ExistentialAny", "-I", "\(Self.products.path)/Modules",
      ] + maps + sources)
    #expect(code == 0, "see: swift build --package-path Scripts/benchmarks/InProcess")
  }
}
