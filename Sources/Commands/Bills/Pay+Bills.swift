import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Bills among what is paid.
extension Pay {
  static func payBills(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var orders: [BillPaymentOrder] = []
    for item in 0..<call.itemCount {
      guard case .bill(let id) = call[document, item] else {
        throw .billAlone(at: call.span(of: document, item: item))
      }
      orders.append(BillPaymentOrder(bill: id, amount: call[amount, item]?.money))
    }
    let funds = try funds(call)
    do {
      let entries = try context.books.pay(
        orders, with: funds, rate: call[rate], byHand: call[byHand], on: call[on],
        text: call.keep(call[text], in: &context.books))
      var answer = Answer(entries: entries)
      answer.document = orders.first.map { order in .bill(order.bill) }
      answer.contact = orders.first.map { order in context.books[order.bill].contact }
      answer.notices = orders.flatMap { order in
        BillNotice.difference(of: order.bill, from: .bill(order.bill), context.books)
      }
      return answer
    } catch {
      throw diagnostic(error, orders, call, context.books)
    }
  }

  private static func funds(_ call: Call) throws(Diagnostic) -> BillFunds {
    guard let account = call[from] else {
      guard call[personal] else { throw .fundsMissing(at: call.end) }
      return .personal
    }
    guard !call[personal] else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: personal),
        Phrase("either from an account or private", "entweder von einem Konto oder privat"))
    }
    return .account(account)
  }

  /// The bills in the order of the line, each with its state.
  static func billsHeadline(_ answer: Answer, _ context: Context) -> Phrase? {
    let books = context.books
    var seen: [BillID] = []
    for entry in answer.entries {
      guard case .bill(let id) = Document(packed: books.journal.entries[entry].document),
        !seen.contains(id)
      else { continue }
      seen.append(id)
    }
    guard !seen.isEmpty else { return nil }
    let parts = seen.map { id in (books.name(id), books.stateTitle(id)) }
    return Phrase(
      parts.map { name, state in "\(name) \(state.english)" }.joined(separator: ", "),
      parts.map { name, state in "\(name) \(state.german)" }.joined(separator: ", "))
  }

  private static func diagnostic(
    _ refusal: PayBillRefusal, _ orders: [BillPaymentOrder], _ call: Call, _ books: Books
  ) -> Diagnostic {
    func place(_ item: Int) -> Span { call.span(of: document, item: item) }
    func sum(_ item: Int) -> Span { call.span(of: amount, item: item) }
    switch refusal {
    case .repeated(let item):
      return Diagnostic(
        .documentRepeated, at: place(item), Phrase("named twice", "zweimal genannt"))
    case .isDraft(let item): return .billIsDraft(orders[item].bill, at: place(item), books)
    case .notOpen(let item):
      return .billNotOpen(
        orders[item].bill, at: place(item),
        Phrase("nothing is open to pay", "es ist nichts zu bezahlen"), books)
    case .partlyPaid(let item):
      return .billNotOpen(
        orders[item].bill, at: place(item),
        Phrase("by hand it is booked as a whole", "von Hand wird sie als Ganzes gebucht"), books)
    case .notABankAccount: return .notABankAccount(at: call.span(of: from), books)
    case .privateAccountMissing: return .privateAccountMissing(at: call.span(of: personal))
    case .otherCurrency(let item, let own):
      guard let account = call[from] else { return .fundsMissing(at: call.end) }
      return .otherCurrency(account, own, orders[item].amount?.currency, at: sum(item), books)
    case .rateOnFrancs: return .rateOnFrancs(at: call.span(of: rate))
    case .notPossible(let item, let combination):
      return .billNotPossible(
        combination, at: place(item), books, possible: remedies(combination, call, books))
    case .possible: return .billPossible(orders[0].bill, at: call.span(of: byHand), books)
    case .amountMissing(let item):
      return Diagnostic(
        .missingArgument, at: place(item),
        Phrase(
          "the amount that was charged is missing, with its currency",
          "der belastete Betrag fehlt, mit seiner Währung"))
    case .amountNotPositive(let item): return .notPositive(at: sum(item), hasSides: false)
    case .exceedsOpen(let item, let open): return .exceedsOpen(open, at: sum(item))
    case .rateMissing(let missing): return .rateMissing(missing, at: sum(0), books)
    case .amountTooLarge(let item): return .amountTooLarge(at: sum(item))
    case .amountTooSmall(let item): return .amountTooSmall(at: sum(item))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  private static func remedies(
    _ combination: BillCombination, _ call: Call, _ books: Books
  ) -> [String] {
    let name = books.name(combination.bill)
    let charged = combination.charged
    let amount = charged.amount.isZero ? "… \(charged.currency.code)" : charged.plain
    let funds = call[from].map { account in "from \(books.number(account))" } ?? "private"
    let rate = call[rate].map { rate in " rate \(rate.shown)" } ?? ""
    return ["pay \(name) \(amount) \(funds)\(rate) by-hand", "show \(name)"]
  }
}

extension Diagnostic {
  static func fundsMissing(at span: Span) -> Diagnostic {
    Diagnostic(
      .missingArgument, at: span,
      Phrase(
        "'from' and the account the money left is missing, such as from 1020",
        "«von» und das Konto, von dem das Geld ging, fehlt, zum Beispiel von 1020"))
  }

  static func privateAccountMissing(at span: Span) -> Diagnostic {
    Diagnostic(
      .privateAccountMissing, at: span,
      Phrase(
        "no account is set where private money is owed",
        "es ist kein Konto gesetzt, auf dem privates Geld geschuldet wird"),
      possible: ["bookkeeping private 2560"])
  }

  static func onlyBills(at span: Span) -> Diagnostic {
    Diagnostic(
      .surplusArgument, at: span,
      Phrase("that belongs to suppliers' bills", "das gehört zu Lieferantenrechnungen"))
  }
}
