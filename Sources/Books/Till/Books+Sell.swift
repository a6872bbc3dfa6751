import Ledger

/// A sale at the till, but for its lines, which stand in `Books.sellingLines`.
public struct SaleOrder: Sendable {
  public enum Payment: Sendable {
    case cash
    case card
    case voucher
    case invoice(ContactID, due: Day)

    var method: PaymentMethod {
      switch self {
      case .cash: .cash
      case .card: .card
      case .voucher: .voucher
      case .invoice: .invoice
      }
    }
  }

  public var payment: Payment
  public var day: Day
  public var ownID: String?
  /// Redeems more vouchers than are outstanding.
  public var isForced: Bool

  public init(_ payment: Payment, on day: Day, ownID: String? = nil, isForced: Bool = false) {
    self.payment = payment
    self.day = day
    self.ownID = ownID
    self.isForced = isForced
  }

  var method: PaymentMethod { payment.method }
}

/// Why a sale is not taken, in the order of testing; lines count from 0.
public enum SellRefusal: Error, Hashable, Sendable {
  case notConnected
  case idTaken
  case dayExported(TillDayID)
  /// A voucher is paid at once, and not with a voucher.
  case voucherNotAllowed(line: Int)
  case amountZero(line: Int)
  case codeMissing(line: Int, usual: VATCodeID?)
  case vat(VATRefusal, line: Int)
  case totalZero
  case exceedsVouchers(outstanding: Amount)
  case invoice(InvoiceRefusal)
  case journal(JournalRefusal)
}

extension Books {
  /// What a sale has changed beside itself.
  public struct Sold: Sendable {
    public let sale: SaleID
    /// Of the invoice; none otherwise.
    public let entries: Range<Int>
    /// Days whose cash is to be counted anew.
    public let uncounted: [TillDayID]
  }

  /// Takes a sale of `sellingLines` into the day's takings, or puts it on an invoice.
  ///
  /// Takings book nothing before the day is exported.
  public mutating func sell(_ order: SaleOrder) throws(SellRefusal) -> Sold {
    guard till.connection.isConnected else { throw .notConnected }
    if let own = order.ownID, names.isTaken(own) { throw .idTaken }
    let known = tillCalendar.find(order.day)
    if let known, tillDays[known.position].state.isExported { throw .dayExported(known) }
    let sums = try checkLines(order)
    guard !sums.total.isZero else { throw .totalZero }
    if case .invoice(let contact, let due) = order.payment {
      return try sellOnInvoice(order, sums.total, known, for: contact, due: due)
    }
    try checkVouchers(sums.vouchers, order)
    try checkOpen(order.day)
    try checkTakings(of: known, order.method)
    guard let pending = pendingVouchers(with: sums.vouchers) else { throw .journal(.overflow) }
    // Its own name before the day's: a number that bears the same is passed over.
    names.add(.sale(SaleID(sales.count)), own: order.ownID)
    let day = known ?? addTillDay(order.day)
    for line in sellingLines { add(line, by: order.method, to: day) }
    till.pendingVouchers = pending
    let uncounted = till.countedDays == 0 ? [] : undoCounts(on: day, cashOf: order.method)
    let sale = append(order, sums.total, on: day, invoice: nil)
    return Sold(sale: sale, entries: 0..<0, uncounted: uncounted)
  }

  /// The total, and how the sale changes the vouchers outstanding.
  private func checkLines(
    _ order: SaleOrder
  ) throws(SellRefusal) -> (total: Amount, vouchers: Amount) {
    var total = Int128(0)
    var vouchers = Int128(0)
    var size = Int128(0)
    for (place, line) in sellingLines.enumerated() {
      if line.item == .voucher, order.method == .voucher || order.method == .invoice {
        throw .voucherNotAllowed(line: place)
      }
      guard !line.amount.isZero else { throw .amountZero(line: place) }
      let amount = Int128(line.amount.minorUnits)
      size += amount < 0 ? -amount : amount
      total += amount
      if case .goods(let code) = line.item {
        try check(code, line: place, on: order.day)
        if order.method == .voucher { vouchers -= amount }
      } else {
        vouchers += amount
      }
    }
    guard Amount(exactly: size) != nil, let total = Amount(exactly: total),
      let vouchers = Amount(exactly: vouchers)
    else { throw .journal(.overflow) }
    return (total, vouchers)
  }

