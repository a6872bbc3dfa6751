import Ledger

extension Books {
  /// Stores the lines of a document with their VAT; gives where they are and their sum.
  mutating func appendLines(
    _ parts: [(account: AccountID, gross: Amount, code: VATCodeID?, text: TextReference)],
    nets: [Amount], shares new: [VATShare]
  ) -> (lines: Range<Int>, shares: Range<Int>) {
    let firstLine = lines.count
    let firstShare = shares.count
    for (part, net) in zip(parts, nets) {
      lines.append(
        DocumentLine(
          account: part.account, gross: part.gross, net: net, code: part.code, text: part.text))
    }
    shares.append(contentsOf: new)
    return (firstLine..<lines.count, firstShare..<shares.count)
  }

  /// Shares an amount over the codes of an invoice in proportion to their gross sums.
  ///
  /// What a discount, a write-off or a credit note without a word on VAT takes from each code.
  public func spread(_ amount: Amount, over id: InvoiceID) -> [VATShare] {
    let invoice = invoices[id.position]
    let origin = Array(shares[invoice.shares])
    let parts = amount.shared(by: origin.map(\.gross))
    return zip(origin, parts).compactMap { share, gross in
      guard !gross.isZero else { return nil }
      let tax = tax(inGross: gross, code: share.code)
      return VATShare(code: share.code, gross: gross, net: gross - tax, tax: tax)
    }
  }
}
