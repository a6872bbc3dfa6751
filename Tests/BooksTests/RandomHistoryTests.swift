import Ledger
import Testing

@testable import Books

/// SplitMix64: the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Both ledgers, the same command to each.
private struct Duel {
  var desk: Desk
  var naive: NaiveLedger
  var numbers: SeededNumbers
  var bankAmounts: [Int64] = []
  var story: [String] = []
  var accepted = 0

  init(seed: UInt64, _ basis: Company.VATBasis) throws {
    desk = try Desk(basis)
    naive = NaiveLedger(isCollected: basis == .collected)
    numbers = SeededNumbers(state: seed)
  }

  mutating func pick(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }
  mutating func chance(_ percent: Int) -> Bool { pick(0..<100) < percent }
  var customers: [ContactID] { [desk.customer, desk.other] }

  /// Often just what is there, or a Rappen beside it.
  mutating func amount(near whole: Int64) -> Int64? {
    switch pick(0..<6) {
    case 0: nil
    case 1: whole
    case 2: whole + 1
    case 3: max(whole / 2, 1)
    case 4: Int64(pick(0..<400))
    default: Int64(pick(1..<max(Int(whole), 2)))
    }
  }

  /// Gives both the command; they must agree whether it is allowed.
  mutating func play(
    _ name: String, _ naiveStep: (inout NaiveLedger) -> Bool,
    _ step: (inout Desk) throws -> Void
  ) {
    story.append(name)
    let before = desk.books.digest()
    let allowed = naiveStep(&naive)
    do {
      try step(&desk)
      accepted += 1
      #expect(allowed, "allowed: \(story)")
    } catch {
      #expect(!allowed, "refused with \(error): \(story)")
      #expect(desk.books.digest() == before, "a refusal left a trace: \(story)")
    }
  }

  mutating func step() {
    if naive.invoices.isEmpty || chance(12) { return newInvoice() }
    switch pick(0..<10) {
    case 0...2: bankStep()
    case 3...5: invoiceStep()
    case 6: newNote()
    case 7, 8: if naive.notes.isEmpty { newNote() } else { noteStep() }
    default: creditStep()
    }
  }

  mutating func newInvoice() {
    let customer = pick(0..<2)
    let lines = (0..<pick(1..<4)).map { _ in
      NaiveLedger.Line(
        gross: Int64(pick(1..<60_000)), code: ["UN81", "UN81", "UR26", "UEX"][pick(0..<4)],
        account: [3200, 3400][pick(0..<2)])
    }
    play("invoice \(customer) \(lines.map { line in "\(line.gross) \(line.code)" })") { naive in
      naive.invoice(customer, lines)
      return true
    } _: { desk in
      let orders = lines.map { line in desk.line(line.gross, line.code, line.account) }
      let contact = [desk.customer, desk.other][customer]
      _ = try desk.books.invoice(desk.order(orders, for: contact))
    }
  }

  /// A new line of the bank, or one from before.
  private mutating func bankLine(_ amount: Int64) -> (BankID, Int64) {
    if !bankAmounts.isEmpty, chance(30) {
      let place = pick(0..<bankAmounts.count)
      return (BankID(place), bankAmounts[place])
    }
    let amount = amount == 0 ? 1 : amount
    bankAmounts.append(amount)
    do {
      return (try desk.bank(amount), amount)
    } catch {
      Issue.record("bank \(amount): \(error)")
      return (BankID(0), amount)
    }
  }

