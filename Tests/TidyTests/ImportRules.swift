/// Which module may import which, as the table in `Package.swift` says.
struct ImportRules {
  private(set) var mayImport: [String: Set<String>] = [:]

  /// The modules at the edge, which alone talk to the operating system.
  static let mayImportSystem: Set<String> = ["Exchange", "Session", "Terminal", "kontorist"]

  /// Reads the table out of the text of `Package.swift`.
  init(manifest: String) {
    guard let start = manifest.firstRange(of: "let modules:"),
      let end = manifest[start.upperBound...].firstRange(of: "\n]\n")
    else { return }
    for row in manifest[start.upperBound..<end.lowerBound].matches(
      of: #/\(\s*"(\w+)",\s*\[([^\]]*)\]\s*\)/#)
    {
      mayImport[String(row.1)] = Self.names(row.2)
    }
    if let program = manifest.firstMatch(of: #/let program = "(\w+)"/#),
      let list = manifest.firstMatch(of: #/let programMayImport = \[([^\]]*)\]/#)
    {
      mayImport[String(program.1)] = Self.names(list.1)
    }
  }

  private static func names(_ list: Substring) -> Set<String> {
    Set(list.matches(of: #/"(\w+)"/#).map { match in String(match.1) })
  }

  func forbiddenImports(path: String, text: String) -> [Finding] {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "Sources" else { return [] }
    let module = String(parts[1])
    guard var allowed = mayImport[module] else {
      return [Finding(path, "is in the module \(module), which Package.swift does not list")]
    }
    // The standard library needs no import; one that asks for its Unicode interface names it.
    allowed.insert("Swift")
    if Self.mayImportSystem.contains(module) { allowed.insert("Glibc") }
    return imports(text).filter { found in !allowed.contains(found.name) }.map { found in
      Finding(
        path, line: found.line,
        "\(module) may not import \(found.name), but \(allowed.sorted().joined(separator: ", "))")
    }
  }

  private func imports(_ text: String) -> [(line: Int, name: String)] {
    let code = String(decoding: CodeScanner(text).code, as: UTF8.self)
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard line.contains("import"),
        let match = line.firstMatch(
          of: #/^\s*(?:@?\w+(?:\(\w+\))?\s+)*?import\s+(?:[a-z]+\s+)?(\w+)/#)
      else { return nil }
      return (index + 1, String(match.1))
    }
  }
}