  private func check(_ code: VATCodeID?, line: Int, on day: Day) throws(SellRefusal) {
    guard let code else {
      guard company.method == .notLiable else {
        throw .codeMissing(line: line, usual: usualCode(of: chart[system: .sales], on: day))
      }
      return
    }
    do {
      try checkCode(code, supply: day)
    } catch {
      throw .vat(error, line: line)
    }
    guard codes[code].isSale || codes[code].kind == .none else {
      throw .vat(.notASalesCode, line: line)
    }
  }

  private func checkVouchers(_ change: Amount, _ order: SaleOrder) throws(SellRefusal) {
    guard change.isNegative, !order.isForced else { return }
    let outstanding = outstandingVouchers
    guard outstanding + Int128(change.minorUnits) >= 0 else {
      throw .exceedsVouchers(outstanding: Amount(exactly: max(0, outstanding)) ?? .zero)
    }
  }

  /// Takings of a locked day could never be exported.
  private func checkOpen(_ day: Day) throws(SellRefusal) {
    if let locked = journal.lockedThrough, day <= locked {
      throw .journal(.periodLocked(day: day, firstFree: locked.next))
    }
  }

  /// Whether the takings of every kind stay within the limit; lines of one kind add up.
  ///
  /// Mutating, though it changes nothing: lent out from a verb, the books would be copied.
  private mutating func checkTakings(of day: TillDayID?, _ method: PaymentMethod)
    throws(SellRefusal)
  {
    var size = Int128(0)
    for line in sellingLines { size += Int128(line.amount.magnitude.minorUnits) }
    guard let day else { return }
    for group in tillDays[day.position].groups where group.method == method {
      guard Amount(exactly: size + Int128(group.amount.magnitude.minorUnits)) != nil else {
        throw .journal(.overflow)
      }
    }
  }

  private mutating func sellOnInvoice(
    _ order: SaleOrder, _ total: Amount, _ known: TillDayID?, for contact: ContactID, due: Day
  ) throws(SellRefusal) -> Sold {
    let lines = sellingLines.enumerated().map { place, line in
      var code: VATCodeID?
      if case .goods(let own) = line.item { code = own }
      return InvoiceLineOrder(
        account: account(ofSellingLine: place), price: .total(line.amount), code: code,
        text: line.text)
    }
    let issued: (invoice: InvoiceID, entries: Range<Int>)
    let before = names.mark()
    names.add(.sale(SaleID(sales.count)), own: order.ownID)
    do {
      issued = try invoice(
        InvoiceOrder(
          contact: contact, lines: lines, day: order.day, supply: order.day, due: due))
    } catch {
      names.goBack(to: before)
      throw .invoice(error)
    }
    let day = known ?? addTillDay(order.day)
    let sale = append(order, total, on: day, invoice: issued.invoice)
    return Sold(sale: sale, entries: issued.entries, uncounted: [])
  }

  /// Keeps the sale, which is named already.
  private mutating func append(
    _ order: SaleOrder, _ total: Amount, on day: TillDayID, invoice: InvoiceID?
  ) -> SaleID {
    let first = UInt32(truncatingIfNeeded: saleLines.count)
    saleLines.append(contentsOf: sellingLines)
    if !sellingArticles.isEmpty { takeFromStock(linesFrom: first) }
    let id = SaleID(sales.count)
    sales.append(
      Sale(
        day: day, method: order.method, amount: total,
        lines: first..<UInt32(truncatingIfNeeded: saleLines.count), invoice: invoice))
    revision += 1
    return id
  }
}
