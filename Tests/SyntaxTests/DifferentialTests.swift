import Diagnostics
import Testing

@testable import Syntax

/// What may stand in a line, of the usual and of every kind that takes another way.
private let pieces: [[UInt8]] =
  [
    "book", "1020/3400", "3'347.94", "text", "on", "2026-01-01", "Löhne", "a", "12,50", "1,a",
    #""Lizenzen 9382""#, #""Löhne 7""#, #""a \" \\ b""#, #""x"y"#, #""""#, "\"", "\\", ",", ",,",
    "#12.1", "#", "# why", "$paid-rest", "$x", "$", "$é2", "($x - (1))", "(", ")", "!", "a!b",
    "\t", "  ", "\u{A0}", "\u{202F}", "“a”", "»", "d’or", "l'a", "東京", "🧾", "\u{2028}",
    "\u{7F}", "\u{1B}", "\u{85}", "\u{202E}", "\u{2066}", "\r", "\u{0}", "~", "ÿ", "߿", "ࠀ",
  ].map { piece in Array(piece.utf8) } + [
    [0xC3], [0xC3, 0x28], [0xE2, 0x80], [0xE2], [0xF0, 0x9F, 0xA7], [0x80], [0xBF], [0xC0, 0x80],
    [0xC2], [0xFF], [0xED, 0xA0, 0x80], [0xDF], [0xDF, 0xC0],
  ]

private let amountBytes = Array("0123456789'.-+’,".utf8)

/// Reads a line both ways; what differs, or nil.
private func difference(_ line: [UInt8], _ words: inout [Word]) -> String? {
  let slow = SlowLexer(line)
  var fault: SlowLexer.Fault?
  do {
    try lex(line, into: &words)
  } catch {
    fault = SlowLexer.Fault(error.name, error.span.start, error.span.end)
  }
  if fault != slow.fault { return "refused with \(fault as Any), not \(slow.fault as Any)" }
  if words != slow.words { return "has the words \(words), not \(slow.words)" }
  let mayNeed = line.contains { byte in byte >= 0xCC }
  if mayNeedComposing(line) != mayNeed { return "is wrongly told to need composing or not" }
  return nil
}

/// Reads a stretch of a line both ways as what a word can be; what differs, or nil.
private func difference(_ line: [UInt8], from: Int, to: Int) -> String? {
  let word = Array(line[from..<to])
  let amount = scanAmount(line, from: from, to: to)
  if let slow = slowAmount(word) {
    if amount != slow { return "is the amount \(amount), not \(slow)" }
  } else {
    switch amount {
    case .amount, .tooLarge, .tooManyPlaces: return "is taken for the amount \(amount)"
    default: break
    }
  }
  let pair = scanAccountPair(line, from: from, to: to)
  let sides = pair.map { pair in [pair.debit, pair.credit] } ?? []
  if sides.map(\.number) != slowPair(word) { return "is the pair \(sides)" }
  if let pair,
    Int(pair.debit.start) != from || pair.debit.end + 1 != pair.credit.start
      || Int(pair.credit.end) != to || line[Int(pair.debit.end)] != UInt8(ascii: "/")
  {
    return "has its sides in the wrong places: \(pair)"
  }
  let date = scanDate(line, from: from, to: to)
  let slowDate = slowISODate(word)
  if case .iso? = date, slowDate == nil { return "is taken for the date \(date as Any)" }
  if let slowDate, date != slowDate { return "is the date \(date as Any), not \(slowDate)" }
  let found = name(of: Word(.bare, from: from, to: to), in: line)
  if found != slowName(word) { return "has the name \(found)" }
  return nil
}

@Suite struct `Both ways of reading` {
  @Test(arguments: 0..<4)
  func `agree wherever something stands in a line`(part: Int) {
    var words: [Word] = []
    let tails: [[UInt8]] = ["", "x", " on 2026-01-01", "\" 1\r"].map { tail in Array(tail.utf8) }
    for offset in 0...40 {
      for opening in ["", "\"", "a "] {
        let head =
          Array(opening.utf8)
          + [UInt8](repeating: UInt8(ascii: "1"), count: max(0, offset - opening.utf8.count))
        for piece in pieces {
          let line = head + piece + tails[part]
          guard let found = difference(line, &words) else { continue }
          Issue.record("\(line) \(found)")
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `agree on every byte at every place`(part: Int) {
    var words: [Word] = []
    let line = Array("book 1020/3400 3'347.94 text \"Zins 9\"".utf8)
    for place in line.indices where place % 4 == part {
      for byte in UInt8.min...UInt8.max {
        var changed = line
        changed[place] = byte
        guard let found = difference(changed, &words) else { continue }
        Issue.record("\(changed) \(found)")
      }
    }
  }

  @Test(arguments: 0..<4)
  func `agree on random lines`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    var words: [Word] = []
    var readable = 0
    for _ in 0..<10_000 {
      var line: [UInt8] = []
      if Int.random(in: 0..<8, using: &generator) == 0 {
        for _ in 0..<Int.random(in: 0..<40, using: &generator) {
          line.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      for _ in 0..<Int.random(in: 0..<8, using: &generator) {
        // Half of the pieces are of the usual kinds.
        let count = Bool.random(using: &generator) ? 12 : pieces.count
        line += pieces[Int.random(in: 0..<count, using: &generator)]
        if Int.random(in: 0..<8, using: &generator) > 0 { line.append(UInt8(ascii: " ")) }
      }
      if let found = difference(line, &words) { Issue.record("seed \(seed): \(line) \(found)") }
      readable += words.isEmpty ? 0 : 1
    }
    #expect(readable > 2000, "too few lines could be read to prove anything")
  }

  @Test(arguments: 0..<4)
  func `agree on amounts, pairs, dates and names`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let models = [
      "3'347.94", "1020/3400", "2026-01-01", "-12.50", "922'337'203'685'477'580.7",
      "-9223372036854775808", "9223372036854775807", "0.000000000000000001", "1’000’000", "text",
    ].map { word in Array(word.utf8) }
    for _ in 0..<8_000 {
      var word = models[Int.random(in: 0..<models.count, using: &generator)]
      for _ in 0..<Int.random(in: 0..<4, using: &generator) where !word.isEmpty {
        let place = Int.random(in: 0..<word.count, using: &generator)
        let byte = amountBytes[Int.random(in: 0..<amountBytes.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: word.remove(at: place)
        case 1: word[place] = byte
        case 2: word[place] = UInt8.random(in: 0...255, using: &generator)
        default: word.insert(byte, at: place)
        }
      }
      let from = Int.random(in: 0..<9, using: &generator)
      let behind = Int.random(in: 0..<9, using: &generator)
      let line = [UInt8](repeating: 49, count: from) + word + [UInt8](repeating: 49, count: behind)
      guard let found = difference(line, from: from, to: from + word.count) else { continue }
      Issue.record("seed \(seed): \(String(decoding: word, as: UTF8.self)) \(found)")
    }
  }
}
