import Ledger

// Card payments, recounted from the rows their entries have.
extension Books {
  func cardFlaws() -> [String] {
    settingFlaws() + cards.indices.flatMap { place in flaws(of: CardID(place)) }
      + cardRowFlaws() + attachmentFlaws()
  }

  private func settingFlaws() -> [String] {
    var flaws: [String] = []
    let settings = cardSettings
    if (settings.account == nil) != (settings.transfer == nil) {
      flaws.append("cards are half set up")
    }
    if let account = settings.account, !chart[account].isMoney {
      flaws.append("the card account holds no money")
    }
    if let transfer = settings.transfer, !Self.canBeTransfer(chart[transfer]) {
      flaws.append("the transfer account is no asset of group 109")
    }
    if !integration.isLinked, Integration.Permission.allCases.contains(where: integration.has) {
      flaws.append("permissions without a link")
    }
    for place in cards.indices where cards[place].state == .pending {
      if place < settings.firstPending { flaws.append("card payment \(place) is passed over") }
      if settings.nextLapse.map({ next in cards[place].lapseDay < next }) ?? true {
        flaws.append("card payment \(place) lapses before the next one does")
      }
    }
    return flaws
  }

  private func flaws(of id: CardID) -> [String] {
    let payment = cards[id.position]
    var flaws: [String] = []
    // Collecting keeps the direction of the payment.
    if payment.amount == .zero || payment.reserved == .zero
      || payment.amount.isNegative != payment.isRefund
    {
      flaws.append("amount")
    }
    if let category = payment.category, chart[category].kind != .expense {
      flaws.append("category")
    }
    if case .code(let code) = payment.vat, codes[code].isSale { flaws.append("code") }
    switch payment.state {
    case .pending:
      if payment.amount != payment.reserved { flaws.append("collected while pending") }
    case .executed(let day):
      if !(payment.day...payment.lastDay).contains(day) { flaws.append("day of collection") }
    case .final(let day, let entry):
      if payment.category == nil { flaws.append("final without category") }
      if journal.entries[entry.position].day != payment.bookingDay(collected: day) {
        flaws.append("day of the final entry")
      }
      if !isOwn(entry, id) { flaws.append("final entry") }
    case .released(let entry):
      if !isOwn(entry, id) || !isRelease(entry) { flaws.append("release") }
      if journal.entries[entry.position].day < payment.day { flaws.append("day of the release") }
    }
    return flaws.map { flaw in "card payment \(id.position): \(flaw)" }
  }

  private func isOwn(_ entry: EntryID, _ id: CardID) -> Bool {
    journal.entries[entry.position].document == Document.card(id).packed
      && journal.successor(of: entry) == nil
  }

  private func isRelease(_ entry: EntryID) -> Bool {
    let rows = journal.rowRange(of: entry)
    guard rows.count == 1 else { return false }
    switch RowReason(rawValue: journal.rows[rows.lowerBound].reason) {
    case .cardLapsed, .cardReleased: return true
    default: return false
    }
  }

  /// What a payment's rows leave on the card and on the transfer account.
  private func cardRowFlaws() -> [String] {
    var onCard = [Amount](repeating: .zero, count: cards.count)
    var onTransfer = onCard
    for row in journal.rows {
      let head = journal.entries[row.entry.position]
      guard case .card(let id) = Document(packed: head.document) else { continue }
      let payment = cards[id.position]
      if row.debit == payment.account { onCard[id.position] += row.amount }
      if row.credit == payment.account { onCard[id.position] -= row.amount }
      if row.debit == payment.transfer { onTransfer[id.position] += row.amount }
      if row.credit == payment.transfer { onTransfer[id.position] -= row.amount }
    }
    return cards.indices.flatMap { place in
      let payment = cards[place]
      var spent = payment.amount
      if case .released = payment.state { spent = .zero }
      var flaws: [String] = []
      if onCard[place] != -spent { flaws.append("card payment \(place) on the card account") }
      if onTransfer[place] != (payment.state.isOpen ? payment.amount : .zero) {
        flaws.append("card payment \(place) on the transfer account")
      }
      return flaws
    }
  }

  private func attachmentFlaws() -> [String] {
    var flaws: [String] = []
    var count = 0
    for place in cards.indices {
      let own = attachments(of: CardID(place))
      count += own.count
      if Set(own.map(\.digest)).count != own.count || own.contains(where: { $0.size <= 0 }) {
        flaws.append("attachments of card payment \(place)")
      }
    }
    for place in receipts.indices {
      let own = attachments(of: ReceiptID(place))
      count += own.count
      if Set(own.map(\.digest)).count != own.count || own.contains(where: { $0.size <= 0 }) {
        flaws.append("attachments of receipt \(place)")
      }
    }
    if count != attachments.count { flaws.append("attachments that no document has") }
    return flaws
  }
}
