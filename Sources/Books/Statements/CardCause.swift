import Ledger

/// What a part of the balance of 2000, 2050 or the account of a card comes from.
public struct CardCause: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case notApproved(StatementID)
    case notPaid(StatementID)
    /// Parked, though a transaction has its amount.
    case receiptFits(ReceiptID, ChargeID)
    /// Parked, and no transaction on the statements has its amount: paid privately?
    case noTransaction(ReceiptID)
    /// Parked with another card than the one whose transaction has its amount.
    case otherCard(ReceiptID, ChargeID)
    /// Parked until the statement of its time is there with its transactions.
    case receiptWaits(ReceiptID)
    /// Booked by hand against 2050 in place of the card, for this transaction.
    case parkedByMistake(EntryID, ChargeID)
    /// A transaction that was booked by hand, against 2050.
    case chargeParkedByMistake(ChargeID, EntryID)
    case chargeFits(ChargeID, ReceiptID)
    case noReceipt(ChargeID)
    /// Paid, and its transactions are not extracted.
    case notExtracted(StatementID)
    /// Transactions are matched or booked before it is paid.
    case matchedBeforePaid(StatementID)
    /// Paid in advance and not deducted, with a statement it could be deducted from.
    case advance(CreditCardID, StatementID?)
    case byHand(EntryID)
    /// What other documents have on 2000.
    case others
  }

  public let account: AccountID
  /// Debit positive.
  public let amount: Amount
  public let kind: Kind
}

/// The causes of the balances of the accounts that cards are booked on; they add up to them.
struct CardCauses {
  private let books: Books
  private let parking: AccountID
  private(set) var causes: [CardCause] = []
  /// Hand bookings on 2050 that a transaction explains, so that they make no difference.
  private(set) var explained: Set<EntryID> = []
  /// The first of each amount, by card and for any card.
  private var openCharges: [Key: ChargeID] = [:]
  private var parkedReceipts: [Key: ReceiptID] = [:]
  /// By the account: what entries that belong to no card document have on it, debit positive.
  private var byHand: [AccountID: [(entry: EntryID, amount: Amount)]] = [:]
  private var advances: [AccountID: Amount] = [:]
  private var mistaken: [ChargeID: EntryID] = [:]
  private var chargeOfMistake: [EntryID: ChargeID] = [:]
  private var bookedByHand: Set<ChargeID> = []
  /// Of the statements of a card, and of all: whether all transactions are there, and to which day.
  private var extents: [CreditCardID?: (isWhole: Bool, last: Day)] = [:]

  private struct Key: Hashable {
    let sum: Money
    /// Nil stands for any card.
    let card: CreditCardID?
  }

  /// Transactions in their order, each given out once.
  private struct Waiting {
    private var ofAmount: [Amount: (charges: [ChargeID], next: Int)] = [:]

    mutating func add(_ charge: ChargeID, _ amount: Amount) {
      ofAmount[amount, default: ([], 0)].charges.append(charge)
    }

    mutating func take(_ amount: Amount, besides taken: Set<ChargeID>) -> ChargeID? {
      guard let (charges, first) = ofAmount[amount] else { return nil }
      var next = first
      while next < charges.count, taken.contains(charges[next]) { next += 1 }
      ofAmount[amount]?.next = next + 1
      return next < charges.count ? charges[next] : nil
    }
  }

  /// Nil while no card is set up.
  init?(_ books: Books) {
    guard let parking = books.parkingAccount else { return nil }
    self.books = books
    self.parking = parking
    indexDocuments()
    indexRows()
    explainHand()
    explainPayables()
    explainParking()
    for place in books.creditCards.indices where books.takesStatements(CreditCardID(place)) {
      explain(CreditCardID(place))
    }
  }

  private mutating func indexDocuments() {
    for statement in books.statements where statement.state != .withdrawn {
      for card in [statement.card, nil] {
        let extent = extents[card] ?? (true, statement.day)
        extents[card] = (
          extent.isWhole && statement.isExtracted, max(extent.last, statement.day)
        )
      }
    }
    for (place, charge) in books.charges.enumerated() where books.isOpen(charge) {
      let id = ChargeID(place)
      for sum in sums(of: charge) {
        for card in [card(of: id), nil] where openCharges[Key(sum: sum, card: card)] == nil {
          openCharges[Key(sum: sum, card: card)] = id
        }
      }
    }
    for (place, receipt) in books.receipts.enumerated() where receipt.state == .parked {
      let key = Key(sum: receipt.written, card: receipt.card)
      if parkedReceipts[key] == nil { parkedReceipts[key] = ReceiptID(place) }
    }
  }

  /// What a receipt of a transaction can say.
  private func sums(of charge: CardCharge) -> [Money] {
    [Money(charge.amount, .chf), charge.original].compactMap { sum in sum }
  }

  /// One pass over the rows: advances, and what was booked by hand.
  private mutating func indexRows() {
    var watched: Set<AccountID> = [parking]
    for place in books.creditCards.indices where books.takesStatements(CreditCardID(place)) {
      watched.insert(books.creditCards[place].account)
    }
    for row in books.journal.rows {
      for (account, sign) in [(row.debit, Int64(1)), (row.credit, -1)]
      where watched.contains(account) {
        let amount = Amount(minorUnits: sign * row.amount.minorUnits)
        if account != parking, !books.isOfCardDocument(row.entry) {
          let paid = books.advance(row.debit, row.credit, row.amount, on: account)
          if !paid.isZero {
            advances[account, default: .zero] += paid
            continue
          }
        }
        guard isByHand(row.entry) else { continue }
        let last = (byHand[account]?.count ?? 0) - 1
        if last >= 0, byHand[account]?[last].entry == row.entry {
          byHand[account]?[last].amount += amount
        } else {
          byHand[account, default: []].append((row.entry, amount))
        }
      }
    }
  }

