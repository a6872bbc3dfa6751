import Diagnostics

@testable import Syntax

/// The lexer once more, character by character and without any care for speed: what the fast one
/// is held to.
struct SlowLexer {
  struct Fault: Error, Hashable {
    var name: ErrorName
    var span: Diagnostics.Span

    init(_ name: ErrorName, _ start: Int, _ end: Int) {
      self.name = name
      span = Diagnostics.Span(start, end)
    }
  }

  private struct Character {
    var code: UInt32
    var offset: Int

    var isBlank: Bool { [0x20, 0x09, 0xA0, 0x202F].contains(code) }
    var isTypographicQuote: Bool { [0x201C, 0x201D, 0x201E, 0xAB, 0xBB].contains(code) }
    var isDigit: Bool { code >= 48 && code <= 57 }
    var isLetter: Bool {
      if code < 0x80 { return code == 0x5F || (code | 0x20 >= 97 && code | 0x20 <= 122) }
      return code >= 0xC0 && !(0x2000...0x2FFF).contains(code)
    }
    var isControl: Bool {
      (code < 0x20 && code != 9) || (0x7F...0x9F).contains(code)
        || (0x202A...0x202E).contains(code) || (0x2066...0x2069).contains(code)
    }

    func `is`(_ character: Unicode.Scalar) -> Bool { code == character.value }
  }

  private(set) var words: [Word] = []
  private(set) var fault: Fault?
  private var characters: [Character] = []
  private var length = 0
  private var place = 0

  init(_ line: [UInt8]) {
    let content = line.last == 13 ? Array(line.dropLast()) : line
    length = content.count
    do {
      try decode(content)
      while place < characters.count { try readWord() }
    } catch {
      fault = error
    }
  }

  private mutating func decode(_ content: [UInt8]) throws(Fault) {
    do {
      _ = try UTF8Span(validating: content.span)
    } catch {
      throw Fault(.invalidUTF8, error.byteOffsets.lowerBound, error.byteOffsets.upperBound)
    }
    var next = 0
    for scalar in String(decoding: content, as: UTF8.self).unicodeScalars {
      characters.append(Character(code: scalar.value, offset: next))
      next += UTF8.width(scalar)
    }
    for place in characters.indices where characters[place].isControl {
      throw Fault(.controlCharacter, offset(of: place), offset(of: place + 1))
    }
  }

  private func offset(of place: Int) -> Int {
    place < characters.count ? characters[place].offset : length
  }

  private func has(_ place: Int, _ test: (Character) -> Bool) -> Bool {
    characters.indices.contains(place) && test(characters[place])
  }

  private mutating func append(_ kind: Word.Kind, to end: Int, hasEscapes: Bool = false) {
    words.append(
      Word(kind, from: offset(of: place), to: offset(of: end), hasEscapes: hasEscapes))
    place = end
  }

  private mutating func readWord() throws(Fault) {
    let first = characters[place]
    if first.isBlank {
      place += 1
    } else if first.is("#"), !has(place + 1, { next in next.isDigit }) {
      place = characters.count
    } else if first.is(",") {
      append(.comma, to: place + 1)
    } else if first.is("\"") {
      try readQuoted()
    } else if first.is("(") {
      try readExpression()
    } else if first.is("$") {
      try readVariable()
    } else if first.is(")") {
      throw Fault(.wrongExpression, offset(of: place), offset(of: place + 1))
    } else if first.isTypographicQuote {
      throw Fault(.wrongArgument, offset(of: place), offset(of: place + 1))
    } else {
      try readBare()
    }
  }

  private mutating func readBare() throws(Fault) {
    var end = place + 1
    while end < characters.count, !characters[end].isBlank {
      if characters[end].is("\"") {
        throw Fault(.wrongArgument, offset(of: end), offset(of: end + 1))
      }
      let isInNumber = characters[end - 1].isDigit && has(end + 1) { next in next.isDigit }
      if characters[end].is(","), !isInNumber { break }
      end += 1
    }
    append(.bare, to: end)
  }

  private mutating func readQuoted() throws(Fault) {
    var end = place + 1
    var hasEscapes = false
    while end < characters.count {
      if characters[end].is("\"") {
        append(.quoted, to: end + 1, hasEscapes: hasEscapes)
        return try checkEnd()
      }
      if characters[end].is("\\"), end + 1 < characters.count {
        guard has(end + 1, { next in next.is("\"") || next.is("\\") }) else {
          throw Fault(.wrongArgument, offset(of: end), offset(of: end + 1))
        }
        hasEscapes = true
        end += 1
      }
      end += 1
    }
    throw Fault(.openQuote, offset(of: place), length)
  }

