/// Why the journal would not take entries, in the order of testing.
public enum JournalRefusal: Error, Hashable, Sendable {
  /// The sum of all rows, the number of rows or what a row has to keep would leave its range.
  case overflow
  /// On or before the lock; the books are open from `firstFree`.
  case periodLocked(day: Day, firstFree: Day)
  /// A row on an account of another currency that does not say how much it is there.
  case foreignAmountMissing(account: Int, Currency)
}

/// What was booked on an account, in minor units.
private struct Turnover: Sendable {
  var debit: Int64 = 0
  var credit: Int64 = 0
}

/// The journal: entries that only grow, with the turnover of every account.
public struct Journal: Sendable {
  public private(set) var rows: [Row] = []
  public private(set) var entries: [EntryHead] = []
  public private(set) var facts: [VATFact] = []
  public private(set) var texts = TextArena()
  /// Of each account by its place, whole life of the books.
  private var turnovers: [Turnover] = []
  /// The sum of all rows; as long as it fits, every turnover fits.
  private var total: Int64 = 0
  /// Inclusive: no entry on or before this day.
  public private(set) var lockedThrough: Day?
  /// In the order of their rows.
  public private(set) var foreignFacts: [ForeignFact] = []
  /// Of each account by its place, in the minor unit of its currency, debit positive; empty while
  /// there is none.
  private var foreignBalances: [Int64] = []
  /// The magnitudes of all foreign facts together; as long as they fit, every balance fits.
  private var foreignTotal: Int64 = 0
  var numbers = EntryNumbers()
  var links = EntryLinks()

  public init() {}

  /// Tests what `append` relies on: open periods and amounts within range.
  public func check(_ batch: borrowing EntryBatch) throws(JournalRefusal) {
    guard batch.isStorable else { throw .overflow }
    try checkRoom(for: batch.sum, rows: batch.postingCount)
    if !batch.foreign.isEmpty { try checkForeign(batch) }
    for head in batch.earlier { try checkOpen(head.day) }
    if let last = batch.last { try checkOpen(last.day) }
  }

  private func checkRoom(for sum: Int128, rows count: Int) throws(JournalRefusal) {
    guard Int128(total) + sum <= Int128(Int64.max), rows.count + count < Int(UInt32.max) else {
      throw .overflow
    }
  }

  private func checkForeign(_ batch: borrowing EntryBatch) throws(JournalRefusal) {
    var sum = Int128(foreignTotal)
    for mark in batch.foreign { sum += Int128(mark.amount.minorUnits.magnitude) }
    guard sum <= Int128(Int64.max) else { throw .overflow }
  }

  private func checkOpen(_ day: Day) throws(JournalRefusal) {
    if let lockedThrough, day <= lockedThrough {
      throw .periodLocked(day: day, firstFree: lockedThrough.next)
    }
  }

  /// Books a batch that `check` has passed; gives the entries it became.
  @discardableResult
  public mutating func append(
    _ batch: borrowing EntryBatch, command: CommandID
  ) -> Range<Int> {
    let firstEntry = entries.count
    let firstRow = rows.count
    guard let last = batch.last else { return firstEntry..<firstEntry }
    for place in batch.earlier.indices {
      let next = place + 1 < batch.earlier.count ? batch.earlier[place + 1] : last
      append(batch.earlier[place], batch, end: next.firstPosting, command: command)
    }
    if last.firstPosting < batch.postingCount {
      append(last, batch, end: batch.postingCount, command: command)
    }
    for fact in batch.facts {
      facts.append(
        VATFact(
          base: fact.base, tax: fact.tax, row: RowID(firstRow + fact.posting), code: fact.code))
    }
    for mark in batch.foreign {
      add(
        ForeignFact(
          row: RowID(firstRow + mark.posting), account: mark.account, amount: mark.amount))
    }
    return firstEntry..<entries.count
  }

  private mutating func append(
    _ head: EntryBatch.Head, _ batch: borrowing EntryBatch, end: Int, command: CommandID
  ) {
    let id = open(on: head.day, kind: head.kind, document: head.document, command: command)
    if let original = head.original { links.add(id, to: original) }
    for place in head.firstPosting..<end { append(batch[place], to: id, on: head.day) }
  }

