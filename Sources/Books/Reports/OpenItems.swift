import Ledger

/// An invoice, a credit note or a hand booking that is open on 1100.
public struct OpenItem: Hashable, Sendable {
  /// Nil for hand bookings without a document.
  public let document: Document?
  /// Nil for bookings that belong to no customer account.
  public let contact: ContactID?
  /// Less than zero for an unsettled credit note.
  public let open: Amount
  public let day: Day?
  /// Only invoices fall due.
  public let due: Day?
  public let age: Age

  /// How long an item has been due.
  public enum Age: UInt8, CaseIterable, Sendable {
    case notDue
    case upTo30Days
    case upTo60Days
    case upTo90Days
    case over90Days

    init(due: Day?, asOf: Day) {
      guard let due else {
        self = .notDue
        return
      }
      switch asOf.number - due.number {
      case ...0: self = .notDue
      case ...30: self = .upTo30Days
      case ...60: self = .upTo60Days
      case ...90: self = .upTo90Days
      default: self = .over90Days
      }
    }
  }

  /// Within a customer: by day, what has none last.
  fileprivate func precedes(_ other: OpenItem) -> Bool {
    (day ?? .last, document?.packed ?? .max) < (other.day ?? .last, other.document?.packed ?? .max)
  }

  public func query(asOf: Day?) -> FigureQuery {
    if let document { return .openItem(document, asOf: asOf) }
    if let contact { return .receivableWithoutDocument(contact, asOf: asOf) }
    return .receivableWithoutContact(asOf: asOf)
  }
}

extension Books {
  /// What is open on 1100, by customer and then by day; together exactly the balance of 1100.
  ///
  /// One pass over the rows of the customer accounts. Ages count to `asOf`, else to the working
  /// day.
  public func openItems(asOf: Day?) -> [OpenItem] {
    openItems(asOf: asOf, agesCountTo: asOf ?? workingDay)
  }

  func openItems(asOf: Day?, agesCountTo day: Day) -> [OpenItem] {
    let open = openAmounts(asOf: asOf)
    var items: [OpenItem] = []
    for (place, invoice) in invoices.enumerated() where open.invoices[place] != 0 {
      items.append(
        OpenItem(
          document: .invoice(InvoiceID(place)), contact: invoice.contact,
          open: Amount(minorUnits: open.invoices[place]), day: invoice.day, due: invoice.due,
          age: OpenItem.Age(due: invoice.due, asOf: day)))
    }
    for (place, note) in creditNotes.enumerated() where open.notes[place] != 0 {
      items.append(
        OpenItem(
          document: .creditNote(CreditNoteID(place)), contact: note.contact,
          open: Amount(minorUnits: open.notes[place]), day: note.day, due: nil, age: .notDue))
    }
    for (place, amount) in open.hand.enumerated() where amount != 0 {
      items.append(
        OpenItem(
          document: nil, contact: ContactID(place), open: Amount(minorUnits: amount), day: nil,
          due: nil, age: .notDue))
    }
    var sorted = sortedByCustomer(items)
    if open.strangers != 0 {
      sorted.append(
        OpenItem(
          document: nil, contact: nil, open: Amount(minorUnits: open.strangers), day: nil,
          due: nil, age: .notDue))
    }
    return sorted
  }

  /// By customer and then by day: customers by counting, days only where they are out of order.
  private func sortedByCustomer(_ items: [OpenItem]) -> [OpenItem] {
    var ends = [Int](repeating: 0, count: contacts.count + 1)
    for item in items { ends[(item.contact?.position ?? 0) + 1] += 1 }
    for contact in contacts.indices { ends[contact + 1] += ends[contact] }
    var next = ends
    var order = [Int](repeating: 0, count: items.count)
    for (place, item) in items.enumerated() {
      let contact = item.contact?.position ?? 0
      order[next[contact]] = place
      next[contact] += 1
    }
    var sorted = order.map { place in items[place] }
    for contact in contacts.indices {
      let range = ends[contact]..<ends[contact + 1]
      let isOrdered = zip(sorted[range], sorted[range].dropFirst()).allSatisfy { one, next in
        !next.precedes(one)
      }
      if !isOrdered { sorted[range].sort { one, other in one.precedes(other) } }
    }
    return sorted
  }

  private struct OpenAmounts {
    var invoices: [Int64]
    var notes: [Int64]
    var hand: [Int64]
    var strangers: Int64
  }

