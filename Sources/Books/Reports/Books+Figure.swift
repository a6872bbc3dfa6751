import Ledger

extension Books {
  /// The rows that make a figure, in the order of the journal; none of them adds nothing.
  ///
  /// One pass over the rows, over the VAT facts, or over the rows of one customer.
  public func rows(of query: FigureQuery) -> [FigureRow] {
    var found: [FigureRow] = []
    forEachPart(of: query) { row, amount in
      if let last = found.last, last.row.position == row {
        found[found.count - 1] = FigureRow(
          row: last.row, amount: last.amount + Amount(minorUnits: amount))
      } else {
        found.append(FigureRow(row: RowID(row), amount: Amount(minorUnits: amount)))
      }
    }
    return found.filter { part in !part.amount.isZero }
  }

  /// The figure itself; balances and turnovers of the whole journal cost one look-up an account.
  public func figure(_ query: FigureQuery) -> Amount {
    switch query {
    case .balance(let accounts, let side, nil):
      let debit = accounts.reduce(Amount.zero) { sum, id in sum + journal.balance(of: id) }
      return side == .debit ? debit : -debit
    case .turnover(let accounts, let side, nil):
      return accounts.reduce(.zero) { sum, id in
        let turnover = journal.turnover(of: id)
        return sum + (side == .debit ? turnover.debit : turnover.credit)
      }
    case .sum(let queries):
      return queries.reduce(.zero) { sum, query in sum + figure(query) }
    default:
      var sum: Int64 = 0
      forEachPart(of: query) { _, amount in sum += amount }
      return Amount(minorUnits: sum)
    }
  }

  /// Hands over every part of a figure: the row's place and the amount, in the order of the rows.
  private func forEachPart(of query: FigureQuery, _ body: (Int, Int64) -> Void) {
    switch query {
    case .balance(let accounts, let side, let days):
      forEachBalancePart(accounts, side, days, body)
    case .turnover(let accounts, let side, let days):
      forEachTurnoverPart(accounts, side, days, body)
    case .vatBox(let box, let part, let days):
      forEachVATPart(box, part, days, body)
    case .openItem(.bill(let id), let asOf):
      forEachMove(of: bills[id.position].contact, asOf: asOf) { move, row in
        guard move.document == Document.bill(id).packed else { return }
        body(move.row.position, -signed(row, on: .payables))
      }
    case .payable(let contact, let asOf):
      forEachMove(of: contact, asOf: asOf) { move, row in
        body(move.row.position, -signed(row, on: .payables))
      }
    case .advance(let contact, let asOf):
      forEachMove(of: contact, asOf: asOf) { move, row in
        body(move.row.position, signed(row, on: .supplierAdvances))
      }
    case .openItem(let document, let asOf):
      merge(openItemParts([document], asOf: asOf), body)
    case .aged(let age, let day, let asOf, let contact):
      merge(agedParts(age, countedTo: day, asOf: asOf, contact: contact), body)
    case .receivable(let contact, let asOf):
      forEachMove(of: contact, asOf: asOf) { move, row in
        body(move.row.position, signed(row, on: .receivables))
      }
    case .receivableWithoutDocument(let contact, let asOf):
      forEachMove(of: contact, asOf: asOf) { move, row in
        guard !isOpenItem(move.document) else { return }
        body(move.row.position, signed(row, on: .receivables))
      }
    case .receivableWithoutContact(let asOf):
      forEachBalancePart([chart[system: .receivables]], .debit, until(asOf)) { row, amount in
        if move(of: RowID(row)) == nil { body(row, amount) }
      }
    case .credit(let contact, let asOf):
      forEachMove(of: contact, asOf: asOf) { move, row in
        body(move.row.position, -signed(row, on: .customerCredits))
      }
    case .customerAccount(let contact, let asOf):
      forEachMove(of: contact, asOf: asOf) { move, row in
        body(move.row.position, customerChange(row).minorUnits)
      }
    case .bankTransaction(let id):
      forEachBankPart(of: id, body)
    case .entry(let id):
      for place in journal.rowRange(of: id) { body(place, journal.rows[place].amount.minorUnits) }
    case .journal(let filter):
      for id in rows(filter) { body(id.position, journal.rows[id.position].amount.minorUnits) }
    case .sum(let queries):
      merge(queries.flatMap { query in rows(of: query) }, body)
    }
  }

