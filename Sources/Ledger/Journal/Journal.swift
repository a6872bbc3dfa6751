/// Why the journal would not take entries, in the order of testing.
public enum JournalRefusal: Error, Hashable, Sendable {
  /// The sum of all rows, the number of rows or what a row has to keep would leave its range.
  case overflow
  /// On or before the lock; the books are open from `firstFree`.
  case periodLocked(day: Day, firstFree: Day)
}

/// The journal: entries that only grow, with the turnover of every account.
public struct Journal: Sendable {
  public private(set) var rows: [Row] = []
  public private(set) var entries: [EntryHead] = []
  public private(set) var facts: [VATFact] = []
  public private(set) var texts = TextArena()
  /// Debit and credit turnover by account place, whole life of the books.
  private var debits: [Int64] = []
  private var credits: [Int64] = []
  /// The sum of all rows; as long as it fits, every turnover fits.
  private var total: Int64 = 0
  /// Inclusive: no entry on or before this day.
  public private(set) var lockedThrough: Day?
  var numbers = EntryNumbers()
  var links = EntryLinks()

  public init() {}

  /// Tests what `append` relies on: open periods and amounts within range.
  public func check(_ batch: borrowing EntryBatch) throws(JournalRefusal) {
    guard Int128(total) + batch.sum <= Int128(Int64.max),
      rows.count + batch.postings.count < Int(UInt32.max), batch.isStorable
    else { throw .overflow }
    if let lockedThrough {
      for head in batch.heads where head.day <= lockedThrough {
        throw .periodLocked(day: head.day, firstFree: lockedThrough.next)
      }
    }
  }

  /// Books a batch that `check` has passed; gives the entries it became.
  @discardableResult
  public mutating func append(
    _ batch: borrowing EntryBatch, command: CommandID
  ) -> Range<Int> {
    let firstEntry = entries.count
    let firstRow = rows.count
    for (place, head) in batch.heads.enumerated() {
      let end =
        place + 1 < batch.heads.count ? batch.heads[place + 1].firstPosting : batch.postings.count
      guard end > head.firstPosting else { continue }
      appendEntry(head, batch.postings[head.firstPosting..<end], command: command)
    }
    for fact in batch.facts {
      facts.append(
        VATFact(
          base: fact.base, tax: fact.tax, row: RowID(firstRow + fact.posting), code: fact.code))
    }
    return firstEntry..<entries.count
  }

  private mutating func appendEntry(
    _ head: EntryBatch.Head, _ postings: ArraySlice<Posting>, command: CommandID
  ) {
    let id = EntryID(entries.count)
    entries.append(
      EntryHead(
        day: head.day, firstRow: RowID(rows.count), command: command, document: head.document,
        kind: head.kind))
    if let original = head.original { links.add(id, to: original) }
    for posting in postings {
      let amount = posting.amount.minorUnits
      grow(through: max(posting.debit.position, posting.credit.position))
      debits[posting.debit.position] += amount
      credits[posting.credit.position] += amount
      total += amount
      rows.append(Row(posting, entry: id, day: head.day))
    }
  }

  /// The sum of all rows as it is kept, for recounting.
  package var sumOfRows: Amount { Amount(minorUnits: total) }

  func totals(_ side: Side, _ account: AccountID) -> Amount {
    guard account.position < debits.count else { return .zero }
    switch side {
    case .debit: return Amount(minorUnits: debits[account.position])
    case .credit: return Amount(minorUnits: credits[account.position])
    }
  }

  private mutating func grow(through account: Int) {
    while debits.count <= account {
      debits.append(0)
      credits.append(0)
    }
  }

  /// A moment to go back to.
  public struct Mark: Sendable {
    fileprivate let rows: Int
    fileprivate let entries: Int
    fileprivate let links: Int
    fileprivate let facts: Int
    fileprivate let textBytes: Int
    fileprivate let lockedThrough: Day?
    fileprivate let numbers: EntryNumbers
  }

  public mutating func mark() -> Mark {
    Mark(
      rows: rows.count, entries: entries.count, links: links.count, facts: facts.count,
      textBytes: texts.byteCount,
      lockedThrough: lockedThrough, numbers: numbers)
  }

  /// Makes the journal what it was at the mark; costs what was booked since.
  public mutating func goBack(to mark: Mark) {
    for row in rows[mark.rows...] {
      let amount = row.amount.minorUnits
      debits[row.debit.position] -= amount
      credits[row.credit.position] -= amount
      total -= amount
    }
    rows.removeLast(rows.count - mark.rows)
    entries.removeLast(entries.count - mark.entries)
    links.removeLast(links.count - mark.links)
    facts.removeLast(facts.count - mark.facts)
    texts.truncate(to: mark.textBytes)
    lockedThrough = mark.lockedThrough
    numbers = mark.numbers
  }

  /// Makes room ahead, so that growing does not copy what is there; untouched room costs nothing.
  public mutating func reserve(rows count: Int, textBytes: Int) {
    rows.reserveCapacity(rows.count + count)
    entries.reserveCapacity(entries.count + count)
    texts.reserve(textBytes)
  }

  /// Keeps a text for rows to refer to; nil when it is too long or the arena full.
  public mutating func keep(_ text: ArraySlice<UInt8>) -> TextReference? {
    texts.append(text)
  }

  /// Forgets texts of a command that was refused after they were kept.
  public mutating func dropTexts(after byteCount: Int) {
    texts.truncate(to: byteCount)
  }

  /// Forgets all texts, for a copy that leaves them to its original.
  public mutating func dropAllTexts() {
    texts = TextArena()
  }

  /// Gives the texts of two journals to each other, without copying them.
  public mutating func exchangeTexts(with other: inout Journal) {
    swap(&texts, &other.texts)
  }

  public mutating func lock(through day: Day?) {
    lockedThrough = day
  }

  /// Writes the reversal of an entry into the batch: sides swapped, VAT facts negated.
  public func reverse(
    _ id: EntryID, into batch: inout EntryBatch, on day: Day, reason: UInt8,
    kind: EntryKind = .reversal, text: TextReference = .none
  ) {
    batch.begin(on: day, kind: kind, document: entries[id.position].document, original: id)
    for place in rowRange(of: id) {
      let row = rows[place]
      let swapped = Posting.signed(
        debit: row.credit, credit: row.debit, amount: row.amount,
        text: text == .none ? row.text : text, reason: reason)
      guard let posting = batch.add(swapped) else { continue }
      for fact in facts(of: RowID(place)) {
        batch.mark(posting, code: fact.code, base: -fact.base, tax: -fact.tax)
      }
    }
  }
}
