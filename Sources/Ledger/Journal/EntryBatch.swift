/// The entries one command is about to book, checked as a whole and appended as a whole.
///
/// A buffer that is used again by the next command: it keeps its memory. Most batches are one
/// entry of one row, so the last entry stands outside the list, and emptying frees nothing.
public struct EntryBatch: Sendable {
  struct Head: Sendable {
    let day: Day
    let kind: EntryKind
    let document: UInt32
    let original: EntryID?
    let firstPosting: Int
  }
  struct Fact: Sendable {
    var posting: Int
    var code: VATCodeID
    var base: Amount
    var tax: Amount
  }

  struct Foreign: Sendable {
    var posting: Int
    var account: AccountID
    var amount: Amount
  }

  /// The entries before the last, each with postings.
  private(set) var earlier: [Head] = []
  /// The entry that takes the next posting.
  private(set) var last: Head?
  /// The postings, and behind them what earlier batches left.
  private var slots: [Posting] = []
  public private(set) var postingCount = 0
  private(set) var facts: [Fact] = []
  private(set) var foreign: [Foreign] = []
  /// Of all postings; beyond `Int64` the journal refuses the batch.
  public private(set) var sum: Int128 = 0
  /// Whether rows can keep all postings.
  private(set) var isStorable = true

  public init() {}

  public var entryCount: Int { earlier.count + (last == nil ? 0 : 1) }

  public subscript(place: Int) -> Posting { slots[place] }

  public mutating func removeAll() {
    if !earlier.isEmpty { earlier.removeAll(keepingCapacity: true) }
    last = nil
    postingCount = 0
    if !facts.isEmpty { facts.removeAll(keepingCapacity: true) }
    if !foreign.isEmpty { foreign.removeAll(keepingCapacity: true) }
    sum = 0
    isStorable = true
  }

  /// Begins an entry; an entry that gets no posting is dropped when the batch is appended.
  public mutating func begin(
    on day: Day, kind: EntryKind = .booking, document: UInt32 = 0, original: EntryID? = nil
  ) {
    if let last, last.firstPosting < postingCount { earlier.append(last) }
    last = Head(
      day: day, kind: kind, document: document, original: original, firstPosting: postingCount)
  }

  /// The place of the posting in the batch, for what refers to its row later.
  @discardableResult
  public mutating func add(_ posting: Posting) -> Int {
    let place = postingCount
    if place < slots.count { slots[place] = posting } else { slots.append(posting) }
    postingCount = place + 1
    sum += Int128(posting.amount.minorUnits)
    if !Row.canKeep(posting) { isStorable = false }
    return place
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
  /// Says what the posting at `place` is in the currency of one of its accounts: positive on the
  /// debit side, zero where only the value in francs changes.
  public mutating func mark(_ place: Int, foreign amount: Amount, on account: AccountID) {
    let mark = Foreign(posting: place, account: account, amount: amount)
    var position = foreign.count
    while position > 0, foreign[position - 1].posting > place { position -= 1 }
    foreign.insert(mark, at: position)
  }

  /// What the posting at `place` is on an account that is kept in another currency.
  public func foreignAmount(_ place: Int, on account: AccountID) -> Amount? {
    foreign.first { mark in mark.posting == place && mark.account == account }?.amount
  }
}
