import Ledger

/// A line of a hand booking, as typed.
public struct BookingLine: Hashable, Sendable {
  public var debit: AccountID
  public var credit: AccountID
  /// Gross where a code applies, net with acquisition tax.
  public var amount: Amount
  public var code: VATCodeID?
  /// The side the code belongs to, where the accounts do not tell.
  public var vatSide: Side?
  public var text: TextReference

  public init(
    debit: AccountID, credit: AccountID, amount: Amount, code: VATCodeID? = nil,
    vatSide: Side? = nil, text: TextReference = .none
  ) {
    self.debit = debit
    self.credit = credit
    self.amount = amount
    self.code = code
    self.vatSide = vatSide
    self.text = text
  }
}

/// Whose account a hand booking on 1100, 2030, 2000 or 1130 belongs to.
public enum Party: Hashable, Sendable {
  case contact(ContactID)
  case invoice(InvoiceID)
  case bill(BillID)
}

/// Why a hand booking is refused, in the order of testing; lines count from 0.
public enum BookRefusal: Error, Hashable, Sendable {
  /// A draft or an invoice that is not paid takes no booking.
  case invoiceNotOpen
  /// A draft or a bill that was booked by hand takes no booking.
  case billNotOpen
  /// `for` on rows that touch no account of customers or suppliers.
  case noControlAccount
  /// A hand booking would part the two amounts of an invoice in another currency.
  case invoiceForeign(Currency)
  /// Also where the tax of a line would stand on both sides.
  case sameAccount(line: Int)
  case amountNotPositive(line: Int)
  /// Its currency is not that of the foreign account, or the rate is missing.
  case currency(CurrencyRefusal, line: Int)
  /// The two accounts are kept in different currencies: one amount cannot be both.
  case twoCurrencies(line: Int)
  case vat(VATRefusal, line: Int)
  case exceedsOpen(Amount)
  case exceedsCredit(Amount)
  case exceedsAdvance(Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Books `bookingLines` as one entry; with VAT a line becomes two rows or three.
  public mutating func book(
    on day: Day?, supply: Day?, party: Party?, kind: EntryKind = .booking, force: Bool = false
  ) throws(BookRefusal) -> Range<Int> {
    if party == nil, bookingLines.count == 1, bookingLines[0].code == nil, bookingForeign.isEmpty {
      return try bookOneRow(on: day ?? workingDay, kind: kind)
    }
    stage.clear()
    if let party { try check(party) }
    let date = day ?? earliest(for: party)
    stage.batch.begin(on: date, kind: kind)
    do {
      for line in bookingLines.indices {
        if bookingForeign.isEmpty {
          try stageLine(line, supply: supply ?? date)
        } else {
          try stageForeignLine(line, supply: supply ?? date, on: date)
        }
      }
      if let party { try stageParty(party, day: day, force: force) }
    } catch {
      stage.clear()
      throw error
    }
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  /// The most frequent booking is a row already and has nothing to stage.
  private mutating func bookOneRow(
    on day: Day, kind: EntryKind
  ) throws(BookRefusal) -> Range<Int> {
    let posting = try Self.posting(bookingLines[0], 0)
    do {
      if chart.foreignCount > 0, touchesForeign(posting) {
        return try commitRow(posting, on: day, kind: kind)
      }
      let entry = try journal.append(posting, on: day, kind: kind, command: command)
      revision += 1
      return entry.position..<entry.position + 1
    } catch {
      throw .journal(error)
    }
  }

  /// The commit refuses it: it does not say what it is in the other currency.
  @inline(never)
  private mutating func commitRow(
    _ posting: Posting, on day: Day, kind: EntryKind
  ) throws(JournalRefusal) -> Range<Int> {
    stage.clear()
    stage.batch.begin(on: day, kind: kind)
    stage.batch.add(posting)
    return try commit()
  }

  private func earliest(for party: Party?) -> Day {
    max(workingDay, documentDay(of: party) ?? workingDay)
  }

  private func documentDay(of party: Party?) -> Day? {
    switch party {
    case .invoice(let id): invoices[id.position].day
    case .bill(let id): bills[id.position].day
    case .contact, nil: nil
    }
  }

  private func check(_ party: Party) throws(BookRefusal) {
    switch party {
    case .invoice(let id):
      switch invoices[id.position].state {
      case .draft, .notPaid: throw .invoiceNotOpen
      case .open, .reminded, .partlyPaid, .paid, .writtenOff: break
      }
      if let part = foreign(id) { throw .invoiceForeign(part.currency) }
    case .bill(let id): guard bills[id.position].isBooked else { throw .billNotOpen }
    case .contact: break
    }
    let touches = bookingLines.contains { line in
      isAccount(line.debit, of: party) || isAccount(line.credit, of: party)
    }
    guard touches else { throw .noControlAccount }
  }

  /// Invoices are about the accounts of customers, bills about those of suppliers.
  private func isAccount(_ account: AccountID, of party: Party) -> Bool {
    switch party {
    case .invoice: isCustomerAccount(account)
    case .bill: isSupplierAccount(account)
    case .contact: isCustomerAccount(account) || isSupplierAccount(account)
    }
  }

  private func isCustomerAccount(_ account: AccountID) -> Bool {
    account == chart[system: .receivables] || account == chart[system: .customerCredits]
  }

  mutating func stageLine(
    _ place: Int, supply: Day, reason: RowReason = .none
  ) throws(BookRefusal) {
    let line = bookingLines[place]
    guard let code = line.code else {
      stage.batch.add(try Self.posting(line, place, reason: reason))
      return
    }
    guard line.debit != line.credit else { throw .sameAccount(line: place) }
    guard line.amount.isPositive else { throw .amountNotPositive(line: place) }
    let side: Side
    do {
      try checkCode(code, supply: supply)
      side = try vatSide(of: line)
    } catch {
      throw .vat(error, line: place)
    }
    guard hasTwoSides(line, code: codes[code], side: side) else {
      throw .sameAccount(line: place)
    }
    stageWithVAT(
      debit: line.debit, credit: line.credit, amount: line.amount, code: code, side: side,
      text: line.text, reason: reason)
  }

  /// The row of a line without a code.
  ///
  /// Of the type: what books are asked by their own verbs gets a copy of their fields.
  private static func posting(
    _ line: BookingLine, _ place: Int, reason: RowReason = .none
  ) throws(BookRefusal) -> Posting {
    do {
      return try Posting(
        debit: line.debit, credit: line.credit, amount: line.amount, text: line.text,
        reason: reason.rawValue)
    } catch {
      switch error {
      case .sameAccount: throw .sameAccount(line: place)
      case .amountNotPositive: throw .amountNotPositive(line: place)
      }
    }
  }

  /// Whether the row of the tax has two accounts as well.
  private func hasTwoSides(_ line: BookingLine, code: VATCode, side: Side) -> Bool {
    let (own, counter) =
      side == .debit ? (line.debit, line.credit) : (line.credit, line.debit)
    switch code.kind {
    case .none: return true
    case .acquisition: return deducted(code, from: own) != chart[system: .acquisitionTax]
    case .sales, .salesOpted, .salesExempt, .noConsideration, .input, .customs, .inputCorrection:
      return counter != code.account
    }
  }

  private func vatSide(of line: BookingLine) throws(VATRefusal) -> Side {
    if let side = line.vatSide { return side }
    switch (chart[line.debit].carriesVAT, chart[line.credit].carriesVAT) {
    case (true, false): return .debit
    case (false, true): return .credit
    case (true, true), (false, false): throw .sideUnclear
    }
  }

  /// Effects and customer account rows of a booking `for` somebody.
  private mutating func stageParty(
    _ party: Party, day: Day?, force: Bool
  ) throws(BookRefusal) {
    guard fits(stage.batch.sum) else { throw .journal(.overflow) }
    let contact: ContactID
    var document: Document?
    switch party {
    case .contact(let id): contact = id
    case .invoice(let id):
      contact = invoices[id.position].contact
      document = .invoice(id)
    case .bill(let id):
      contact = bills[id.position].contact
      document = .bill(id)
    }
    if case .bill = party {
      try stageSupplierParty(party, contact, force: force)
      try checkDay(day, party)
      return
    }
    let changes = stageMoves(of: contact, document: document)
    if case .contact = party { try stageSupplierParty(party, contact, force: force) }
    guard let first = stage.moves.first else { throw .noControlAccount }
    if !changes.onReceivables.isZero {
      try stageHandReceivable(changes.onReceivables, party, row: first.posting)
    }
    if !changes.onCredits.isZero {
      let credit = contacts[contact.position].credit
      guard force || (credit + changes.onCredits) >= .zero || changes.onCredits.isPositive else {
        throw .exceedsCredit(credit)
      }
      stage.effect(.hand, .credit(contact), changes.onCredits, source: nil)
    }
    try checkDay(day, party)
  }

  private func checkDay(_ day: Day?, _ party: Party) throws(BookRefusal) {
    if let day, let first = documentDay(of: party), day < first { throw .dateTooEarly(first) }
  }

  /// Puts the staged rows on 1100 and 2030 on a customer account; gives what they do to either.
  ///
  /// On 1100 debit is positive, on 2030 credit.
  mutating func stageMoves(
    of contact: ContactID, document: Document?
  ) -> (onReceivables: Amount, onCredits: Amount) {
    let receivables = chart[system: .receivables]
    let credits = chart[system: .customerCredits]
    var onReceivables = Amount.zero
    var onCredits = Amount.zero
    for place in 0..<stage.batch.postingCount {
      let posting = stage.batch[place]
      guard isCustomerAccount(posting.debit) || isCustomerAccount(posting.credit) else { continue }
      if posting.debit == receivables { onReceivables += posting.amount }
      if posting.credit == receivables { onReceivables -= posting.amount }
      if posting.debit == credits { onCredits -= posting.amount }
      if posting.credit == credits { onCredits += posting.amount }
      stage.moves.append(
        Stage.PendingMove(posting: place, contact: contact, document: document?.packed ?? 0))
    }
    return (onReceivables, onCredits)
  }

  private mutating func stageHandReceivable(
    _ amount: Amount, _ party: Party, row: Int
  ) throws(BookRefusal) {
    switch party {
    case .bill: return
    case .contact(let contact):
      stage.effect(.hand, .receivable(contact), amount, source: nil)
    case .invoice(let id):
      let invoice = invoices[id.position]
      let settled = -amount
      guard settled <= invoice.remaining, -settled <= invoice.settled else {
        throw .exceedsOpen(settled.isPositive ? invoice.remaining : invoice.settled)
      }
      let moves = stageCollected(id, settling: settled, factsOn: row)
      stage.effect(.hand, .invoice(id), settled, source: nil, shareMoves: moves)
    }
  }
}
