import CommandKit
import Commands
import Diagnostics
import Exchange
import Foundation
import Testing
import Text

@testable import Session

/// What help shows is run: the examples, the topics and the explanations of errors.
@Suite struct `Examples` {
  static let all = Catalogue.signatures.flatMap { signature in
    signature.examples.map { example in (signature.name, example) }
  }

  @Test(arguments: all.indices) func `each runs, in every language, format and width`(
    place: Int
  ) throws {
    let (name, example) = Self.all[place]
    for language in Language.allCases {
      let played = Play(language).type(example.before)
      let stage = played.runner.session
      played.showAnswers()
      for format in ["table", "plain", "json"] {
        for width in [40, 80, 200] {
          played.runner.session = stage
          played.runner.session.context.format = format
          played.runner.session.context.width = width
          played.runner.page = Page(width: width)
          played.forget()
          // Files are never overwritten, so each run has a folder of its own.
          let folder = try Self.folder(for: name, played)
          defer { withExtendedLifetime(folder) { played.runner.finishKeeping() } }
          // A script may not end within a group.
          if name == "begin" { played.type([example.line]) } else { played.run(example.line) }
          #expect(played.errors == "", "\(name): \(example.line)")
          // The example of a difference shows one: in a script that is an unmet expectation.
          let differs = name == "check" && example.before.contains("book 1100/3200 10.00")
          #expect(played.exitCode == (differs ? 4 : 0))
          let wide = Self.wideLines(of: played.output, width)
          // JSON, Markdown and journals of other programs are for machines; what is said of a file
          // is one line.
          let isForPeople =
            format != "json" && !["export", "manual", "verify"].contains(name)
            && !example.line.contains("format csv")
          #expect(!isForPeople || wide == [], "\(example.line) at \(width), \(format)")
        }
      }
      #expect(played.flaws == [])
    }
  }

  /// Commands whose examples name files.
  private static let fileCommands: Set = [
    "open", "save-as", "verify", "record", "till contacts", "till articles", "rate import",
    "export",
  ]

  /// A folder with the sessions that examples open, for the commands that need one; paths are
  /// relative to it.
  static func folder(for name: String, _ played: Play) throws -> Folder? {
    guard fileCommands.contains(name) else { return nil }
    let folder = try Folder(inMemory: true)
    try FileManager.default.createDirectory(
      atPath: folder.path("2025"), withIntermediateDirectories: true)
    for name in ["books.kontor", "2025/year end.kontor"] {
      let file = try SessionFile.create(folder.path(name), isChained: true)
      for record in ["date 2026-03-01", "book 6500/1020 108.10 vat VB81"] {
        try file.append(record)
      }
      try file.close()
    }
    try folder.write("kontakte.csv", bexioContacts)
    try folder.write("artikel.csv", `Articles from a file`.file)
    try folder.write("kurse-2026-08.xml", monthlyRates)
    played.runner.folder = folder.path("")
    return folder
  }

  /// Lines wider than the width; commands stay whole, to be copied.
  static func wideLines(of text: String, _ width: Int) -> [String] {
    text.split(separator: "\n").map(String.init).filter { line in
      columns(of: line) > width && !commands.contains(line.drop { letter in letter == " " })
    }
  }

  private static let commands = Set(
    Language.allCases.flatMap { language in
      all.map { _, example in Catalogue.localized(example.line, language)[...] }
        + Topic.all.flatMap { topic in
          topic.commands(language).map { line in Catalogue.localized(line, language)[...] }
        }
    } + Topic.words.map { word in "\(word.foreign) (\(word.origin)) → \(word.command)" })

  @Test(arguments: all.indices) func `each is an example of its own command`(place: Int) {
    let (name, example) = Self.all[place]
    let names = Catalogue.signatures.filter { signature in
      let words = [signature.name, signature.german]
      return words.contains { word in
        example.line == word || example.line.hasPrefix(word + " ")
      }
    }
    // "show #1" is the short form of "show entry #1".
    let isOwn = names.contains { signature in signature.name == name }
    let isAllowed = name == "show entry" || "\(example.line) ".contains(" \(name) ")
    #expect(isOwn || isAllowed, "\(name): \(example.line)")
  }

