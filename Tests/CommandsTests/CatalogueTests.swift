import CommandKit
import Diagnostics
import Syntax
import Testing

@testable import Commands

@Suite struct `The catalogue` {
  @Test func `stands sorted by name`() {
    let names = Catalogue.signatures.map(\.name)
    #expect(names == names.sorted())
  }

  @Test func `no word leads to two commands, in both languages together`() {
    let names = Catalogue.signatures.flatMap { signature in
      Set([signature.name, signature.german])
    }
    let twice = Dictionary(grouping: names, by: \.self).filter { _, same in same.count > 1 }
    #expect(twice.isEmpty)
    #expect(Catalogue.signatures.allSatisfy { signature in !signature.german.isEmpty })
  }

  @Test(arguments: Catalogue.signatures) func `is declared in full`(signature: Signature) {
    for name in [signature.name, signature.german] {
      let words = name.split(separator: " ", omittingEmptySubsequences: false)
      #expect((1...2).contains(words.count))
      for word in words {
        #expect((1...24).contains(word.utf8.count))
        #expect(word == word.lowercased())
      }
      #expect(Catalogue.find(name) === signature)
    }
    #expect(signature.examples.count >= 2)
    for phrase in [signature.summary, signature.details] + signature.outlines.map(\.help) {
      #expect(!phrase.german.contains("ß"))
    }
    #expect(signature.summary.english.hasSuffix("."))
    #expect(signature.summary.german.hasSuffix("."))
  }

  @Test(arguments: Catalogue.signatures) func `arguments stand at their place`(
    signature: Signature
  ) {
    let whole = (signature.objects + signature.options).map(\.index)
    #expect(whole == Array(whole.indices))
    let items = signature.items.map(\.index)
    #expect(items == Array(items.indices))
  }

  @Test(arguments: Catalogue.signatures) func `keywords are told apart`(signature: Signature) {
    let keywords = signature.outlines.filter { outline in
      if case .object = outline.role { false } else { true }
    }
    let names = keywords.flatMap { outline in Set([outline.name, outline.german]) }
    #expect(Set(names).count == names.count)
    for outline in keywords {
      #expect((1...24).contains(outline.name.utf8.count))
      #expect((1...24).contains(outline.german.utf8.count))
    }
  }

  @Test func `keeps to what the reader of lines has bits for, and objects before keywords`() {
    for signature in Catalogue.signatures {
      #expect(signature.objects.count + signature.options.count <= 64)
      #expect(signature.items.count <= 64)
      let isObject = signature.items.map { outline in
        if case .object = outline.role { true } else { false }
      }
      #expect(isObject.drop { isObject in isObject }.allSatisfy { isObject in !isObject })
    }
  }

  @Test func `is found by its words in any line`() throws {
    for (place, signature) in Catalogue.signatures.enumerated() {
      for (name, isEnglish) in [(signature.name, true), (signature.german, false)] {
        let line = Array("   \(name) 1".utf8)
        var words: [Word] = []
        try lex(line, into: &words)
        let found = try Catalogue.find(in: words, from: 0, line)
        #expect(found.command == place)
        #expect(found.firstArgument == name.split(separator: " ").count)
        #expect(found.isCanonical == (isEnglish || signature.name == signature.german))
      }
    }
  }

  @Test(arguments: Topic.words.indices) func `words of other programs lead to commands`(
    place: Int
  ) {
    let word = Topic.words[place]
    let isCommand = Catalogue.signatures.contains { signature in
      word.command == signature.name || word.command.hasPrefix(signature.name + " ")
    }
    #expect(isCommand, "\(word.foreign) leads to \(word.command)")
  }

  @Test(arguments: [
    ("invioce \"Kunde AG\" 1.00", "invoice \"Kunde AG\" 1.00"),
    ("mach BT-1 RE-1", "match BT-1 RE-1"),
    ("bokk 6500/1020 1.00", "book 6500/1020 1.00"), ("Book 6500/1020 1.00", "book 6500/1020 1.00"),
    ("abgleichn BT-1 RE-1", "abgleichen BT-1 RE-1"), ("gutschrfit RE-1", "gutschrift RE-1"),
    ("hlep", "help"), ("trial-balnce", "trial-balance"), ("discout RE-1", "discount RE-1"),
    ("apply-credt RE-1", "apply-credit RE-1"), ("jounal", "journal"), ("quti", "quit"),
    ("unmacth BT-1", "unmatch BT-1"), ("slipt BT-1", "split BT-1"), ("revers #1", "reverse #1"),
  ]) func `a slip of the finger is put right`(typed: String, meant: String) throws {
    let line = Array(typed.utf8)
    var words: [Word] = []
    try lex(line, into: &words)
    let error = #expect(throws: Diagnostic.self) {
      try Catalogue.find(in: words, from: 0, line)
    }
    #expect(error?.name == .unknownCommand)
    #expect(error?.fix == meant)
  }

  @Test(arguments: ["xyzzy", "qqqqqqqqqqqqqqqq", "42", "€€€"])
  func `silent when nothing is near`(typed: String) throws {
    let line = Array(typed.utf8)
    var words: [Word] = []
    try lex(line, into: &words)
    let error = #expect(throws: Diagnostic.self) {
      try Catalogue.find(in: words, from: 0, line)
    }
    #expect(error?.fix == nil)
  }
}

extension Signature: CustomTestStringConvertible {
  public var testDescription: String { name }
}
