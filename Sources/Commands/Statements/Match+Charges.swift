import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// A transaction on a credit card, with receipts or without.
extension Match {
  static func matchCharge(
    _ id: ChargeID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    if case .document(.bill(let bill)) = call[target, 0] {
      guard !call[byHand] else { throw .onlyBills(at: call.span(of: byHand)) }
      try refuseForeign(call)
      return try matchBill(id, bill, call, &context)
    }
    guard call[fee] == nil else { throw .feeOfReceipt(at: call.span(of: fee)) }
    guard !call[byHand] else { throw .onlyBills(at: call.span(of: byHand)) }
    try refuseForeign(call)
    do {
      let entries: Range<Int>
      switch call[target, 0] {
      case .document:
        let targets = try receipts(call)
        try refuseSurplus(call)
        do {
          entries = try context.books.match(id, receipts: targets, force: call[force])
        } catch {
          throw diagnostic(error, id, targets, call, context.books)
        }
      case .account(let account):
        guard call.itemCount == 1 else {
          throw Diagnostic(
            .surplusArgument, at: call.span(of: target, item: 1),
            Phrase(
              "a transaction without a receipt goes against one account",
              "eine Transaktion ohne Beleg geht gegen ein Konto"))
        }
        let text = call.keep(call[Self.text, 0], in: &context.books)
        do {
          entries = try context.books.match(
            id, account: account, code: call[vat, 0]?.code, supply: call[supply], on: call[on],
            text: text)
        } catch {
          throw diagnostic(error, id, [], call, context.books)
        }
      case .customer, .supplier:
        throw Diagnostic(
          .wrongArgument, at: call.span(of: target, item: 0),
          Phrase(
            "a card transaction is matched with receipts or an account",
            "eine Kartentransaktion wird mit Belegen oder einem Konto abgeglichen"))
      }
      return Answer(entries: entries, document: .charge(id))
    }
  }

