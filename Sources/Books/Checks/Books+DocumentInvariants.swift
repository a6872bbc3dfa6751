import Ledger

extension Books {
  /// Invoices and credit notes against the steps that settled them.
  func itemFlaws() -> [String] {
    var flaws: [String] = []
    for (place, invoice) in invoices.enumerated() {
      let id = InvoiceID(place)
      let steps = effects(on: .invoice(id))
      let settled = steps.reduce(Amount.zero) { sum, step in sum + effects[step].amount }
      if state(of: invoice, settled: settled, steps) != invoice.state {
        flaws.append("state of invoice \(place): \(invoice.state), settled \(settled.minorUnits)")
      }
      let noted = creditNotes.reduce(Amount.zero) { sum, note in
        note.invoice == id && note.state != .draft ? sum + note.total : sum
      }
      if noted != invoice.noted { flaws.append("credit notes on invoice \(place)") }
      if (invoice.entry == nil) != (invoice.state == .draft) {
        flaws.append("entry of invoice \(place)")
      }
    }
    for (place, note) in creditNotes.enumerated() {
      let settled = effects(on: .creditNote(CreditNoteID(place)))
        .reduce(Amount.zero) { sum, step in sum + effects[step].amount }
      let right: CreditNoteState =
        note.entry == nil
        ? .draft : settled == note.total ? .settled : .issued(remaining: note.total - settled)
      if right != note.state || (note.entry == nil && !settled.isZero) {
        flaws.append("state of credit note \(place)")
      }
    }
    return flaws
  }

  private func state(of invoice: Invoice, settled: Amount, _ steps: [Int]) -> InvoiceState? {
    switch invoice.state {
    case .draft, .notPaid: return steps.isEmpty ? invoice.state : nil
    case .open, .reminded, .partlyPaid, .paid, .writtenOff: break
    }
    if settled.isZero {
      return invoice.reminders > 0 ? .reminded(level: invoice.reminders) : .open
    }
    guard settled <= invoice.total else { return nil }
    if settled < invoice.total { return .partlyPaid(remaining: invoice.total - settled) }
    let isWrittenOff = steps.contains { step in effects[step].kind == .writeOff }
    return isWrittenOff ? .writtenOff : .paid
  }

  /// A bank transaction is used up exactly once, or not at all.
  func bankFlaws() -> [String] {
    var flaws: [String] = []
    for (place, line) in bank.enumerated() {
      let steps = effects(of: BankID(place))
      let isUsed = line.state != .open && line.state != .ignored
      var onAccount = Amount.zero
      for entry in Set(steps.compactMap { step in effects[step].entry })
      where journal.entries[entry.position].document == Document(.bank, place).packed {
        for place in journal.rowRange(of: entry) {
          let row = journal.rows[place]
          guard !chart[line.account].isForeign else {
            onAccount += journal.foreignAmount(of: RowID(place), on: line.account) ?? .zero
            continue
          }
          if row.debit == line.account { onAccount += row.amount }
          if row.credit == line.account { onAccount -= row.amount }
        }
      }
      if onAccount != (isUsed ? line.amount : .zero) || isUsed == steps.isEmpty {
        flaws.append("bank transaction \(place) is not used up once")
      }
    }
    return flaws
  }

  /// VAT shares against the lines of their documents and against what has left 2202.
  func shareFlaws() -> [String] {
    var flaws: [String] = []
    for (place, invoice) in invoices.enumerated() {
      flaws += shareFlaws(
        "invoice \(place)", lines: invoice.lines, shares: invoice.shares,
        total: invoice.total - invoice.rounding)
      let byHand = effects.contains { effect in
        effect.target == .invoice(InvoiceID(place)) && effect.kind == .hand
      }
      if invoice.entry != nil, invoice.settled == invoice.total, !byHand, !isNotPaid(invoice) {
        flaws += leftOver("invoice \(place)", invoice.shares)
      }
    }
    for (place, note) in creditNotes.enumerated() {
      flaws += shareFlaws(
        "credit note \(place)", lines: note.lines, shares: note.shares, total: note.total)
      if note.state == .settled { flaws += leftOver("credit note \(place)", note.shares) }
    }
    var moved = [(tax: Amount, net: Amount)](repeating: (.zero, .zero), count: shares.count)
    for effect in effects where !effect.isUndone {
      for place in effect.shareMoves {
        let move = shareMoves[Int(place)]
        moved[Int(move.share)].tax += move.tax
        moved[Int(move.share)].net += move.net
      }
    }
    for (place, share) in shares.enumerated()
    where share.movedTax != moved[place].tax || share.movedNet != moved[place].net {
      flaws.append("share \(place) has not moved with its steps")
    }
    return flaws
  }

