import Commands
import Diagnostics
import Foundation
import Session
import Syntax
import Testing

/// The shipped scenarios: documentation, script, test and lesson in one.
@Suite struct `Scenarios` {
  static let names = Scenario.all.map(\.name)

  static func scenario(_ name: String) throws -> Scenario {
    try #require(Scenario.find(name))
  }

  static func played(_ name: String, _ language: Language) throws -> Play {
    let played = Play(language)
    let text = try scenario(name).text[language]
    played.runMarkdown(text, named: "\(name).md")
    return played
  }

  /// The log with the texts of rows taken out, which may differ between the languages.
  static func logWithoutTexts(_ play: Play) -> String {
    play.log.replacing(#/(text|ref|ignore [^ ]+|unlock) "[^"]*"/#) { match in
      "\(match.output.1) \"x\""
    }
  }

  @Test func `are those of the documentation`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Docs/Scenarios")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    let expected = Self.names.flatMap { name in ["\(name).md", "\(name).de.md"] }
    #expect(files.sorted() == expected.sorted())
    for scenario in Scenario.all {
      for (language, suffix) in [(Language.english, ".md"), (.german, ".de.md")] {
        let file = try String(
          contentsOf: folder.appending(path: scenario.name + suffix), encoding: .utf8)
        let isSame = scenario.text[language] + "\n" == file
        #expect(isSame, "embed \(scenario.name)\(suffix) anew: Scripts/embed-scenarios")
      }
    }
  }

  @Test(arguments: names) func `run in both languages and come to the same`(name: String) throws {
    var digests: [UInt64] = []
    for language in Language.allCases {
      let played = try Self.played(name, language)
      #expect(played.errors == "")
      #expect(played.exitCode == 0)
      #expect(played.flaws == [])
      #expect(!played.rows.isEmpty)
      digests.append(Play().run(Self.logWithoutTexts(played)).digest)
    }
    #expect(digests.first == digests.last)
  }

  @Test(arguments: names) func `run by their name, on books of their own`(name: String) {
    for language in Language.allCases {
      let played = Play(language).run("book 6500/1020 1.00")
      let digest = played.digest
      played.run("scenario run \(name)")
      #expect(played.errors == "")
      #expect(played.exitCode == 0)
      #expect(played.digest == digest)
      #expect(played.output.contains(language == .english ? "0 differences" : "0 Differenzen"))
    }
  }

  /// An `expect` line of a scenario whose last amount is a Rappen off.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let scenario: String
    let line: Int
    let text: String
    let expected: String
    let actual: String
    var testDescription: String { "\(scenario):\(line) \(text)" }
  }

  /// All `expect` lines with an amount, changed by 0.01.
  static let wrongs: [Wrong] = Scenario.all.flatMap { scenario in
    let lines = scenario.text.english.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { place, line -> Wrong? in
      guard line.hasPrefix("expect "),
        let match = line.firstMatch(of: #/ (-?)([0-9']+)\.([0-9]{2})( on .*)?$/#)
      else { return nil }
      let (sign, whole, cents) = (match.output.1, match.output.2, Int(match.output.3) ?? 0)
      let moved = cents == 99 ? 98 : cents + 1
      let wrong = "\(sign)\(whole).\(moved < 10 ? "0" : "")\(moved)"
      return Wrong(
        scenario: scenario.name, line: place + 1,
        text: line[..<match.range.lowerBound] + " " + wrong + (match.output.4 ?? ""),
        expected: wrong, actual: "\(sign)\(whole).\(match.output.3)")
    }
  }

  @Test func `prove something`() {
    #expect(Self.wrongs.count > 100)
  }

  @Test(arguments: wrongs) func `notice a Rappen`(wrong: Wrong) throws {
    var lines = try Self.scenario(wrong.scenario).text.english
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[wrong.line - 1] = wrong.text
    let played = Play()
    played.runMarkdown(lines.joined(separator: "\n"), named: "x.md")
    #expect(played.exitCode == 4)
    #expect(played.errors.hasPrefix("x.md:\(wrong.line):"))
    #expect(played.errors.contains("error: expectation-failed"))
    let shown = played.errors.split(separator: "\n").joined(separator: " ")
      .replacing(#/ +/#, with: " ")
    #expect(shown.contains("expected \(wrong.expected)"))
    // Of several rows between two accounts the last one is told as the actual one.
    let isRow = wrong.text.hasPrefix("expect row")
    #expect(shown.contains(isRow ? "actual " : "actual \(wrong.actual)"))
    // Nothing is booked on the account or the document when its figure is zero throughout.
    let hasRows = played.errors.contains(#/#[0-9]+(\.[0-9]+)? +2026-/#)
    #expect(hasRows || wrong.actual == "0.00")
    #expect(played.errors.split(separator: "\n").count >= 3)
  }
}