  /// A payment with the debit card is booked through its own steps.
  static func refuseDebitCard(
    _ id: CardID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .wrongArgument, at: span,
      Phrase(
        "\(name) is a payment with the debit card, no transaction on a credit card; it gets a "
          + "category",
        "\(name) ist eine Zahlung mit der Debitkarte, keine Kreditkartentransaktion; sie erhält "
          + "eine Kategorie"),
      possible: books.possible(for: .card(id)))
  }

  private static func receipts(_ call: Call) throws(Diagnostic) -> [ReceiptID] {
    var targets: [ReceiptID] = []
    for item in 0..<call.itemCount {
      guard case .document(.receipt(let receipt)) = call[target, item] else {
        let span = call.span(of: target, item: item)
        guard case .document(let other) = call[target, item] else {
          throw Diagnostic(
            .surplusArgument, at: span,
            Phrase("only receipts make a list", "nur Belege bilden eine Liste"))
        }
        throw .noTarget(other, at: span)
      }
      targets.append(receipt)
    }
    return targets
  }

  /// Only what a bank has changed has a second amount.
  static func refuseForeign(_ call: Call) throws(Diagnostic) {
    guard call[foreign] == nil else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: foreign),
        Phrase("that belongs to accounts", "das gehört zu Konten"))
    }
  }

  /// Receipts have their VAT and their day.
  private static func refuseSurplus(_ call: Call) throws(Diagnostic) {
    for item in 0..<call.itemCount where call[vat, item] != nil {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: vat, item: item),
        Phrase("the receipt has its own VAT", "der Beleg hat seine eigene MWST"))
    }
    guard call[on] == nil, call[supply] == nil else {
      throw Diagnostic(
        .surplusArgument, at: call[on] == nil ? call.span(of: supply) : call.span(of: on),
        Phrase(
          "the receipt keeps its own day", "der Beleg behält sein eigenes Datum"))
    }
  }

  private static func diagnostic(
    _ refusal: MatchChargeRefusal, _ id: ChargeID, _ targets: [ReceiptID], _ call: Call,
    _ books: Books
  ) -> Diagnostic {
    func span(_ item: Int) -> Span { call.span(of: target, item: item) }
    let name = books.name(id)
    switch refusal {
    case .notOpen: return .chargeNotOpen(id, at: call.span(of: bank), books)
    case .notExtracted(let statement):
      return .statementNotExtracted(statement, at: call.span(of: bank), books)
    case .isRepeated(let item): return .repeated(at: span(item))
    case .receiptNotParked(let item): return .receiptNotParked(targets[item], at: span(item), books)
    case .otherCard(let item, let card):
      let receipt = books.name(targets[item])
      let title = books.title(card)
      return Diagnostic(
        .otherCard, at: span(item),
        Phrase(
          "\(receipt) says that \(title) has paid", "\(receipt) sagt, dass \(title) bezahlt hat"),
        possible: ["show \(receipt)", "withdraw \(receipt)"])
    case .otherCurrency(let item, let currency):
      let receipt = books[targets[item]].written.currency.code
      return Diagnostic(
        .wrongCurrency, at: span(item),
        Phrase(
          "\(name) was charged in \(currency.code), the receipt is in \(receipt)",
          "\(name) wurde in \(currency.code) belastet, der Beleg ist in \(receipt)"))
    case .doesNotAddUp(let difference):
      return notEqual(difference, id, targets, at: span(max(0, targets.count - 1)), books)
    case .tooFarOff(let difference):
      return Diagnostic(
        .doesNotAddUp, at: span(max(0, targets.count - 1)),
        Phrase(
          "the receipts differ from \(name) by \(difference.magnitude.shown), more than a tenth; "
            + "'force' books it as an exchange difference",
          "die Belege weichen von \(name) um \(difference.magnitude.shown) ab, mehr als ein "
            + "Zehntel; «erzwingen» bucht es als Kursdifferenz"))
    case .accountNotAllowed:
      guard case .account(let account) = call[target, 0] else {
        return .amountZero(at: span(0))
      }
      return .notAccountOfCards(account, at: span(0), books)
    case .vat(let refusal): return .vat(refusal, at: call.span(of: vat, item: 0), call, books)
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  private static func notEqual(
    _ difference: Money, _ id: ChargeID, _ targets: [ReceiptID], at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books.name(id)
    let size = Money(difference.amount.magnitude, difference.currency).shown
    let isShort = difference.amount.isNegative == books[id].amount.isNegative
    let clues =
      difference.currency == .chf
      ? DifferenceClue.all(
        for: difference.amount, among: targets.map { target in books[target].total }, books.codes)
      : []
    return Diagnostic(
      .doesNotAddUp, at: span,
      Phrase(
        "the receipts are \(size) " + (isShort ? "less than \(name)" : "more than \(name)"),
        "die Belege sind \(size) " + (isShort ? "weniger als \(name)" : "mehr als \(name)")),
      notes: clues)
  }

  static func chargeHeadline(_ id: ChargeID, _ books: Books) -> Phrase {
    let name = books.name(id)
    if let bill = books[id].bill {
      let state = books[bill].state.title
      let paid = books.name(bill)
      return Phrase(
        "\(name) matched with \(paid), \(state.english)",
        "\(name) abgeglichen mit \(paid), \(state.german)")
    }
    let receipts = books.names(of: books.receipts(of: id).map { id in .receipt(id) })
    guard !receipts.isEmpty else {
      return Phrase("\(name) booked without a receipt", "\(name) ohne Beleg verbucht")
    }
    return Phrase("\(name) matched with \(receipts)", "\(name) abgeglichen mit \(receipts)")
  }
}

extension Unmatch {
  static func unmatchCharge(
    _ id: ChargeID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    let name = context.books.name(id)
    let span = call.span(of: bank)
    do {
      return Answer(entries: try context.books.unmatch(id), document: .charge(id))
    } catch {
      switch error {
      case .notMatched:
        let state = context.books[id].state.title
        throw Diagnostic(
          .transactionNotMatched, at: span,
          Phrase("\(name) is \(state.english)", "\(name) ist \(state.german)"),
          possible: context.books.possible(for: .charge(id)))
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }
}

extension Diagnostic {
  static func chargeNotOpen(_ id: ChargeID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    let state = books[id].state.title
    return Diagnostic(
      .transactionMatched, at: span,
      Phrase("\(name) is \(state.english)", "\(name) ist \(state.german)"),
      possible: books.possible(for: .charge(id)))
  }

  static func statementNotExtracted(
    _ statement: StatementID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let other = books.name(statement)
    return Diagnostic(
      .statementNotExtracted, at: span,
      Phrase(
        "not all transactions of \(other) are there yet",
        "es sind noch nicht alle Transaktionen von \(other) da"),
      possible: ["extract \(other) …", "unextract \(other)"])
  }

  /// A bill takes the fee of its transaction; beside receipts it is a transaction of its own.
  fileprivate static func feeOfReceipt(at span: Span) -> Diagnostic {
    Diagnostic(
      .surplusArgument, at: span,
      Phrase(
        "a fee goes on a supplier's bill; beside receipts extract it as a transaction of its own",
        "eine Gebühr kommt auf eine Lieferantenrechnung; neben Belegen ist sie eine eigene "
          + "Transaktion der Abrechnung"))
  }
}
