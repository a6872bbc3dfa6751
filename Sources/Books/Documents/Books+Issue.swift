import Ledger

extension Books {
  /// Stages the entry of an invoice: net rows per line, then the tax per code.
  mutating func stageIssue(_ id: InvoiceID) {
    let invoice = invoices[id.position]
    stage.batch.begin(on: invoice.day, document: Document.invoice(id).packed)
    stageDocument(
      lines: invoice.lines, shares: invoice.shares, contact: invoice.contact,
      document: .invoice(id), side: .debit)
    let rounding = Posting.signed(
      debit: chart[system: .receivables], credit: chart[system: .rounding],
      amount: invoice.rounding, reason: RowReason.roundedToFiveRappen.rawValue)
    _ = stage.post(rounding, for: invoice.contact, document: .invoice(id))
  }

  /// Stages the entry of a credit note: the rows of an invoice with their sides swapped.
  mutating func stageIssue(_ id: CreditNoteID) {
    let note = creditNotes[id.position]
    stage.batch.begin(on: note.day, document: Document.creditNote(id).packed)
    stageDocument(
      lines: note.lines, shares: note.shares, contact: note.contact, document: .creditNote(id),
      side: .credit)
  }

  /// `side` is the side of 1100: debit for an invoice, credit for a credit note.
  private mutating func stageDocument(
    lines range: Range<Int>, shares shareRange: Range<Int>, contact: ContactID,
    document: Document, side: Side
  ) {
    let receivables = chart[system: .receivables]
    let sign: Int64 = side == .debit ? 1 : -1
    var rows: [(code: VATCodeID, place: Int)] = []
    for line in lines[range] {
      let posting = Posting.signed(
        debit: receivables, credit: line.account,
        amount: Amount(minorUnits: line.net.minorUnits * sign), text: line.text,
        reason: side == .debit ? 0 : RowReason.creditNoteIssued.rawValue)
      let place = stage.post(posting, for: contact, document: document)
      if company.basis == .agreed, let code = line.code, let place { rows.append((code, place)) }
    }
    for share in shares[shareRange] {
      guard let code = share.code else { continue }
      let tax = Amount(minorUnits: share.tax.minorUnits * sign)
      let posting = Posting.signed(
        debit: receivables, credit: salesTaxAccount(of: code), amount: tax,
        reason: side == .debit
          ? RowReason.vatOnSale.rawValue : RowReason.vatCorrected.rawValue)
      let place =
        stage.post(posting, for: contact, document: document)
        ?? rows.first { row in row.code == code }?.place
      guard let place, company.basis == .agreed, codes[code].isSale else { continue }
      stage.batch.mark(
        place, code: code, base: Amount(minorUnits: share.net.minorUnits * sign), tax: tax)
    }
  }
}
