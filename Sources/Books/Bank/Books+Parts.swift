import Ledger

extension Books {
  /// Stages the payment of an invoice: bank against 1100, with the VAT that becomes due.
  mutating func stagePayment(
    _ id: BankID, _ invoice: InvoiceID, _ amount: Amount, on day: Day, text: TextReference
  ) {
    stage.batch.begin(on: day, document: Document.bank(id).packed)
    let row = stage.post(
      Posting.signed(
        debit: bank[id.position].account, credit: chart[system: .receivables], amount: amount,
        text: text),
      for: invoices[invoice.position].contact, document: .invoice(invoice))
    let moves = stageCollected(invoice, settling: amount, factsOn: row)
    stage.effect(.payment, .invoice(invoice), amount, source: .bank(id), shareMoves: moves)
  }

  /// Stages money that we hold for a customer from now on, or pay back when negative: 2030.
  mutating func stageCredit(
    _ id: BankID, _ contact: ContactID, _ amount: Amount, on day: Day, reason: RowReason,
    text: TextReference
  ) {
    stage.batch.begin(on: day, document: Document.bank(id).packed)
    _ = stage.post(
      Posting.signed(
        debit: bank[id.position].account, credit: chart[system: .customerCredits],
        amount: amount, text: text, reason: reason.rawValue),
      for: contact, document: .bank(id))
    stage.effect(
      amount.isNegative ? .payout : .surplus, .credit(contact), amount, source: .bank(id))
  }

  /// Stages a part booked against an account; positive is money received.
  mutating func stageAccount(
    _ id: BankID, _ account: AccountID, _ amount: Amount, on day: Day, code: VATCodeID?,
    reason: RowReason, text: TextReference
  ) {
    stage.batch.begin(on: day, document: Document.bank(id).packed)
    let money = bank[id.position].account
    let debit = amount.isNegative ? account : money
    let credit = amount.isNegative ? money : account
    if let code {
      stageWithVAT(
        debit: debit, credit: credit, amount: amount.magnitude, code: code,
        side: amount.isNegative ? .debit : .credit, text: text, reason: reason)
    } else {
      stage.batch.add(
        Posting.signed(
          debit: debit, credit: credit, amount: amount.magnitude, text: text,
          reason: reason.rawValue))
    }
    stage.effect(.account, .none, amount, source: .bank(id))
  }
}

extension Invoice {
  /// Whether money may still come in on it; a paid one takes a surplus.
  var acceptsMoney: Bool {
    switch state {
    case .open, .reminded, .partlyPaid, .paid: true
    case .draft, .notPaid, .writtenOff: false
    }
  }
}
