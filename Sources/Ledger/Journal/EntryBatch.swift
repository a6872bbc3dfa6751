/// The entries one command is about to book, checked as a whole and appended as a whole.
///
/// A buffer that is used again by the next command: it keeps its memory.
public struct EntryBatch: Sendable {
  struct Head: Sendable {
    var day: Day
    var kind: EntryKind
    var document: UInt32
    var original: EntryID?
    var firstPosting: Int
  }
  struct Fact: Sendable {
    var posting: Int
    var code: VATCodeID
    var base: Amount
    var tax: Amount
  }

  private(set) var heads: [Head] = []
  public private(set) var postings: [Posting] = []
  private(set) var facts: [Fact] = []
  /// Of all postings; beyond `Int64` the journal refuses the batch.
  public private(set) var sum: Int128 = 0
  /// Whether rows can keep all postings.
  private(set) var isStorable = true

  public init() {}

  public var isEmpty: Bool { postings.isEmpty }
  public var entryCount: Int { heads.count }
  public var postingCount: Int { postings.count }

  public mutating func removeAll() {
    // One of each is the usual booking, and taking one off is a tenth of emptying.
    if heads.count == 1 { heads.removeLast() } else { heads.removeAll(keepingCapacity: true) }
    if postings.count == 1 {
      postings.removeLast()
    } else {
      postings.removeAll(keepingCapacity: true)
    }
    if !facts.isEmpty { facts.removeAll(keepingCapacity: true) }
    sum = 0
    isStorable = true
  }

  /// Begins an entry; an entry that gets no posting is dropped when the batch is appended.
  public mutating func begin(
    on day: Day, kind: EntryKind = .booking, document: UInt32 = 0, original: EntryID? = nil
  ) {
    if let last = heads.last, last.firstPosting == postings.count { heads.removeLast() }
    heads.append(
      Head(
        day: day, kind: kind, document: document, original: original,
        firstPosting: postings.count))
  }

  /// The place of the posting in the batch, for what refers to its row later.
  @discardableResult
  public mutating func add(_ posting: Posting) -> Int {
    postings.append(posting)
    sum += Int128(posting.amount.minorUnits)
    if !Row.canKeep(posting) { isStorable = false }
    return postings.count - 1
  }

  /// Adds the posting if there is something to book.
  @discardableResult
  public mutating func add(_ posting: Posting?) -> Int? {
    guard let posting else { return nil }
    return add(posting) as Int
  }

  /// Says what the posting at `place` means for the VAT return.
  ///
  /// Facts are kept in the order of their postings, which is how the journal finds them.
  public mutating func mark(_ place: Int, code: VATCodeID, base: Amount, tax: Amount) {
    let fact = Fact(posting: place, code: code, base: base, tax: tax)
    var position = facts.count
    while position > 0, facts[position - 1].posting > place { position -= 1 }
    facts.insert(fact, at: position)
  }
}