  /// Neither of a card document nor taken back, nor what took something back.
  private func isByHand(_ entry: EntryID) -> Bool {
    guard !books.isOfCardDocument(entry) else { return false }
    return books.journal.entries[entry.position].kind != .reversal
      && books.journal.successor(of: entry) == nil
  }

  /// Puts hand bookings to the open transactions they were meant for, each to one.
  private mutating func explainHand() {
    guard !byHand.isEmpty else { return }
    var waiting = Waiting()
    var ofCards: [AccountID: Waiting] = [:]
    for (place, charge) in books.charges.enumerated() where books.isOpen(charge) {
      let id = ChargeID(place)
      waiting.add(id, charge.amount)
      guard books.statements[charge.statement.position].state == .paid else { continue }
      ofCards[books.creditCards[card(of: id).position].account, default: Waiting()]
        .add(id, charge.amount)
    }
    for card in books.creditCards {
      var left: [(entry: EntryID, amount: Amount)] = []
      for booking in byHand[card.account] ?? [] {
        if let id = ofCards[card.account]?.take(-booking.amount, besides: bookedByHand) {
          bookedByHand.insert(id)
        } else {
          left.append(booking)
        }
      }
      byHand[card.account] = left
    }
    for booking in byHand[parking] ?? [] {
      guard let id = waiting.take(-booking.amount, besides: bookedByHand) else { continue }
      mistaken[id] = booking.entry
      chargeOfMistake[booking.entry] = id
      explained.insert(booking.entry)
    }
  }

  private mutating func add(_ account: AccountID, _ amount: Amount, _ kind: CardCause.Kind) {
    guard !amount.isZero else { return }
    causes.append(CardCause(account: account, amount: amount, kind: kind))
  }

  private mutating func explainPayables() {
    let payables = books.chart[system: .payables]
    var rest = books.journal.balance(of: payables)
    for (place, statement) in books.statements.enumerated() where statement.remaining.isPositive {
      let id = StatementID(place)
      rest += statement.remaining
      add(
        payables, -statement.remaining,
        statement.state == .uploaded ? .notApproved(id) : .notPaid(id))
    }
    add(payables, rest, .others)
  }

  private mutating func explainParking() {
    for (place, statement) in books.statements.enumerated()
    where statement.state != .withdrawn && statement.state != .paid {
      let id = StatementID(place)
      add(
        parking, statement.total, statement.state == .uploaded ? .notApproved(id) : .notPaid(id))
    }
    for (place, receipt) in books.receipts.enumerated() where receipt.state == .parked {
      add(parking, -receipt.total, cause(of: ReceiptID(place), receipt))
    }
    for booking in byHand[parking] ?? [] {
      let charge = chargeOfMistake[booking.entry]
      add(
        parking, booking.amount,
        charge.map { charge in .parkedByMistake(booking.entry, charge) } ?? .byHand(booking.entry))
    }
  }

  private func cause(of id: ReceiptID, _ receipt: Receipt) -> CardCause.Kind {
    if let fitting = openCharges[Key(sum: receipt.written, card: receipt.card)] {
      return .receiptFits(id, fitting)
    }
    if let other = openCharges[Key(sum: receipt.written, card: nil)] {
      return .otherCard(id, other)
    }
    let isDone = extents[receipt.card].map { extent in
      extent.isWhole && extent.last >= receipt.day
    }
    return isDone == true ? .noTransaction(id) : .receiptWaits(id)
  }

  private func card(of id: ChargeID) -> CreditCardID {
    books.statements[books.charges[id.position].statement.position].card
  }

  private mutating func explain(_ card: CreditCardID) {
    let account = books.creditCards[card.position].account
    for (place, statement) in books.statements.enumerated()
    where statement.card == card && statement.state != .withdrawn {
      explain(StatementID(place), statement, on: account)
    }
    let advance = (advances[account] ?? .zero) - books.appliedAdvances(on: card)
    let target = books.statements.firstIndex { statement in
      statement.card == card && statement.isPayable
    }
    add(account, advance, .advance(card, target.map { place in StatementID(place) }))
    for booking in byHand[account] ?? [] { add(account, booking.amount, .byHand(booking.entry)) }
  }

  private mutating func explain(
    _ id: StatementID, _ statement: CardStatement, on account: AccountID
  ) {
    let charges = books.charges(on: id)
    guard statement.state == .paid else {
      let used = charges.reduce(Amount.zero) { sum, charge in
        let own = books.charges[charge.position]
        return own.state == .open ? sum : sum + own.amount
      }
      return add(account, -used, .matchedBeforePaid(id))
    }
    guard statement.isExtracted else { return add(account, statement.total, .notExtracted(id)) }
    for charge in charges where books.charges[charge.position].state == .open {
      if bookedByHand.contains(charge) { continue }
      add(account, books.charges[charge.position].amount, cause(of: charge))
    }
  }

  private func cause(of id: ChargeID) -> CardCause.Kind {
    if let entry = mistaken[id] { return .chargeParkedByMistake(id, entry) }
    for sum in sums(of: books.charges[id.position]) {
      let fitting = [card(of: id), nil].compactMap { card in
        parkedReceipts[Key(sum: sum, card: card)]
      }.min()
      if let fitting { return .chargeFits(id, fitting) }
    }
    return .noReceipt(id)
  }
}

extension Books {
  /// What the balances of 2000, 2050 and the accounts of the cards come from; empty without cards.
  public func cardCauses() -> [CardCause] { CardCauses(self)?.causes ?? [] }
}
