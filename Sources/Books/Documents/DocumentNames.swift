/// The names of the documents: numbers counted per kind, and ids of one's own.
///
/// An own id uses up no number; a number whose name is taken by an own id is skipped.
public struct DocumentNames: Sendable {
  /// Above the number of every kind.
  private static let kindLimit =
    1 + (DocumentKind.allCases.map { kind in Int(kind.rawValue) }.max() ?? 0)

  /// By kind.
  private var given: [GivenNumbers] = Array(repeating: GivenNumbers(), count: Self.kindLimit)
  /// By kind: the number of each document, 0 for one with an own id.
  private var numberByPlace: [[UInt32]] = Array(repeating: [], count: Self.kindLimit)
  private var own: [String: Document] = [:]
  private var ownNames: [UInt32: String] = [:]

  public init() {}

  public func name(of document: Document) -> String {
    let number = numberByPlace[Int(document.kind.rawValue)][document.position]
    guard number == 0 else { return "\(document.kind.prefix)-\(number)" }
    return ownNames[document.packed] ?? "\(document.kind.prefix)-?"
  }

  /// The number in a document's name; 0 for one with an own id.
  public func number(of document: Document) -> Int {
    Int(numberByPlace[Int(document.kind.rawValue)][document.position])
  }

  /// The document of a kind, or of one that counts on the same numbers.
  public func find(_ kind: DocumentKind, number: Int) -> Document? {
    given[Int(kind.series.rawValue)].document(of: number).flatMap { packed in
      Document(packed: packed)
    }
  }

  public func find(own name: String) -> Document? { own[name] }

  /// The document that bears this name, its own or one with a number.
  public func find(named name: String) -> Document? {
    if let own = find(own: name) { return own }
    guard let dash = name.firstIndex(of: "-"), let number = Int(name[name.index(after: dash)...]),
      let kind = DocumentKind.allCases.first(where: { kind in kind.prefix == name[..<dash] })
    else { return nil }
    return find(kind, number: number)
  }

  /// Whether a document bears this name already, as an own id or by its number.
  public func isTaken(_ name: String) -> Bool {
    if own[name] != nil { return true }
    return DocumentKind.allCases.contains { kind in
      guard name.hasPrefix("\(kind.prefix)-") else { return false }
      guard let number = Int(name.dropFirst(kind.prefix.utf8.count + 1)) else { return false }
      // `RE-01` is not the name of number 1.
      return name == "\(kind.prefix)-\(number)" && find(kind, number: number) != nil
    }
  }

  /// How many numbers of a kind are used up, skipped ones included.
  public func numbersGiven(_ kind: DocumentKind) -> Int {
    given[Int(kind.rawValue)].last
  }

  /// The highest number that a document of a kind may bear: of the kind it counts with.
  public func numbersInUse(_ kind: DocumentKind) -> Int {
    given[Int(kind.series.rawValue)].last
  }

  /// The highest number of a kind that a document bears.
  func lastBorne(_ kind: DocumentKind) -> Int { given[Int(kind.rawValue)].lastBorne }

  /// How many documents and numbers of each kind there are.
  struct Mark: Sendable {
    fileprivate let documents: [Int]
    fileprivate let numbers: [GivenNumbers.Mark]
  }

  func mark() -> Mark {
    Mark(
      documents: numberByPlace.map { numbers in numbers.count },
      numbers: given.map { numbers in numbers.mark() })
  }

  mutating func goBack(to mark: Mark) {
    for kind in DocumentKind.allCases {
      let index = Int(kind.rawValue)
      for place in mark.documents[index]..<numberByPlace[index].count
      where numberByPlace[index][place] == 0 {
        let packed = Document(kind, place).packed
        if let name = ownNames.removeValue(forKey: packed) { own[name] = nil }
      }
      numberByPlace[index].removeLast(numberByPlace[index].count - mark.documents[index])
      given[index].goBack(to: mark.numbers[index])
    }
  }

  /// Counts all numbers of a kind through this one as used up.
  mutating func skipNumbers(_ kind: DocumentKind, through number: Int) {
    given[Int(kind.rawValue)].skip(through: number)
  }

  public var ownIDs: [String] { own.keys.sorted() }

  /// Hands over every document with an own id, in no order.
  public func forEachOwnID(_ body: (String, Document) -> Void) {
    for (name, document) in own { body(name, document) }
  }

  public mutating func add(_ document: Document, own name: String?) {
    let kind = Int(document.kind.rawValue)
    let series = Int(document.kind.series.rawValue)
    if let name {
      own[name] = document
      ownNames[document.packed] = name
      numberByPlace[kind].append(0)
      return
    }
    if !own.isEmpty {
      while own["\(document.kind.prefix)-\(given[series].last + 1)"] != nil {
        given[series].skip(through: given[series].last + 1)
      }
    }
    given[series].append(document.packed)
    numberByPlace[kind].append(UInt32(truncatingIfNeeded: given[series].last))
  }
}

/// The numbers of one kind that are used up, counted from 1: most belong to a document, stretches
/// of them to none.
struct GivenNumbers: Sendable {
  fileprivate struct Gap: Sendable {
    /// The last number of the stretch.
    let last: Int
    /// How many numbers are skipped up to there.
    let count: Int
    /// How many numbers before it belong to a document.
    let before: Int
  }

  /// The documents, packed.
  private var places: [UInt32] = []
  private var gaps: [Gap] = []

  /// The highest number that is used up.
  var last: Int { places.count + (gaps.last?.count ?? 0) }

  /// The highest number that a document bears.
  var lastBorne: Int {
    guard let gap = gaps.last, gap.before == places.count else { return last }
    return places.count + (gaps.count > 1 ? gaps[gaps.count - 2].count : 0)
  }

  func document(of number: Int) -> UInt32? {
    var position = number - 1
    if !gaps.isEmpty {
      var low = 0
      var high = gaps.count
      while low < high {
        let middle = (low + high) / 2
        if gaps[middle].last < number { low = middle + 1 } else { high = middle }
      }
      // The gaps before `low` end before the number, the one at `low` may hold it.
      position -= low == 0 ? 0 : gaps[low - 1].count
      if low < gaps.count, position >= gaps[low].before { return nil }
    }
    return places.indices.contains(position) ? places[position] : nil
  }

  mutating func append(_ document: UInt32) { places.append(document) }

  mutating func skip(through number: Int) {
    guard number > last else { return }
    let count = number - places.count
    if gaps.last?.before == places.count { gaps.removeLast() }
    gaps.append(Gap(last: number, count: count, before: places.count))
  }

  struct Mark: Sendable {
    fileprivate let places: Int
    fileprivate let gaps: [Gap]
  }

  func mark() -> Mark { Mark(places: places.count, gaps: gaps) }

  mutating func goBack(to mark: Mark) {
    places.removeLast(places.count - mark.places)
    gaps = mark.gaps
  }
}