  private mutating func readExpression() throws(Fault) {
    var depth = 0
    for end in place..<characters.count {
      if characters[end].is("(") { depth += 1 }
      if depth > maximumBracketDepth {
        throw Fault(.tooDeep, offset(of: end), offset(of: end + 1))
      }
      if characters[end].is("\"") {
        throw Fault(.wrongExpression, offset(of: end), offset(of: end + 1))
      }
      if characters[end].is(")") { depth -= 1 }
      if depth == 0 {
        append(.expression, to: end + 1)
        return try checkEnd()
      }
    }
    throw Fault(.openBracket, offset(of: place), offset(of: place + 1))
  }

  private mutating func readVariable() throws(Fault) {
    var end = place + 1
    while end < characters.count {
      let isFirst = end == place + 1
      if characters[end].isLetter || (!isFirst && characters[end].isDigit) {
        end += 1
      } else if !isFirst, characters[end].is("-"), has(end + 1, { next in next.isLetter }) {
        end += 2
      } else {
        break
      }
    }
    guard end > place + 1 else {
      throw Fault(.wrongName, offset(of: place), offset(of: place + 1))
    }
    append(.variable, to: end)
    try checkEnd()
  }

  private func checkEnd() throws(Fault) {
    if place == characters.count || has(place, { next in next.isBlank || next.is(",") }) { return }
    throw Fault(.wrongArgument, offset(of: place), offset(of: place))
  }
}

/// The amount of a word by way of strings; nil where it is none.
func slowAmount(_ word: [UInt8]) -> AmountScan? {
  var text = String(decoding: word, as: UTF8.self)
  text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "’" ? "'" : $0 }))
  let sign = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.removeFirst()) : ""
  let isDigits = { (part: Substring) -> Bool in
    !part.isEmpty && part.utf8.allSatisfy { byte in byte >= 48 && byte <= 57 }
  }
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = parts.first, parts.count <= 2 else { return nil }
  let groups = whole.split(separator: "'", omittingEmptySubsequences: false)
  guard groups.allSatisfy(isDigits), parts.dropFirst().allSatisfy(isDigits) else { return nil }
  if groups.count > 1 {
    let lengths = groups.map { group in group.utf8.count }
    guard lengths[0] <= 3, lengths.dropFirst().allSatisfy({ length in length == 3 }) else {
      return nil
    }
  }
  let places = parts.count == 2 ? parts[1].utf8.count : 0
  if places > 18 { return .tooManyPlaces }
  let digits = groups.joined() + (parts.count == 2 ? parts[1] : "")
  guard let mantissa = Int64(sign + digits) else { return .tooLarge }
  return .amount(minorMantissa: mantissa, places: UInt8(places), isSigned: !sign.isEmpty)
}

/// The sides of a pair by way of strings: their numbers, or nil for names; empty for no pair.
func slowPair(_ word: [UInt8]) -> [UInt32?] {
  let sides = word.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  guard sides.count == 2, sides.allSatisfy({ side in !side.isEmpty }) else { return [] }
  return sides.map { side in
    let isNumber = side.allSatisfy { byte in byte >= 48 && byte <= 57 }
    guard isNumber, side.count <= 9, side.first != 48 else { return nil }
    return UInt32(String(decoding: side, as: UTF8.self))
  }
}

/// `2026-03-01` by way of strings; nil for every other form.
func slowISODate(_ word: [UInt8]) -> DateWord? {
  let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard parts.map(\.count) == [4, 2, 2],
    parts.allSatisfy({ part in part.allSatisfy { byte in byte >= 48 && byte <= 57 } })
  else { return nil }
  let numbers = parts.compactMap { part in Int(String(decoding: part, as: UTF8.self)) }
  return .iso(year: numbers[0], month: numbers[1], day: numbers[2])
}

/// The name of a word byte by byte.
func slowName(_ word: [UInt8]) -> Name {
  guard word.count <= Name.maximumLength else { return Name() }
  var parts: [UInt64] = [0, 0, 0]
  for (index, byte) in word.enumerated() {
    parts[index / 8] |= UInt64(byte) << UInt64(56 - index % 8 * 8)
  }
  return Name(first: parts[0], second: parts[1], third: parts[2], length: UInt8(word.count))
}
