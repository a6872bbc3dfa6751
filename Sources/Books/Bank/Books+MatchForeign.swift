import Ledger

extension Books {
  /// Matches money with invoices where either is in another currency than the books.
  ///
  /// What is filled is counted in the currency of the invoices. Each part is worth its share of
  /// the money; what the claim was booked at and what came in differ by an exchange difference.
  mutating func matchForeign(
    _ id: BankID, _ targets: [InvoiceID], on day: Day?, text: TextReference,
    texts: [TextReference], foreign: Money?
  ) throws(MatchRefusal) -> Range<Int> {
    let line = bank[id.position]
    let value = try matchValue(of: line)
    let money = try money(of: line, worth: value, for: targets, foreign)
    let (amounts, surplus) = try fill(targets, with: money)
    let shares = surplus.isPositive ? amounts + [surplus] : amounts
    let values = value.shared(by: shares)
    let onAccount = line.amount.shared(by: shares)
    var settlements: [Settlement] = []
    for (item, amount) in amounts.enumerated() {
      settlements.append(try settlement(targets[item], amount, worth: values[item], item: item))
    }
    let latest = targets.reduce(line.day) { day, target in
      max(day, invoices[target.position].day)
    }
    if let day, day < latest { throw .dateTooEarly(latest) }
    for (item, settlement) in settlements.enumerated() where settlement.francs.isPositive {
      let first = stage.batch.postingCount
      stagePayment(
        id, targets[item], settlement, value: values[item], on: day ?? latest,
        text: item < texts.count ? texts[item] : text)
      markForeign(onAccount[item], on: line.account, from: first)
    }
    if let held = values.last, surplus.isPositive, let target = targets.first {
      let first = stage.batch.postingCount
      let reason: RowReason = amounts.allSatisfy(\.isZero) ? .alreadyPaidHeld : .overpaymentHeld
      stageCredit(
        id, invoices[target.position].contact, held, on: day ?? latest, reason: reason, text: text)
      markForeign(onAccount.last ?? .zero, on: line.account, from: first)
    }
    return try matched(id)
  }

  /// How much money there is for the invoices, in their currency.
  private func money(
    of line: BankTransaction, worth value: Amount, for targets: [InvoiceID], _ foreign: Money?
  ) throws(MatchRefusal) -> Amount {
    let currency = targets.first.map { target in self.currency(of: target) } ?? .chf
    for (item, target) in targets.enumerated() where self.currency(of: target) != currency {
      throw .currency(.otherCurrency(currency), item: item)
    }
    let own = chart[line.account].currency
    if currency == .chf || currency == own {
      if foreign != nil { throw .foreignNotNeeded(own: own) }
      return currency == own ? line.amount : value
    }
    // The bank has changed the money: only the user knows how much of the invoice it settles.
    guard let foreign, targets.count == 1 else {
      throw .currency(.otherCurrency(currency), item: 0)
    }
    guard foreign.currency == currency else { throw .foreignInOther(currency) }
    guard foreign.amount.isPositive else { throw .foreignNotPositive }
    let open = open(targets[0])
    guard foreign.amount <= open.amount else { throw .exceedsForeign(open) }
    return foreign.amount
  }

  private func settlement(
    _ target: InvoiceID, _ amount: Amount, worth value: Amount, item: Int
  ) throws(MatchRefusal) -> Settlement {
    guard amount.isPositive else { return Settlement(francs: .zero, foreign: .zero) }
    do throws(CurrencyRefusal) {
      guard value.isPositive else { throw .tooSmall }
      return try settlement(of: target, amount, in: currency(of: target))
    } catch {
      throw .currency(error, item: item)
    }
  }

  /// Stages the payment of an invoice with what its claim loses or gains by the rate.
  mutating func stagePayment(
    _ id: BankID, _ invoice: InvoiceID, _ settlement: Settlement, value: Amount, on day: Day,
    text: TextReference
  ) {
    let contact = invoices[invoice.position].contact
    stage.batch.begin(on: day, document: Document.bank(id).packed)
    let row = stage.post(
      Posting.signed(
        debit: bank[id.position].account, credit: chart[system: .receivables], amount: value,
        text: text),
      for: contact, document: .invoice(invoice))
    stageClaimDifference(settlement.francs - value, of: contact, document: .invoice(invoice))
    let moves = stageCollected(invoice, settling: settlement.francs, factsOn: row)
    stage.effect(
      .payment, .invoice(invoice), settlement.francs, source: .bank(id),
      foreign: settlement.foreign, shareMoves: moves)
  }

  /// What a transfer is on the account it goes to or comes from, debit positive; nil where that
  /// is kept in francs.
  func foreignAmount(
    of line: BankTransaction, on account: AccountID, _ typed: Money?
  ) throws(MatchRefusal) -> Amount? {
    let currency = chart.foreignCount > 0 ? chart[account].currency : .chf
    guard currency != .chf else {
      if typed != nil { throw .foreignNotNeeded(own: .chf) }
      return nil
    }
    // Between two accounts of one currency it is the same on both.
    if currency == chart[line.account].currency {
      if typed != nil { throw .foreignNotNeeded(own: currency) }
      return -line.amount
    }
    guard let typed else {
      throw .journal(.foreignAmountMissing(account: chart[account].number, currency))
    }
    guard typed.currency == currency else { throw .foreignInOther(currency) }
    guard typed.amount.isPositive else { throw .foreignNotPositive }
    return line.amount.isNegative ? typed.amount : -typed.amount
  }
}
