import Ledger

/// What an invoice or a credit note is in the currency it was written in, beside its francs.
public struct ForeignPart: Hashable, Sendable {
  public let currency: Currency
  /// What it was booked at; settling it keeps that.
  public internal(set) var rate: Rate
  /// Typed with the document; else it was that of its day by the company's strategy.
  public let isRateTyped: Bool
  public let total: Amount
  public internal(set) var settled = Amount.zero
  /// All issued credit notes on it together.
  public internal(set) var noted = Amount.zero
  /// What its lines are in its currency, among `Books.foreignLines`.
  public let lines: Range<Int>

  init(
    currency: Currency, rate: Rate, isRateTyped: Bool, total: Amount, lines: Range<Int> = 0..<0
  ) {
    self.currency = currency
    self.rate = rate
    self.isRateTyped = isRateTyped
    self.total = total
    self.lines = lines
  }
}

/// Why an amount does not fit a document by its currency.
public enum CurrencyRefusal: Error, Hashable, Sendable {
  /// The document or the account is in this one.
  case otherCurrency(Currency)
  /// In francs it would be nothing, or use the francs up before the currency.
  case tooSmall
  case rateMissing(MissingRate)
  case amountTooLarge
}

/// A document in francs and in its currency: what a step takes off one, it takes off the other.
struct TwoSums {
  let total: Amount
  let remaining: Amount
  let part: ForeignPart

  var left: Amount { part.total - part.settled }

  /// What an amount of its currency takes off the francs: cumulative, so that the last one takes
  /// the rest of both; nil where one would be used up before the other.
  func francs(settling foreign: Amount) -> Amount? {
    if foreign == left { return remaining }
    let settled = total.scaledHalfAwayFromZero(
      (part.settled + foreign).minorUnits, over: part.total.minorUnits)
    let francs = settled - (total - remaining)
    return francs.isPositive && francs < remaining ? francs : nil
  }

  /// The same the other way round.
  func foreign(settling francs: Amount) -> Amount? {
    if francs == remaining { return left }
    let settled = part.total.scaledHalfAwayFromZero(
      (total - remaining + francs).minorUnits, over: total.minorUnits)
    let foreign = settled - part.settled
    return foreign.isPositive && foreign < left ? foreign : nil
  }
}

/// What a step takes off an open item: in francs, and in its currency where it has one.
struct Settlement {
  var francs: Amount
  var foreign: Amount
}

extension Books {
  /// Nil for an invoice in francs.
  public func foreign(_ id: InvoiceID) -> ForeignPart? {
    let place = invoices[id.position].foreignPlace
    return place == .max ? nil : foreignParts[Int(place)]
  }

  /// Nil for a credit note in francs.
  public func foreign(_ id: CreditNoteID) -> ForeignPart? {
    let place = creditNotes[id.position].foreignPlace
    return place == .max ? nil : foreignParts[Int(place)]
  }

  public func currency(of id: InvoiceID) -> Currency { foreign(id)?.currency ?? .chf }
  public func currency(of id: CreditNoteID) -> Currency { foreign(id)?.currency ?? .chf }

  /// In the currency it was written in.
  public func total(of id: InvoiceID) -> Money {
    foreign(id).map { part in Money(part.total, part.currency) }
      ?? Money(invoices[id.position].total, .chf)
  }

  /// In the currency it was written in.
  public func total(of id: CreditNoteID) -> Money {
    foreign(id).map { part in Money(part.total, part.currency) }
      ?? Money(creditNotes[id.position].total, .chf)
  }

  /// What is open, in the currency it was written in.
  public func open(_ id: InvoiceID) -> Money {
    let invoice = invoices[id.position]
    guard let part = foreign(id) else { return Money(invoice.remaining, .chf) }
    return Money(invoice.isReceivable ? part.total - part.settled : .zero, part.currency)
  }

  /// What is open, in the currency it was written in.
  public func open(_ id: CreditNoteID) -> Money {
    let note = creditNotes[id.position]
    guard let part = foreign(id) else { return Money(note.remaining, .chf) }
    return Money(note.remaining.isPositive ? part.total - part.settled : .zero, part.currency)
  }

  func sums(of id: InvoiceID) -> TwoSums? {
    foreign(id).map { part in
      TwoSums(
        total: invoices[id.position].total, remaining: invoices[id.position].remaining, part: part)
    }
  }

  func sums(of id: CreditNoteID) -> TwoSums? {
    foreign(id).map { part in
      TwoSums(
        total: creditNotes[id.position].total, remaining: creditNotes[id.position].remaining,
        part: part)
    }
  }

  /// What an amount that was typed takes off an invoice; it is in the invoice's own currency.
  func settlement(
    of id: InvoiceID, _ amount: Amount, in currency: Currency?
  ) throws(CurrencyRefusal) -> Settlement {
    try Self.settlement(sums(of: id), amount, in: currency)
  }

  func settlement(
    of id: CreditNoteID, _ amount: Amount, in currency: Currency?
  ) throws(CurrencyRefusal) -> Settlement {
    try Self.settlement(sums(of: id), amount, in: currency)
  }

  private static func settlement(
    _ sums: TwoSums?, _ amount: Amount, in currency: Currency?
  ) throws(CurrencyRefusal) -> Settlement {
    let typed = currency ?? .chf
    guard let sums else {
      guard typed == .chf else { throw .otherCurrency(.chf) }
      return Settlement(francs: amount, foreign: .zero)
    }
    guard typed == sums.part.currency else { throw .otherCurrency(sums.part.currency) }
    guard let francs = sums.francs(settling: amount) else { throw .tooSmall }
    return Settlement(francs: francs, foreign: amount)
  }

  /// Stages what two values of the same claim differ in; positive is a loss on 1100.
  mutating func stageClaimDifference(_ loss: Amount, of contact: ContactID, document: Document?) {
    let isLoss = loss.isPositive
    let receivables = chart[system: .receivables]
    _ = stage.post(
      Posting.signed(
        debit: isLoss ? bookkeeping.loss : receivables,
        credit: isLoss ? receivables : bookkeeping.gain, amount: loss.magnitude,
        reason: (isLoss ? RowReason.exchangeLoss : .exchangeGain).rawValue),
      for: contact, document: document)
  }
}
