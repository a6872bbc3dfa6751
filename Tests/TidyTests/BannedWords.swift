import Foundation

/// A word that must not stand in the repository, with what to write in its place.
struct BannedWord {
  enum Scope {
    /// Everything that is kept in the repository.
    case everything
    /// The text of Sources, comments and literals included.
    case sources
    /// The code of Sources without comments and the contents of literals.
    case code
  }

  let word: String
  let scope: Scope
  let replacement: String

  /// The word is written with a `|` in it, which is taken out, so that this list may stand in
  /// the repository itself.
  init(_ split: String, _ scope: Scope, _ replacement: String) {
    word = split.replacing("|", with: "")
    self.scope = scope
    self.replacement = replacement
  }

  private static let neverTrap = "an error that reaches the user, or an optional"
  private static let nothingPutOff = "do it now, or leave it out"
  private static let aboutTheProgram = "write about the program, not about how it was written"
  private static let fromTheRoot = "a path that holds on every machine"
  private static let noRegistry = "the package manager knows where packages come from"

  static let all: [BannedWord] = [
    BannedWord("try|!", .code, neverTrap),
    BannedWord("as|!", .code, neverTrap),
    BannedWord("fatal|Error(", .code, neverTrap),
    BannedWord("pre|condition(", .code, neverTrap),
    BannedWord("pre|conditionFailure(", .code, neverTrap),
    BannedWord("assertion|Failure(", .code, neverTrap),
    BannedWord("unsafe|BitCast", .code, "a conversion that is checked"),
    BannedWord("Date|()", .code, "the day that is handed in: the core reads no clock"),
    BannedWord("Any|Object", .code, "a value type, or a protocol of its own"),
    BannedWord("/tm|p/", .sources, "the folder that is handed in"),
    BannedWord("FIX|ME", .everything, nothingPutOff),
    BannedWord("TO|DO", .everything, nothingPutOff),
    BannedWord("XX|X", .everything, nothingPutOff),
    BannedWord("/wo|rk/", .everything, fromTheRoot),
    BannedWord("/ho|me/", .everything, fromTheRoot),
    BannedWord("/ro|ot/", .everything, fromTheRoot),
    BannedWord("Cl|aude", .everything, aboutTheProgram),
    BannedWord("Anth|ropic", .everything, aboutTheProgram),
    BannedWord("Chat|GPT", .everything, aboutTheProgram),
    BannedWord("Open|AI", .everything, aboutTheProgram),
    BannedWord("Co|pilot", .everything, aboutTheProgram),
    BannedWord("Co|dex", .everything, aboutTheProgram),
    BannedWord("L|LM", .everything, aboutTheProgram),
    BannedWord("AI-gen|erated", .everything, aboutTheProgram),
    BannedWord("Co-Authored|-By", .everything, aboutTheProgram),
    BannedWord("registry.|npmjs.org", .everything, noRegistry),
    BannedWord("py|pi.org", .everything, noRegistry),
    BannedWord("crates|.io", .everything, noRegistry),
    BannedWord("proxy.|golang.org", .everything, noRegistry),
    BannedWord("deb.|debian.org", .everything, noRegistry),
    BannedWord("archive.|ubuntu.com", .everything, noRegistry),
  ]

  /// Every place in a file where one of `words` stands by itself and its scope applies.
  static func findings(
    path: String, text: String, words: [BannedWord] = BannedWord.all
  ) -> [Finding] {
    let whole = Data(text.utf8)
    let isSource = path.hasPrefix("Sources/") && path.hasSuffix(".swift")
    let code = isSource ? Data(CodeScanner(text).code) : Data()
    return words.flatMap { word in
      let haystack =
        switch word.scope {
        case .everything: whole
        case .sources: path.hasPrefix("Sources/") ? whole : Data()
        case .code: code
        }
      return word.offsets(in: haystack).map { offset in
        let line = haystack[..<offset].count { byte in byte == UInt8(ascii: "\n") } + 1
        return Finding(path, line: line, "says \(word.word); instead: \(word.replacement)")
      }
    }
  }

  private func offsets(in haystack: Data) -> [Int] {
    let needle = Data(word.utf8)
    var found: [Int] = []
    var start = haystack.startIndex
    while let range = haystack.range(of: needle, in: start..<haystack.endIndex) {
      if standsAlone(range, in: haystack) { found.append(range.lowerBound) }
      start = range.upperBound
    }
    return found
  }

  /// Not a part of a longer word; a path is one only at its root.
  private func standsAlone(_ range: Range<Int>, in haystack: Data) -> Bool {
    let isPath = word.hasPrefix("/")
    if range.lowerBound > haystack.startIndex {
      let before = haystack[range.lowerBound - 1]
      if Self.isWordByte(before) || (isPath && "./-}*)".utf8.contains(before)) { return false }
    }
    guard let last = word.utf8.last, Self.isWordByte(last), range.upperBound < haystack.endIndex
    else { return true }
    return !Self.isWordByte(haystack[range.upperBound])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80
      || Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
  }
}
