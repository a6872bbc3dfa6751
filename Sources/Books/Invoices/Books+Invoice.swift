import Ledger

/// A line as it is put on an invoice.
public struct InvoiceLineOrder: Hashable, Sendable {
  public enum Price: Hashable, Sendable {
    case total(Amount)
    /// The quantity in thousandths, the price in minor units.
    case each(quantityThousandths: Int64, price: Amount)

    /// Nil beyond the limit.
    public var amount: Amount? {
      switch self {
      case .total(let amount): amount
      case .each(let quantity, let price):
        Amount(exactly: Int128(price.minorUnits) * Int128(quantity) / 1000).map { _ in
          price.scaledHalfAwayFromZero(quantity, over: 1000)
        }
      }
    }
  }
  public var account: AccountID
  public var price: Price
  public var code: VATCodeID?
  public var text: TextReference

  public init(account: AccountID, price: Price, code: VATCodeID?, text: TextReference) {
    self.account = account
    self.price = price
    self.code = code
    self.text = text
  }

  var amount: Amount? { price.amount }
}

/// What an invoice is made of.
public struct InvoiceOrder: Sendable {
  public var contact: ContactID
  public var lines: [InvoiceLineOrder]
  public var day: Day
  public var supply: Day
  public var due: Day
  public var isDraft: Bool
  /// Prices are without VAT; it is added on top.
  public var isNet: Bool
  public var ownID: String?
  public var reference: TextReference
  /// What the prices are in, and what a unit of it is worth; nil takes the rate of its day.
  public var currency = Currency.chf
  public var rate: Rate?

  public init(
    contact: ContactID, lines: [InvoiceLineOrder], day: Day, supply: Day, due: Day,
    isDraft: Bool = false, isNet: Bool = false, ownID: String? = nil,
    reference: TextReference = .none
  ) {
    self.contact = contact
    self.lines = lines
    self.day = day
    self.supply = supply
    self.due = due
    self.isDraft = isDraft
    self.isNet = isNet
    self.ownID = ownID
    self.reference = reference
  }
}

/// Why an invoice is not taken, in the order of testing; lines count from 0.
public enum InvoiceRefusal: Error, Hashable, Sendable {
  case notACustomer
  case idTaken
  /// A line against 1100 itself would book nothing.
  case sameAccount(line: Int)
  /// By itself or together with the lines before it.
  case amountTooLarge(line: Int)
  case amountZero(line: Int)
  /// The rate is missing, or the value out of range.
  case currency(CurrencyRefusal)
  case codeMissing(line: Int, usual: VATCodeID?)
  case vat(VATRefusal, line: Int)
  case totalNotPositive(Amount)
  case dueTooEarly
  case journal(JournalRefusal)
}

extension Books {
  /// Writes an invoice and, unless it is a draft, issues it: 1100 against revenue and VAT.
  public mutating func invoice(
    _ order: InvoiceOrder
  ) throws(InvoiceRefusal) -> (invoice: InvoiceID, entries: Range<Int>) {
    stage.clear()
    let amounts = try check(order)
    if order.currency != .chf { return try foreignInvoice(order, amounts) }
    let (grosses, nets, newShares) = priced(order, amounts)
    let exact = grosses.reduce(.zero, +)
    let isBuilt = order.lines.allSatisfy { line in
      if case .each = line.price { true } else { false }
    }
    let total = isBuilt ? exact.roundedHalfAwayFromZero(toMultipleOf: company.roundingStep) : exact
    guard total.isPositive else { throw .totalNotPositive(total) }
    guard order.due >= order.day else { throw .dueTooEarly }
    let mark = (lines.count, shares.count)
    let parts = order.lines.indices.map { place in
      (
        account: order.lines[place].account, gross: grosses[place],
        code: order.lines[place].code, text: order.lines[place].text
      )
    }
    let stored = appendLines(parts, nets: nets, shares: newShares)
    let id = InvoiceID(invoices.count)
    invoices.append(
      Invoice(
        contact: order.contact, day: order.day, supply: order.supply, due: order.due,
        total: total, rounding: total - exact, state: .draft, lines: stored.lines,
        shares: stored.shares, reference: order.reference))
    guard !order.isDraft else {
      names.add(.invoice(id), own: order.ownID)
      revision += 1
      return (id, journal.entries.count..<journal.entries.count)
    }
    stageIssue(id)
    do {
      let entries = try commit()
      names.add(.invoice(id), own: order.ownID)
      invoices[id.position].state = .open
      invoices[id.position].entry = EntryID(entries.lowerBound)
      return (id, entries)
    } catch {
      invoices.removeLast()
      lines.removeLast(lines.count - mark.0)
      shares.removeLast(shares.count - mark.1)
      throw .journal(error)
    }
  }

