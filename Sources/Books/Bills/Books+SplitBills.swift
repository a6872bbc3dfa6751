import Ledger

// Bills and suppliers as parts of a bank transaction, of an account in francs.
extension Books {
  func checkSupplier(
    _ target: SplitPart.Target, _ place: Int, _ earlier: ArraySlice<SplitPart>,
    _ line: BankTransaction
  ) throws(SplitRefusal) {
    switch target {
    case .bill(let id):
      if earlier.contains(where: { other in other.target == target }) {
        throw .invoiceRepeated(part: place)
      }
      let bill = bills[id.position]
      guard bill.acceptsMoney, bill.state == .draft || bill.isPayable else {
        throw .billNotOpen(part: place)
      }
      guard line.amount.isNegative else { throw .wrongSign(part: place) }
      guard !chart[line.account].isForeign else { throw .billFromForeign(part: place) }
    case .supplier(let contact):
      guard contacts[contact.position].isSupplier else { throw .notASupplier(part: place) }
    case .invoice, .customer, .account: break
    }
  }

  /// What a bill in another currency was charged in francs may differ from its value.
  func checkAmount(_ amount: Amount, of id: BillID, _ place: Int) throws(SplitRefusal) {
    guard amount.isPositive else { throw .amountNotPositive(part: place) }
    let bill = bills[id.position]
    guard bill.isForeign || amount <= bill.open.francs else {
      throw .exceedsOpen(part: place, bill.open.francs)
    }
  }

  /// Books the bill of a part where it is a draft, and puts the difference on it.
  mutating func stageBase(
    _ part: SplitPart, _ amount: Amount, of id: BankID, _ step: inout BillStep
  ) {
    guard case .bill(let bill) = part.target else { return }
    stageBase(
      of: payment(of: bill, amount, from: id, text: part.text), source: .bank(id), &step)
  }

  mutating func stagePart(
    _ bill: BillID, _ amount: Amount, of id: BankID, on day: Day, text: TextReference
  ) {
    stagePayment(
      payment(of: bill, amount, from: id, text: text), from: bank[id.position].account, on: day,
      document: .bank(id), source: .bank(id), text: text)
  }

  private func payment(
    of id: BillID, _ amount: Amount, from line: BankID, text: TextReference
  ) -> BillPayment {
    let account = bank[line.position].account
    if bills[id.position].isForeign {
      return settling(
        id, with: amount, fee: .zero, from: account, source: .bank(line), text: text)
    }
    return BillPayment(bill: id, money: amount, settles: amount)
  }
}

extension SplitPart.Target {
  /// The bill it is for.
  public var bill: BillID? {
    if case .bill(let id) = self { id } else { nil }
  }
}
