import Diagnostics
import Testing

@testable import Syntax

/// SplitMix64: a failure can be played again from its seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private let seeds = [
  #"book 6500/1020 108.10 vat VB81 text "Papeterie \"Meier\"" on 2026-03-02"#,
  "split BT-4 RE-1 1'081.00, account 8100 rest text \"Überzahlung\" # why",
  "bank 1020 (($paid - 1’081.00) * 2 + 8.1%) from $x, #12.1 +10d 12,50",
  "say “Müller” \u{A0} „a“ «b» \\",
  "---\n```kontor\na \\\nb\n```\n~~~\n",
].map { line in Array(line.utf8) }

private let alphabet = Array("\"\\#$(),'.-+*/%> \t\r\n19aZ`~dt’“\u{A0}\u{202F}\u{202E}\u{85}é".utf8)

private func randomInput(_ generator: inout SplitMix) -> [UInt8] {
  switch Int.random(in: 0..<4, using: &generator) {
  case 0:
    return (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
  case 1:
    return (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? 0
    }
  default:
    var line = seeds.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 0..<4, using: &generator) where !line.isEmpty {
      let position = Int.random(in: 0..<line.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: line.remove(at: position)
      case 1: line[position] = alphabet.randomElement(using: &generator) ?? 0
      default: line.insert(alphabet.randomElement(using: &generator) ?? 0, at: position)
      }
    }
    return line
  }
}

/// What is wrong with the words of a line; nil when nothing is.
private func flaw(_ words: [Word], in line: [UInt8]) -> String? {
  var end = 0
  for word in words {
    if Int(word.start) < end { return "words overlap" }
    if word.end <= word.start || Int(word.end) > line.count { return "a word leaves the line" }
    end = Int(word.end)
  }
  let joined = Array(words.map { word in line[Int(word.start)..<Int(word.end)] }.joined(by: 0x20))
  var again: [Word] = []
  do {
    try lex(joined, into: &again)
  } catch {
    return "the words cannot be read again: \(error.name)"
  }
  let isSame = zip(words, again).allSatisfy { one, other in
    one.kind == other.kind && one.hasEscapes == other.hasEscapes
      && line[Int(one.start)..<Int(one.end)] == joined[Int(other.start)..<Int(other.end)]
  }
  return isSame && words.count == again.count ? nil : "the words read again are others"
}

extension [ArraySlice<UInt8>] {
  fileprivate func joined(by separator: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for slice in self {
      if !bytes.isEmpty { bytes.append(separator) }
      bytes.append(contentsOf: slice)
    }
    return bytes
  }
}

/// Every reader of a word, for none of them may trap.
private func scanEverything(_ word: Word, in line: [UInt8]) {
  let from = Int(word.start)
  let to = Int(word.end)
  _ = scanAmount(line, from: from, to: to)
  _ = amountWithPoint(line, from: from, to: to)
  _ = scanDate(line, from: from, to: to)
  _ = scanDays(line, from: from, to: to)
  _ = scanInteger(line, from: from, to: to)
  _ = scanAccountPair(line, from: from, to: to)
  _ = scanDocument(line, from: from, to: to)
  _ = scanEntry(line, from: from, to: to)
  _ = name(of: word, in: line)
  _ = try? evaluate(line: line, word: word) { _ in ExactDecimal(mantissa: 123, places: 2) }
}

@Suite struct `Random bytes` {
  @Test(arguments: 0..<4)
  func `never trap the lexer and give words in order`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    var words: [Word] = []
    var readable = 0
    for round in 0..<50_000 {
      let line = randomInput(&generator)
      scanEverything(Word(.bare, from: 0, to: line.count), in: line)
      do {
        try lex(line, into: &words)
      } catch {
        let isInside = error.span.start <= error.span.end && error.span.end <= line.count
        if !isInside { Issue.record("seed \(seed) round \(round): \(error.span) in \(line)") }
        continue
      }
      readable += 1
      for word in words { scanEverything(word, in: line) }
      if let found = flaw(words, in: line) {
        Issue.record("seed \(seed) round \(round): \(found) in \(line)")
      }
    }
    #expect(readable > 5000, "too few lines could be read to prove anything")
  }

  @Test func `never trap the readers of scripts, which lose no line`() {
    var generator = SplitMix(state: 99)
    for round in 0..<20_000 {
      let text = randomInput(&generator) + [0x0A] + randomInput(&generator)
      var assembler = LineAssembler()
      var cursor = LineCursor(text)
      var next = 1
      while assembler.next(in: text, &cursor) {
        if assembler.firstLine != next { Issue.record("round \(round): a line is lost in \(text)") }
        next = assembler.lastLine + 1
        let place = assembler.place(of: assembler.line.count)
        if place.line != assembler.lastLine { Issue.record("round \(round): wrong place") }
      }
      _ = completeness(of: text)
      var end = 1
      for segment in MarkdownScript(text).segments {
        if segment.lines.lowerBound < end { Issue.record("round \(round): segments overlap") }
        end = segment.lines.upperBound
        #expect(segment.text.upperBound <= text.count)
      }
    }
  }
}
