import Ledger

/// The figures of the books at one moment, to be set against those of another.
///
/// Told by numbers and names, never by places in the books: those may mean something else in
/// another history.
public struct Standing: Hashable, Sendable {
  public struct AccountFigures: Hashable, Sendable {
    public let account: Account
    public let debit: Amount
    public let credit: Amount

    /// On the natural side of the account.
    public var balance: Amount {
      account.kind.naturalSide == .debit ? debit - credit : credit - debit
    }
  }

  /// 16 bytes, so that settled documents may be kept too: what a step settles or opens again is
  /// then told with both of its states.
  public struct DocumentFigures: Hashable, Sendable {
    /// As in the list of open items: less than zero on a credit note; the amount of a bank
    /// transaction that nothing was done with and of a card payment that is not final.
    public let open: Amount
    /// 0 for one with an own id.
    let number: UInt32
    public let state: DocumentState
    public let kind: DocumentKind
  }

  public struct ContactFigures: Hashable, Sendable {
    public let name: String
    /// The one it was created with, which nobody else ever gets.
    let firstName: String
    /// Held for the customer on 2030.
    public let credit: Amount
    /// Hand bookings on 1100 that name the customer but no document.
    public let receivable: Amount
  }

  public struct BoxFigures: Hashable, Sendable {
    public let box: VATBox
    public let base: Amount
    public let tax: Amount
  }

  public let entryCount: Int
  public let rowCount: Int
  /// Those with a booking, in the order of the chart.
  public let accounts: [AccountFigures]
  /// By kind and number; one with an own id is in `named`.
  let numbered: [DocumentFigures]
  let named: [String: DocumentFigures]
  /// Those with a credit or a hand booking, in the order of their creation.
  public let contacts: [ContactFigures]
  /// Those that are not empty, without the two signs of what is due.
  public let boxes: [BoxFigures]
  /// Less than zero is in our favour; nil where the return cannot tell from the books alone.
  public let vatDue: Amount?
  /// On all accounts where money lies.
  public let cash: Amount

  init(_ books: Books) {
    entryCount = books.journal.entries.count
    rowCount = books.journal.rows.count
    accounts = books.chart.ordered.compactMap { id in
      let turnover = books.journal.turnover(of: id)
      guard !turnover.debit.isZero || !turnover.credit.isZero else { return nil }
      return AccountFigures(
        account: books.chart[id], debit: turnover.debit, credit: turnover.credit)
    }
    cash = accounts.reduce(.zero) { sum, figures in
      figures.account.isMoney ? sum + figures.debit - figures.credit : sum
    }
    (numbered, named) = books.documentFigures()
    let firstNames = books.firstNames
    contacts = books.contacts.compactMap { contact in
      guard !contact.credit.isZero || !contact.handReceivable.isZero else { return nil }
      return ContactFigures(
        name: contact.name, firstName: firstNames[contact.number - 1] ?? contact.name,
        credit: contact.credit, receivable: contact.handReceivable)
    }
    let figures = books.vatReturn(days: nil)
    let filled = VATBox.boxes(of: books.company.method)
    boxes = filled.compactMap { box in
      guard box.settlementSign == nil, !figures.isEmpty(box) else { return nil }
      return BoxFigures(box: box, base: figures[box, .base], tax: figures[box, .tax])
    }
    vatDue =
      filled.contains(.toPay) ? figures[.toPay, .tax] - figures[.inOurFavour, .tax] : nil
  }

  /// Debit less credit on an account; zero where nothing was booked.
  public func debitBalance(of account: Account) -> Amount {
    guard
      let figures = accounts.first(where: { figures in figures.account.number == account.number })
    else {
      return .zero
    }
    return figures.debit - figures.credit
  }
}

extension Books {
  /// What the books come to at this moment.
  ///
  /// One pass over the accounts, contacts and documents and one over the VAT facts; rows are only
  /// counted.
  public func standing() -> Standing { Standing(self) }

  fileprivate func documentFigures() -> (
    numbered: [Standing.DocumentFigures], named: [String: Standing.DocumentFigures]
  ) {
    var numbered: [Standing.DocumentFigures] = []
    numbered.reserveCapacity(
      invoices.count + creditNotes.count + bank.count + cards.count + sales.count)
    var named: [String: Standing.DocumentFigures] = [:]
    func add(_ document: Document, _ state: DocumentState, open: Amount) {
      let number = names.number(of: document)
      let figures = Standing.DocumentFigures(
        open: open, number: UInt32(number), state: state, kind: document.kind)
      if number > 0 {
        numbered.append(figures)
      } else {
        named[names.name(of: document)] = figures
      }
    }
    for (place, invoice) in invoices.enumerated() {
      add(.invoice(InvoiceID(place)), DocumentState(invoice.state), open: invoice.remaining)
    }
    for (place, note) in creditNotes.enumerated() {
      add(.creditNote(CreditNoteID(place)), DocumentState(note.state), open: -note.remaining)
    }
    for (place, line) in bank.enumerated() {
      add(
        .bank(BankID(place)), DocumentState(line.state),
        open: line.state == .open ? line.amount : .zero)
    }
    for (place, payment) in cards.enumerated() {
      add(
        .card(CardID(place)), DocumentState(payment.state),
        open: payment.state.isOpen ? payment.amount : .zero)
    }
    for (place, sale) in sales.enumerated() {
      add(.sale(SaleID(place)), sale.isVoid ? .void : .sold, open: .zero)
    }
    for (place, day) in tillDays.enumerated() {
      add(.tillDay(TillDayID(place)), DocumentState(day.state), open: takingsToExport(day))
    }
    for (place, bill) in bills.enumerated() {
      add(.bill(BillID(place)), DocumentState(bill.state), open: -bill.remaining)
    }
    for (place, receipt) in receipts.enumerated() {
      add(
        .receipt(ReceiptID(place)), DocumentState(receipt.state),
        open: receipt.state == .parked ? -receipt.total : .zero)
    }
    for (place, statement) in statements.enumerated() {
      add(
        .statement(StatementID(place)), DocumentState(statement.state), open: -statement.remaining)
    }
    for (place, charge) in charges.enumerated() {
      add(
        .charge(ChargeID(place)), DocumentState(charge.state),
        open: charge.state == .open ? -charge.amount : .zero)
    }
    return (numbered, named)
  }

  /// What a day has taken and not handed over yet.
  private func takingsToExport(_ day: TillDay) -> Amount {
    if case .exported = day.state { return .zero }
    return day.groups.reduce(.zero) { sum, group in sum + group.amount }
  }
}
