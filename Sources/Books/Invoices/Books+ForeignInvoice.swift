import Ledger

extension Books {
  /// Writes an invoice in another currency: its value goes to its lines in proportion, and the tax
  /// is that of the value.
  mutating func foreignInvoice(
    _ order: InvoiceOrder, _ amounts: [Amount]
  ) throws(InvoiceRefusal) -> (invoice: InvoiceID, entries: Range<Int>) {
    let written = priced(order, amounts).grosses
    let total = written.reduce(.zero, +)
    guard total.isPositive else { throw .totalNotPositive(total) }
    guard order.due >= order.day else { throw .dueTooEarly }
    let rate: Rate
    let grosses: [Amount]
    do {
      rate = try self.rate(order.rate, of: order.currency, on: order.day)
      grosses = try francs(of: written, in: order.currency, at: rate)
    } catch {
      throw .currency(error)
    }
    let mark = (lines.count, shares.count, foreignLines.count)
    let parts = order.lines.indices.map { place in
      (
        account: order.lines[place].account, gross: grosses[place],
        code: order.lines[place].code, text: order.lines[place].text
      )
    }
    let (nets, newShares) = split(parts.map { part in (gross: part.gross, code: part.code) })
    let stored = appendLines(parts, nets: nets, shares: newShares)
    foreignLines.append(contentsOf: written)
    foreignParts.append(
      ForeignPart(
        currency: order.currency, rate: rate, isRateTyped: order.rate != nil, total: total,
        lines: mark.2..<foreignLines.count))
    let id = InvoiceID(invoices.count)
    var invoice = Invoice(
      contact: order.contact, day: order.day, supply: order.supply, due: order.due,
      total: grosses.reduce(.zero, +), rounding: .zero, state: .draft, lines: stored.lines,
      shares: stored.shares, reference: order.reference)
    invoice.foreignPlace = UInt32(foreignParts.count - 1)
    invoices.append(invoice)
    guard !order.isDraft else {
      names.add(.invoice(id), own: order.ownID)
      revision += 1
      return (id, journal.entries.count..<journal.entries.count)
    }
    stageIssue(id)
    do {
      let entries = try commit()
      names.add(.invoice(id), own: order.ownID)
      invoices[id.position].state = .open
      invoices[id.position].entry = EntryID(entries.lowerBound)
      return (id, entries)
    } catch {
      invoices.removeLast()
      foreignParts.removeLast()
      lines.removeLast(lines.count - mark.0)
      shares.removeLast(shares.count - mark.1)
      foreignLines.removeLast(foreignLines.count - mark.2)
      throw .journal(error)
    }
  }

  /// The value of sums in francs, spread so that the parts add up to it.
  private func francs(
    of written: [Amount], in currency: Currency, at rate: Rate
  ) throws(CurrencyRefusal) -> [Amount] {
    guard let values = values(of: written, in: currency, at: rate) else { throw .amountTooLarge }
    let sum = values.reduce(Int128(0)) { sum, value in sum + Int128(value.minorUnits) }
    let size = values.reduce(Int128(0)) { sum, value in
      sum + Int128(value.minorUnits.magnitude)
    }
    guard Amount(exactly: size) != nil else { throw .amountTooLarge }
    guard sum > 0 else { throw .tooSmall }
    return values
  }

  /// Values a draft at the rate of the day it is issued on, unless its rate was typed: the tax
  /// arises that day.
  mutating func valueAgain(_ id: InvoiceID) throws(CurrencyRefusal) {
    let invoice = invoices[id.position]
    guard let part = foreign(id), !part.isRateTyped else { return }
    let rate = try rate(nil, of: part.currency, on: invoice.day)
    guard rate != part.rate else { return }
    let grosses = try francs(of: Array(foreignLines[part.lines]), in: part.currency, at: rate)
    let parts = zip(lines[invoice.lines], grosses).map { line, gross in
      (account: line.account, gross: gross, code: line.code, text: line.text)
    }
    let (nets, newShares) = split(parts.map { part in (gross: part.gross, code: part.code) })
    // The lines of the draft stay behind, so that going back to it finds them.
    let stored = appendLines(parts, nets: nets, shares: newShares)
    invoices[id.position].lines = stored.lines
    invoices[id.position].shares = stored.shares
    invoices[id.position].total = grosses.reduce(.zero, +)
    foreignParts[Int(invoice.foreignPlace)].rate = rate
  }
}
