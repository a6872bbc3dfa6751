import Ledger

public enum InvoiceTable {}
public enum CreditNoteTable {}
public enum BankTable {}
public typealias InvoiceID = Identifier<InvoiceTable>
public typealias CreditNoteID = Identifier<CreditNoteTable>
public typealias BankID = Identifier<BankTable>

/// The kinds of documents with bexio's prefixes.
public enum DocumentKind: UInt8, CaseIterable, Sendable {
  case invoice = 1
  case creditNote = 2
  case bank = 3

  public var prefix: String {
    switch self {
    case .invoice: "RE"
    case .creditNote: "GS"
    case .bank: "BT"
    }
  }
}

/// A document of any kind.
public enum Document: Hashable, Sendable {
  case invoice(InvoiceID)
  case creditNote(CreditNoteID)
  case bank(BankID)

  public var kind: DocumentKind {
    switch self {
    case .invoice: .invoice
    case .creditNote: .creditNote
    case .bank: .bank
    }
  }

  public var position: Int {
    switch self {
    case .invoice(let id): id.position
    case .creditNote(let id): id.position
    case .bank(let id): id.position
    }
  }

  public init(_ kind: DocumentKind, _ position: Int) {
    switch kind {
    case .invoice: self = .invoice(InvoiceID(position))
    case .creditNote: self = .creditNote(CreditNoteID(position))
    case .bank: self = .bank(BankID(position))
    }
  }

  /// Kind and place in 32 bits, never 0: how entries and effects remember a document.
  public var packed: UInt32 { UInt32(kind.rawValue) << 28 | UInt32(position) }

  public init?(packed: UInt32) {
    guard let kind = DocumentKind(rawValue: UInt8(packed >> 28)) else { return nil }
    self.init(kind, Int(packed & 0x0fff_ffff))
  }
}

/// The names of the documents: numbers counted per kind, and ids of one's own.
///
/// An own id uses up no number; a number whose name is taken by an own id is skipped.
public struct DocumentNames: Sendable {
  /// By kind: the document's place for each number given so far, from 1.
  private var placeByNumber: [[UInt32]] = Array(repeating: [], count: 4)
  /// By kind: the number of each document, 0 for one with an own id.
  private var numberByPlace: [[UInt32]] = Array(repeating: [], count: 4)
  private var own: [String: Document] = [:]
  private var ownNames: [UInt32: String] = [:]

  /// Documents with no number get this place.
  private static let skipped = UInt32.max

  public init() {}

  public func name(of document: Document) -> String {
    let number = numberByPlace[Int(document.kind.rawValue)][document.position]
    guard number == 0 else { return "\(document.kind.prefix)-\(number)" }
    return ownNames[document.packed] ?? "\(document.kind.prefix)-?"
  }

  /// The number in a document's name; 0 for one with an own id.
  func number(of document: Document) -> Int {
    Int(numberByPlace[Int(document.kind.rawValue)][document.position])
  }

  public func find(_ kind: DocumentKind, number: Int) -> Document? {
    let places = placeByNumber[Int(kind.rawValue)]
    guard number >= 1, number <= places.count, places[number - 1] != Self.skipped else {
      return nil
    }
    return Document(kind, Int(places[number - 1]))
  }

  public func find(own name: String) -> Document? { own[name] }

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
    placeByNumber[Int(kind.rawValue)].count
  }

  /// How many documents and numbers of each kind there are.
  struct Mark: Sendable {
    fileprivate let documents: [Int]
    fileprivate let numbers: [Int]
  }

  func mark() -> Mark {
    Mark(documents: numberByPlace.map(\.count), numbers: placeByNumber.map(\.count))
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
      placeByNumber[index].removeLast(placeByNumber[index].count - mark.numbers[index])
    }
  }

  /// Counts all numbers of a kind through this one as used up.
  mutating func skipNumbers(_ kind: DocumentKind, through number: Int) {
    let missing = number - numbersGiven(kind)
    guard missing > 0 else { return }
    placeByNumber[Int(kind.rawValue)].append(
      contentsOf: repeatElement(Self.skipped, count: missing))
  }

  public var ownIDs: [String] { own.keys.sorted() }

  public mutating func add(_ document: Document, own name: String?) {
    let kind = Int(document.kind.rawValue)
    if let name {
      own[name] = document
      ownNames[document.packed] = name
      numberByPlace[kind].append(0)
      return
    }
    if !own.isEmpty {
      while own["\(document.kind.prefix)-\(placeByNumber[kind].count + 1)"] != nil {
        placeByNumber[kind].append(Self.skipped)
      }
    }
    placeByNumber[kind].append(UInt32(document.position))
    numberByPlace[kind].append(UInt32(placeByNumber[kind].count))
  }
}
