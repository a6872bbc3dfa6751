import Diagnostics
import Exchange
import Foundation
import Ledger
import Session
import Testing

/// What the pages for people say is what the program does.
@Suite struct `Documents` {
  /// `UPDATE=1` writes what the program answers today into the pages, and fails, so that nobody
  /// takes it for a passed test.
  @Test(arguments: DocumentPage.all)
  func `transcripts are what the program answers`(page: DocumentPage) throws {
    let text = try page.text()
    var fresh = text
    for transcript in DocumentPage.blocks(of: "transcript", in: text) {
      let answered = try DocumentTranscript.run(transcript)
      if answered != transcript {
        fresh = fresh.replacing("\n\(transcript)```\n", with: "\n\(answered)```\n")
      }
      if ProcessInfo.processInfo.environment["UPDATE"] != "1" {
        #expect(transcript == answered)
      }
    }
    guard fresh != text, ProcessInfo.processInfo.environment["UPDATE"] == "1" else { return }
    try fresh.write(to: page.url, atomically: true, encoding: .utf8)
    Issue.record("\(page.path) has been written anew; run the tests again without UPDATE")
  }

  @Test func `the first page shows the program at work`() throws {
    let transcripts = DocumentPage.blocks(of: "transcript", in: try DocumentPage.readme.text())
    #expect(transcripts.contains { transcript in transcript.contains("> apply-credit RE-2\n") })
    #expect(try DocumentPage.readme.text().split(separator: "\n").count <= 170)
  }

  @Test func `the table of modules is that of the package`() throws {
    let manifest = try DocumentPage(path: "Package.swift").text()
    let table = try #require(
      manifest.firstMatch(of: #/let modules:[^=]*= \[\n((?s).*?)\n\]\n/#)?.1)
    var declared: [String] = []
    for row in table.matches(of: #/"(\w+)",\s*\[([^\]]*)\]/#) {
      declared.append("\(row.1): \(Self.names(row.2, #/"(\w+)"/#))")
    }
    let program = try #require(
      manifest.firstMatch(of: #/let program = "(\w+)"\nlet programMayImport = \[([^\]]*)\]/#))
    declared.append("\(program.1): \(Self.names(program.2, #/"(\w+)"/#))")
    let page = try DocumentPage(path: "Docs/ARCHITECTURE.md").text()
    let told = page.matches(of: #/\n\| `(\w+)` \|[^|\n]*\|([^|\n]*)\|(?=\n)/#).map { row in
      "\(row.1): \(Self.names(row.2, #/(\w+)/#))"
    }
    #expect(declared.count > 10)
    #expect(told == declared)
  }

  private static func names(
    _ list: Substring, _ name: Regex<(Substring, Substring)>
  ) -> [String] {
    list.matches(of: name).map { match in String(match.1) }.sorted()
  }

  @Test(arguments: [DocumentPage.readme, DocumentPage(path: "Docs/ARCHITECTURE.md")])
  func `every path that is named exists`(page: DocumentPage) throws {
    let folders = "Docs|Scripts|Sources|Tests"
    let path = try Regex("(?:\(folders))(?:/[\\w.+-]*\\w)+/?", as: Substring.self)
    let text = try page.text()
    let paths = Set(text.matches(of: path).map { match in String(match.output) })
    let links = text.matches(of: #/\]\(([^)#:]+)\)/#).map { match in String(match.1) }
    #expect(!paths.isEmpty)
    for path in paths { #expect(DocumentPage(path: path).exists, "\(path) does not exist") }
    for link in links {
      let target = page.url.deletingLastPathComponent().appending(path: link)
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link) leads nowhere")
    }
  }
}

/// A document of the repository.
struct DocumentPage: CustomTestStringConvertible {
  let path: String

  static let readme = DocumentPage(path: "README.md")

  /// The first page and those that stand right in Docs.
  static let all: [DocumentPage] = {
    let docs = try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Docs")
    let pages = (docs ?? []).filter { name in name.hasSuffix(".md") }.sorted()
    return [readme] + pages.map { name in DocumentPage(path: "Docs/\(name)") }
  }()

  var testDescription: String { path }
  var url: URL { Self.root.appending(path: path) }
  var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

  func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  /// What stands in the fenced blocks with a mark, line ends included.
  static func blocks(of mark: String, in text: String) -> [String] {
    var blocks: [String] = []
    var current: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = current {
        current = line == "```" ? nil : block + line + "\n"
        if current == nil { blocks.append(block) }
      } else if line == "```\(mark)" {
        current = ""
      }
    }
    return blocks
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// Lines behind `> ` are commands, the others what they answer.
enum DocumentTranscript {
  /// The transcript as it comes out when its commands run on new books.
  static func run(_ transcript: String) throws -> String {
    let day = try #require(Day(year: 2026, month: 3, day: 1))
    let screen = Screen()
    let runner = Runner(
      session: Session(workingDay: day, language: .english),
      console: Console(
        write: { text in screen.text += text }, writeError: { text in screen.text += text }),
      page: Page(width: 80))
    runner.options.showsAnswers = true
    for line in transcript.split(separator: "\n") where line.hasPrefix("> ") {
      screen.text += "\(line)\n"
      runner.runTyped(String(line.dropFirst(2)))
    }
    return screen.text
  }

  private final class Screen {
    var text = ""
  }
}
