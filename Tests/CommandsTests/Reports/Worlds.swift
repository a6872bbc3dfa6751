import Books
import Ledger

func day(_ month: Int, _ day: Int, year: Int = 2026) -> Day {
  Day(year: year, month: month, day: day) ?? .first
}

func amount(_ minorUnits: Int64) -> Amount { Amount(minorUnits: minorUnits) }

extension Books {
  func account(_ number: Int) -> AccountID { chart.find(number) ?? AccountID(0) }
  func code(_ name: String) -> VATCodeID? { codes.find(name) }

  mutating func text(_ words: String) -> TextReference { keep(Array(words.utf8)[...]) }

  mutating func sell(
    _ contact: ContactID, _ gross: Int64, code: String = "UN81", account number: Int = 3200,
    on day: Day, due: Day? = nil
  ) throws -> InvoiceID {
    let line = InvoiceLineOrder(
      account: account(number), price: .total(amount(gross)), code: self.code(code), text: .none)
    let order = InvoiceOrder(
      contact: contact, lines: [line], day: day, supply: day,
      due: due ?? day.adding(30) ?? day)
    return try invoice(order).invoice
  }

  mutating func receive(
    _ minorUnits: Int64, from contact: ContactID?, on day: Day, text: TextReference = .none
  ) throws -> BankID {
    try bank(
      account(1020), amount(minorUnits), on: day, contact: contact, text: text, ownID: nil)
  }
}

/// Source 002: an overpayment deducted from the next invoice, and a refund with a credit note.
func classroom() throws -> Books {
  var books = Books(workingDay: day(3, 1))
  books.company.name = "Muster GmbH"
  let kunde = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
  let mueller = try books.newContact("Müller & Söhne", isCustomer: true, isSupplier: false)
  let first = try books.sell(kunde, 1081_00, on: day(3, 1))
  let paid = try books.receive(
    1131_00, from: kunde, on: day(3, 10), text: books.text("Zahlung RE-1"))
  _ = try books.match(paid, invoices: [first], on: nil, text: .none)
  let second = try books.sell(kunde, 540_50, on: day(3, 20))
  _ = try books.applyCredit(to: second, nil, from: nil, on: day(3, 20), force: false)
  let third = try books.sell(mueller, 1081_00, account: 3400, on: day(1, 10), due: day(2, 10))
  let note = CreditNoteOrder(
    invoice: third, amount: amount(216_20), vat: .proRata, account: nil, day: day(3, 5))
  _ = try books.creditNote(note)
  books.bookingLines = [
    BookingLine(
      debit: books.account(6500), credit: books.account(1020), amount: amount(108_10),
      code: books.code("VB81"), text: books.text("Papeterie"))
  ]
  _ = try books.book(on: day(3, 2), supply: nil, party: nil)
  return books
}

/// A history of about `steps` accepted steps that a seed decides; refused ones leave no trace.
func seededBooks(
  _ seed: UInt64, steps: Int = 400, basis: Company.VATBasis = .agreed
) throws -> Books {
  var history = SeededHistory(seed: seed, basis: basis)
  for name in ["Kunde AG", "Müller & Söhne", "Zürich | Handel", "=Formel GmbH"] {
    _ = try history.books.newContact(name, isCustomer: true, isSupplier: false)
  }
  for _ in 0..<steps { try? history.step() }
  return history.books
}

private struct SeededHistory {
  var books: Books
  private var state: UInt64

  init(seed: UInt64, basis: Company.VATBasis) {
    state = seed
    books = Books(workingDay: day(1, 1))
    books.company = Company(name: "Muster GmbH", basis: basis)
  }

