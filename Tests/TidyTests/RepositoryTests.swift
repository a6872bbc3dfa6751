import Testing

private typealias File = (path: String, text: String)

private let swiftFolders = ["Sources/", "Tests/", "Scripts/"]

private func expectNone(_ findings: [Finding]) {
  #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
}

@Suite struct `The repository` {
  private let swift: [File] = Repository.files(in: swiftFolders, suffix: ".swift")

  @Test func `is found`() {
    #expect(Repository.paths.contains("Package.swift"))
    #expect(swift.contains { file in file.path == "Tests/TidyTests/RepositoryTests.swift" })
    #expect(swift.contains { file in file.path.hasPrefix("Sources/Ledger/") })
  }

  @Test func `has no long files`() {
    expectNone(swift.flatMap(SizeRules.longFile))
  }

  @Test func `has no long lines`() {
    expectNone(swift.flatMap(SizeRules.longLines))
  }

  @Test func `has no long functions`() {
    expectNone(swift.flatMap(SizeRules.longFunctions))
  }

  @Test func `imports only what the table of modules allows`() throws {
    let rules = ImportRules(manifest: try #require(Repository.text("Package.swift")))
    #expect(rules.mayImport["Ledger"] == [])
    #expect(rules.mayImport["Session"]?.contains("Commands") == true)
    #expect(rules.mayImport["kontorist"]?.contains("Session") == true)
    expectNone(
      Repository.files(in: ["Sources/"], suffix: ".swift").flatMap(rules.forbiddenImports))
  }

  @Test func `has no banned words`() {
    expectNone(
      Repository.files().flatMap { file in
        BannedWord.findings(path: file.path, text: file.text)
      })
  }

  @Test func `holds at its root only what was agreed`() {
    expectNone(LayoutRules.strangers(paths: Repository.paths))
  }

  @Test func `lists every command in the catalogue`() {
    let catalogue = Repository.text("Sources/Commands/Catalogue.swift") ?? ""
    expectNone(
      Repository.files(in: ["Sources/Commands/"], suffix: ".swift").flatMap { file in
        LayoutRules.unlistedCommands(path: file.path, text: file.text, catalogue: catalogue)
      })
  }
}
