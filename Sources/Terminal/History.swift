/// The lines entered so far, oldest first, and the way through them with ↑ and ↓.
struct History {
  static let limit = 5000

  private(set) var lines: [String] = []
  private var walk: Walk?

  /// Where the user stands among the lines that begin with what was typed.
  private struct Walk {
    var typed: String
    var prefix: String
    var shown: String
    /// An index into the lines; their count stands for the line that was being typed.
    var position: Int
  }

  init(_ lines: [String] = []) {
    for line in lines { add(line) }
  }

  /// A line as it would be kept; nil when it would not.
  ///
  /// Lines with a leading blank are the user's way to keep one out. An entry is one line, so
  /// line breaks become blanks.
  static func entry(of line: String) -> String? {
    guard line.utf8.count <= 16_384, line.utf8.first != UInt8(ascii: " ") else { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    let entry = String(scalars)
    return entry.allSatisfy { character in character == " " } ? nil : entry
  }

  /// Takes a line in; false when it repeats the last one or is not to be kept.
  @discardableResult
  mutating func add(_ line: String) -> Bool {
    walk = nil
    guard let entry = Self.entry(of: line), entry != lines.last else { return false }
    lines.append(entry)
    if lines.count > Self.limit { lines.removeFirst(lines.count - Self.limit) }
    return true
  }

  /// Forgets where the user stood; at the beginning of each line.
  mutating func leaveWalk() {
    walk = nil
  }

  /// The line before the one shown that begins with what stands before the cursor.
  mutating func older(than line: String, before cursor: String) -> String? {
    var walk = continued(line, cursor)
    defer { self.walk = walk }
    let found = lines[..<walk.position].lastIndex { entry in
      entry != walk.shown && entry.utf8.starts(with: walk.prefix.utf8)
    }
    guard let found else { return nil }
    walk.position = found
    walk.shown = lines[found]
    return walk.shown
  }

  /// The way back, at its end the line as it was typed.
  mutating func newer(than line: String, before cursor: String) -> String? {
    var walk = continued(line, cursor)
    defer { self.walk = walk }
    guard walk.position < lines.count else { return nil }
    let found = lines[(walk.position + 1)...].firstIndex { entry in
      entry != walk.shown && entry.utf8.starts(with: walk.prefix.utf8)
    }
    walk.position = found ?? lines.count
    walk.shown = found.map { index in lines[index] } ?? walk.typed
    return walk.shown
  }

  private func continued(_ line: String, _ cursor: String) -> Walk {
    if let walk, walk.shown == line { return walk }
    return Walk(typed: line, prefix: cursor, shown: line, position: lines.count)
  }
}
