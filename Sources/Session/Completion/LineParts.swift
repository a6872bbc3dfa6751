import CommandKit
import Commands
import Diagnostics
import Syntax

/// A line up to the cursor: its finished words and the one being typed.
struct LineParts {
  let line: [UInt8]
  let words: [Word]
  /// Where the word under the cursor begins.
  let start: Int
  /// Inside quotes or brackets a word goes on over blanks.
  let isQuoted: Bool
  let isInBrackets: Bool

  /// Nil within a comment, and where the words before cannot be read.
  init?(_ text: String, cursor: Int) {
    let bytes = Array(text.utf8.prefix(max(cursor, 0)))
    var start = 0
    var isQuoted = false
    var depth = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let isFirst = position == start
      position += 1
      if isQuoted {
        if byte == UInt8(ascii: "\\") { position += 1 } else { isQuoted = byte != 34 }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where depth == 0: isQuoted = true
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(depth - 1, 0)
      case 32, 9:
        if depth == 0 { start = position }
      case UInt8(ascii: ","):
        if depth == 0, Self.endsItem(bytes, position) { start = position }
      case UInt8(ascii: "#") where isFirst:
        let next = position < bytes.count ? bytes[position] : UInt8(ascii: "0")
        guard (48...57).contains(next), start > 0 else { return nil }
      default: break
      }
    }
    var words: [Word] = []
    do {
      try lex(Array(bytes[..<start]), into: &words)
    } catch {
      return nil
    }
    line = bytes
    self.words = words
    self.start = start
    self.isQuoted = isQuoted
    isInBrackets = depth > 0
  }

  /// A comma between digits belongs to a number.
  private static func endsItem(_ bytes: [UInt8], _ position: Int) -> Bool {
    position >= bytes.count || !(48...57).contains(bytes[position])
  }

  /// The word being typed, its opening quote included.
  var typed: String { String(decoding: line[min(start, line.count)...], as: UTF8.self) }

  func text(_ place: Int) -> String { unquoted(words[place], in: line) }

  /// The command of the line, behind `expect-error NAME` the one that is to be refused.
  var command: Completer.Place {
    var first = 0
    if let word = words.first,
      ["expect-error", "erwarte-fehler"].contains(unquoted(word, in: line))
    {
      if words.count == 1 { return .errorName }
      first = 2
    }
    guard words.count > first else { return .commandName }
    let name = text(first)
    if words.count == first + 1, Catalogue.families.contains(name) {
      return .member(of: name, Catalogue.find(name), from: first + 1)
    }
    do {
      let found = try Catalogue.find(in: words, from: first, line)
      return .argument(Catalogue.signatures[found.command], from: found.firstArgument)
    } catch {
      return .unknown
    }
  }
}

extension Completer {
  /// What is typed at the cursor.
  enum Place {
    case commandName
    case errorName
    /// The second word of a family whose first may be a command of its own.
    case member(of: String, Signature?, from: Int)
    case argument(Signature, from: Int)
    case unknown
  }
}