  @Test(arguments: Topic.all.map(\.name)) func `the commands of a topic run in order`(
    name: String
  ) throws {
    let topic = try #require(Topic.all.first { topic in topic.name == name })
    for language in Language.allCases {
      let played = Play(language)
      played.runner.options.isDryRun = true
      for command in topic.commands(language) {
        played.type([command])
        #expect(played.errors == "", "\(name): \(command)")
        played.forget()
      }
      #expect(played.exitCode == 0)
      #expect(played.flaws == [])
    }
  }

  @Test(arguments: ErrorName.allCases) func `an explanation ends with a command of the language`(
    name: ErrorName
  ) throws {
    let played = Play().run("explain \(name.rawValue)")
    #expect(played.errors == "")
    let command = try #require(played.output.split(separator: "\n").last?.dropFirst(2))
    played.forget()
    played.runner.options.isDryRun = true
    played.run("company \"Muster GmbH\"")
    played.run(String(command))
    // It may not fit this stage; but it is read.
    let language = ErrorName.allCases.filter { name in name.kind == .language }
    let misread = language.filter { error in
      played.errors.contains("error: \(error.rawValue)\n")
        && !error.rawValue.hasPrefix("unknown-")
    }
    #expect(misread == [], "\(command)")
    #expect(!played.errors.contains("unknown-command") && !played.errors.contains("unknown-word"))
  }
}

@Suite struct `Help` {
  @Test(arguments: Language.allCases) func `lists every command`(language: Language) {
    let played = Play(language).run("help")
    for signature in Catalogue.signatures {
      let name = language == .german ? signature.german : signature.name
      // The members of a large family stand on one line: "expect …  balance, bank".
      let words = name.split(separator: " ")
      let isMember = words.count == 2 && played.output.contains("  \(words[0]) … ")
      let shown = isMember ? String(words[1]) : "  \(name) "
      #expect(played.output.contains(shown), "\(name)")
    }
    for topic in Topic.all {
      #expect(played.output.contains(language == .german ? topic.german : topic.name))
    }
  }

  @Test(arguments: Catalogue.signatures.map(\.name)) func `has a page for each, that fits`(
    name: String
  ) throws {
    let signature = try #require(Catalogue.find(name))
    for language in Language.allCases {
      for width in [40, 80, 200] {
        let played = Play(language, width: width)
        played.run("help \(signature.name)")
        let english = played.output
        played.forget()
        played.run("hilfe \(signature.german)")
        #expect(played.errors == "")
        #expect(played.output == english)
        #expect(english.split(separator: "\n").joined(separator: " ").contains(signature.name))
        #expect(Examples.wideLines(of: english, width) == [], "\(name) at \(width)")
      }
    }
  }

  @Test func `shows families and topics`() {
    for name in ["contact", "expect", "show", "scenario", "set", "overpayment", "account"] {
      #expect(Play().run("help \(name)").errors == "", "\(name)")
    }
    for topic in Topic.all {
      #expect(Play(.german).run("hilfe \(topic.german)").errors == "", "\(topic.german)")
    }
  }

  @Test(arguments: Topic.words.indices) func `apropos finds the command by a foreign word`(
    place: Int
  ) {
    let word = Topic.words[place]
    let played = Play().run("apropos \"\(word.foreign)\"")
    #expect(played.errors == "")
    #expect(played.output.contains(word.command))
  }

  @Test(arguments: Topic.words.indices) func `a foreign word typed as a command is answered`(
    place: Int
  ) {
    let word = Topic.words[place]
    guard !word.foreign.contains(" "), Catalogue.find(word.foreign.lowercased()) == nil else {
      return
    }
    let played = Play().run(word.foreign)
    let isKnown = played.errors.contains("here it is '\(word.command)'")
    let isNear = played.errors.contains("did you mean")
    #expect(isKnown || isNear || played.errors.contains("there is:"), "\(word.foreign)")
  }
}
