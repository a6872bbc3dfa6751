/// What stands where.
enum LayoutRules {
  static let topLevel: Set<String> = [
    ".ci", ".gitignore", ".swift-format", "CHANGELOG.md", "Docs", "Package.swift", "README.md",
    "Scripts", "Sources", "Tests",
  ]

  /// Entries at the root that are none of those agreed on.
  static func strangers(paths: [String]) -> [Finding] {
    let entries = Set(
      paths.compactMap { path in path.split(separator: "/").first.map(String.init) })
    return entries.subtracting(topLevel).sorted().map { entry in
      Finding(entry, "does not belong at the root; put it into Sources, Tests, Scripts or Docs")
    }
  }

  /// Commands that are declared but that nobody can call, since the catalogue lacks them.
  static func unlistedCommands(path: String, text: String, catalogue: String) -> [Finding] {
    guard path.hasPrefix("Sources/Commands/"), path.hasSuffix(".swift") else { return [] }
    let code = String(decoding: CodeScanner(text).code, as: UTF8.self)
    let listed = Set(
      String(decoding: CodeScanner(catalogue).code, as: UTF8.self)
        .split { character in !character.isLetter && !character.isNumber && character != "_" })
    return code.matches(of: #/\b(?:struct|enum)\s+(\w+)\s*:[^{]*?\bCommand\b/#)
      .map(\.1).filter { name in !listed.contains(name) }
      .map { name in
        Finding(path, "declares \(name), which Sources/Commands/Catalogue.swift does not list")
      }
  }
}
