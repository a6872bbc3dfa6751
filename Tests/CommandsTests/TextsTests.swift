import Diagnostics
import Testing

@testable import Commands

@Suite struct `Explanations of errors` {
  @Test(arguments: ErrorName.allCases)
  func `each error is explained once, in both languages`(name: ErrorName) throws {
    let found = ErrorName.explained.filter { explained in explained.name == name }
    #expect(found.count == 1)
    let text = name.explanation
    #expect(text.english != text.german)
    for language in Language.allCases {
      let lines = text[language].split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 2)
      let prose = try #require(lines.first)
      let sentences = prose.matches(of: #/[.?:](?: [A-ZÄÖÜ'"«]|$)/#).count
      #expect(prose.hasSuffix("."))
      #expect((1...6).contains(sentences))
      let command = try #require(lines.last)
      #expect(command.hasPrefix("  ") && !command.hasPrefix("   "))
    }
  }

  @Test func `German is spelled the Swiss way`() {
    let texts = ErrorName.allCases.map(\.explanation.german) + Topic.all.map(\.text.german)
    #expect(texts.filter { text in text.contains("ß") }.isEmpty)
  }
}

@Suite struct `Topics` {
  @Test func `names are unique in both languages together`() {
    let names = Topic.all.flatMap { topic in Set([topic.name, topic.german]) }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Topic.all)
  func `both languages show the same commands`(topic: Topic) {
    // Texts in quotes may be translated; contacts keep their names in both.
    let quoted = { (line: String) in line.replacing(#/"[^"]*"/#, with: "\"\"") }
    // Forks are named in the language of the text.
    let forks = ["skonto": "discount", "gutschrift": "note"]
    let bare = { (line: String) in
      quoted(line).split(separator: " ").map { word in forks[String(word)] ?? String(word) }
    }
    #expect(topic.commands(.english).map(bare) == topic.commands(.german).map(bare))
    #expect(topic.commands(.english).isEmpty == (topic.name == "keys"))
  }

  @Test(arguments: Topic.all)
  func `a paragraph is one line`(topic: Topic) {
    for language in Language.allCases {
      let lines = topic.text[language].split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
        #expect(next.hasPrefix("  "), "a paragraph goes on with: \(next)")
      }
    }
  }

  @Test func `a foreign word leads to one command`() {
    let words = Topic.words.map { word in word.foreign.lowercased() }
    #expect(words.count > 200)
    #expect(Set(words).count == words.count)
    #expect(Set(Topic.words.map(\.origin)) == ["bexio", "Banana", "Abacus", "German", "English"])
  }
}

extension Topic: CustomTestStringConvertible {
  public var testDescription: String { name }
}
