import CommandKit
import Diagnostics
import Syntax

extension Catalogue {
  /// A command line in the words of a language: what errors and help offer to be typed.
  ///
  /// Command names, keywords and the forms of targets are put into German; everything else, and a
  /// line that is no command, stays as it is.
  public static func localized(_ line: String, _ language: Language) -> String {
    guard language == .german else { return line }
    let bytes = Array(line.utf8)
    var words: [Word] = []
    do {
      try lex(bytes, into: &words)
    } catch {
      return line
    }
    guard !words.isEmpty else { return line }
    let start = expectation(words, bytes)
    guard start < words.count, let found = try? find(in: words, from: start, bytes) else {
      return line
    }
    let signature = signatures[found.command]
    var result = String(decoding: bytes[..<Int(words[start].start)], as: UTF8.self)
    for name in ["expect-error", "preview"] where start > 0 {
      guard let outer = self.find(name) else { continue }
      result = result.replacingPrefix(name, with: outer.german)
    }
    result += signature.german
    var end = Int(words[found.firstArgument - 1].end)
    for word in words[found.firstArgument...] {
      result += String(decoding: bytes[end..<Int(word.start)], as: UTF8.self)
      result += german(unquoted(word, in: bytes), word, signature, bytes)
      end = Int(word.end)
    }
    return result + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// Where the command begins that `expect-error NAME` or `preview` is about; 0 elsewhere.
  private static func expectation(_ words: [Word], _ line: [UInt8]) -> Int {
    let first = unquoted(words[0], in: line)
    if words.count > 2, first == "expect-error" { return 2 }
    return words.count > 1 && first == "preview" ? 1 : 0
  }

  private static func german(
    _ text: String, _ word: Word, _ signature: Signature, _ line: [UInt8]
  ) -> String {
    let typed = String(decoding: line[Int(word.start)..<Int(word.end)], as: UTF8.self)
    guard word.kind == .bare else { return typed }
    for outline in signature.outlines {
      switch outline.role {
      case .keyword, .flag:
        if outline.name == text { return outline.german }
      case .object:
        break
      }
      if case .choice(let choices) = outline.shape,
        let choice = choices.first(where: { choice in choice.english == text })
      {
        return choice.german
      }
      if outline.shape == .word(.fork), text == "books" { return "bücher" }
      if outline.shape == .target, text == "customer" { return "kunde" }
      if outline.shape == .target, text == "supplier" { return "lieferant" }
      if outline.shape == .target, text == "account" { return "konto" }
      if outline.shape == .vatCodeOrNone, text == "none" { return "ohne" }
    }
    return typed
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
