import Ledger

/// A part of a bank transaction, measured in the direction of the transaction.
public struct SplitPart: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    case invoice(InvoiceID)
    case customer(ContactID)
    case account(AccountID)
    case bill(BillID)
    case supplier(ContactID)
  }
  public var target: Target
  /// In the currency of the bank account; nil is the rest.
  public var amount: Amount?
  /// Where it was typed with the amount.
  public var currency: Currency?
  public var code: VATCodeID?
  public var text: TextReference

  public init(
    target: Target, amount: Amount?, currency: Currency? = nil, code: VATCodeID?,
    text: TextReference
  ) {
    self.target = target
    self.amount = amount
    self.currency = currency
    self.code = code
    self.text = text
  }
}

/// Why a bank transaction is not split, in the order of testing; parts count from 0.
public enum SplitRefusal: Error, Hashable, Sendable {
  case bankNotOpen
  case restRepeated(part: Int)
  /// The amount or the invoice is in another currency than the account.
  case currency(CurrencyRefusal, part: Int)
  case invoiceRepeated(part: Int)
  case invoiceNotOpen(part: Int)
  case billNotOpen(part: Int)
  /// A part for a bill comes from an account in francs.
  case billFromForeign(part: Int)
  case notASupplier(part: Int)
  case wrongSign(part: Int)
  case sameAccount(part: Int)
  /// What is missing to the bank amount; negative when the parts are too much.
  case doesNotAddUp(difference: Amount)
  case amountZero(part: Int)
  case amountNotPositive(part: Int)
  case exceedsOpen(part: Int, Amount)
  case exceedsCredit(part: Int, Amount)
  case exceedsAdvance(part: Int, Amount)
  case vat(VATRefusal, part: Int)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Betrag aufteilen: several targets, one of which may take the rest.
  public mutating func split(
    _ id: BankID, _ parts: [SplitPart], on day: Day?, force: Bool
  ) throws(SplitRefusal) -> Range<Int> {
    stage.clear()
    let line = bank[id.position]
    guard line.state == .open else { throw .bankNotOpen }
    try checkTargets(parts, of: line)
    let amounts = try resolve(parts, whole: line.amount.magnitude)
    let values = try values(of: amounts, of: line)
    try checkAmounts(parts, amounts, values, of: line, on: day, force: force)
    let latest = parts.compactMap { part in documentDay(of: part.target) }.reduce(line.day, max)
    if let day, day < latest { throw .dateTooEarly(latest) }
    let settlements = try settlements(of: parts, amounts, values)
    let direction: Int64 = line.amount.isNegative ? -1 : 1
    var step = BillStep()
    for place in parts.indices { stageBase(parts[place], amounts[place], of: id, &step) }
    for place in parts.indices {
      let first = stage.batch.postingCount
      let own = Amount(minorUnits: amounts[place].minorUnits * direction)
      let value = Amount(minorUnits: values[place].minorUnits * direction)
      stagePart(
        parts[place], value, settling: settlements[place], of: id, on: day ?? latest)
      markForeign(own, on: line.account, from: first)
      if chart.foreignCount > 0, case .account(let account) = parts[place].target,
        chart[account].currency == chart[line.account].currency
      {
        markForeign(-own, on: account, from: first)
      }
    }
    do {
      let entries = try commit(step)
      bank[id.position].state = .split
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// What the parts are worth in francs, together exactly what the whole is.
  private func values(
    of amounts: [Amount], of line: BankTransaction
  ) throws(SplitRefusal) -> [Amount] {
    guard chart.foreignCount > 0, chart[line.account].isForeign else { return amounts }
    let whole: Amount?
    do {
      whole = try value(of: line)
    } catch {
      throw .currency(.rateMissing(error), part: 0)
    }
    guard let whole, whole.magnitude.canBeShared(by: amounts) else {
      throw .currency(.amountTooLarge, part: 0)
    }
    return whole.magnitude.shared(by: amounts)
  }

  /// What parts take off the invoices they are for.
  private func settlements(
    of parts: [SplitPart], _ amounts: [Amount], _ values: [Amount]
  ) throws(SplitRefusal) -> [Settlement?] {
    var settlements: [Settlement?] = []
    for (place, part) in parts.enumerated() {
      guard case .invoice(let id) = part.target else {
        settlements.append(nil)
        continue
      }
      do {
        settlements.append(
          try settlement(
            of: id, foreign(id) == nil ? values[place] : amounts[place], in: currency(of: id)))
      } catch {
        throw .currency(error, part: place)
      }
    }
    return settlements
  }

  private mutating func stagePart(
    _ part: SplitPart, _ amount: Amount, settling settlement: Settlement?, of id: BankID,
    on day: Day
  ) {
    switch part.target {
    case .invoice(let invoice):
      guard let settlement else { return }
      stagePayment(id, invoice, settlement, value: amount, on: day, text: part.text)
    case .customer(let contact):
      stageCredit(
        id, contact, amount, on: day,
        reason: amount.isNegative ? .creditPaidOut : .customerMoneyHeld, text: part.text)
    case .account(let account):
      stageAccount(
        id, account, amount, on: day, code: part.code,
        reason: part.amount == nil ? .restOfPayment : .none, text: part.text)
    case .bill(let bill): stagePart(bill, -amount, of: id, on: day, text: part.text)
    case .supplier(let contact):
      stageAdvance(
        id, contact, -amount, foreign: nil, on: day,
        reason: amount.isPositive ? .advancePaidBack : .supplierMoneyHeld, text: part.text)
    }
  }

  private func documentDay(of target: SplitPart.Target) -> Day? {
    switch target {
    case .invoice(let id): invoices[id.position].day
    case .bill(let id): bills[id.position].day
    case .customer, .account, .supplier: nil
    }
  }

  private func checkTargets(
    _ parts: [SplitPart], of line: BankTransaction
  ) throws(SplitRefusal) {
    let own = chart.foreignCount > 0 ? chart[line.account].currency : .chf
    for (place, part) in parts.enumerated() {
      let earlier = parts[..<place]
      if part.amount == nil, earlier.contains(where: { other in other.amount == nil }) {
        throw .restRepeated(part: place)
      }
      if let typed = part.currency, typed != own {
        throw .currency(.otherCurrency(own), part: place)
      }
      switch part.target {
      case .invoice(let id):
        if earlier.contains(where: { other in other.target == part.target }) {
          throw .invoiceRepeated(part: place)
        }
        guard invoices[id.position].acceptsMoney, invoices[id.position].isReceivable else {
          throw .invoiceNotOpen(part: place)
        }
        if let written = foreign(id), written.currency != own {
          throw .currency(.otherCurrency(written.currency), part: place)
        }
        guard line.amount.isPositive else { throw .wrongSign(part: place) }
      case .bill, .supplier: try checkSupplier(part.target, place, earlier, line)
      case .customer:
        break
      case .account(let account):
        guard account != line.account else { throw .sameAccount(part: place) }
      }
    }
  }

  private func resolve(
    _ parts: [SplitPart], whole: Amount
  ) throws(SplitRefusal) -> [Amount] {
    let sizes = parts.reduce(Int128(0)) { sum, part in
      sum + Int128(part.amount?.minorUnits.magnitude ?? 0)
    }
    guard fits(sizes) else { throw .journal(.overflow) }
    let given = parts.reduce(Int128(0)) { sum, part in
      sum + Int128(part.amount?.minorUnits ?? 0)
    }
    let missing = Int128(whole.minorUnits) - given
    // Many parts of the largest size: the difference is then said as far as an amount reaches.
    let left = Amount(
      minorUnits: Int64(max(min(missing, Int128(Amount.limit)), -Int128(Amount.limit))))
    guard parts.contains(where: { part in part.amount == nil }) else {
      guard left.isZero else { throw .doesNotAddUp(difference: left) }
      return parts.map { part in part.amount ?? .zero }
    }
    guard left.isPositive, Int128(left.minorUnits) == missing else {
      throw .doesNotAddUp(difference: left)
    }
    return parts.map { part in part.amount ?? left }
  }

  private func checkAmounts(
    _ parts: [SplitPart], _ amounts: [Amount], _ values: [Amount], of line: BankTransaction,
    on day: Day?, force: Bool
  ) throws(SplitRefusal) {
    var credits: [ContactID: Amount] = [:]
    var advances: [ContactID: Amount] = [:]
    for (place, (part, amount)) in zip(parts, amounts).enumerated() {
      guard !amount.isZero else { throw .amountZero(part: place) }
      guard !values[place].isZero else { throw .currency(.tooSmall, part: place) }
      switch part.target {
      case .invoice(let id):
        guard amount.isPositive else { throw .amountNotPositive(part: place) }
        let open = open(id).amount
        guard (foreign(id) == nil ? values[place] : amount) <= open else {
          throw .exceedsOpen(part: place, open)
        }
      case .customer(let contact):
        let change = line.amount.isNegative ? -values[place] : values[place]
        let credit = credits[contact] ?? contacts[contact.position].credit
        guard force || change.isPositive || credit + change >= .zero else {
          throw .exceedsCredit(part: place, credit)
        }
        credits[contact] = credit + change
      case .bill(let id): try checkAmount(amount, of: id, place)
      case .supplier(let contact):
        let change = line.amount.isNegative ? values[place] : -values[place]
        let advance = advances[contact] ?? contacts[contact.position].advance
        guard force || change.isPositive || advance + change >= .zero else {
          throw .exceedsAdvance(part: place, advance)
        }
        advances[contact] = advance + change
      case .account:
        guard let code = part.code else { continue }
        do {
          try checkCode(code, supply: day ?? line.day)
        } catch {
          throw .vat(error, part: place)
        }
      }
    }
  }
}
