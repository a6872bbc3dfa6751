// Every verb answers whether the procedures allow it, and takes the step if they do.
extension NaiveLedger {
  mutating func invoice(_ customer: Int, _ lines: [Line]) {
    var document = Self.document(customer, lines)
    document.issue = steps.count
    invoices.append(document)
    take(issue(document, sign: 1))
  }

  private func isIssued(_ id: Int) -> Bool {
    ["open", "reminded", "partlyPaid", "paid"].contains(state(id))
  }

  private func isBankOpen(_ bank: Int) -> Bool {
    places { step in step.bank == bank }.isEmpty
  }

  mutating func match(_ bank: Int, _ amount: Int64, _ targets: [Int]) -> Bool {
    guard isBankOpen(bank), amount > 0, targets.allSatisfy(isIssued) else { return false }
    var left = amount
    var taken: [Step] = []
    for id in targets {
      guard left > 0 else { return false }
      let part = min(left, open(.invoice(id)))
      left -= part
      guard part != 0 else { continue }
      var step = Step(kind: "payment", bank: bank)
      step.postings.append((1020, 1100, part))
      settle(&step, .invoice(id), part)
      taken.append(step)
    }
    let customers = Set(targets.map { id in invoices[id].customer })
    guard left == 0 || customers.count == 1 else { return false }
    if left > 0, let customer = customers.first {
      var step = Step(kind: "surplus", bank: bank)
      step.postings.append((1020, 2030, left))
      step.credit = (customer, left)
      taken.append(step)
    }
    for step in taken { take(step) }
    return true
  }

  mutating func match(_ bank: Int, _ amount: Int64, customer: Int, force: Bool) -> Bool {
    guard isBankOpen(bank) else { return false }
    guard amount > 0 || force || -amount <= credit(customer) else { return false }
    var step = Step(kind: "customer", bank: bank)
    step.postings.append((1020, 2030, amount))
    step.credit = (customer, amount)
    take(step)
    return true
  }

  /// An invoice and the rest on an account.
  mutating func split(_ bank: Int, _ amount: Int64, _ id: Int, _ part: Int64) -> Bool {
    guard isBankOpen(bank), isIssued(id), open(.invoice(id)) > 0, amount > 0 else { return false }
    guard amount > part, part > 0, part <= open(.invoice(id)) else { return false }
    var step = Step(kind: "payment", bank: bank)
    step.postings.append((1020, 1100, part))
    settle(&step, .invoice(id), part)
    take(step)
    var rest = Step(kind: "account", bank: bank)
    rest.postings.append((1020, 8100, amount - part))
    take(rest)
    return true
  }

  mutating func unmatch(_ bank: Int) -> Bool {
    let places = places { step in step.bank == bank }
    guard !places.isEmpty, !overdraws(places) else { return false }
    for place in places { undo(place) }
    return true
  }

  mutating func apply(_ id: Int, _ amount: Int64?, force: Bool) -> Bool {
    let customer = invoices[id].customer
    let state = state(id)
    guard state == "open" || state == "reminded" || (state == "partlyPaid" && force) else {
      return false
    }
    let amount = amount ?? min(credit(customer), open(.invoice(id)))
    guard amount > 0, amount <= credit(customer), amount <= open(.invoice(id)) else {
      return false
    }
    var step = Step(kind: "apply")
    step.postings.append((2030, 1100, amount))
    step.credit = (customer, -amount)
    settle(&step, .invoice(id), amount)
    take(step)
    return true
  }

  mutating func unapply(_ id: Int) -> Bool {
    let places = places { step in
      step.kind == "apply" && step.settles.contains { one in one.item == .invoice(id) }
    }
    for place in places { undo(place) }
    return !places.isEmpty
  }

  /// Skonto on 3800 and loss on 3805; with VAT the codes of the invoice share it by gross.
  mutating func reduce(_ id: Int, _ amount: Int64?, _ kind: String, withVAT: Bool) -> Bool {
    let item = Item.invoice(id)
    let open = open(item)
    let amount = amount ?? open
    guard open > 0, amount > 0, amount <= open else { return false }
    let account = kind == "discount" ? 3800 : 3805
    var step = Step(kind: kind)
    guard withVAT else {
      step.postings.append((account, 1100, amount))
      settle(&step, item, amount)
      take(step)
      return true
    }
    let parts = invoices[id].parts
    for (part, gross) in zip(parts, Self.shares(of: amount, by: parts.map(\.gross))) {
      let tax = Self.tax(in: gross, part.code)
      step.postings.append((account, 1100, gross - tax))
      step.postings.append((taxAccount, 1100, tax))
      var due = Due(net: gross - tax, tax: tax)
      if !isCollected {
        step.reported.append((part.code, Due(net: -due.net, tax: -due.tax)))
        continue
      }
      if amount == open {
        // Closed: whatever is still on 2202 for this code leaves it.
        let moved = moved(item, part.code)
        let rest = Due(
          net: part.net - moved.net - due.net, tax: part.tax - moved.tax - due.tax)
        step.postings.append((2202, 2200, rest.tax))
        step.reported.append((part.code, rest))
        due = Due(net: due.net + rest.net, tax: due.tax + rest.tax)
      }
      step.moved.append((item, part.code, due))
    }
    step.settles.append((item, amount))
    take(step)
    return true
  }