  private func check(_ order: InvoiceOrder) throws(InvoiceRefusal) -> [Amount] {
    guard contacts[order.contact.position].isCustomer else { throw .notACustomer }
    if let own = order.ownID, names.isTaken(own) { throw .idTaken }
    for (place, line) in order.lines.enumerated()
    where line.account == chart[system: .receivables] {
      throw .sameAccount(line: place)
    }
    let amounts = try amounts(of: order)
    for (place, line) in order.lines.enumerated() {
      guard let code = line.code else {
        guard company.method == .notLiable else {
          throw .codeMissing(line: place, usual: usualCode(of: line.account, on: order.supply))
        }
        continue
      }
      do {
        try checkCode(code, supply: order.supply)
      } catch {
        throw .vat(error, line: place)
      }
      guard codes[code].isSale || codes[code].kind == .none else {
        throw .vat(.notASalesCode, line: place)
      }
    }
    return amounts
  }

  /// Their magnitudes together stay within the limit, so that no sum of theirs overflows.
  private func amounts(of order: InvoiceOrder) throws(InvoiceRefusal) -> [Amount] {
    var amounts: [Amount] = []
    var sum = Int128(0)
    for (place, line) in order.lines.enumerated() {
      guard let amount = line.amount else { throw .amountTooLarge(line: place) }
      sum += Int128(amount.minorUnits.magnitude)
      guard Amount(exactly: sum) != nil else { throw .amountTooLarge(line: place) }
      guard !amount.isZero else { throw .amountZero(line: place) }
      amounts.append(amount)
    }
    return amounts
  }

  /// The chart's usual code of an account, as it is on the day of supply.
  public func usualCode(of account: AccountID, on supply: Day) -> VATCodeID? {
    guard let name = chart[account].usualCode, let id = codes.find(name) else { return nil }
    return codes[id].isValid(on: supply) ? id : codes.counterpart(of: id, on: supply)
  }

  func priced(
    _ order: InvoiceOrder, _ amounts: [Amount]
  ) -> (grosses: [Amount], nets: [Amount], shares: [VATShare]) {
    let parts = zip(amounts, order.lines).map { amount, line in (gross: amount, code: line.code) }
    guard order.isNet, company.method == .effective else {
      let (nets, shares) = split(parts)
      return (amounts, nets, shares)
    }
    var grosses = amounts
    var newShares: [VATShare] = []
    var order: [VATCodeID?] = []
    for part in parts where !order.contains(part.code) { order.append(part.code) }
    for code in order {
      let places = parts.indices.filter { place in parts[place].code == code }
      let weights = places.map { place in amounts[place] }
      let net = weights.reduce(.zero, +)
      let tax = code.map { code in codes[code].tax(onNet: net) } ?? .zero
      for (place, share) in zip(places, tax.shared(by: weights)) { grosses[place] += share }
      newShares.append(VATShare(code: code, gross: net + tax, net: net, tax: tax))
    }
    return (grosses, amounts, newShares)
  }
}