  /// SplitMix64.
  private mutating func next(_ limit: Int) -> Int {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  private mutating func pick<Element>(_ values: [Element]) -> Element {
    values[next(values.count)]
  }

  private mutating func money() -> Int64 { Int64(next(300_000) + 1) }
  private mutating func contact() -> ContactID { ContactID(next(books.contacts.count)) }
  private mutating func invoice() -> InvoiceID { InvoiceID(next(max(1, books.invoices.count))) }
  private mutating func note() -> CreditNoteID { CreditNoteID(next(books.creditNotes.count)) }
  private mutating func bankLine() -> BankID { BankID(next(books.bank.count)) }

  mutating func step() throws {
    if let later = books.workingDay.adding(next(3)) { books.setWorkingDay(later) }
    let today = books.workingDay
    switch next(20) {
    case 0...3:
      let code = pick(["UN81", "UR26", "US38", "UEX", "ULA", "UNO", "UO81", "U00", "SUB"])
      _ = try books.sell(
        contact(), money(), code: code, account: pick([3200, 3400]), on: today,
        due: today.adding(next(60)))
    case 4...6:
      let payer = contact()
      let line = try books.receive(money(), from: payer, on: today)
      _ = try books.match(line, invoices: openInvoice(of: payer), on: nil, text: .none)
    case 7...9: try book()
    case 10: try settleNote()
    case 11, 12: try note(on: today)
    default: try stepOnInvoice()
    }
  }

  private func openInvoice(of contact: ContactID) -> [InvoiceID] {
    let open = books.invoices.firstIndex { invoice in
      invoice.contact == contact && invoice.isReceivable
    }
    return open.map { place in [InvoiceID(place)] } ?? []
  }

  private mutating func book() throws {
    let (debit, credit, code): (Int, Int, String?) = pick([
      (6500, 1020, "VB81"), (4200, 1020, "VM26"), (1020, 3400, "UN81"), (6940, 1020, nil),
      (1520, 2000, "VB81"), (4400, 2000, "BZM81"), (6500, 1020, "ZOLLB"), (1100, 3200, nil),
      (6500, 1020, "VEV"), (1020, 8100, nil), (8900, 2340, nil), (5000, 1020, nil),
    ])
    books.bookingLines = [
      BookingLine(
        debit: books.account(debit), credit: books.account(credit), amount: amount(money()),
        code: code.flatMap(books.code), text: books.text(pick(["Miete", "", "a|b", "=1+1"])))
    ]
    let party: Party? = debit == 1100 && next(2) == 0 ? .contact(contact()) : nil
    let entries = try books.book(on: nil, supply: nil, party: party)
    if next(8) == 0 { _ = try books.reverse(EntryID(entries.lowerBound), text: .none) }
  }

  private mutating func note(on day: Day) throws {
    guard !books.invoices.isEmpty else { return }
    let vat: CreditNoteVAT = pick([.proRata, .without])
    _ = try books.creditNote(
      CreditNoteOrder(
        invoice: invoice(), amount: next(2) == 0 ? nil : amount(money()), vat: vat, account: nil,
        day: nil))
  }

  private mutating func settleNote() throws {
    guard !books.creditNotes.isEmpty else { return }
    let id = note()
    switch next(4) {
    case 0: _ = try books.pay(id, nil, from: books.account(1020), on: nil, text: .none)
    case 1: _ = try books.releaseNote(id, nil, on: nil, text: .none)
    case 2: _ = try books.unpay(id)
    default:
      let partner = openInvoice(of: books[id].contact)
      if let first = partner.first { _ = try books.setOff(id, with: first, nil, on: nil) }
    }
  }

  private mutating func stepOnInvoice() throws {
    guard !books.invoices.isEmpty, !books.bank.isEmpty else { return }
    let id = invoice()
    switch next(12) {
    case 0: _ = try books.discount(id, amount(Int64(next(2_000) + 1)), on: nil, text: .none)
    case 1: _ = try books.writeOff(id, correctsVAT: next(2) == 0, on: nil, text: .none)
    case 2: _ = try books.applyCredit(to: id, nil, from: nil, on: nil, force: true)
    case 3: _ = try books.unapplyCredit(from: id)
    case 4: _ = try books.setUnpaid(id, on: nil)
    case 5: _ = try books.reopen(id, on: nil)
    case 6: _ = try books.unmatch(bankLine())
    case 7: try split(for: id)
    case 8: try bookLoss(on: id)
    case 9:
      if let day = books.workingDay.adding(-next(60) - 10) { try books.lock(through: day) }
    case 10:
      _ = try books.opening(
        books.account(pick([1020, 2800])), amount(money()), on: nil, party: nil, text: .none)
    default:
      _ = try books.match(bankLine(), customer: contact(), on: nil, force: false, text: .none)
    }
  }

  private mutating func split(for id: InvoiceID) throws {
    let line = try books.receive(money(), from: nil, on: books.workingDay)
    let part = SplitPart(
      target: .invoice(id), amount: amount(Int64(next(20_000) + 1)), code: nil, text: .none)
    let rest = SplitPart(
      target: next(2) == 0 ? .account(books.account(8100)) : .customer(books[id].contact),
      amount: nil, code: nil, text: .none)
    _ = try books.split(line, [part, rest], on: nil, force: false)
  }

  /// A hand booking into the sub-ledger of an invoice.
  private mutating func bookLoss(on id: InvoiceID) throws {
    books.bookingLines = [
      BookingLine(
        debit: books.account(3805), credit: books.account(1100),
        amount: amount(Int64(next(2_000) + 1)))
    ]
    _ = try books.book(on: nil, supply: nil, party: .invoice(id))
  }
}