  private func isNotPaid(_ invoice: Invoice) -> Bool {
    if case .notPaid = invoice.state { true } else { false }
  }

  private func shareFlaws(
    _ name: String, lines range: Range<Int>, shares shareRange: Range<Int>, total: Amount
  ) -> [String] {
    var flaws: [String] = []
    var sum = Amount.zero
    for share in shares[shareRange] {
      let own = lines[range].filter { line in line.code == share.code }
      let gross = own.reduce(Amount.zero) { sum, line in sum + line.gross }
      let net = own.reduce(Amount.zero) { sum, line in sum + line.net }
      if gross != share.gross || net != share.net || share.net + share.tax != share.gross {
        flaws.append("VAT of \(name)")
      }
      sum += share.gross
    }
    if sum != total { flaws.append("shares of \(name) are not its total") }
    return flaws
  }

  private func leftOver(_ name: String, _ range: Range<Int>) -> [String] {
    guard company.basis == .collected, company.method != .notLiable else { return [] }
    let isClear = shares[range].allSatisfy { share in
      guard let code = share.code, codes[code].isSale else { return true }
      return share.movedTax == share.tax && share.movedNet == share.net
    }
    return isClear ? [] : ["VAT of \(name) has not left 2202"]
  }

  /// Every document and contact is found by its name, and by no other.
  func nameFlaws() -> [String] {
    var flaws: [String] = []
    let documents =
      invoices.indices.map { place in Document(.invoice, place) }
      + creditNotes.indices.map { place in Document(.creditNote, place) }
      + bank.indices.map { place in Document(.bank, place) }
      + sales.indices.map { place in Document(.sale, place) }
      + tillDays.indices.map { place in Document(.tillDay, place) }
      + cards.indices.map { place in Document(.card, place) }
      + bills.indices.map { place in Document(.bill, place) }
      + receipts.indices.map { place in Document(.receipt, place) }
      + statements.indices.map { place in Document(.statement, place) }
      + charges.indices.map { place in Document(.charge, place) }
    let all = documents.map { document in names.name(of: document) }
    if Set(all).count != all.count { flaws.append("two documents share a name") }
    for (document, name) in zip(documents, all) {
      let number = name.split(separator: "-").last.flatMap { part in Int(part) }
      let found =
        names.find(own: name)
        ?? number.flatMap { number in
          names.find(document.kind, number: number)
        }
      if found != document { flaws.append("\(name) is not found") }
    }
    for (place, contact) in contacts.enumerated()
    where contactNames.find(contact.name) != place || contact.number != place + 1 {
      flaws.append("contact \(contact.name) is not found")
    }
    return flaws + detailFlaws()
  }

  /// Ids, e-mails and numbers of articles lead to whom they belong, and to nobody else.
  private func detailFlaws() -> [String] {
    var flaws: [String] = []
    if contactDetails.count != contacts.count { flaws.append("contacts without details") }
    var ids = 0
    var emails = 0
    for place in contacts.indices {
      let contact = ContactID(place)
      let id = text(.id, of: contact)
      let email = text(.email, of: contact)
      if !id.isEmpty { ids += 1 }
      if !email.isEmpty { emails += 1 }
      if !id.isEmpty, self.contact(withID: id) != contact { flaws.append("id \(id)") }
      if !email.isEmpty, self.contact(withEmail: email) != contact {
        flaws.append("e-mail \(email)")
      }
    }
    if ids != contactIDs.count { flaws.append("an id of nobody") }
    if emails != contactEmails.count { flaws.append("an e-mail of nobody") }
    for (place, article) in articles.enumerated()
    where self.article(numbered: article.number) != ArticleID(place) {
      flaws.append("article \(article.number) is not found")
    }
    return flaws
  }
}
