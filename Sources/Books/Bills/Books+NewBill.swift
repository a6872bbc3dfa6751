import Ledger

extension Books {
  /// Takes a supplier's bill in and, unless it is a draft, books it: expense and input tax
  /// against 2000.
  public mutating func bill(
    _ order: BillOrder
  ) throws(BillRefusal) -> (bill: BillID, entries: Range<Int>) {
    stage.clear()
    try check(order)
    let (rate, francs) = try valued(order)
    guard order.due >= order.day else { throw .dueTooEarly }
    if let other = bill(of: order.contact, withReference: order.reference), !order.isForced {
      throw .referenceTaken(other)
    }
    let before = (lines.count, shares.count, foreignLines.count)
    let id = append(order, rate: rate, francs: francs)
    guard !order.isDraft else {
      take(id, order)
      revision += 1
      return (id, journal.entries.count..<journal.entries.count)
    }
    stageBill(id)
    do {
      let entries = try commit()
      take(id, order)
      bills[id.position].state = .booked
      bills[id.position].entry = EntryID(entries.lowerBound)
      return (id, entries)
    } catch {
      bills.removeLast()
      lines.removeLast(lines.count - before.0)
      shares.removeLast(shares.count - before.1)
      foreignLines.removeLast(foreignLines.count - before.2)
      throw .journal(error)
    }
  }

  /// What is done only once the bill is in.
  private mutating func take(_ id: BillID, _ order: BillOrder) {
    names.add(.bill(id), own: order.ownID)
    contacts[order.contact.position].lastBill = id.index
  }

  /// A bill of the supplier with this number on it, the newest; costs the supplier's bills.
  func bill(of contact: ContactID, withReference reference: TextReference) -> BillID? {
    guard reference != .none else { return nil }
    let wanted = journal.texts[reference]
    var place = contacts[contact.position].lastBill
    while place != .max {
      let bill = bills[Int(place)]
      if journal.texts[bill.reference] == wanted { return BillID(Int(place)) }
      place = bill.previousOfContact
    }
    return nil
  }

  // MARK: - Tests

  private func check(_ order: BillOrder) throws(BillRefusal) {
    guard contacts[order.contact.position].isSupplier else { throw .notASupplier }
    if let own = order.ownID, names.isTaken(own) { throw .idTaken }
    let currency = order.currency
    var sum = Int128(0)
    for (place, line) in order.lines.enumerated() {
      guard canBear(line.account) else { throw .accountNotAllowed(line: place) }
      guard (line.currency ?? currency) == currency else {
        throw .otherCurrency(line: place, currency)
      }
      sum += Int128(line.amount.minorUnits.magnitude)
      guard Amount(exactly: sum) != nil else { throw .amountTooLarge(line: place) }
      guard !line.amount.isZero else { throw .amountZero(line: place) }
    }
    for (place, line) in order.lines.enumerated() {
      try checkCode(of: line, place, supply: order.supply)
    }
    let total = order.lines.reduce(Amount.zero) { sum, line in sum + line.amount }
    guard total.isPositive else { throw .totalNotPositive(Money(total, currency)) }
    guard order.rate == nil || currency != .chf else { throw .rateOnFrancs }
  }

  /// bexio books no bill on assets and liabilities it keeps itself, 2201 aside, nor on the
  /// accounts of the closing.
  public func canBear(_ account: AccountID) -> Bool {
    let account = chart[account]
    switch account.kind {
    case .asset, .liability: return !account.isSystem || account.number == 2201
    case .closing: return false
    case .income, .expense: return true
    }
  }

  private func checkCode(
    of line: BillLineOrder, _ place: Int, supply: Day
  ) throws(BillRefusal) {
    switch line.code {
    case .none: return
    case .missing:
      guard company.method != .effective else {
        throw .codeMissing(line: place, usual: usualCode(of: line.account, on: supply))
      }
    case .code(let id):
      do {
        try checkCode(id, supply: supply)
      } catch {
        throw .vat(error, line: place)
      }
      switch codes[id].kind {
      case .inputCorrection: throw .correctionCode(line: place)
      case .sales, .salesOpted, .salesExempt, .noConsideration:
        throw .vat(.notAnInputCode, line: place)
      case .customs, .acquisition:
        guard line.amount.isPositive else { throw .lineNotPositive(line: place) }
      case .input, .none: break
      }
    }
  }

  /// The rate of the bill, and its lines in francs: their sum is the value of its total.
  private func valued(
    _ order: BillOrder
  ) throws(BillRefusal) -> (rate: Rate, francs: [Amount]) {
    let currency = order.currency
    let rate: Rate
    if let typed = order.rate {
      rate = typed
    } else {
      do {
        rate = try self.rate(of: currency, on: order.day)
      } catch {
        throw .rateMissing(error)
      }
    }
    guard let francs = values(of: order.lines.map(\.amount), in: currency, at: rate) else {
      throw .amountTooLarge(line: order.lines.count - 1)
    }
    let total = francs.reduce(.zero, +)
    guard total.isPositive else { throw .totalNotPositive(Money(total, .chf)) }
    return (rate, francs)
  }

  // MARK: - Storing

  private mutating func append(_ order: BillOrder, rate: Rate, francs: [Amount]) -> BillID {
    let parts = zip(order.lines, francs).map { line, gross in
      (account: line.account, gross: gross, code: line.code.id, text: line.text)
    }
    let (nets, newShares) = splitInput(parts.map { part in (gross: part.gross, code: part.code) })
    let stored = appendLines(parts, nets: nets, shares: newShares)
    let firstForeign = foreignLines.count
    if order.currency != .chf { foreignLines += order.lines.map(\.amount) }
    let written = order.lines.reduce(Amount.zero) { sum, line in sum + line.amount }
    let id = BillID(bills.count)
    bills.append(
      Bill(
        contact: order.contact, day: order.day, supply: order.supply, due: order.due,
        written: Money(written, order.currency), rate: rate, isRateTyped: order.rate != nil,
        base: francs.reduce(.zero, +), state: .draft, lines: stored.lines, shares: stored.shares,
        foreignLines: firstForeign..<foreignLines.count, reference: order.reference,
        previousOfContact: contacts[order.contact.position].lastBill))
    return id
  }

  /// Nets of the lines and the tax of each code, once over its sum; with acquisition tax the
  /// amount is net and the tax comes on top, of customs all is tax.
  private func splitInput(
    _ parts: [(gross: Amount, code: VATCodeID?)]
  ) -> (nets: [Amount], shares: [VATShare]) {
    var (nets, found) = split(parts)
    for (place, share) in found.enumerated() {
      guard let code = share.code else { continue }
      switch codes[code].kind {
      case .acquisition:
        for line in parts.indices where parts[line].code == code { nets[line] = parts[line].gross }
        found[place] = VATShare(
          code: code, gross: share.gross, net: share.gross, tax: codes[code].tax(onNet: share.gross)
        )
      case .customs:
        for line in parts.indices where parts[line].code == code { nets[line] = .zero }
        found[place] = VATShare(code: code, gross: share.gross, net: .zero, tax: share.gross)
      default: break
      }
    }
    return (nets, found)
  }
}
