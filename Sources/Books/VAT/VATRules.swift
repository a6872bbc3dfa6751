import Ledger

/// Why a VAT code may not be used here, in the order of testing.
public enum VATRefusal: Error, Hashable, Sendable {
  case companyNotLiable
  /// A company on net tax rate deducts no input tax.
  case inputOnNetTaxRate
  case notValid(on: Day, right: VATCodeID?)
  /// Both accounts or neither could carry the code.
  case sideUnclear
  /// A sales document takes codes of sales only.
  case notASalesCode
  /// What was bought takes codes of input or acquisition tax.
  case notAnInputCode
}

extension Books {
  /// Tests a code against the company's method and the day of supply.
  func checkCode(_ id: VATCodeID, supply: Day) throws(VATRefusal) {
    let code = codes[id]
    guard company.method != .notLiable else { throw .companyNotLiable }
    switch code.kind {
    case .input, .customs, .inputCorrection:
      guard company.method != .netTaxRate else { throw .inputOnNetTaxRate }
    case .sales, .salesOpted, .salesExempt, .noConsideration, .none, .acquisition:
      break
    }
    guard code.isValid(on: supply) else {
      throw .notValid(on: supply, right: codes.counterpart(of: id, on: supply))
    }
  }

  /// The tax a document's gross sum bears; none is split off on net tax rate.
  func tax(inGross gross: Amount, code: VATCodeID?) -> Amount {
    guard let code, company.method == .effective else { return .zero }
    return codes[code].tax(inGross: gross)
  }

  /// The tax that the takings of a kind bear, as their export books it.
  public func tax(of group: TakingsGroup) -> Amount {
    if case .goods(let code) = group.item { tax(inGross: group.amount, code: code) } else { .zero }
  }

  /// Where sales tax stands while the basis of the company has not made it due.
  func salesTaxAccount(of code: VATCodeID) -> AccountID {
    company.basis == .collected ? chart[system: .salesTaxNotCollected] : codes[code].account
  }

  /// Splits gross parts into net and tax: the tax once per code over the summed gross, the net
  /// spread over the parts by largest remainder.
  func split(_ parts: [(gross: Amount, code: VATCodeID?)]) -> (nets: [Amount], shares: [VATShare]) {
    if parts.count == 1, let part = parts.first {
      let tax = tax(inGross: part.gross, code: part.code)
      let net = part.gross - tax
      return ([net], [VATShare(code: part.code, gross: part.gross, net: net, tax: tax)])
    }
    var order: [VATCodeID?] = []
    for part in parts where !order.contains(part.code) { order.append(part.code) }
    var nets = [Amount](repeating: .zero, count: parts.count)
    var shares: [VATShare] = []
    for code in order {
      let places = parts.indices.filter { place in parts[place].code == code }
      let weights = places.map { place in parts[place].gross }
      let gross = weights.reduce(.zero, +)
      let tax = tax(inGross: gross, code: code)
      let spread = tax.isZero ? weights : (gross - tax).shared(by: weights)
      for (place, net) in zip(places, spread) { nets[place] = net }
      shares.append(VATShare(code: code, gross: gross, net: gross - tax, tax: tax))
    }
    return (nets, shares)
  }
}

/// VAT of one code that a settlement makes due, or takes back when negative.
struct DueVAT {
  var code: VATCodeID
  var tax: Amount
  var net: Amount
}

// Collected basis: VAT leaves 2202 in proportion to what is settled.
extension Books {
  /// Stages 2202/2200 for what a payment of `amount` makes due, in the entry that is open.
  ///
  /// `payment` is the row that carries turnover without tax. Gives the staged share moves.
  mutating func stageCollected(
    _ id: InvoiceID, settling amount: Amount, factsOn payment: Int?
  ) -> Range<Int> {
    let (due, moves) = dueVAT(of: id, settling: amount)
    stageDue(due, factsOn: payment)
    return moves
  }

  /// What a settlement makes due, cumulative: VAT × settled ÷ total, less what has moved.
  mutating func dueVAT(
    of id: InvoiceID, settling amount: Amount
  ) -> (due: [DueVAT], moves: Range<Int>) {
    let invoice = invoices[id.position]
    return dueVAT(
      shares: invoice.shares, settled: invoice.settled + amount, total: invoice.total)
  }

  /// What a credit note takes back when it is paid out or set off; positive amounts.
  mutating func dueVAT(
    of id: CreditNoteID, settling amount: Amount
  ) -> (due: [DueVAT], moves: Range<Int>) {
    let note = creditNotes[id.position]
    return dueVAT(shares: note.shares, settled: note.settled + amount, total: note.total)
  }

  private mutating func dueVAT(
    shares range: Range<Int>, settled: Amount, total: Amount
  ) -> (due: [DueVAT], moves: Range<Int>) {
    let start = stage.shareMoves.count
    guard company.basis == .collected, company.method != .notLiable, total.isPositive else {
      return ([], start..<start)
    }
    var due: [DueVAT] = []
    for place in range {
      let share = shares[place]
      guard let code = share.code, codes[code].isSale else { continue }
      let part = { (whole: Amount) in
        whole.scaledHalfAwayFromZero(settled.minorUnits, over: total.minorUnits)
      }
      let tax = part(share.tax) - share.movedTax
      let net = part(share.net) - share.movedNet
      due.append(DueVAT(code: code, tax: tax, net: net))
      stage.shareMoves.append(ShareMove(share: UInt32(place), tax: tax, net: net))
    }
    return (due, start..<stage.shareMoves.count)
  }

  /// Turnover without tax has no row of its own: it is shown with the payment, else with the tax
  /// of another code.
  mutating func stageDue(_ due: [DueVAT], factsOn payment: Int?) {
    guard !due.isEmpty else { return }
    let due = due.filter { part in !(part.tax.isZero && part.net.isZero) }
    let places = due.map { part in
      stage.batch.add(
        Posting.signed(
          debit: chart[system: .salesTaxNotCollected], credit: codes[part.code].account,
          amount: part.tax, reason: RowReason.vatCollected.rawValue))
    }
    let rest = payment ?? places.compactMap { place in place }.first
    for (part, place) in zip(due, places) {
      guard let place = place ?? rest else { continue }
      stage.batch.mark(place, code: part.code, base: part.net, tax: part.tax)
    }
  }

  /// What is due when the last of an invoice is closed by a reduction that corrects VAT: what
  /// rounding has left of each share after the moves staged so far.
  mutating func stageRestOfShares(_ id: InvoiceID, from start: Int, factsOn row: Int?) {
    guard company.basis == .collected, company.method != .notLiable else { return }
    var due: [DueVAT] = []
    for place in invoices[id.position].shares {
      let share = shares[place]
      guard let code = share.code, codes[code].isSale else { continue }
      var tax = share.tax - share.movedTax
      var net = share.net - share.movedNet
      for move in stage.shareMoves[start...] where Int(move.share) == place {
        tax -= move.tax
        net -= move.net
      }
      guard !(tax.isZero && net.isZero) else { continue }
      due.append(DueVAT(code: code, tax: tax, net: net))
      stage.shareMoves.append(ShareMove(share: UInt32(place), tax: tax, net: net))
    }
    stageDue(due, factsOn: row)
  }
}

extension DueVAT {
  var negated: DueVAT { DueVAT(code: code, tax: -tax, net: -net) }
}
