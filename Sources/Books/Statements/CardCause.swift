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
  private var openCharges: [Key: [ChargeID]] = [:]
  private var parkedReceipts: [Key: [ReceiptID]] = [:]
  /// By the account: what entries that belong to no card document have on it, debit positive.
  private var byHand: [AccountID: [(entry: EntryID, amount: Amount)]] = [:]
  private var advances: [AccountID: Amount] = [:]
  private var mistaken: [ChargeID: EntryID] = [:]
  private var bookedByHand: Set<ChargeID> = []

  private struct Key: Hashable {
    let currency: UInt32
    let amount: Amount
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
    for (place, charge) in books.charges.enumerated() where books.isOpen(charge) {
      for sum in [Money(charge.amount, .chf), charge.original].compactMap({ sum in sum }) {
        openCharges[Key(currency: sum.currency.raw, amount: sum.amount), default: []]
          .append(ChargeID(place))
      }
    }
    for (place, receipt) in books.receipts.enumerated() where receipt.state == .parked {
      let written = receipt.written
      parkedReceipts[Key(currency: written.currency.raw, amount: written.amount), default: []]
        .append(ReceiptID(place))
    }
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
        if account != parking {
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
    let head = books.journal.entries[entry.position]
    switch Document(packed: head.document) {
    case .receipt, .statement, .charge: return false
    default: break
    }
    return head.kind != .reversal && books.journal.successor(of: entry) == nil
  }

  /// Puts hand bookings to the open transactions they were meant for, each to one.
  private mutating func explainHand() {
    var taken: Set<ChargeID> = []
    func transaction(
      of amount: Amount, where isMeant: (CardCharge) -> Bool
    ) -> ChargeID? {
      openCharges[Key(currency: Currency.chf.raw, amount: -amount)]?.first { id in
        !taken.contains(id) && isMeant(books.charges[id.position])
      }
    }
    for (place, card) in books.creditCards.enumerated() {
      var left: [(entry: EntryID, amount: Amount)] = []
      for booking in byHand[card.account] ?? [] {
        let id = transaction(of: booking.amount) { charge in
          let statement = books.statements[charge.statement.position]
          return statement.card.position == place && statement.state == .paid
        }
        if let id {
          taken.insert(id)
          bookedByHand.insert(id)
        } else {
          left.append(booking)
        }
      }
      byHand[card.account] = left
    }
    for booking in byHand[parking] ?? [] {
      guard let id = transaction(of: booking.amount, where: { _ in true }) else { continue }
      taken.insert(id)
      mistaken[id] = booking.entry
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
      let charge = mistaken.first { _, entry in entry == booking.entry }?.key
      add(
        parking, booking.amount,
        charge.map { charge in .parkedByMistake(booking.entry, charge) } ?? .byHand(booking.entry))
    }
  }

  private func cause(of id: ReceiptID, _ receipt: Receipt) -> CardCause.Kind {
    let key = Key(currency: receipt.written.currency.raw, amount: receipt.written.amount)
    let fitting = openCharges[key]?.first { charge in
      receipt.card == nil || receipt.card == card(of: charge)
    }
    if let fitting { return .receiptFits(id, fitting) }
    let statements = books.statements.filter { statement in
      statement.state != .withdrawn && (receipt.card == nil || receipt.card == statement.card)
    }
    let isDone =
      statements.allSatisfy(\.isExtracted)
      && statements.contains { statement in statement.day >= receipt.day }
    return isDone ? .noTransaction(id) : .receiptWaits(id)
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
    add(account, statement.total - statement.extracted, .notExtracted(id))
    for charge in charges where books.charges[charge.position].state == .open {
      if bookedByHand.contains(charge) { continue }
      add(account, books.charges[charge.position].amount, cause(of: charge))
    }
  }

  private func cause(of id: ChargeID) -> CardCause.Kind {
    if let entry = mistaken[id] { return .chargeParkedByMistake(id, entry) }
    let charge = books.charges[id.position]
    for sum in [Money(charge.amount, .chf), charge.original].compactMap({ sum in sum }) {
      let fitting = parkedReceipts[Key(currency: sum.currency.raw, amount: sum.amount)]?.first {
        receipt in
        let own = books.receipts[receipt.position].card
        return own == nil || own == card(of: id)
      }
      if let fitting { return .chargeFits(id, fitting) }
    }
    return .noReceipt(id)
  }
}

extension Books {
  /// What the balances of 2000, 2050 and the accounts of the cards come from; empty without cards.
  public func cardCauses() -> [CardCause] { CardCauses(self)?.causes ?? [] }
}
