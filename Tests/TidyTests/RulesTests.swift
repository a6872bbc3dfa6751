import Testing

private let manifest = """
  let modules: [(name: String, mayImport: [String])] = [
    ("Text", []),
    (
      "Session",
      ["Text"]
    ),
  ]

  let program = "kontorist"
  let programMayImport = ["Session"]

  """

@Suite struct `Import rules` {
  private let rules = ImportRules(manifest: manifest)

  @Test func `the table is read out of the manifest`() {
    #expect(rules.mayImport == ["Text": [], "Session": ["Text"], "kontorist": ["Session"]])
  }

  @Test(arguments: [
    ("Sources/Text/A.swift", "import Session\n", 1),
    ("Sources/Text/A.swift", "import Glibc\n", 1),
    ("Sources/Session/Deep/A.swift", "import Text\n", 0),
    ("Sources/Session/A.swift", "public import Text\nimport Glibc\n", 0),
    ("Sources/Session/A.swift", "import Foundation\n", 1),
    ("Sources/Session/A.swift", "@testable import Other\n", 1),
    ("Sources/Session/A.swift", "@_spi(Inner) import Other\n", 1),
    ("Sources/Session/A.swift", "import struct Foundation.Data\n", 1),
    ("Sources/Session/A.swift", "import enum Text.Fold\n", 0),
    ("Sources/Session/A.swift", "// import Foundation\nlet a = \"import Foundation\"\n", 0),
    ("Sources/Unknown/A.swift", "", 1),
    ("Sources/kontorist/main.swift", "import Session\nimport Text\n", 1),
    ("Tests/TextTests/A.swift", "import Foundation\n", 0),
  ])
  func `a module imports what its row allows`(path: String, text: String, count: Int) {
    #expect(rules.forbiddenImports(path: path, text: text).count == count)
  }
}

@Suite struct `Banned words` {
  private let words = [
    BannedWord("Ba|d()", .code, "good"), BannedWord("/pla|ce/", .sources, "good"),
    BannedWord("WO|RSE", .everything, "good"),
  ]

  @Test(arguments: [
    ("Sources/A.swift", "let a = Bad()\n", 1), ("Sources/A.swift", "// Bad()\n", 0),
    ("Sources/A.swift", "let a = notBad()\n", 0), ("Tests/A.swift", "let a = Bad()\n", 0),
    ("Sources/A.swift", "let a = \"/place/b\"\n", 1), ("Docs/A.md", "/place/\n", 0),
    ("Sources/A.swift", "// ../place/b, a/place/\n", 0),
    ("Docs/A.md", "a WORSE b\nWORSE\n", 2), ("Docs/A.md", "WORSEN, _WORSE\n", 0),
  ])
  func `are found where they count`(path: String, text: String, count: Int) {
    #expect(BannedWord.findings(path: path, text: text, words: words).count == count)
  }

  @Test func `are named with their line and what to write`() {
    let found = BannedWord.findings(path: "Docs/A.md", text: "a\nWORSE\n", words: words)
    #expect(found.map(\.description) == ["Docs/A.md:2: says WORSE; instead: good"])
  }

  @Test(arguments: BannedWord.all.map(\.word))
  func `each of the list fires`(word: String) {
    let found = BannedWord.findings(path: "Sources/Text/A.swift", text: "a \(word) b\n")
    #expect(found.contains { finding in finding.message.contains("says \(word);") })
  }
}

@Suite struct `Layout rules` {
  @Test func `a stranger at the root is named once`() {
    let found = LayoutRules.strangers(paths: ["Sources/A.swift", "tmp/a", "tmp/b", "notes.md"])
    #expect(found.map(\.path) == ["notes.md", "tmp"])
  }

  @Test(arguments: [
    ("public struct Book: Command {", "Book.self,", 0), ("struct Book: Command {", "Booking()", 1),
    ("struct Book: Sendable, Command {", "", 1), ("struct Book: CommandLine {", "", 0),
    ("struct Book: Command {", "// Book", 1), ("// struct Book: Command {", "", 0),
  ])
  func `a command stands in the catalogue`(text: String, catalogue: String, count: Int) {
    let found = LayoutRules.unlistedCommands(
      path: "Sources/Commands/Booking/Book.swift", text: text, catalogue: catalogue)
    #expect(found.count == count)
  }
}
