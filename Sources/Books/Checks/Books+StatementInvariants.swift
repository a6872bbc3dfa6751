import Ledger

// Credit cards, their receipts, statements and transactions, recounted.
extension Books {
  func statementFlaws() -> [String] {
    creditCardFlaws() + receipts.indices.flatMap { place in flaws(of: ReceiptID(place)) }
      + statements.indices.flatMap { place in flaws(of: StatementID(place)) }
      + charges.indices.flatMap { place in flaws(of: ChargeID(place)) } + causeFlaws()
  }

  private func creditCardFlaws() -> [String] {
    var flaws: [String] = []
    if Set(creditCards.map(\.account)).count != creditCards.count {
      flaws.append("two cards share an account")
    }
    if Set(creditCards.map(\.name)).count != creditCards.count {
      flaws.append("two cards share a name")
    }
    for card in creditCards where !chart[card.account].isMoney {
      let account = chart[card.account]
      if account.kind != .liability || account.isForeign
        || !CardAccounts.cards.contains(account.number)
      {
        flaws.append("\(account.number) is no account of a card")
      }
    }
    return flaws
  }

  /// What the rows of a document leave on an account, debit positive.
  private func left(by document: Document, on account: AccountID) -> Amount {
    var sum = Amount.zero
    for row in journal.rows {
      guard journal.entries[row.entry.position].document == document.packed else { continue }
      if row.debit == account { sum += row.amount }
      if row.credit == account { sum -= row.amount }
    }
    return sum
  }

  private func placementFlaws(_ placement: CardPlacement, _ isBooked: Bool) -> [String] {
    var flaws: [String] = []
    let successor = journal.successor(of: placement.entry)
    if isBooked, placement.transfer == nil, let successor,
      journal.entries[successor.position].kind == .reversal
    {
      flaws.append("its entry was taken back")
    }
    if isBooked, let transfer = placement.transfer,
      journal.successor(of: transfer.entry) != nil || successor != transfer.entry
    {
      flaws.append("its transfer")
    }
    return flaws
  }

  private func flaws(of id: ReceiptID) -> [String] {
    let receipt = receipts[id.position]
    let isBooked = receipt.state != .withdrawn
    var flaws = placementFlaws(receipt.placement, isBooked)
    let sum = shares[receipt.shares].reduce(Amount.zero) { sum, share in sum + share.gross }
    if sum != receipt.total { flaws.append("shares") }
    for share in shares[receipt.shares] {
      let own = lines[receipt.lines].filter { line in line.code == share.code }
      let net = own.reduce(Amount.zero) { sum, line in sum + line.net }
      if net != share.net || share.net + share.tax != share.gross { flaws.append("VAT") }
    }
    if foreignLines[receipt.foreignLines].reduce(.zero, +)
      != (receipt.isForeign ? receipt.written.amount : .zero)
    {
      flaws.append("lines in its currency")
    }
    if receipt.rate.value(of: receipt.written) != receipt.total { flaws.append("value") }
    let account: AccountID?
    switch receipt.state {
    case .parked, .withdrawn: account = parkingAccount
    case .reconciled(let owner): account = owner
    case .matched(let charge):
      account =
        creditCards[statements[charges[charge.position].statement.position].card.position]
        .account
      if !receipts(of: charge).contains(id) { flaws.append("its transaction does not know it") }
    }
    if isBooked, receipt.placement.current != account { flaws.append("account") }
    let difference = receipt.placement.currentDifference
    if !difference.isZero, receipt.charge == nil || !receipt.isForeign {
      flaws.append("difference")
    }
    let document = Document.receipt(id)
    for other in [parkingAccount, receipt.placement.account].compactMap({ other in other })
      + creditCards.map(\.account)
    {
      let wanted =
        isBooked && other == receipt.placement.current ? -(receipt.total + difference) : .zero
      if left(by: document, on: other) != wanted { flaws.append("rows on \(chart[other].number)") }
    }
    return flaws.map { flaw in "receipt \(id.position): \(flaw)" }
  }

