import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// `pay KA-1, KA-2 from 1020`, `match BT-1 KA-1, KA-2` and their ways back.
extension Pay {
  static func payStatements(
    _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    for flag in [personal, byHand] where call[flag] { throw .onlyBills(at: call.span(of: flag)) }
    guard call[rate] == nil else { throw .onlyBills(at: call.span(of: rate)) }
    guard let account = call[from] else { throw .fundsMissing(at: call.end) }
    var parts: [(statement: StatementID, amount: Amount?)] = []
    for item in 0..<call.itemCount {
      guard case .statement(let id) = call[document, item] else {
        throw .mixedPayment(at: call.span(of: document, item: item))
      }
      if let currency = call[amount, item]?.currency {
        throw .otherCurrency(
          account, .chf, currency, at: call.span(of: amount, item: item), context.books)
      }
      parts.append((id, call[amount, item]?.amount))
    }
    do {
      let entries = try context.books.pay(
        parts, from: account, on: call[on], text: call.keep(call[text], in: &context.books))
      return Answer(
        entries: entries, document: parts.first.map { part in .statement(part.statement) },
        other: parts.dropFirst().first.map { part in .statement(part.statement) })
    } catch {
      throw diagnostic(error, parts.map(\.statement), call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: PayStatementsRefusal, _ ids: [StatementID], _ call: Call, _ books: Books
  ) -> Diagnostic {
    func span(_ item: Int) -> Span { call.span(of: document, item: item) }
    func amountSpan(_ item: Int) -> Span {
      call[amount, item] == nil ? span(item) : call.span(of: amount, item: item)
    }
    switch refusal {
    case .isRepeated(let item): return .repeated(at: span(item))
    case .isWithdrawn(let item):
      return .withdrawn(.statement(ids[item]), at: span(item), books)
    case .notApproved(let item): return .statementNotApproved(ids[item], at: span(item), books)
    case .isPaid(let item): return .statementIsPaid(ids[item], at: span(item), books)
    case .notABankAccount: return .notABankAccount(at: call.span(of: from), books)
    case .otherCurrency(let own): return .statementsInFrancs(own, at: call.span(of: from))
    case .amountNotPositive(let item):
      return .notPositive(at: amountSpan(item), hasSides: false)
    case .exceedsOpen(let item, let open): return .exceedsOpen(open, at: amountSpan(item))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}

extension Unpay {
  static func unpay(
    _ id: StatementID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      let (entries, others) = try context.books.unpay(id)
      return Answer(
        entries: entries, document: .statement(id),
        notices: others.isEmpty ? [] : [.jointPaymentTakenBack(others)])
    } catch {
      let span = call.span(of: document)
      switch error {
      case .notPaidOut(let lines):
        let remedies = lines.map { line in "unmatch \(context.books.name(line))" }
        throw Diagnostic(
          .notPaidOut, at: span,
          lines.isEmpty
            ? Phrase("no payment was recorded on it", "darauf ist keine Zahlung erfasst")
            : Phrase(
              "it was paid by a bank transaction", "bezahlt hat sie eine Banktransaktion"),
          possible: remedies.isEmpty ? context.books.possible(for: .statement(id)) : remedies)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }
}

extension Diagnostic {
  static func mixedPayment(at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongArgument, at: span,
      Phrase(
        "only card statements make a list that is paid at once",
        "nur Kreditkartenabrechnungen bilden eine Liste, die zusammen bezahlt wird"))
  }
}
