import Ledger

extension Books {
  /// Stages an amount between two accounts with the VAT a code asks for.
  ///
  /// `side` is the one the code belongs to. VAT is a row of its own against the same counter
  /// account, as in bexio's journal; with acquisition tax the amount is net and the tax is owed
  /// and deducted beside it. Gives the row of the net amount.
  @discardableResult
  mutating func stageWithVAT(
    debit: AccountID, credit: AccountID, amount: Amount, code id: VATCodeID, side: Side,
    text: TextReference, reason: RowReason = .none
  ) -> Int? {
    let code = codes[id]
    switch code.kind {
    case .none:
      return stage.batch.add(
        Posting.signed(
          debit: debit, credit: credit, amount: amount, text: text, reason: reason.rawValue))
    case .customs:
      let row = stage.batch.add(
        Posting.signed(
          debit: side == .debit ? code.account : debit,
          credit: side == .debit ? credit : code.account, amount: amount, text: text,
          reason: RowReason.importTax.rawValue))
      if let row {
        stage.batch.mark(row, code: id, base: .zero, tax: side == .debit ? amount : -amount)
      }
      return row
    case .acquisition:
      return stageAcquisition(
        debit: debit, credit: credit, amount: amount, code: id, side: side, text: text)
    case .sales, .salesOpted, .salesExempt, .noConsideration, .input, .inputCorrection:
      return stageContained(
        debit: debit, credit: credit, amount: amount, code: id, side: side, text: text,
        reason: reason)
    }
  }

  private mutating func stageContained(
    debit: AccountID, credit: AccountID, amount: Amount, code id: VATCodeID, side: Side,
    text: TextReference, reason: RowReason
  ) -> Int? {
    let code = codes[id]
    let tax = tax(inGross: amount, code: id)
    let net = amount - tax
    let netRow = stage.batch.add(
      Posting.signed(
        debit: debit, credit: credit, amount: net, text: text, reason: reason.rawValue))
    let taxRow = stage.batch.add(
      Posting.signed(
        debit: side == .debit ? code.account : debit,
        credit: side == .debit ? credit : code.account, amount: tax, text: text,
        reason: (code.isSale ? RowReason.vatOnSale : .inputTax).rawValue))
    // Turnover grows on the credit side, input on the debit side.
    let grows = code.isSale ? side == .credit : side == .debit
    if let row = taxRow ?? netRow {
      stage.batch.mark(row, code: id, base: grows ? net : -net, tax: grows ? tax : -tax)
    }
    return netRow
  }

  /// The account that bears acquisition tax: on net tax rate nothing is deducted, the tax is
  /// part of the expense.
  func deducted(_ code: VATCode, from expense: AccountID) -> AccountID {
    company.method == .netTaxRate ? expense : code.account
  }

  private mutating func stageAcquisition(
    debit: AccountID, credit: AccountID, amount: Amount, code id: VATCodeID, side: Side,
    text: TextReference
  ) -> Int? {
    let code = codes[id]
    let netRow = stage.batch.add(
      Posting.signed(debit: debit, credit: credit, amount: amount, text: text))
    let tax = code.tax(onNet: amount)
    let signed = side == .debit ? tax : -tax
    let taxRow = stage.batch.add(
      Posting.signed(
        debit: deducted(code, from: side == .debit ? debit : credit),
        credit: chart[system: .acquisitionTax], amount: signed, text: text,
        reason: RowReason.acquisitionTaxOwed.rawValue))
    if let row = taxRow ?? netRow {
      stage.batch.mark(row, code: id, base: side == .debit ? amount : -amount, tax: signed)
    }
    return netRow
  }
}
