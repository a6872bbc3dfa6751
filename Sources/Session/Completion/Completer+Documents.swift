import Books
import Commands
import CommandKit
import Diagnostics
import Exchange
import Ledger
import Text

extension Completer {
  /// Documents the command can use now, the latest first; the others only when typed by number.
  func documents(_ kinds: DocumentKinds, _ moment: Moment, into findings: inout Findings) {
    let books = context.books
    let contact = moment.contact(books)
    if kinds.contains(.bank) {
      scan(.bank, into: &findings) { place in
        moment.command.takesBankLine(books.bank[place].state) ? 0 : nil
      }
    }
    if kinds.contains(.invoice) {
      let wantsCredit = moment.command == "apply-credit"
      scan(.invoice, into: &findings, oldestFirst: moment.command == "remind") { place in
        let invoice = books.invoices[place]
        guard moment.command.takesInvoice(invoice) else { return nil }
        let isFirst =
          wantsCredit
          ? books[invoice.contact].credit.isPositive : contact == nil || invoice.contact == contact
        return isFirst ? 0 : 1
      }
    }
    if kinds.contains(.creditNote) {
      scan(.creditNote, into: &findings) { place in
        moment.command.takesNote(books.creditNotes[place].state) ? 0 : nil
      }
    }
    if kinds.contains(.card) {
      scan(.card, into: &findings) { place in
        moment.command.rank(of: CardID(place), books)
      }
    }
    if kinds.contains(.sale) {
      scan(.sale, into: &findings) { place in
        let sale = books.sales[place]
        return moment.command.takesSale(sale, of: books[sale.day].state) ? 0 : nil
      }
    }
    purchases(kinds, moment, into: &findings)
    if kinds.contains(.tillDay) {
      scan(.tillDay, into: &findings) { place in
        moment.command.takesTillDay(books.tillDays[place].state) ? 0 : nil
      }
    }
  }

  /// What a bank transaction can be matched with.
  ///
  /// First the invoices whose open amount is exactly what came in, then sets of invoices of one
  /// contact that make it together, then the payer's, then the others.
  func targets(_ moment: Moment, into findings: inout Findings) {
    let books = context.books
    if cardTargets(moment, into: &findings) { return }
    if let (line, rest) = moment.bankLine(books), rest.isPositive {
      let named = Set(moment.invoices)
      let payer =
        line.contact ?? moment.invoices.first.map { id in books.invoices[id.position].contact }
      // Of others only some: what the payer owes beside is likelier.
      scan(.invoice, into: &findings, isSure: true, oldestFirst: true, most: 5) { place in
        let invoice = books.invoices[place]
        let open = books.open(InvoiceID(place))
        guard open.amount == rest, open.currency == books.chart[line.account].currency,
          !named.contains(InvoiceID(place))
        else { return nil }
        return payer == nil || invoice.contact == payer ? 0 : 1
      }
      if moment.command == "match", !books.chart[line.account].isForeign {
        let sets = InvoiceSets(
          books, making: rest, payer: payer, without: moment.invoices, near: line.day
        ).found
        findings.offer(sets.map(completion))
      }
      scan(.invoice, into: &findings, oldestFirst: true) { place in
        let invoice = books.invoices[place]
        guard invoice.isReceivable, !named.contains(InvoiceID(place)),
          books.takes(line, for: InvoiceID(place))
        else { return nil }
        return payer == nil || invoice.contact == payer ? 0 : 1
      }
    } else if moment.documents.isEmpty {
      documents(.invoice, moment, into: &findings)
    }
    if let (line, _) = moment.bankLine(books), moment.invoices.isEmpty {
      if line.amount.isNegative { billTargets(moment, into: &findings) }
      offerSupplier(line, moment, into: &findings)
    }
    // A list is of invoices only; a customer or an account stands alone, but for a split.
    guard moment.invoices.isEmpty && moment.bills.isEmpty || moment.command != "match" else {
      return
    }
    offer(
      "customer", "kunde",
      Phrase("the customer's credit, 2030", "das Guthaben des Kunden, 2030"), into: &findings)
    offer(
      "account", "konto", Phrase("by hand, against an account", "von Hand, gegen ein Konto"),
      into: &findings)
  }

  private func completion(_ set: [InvoiceID]) -> Completion {
    let books = context.books
    let names = set.map { id in books.name(id) }.joined(separator: ", ")
    let name = set.first.map { id in visible(books[books[id].contact].name) } ?? ""
    let sum = set.reduce(Amount.zero) { sum, id in sum + books[id].remaining }
    return Completion(
      names, name, figure: say("together \(sum.shown)", "zusammen \(sum.shown)"))
  }

  // MARK: - One kind of documents