  private func openAmounts(asOf: Day?) -> OpenAmounts {
    let receivables = chart[system: .receivables]
    var open = OpenAmounts(
      invoices: Array(repeating: 0, count: invoices.count),
      notes: Array(repeating: 0, count: creditNotes.count),
      hand: Array(repeating: 0, count: contacts.count),
      strangers: figure(.balance(of: receivables, side: .debit, days: until(asOf))).minorUnits)
    let last = asOf ?? .last
    for move in moves {
      let row = journal.rows[move.row.position]
      guard row.day <= last else { continue }
      let amount = signed(row, on: receivables)
      guard amount != 0 else { continue }
      open.strangers -= amount
      switch Document(packed: move.document) {
      case .invoice(let id): open.invoices[id.position] += amount
      case .creditNote(let id): open.notes[id.position] += amount
      case .bank, .card, .sale, .tillDay, .bill, .receipt, .statement, .charge, nil:
        open.hand[move.contact.position] += amount
      }
    }
    for position in effects.indices {
      guard let setOff = setOff(at: position), counts(setOff, asOf: asOf) else { continue }
      open.invoices[setOff.invoice.position] -= setOff.amount.minorUnits
      open.notes[setOff.note.position] += setOff.amount.minorUnits
    }
    return open
  }
}

// A set-off moves what is open from a note to an invoice and books nothing.
extension Books {
  func isOpenItem(_ packed: UInt32) -> Bool {
    switch Document(packed: packed) {
    case .invoice, .creditNote: true
    case .bank, .card, .sale, .tillDay, .bill, .receipt, .statement, .charge, nil: false
    }
  }

  struct SetOff {
    let note: CreditNoteID
    let invoice: InvoiceID
    let amount: Amount
    let day: Day
  }

  /// The set-off recorded at a place of the effects, seen from its invoice; nil for all others.
  func setOff(at position: Int) -> SetOff? {
    let effect = effects[position]
    guard effect.kind == .setOff, !effect.isUndone, case .invoice(let invoice) = effect.target,
      case .creditNote(let note) = effect.source
    else { return nil }
    // One that booked nothing holds from the later document on.
    let day =
      effect.entry.map { entry in journal.entries[entry.position].day }
      ?? max(creditNotes[note.position].day, invoices[invoice.position].day)
    return SetOff(note: note, invoice: invoice, amount: effect.amount, day: day)
  }

  private func counts(_ setOff: SetOff, asOf: Day?) -> Bool {
    asOf.map { day in setOff.day <= day } ?? true
  }

  /// The rows that leave documents open, each once, with the part of the note's rows that a set-off
  /// moves; costs the rows of their customers.
  func openItemParts(_ documents: [Document], asOf: Day?) -> [FigureRow] {
    let wanted = Set(documents.map(\.packed))
    let customers = Set(documents.compactMap(customer(of:)))
    var parts: [FigureRow] = []
    for contact in customers {
      forEachMove(of: contact, asOf: asOf) { move, row in
        guard wanted.contains(move.document) else { return }
        parts.append(
          FigureRow(row: move.row, amount: Amount(minorUnits: signed(row, on: .receivables))))
      }
    }
    for document in documents { parts += setOffParts(document, asOf: asOf) }
    return parts
  }

  private func customer(of document: Document) -> ContactID? {
    switch document {
    case .invoice(let id): invoices[id.position].contact
    case .creditNote(let id): creditNotes[id.position].contact
    case .bank, .card, .sale, .tillDay, .bill, .receipt, .statement, .charge: nil
    }
  }

  private func setOffParts(_ document: Document, asOf: Day?) -> [FigureRow] {
    let target: Effect.Target
    switch document {
    case .invoice(let id): target = .invoice(id)
    case .creditNote(let id): target = .creditNote(id)
    case .bank, .card, .sale, .tillDay, .bill, .receipt, .statement, .charge: return []
    }
    var parts: [FigureRow] = []
    for position in effects(on: target) {
      // Both effects of a set-off are recorded together, the note's first.
      let place = document.kind == .creditNote ? position + 1 : position
      guard effects.indices.contains(place), let setOff = setOff(at: place),
        counts(setOff, asOf: asOf)
      else { continue }
      parts += moved(by: setOff, sign: document.kind == .creditNote ? 1 : -1)
    }
    return parts
  }

  /// Shares a set-off over the rows that issued its note.
  private func moved(by setOff: SetOff, sign: Int64) -> [FigureRow] {
    guard let entry = creditNotes[setOff.note.position].entry else { return [] }
    let places = journal.rowRange(of: entry).filter { place in
      signed(journal.rows[place], on: .receivables) != 0
    }
    let weights = places.map { place in journal.rows[place].amount }
    return zip(places, setOff.amount.shared(by: weights)).map { place, amount in
      FigureRow(row: RowID(place), amount: Amount(minorUnits: amount.minorUnits * sign))
    }
  }
}
