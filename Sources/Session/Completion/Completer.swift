import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger
import Syntax
import Text

/// What can stand at the cursor, with what the books say about it.
public struct Completion: Hashable, Sendable {
  public let insert: String
  public let display: String
  public let description: String

  init(_ insert: String, display: String? = nil, _ description: String) {
    self.insert = insert
    self.display = display ?? insert
    self.description = description
  }
}

/// Completes a line from the signatures and the live books.
public struct Completer {
  let context: Context
  /// More candidates than a screen shows help nobody.
  static let limit = 200

  public init(_ context: Context) {
    self.context = context
  }

  /// The byte the candidates replace from, and the candidates: those that fit best first.
  public func complete(_ line: String, cursor: Int) -> (from: Int, candidates: [Completion]) {
    let bytes = Array(line.utf8.prefix(cursor))
    let (words, partial) = parts(bytes)
    let typed = String(decoding: bytes[partial...], as: UTF8.self)
    let isQuoted = typed.hasPrefix("\"")
    let text = isQuoted ? String(typed.dropFirst()) : typed
    var found = candidates(words, bytes, typing: text)
    if isQuoted { found = found.filter { completion in completion.insert.hasPrefix("\"") } }
    return (partial, Array(ranked(found, by: text).prefix(Self.limit)))
  }

  /// The finished words, and where the word under the cursor begins.
  private func parts(_ bytes: [UInt8]) -> (words: [Word], partial: Int) {
    var start = 0
    var isQuoted = false
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\""), place == 0 || bytes[place - 1] != UInt8(ascii: "\\") {
        isQuoted.toggle()
      }
      if !isQuoted, byte == 32 || byte == 9 || (byte == UInt8(ascii: ",") && isListComma(bytes, place)) {
        start = place + 1
      }
    }
    var words: [Word] = []
    do {
      try lex(Array(bytes[..<start]), into: &words)
    } catch {
      words = []
    }
    return (words, start)
  }

  private func isListComma(_ bytes: [UInt8], _ place: Int) -> Bool {
    place + 1 >= bytes.count || !(48...57).contains(bytes[place + 1])
  }

  private func candidates(
    _ words: [Word], _ line: [UInt8], typing text: String
  ) -> [Completion] {
    guard let first = words.first else { return commandNames() }
    let name = unquoted(first, in: line)
    if words.count == 1, Catalogue.families.contains(name) {
      let members = members(of: name)
      guard let signature = Catalogue.find(name) else { return members }
      return members + next(signature, words, from: 1, line, typing: text)
    }
    var start = 0
    if name == "expect-error" || name == "erwarte-fehler" {
      guard words.count > 1 else { return vocabulary(.errorName) }
      guard words.count > 2 else { return commandNames() }
      start = 2
    }
    do {
      let found = try Catalogue.find(in: words, from: start, line)
      let signature = Catalogue.signatures[found.command]
      return next(signature, words, from: found.firstArgument, line, typing: text)
    } catch {
      return []
    }
  }

  private func next(
    _ signature: Signature, _ words: [Word], from start: Int, _ line: [UInt8],
    typing text: String
  ) -> [Completion] {
    let position = ArgumentPosition(signature, words, from: start, line)
    return position.expected.flatMap { expected in
      switch expected {
      case .value(let outline):
        values(outline.shape, signature, words, from: start, line, typing: text)
      case .keyword(let outline):
        [Completion(outline.name, outline.help[context.language])]
      }
    }
  }

  private func commandNames() -> [Completion] {
    var seen: Set<String> = []
    var found: [Completion] = []
    for signature in Catalogue.signatures {
      for name in [signature.name, signature.german] {
        let first = name.split(separator: " ").first.map(String.init) ?? name
        guard seen.insert(first).inserted else { continue }
        let isFamily = name.contains(" ")
        found.append(
          Completion(first, isFamily ? "…" : signature.summary[context.language]))
      }
    }
    return found
  }

  private func members(of family: String) -> [Completion] {
    Catalogue.signatures.flatMap { signature in
      [signature.name, signature.german].compactMap { name -> Completion? in
        let words = name.split(separator: " ")
        guard words.count == 2, words[0] == family else { return nil }
        return Completion(String(words[1]), signature.summary[context.language])
      }
    }
  }

  /// What begins with the text first, then words within that do, then what contains it.
  private func ranked(_ found: [Completion], by text: String) -> [Completion] {
    let key = folded(text)
    guard !key.isEmpty else { return found }
    var ranks: [[Completion]] = [[], [], []]
    for completion in found {
      let name = folded(completion.display)
      if name.hasPrefix(key) || folded(completion.insert).hasPrefix(key) {
        ranks[0].append(completion)
      } else if name.split(separator: " ").contains(where: { word in word.hasPrefix(key) })
        || folded(completion.description).split(separator: " ")
          .contains(where: { word in word.hasPrefix(key) })
      {
        ranks[1].append(completion)
      } else if key.utf8.count > 1, name.contains(key) || folded(completion.description).contains(key) {
        ranks[2].append(completion)
      }
    }
    // A description alone is a way in only where nothing is named so.
    return ranks[0].isEmpty ? ranks[1] + ranks[2] : ranks[0]
  }
}