  private func flaws(of id: StatementID) -> [String] {
    let statement = statements[id.position]
    let isBooked = statement.state != .withdrawn
    var flaws = placementFlaws(statement.placement, isBooked)
    let steps = effects(on: .statement(id))
    let settled = steps.reduce(Amount.zero) { sum, step in sum + effects[step].amount }
    let right: StatementState =
      settled.isZero
      ? (statement.state == .approved ? .approved : .uploaded)
      : settled == statement.total ? .paid : .partlyPaid(remaining: statement.total - settled)
    if isBooked ? right != statement.state : !settled.isZero { flaws.append("state") }
    let card = creditCards[statement.card.position].account
    let account = statement.state == .paid ? card : parkingAccount
    if isBooked, statement.placement.current != account { flaws.append("account") }
    let document = Document.statement(id)
    let applied = steps.reduce(Amount.zero) { sum, step in
      effects[step].kind == .advanceApplied ? sum + effects[step].amount : sum
    }
    let parked = isBooked && statement.state != .paid ? statement.total : .zero
    if let parkingAccount, left(by: document, on: parkingAccount) != parked {
      flaws.append("rows on 2050")
    }
    let onCard = statement.state == .paid ? statement.total : .zero
    // A joint payment bears the first of its statements; it has no row on a card.
    if left(by: document, on: card) != onCard - applied { flaws.append("rows on its card") }
    let own = charges(on: id)
    let sum = own.reduce(Amount.zero) { sum, charge in sum + charges[charge.position].amount }
    if sum != statement.extracted { flaws.append("sum of its transactions") }
    if statement.isExtracted, sum != statement.total { flaws.append("extracted, but not all") }
    if !isBooked, !own.isEmpty { flaws.append("withdrawn with transactions") }
    return flaws.map { flaw in "statement \(id.position): \(flaw)" }
  }

  private func flaws(of id: ChargeID) -> [String] {
    let charge = charges[id.position]
    var flaws: [String] = []
    let isOwn = charges(on: charge.statement).contains(id)
    if isOwn == (charge.state == .withdrawn) { flaws.append("its statement") }
    let own = receipts(of: id)
    if charge.bill != nil, charge.state != .matched { flaws.append("bill") }
    let takesReceipts = charge.state == .matched && charge.bill == nil
    if own.isEmpty == takesReceipts { flaws.append("receipts") }
    if takesReceipts {
      let sum = own.reduce(Amount.zero) { sum, receipt in
        sum + receipts[receipt.position].total
          + receipts[receipt.position].placement.currentDifference
      }
      if sum != charge.amount { flaws.append("amount") }
    }
    var onCard = Amount.zero
    if case .booked(let entry) = charge.state {
      onCard = -charge.amount
      if journal.successor(of: entry) != nil { flaws.append("its entry was taken back") }
    }
    if charge.bill != nil { onCard = -charge.amount }
    let card = creditCards[statements[charge.statement.position].card.position].account
    if left(by: .charge(id), on: card) != onCard { flaws.append("rows on its card") }
    return flaws.map { flaw in "card transaction \(id.position): \(flaw)" }
  }

  /// The causes that `check` tells add up to the balances.
  private func causeFlaws() -> [String] {
    guard let parking = parkingAccount else { return [] }
    var sums: [AccountID: Amount] = [parking: .zero, chart[system: .payables]: .zero]
    for place in creditCards.indices where takesStatements(CreditCardID(place)) {
      sums[creditCards[place].account] = .zero
    }
    for cause in cardCauses() { sums[cause.account, default: .zero] += cause.amount }
    return sums.filter { account, sum in journal.balance(of: account) != sum }.map { account, _ in
      "causes of the balance of \(chart[account].number)"
    }
  }
}
