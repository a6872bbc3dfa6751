import Ledger

extension Books {
  /// Takes in a receipt that a credit card has paid: expense and input tax against 2050, where it
  /// is parked until its card is known.
  public mutating func receipt(
    _ order: ReceiptOrder
  ) throws(ReceiptRefusal) -> (receipt: ReceiptID, entries: Range<Int>) {
    guard let parking = parkingAccount else { throw .noCreditCard }
    stage.clear()
    try check(order, parking)
    let typed = order.lines.map(\.amount)
    let written = Money(typed.reduce(.zero, +), order.currency)
    guard !written.amount.isZero else { throw .totalZero }
    let rate = try rate(of: order)
    guard let grosses = values(of: typed, in: order.currency, at: rate) else {
      throw .amountTooLarge(line: order.lines.count - 1)
    }
    let total = grosses.reduce(.zero, +)
    guard !total.isZero else { throw .totalZero }
    let (newLines, newShares) = receiptLines(order, grosses)
    stage.batch.begin(on: order.day, document: Document.receipt(ReceiptID(receipts.count)).packed)
    stageReceipt(
      newLines[...], newShares, merchant: order.merchant, against: parking,
      reason: .receiptParked)
    let entries: Range<Int>
    do {
      entries = try commit()
    } catch {
      throw .journal(error)
    }
    let id = ReceiptID(receipts.count)
    let first = (lines.count, shares.count, foreignLines.count)
    lines.append(contentsOf: newLines)
    shares.append(contentsOf: newShares)
    if order.currency != .chf { foreignLines.append(contentsOf: typed) }
    receipts.append(
      Receipt(
        text: order.merchant, day: order.day, supply: order.supply, written: written, rate: rate,
        isRateTyped: order.rate != nil,
        total: total, lines: first.0..<lines.count, shares: first.1..<shares.count,
        foreignLines: first.2..<foreignLines.count, card: order.card,
        placement: CardPlacement(entry: EntryID(entries.lowerBound), account: parking)))
    names.add(.receipt(id), own: order.ownID)
    return (id, entries)
  }

  private func rate(of order: ReceiptOrder) throws(ReceiptRefusal) -> Rate {
    guard order.currency != .chf else {
      guard order.rate == nil else { throw .rateOnOwnCurrency }
      return .one
    }
    if let rate = order.rate { return rate }
    do {
      return try rate(of: order.currency, on: order.day)
    } catch {
      throw .rateMissing(error)
    }
  }

  private func check(_ order: ReceiptOrder, _ parking: AccountID) throws(ReceiptRefusal) {
    if let own = order.ownID, names.isTaken(own) { throw .idTaken }
    if let card = order.card, !takesStatements(card) { throw .cardTakesNone }
    for (place, line) in order.lines.enumerated() where isOfCreditCards(line.account) {
      throw .accountNotAllowed(line: place)
    }
    var sum = Int128(0)
    for (place, line) in order.lines.enumerated() {
      sum += Int128(line.amount.minorUnits.magnitude)
      guard Amount(exactly: sum) != nil else { throw .amountTooLarge(line: place) }
      guard !line.amount.isZero else { throw .amountZero(line: place) }
    }
    for (place, line) in order.lines.enumerated() {
      switch line.vat {
      case .none: break
      case .unknown:
        guard company.method != .effective else {
          throw .codeMissing(line: place, usual: usualCode(of: line.account, on: order.supply))
        }
      case .code(let code):
        do {
          try checkCode(code, supply: order.supply)
        } catch {
          throw .vat(error, line: place)
        }
        guard !codes[code].isSale else { throw .vat(.notAnInputCode, line: place) }
      }
    }
  }

  /// 2050, 2000 and the accounts of the cards: their rows come from documents.
  func isOfCreditCards(_ account: AccountID) -> Bool {
    account == parkingAccount || account == chart[system: .payables]
      || creditCard(on: account).map(takesStatements) == true
  }

  /// Takes a parked receipt back: its entry is reversed.
  public mutating func withdraw(
    _ id: ReceiptID
  ) throws(WithdrawReceiptRefusal) -> Range<Int> {
    let receipt = receipts[id.position]
    guard receipt.state == .parked else { throw .notParked }
    stage.clear()
    stageReversal(of: receipt.placement.entry)
    if let transfer = receipt.placement.transfer { stageReversal(of: transfer.entry) }
    do {
      let entries = try commit()
      receipts[id.position].state = .withdrawn
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// Keeps which file is the receipt; the file itself is kept elsewhere.
  public mutating func attach(
    _ name: TextReference, size: Int64, digest: Digest256, to id: ReceiptID
  ) throws(AttachRefusal) {
    guard receipts[id.position].state != .withdrawn else { throw .released }
    guard size > 0 else { throw .sizeNotPositive }
    if let same = attachments(of: id).first(where: { file in file.digest == digest }) {
      throw .attachedAlready(same)
    }
    attachments.append(
      Attachment(
        name: name, size: size, digest: digest, previous: receipts[id.position].lastAttachment))
    receipts[id.position].lastAttachment = UInt32(attachments.count - 1)
    revision += 1
  }

  /// The files of a receipt, in the order they were attached.
  public func attachments(of id: ReceiptID) -> [Attachment] {
    var found: [Attachment] = []
    var position = receipts[id.position].lastAttachment
    while position != .max {
      found.append(attachments[Int(position)])
      position = attachments[Int(position)].previous
    }
    return found.reversed()
  }
}
