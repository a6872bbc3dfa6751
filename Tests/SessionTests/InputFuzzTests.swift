import Books
import CommandKit
import Commands
import Diagnostics
import Ledger
import Testing

@testable import Session

/// A stream of numbers that is the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
}

@Suite struct `Bad input` {
  /// Runs a line both as a script and typed: no trap, whole books, nothing raw on the screen.
  static func feed(
    _ line: [UInt8], to played: Play, at location: SourceLocation = #_sourceLocation
  ) {
    let digest = played.digest
    let count = played.log.utf8.count
    let isTyped = line.count % 2 == 0
    played.forget()
    do {
      played.runner.session.isTyped = isTyped
      defer { played.runner.session.isTyped = false }
      _ = played.runner.execute(line[...], in: nil)
    }
    if !played.errors.isEmpty || played.log.utf8.count == count {
      #expect(played.digest == digest, sourceLocation: location)
    }
    let shown = played.output + played.errors
    let raw = shown.unicodeScalars.contains { scalar in
      scalar != "\n" && scalar != "\r"
        && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value))
    }
    #expect(!raw, sourceLocation: location)
  }

  static let stage = Play().run(Refusals.stage).log

  /// Valid lines to start from.
  static let seeds: [[UInt8]] =
    Examples.all.map { _, example in Array(example.line.utf8) }
    + Refusals.table.map { _, line in Array(line.utf8) }
    + LogTests.canonical.map { typed, _ in Array(typed.utf8) }

  static let pieces: [String] = [
    "\"", "\\", "$", "(", ")", ",", "'", "#", "/", "..", "-", "+", "0", "9", " ", "\t", "\u{1B}[2J",
    "\u{7}", "\u{202E}", "\u{9B}", "\u{958}", "\u{300}", "é", "€", "RE-1", "BT-2", "GS-1", "#1",
    "9'999'999'999'999.99", "10'000'000'000'000", "99999999999999999999", "-0.01", "0.00", "rest",
    "open", "2199-12-31", "1900-01-01", "+999999999d", "-1d", "31.2.", "3650d", "vat", "UN81",
    "text", "on", "as", "force", "draft", "net", "x", "> ", "format json", "customer", "account",
  ]

  /// What writes files, and what takes long.
  private static let unwanted = [
    ">", "save-as", "speichern-unter", "record", "aufzeichnen", "scenario", "szenario",
  ]

  static func mutated(_ dice: inout Dice) -> [UInt8] {
    var line = dice.pick(seeds)
    for _ in 0...dice.below(4) {
      let place = dice.below(line.count + 1)
      switch dice.below(6) {
      case 0: line.insert(UInt8(dice.below(256)), at: place)
      case 1: if place < line.count { line.remove(at: place) }
      case 2: if place < line.count { line[place] = UInt8(dice.below(256)) }
      case 3: line.insert(contentsOf: Array(dice.pick(pieces).utf8), at: place)
      case 4: line = Array(line[..<place]) + Array(dice.pick(seeds).drop { byte in byte != 32 })
      default:
        let words = line.split(separator: 32)
        guard !words.isEmpty else { continue }
        line.insert(contentsOf: [32] + dice.pick(words) + [32], at: place)
      }
    }
    // Nothing of this is to land in a file, and no scenario needs to be played each time.
    let text = String(decoding: line, as: UTF8.self)
    return unwanted.contains { word in text.contains(word) } ? [35] : line
  }

  @Test(arguments: 0..<12) func `mutated lines`(seed: Int) {
    var dice = Dice(UInt64(seed))
    let played = Play(seed % 2 == 0 ? .english : .german, width: [40, 80, 200][seed % 3])
    played.showAnswers()
    played.run(Self.stage)
    for _ in 0..<250 { Self.feed(Self.mutated(&dice), to: played) }
    #expect(played.flaws == [])
    LogTests.expectReplay(of: played)
  }

  @Test(arguments: 0..<8) func `random bytes`(seed: Int) {
    var dice = Dice(UInt64(seed) &+ 1_000)
    let played = Play()
    for _ in 0..<300 {
      let bytes = (0..<dice.below(80)).map { _ in UInt8(dice.below(256)) }
      Self.feed(bytes.filter { byte in byte != 10 && byte != 62 }, to: played)
    }
    #expect(played.rows == [])
  }

  @Test(arguments: 0..<8) func `whole scripts of rubbish`(seed: Int) {
    var dice = Dice(UInt64(seed) &+ 2_000)
    var script = Array(Self.stage.utf8)
    for _ in 0..<30 {
      let place = dice.below(script.count)
      script[place] = UInt8(dice.below(256))
      script.insert(contentsOf: Self.mutated(&dice) + [10], at: dice.below(script.count))
    }
    let played = Play()
    played.runner.options.keepsGoing = true
    let text = String(decoding: script.filter { byte in byte != 62 }, as: UTF8.self)
    played.run(text)
    played.runMarkdown("# x\n```kontor\n\(text)\n", named: "x.md")
    #expect(played.flaws == [])
    LogTests.expectReplay(of: played)
  }

  /// Bytes under a short name, so that a report of the test does not hold megabytes.
  struct Rubbish: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: ErrorName?
    let bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ error: ErrorName?, _ bytes: @escaping @Sendable () -> [UInt8]) {
      testDescription = name
      self.error = error
      self.bytes = bytes
    }

    init(_ name: String, _ error: ErrorName?, text: String) {
      self.init(name, error) { Array(text.utf8) }
    }
  }

  static let say = Array("say ".utf8)

  static let rubbish: [Rubbish] = [
    Rubbish("half a letter", .invalidUTF8) { say + [0xC3] },
    Rubbish("overlong zero", .invalidUTF8) { say + [0xC0, 0x80] },
    Rubbish("surrogate", .invalidUTF8) { say + [0xED, 0xA0, 0x80] },
    Rubbish("behind the last scalar", .invalidUTF8) { say + [0xF4, 0x90, 0x80, 0x80] },
    Rubbish("escape", .controlCharacter, text: "say \"\u{1B}[2J\""),
    Rubbish("zero", .controlCharacter, text: "say \"\u{0}\""),
    Rubbish("C1", .controlCharacter, text: "say \"\u{9B}2J\""),
    Rubbish("direction", .controlCharacter, text: "say \"\u{202E}\""),
    Rubbish("open quote", .openQuote, text: "say \"x"),
    Rubbish("open bracket", .openBracket, text: "book 6500/1020 (1"),
    Rubbish("10 000 brackets", .tooDeep, text: "book 6500/1020 \(nested(10_000))"),
    Rubbish(
      "20 000 sums", nil, text: "book 6500/1020 (1\(String(repeating: "+1", count: 20_000)))"),
    Rubbish("10 MB", .lineTooLong) { [UInt8](repeating: 0x61, count: 10_000_000) },
    Rubbish("10 MB of umlauts", .lineTooLong) {
      say + Array("\"\(String(repeating: "ü", count: 5_000_000))\"".utf8)
    },
  ]

  @Test(arguments: rubbish) func `gets a clear error`(rubbish: Rubbish) {
    let played = Play()
    Self.feed(rubbish.bytes(), to: played)
    #expect(played.errors.utf8.count < 10_000)
    guard let error = rubbish.error else { return }
    let isNamed = played.errors.contains("error: \(error.rawValue)\n")
    #expect(isNamed)
  }

  static func nested(_ depth: Int) -> String {
    String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
  }

  @Test func `names from files never reach the screen raw`() {
    let played = Play().run("contact new \"a\u{1B}[31mb\"")
    #expect(played.errors.contains("\\u{1b}[31m"))
    #expect(!played.errors.contains("\u{1B}"))
  }
}
