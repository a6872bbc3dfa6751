import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Bills and suppliers as targets of a bank transaction.
extension Match {
  /// Nil where the target is neither.
  static func matchPurchase(
    _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer? {
    switch call[target, 0] {
    case .document(.bill): return try matchBills(call, &context)
    case .supplier(let contact): return try matchSupplier(contact, call, &context)
    case .document, .customer, .account:
      guard call[fee] == nil else { throw .onlyBills(at: call.span(of: fee)) }
      guard !call[byHand] else { throw .onlyBills(at: call.span(of: byHand)) }
      return nil
    }
  }

  private static func matchBills(
    _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    let id = call[bank]
    let bills = try bills(call)
    let fee = try call.fee(fee, on: context.books[id].account, context.books)
    var texts: [TextReference] = []
    for item in 0..<call.itemCount {
      texts.append(call.keep(call[text, item], in: &context.books))
    }
    do {
      let entries =
        call[byHand]
        ? try context.books.matchByHand(
          id, bills[0], fee: fee, force: call[force], on: call[on], text: texts[0])
        : try context.books.match(
          id, bills: bills, fee: fee, force: call[force], on: call[on], text: texts[0], texts: texts
        )
      var answer = Answer(entries: entries, document: .bank(id), other: .bill(bills[0]))
      let contact = context.books[bills[0]].contact
      answer.contact = contact
      answer.notices = bills.flatMap { bill in
        BillNotice.difference(of: bill, from: .bank(id), context.books)
      }
      answer.notices += bookedLater(id, entries, call[on], context.books)
      return answer
    } catch {
      throw diagnostic(error, bills, call, context.books)
    }
  }

  /// A list is of bills only, and by hand it is one.
  private static func bills(_ call: Call) throws(Diagnostic) -> [BillID] {
    var bills: [BillID] = []
    for item in 0..<call.itemCount {
      guard case .document(.bill(let id)) = call[target, item] else {
        throw .billAlone(at: call.span(of: target, item: item))
      }
      guard call[vat, item] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: vat, item: item),
          Phrase("the bill has its own VAT", "die Rechnung hat ihre eigene MWST"))
      }
      bills.append(id)
    }
    guard !call[byHand] || bills.count == 1 else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: target, item: 1),
        Phrase("by hand one bill is booked at a time", "von Hand wird je eine Rechnung gebucht"))
    }
    return bills
  }

  private static func matchSupplier(
    _ contact: ContactID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    let id = call[bank]
    guard call.itemCount == 1 else { throw .billAlone(at: call.span(of: target, item: 1)) }
    guard call[vat, 0] == nil else { throw .creditBearsNoVAT(at: call.span(of: vat, item: 0)) }
    guard call[fee] == nil else { throw .onlyBills(at: call.span(of: fee)) }
    guard !call[byHand] else { throw .onlyBills(at: call.span(of: byHand)) }
    do {
      let entries = try context.books.match(
        id, supplier: contact, on: call[on], force: call[force],
        text: call.keep(call[text, 0], in: &context.books))
      var answer = Answer(entries: entries, document: .bank(id), contact: contact)
      answer.isOfSupplier = true
      let advance = context.books[contact].advance
      if advance.isNegative {
        answer.notices.append(.bill(.advanceOverdrawn(contact)))
      } else if context.books[id].amount.isNegative {
        answer.notices.append(.bill(.advanceHeld(contact, advance)))
      }
      answer.notices += bookedLater(id, entries, call[on], context.books)
      return answer
    } catch {
      throw diagnostic(error, contact, call, context.books)
    }
  }

  static func purchaseHeadline(_ id: BankID, _ answer: Answer, _ books: Books) -> Phrase? {
    guard let contact = answer.contact else { return nil }
    let advance = books[contact].advance
    let supplier = books[contact].name
    if case .bill(let bill) = answer.other {
      let state = books.stateTitle(bill)
      let name = books.name(bill)
      let held = advance.isPositive
      return Phrase(
        "\(name) \(state.english)" + (held ? ", advance with \(supplier) \(advance.shown)" : ""),
        "\(name) \(state.german)"
          + (held ? ", Vorauszahlung bei \(supplier) \(advance.shown)" : ""))
    }
    guard answer.isOfSupplier else { return nil }
    let name = books.name(id)
    return Phrase(
      "\(name) matched, advance with \(supplier) \(advance.shown)",
      "\(name) abgeglichen, Vorauszahlung bei \(supplier) \(advance.shown)")
  }

  // MARK: - Refusals

  private static func diagnostic(
    _ refusal: MatchBillRefusal, _ bills: [BillID], _ call: Call, _ books: Books
  ) -> Diagnostic {
    let id = call[bank]
    func place(_ item: Int) -> Span { call.span(of: target, item: item) }
    switch refusal {
    case .bankNotOpen: return .bankNotOpen(id, at: call.span(of: bank), books)
    case .billRepeated(let item):
      return Diagnostic(
        .documentRepeated, at: place(item), Phrase("named twice", "zweimal genannt"))
    case .billNotOpen(let item):
      return .billNotOpen(
        bills[item], at: place(item),
        Phrase("money cannot be put on it", "darauf kommt kein Geld"), books)
    case .billPartlyPaid(let item):
      return .billNotOpen(
        bills[item], at: place(item),
        Phrase("by hand it is booked as a whole", "von Hand wird sie als Ganzes gebucht"), books)
    case .wrongSign:
      return Diagnostic(
        .wrongSign, at: place(0),
        Phrase(
          "money received cannot pay a bill; what a supplier pays back: match \(books.name(id)) "
            + "supplier CONTACT",
          "ein Eingang bezahlt keine Rechnung; was ein Lieferant zurückzahlt: "
            + "match \(books.name(id)) supplier KONTAKT"))
    case .tooFarOff(let difference):
      return .differenceTooLarge(difference, of: bills[0], at: place(0), books)
    case .notPossible(let item, let combination):
      let name = books.name(combination.bill)
      return .billNotPossible(
        combination, at: place(item), books,
        possible: ["match \(books.name(id)) \(name) by-hand", "show \(name)"])
    case .possible: return .billPossible(bills[0], at: call.span(of: byHand), books)
    case .standsAlone(let item): return standsAlone(bills[item], at: place(item), books)
    case .feeTooLarge:
      return Diagnostic(
        .wrongAmount, at: call.span(of: fee),
        Phrase("a fee is a part of what was charged", "eine Gebühr ist ein Teil des Belasteten"))
    case .notReached(let item):
      return Diagnostic(
        .documentNotReached, at: place(item),
        Phrase(
          "the money is used up before it; leave it out",
          "das Geld reicht nicht bis dahin; weglassen"))
    case .severalContacts(let surplus):
      return Diagnostic(
        .severalContacts, at: place(0),
        Phrase(
          "bills of several suppliers leave \(surplus.shown) without an owner",
          "Rechnungen mehrerer Lieferanten lassen \(surplus.shown) ohne Besitzer"),
        possible: ["split \(books.name(id)) …"])
    case .rateMissing(let missing): return .rateMissing(missing, at: call.span(of: bank), books)
    case .amountTooLarge: return .amountTooLarge(at: call.span(of: bank))
    case .amountTooSmall(let item): return .amountTooSmall(at: place(item))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  private static func standsAlone(
    _ bill: BillID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books.name(bill)
    let code = books[bill].written.currency.code
    return Diagnostic(
      .billStandsAlone, at: span,
      Phrase(
        "\(name) is in \(code): how much of the francs was for it, 'split' has to say",
        "\(name) ist in \(code): wie viel der Franken dafür war, muss «aufteilen» sagen"))
  }

  private static func diagnostic(
    _ refusal: MatchSupplierRefusal, _ contact: ContactID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let span = call.span(of: target, item: 0)
    switch refusal {
    case .bankNotOpen: return .bankNotOpen(call[bank], at: call.span(of: bank), books)
    case .notASupplier: return .notASupplier(contact, at: span, books)
    case .rateMissing(let missing): return .rateMissing(missing, at: call.span(of: bank), books)
    case .amountTooLarge: return .amountTooLarge(at: call.span(of: bank))
    case .exceedsAdvance(let advance): return .exceedsAdvance(advance, at: span)
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
