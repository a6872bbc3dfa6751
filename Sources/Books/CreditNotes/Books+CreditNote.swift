import Ledger

/// How a credit note treats the VAT of its invoice.
public enum CreditNoteVAT: Hashable, Sendable {
  /// The invoice's lines and codes, in proportion.
  case proRata
  /// No correction of VAT (source 002: "keinen Einfluss auf die MWST").
  case without
  case code(VATCodeID)
}

/// Why a credit note is refused, in the order of testing.
public enum CreditNoteRefusal: Error, Hashable, Sendable {
  case invoiceNotIssued
  case idTaken
  /// A line against 1100 itself would book nothing.
  case sameAccount
  case amountNotPositive
  case currency(CurrencyRefusal)
  /// In another currency its francs are those of the day it is issued on.
  case foreignDraft
  /// All issued notes on the invoice together would exceed it; `force` allows that.
  case exceedsInvoice(left: Amount)
  case vat(VATRefusal)
  case dateTooEarly(Day)
  case journal(JournalRefusal)
}

/// What a credit note is made of.
public struct CreditNoteOrder: Sendable {
  public var invoice: InvoiceID
  /// Nil is what is open, or what no issued note has taken once nothing is open.
  public var amount: Amount?
  /// What was typed with the amount.
  public var currency: Currency?
  public var vat: CreditNoteVAT
  public var account: AccountID?
  public var day: Day?
  public var isDraft = false
  public var force = false
  public var ownID: String?
  public var text = TextReference.none

  public init(
    invoice: InvoiceID, amount: Amount?, vat: CreditNoteVAT, account: AccountID?, day: Day?
  ) {
    self.invoice = invoice
    self.amount = amount
    self.vat = vat
    self.account = account
    self.day = day
  }
}

extension Books {
  /// Writes a credit note on an invoice and sets it off up to what is open there.
  ///
  /// What is more stays on the note: to be paid, set off elsewhere or released (source 002,
  /// Rückerstattung).
  public mutating func creditNote(
    _ order: CreditNoteOrder
  ) throws(CreditNoteRefusal) -> (note: CreditNoteID, entries: Range<Int>) {
    stage.clear()
    let sum = try check(order)
    let amount = sum.francs
    let invoice = invoices[order.invoice.position]
    let mark = (lines.count, shares.count)
    let parts = noteParts(order, amount)
    let (nets, newShares) = split(parts.map { part in (gross: part.gross, code: part.code) })
    let stored = appendLines(parts, nets: nets, shares: newShares)
    let id = CreditNoteID(creditNotes.count)
    var note = CreditNote(
      contact: invoice.contact, invoice: order.invoice,
      day: order.day ?? max(workingDay, invoice.day), total: amount,
      state: .draft, lines: stored.lines, shares: stored.shares)
    let partCount = foreignParts.count
    if let part = foreign(order.invoice) {
      note.foreignPlace = UInt32(partCount)
      foreignParts.append(
        ForeignPart(
          currency: part.currency, rate: part.rate, isRateTyped: part.isRateTyped,
          total: sum.foreign))
    }
    creditNotes.append(note)
    do {
      let entries =
        order.isDraft ? journal.entries.count..<journal.entries.count : try stageAndCommit(id)
      names.add(.creditNote(id), own: order.ownID)
      revision += 1
      return (id, entries)
    } catch {
      creditNotes.removeLast()
      foreignParts.removeLast(foreignParts.count - partCount)
      lines.removeLast(lines.count - mark.0)
      shares.removeLast(shares.count - mark.1)
      throw .journal(error)
    }
  }

  /// Stages the entry of the note and its set-off with the invoice, and books both.
  mutating func stageAndCommit(_ id: CreditNoteID) throws(JournalRefusal) -> Range<Int> {
    let note = creditNotes[id.position]
    stageIssue(id)
    // The set-off below reads what remains on the note.
    creditNotes[id.position].state = .issued(remaining: note.total)
    let place = invoices[note.invoice.position].foreignPlace
    if place == .max {
      let open = min(note.total, invoices[note.invoice.position].remaining)
      if open.isPositive {
        let taken = Settlement(francs: open, foreign: .zero)
        stageSetOff(id, note.invoice, taken, taken, on: note.day, factsOn: 0)
      }
    } else {
      stageOwnSetOff(id, on: note.day)
    }
    do {
      let entries = try commit()
      creditNotes[id.position].entry = EntryID(entries.lowerBound)
      invoices[note.invoice.position].noted += note.total
      if place != .max { foreignParts[Int(place)].noted += total(of: id).amount }
      return entries
    } catch {
      creditNotes[id.position] = note
      throw error
    }
  }

  private func check(_ order: CreditNoteOrder) throws(CreditNoteRefusal) -> Settlement {
    let invoice = invoices[order.invoice.position]
    guard invoices[order.invoice.position].acceptsMoney else { throw .invoiceNotIssued }
    if let own = order.ownID, names.isTaken(own) { throw .idTaken }
    guard order.account != chart[system: .receivables] else { throw .sameAccount }
    let part = foreign(order.invoice)
    let left = part.map { part in part.total - part.noted } ?? invoice.total - invoice.noted
    let usual = invoice.isReceivable ? min(open(order.invoice).amount, left) : left
    guard let written = order.amount ?? (usual.isPositive ? usual : nil) else {
      throw .exceedsInvoice(left: left)
    }
    guard written.isPositive else { throw .amountNotPositive }
    if order.amount != nil, (order.currency ?? .chf) != (part?.currency ?? .chf) {
      throw .currency(.otherCurrency(part?.currency ?? .chf))
    }
    guard part == nil || !order.isDraft else { throw .foreignDraft }
    guard written <= left || order.force && part == nil else {
      throw .exceedsInvoice(left: left)
    }
    let sum = try noteSum(written, on: order.invoice)
    let amount = sum.francs
    if case .code(let code) = order.vat {
      do {
        try checkCode(code, supply: invoice.supply)
      } catch {
        throw .vat(error)
      }
      guard codes[code].isSale || codes[code].kind == .none else { throw .vat(.notASalesCode) }
    }
    if let day = order.day, day < invoice.day { throw .dateTooEarly(invoice.day) }
    if case .proRata = order.vat {
      let weights = lines[invoice.lines].map(\.gross)
      guard amount.canBeShared(by: weights) else { throw .journal(.overflow) }
    }
    return sum
  }

  private func noteParts(
    _ order: CreditNoteOrder, _ amount: Amount
  ) -> [(account: AccountID, gross: Amount, code: VATCodeID?, text: TextReference)] {
    let origin = lines[invoices[order.invoice.position].lines]
    switch order.vat {
    case .without:
      return [(order.account ?? chart[system: .rebates], amount, nil, order.text)]
    case .code(let code):
      let same = origin.first { line in line.code == code }
      return [
        (order.account ?? same?.account ?? chart[system: .sales], amount, code, order.text)
      ]
    case .proRata:
      let parts = amount.shared(by: origin.map(\.gross))
      return zip(origin, parts).compactMap { line, gross in
        guard !gross.isZero else { return nil }
        return (order.account ?? line.account, gross, line.code, order.text)
      }
    }
  }
}
