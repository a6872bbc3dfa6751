import CommandKit
import Diagnostics
import Foundation
import Testing

@testable import Commands

@Suite struct `The manual` {
  @Test func `is what the page in Docs says`() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "Docs/Commands.md"), encoding: .utf8)
    let mark = "<!-- made by Scripts/generate from: manual en -->\n"
    #expect(page.hasPrefix(mark))
    let isFresh = page == mark + Manual.text(.english) + "\n"
    #expect(isFresh, "Docs/Commands.md is out of date; mend it with: Scripts/generate")
  }

  @Test(arguments: Language.allCases)
  func `has every command, argument, error and topic`(language: Language) {
    let lines = Set(Manual.text(language).split(separator: "\n").map(String.init))
    for signature in Catalogue.signatures {
      let name = language == .german ? signature.german : signature.name
      let other = language == .german ? signature.name : signature.german
      #expect(lines.contains(name == other ? "### \(name)" : "### \(name) (\(other))"))
      #expect(lines.contains("`\(signature.usage(language))`"))
    }
    for name in ErrorName.allCases { #expect(lines.contains("#### \(name.rawValue)")) }
    for topic in Topic.all {
      let name = language == .german ? topic.german : topic.name
      #expect(lines.contains("### \(topic.title[language]) (\(name))"))
    }
    let rows = lines.filter { line in line.hasPrefix("|") }
    let cells = rows.map { row in row.replacing("\\|", with: "").count { $0 == "|" } }
    #expect(Set(cells) == [4])
  }

  @Test func `marks nothing up that was meant as text`() {
    for line in Manual.text(.english).split(separator: "\n") where line.hasPrefix("`") {
      #expect(line.count { $0 == "`" } % 2 == 0 || line.hasPrefix("```"), "\(line)")
    }
    #expect(Manual.text(.german).contains("ß") == false)
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
