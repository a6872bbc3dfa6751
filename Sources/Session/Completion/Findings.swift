import Text

/// What can stand at the cursor, with what the books say about it.
public struct Completion: Hashable, Sendable {
  public let insert: String
  public let display: String
  public let description: String
  /// An amount that belongs to it, shown in a column of its own.
  public let figure: String

  init(_ insert: String, display: String? = nil, _ description: String, figure: String = "") {
    self.insert = insert
    self.display = display ?? insert
    self.description = description
    self.figure = figure
  }
}

/// How well a candidate goes with what was typed.
enum Fit: Int, CaseIterable {
  /// Its name begins so.
  case beginning
  /// Its name in the other language begins so.
  case otherName
  /// A word of its name or its description begins so.
  case word
  /// It is somewhere within.
  case within
}

/// Candidates for a word as they are found, kept apart by how well they fit.
struct Findings {
  /// More candidates than a screen shows help nobody.
  static let limit = 200

  /// What was typed, folded; empty at the beginning of a word.
  let key: String
  private var found: [[Completion]] = Array(repeating: [], count: Fit.allCases.count)
  private var seen: Set<String> = []

  init(typed text: String) {
    key = folded(text)
  }

  /// Nil when nothing of it goes with what was typed.
  func fit(_ name: String, _ description: String = "") -> Fit? {
    if key.isEmpty { return .beginning }
    let name = folded(name)
    if name.hasPrefix(key) { return .beginning }
    if Self.hasWord(name, key) { return .word }
    let description = folded(description)
    if Self.hasWord(description, key) { return .word }
    // A single letter is within nearly everything.
    guard key.utf8.count > 1 else { return nil }
    return name.contains(key) || description.contains(key) ? .within : nil
  }

  private static func hasWord(_ text: String, _ key: String) -> Bool {
    let text = Array(text.utf8)
    let key = Array(key.utf8)
    guard text.count >= key.count else { return false }
    for place in 0...(text.count - key.count)
    where (place == 0 || !isLetter(text[place - 1])) && text[place...].starts(with: key) {
      return true
    }
    return false
  }

  /// Letters outside ASCII are several bytes, all of them high.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte >= 0x80
  }

  /// Takes a candidate in if it goes with what was typed.
  mutating func offer(_ completion: Completion) {
    let fits = [fit(completion.display, completion.description), fit(completion.insert)]
    let best = fits.compactMap { fit in fit }.min { left, right in left.rawValue < right.rawValue }
    if let best { take(completion, best) }
  }

  mutating func offer(_ completions: [Completion]) {
    for completion in completions { offer(completion) }
  }

  /// Takes a candidate in under its other name, for which one has to type something.
  mutating func offerOtherName(_ completion: Completion) {
    guard !key.isEmpty, folded(completion.insert).hasPrefix(key) else { return }
    take(completion, .otherName)
  }

  mutating func take(_ completion: Completion, _ fit: Fit) {
    guard !isFull(fit), seen.insert(completion.insert).inserted else { return }
    found[fit.rawValue].append(completion)
  }

  func isFull(_ fit: Fit) -> Bool { found[fit.rawValue].count >= Self.limit }

  var isEmpty: Bool { found.allSatisfy(\.isEmpty) }

  /// What begins as typed; only where nothing does, what holds it elsewhere.
  var best: [Completion] {
    for fit in [Fit.beginning, .otherName] where !found[fit.rawValue].isEmpty {
      return found[fit.rawValue]
    }
    return Array(
      (found[Fit.word.rawValue] + found[Fit.within.rawValue]).prefix(Self.limit))
  }
}