  /// Goes through the documents of a kind, the latest first, those of rank 0 before those of
  /// rank 1; `rank` is nil for one that the command cannot use now.
  ///
  /// Nothing is worded but what is shown. With `isSure` a document that cannot be used is not
  /// shown even when its number was typed; `most` of rank 1 are.
  func scan(
    _ kind: DocumentKind, into findings: inout Findings, isSure: Bool = false,
    oldestFirst: Bool = false, most: Int = Findings.limit, rank: (Int) -> Int?
  ) {
    guard findings.key.isEmpty else {
      return search(
        kind, into: &findings, isSure: isSure, oldestFirst: oldestFirst, rank: rank)
    }
    let count = count(kind)
    var later: [Int] = []
    for step in 0..<count {
      let place = oldestFirst ? step : count - 1 - step
      switch rank(place) {
      case 0: findings.take(completion(Document(kind, place)), .beginning)
      case .some where later.count < most: later.append(place)
      default: continue
      }
      if findings.isFull(.beginning) { return }
    }
    for place in later { findings.take(completion(Document(kind, place)), .beginning) }
  }

  private func count(_ kind: DocumentKind) -> Int {
    switch kind {
    case .invoice: context.books.invoices.count
    case .creditNote: context.books.creditNotes.count
    case .bank: context.books.bank.count
    case .card: context.books.cards.count
    case .sale: context.books.sales.count
    case .tillDay: context.books.tillDays.count
    case .bill: context.books.bills.count
    case .receipt: context.books.receipts.count
    case .statement: context.books.statements.count
    case .charge: context.books.charges.count
    }
  }

  /// By number or name; else by the name of the contact or the amount.
  private func search(
    _ kind: DocumentKind, into findings: inout Findings, isSure: Bool, oldestFirst: Bool,
    rank: (Int) -> Int?
  ) {
    let named = NamedPlaces(
      context.books.names, kind, count: count(kind), beginning: findings.key)
    var later: [Int] = []
    // What cannot be used is shown, with its state, only where nothing else is meant.
    var useless: [Int] = []
    var isNamed = false
    var isUsable = false
    named.forEach(oldestFirst: oldestFirst) { place in
      isNamed = true
      let rank = rank(place)
      isUsable = isUsable || rank != nil
      switch rank {
      case 0: findings.take(completion(Document(kind, place)), .beginning)
      case .some where later.count < Findings.limit: later.append(place)
      case nil where useless.count < Findings.limit: useless.append(place)
      default: break
      }
      return !findings.isFull(.beginning)
    }
    for place in isUsable || isSure ? later : useless {
      findings.take(completion(Document(kind, place)), .beginning)
    }
    if isNamed { return }
    // The number of a document of another kind is no part of a name.
    let isNumber = DocumentKind.allCases.contains { kind in
      findings.key.hasPrefix(folded(kind.prefix) + "-")
    }
    if !isNumber { searchFacts(kind, into: &findings, oldestFirst: oldestFirst, rank: rank) }
  }

  /// By the name of the contact or the amount, in one pass.
  private func searchFacts(
    _ kind: DocumentKind, into findings: inout Findings, oldestFirst: Bool, rank: (Int) -> Int?
  ) {
    let contacts = contactFits(findings.key)
    let amount = Self.amount(findings.key)
    guard amount != nil || contacts.contains(where: { fit in fit != nil }) else { return }
    let count = count(kind)
    var later: [[Int]] = Fit.allCases.map { _ in [] }
    for step in 0..<count {
      let place = oldestFirst ? step : count - 1 - step
      let (contact, open) = facts(Document(kind, place))
      let isAmount = amount != nil && open == amount
      guard let fit = isAmount ? .word : contact.flatMap({ id in contacts[id.position] }),
        let rank = rank(place)
      else { continue }
      let told = fit == .beginning ? Fit.word : fit
      if rank > 0 {
        if later[told.rawValue].count < Findings.limit {
          later[told.rawValue].append(place)
        }
        continue
      }
      // What is within is only shown where there are not enough words.
      if findings.isFull(.word) { return }
      guard !findings.isFull(told) else { continue }
      findings.take(completion(Document(kind, place)), told)
    }
    for fit in Fit.allCases {
      for place in later[fit.rawValue] { findings.take(completion(Document(kind, place)), fit) }
    }
  }

  /// `540`, `540.5` and `540.50` in Rappen.
  private static func amount(_ key: String) -> Amount? {
    let parts = key.filter { character in character != "'" }
      .split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = Int64(first), whole >= 0, whole < 1 << 40,
      parts.count <= 2
    else { return nil }
    let places = parts.count == 2 ? parts[1] : ""
    guard places.utf8.count <= 2, let rest = Int64((places + "00").prefix(2)) else { return nil }
    return Amount(minorUnits: whole * 100 + rest)
  }

  private func facts(_ document: Document) -> (contact: ContactID?, amount: Amount) {
    let books = context.books
    switch document {
    case .invoice(let id): return (books.invoices[id.position].contact, books[id].remaining)
    case .creditNote(let id): return (books[id].contact, books[id].remaining)
    case .bank(let id): return (books[id].contact, books[id].amount.magnitude)
    case .card(let id): return (nil, books[id].amount)
    case .sale(let id): return (nil, books[id].amount.magnitude)
    case .tillDay: return (nil, .zero)
    case .bill(let id): return (books[id].contact, books[id].remaining)
    case .receipt(let id): return (nil, books[id].total)
    case .statement(let id): return (nil, books[id].remaining)
    case .charge(let id): return (nil, books[id].amount)
    }
  }
}