  mutating func bankStep() {
    let id = pick(0..<naive.invoices.count)
    let whole = naive.open(.invoice(id))
    let wanted = amount(near: whole + 500) ?? whole
    switch pick(0..<5) {
    case 0, 1:
      let (bank, amount) = bankLine(wanted)
      var targets = [id]
      if chance(40) { targets.append(pick(0..<naive.invoices.count)) }
      if targets.count == 2, targets[0] == targets[1] { targets.removeLast() }
      play("match BT-\(bank.position + 1) \(amount) \(targets)") { naive in
        naive.match(bank.position, amount, targets)
      } _: { desk in
        let invoices = targets.map { target in InvoiceID(target) }
        _ = try desk.books.match(bank, invoices: invoices, on: nil, text: .none)
      }
    case 2:
      let customer = pick(0..<2)
      let (bank, amount) = bankLine(chance(50) ? -Int64(pick(1..<900)) : Int64(pick(1..<900)))
      let force = chance(10)
      play("customer BT-\(bank.position + 1) \(amount) \(force)") { naive in
        naive.match(bank.position, amount, customer: customer, force: force)
      } _: { desk in
        let contact = [desk.customer, desk.other][customer]
        _ = try desk.books.match(bank, customer: contact, on: nil, force: force, text: .none)
      }
    case 3:
      let (bank, amount) = bankLine(wanted)
      let part = self.amount(near: whole) ?? whole
      play("split BT-\(bank.position + 1) \(amount) RE-\(id + 1) \(part)") { naive in
        naive.split(bank.position, amount, id, part)
      } _: { desk in
        let parts = [
          SplitPart(
            target: .invoice(InvoiceID(id)), amount: Amount(minorUnits: part), code: nil,
            text: .none),
          SplitPart(target: .account(desk.account(8100)), amount: nil, code: nil, text: .none),
        ]
        _ = try desk.books.split(bank, parts, on: nil, force: false)
      }
    default:
      guard !bankAmounts.isEmpty else { return }
      let bank = pick(0..<bankAmounts.count)
      play("unmatch BT-\(bank + 1)") { naive in
        naive.unmatch(bank)
      } _: { desk in
        _ = try desk.books.unmatch(BankID(bank))
      }
    }
  }

  mutating func invoiceStep() {
    let id = pick(0..<naive.invoices.count)
    let invoice = InvoiceID(id)
    let amount = amount(near: naive.open(.invoice(id)))
    let rappen = amount.map(Amount.init(minorUnits:))
    let withVAT = chance(60)
    switch pick(0..<6) {
    case 0, 1:
      play("discount RE-\(id + 1) \(amount ?? -1)") { naive in
        naive.reduce(id, amount, "discount", withVAT: true)
      } _: { desk in
        _ = try desk.books.discount(invoice, rappen, on: nil, text: .none)
      }
    case 2:
      play("write-off RE-\(id + 1) \(withVAT)") { naive in
        naive.reduce(id, nil, "writeOff", withVAT: withVAT)
      } _: { desk in
        _ = try desk.books.writeOff(invoice, correctsVAT: withVAT, on: nil, text: .none)
      }
    case 3:
      play("unpaid RE-\(id + 1)") { naive in
        naive.unpaid(id)
      } _: { desk in
        _ = try desk.books.setUnpaid(invoice, on: nil)
      }
    case 4:
      play("reopen RE-\(id + 1)") { naive in
        naive.reopen(id)
      } _: { desk in
        _ = try desk.books.reopen(invoice, on: nil)
      }
    default:
      let amount = amount ?? 100
      play("book 1099/1100 \(amount) for RE-\(id + 1)") { naive in
        naive.book(id, amount)
      } _: { desk in
        try desk.book(1099, 1100, amount, party: .invoice(invoice))
      }
    }
  }

  mutating func newNote() {
    let id = pick(0..<naive.invoices.count)
    let amount = amount(near: naive.invoices[id].total)
    let withVAT = chance(70)
    let force = chance(20)
    let issued = naive.notes.count
    play("credit-note RE-\(id + 1) \(amount ?? -1) \(withVAT) \(force)") { naive in
      naive.note(id, amount, withVAT: withVAT, force: force)
    } _: { desk in
      try desk.note(InvoiceID(id), amount, withVAT ? .proRata : .without, force: force)
    }
    #expect(naive.notes.count - issued == desk.books.creditNotes.count - issued)
  }

