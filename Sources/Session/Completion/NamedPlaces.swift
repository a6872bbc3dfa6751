import Books
import Text

/// The documents of a kind whose number, with or without its letters, or own id begins as typed.
struct NamedPlaces {
  private let names: DocumentNames
  private let kind: DocumentKind
  /// Stretches of numbers, ascending.
  private var numbers: [ClosedRange<Int>] = []
  /// By place, whether the own id of the document is meant; empty where none is.
  private var own: [Bool] = []
  private let count: Int
  /// The document that was typed in full.
  private var exact: Document?

  /// `key` is what was typed, folded.
  init(_ names: DocumentNames, _ kind: DocumentKind, count: Int, beginning key: String) {
    self.names = names
    self.kind = kind
    self.count = count
    let bytes = Array(key.utf8)
    names.forEachOwnID { name, document in
      guard document.kind == kind, foldedText(name, beginsWith: bytes) else { return }
      if own.isEmpty { own = Array(repeating: false, count: count) }
      own[document.position] = true
    }
    let prefix = folded(kind.prefix) + "-"
    let given = names.numbersInUse(kind)
    if prefix.hasPrefix(key) {
      if given > 0 { numbers = [1...given] }
      return
    }
    let digits = key.hasPrefix(prefix) ? String(key.dropFirst(prefix.utf8.count)) : key
    guard let number = Int(digits), number > 0, String(number) == digits else { return }
    exact = Self.find(kind, number, names)
    // 25, 250 to 259, 2500 to 2599, and so on.
    var first = number
    var width = 1
    while first <= given {
      numbers.append(first...min(first + width - 1, given))
      first *= 10
      width *= 10
    }
  }

  /// Of this kind only: another may count on the same numbers.
  private static func find(
    _ kind: DocumentKind, _ number: Int, _ names: DocumentNames
  ) -> Document? {
    names.find(kind, number: number).flatMap { found in found.kind == kind ? found : nil }
  }

  /// Hands over the place that was typed in full, then the others in their order, until `body`
  /// answers false.
  func forEach(oldestFirst: Bool, _ body: (Int) -> Bool) {
    if let exact, !body(exact.position) { return }
    forEachInOrder(oldestFirst: oldestFirst) { place in place == exact?.position || body(place) }
  }

  private func forEachInOrder(oldestFirst: Bool, _ body: (Int) -> Bool) {
    guard own.isEmpty else { return forEachOfAll(oldestFirst: oldestFirst, body) }
    // Numbers are given in the order of the places.
    for step in numbers.indices {
      let range = numbers[oldestFirst ? step : numbers.count - 1 - step]
      for offset in 0..<range.count {
        let number = oldestFirst ? range.lowerBound + offset : range.upperBound - offset
        guard let document = Self.find(kind, number, names) else { continue }
        guard body(document.position) else { return }
      }
    }
  }

  private func forEachOfAll(oldestFirst: Bool, _ body: (Int) -> Bool) {
    for step in 0..<count {
      let place = oldestFirst ? step : count - 1 - step
      let number = names.number(of: Document(kind, place))
      let isMeant =
        number == 0 ? own[place] : numbers.contains { range in range.contains(number) }
      if isMeant, !body(place) { return }
    }
  }
}
