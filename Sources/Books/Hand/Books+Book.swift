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

/// Whose customer account a hand booking on 1100 or 2030 belongs to.
public enum Party: Hashable, Sendable {
  case contact(ContactID)
  case invoice(InvoiceID)
}

/// Why a hand booking is refused, in the order of testing; lines count from 0.
public enum BookRefusal: Error, Hashable, Sendable {
  case sameAccount(line: Int)
  case amountNotPositive(line: Int)
  case vat(VATRefusal, line: Int)
  /// `for` on rows that touch neither 1100 nor 2030.
  case noControlAccount
  case invoiceNotOpen
  case exceedsOpen(Amount)
  case exceedsCredit(Amount)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

extension Books {
  /// Books `bookingLines` as one entry; with VAT a line becomes two rows or three.
  public mutating func book(
    on day: Day?, supply: Day?, party: Party?, kind: EntryKind = .booking, force: Bool = false
  ) throws(BookRefusal) -> Range<Int> {
    stage.clear()
    let date = day ?? earliest(for: party)
    stage.batch.begin(on: date, kind: kind)
    for line in bookingLines.indices {
      try stageLine(line, supply: supply ?? date)
    }
    if let party { try stageParty(party, day: day, force: force) }
    do {
      return try commit()
    } catch {
      throw .journal(error)
    }
  }

  private func earliest(for party: Party?) -> Day {
    guard case .invoice(let id) = party else { return workingDay }
    return max(workingDay, invoices[id.position].day)
  }

  private mutating func stageLine(_ place: Int, supply: Day) throws(BookRefusal) {
    let line = bookingLines[place]
    guard let code = line.code else {
      do {
        let posting = try Posting(
          debit: line.debit, credit: line.credit, amount: line.amount, text: line.text)
        stage.batch.add(posting)
        return
      } catch {
        switch error {
        case .sameAccount: throw .sameAccount(line: place)
        case .amountNotPositive: throw .amountNotPositive(line: place)
        }
      }
    }
    guard line.debit != line.credit else { throw .sameAccount(line: place) }
    guard line.amount.isPositive else { throw .amountNotPositive(line: place) }
    do {
      try checkCode(code, supply: supply)
      let side = try vatSide(of: line)
      stageWithVAT(
        debit: line.debit, credit: line.credit, amount: line.amount, code: code, side: side,
        text: line.text)
    } catch {
      throw .vat(error, line: place)
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
    let receivables = chart[system: .receivables]
    let credits = chart[system: .customerCredits]
    let contact: ContactID
    var document: Document?
    switch party {
    case .contact(let id): contact = id
    case .invoice(let id):
      contact = invoices[id.position].contact
      document = .invoice(id)
    }
    var onReceivables = Amount.zero
    var onCredits = Amount.zero
    for (place, posting) in stage.batch.postings.enumerated() {
      var touched = false
      for (account, sign) in [(posting.debit, Int64(1)), (posting.credit, -1)] {
        let amount = Amount(minorUnits: posting.amount.minorUnits * sign)
        if account == receivables { onReceivables += amount }
        if account == credits { onCredits -= amount }
        touched = touched || account == receivables || account == credits
      }
      if touched {
        stage.moves.append(
          Stage.PendingMove(
            posting: place, contact: contact, document: document?.packed ?? 0))
      }
    }
    guard !stage.moves.isEmpty else { throw .noControlAccount }
    if !onReceivables.isZero {
      try stageHandReceivable(onReceivables, party, day: day)
    }
    if !onCredits.isZero {
      let credit = contacts[contact.position].credit
      guard force || (credit + onCredits) >= .zero || onCredits.isPositive else {
        throw .exceedsCredit(credit)
      }
      stage.effect(.hand, .credit(contact), onCredits, source: nil)
    }
  }

  private mutating func stageHandReceivable(
    _ amount: Amount, _ party: Party, day: Day?
  ) throws(BookRefusal) {
    switch party {
    case .contact(let contact):
      stage.effect(.hand, .receivable(contact), amount, source: nil)
    case .invoice(let id):
      let invoice = invoices[id.position]
      switch invoice.state {
      case .draft, .notPaid: throw .invoiceNotOpen
      case .open, .reminded, .partlyPaid, .paid, .writtenOff: break
      }
      let settled = -amount
      guard settled <= invoice.remaining, -settled <= invoice.settled else {
        throw .exceedsOpen(settled.isPositive ? invoice.remaining : invoice.settled)
      }
      if let day, day < invoice.day { throw .dateTooEarly(invoice.day) }
      let moves = stageCollected(id, settling: settled, factsOn: nil)
      stage.effect(.hand, .invoice(id), settled, source: nil, shareMoves: moves)
    }
  }
}