  mutating func noteStep() {
    let note = pick(0..<naive.notes.count)
    let id = CreditNoteID(note)
    let amount = amount(near: naive.open(.note(note)))
    let rappen = amount.map(Amount.init(minorUnits:))
    switch pick(0..<6) {
    case 0:
      play("pay GS-\(note + 1) \(amount ?? -1)") { naive in
        naive.pay(note, amount, releasing: false)
      } _: { desk in
        _ = try desk.books.pay(id, rappen, from: desk.account(1020), on: nil, text: .none)
      }
    case 1:
      play("release GS-\(note + 1) \(amount ?? -1)") { naive in
        naive.pay(note, amount, releasing: true)
      } _: { desk in
        _ = try desk.books.releaseNote(id, rappen, on: nil, text: .none)
      }
    case 2:
      play("unpay GS-\(note + 1)") { naive in
        naive.unpay(note)
      } _: { desk in
        _ = try desk.books.unpay(id)
      }
    case 3:
      play("reopen GS-\(note + 1)") { naive in
        naive.takeBack(note)
      } _: { desk in
        _ = try desk.books.takeBack(id)
      }
    case 4:
      let force = chance(20)
      play("issue GS-\(note + 1) \(force)") { naive in
        naive.issue(note: note, force: force)
      } _: { desk in
        _ = try desk.books.issue(id, on: nil, force: force)
      }
    default:
      let target = pick(0..<naive.invoices.count)
      play("set-off GS-\(note + 1) RE-\(target + 1) \(amount ?? -1)") { naive in
        naive.setOff(note, target, amount)
      } _: { desk in
        _ = try desk.books.setOff(id, with: InvoiceID(target), rappen, on: nil)
      }
    }
  }

  mutating func creditStep() {
    let id = pick(0..<naive.invoices.count)
    let invoice = InvoiceID(id)
    if chance(30) {
      return play("unapply RE-\(id + 1)") { naive in
        naive.unapply(id)
      } _: { desk in
        _ = try desk.books.unapplyCredit(from: invoice)
      }
    }
    let amount = amount(near: naive.credit(naive.invoices[id].customer))
    let force = chance(50)
    play("apply RE-\(id + 1) \(amount ?? -1) \(force)") { naive in
      naive.apply(id, amount, force: force)
    } _: { desk in
      _ = try desk.books.applyCredit(
        to: invoice, amount.map(Amount.init(minorUnits:)), from: nil, on: nil, force: force)
    }
  }

  func compare() {
    let accounts = [1020, 1099, 1100, 2030, 2200, 2202, 3200, 3400, 3800, 3801, 3805, 8100]
    for account in accounts {
      let balance = desk.books.journal.balance(of: desk.account(account)).minorUnits
      #expect(balance == naive.balance(account), "\(account): \(story)")
    }
    for (place, customer) in customers.enumerated() {
      let credit = desk.books[customer].credit.minorUnits
      #expect(credit == naive.credit(place), "credit \(place): \(story)")
    }
    for place in naive.invoices.indices {
      let invoice = desk.books[InvoiceID(place)]
      #expect("\(invoice.state)".prefix { one in one != "(" } == naive.state(place), "\(story)")
      #expect(desk.open(InvoiceID(place)) == naive.open(.invoice(place)), "\(story)")
    }
    for place in naive.notes.indices {
      #expect(desk.open(CreditNoteID(place)) == naive.open(.note(place)), "\(story)")
    }
    for (place, code) in ["UN81", "UR26", "UEX"].enumerated() {
      let facts = desk.books.journal.facts.filter { fact in fact.code == desk.code(code) }
      let due = naive.reportedTax(code)
      #expect(facts.reduce(0) { sum, fact in sum + fact.tax.minorUnits } == due.tax, "\(story)")
      // Collected turnover without a row to show it with is not in the books: see `stageDue`.
      guard !naive.isCollected, place < 3 else { continue }
      #expect(facts.reduce(0) { sum, fact in sum + fact.base.minorUnits } == due.net, "\(story)")
    }
  }
}

@Suite struct `Random histories` {
  @Test(arguments: Company.VATBasis.allCases, UInt64(1)...60)
  func `end as in the second ledger`(basis: Company.VATBasis, seed: UInt64) throws {
    var duel = try Duel(seed: seed, basis)
    for step in 1...120 {
      duel.step()
      if step % 10 == 0 {
        duel.compare()
        let flaws = duel.desk.books.checkInvariants()
        #expect(flaws == [], "seed \(seed): \(duel.story)")
        #expect(duel.desk.books.controlDifferences().isEmpty, "seed \(seed)")
        if !flaws.isEmpty { return }
      }
    }
    #expect(duel.accepted > 20, "seed \(seed)")
  }
}
