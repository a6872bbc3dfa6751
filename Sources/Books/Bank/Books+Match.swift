import Ledger

/// Why a bank transaction is not matched, in the order of testing.
public enum MatchRefusal: Error, Hashable, Sendable {
  case bankNotOpen
  case invoiceRepeated(item: Int)
  case invoiceNotOpen(item: Int)
  case wrongSign
  /// The money is used up before this invoice.
  case notReached(item: Int)
  /// A surplus with invoices of several customers has no owner.
  case severalContacts(surplus: Amount)
  case exceedsCredit(Amount)
  case sameAccount
  /// The invoice or the account is in another currency than the money.
  case currency(CurrencyRefusal, item: Int)
  /// Nothing is needed behind 'foreign': all is in this currency.
  case foreignNotNeeded(own: Currency)
  /// What was typed behind 'foreign' has to be in this one.
  case foreignInOther(Currency)
  case foreignNotPositive
  case exceedsForeign(Money)
  case vat(VATRefusal)
  case dateTooEarly(Day)
  case rateMissing(MissingRate)
  case amountTooLarge
  case journal(JournalRefusal)
}

extension Books {
  /// Matches money received with invoices, filled in the given order; the surplus goes to 2030.
  ///
  /// `texts` are those of the invoices where they have their own; else, and for the surplus,
  /// there is `text`. Source 002, Überzahlung.
  public mutating func match(
    _ id: BankID, invoices targets: [InvoiceID], on day: Day?, text: TextReference,
    texts: [TextReference] = [], foreign: Money? = nil
  ) throws(MatchRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    guard line.state == .open else { throw .bankNotOpen }
    for (item, target) in targets.enumerated() {
      if targets[..<item].contains(target) { throw .invoiceRepeated(item: item) }
      guard invoices[target.position].acceptsMoney else { throw .invoiceNotOpen(item: item) }
    }
    guard line.amount.isPositive else { throw .wrongSign }
    if chart.foreignCount > 0 || foreign != nil || !foreignParts.isEmpty {
      return try matchForeign(id, targets, on: day, text: text, texts: texts, foreign: foreign)
    }
    let parts = try fill(targets, with: line.amount)
    let latest = targets.reduce(line.day) { day, target in
      max(day, invoices[target.position].day)
    }
    if let day, day < latest { throw .dateTooEarly(latest) }
    let date = day ?? latest
    for (item, amount) in parts.amounts.enumerated() where amount.isPositive {
      stagePayment(
        id, targets[item], amount, on: date, text: item < texts.count ? texts[item] : text)
    }
    if parts.surplus.isPositive, let first = targets.first {
      let held: RowReason =
        parts.amounts.allSatisfy(\.isZero) ? .alreadyPaidHeld : .overpaymentHeld
      stageCredit(
        id, invoices[first.position].contact, parts.surplus, on: date, reason: held, text: text)
    }
    return try matched(id)
  }

  func fill(
    _ targets: [InvoiceID], with amount: Amount
  ) throws(MatchRefusal) -> (amounts: [Amount], surplus: Amount) {
    var left = amount
    var amounts: [Amount] = []
    for (item, target) in targets.enumerated() {
      let invoice = invoices[target.position]
      guard left.isPositive else { throw .notReached(item: item) }
      let part = min(left, foreignParts.isEmpty ? invoice.remaining : open(target).amount)
      amounts.append(part)
      left -= part
    }
    if left.isPositive, let first = targets.first {
      let contact = invoices[first.position].contact
      let isOne = targets.allSatisfy { target in invoices[target.position].contact == contact }
      if !isOne { throw .severalContacts(surplus: left) }
    }
    return (amounts, left)
  }

  /// Kundenbuchung: money received becomes a credit on 2030, money paid takes it down.
  public mutating func match(
    _ id: BankID, customer: ContactID, on day: Day?, force: Bool, text: TextReference
  ) throws(MatchRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    guard line.state == .open else { throw .bankNotOpen }
    let value = try matchValue(of: line)
    let credit = contacts[customer.position].credit
    if value.isNegative, !force, -value > credit { throw .exceedsCredit(credit) }
    let first =
      value.isNegative ? creditDay(of: customer, -value, notBefore: line.day) : line.day
    if let day, day < first { throw .dateTooEarly(first) }
    stageCredit(
      id, customer, value, on: day ?? first,
      reason: value.isNegative ? .creditPaidOut : .customerMoneyHeld, text: text)
    markForeign(line.amount, on: line.account, from: 0)
    return try matched(id)
  }

  /// Manuelle Buchung: the whole amount against one account.
  public mutating func match(
    _ id: BankID, account: AccountID, code: VATCodeID?, supply: Day?, on day: Day?,
    text: TextReference, foreign: Money? = nil
  ) throws(MatchRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    guard line.state == .open else { throw .bankNotOpen }
    guard account != line.account else { throw .sameAccount }
    let onTarget = try foreignAmount(of: line, on: account, foreign)
    if let code {
      do {
        try checkCode(code, supply: supply ?? day ?? line.day)
      } catch {
        throw .vat(error)
      }
    }
    if let day, day < line.day { throw .dateTooEarly(line.day) }
    let value = try matchValue(of: line)
    stageAccount(
      id, account, value, on: day ?? line.day, code: code, reason: .none, text: text)
    markForeign(line.amount, on: line.account, from: 0)
    if let onTarget { markForeign(onTarget, on: account, from: 0) }
    return try matched(id, as: .booked)
  }

  /// What a bank transaction is worth in francs.
  func matchValue(of line: BankTransaction) throws(MatchRefusal) -> Amount {
    let value: Amount?
    do {
      value = try self.value(of: line)
    } catch {
      throw .rateMissing(error)
    }
    guard let value else { throw .amountTooLarge }
    return value
  }

  mutating func matched(
    _ id: BankID, as state: BankState = .matched
  ) throws(MatchRefusal) -> Range<Int> {
    do {
      let entries = try commit()
      bank[id.position].state = state
      return entries
    } catch {
      throw .journal(error)
    }
  }
}