  private mutating func add(_ fact: ForeignFact) {
    foreignFacts.append(fact)
    count(fact, sign: 1)
  }

  private mutating func count(_ fact: ForeignFact, sign: Int64) {
    let place = fact.account.position
    if place >= foreignBalances.count {
      foreignBalances.append(
        contentsOf: repeatElement(0, count: place + 1 - foreignBalances.count))
    }
    foreignBalances[place] += sign * fact.amount.minorUnits
    foreignTotal += sign * fact.amount.magnitude.minorUnits
  }

  /// Debit less credit in the account's own currency; constant cost.
  public func foreignBalance(of account: AccountID) -> Amount {
    foreignBalances.indices.contains(account.position)
      ? Amount(minorUnits: foreignBalances[account.position]) : .zero
  }

  /// Tests and books an entry of one row, the most frequent one, without a batch.
  public mutating func append(
    _ posting: Posting, on day: Day, kind: EntryKind, command: CommandID
  ) throws(JournalRefusal) -> EntryID {
    guard Row.canKeep(posting) else { throw .overflow }
    try checkRoom(for: Int128(posting.amount.minorUnits), rows: 1)
    try checkOpen(day)
    let id = open(on: day, kind: kind, document: 0, command: command)
    append(posting, to: id, on: day)
    return id
  }

  private mutating func open(
    on day: Day, kind: EntryKind, document: UInt32, command: CommandID
  ) -> EntryID {
    let id = EntryID(entries.count)
    entries.append(
      EntryHead(
        day: day, firstRow: RowID(rows.count), command: command, document: document, kind: kind))
    return id
  }

  private mutating func append(_ posting: Posting, to entry: EntryID, on day: Day) {
    let amount = posting.amount.minorUnits
    let highest = max(posting.debit.position, posting.credit.position)
    if highest >= turnovers.count { grow(through: highest) }
    var accounts = turnovers.mutableSpan
    accounts[posting.debit.position].debit += amount
    accounts[posting.credit.position].credit += amount
    total += amount
    rows.append(Row(posting, entry: entry, day: day))
  }

  private mutating func grow(through account: Int) {
    turnovers.append(contentsOf: repeatElement(Turnover(), count: account + 1 - turnovers.count))
  }

  /// The sum of all rows as it is kept, for recounting.
  package var sumOfRows: Amount { Amount(minorUnits: total) }

  public func turnover(of account: AccountID) -> (debit: Amount, credit: Amount) {
    guard account.position < turnovers.count else { return (.zero, .zero) }
    let turnover = turnovers[account.position]
    return (Amount(minorUnits: turnover.debit), Amount(minorUnits: turnover.credit))
  }

  /// A moment to go back to.
  public struct Mark: Sendable {
    fileprivate let rows: Int
    fileprivate let entries: Int
    fileprivate let links: Int
    fileprivate let facts: Int
    fileprivate let foreignFacts: Int
    fileprivate let textBytes: Int
    fileprivate let lockedThrough: Day?
    fileprivate let numbers: EntryNumbers
  }

  public mutating func mark() -> Mark {
    Mark(
      rows: rows.count, entries: entries.count, links: links.count, facts: facts.count,
      foreignFacts: foreignFacts.count, textBytes: texts.byteCount,
      lockedThrough: lockedThrough, numbers: numbers)
  }

  /// Makes the journal what it was at the mark; costs what was booked since.
  public mutating func goBack(to mark: Mark) {
    for row in rows[mark.rows...] {
      let amount = row.amount.minorUnits
      turnovers[row.debit.position].debit -= amount
      turnovers[row.credit.position].credit -= amount
      total -= amount
    }
    rows.removeLast(rows.count - mark.rows)
    entries.removeLast(entries.count - mark.entries)
    links.removeLast(links.count - mark.links)
    facts.removeLast(facts.count - mark.facts)
    for fact in foreignFacts[mark.foreignFacts...] { count(fact, sign: -1) }
    foreignFacts.removeLast(foreignFacts.count - mark.foreignFacts)
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
  public mutating func keep(_ text: consuming ArraySlice<UInt8>) -> TextReference? {
    texts.append(consume text)
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
      for fact in foreignFacts(of: RowID(place)) {
        batch.mark(posting, foreign: -fact.amount, on: fact.account)
      }
    }
  }
}
