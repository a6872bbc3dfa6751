import Ledger

// The entry of a bill: its lines, its tax by code, and what payments have added.
extension Books {
  /// Stages the entry that books a bill; gives its place in the batch.
  @discardableResult
  mutating func stageBill(_ id: BillID, with supplements: [BillSupplement] = []) -> Int {
    stage.batch.begin(on: bills[id.position].day, document: Document.bill(id).packed)
    stageBillRows(id, with: supplements)
    return stage.batch.entryCount - 1
  }

  /// Stages the rows of a bill into the entry that is open.
  mutating func stageBillRows(_ id: BillID, with supplements: [BillSupplement]) {
    let first = stage.batch.postingCount
    let bill = bills[id.position]
    let payables = chart[system: .payables]
    var rows: [(code: VATCodeID, place: Int)] = []
    for line in lines[bill.lines] {
      let row = stage.batch.add(
        Posting.signed(
          debit: line.account, credit: payables, amount: line.net, text: line.text))
      if let row, let code = line.code { rows.append((code, row)) }
    }
    for place in bill.shares {
      guard let code = shares[place].code else { continue }
      let net = rows.first { row in row.code == code }?.place
      stageTax(shares[place], code, of: bill, netRow: net)
    }
    for supplement in supplements { stageRows(of: supplement) }
    claim(from: first, bill.contact, document: .bill(id))
  }

  private mutating func stageTax(
    _ share: VATShare, _ id: VATCodeID, of bill: Bill, netRow: Int?
  ) {
    let code = codes[id]
    let isAgreed = company.basis == .agreed
    let waiting = chart[system: .inputTaxNotPaid]
    let row: Int?
    switch code.kind {
    case .input, .customs:
      let reason: RowReason =
        !isAgreed ? .inputTaxNotPaid : code.kind == .customs ? .importTax : .inputTax
      row = stage.batch.add(
        Posting.signed(
          debit: isAgreed ? code.account : waiting, credit: chart[system: .payables],
          amount: share.tax, reason: reason.rawValue))
    case .acquisition where company.method == .netTaxRate:
      row = stageBorneTax(share, id, of: bill)
    case .acquisition:
      row = stage.batch.add(
        Posting.signed(
          debit: isAgreed ? code.account : waiting, credit: acquisitionTaxOwed, amount: share.tax,
          reason: RowReason.acquisitionTaxOwed.rawValue))
    case .sales, .salesOpted, .salesExempt, .noConsideration, .none, .inputCorrection:
      return
    }
    guard isAgreed, let row = row ?? netRow else { return }
    stage.batch.mark(row, code: id, base: share.net, tax: share.tax)
  }

  /// Where acquisition tax stands: owed, or not yet on the collected basis.
  var acquisitionTaxOwed: AccountID {
    chart[system: company.basis == .agreed ? .acquisitionTax : .salesTaxNotCollected]
  }

  /// On net tax rate the expense bears the tax, each line its share.
  private mutating func stageBorneTax(
    _ share: VATShare, _ code: VATCodeID, of bill: Bill
  ) -> Int? {
    let own = lines[bill.lines].filter { line in line.code == code }
    let taxes = share.tax.shared(by: own.map(\.net))
    var first: Int?
    for (line, tax) in zip(own, taxes) {
      let row = stage.batch.add(
        Posting.signed(
          debit: line.account, credit: acquisitionTaxOwed, amount: tax, text: line.text,
          reason: RowReason.acquisitionTaxOwed.rawValue))
      first = first ?? row
    }
    return first
  }

  /// Stages what a payment adds: the fee, then the difference of value.
  mutating func stageRows(of supplement: BillSupplement) {
    let payables = chart[system: .payables]
    if !supplement.fee.isZero {
      stageFee(supplement.fee, on: payables, code: supplement.feeCode, text: supplement.text)
    }
    if !supplement.loss.isZero {
      stageExchangeDifference(
        supplement.loss, on: payables, code: supplement.lossCode, text: supplement.text)
    }
  }

  /// Stages a fee that a bank or card has kept.
  mutating func stageFee(
    _ fee: Amount, on account: AccountID, code: VATCodeID?, text: TextReference
  ) {
    if let code {
      stageWithVAT(
        debit: bookkeeping.fees, credit: account, amount: fee, code: code, side: .debit,
        text: text, reason: .cardFee)
    } else {
      stage.batch.add(
        Posting.signed(
          debit: bookkeeping.fees, credit: account, amount: fee, text: text,
          reason: RowReason.cardFee.rawValue))
    }
  }

  /// The code of a fee on an account: that of its credit card, before that of the settings.
  func feeCode(on account: AccountID) -> VATCodeID? {
    guard company.method == .effective else { return nil }
    let card = creditCards.first { card in card.account == account }
    return card?.feeCode ?? differenceCode
  }

  /// Puts the staged rows on 2000 and 1130 from a place on, on the account of a supplier.
  mutating func claim(from first: Int, _ contact: ContactID, document: Document?) {
    for place in first..<stage.batch.postingCount {
      let posting = stage.batch[place]
      guard isSupplierAccount(posting.debit) || isSupplierAccount(posting.credit) else { continue }
      stage.moves.append(
        Stage.PendingMove(posting: place, contact: contact, document: document?.packed ?? 0))
    }
  }

  func isSupplierAccount(_ account: AccountID) -> Bool {
    account == chart[system: .payables] || account == chart[system: .supplierAdvances]
  }
}

// Superseding the entry of a bill: reversal and a new entry on its day.
extension Books {
  /// What payments have added to a bill and still holds, in their order.
  func supplements(of id: BillID, without gone: Set<Int> = []) -> [BillSupplement] {
    effects(on: .bill(id)).reversed().compactMap { position in
      guard effects[position].kind == .supplement, !gone.contains(position),
        let source = effects[position].source
      else { return nil }
      return supplement(of: id, from: source)
    }
  }

  /// What a payment that holds has added to a bill; nil where it added nothing.
  public func addition(to id: BillID, from source: Document) -> BillSupplement? {
    let isHeld = effects(on: .bill(id)).contains { position in
      effects[position].kind == .supplement && effects[position].source == source
    }
    return isHeld ? supplement(of: id, from: source) : nil
  }

  /// The newest is the one that holds: a payment adds once.
  func supplement(of id: BillID, from source: Document) -> BillSupplement? {
    var place = bills[id.position].lastSupplement
    while place != .max {
      let supplement = billSupplements[Int(place)]
      if supplement.source == source { return supplement }
      place = supplement.previous
    }
    return nil
  }

  /// Stages reversal and new entry of a booked bill; nil, with nothing staged, where its day is
  /// locked.
  mutating func stageSuperseding(_ id: BillID, with supplements: [BillSupplement]) -> Int? {
    guard let entry = bills[id.position].entry else { return nil }
    let first = stage.batch.postingCount
    guard beginSuperseding(entry) else { return nil }
    claimReversal(of: entry, from: first)
    stageBillRows(id, with: supplements)
    return stage.batch.entryCount - 1
  }

  /// Rows that go back go back on the accounts they came from.
  func claimed(_ entry: EntryID, from first: Int) -> [Stage.PendingMove] {
    let firstRow = journal.rowRange(of: entry).lowerBound
    return (first..<stage.batch.postingCount).compactMap { place in
      move(of: RowID(firstRow + place - first)).map { move in
        Stage.PendingMove(posting: place, contact: move.contact, document: move.document)
      }
    }
  }

  private mutating func claimReversal(of entry: EntryID, from first: Int) {
    stage.moves += claimed(entry, from: first)
  }
}