  /// All documents in one go: one after the other would go through the rows of their customer each
  /// time.
  private func agedParts(
    _ age: OpenItem.Age, countedTo day: Day, asOf: Day?, contact: ContactID?
  ) -> [FigureRow] {
    let items = openItems(asOf: asOf, agesCountTo: day).filter { item in
      item.age == age && (contact == nil || item.contact == contact)
    }
    let others = items.filter { item in item.document == nil }
    return openItemParts(items.compactMap(\.document), asOf: asOf)
      + others.flatMap { item in rows(of: item.query(asOf: asOf)) }
  }

  private func merge(_ parts: [FigureRow], _ body: (Int, Int64) -> Void) {
    for part in parts.sorted(by: { left, right in left.row < right.row }) {
      body(part.row.position, part.amount.minorUnits)
    }
  }

  private func forEachBankPart(of id: BankID, _ body: (Int, Int64) -> Void) {
    let document = Document.bank(id).packed
    let account = bank[id.position].account
    for (place, head) in journal.entries.enumerated() where head.document == document {
      for row in journal.rowRange(of: EntryID(place)) {
        let change = signed(journal.rows[row], on: account)
        if change != 0 { body(row, change) }
      }
    }
  }
}

// Passes over all rows: a weight by account place, so that a row costs two look-ups.
extension Books {
  private func weights(_ accounts: Set<AccountID>) -> [Int64] {
    var weights = [Int64](repeating: 0, count: chart.count)
    for account in accounts { weights[account.position] = 1 }
    return weights
  }

  private func forEachBalancePart(
    _ accounts: Set<AccountID>, _ side: Side, _ days: ClosedRange<Day>?,
    _ body: (Int, Int64) -> Void
  ) {
    let weights = weights(accounts)
    let sign: Int64 = side == .debit ? 1 : -1
    let range = days ?? Day.first...Day.last
    for (place, row) in journal.rows.enumerated() where range.contains(row.day) {
      let weight = weights[row.debit.position] - weights[row.credit.position]
      if weight != 0 { body(place, weight * sign * row.amount.minorUnits) }
    }
  }

  private func forEachTurnoverPart(
    _ accounts: Set<AccountID>, _ side: Side, _ days: ClosedRange<Day>?,
    _ body: (Int, Int64) -> Void
  ) {
    let weights = weights(accounts)
    let range = days ?? Day.first...Day.last
    for (place, row) in journal.rows.enumerated() where range.contains(row.day) {
      let account = side == .debit ? row.debit : row.credit
      if weights[account.position] != 0 { body(place, row.amount.minorUnits) }
    }
  }

  private func forEachVATPart(
    _ box: VATBox, _ part: VATBox.Part, _ days: ClosedRange<Day>?, _ body: (Int, Int64) -> Void
  ) {
    var weights = codes.codes.map { code in box.weight(of: code, part, method: company.method) }
    if let sign = box.settlementSign {
      // 500 and 510 are the two signs of one figure; the other one is zero and has no rows.
      let due =
        figure(.vatBox(.taxOwed, .tax, days: days))
        - figure(.vatBox(.taxDeducted, .tax, days: days))
      guard due.minorUnits * sign > 0 else { return }
      weights = weights.map { weight in weight * sign }
    }
    let range = days ?? Day.first...Day.last
    for fact in journal.facts {
      let weight = weights[fact.code.position]
      guard weight != 0, range.contains(journal.rows[fact.row.position].day) else { continue }
      let amount = part == .base ? fact.base : fact.tax
      body(fact.row.position, weight * amount.minorUnits)
    }
  }
}

extension Books {
  /// The days up to and including `asOf`.
  func until(_ asOf: Day?) -> ClosedRange<Day>? {
    asOf.map { day in Day.first...max(Day.first, day) }
  }

  /// What a row adds to an account, debit positive.
  func signed(_ row: Row, on account: AccountID) -> Int64 {
    var sum: Int64 = 0
    if row.debit == account { sum += row.amount.minorUnits }
    if row.credit == account { sum -= row.amount.minorUnits }
    return sum
  }

  func signed(_ row: Row, on account: SystemAccount) -> Int64 {
    signed(row, on: chart[system: account])
  }

  /// What a row changes on the account as the customer sees it.
  ///
  /// An invoice takes it down, money takes it up, on 1100 and on 2030 alike.
  func customerChange(_ row: Row) -> Amount {
    Amount(minorUnits: 0 - signed(row, on: .receivables) - signed(row, on: .customerCredits))
  }

  func forEachMove(of contact: ContactID, asOf: Day?, _ body: (Move, Row) -> Void) {
    for move in moves(of: contact) {
      let row = journal.rows[move.row.position]
      if let asOf, row.day > asOf { continue }
      body(move, row)
    }
  }
}
