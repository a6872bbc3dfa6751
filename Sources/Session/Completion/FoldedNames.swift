import Books
import Ledger
import Text

/// The names of the contacts as they are searched, folded once and kept from key to key.
///
/// Folding ten thousand names takes longer than a key press may.
public final class FoldedNames {
  private var names: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  public init() {}

  /// Takes in what is new; books that were taken back may have other names at the same places.
  func update(_ contacts: Table<Contact>) {
    var same = min(names.count, contacts.count)
    for place in 0..<same where names[place] != contacts[place].name {
      same = place
      break
    }
    if same < names.count {
      names.removeLast(names.count - same)
      ends.removeLast(ends.count - same)
      bytes.removeLast(bytes.count - (ends.last ?? 0))
    }
    for contact in contacts[same...] {
      names.append(contact.name)
      appendFolded(contact.name, to: &bytes)
      ends.append(bytes.count)
    }
  }

  /// How each name goes with what was typed, by place.
  func fits(_ key: String) -> [Fit?] {
    let key = Array(key.utf8)
    guard let first = key.first else { return Array(repeating: .beginning, count: names.count) }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return Self.fit(bytes, start, end, key, first)
    }
  }

  private static func fit(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ key: [UInt8], _ first: UInt8
  ) -> Fit? {
    guard end - start >= key.count else { return nil }
    var best: Fit?
    var place = start
    while place <= end - key.count {
      if bytes[place] == first, matches(bytes, place, key) {
        if place == start { return .beginning }
        if !Findings.isLetter(bytes[place - 1]) { return .word }
        if key.count > 1 { best = .within }
      }
      place += 1
    }
    return best
  }

  private static func matches(_ bytes: [UInt8], _ place: Int, _ key: [UInt8]) -> Bool {
    var offset = 1
    while offset < key.count, bytes[place + offset] == key[offset] { offset += 1 }
    return offset == key.count
  }
}
