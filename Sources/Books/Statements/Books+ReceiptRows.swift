import Ledger

// The rows of a receipt: expense net, then the tax, once for each code over its summed gross.
extension Books {
  /// Parts the gross amounts of the lines into net and tax.
  ///
  /// With acquisition tax the amount is net; of customs all is tax.
  func receiptLines(
    _ order: ReceiptOrder, _ grosses: [Amount]
  ) -> (lines: [DocumentLine], shares: [VATShare]) {
    let given = order.lines.map { line -> VATCodeID? in
      if case .code(let code) = line.vat { code } else { nil }
    }
    var nets = grosses
    var shares: [VATShare] = []
    var seen: [VATCodeID?] = []
    for code in given where !seen.contains(code) { seen.append(code) }
    for code in seen {
      let places = given.indices.filter { place in given[place] == code }
      let weights = places.map { place in grosses[place] }
      let gross = weights.reduce(.zero, +)
      let tax = containedTax(gross, code)
      let net = gross - tax
      // Lines of both signs may cancel out to little: then each line bears its own tax.
      let parts =
        tax.isZero ? weights : net.canBeShared(by: weights) ? net.shared(by: weights) : weights
      for (place, part) in zip(places, parts) { nets[place] = part }
      let sum = parts.reduce(.zero, +)
      shares.append(VATShare(code: code, gross: gross, net: sum, tax: gross - sum))
    }
    let lines = order.lines.indices.map { place in
      DocumentLine(
        account: order.lines[place].account, gross: grosses[place], net: nets[place],
        code: given[place], text: order.lines[place].text)
    }
    return (lines, shares)
  }

  private func containedTax(_ gross: Amount, _ code: VATCodeID?) -> Amount {
    guard let code, company.method == .effective else { return .zero }
    switch codes[code].kind {
    case .input, .inputCorrection, .customs: return codes[code].tax(inGross: gross)
    case .acquisition, .none, .sales, .salesOpted, .salesExempt, .noConsideration: return .zero
    }
  }

  /// Stages the rows against an account, in the entry that is open.
  mutating func stageReceipt(
    _ lines: ArraySlice<DocumentLine>, _ shares: some Sequence<VATShare>, merchant: TextReference,
    against account: AccountID, reason: RowReason
  ) {
    var rows: [(code: VATCodeID?, place: Int)] = []
    for line in lines {
      let place = stage.batch.add(
        Posting.signed(
          debit: line.account, credit: account, amount: line.net,
          text: line.text == .none ? merchant : line.text, reason: reason.rawValue))
      if let place { rows.append((line.code, place)) }
    }
    for share in shares {
      guard let id = share.code else { continue }
      let netRow = rows.first { row in row.code == id }?.place
      switch codes[id].kind {
      case .none, .sales, .salesOpted, .salesExempt, .noConsideration: continue
      case .acquisition:
        stageAcquisition(share, id, lines, merchant: merchant, factsOn: netRow)
      case .input, .inputCorrection, .customs:
        let isCustoms = codes[id].kind == .customs
        let place = stage.batch.add(
          Posting.signed(
            debit: codes[id].account, credit: account, amount: share.tax, text: merchant,
            reason: (isCustoms ? RowReason.importTax : .inputTax).rawValue))
        guard let place = place ?? netRow else { continue }
        stage.batch.mark(place, code: id, base: share.net, tax: share.tax)
      }
    }
  }

  /// Owed and deducted beside what was paid; on net tax rate it is a part of the expense.
  private mutating func stageAcquisition(
    _ share: VATShare, _ id: VATCodeID, _ lines: ArraySlice<DocumentLine>,
    merchant: TextReference, factsOn netRow: Int?
  ) {
    let code = codes[id]
    let tax = code.tax(onNet: share.net)
    let own = lines.filter { line in line.code == id }
    let isDeducted = company.method != .netTaxRate
    let weights = own.map(\.net)
    let isShared = !isDeducted && tax.canBeShared(by: weights)
    let parts = isShared ? tax.shared(by: weights) : [tax]
    var first: Int?
    for (place, part) in parts.enumerated() {
      let row = stage.batch.add(
        Posting.signed(
          debit: isDeducted ? code.account : own[place].account,
          credit: chart[system: .acquisitionTax], amount: part, text: merchant,
          reason: RowReason.acquisitionTaxOwed.rawValue))
      first = first ?? row
    }
    guard let row = first ?? netRow else { return }
    stage.batch.mark(row, code: id, base: share.net, tax: tax)
  }
}