  mutating func unpaid(_ id: Int) -> Bool {
    let touched = active.contains { step in
      step.settles.contains { one in one.item == .invoice(id) }
    }
    let noted = notes.contains { note in note.invoice == id && !note.isDraft }
    guard !invoices[id].isNotPaid, !touched, !noted else { return false }
    undo(invoices[id].issue)
    invoices[id].isNotPaid = true
    return true
  }

  mutating func reopen(_ id: Int) -> Bool {
    if invoices[id].isNotPaid {
      invoices[id].isNotPaid = false
      invoices[id].issue = steps.count
      take(issue(invoices[id], sign: 1))
      return true
    }
    let place = places { step in
      (step.kind == "writeOff" || step.kind == "discount")
        && step.settles.contains { one in one.item == .invoice(id) }
    }.last
    guard let place else { return false }
    undo(place)
    return true
  }

  mutating func note(_ id: Int, _ amount: Int64?, withVAT: Bool, force: Bool) -> Bool {
    guard isIssued(id) else { return false }
    let noted = notes.reduce(Int64(0)) { sum, note in
      note.invoice == id && !note.isDraft ? sum + note.total : sum
    }
    let left = invoices[id].total - noted
    let open = open(.invoice(id))
    let amount = amount ?? (open > 0 ? min(open, left) : left)
    guard amount > 0, amount <= left || force else { return false }
    var lines = [Line(gross: amount, code: "", account: 3801)]
    if withVAT {
      let origin = invoices[id].lines
      let shares = Self.shares(of: amount, by: origin.map(\.gross))
      lines = zip(origin, shares).map { line, gross in
        Line(gross: gross, code: line.code, account: line.account)
      }.filter { line in line.gross != 0 }
    }
    var document = Self.document(invoices[id].customer, lines)
    document.invoice = id
    document.isDraft = true
    notes.append(document)
    return issue(note: notes.count - 1, force: force)
  }

  mutating func issue(note: Int, force: Bool) -> Bool {
    let document = notes[note]
    guard document.isDraft, isIssued(document.invoice) else { return false }
    let noted = notes.reduce(Int64(0)) { sum, other in
      other.invoice == document.invoice && !other.isDraft ? sum + other.total : sum
    }
    guard force || document.total <= invoices[document.invoice].total - noted else { return false }
    notes[note].isDraft = false
    notes[note].issue = steps.count
    take(issue(document, sign: -1))
    let amount = min(document.total, open(.invoice(document.invoice)))
    if amount > 0 { _ = setOff(note, document.invoice, amount) }
    return true
  }

  mutating func setOff(_ note: Int, _ id: Int, _ amount: Int64?) -> Bool {
    let amount = amount ?? min(open(.note(note)), open(.invoice(id)))
    guard notes[note].customer == invoices[id].customer, amount > 0, amount <= open(.note(note)),
      amount <= open(.invoice(id))
    else { return false }
    var step = Step(kind: "setOff")
    settle(&step, .invoice(id), amount)
    settle(&step, .note(note), amount)
    take(step)
    return true
  }

  mutating func pay(_ note: Int, _ amount: Int64?, releasing: Bool) -> Bool {
    let open = open(.note(note))
    let amount = amount ?? open
    guard open > 0, amount > 0, amount <= open else { return false }
    var step = Step(kind: "pay")
    step.postings.append((1100, releasing ? 2030 : 1020, amount))
    if releasing { step.credit = (notes[note].customer, amount) }
    settle(&step, .note(note), amount)
    take(step)
    return true
  }

  mutating func unpay(_ note: Int) -> Bool {
    let places = places { step in
      step.kind == "pay" && step.settles.contains { one in one.item == .note(note) }
    }
    guard !places.isEmpty, !overdraws(places) else { return false }
    for place in places { undo(place) }
    return true
  }

  mutating func takeBack(_ note: Int) -> Bool {
    let own = places { step in step.settles.contains { one in one.item == .note(note) } }
    guard !notes[note].isDraft, own.allSatisfy({ place in steps[place].kind == "setOff" }) else {
      return false
    }
    for place in own { undo(place) }
    undo(notes[note].issue)
    notes[note].isDraft = true
    return true
  }

  /// `book 1099/1100 for RE-1`: money by another way.
  mutating func book(_ id: Int, _ amount: Int64) -> Bool {
    guard !invoices[id].isNotPaid, amount > 0, amount <= open(.invoice(id)) else { return false }
    var step = Step(kind: "hand")
    step.postings.append((1099, 1100, amount))
    settle(&step, .invoice(id), amount)
    take(step)
    return true
  }
}
